"""JSON Patch as others test it: the records of json-patch-tests, and another implementation."""
from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import jsonpatch
import jsonpointer
import pytest

sys.path.insert(0, str(Path(__file__).parent))

from patching import PROGRAM, Chance, Failure, Probe, apply, same

VECTORS = Path(os.environ.get("WIREFORM_VECTORS", "")) / "json-patch"
ROUNDS = int(os.environ.get("WIREFORM_RACES", "3000"))

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason="not found: patch_probe")


@pytest.mark.skipif(not os.environ.get("WIREFORM_VECTORS") or not VECTORS.is_dir(),
                    reason="not found: WIREFORM_VECTORS/json-patch")
@pytest.mark.parametrize("name, enabled", [("tests.json", 92), ("spec_tests.json", 16)])
def test_the_records_of_others(name: str, enabled: int) -> None:
    records = [record for record in json.loads((VECTORS / name).read_text()) if not record.get("disabled")]
    assert len(records) == enabled
    wrong = []
    with Probe() as probe:
        for record in records:
            answer = probe.ask({"doc": record["doc"], "patch": record["patch"]})
            good = ("result" in answer and same(answer["result"], record["expected"]) if "expected" in record
                    else "result" in answer if "error" not in record else "result" not in answer)
            if not good:
                wrong.append((record, answer))
    assert not wrong


def test_a_member_given_twice_is_refused() -> None:
    """What the disabled records are about: our reader of JSON has no last one that wins."""
    with Probe() as probe:
        answer = probe.ask_text('{"doc":{},"patch":[{"op":"add","path":"/a","value":1,"op":"remove"}]}')
    assert answer == {"broken": "a name comes twice in this object"}


def applied_by_jsonpatch(document: object, patch: list) -> object:
    try:
        return jsonpatch.apply_patch(document, patch)
    except (jsonpatch.JsonPatchException, jsonpointer.JsonPointerException, KeyError, TypeError) as error:
        raise Failure from error


def is_told_apart(value: object) -> bool:
    """Python's true is its 1, also for jsonpatch's `test`; and nothing is its `value: null`."""
    if isinstance(value, (dict, list)):
        return all(map(is_told_apart, value.values() if isinstance(value, dict) else value))
    return not isinstance(value, bool) and value not in (0, 1)


def fits_jsonpatch(op: dict) -> bool:
    """Not what jsonpatch does otherwise than RFC 6902: it goes through texts by index, takes 01 for
    one, knows no member `-`, removes the root, and moves a value into itself."""
    if "/01" in op["path"] or op.get("from") == "":
        return False
    match op["op"]:
        case "test":
            return is_told_apart(op["value"]) and not op["path"].endswith("/-")
        case "remove" | "replace":
            return op["path"] != "" and not op["path"].endswith("/-")
        case "move":
            return not op["path"].startswith(op["from"] + "/")
    return True


def test_another_implementation_agrees() -> None:
    chance = Chance(6902)
    compared = 0
    with Probe() as probe:
        for _ in range(ROUNDS):
            document = chance.document()
            patch = chance.patch(document)
            answer = probe.ask({"doc": document, "patch": patch})
            try:
                expected = apply(document, patch)
                assert same(answer.get("result"), expected), (document, patch, answer)
            except Failure:
                assert "failed" in answer, (document, patch, answer)
            if not all(map(fits_jsonpatch, patch)):
                continue
            compared += 1
            try:
                expected = applied_by_jsonpatch(document, patch)
                assert same(answer.get("result"), expected), (document, patch, answer)
            except Failure:
                assert "failed" in answer, (document, patch, answer)
    assert compared > ROUNDS / 2
