"""Easysync beside recorded results of the original: equal as texts, numbers of pools included.

Found through WIREFORM_VECTORS; skipped otherwise.
"""
from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from probe import PROGRAM, Probe

VECTORS = Path(os.environ.get("WIREFORM_VECTORS", "")) / "easysync"

pytestmark = [
    pytest.mark.skipif(not os.environ.get("WIREFORM_VECTORS") or not VECTORS.is_dir(),
                       reason="not found: WIREFORM_VECTORS/easysync"),
    pytest.mark.skipif(not PROGRAM.exists(), reason="not found: easysync_probe"),
]

MEMORY_FOR_BAD_INPUT = 8192


def lines(name: str) -> Iterator[dict]:
    with open(VECTORS / name, encoding="utf-8") as file:
        yield from map(json.loads, file)


def check_valid(probe: Probe, case: dict) -> None:
    base, result = (case["text"], case["attribs"]), case["apply1"]
    first, second, third = case["cs1"], case["cs2"], case["cs3"]

    probe.set_pool(case["pool"])
    assert probe.ask("apply", *base, first) == [result["text"], result["attribs"]]
    assert probe.ask("apply", result["text"], result["attribs"], third) == list(case["apply13"].values())
    assert probe.make("compose", first, third) == case["compose13"]
    assert probe.ask("apply", *base, case["compose13"]) == list(case["apply13"].values())
    assert probe.make("follow", first, second, 0) == case["follow12"]
    assert probe.make("follow", second, first, 1) == case["follow21"]
    assert probe.make("compose", first, case["follow12"]) == case["merge"]
    assert probe.make("compose", second, case["follow21"]) == case["merge"]
    assert probe.ask("apply", *base, case["merge"]) == list(case["merged"].values())
    assert probe.make("inverse", *base, first) == case["inverse1"]
    assert probe.pool() == case["pool_after"]
    assert probe.ask("apply", result["text"], result["attribs"], case["inverse1"]) == list(base)
    assert probe.wire("wire", first) == (case["wire1"]["changeset"], case["wire1"]["apool"])
    for name in ("cs1", "cs2", "cs3", "compose13", "follow12", "follow21", "merge", "inverse1"):
        probe.ask("check", case[name])


def test_valid() -> None:
    with Probe() as probe:
        for case in lines("easysync_vectors.jsonl"):
            check_valid(probe, case)


def is_acceptable(probe: Probe, case: dict) -> bool:
    """checkRep, fit, the final newline; every line at next to no cost."""
    text = case["text"]
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2
    run = f"|{number(text.count(chr(10)))}+{number(units)}" if text else ""

    is_well_formed = probe.accepts("check", case["cs"])
    assert int(probe.make("memory")) < MEMORY_FOR_BAD_INPUT
    assert is_well_formed == (case["modern_checkRep"] == "ok")
    if not is_well_formed:
        return False
    is_fitting = probe.accepts("fits", text, run, case["cs"])
    assert int(probe.make("memory")) < MEMORY_FOR_BAD_INPUT
    return is_fitting and probe.ask("check", case["cs"]) == ["spares"]


def number(value: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[value] if value < 36 else number(value // 36) + digits[value % 36]


def test_invalid() -> None:
    verdicts = ("modern_checkRep", "classic_checkRep", "modern_applyToText")
    with Probe() as probe:
        for case in lines("easysync_invalid_vectors.jsonl"):
            expected = all(case[verdict] == "ok" for verdict in verdicts)
            assert is_acceptable(probe, case) == expected, case


def check_submission(probe: Probe, submission: dict) -> None:
    expected = submission["expect"]
    news = expected["new_changes"]

    verdict = probe.submit(submission["author"], submission["baseRev"], submission["changeset"],
                           submission["apool"])
    assert verdict == ("accepted", expected["newRev"], "")
    assert probe.head() == news[-1]["newRev"]
    assert probe.ask("revision", expected["newRev"])[:2] == [expected["rebased"], submission["author"]]
    if expected["correction"]:
        assert probe.ask("revision", expected["newRev"] + 1)[:2] == [expected["correction"], ""]
    assert probe.ask("text", probe.head())[0] == expected["text"]
    for told in news:
        assert probe.wire("told", told["newRev"], pool="pad_pairs") == (told["changeset"], told["apool"])


@pytest.mark.parametrize("memory", [0, 4 << 20])
def test_server_sessions(memory: int) -> None:
    """With no memory for revisions that are over, all of them come from history."""
    with Probe() as probe:
        for session in lines("easysync_server_sessions.jsonl"):
            probe.ask("pad", memory, 1_000_000, session["initialText"])
            assert probe.ask("revision", 0)[0] == session["rev0"]
            for submission in session["submissions"]:
                check_submission(probe, submission)
            final = session["final"]
            assert probe.head() == final["head"]
            assert probe.ask("text", probe.head()) == [final["text"], final["attribs"]]
            assert probe.pool("pad_pairs") == final["pool"]
