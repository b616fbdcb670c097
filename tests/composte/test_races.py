"""Races by brute force: random documents and patches, judged by patch_probe and by patching.py."""
from __future__ import annotations

import copy
import os
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from patching import PROGRAM, Chance, Failure, Footprint, Probe, Project, Tokens, apply, conflicts, find, same

ROUNDS = int(os.environ.get("WIREFORM_RACES", "3000"))

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason="not found: patch_probe")


def all_items(footprint: Footprint) -> list:
    return footprint.writes + footprint.reads


def meet(first: Footprint, second: Footprint) -> bool:
    return any(conflicts(written, item) for written in first.writes for item in all_items(second))


def without_order(document: dict, arrays: set[Tokens]) -> dict:
    document = copy.deepcopy(document)
    for array in arrays:
        found = find(document, array)
        found.sort(key=repr)
    return document


def appended_by_both(first: Footprint, second: Footprint) -> set[Tokens]:
    return {array for kind, array in first.writes if kind == "A"} & {array for kind, array in second.writes if kind == "A"}


def test_pairs() -> None:
    """What is free: applied after the other it does what it did before, and when both are, the order
    of the two is no matter, but that of what both append."""
    chance = Chance(6)
    free = races = 0
    with Probe() as probe:
        for _ in range(ROUNDS):
            document = chance.document()
            patches = chance.patch(document), chance.patch(document)
            try:
                first, second = (Footprint(document, patch) for patch in patches)
            except Failure:
                continue
            probe.ask({"project": document})
            assert probe.ask({"author": "ada", "base": 0, "atomic": False, "changes": [{"id": "x", "patch": patches[0]}]}
                             ) == {"head": 1, "rulings": [{"id": "x", "reason": "ok", "rev": 1}]}
            answer = probe.ask({"author": "bob", "base": 0, "atomic": False, "changes": [{"id": "y", "patch": patches[1]}]})
            ruling = answer["rulings"][0]
            if meet(first, second):
                races += 1
                assert ruling["reason"] == "race" and ruling["with"]["rev"] == 1, (document, patches, answer)
                continue
            free += 1
            assert ruling == {"id": "y", "reason": "ok", "rev": 2}, (document, patches, answer)
            after = Footprint(first.document, patches[1])
            assert all_items(after) == all_items(second), (document, patches)
            assert same(probe.ask({"at": 2})["result"], after.document)
            if not meet(second, first):
                other = apply(second.document, patches[0])
                arrays = appended_by_both(first, second)
                assert same(without_order(after.document, arrays), without_order(other, arrays)), (document, patches)
    assert free > ROUNDS / 20 and races > ROUNDS / 20


def place_told(ruling: dict) -> dict:
    """What patching.py says of a ruling of the probe: it knows no places, but for failures."""
    told = {key: ruling[key] for key in ("id", "reason", "rev") if key in ruling}
    if ruling["reason"] == "race":
        told["with"] = ruling["with"]["rev"]
    if ruling["reason"] == "invalid" and "op" in ruling:
        told["op"] = ruling["op"]
    return told


def test_proposals() -> None:
    """Several authors at bases of late, several changes, again and again, atomic and not."""
    chance = Chance(63)
    reasons: dict[str, int] = {}
    with Probe() as probe:
        for _ in range(ROUNDS // 40):
            document = chance.document()
            project = Project(document)
            probe.ask({"project": document})
            sent: list[dict] = []
            for turn in range(12):
                base = max(0, project.head - chance.randrange(6))
                seen, changes = project.documents[base], []
                for number in range(chance.randint(1, 3)):
                    patch = chance.patch(seen)
                    changes.append({"id": f"c{turn}-{number}", "patch": patch})
                    try:
                        seen = Footprint(seen, patch).document
                    except Failure:
                        pass
                if sent and chance.random() < 0.2:
                    changes.insert(0, copy.deepcopy(chance.choice(sent)))
                if chance.random() < 0.05:
                    changes[0] = {"id": changes[0]["id"], "patch": chance.patch(seen)}
                sent += changes
                request = {"author": chance.choice(["ada", "bob"]), "base": base, "atomic": chance.random() < 0.2,
                           "changes": changes}
                answer = probe.ask(request)
                expected = project.propose(**request)
                assert list(map(place_told, answer["rulings"])) == expected, (document, project.log, request, answer)
                assert answer["head"] == project.head
                for ruling in expected:
                    reasons[ruling["reason"]] = reasons.get(ruling["reason"], 0) + 1
            for rev in range(project.head + 1):
                assert same(probe.ask({"at": rev})["result"], project.documents[rev])
    assert {"ok", "race", "depends", "invalid", "atomic"} <= reasons.keys()
