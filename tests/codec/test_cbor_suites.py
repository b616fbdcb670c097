"""CBOR as others test it: appendix A of RFC 8949, and the files of the working group.

Found through WIREFORM_SUITES; skipped otherwise.
"""
from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from cbor import Map, decode, same

ROOT = Path(__file__).resolve().parent.parent.parent
PROBE = Path(os.environ.get("WIREFORM_ASAN_BUILD", ROOT / "build/asan")) / "tests/cbor_probe"
SUITES = Path(os.environ.get("WIREFORM_SUITES", "")) / "cbor"
GROUP = SUITES / "rfc8949-wg"

pytestmark = [
    pytest.mark.skipif(not os.environ.get("WIREFORM_SUITES") or not SUITES.is_dir(),
                       reason="not found: WIREFORM_SUITES/cbor"),
    pytest.mark.skipif(not PROBE.exists(), reason="not found: cbor_probe"),
]

# Time tags around something else: well-formed, and refused by whoever reads a time.
READ_AS_TIME = {"c1a1616100": "number", "c0a1616100": "text"}

# simple(24) in two bytes stood in RFC 7049; since RFC 8949, 3.3, it is not well-formed.
OF_RFC_7049 = "f818"

sys.setrecursionlimit(20_000)    # The referee recurses, and some items are deep.


def probe(lines: list[str]) -> list[list[str]]:
    result = subprocess.run([PROBE], input="".join(line + "\n" for line in lines), text=True,
                            capture_output=True, timeout=120, check=False)
    assert result.returncode == 0, result.stderr
    answers = [line.split("\t") for line in result.stdout.split("\n")[:-1]]
    assert len(answers) == len(lines)
    return answers


def group_file(path: Path) -> list[Map]:
    found: list[Map] = []

    def collect(tests: list) -> None:
        for test in tests:
            if test.get("encoded") is not None:
                found.append(test)
            collect(test.get("tests", []))

    collect(decode(path.read_bytes()).get("tests"))
    return found


def group_files() -> list[Path]:
    return sorted(path for path in GROUP.glob("*/*.cbor") if path.name != "bad.cbor")


def appendix_a() -> list[dict]:
    return json.loads((SUITES / "appendix_a.json").read_text())


def test_appendix_a() -> None:
    cases = [case for case in appendix_a() if case["hex"] != OF_RFC_7049]
    assert len(cases) == 81
    wrong = []
    for case, answer in zip(cases, probe([f"item {case['hex']}" for case in cases])):
        said, notation, as_json, again = answer if answer[0] == "ok" else [*answer, ""]
        good = said == "ok"
        if "decoded" in case:
            good = good and same(json.loads(as_json), case["decoded"])
        if "diagnostic" in case:
            good = good and notation == case["diagnostic"]
        if case["roundtrip"]:
            good = good and again == case["hex"]
        if not good:
            wrong.append((case, answer))
    assert not wrong


def test_an_item_that_is_no_longer_good() -> None:
    assert probe([f"item {OF_RFC_7049}"]) == [["no", "0", "a simple value below 32 in two bytes"]]


def test_good_items_of_the_working_group() -> None:
    wrong, count = [], 0
    for path in group_files():
        cases = group_file(path)
        answers = probe([f"item {case.get('encoded').hex()}" for case in cases])
        count += len(cases)
        for case, answer in zip(cases, answers):
            if not is_right(case, answer):
                wrong.append((path.name, case, answer))
    assert not wrong
    assert count == 1334


def is_right(case: Map, answer: list[str]) -> bool:
    """Accepted, written again with its value, and byte for byte where the suite asks for it."""
    if answer[0] != "ok":
        return False
    again = bytes.fromhex(answer[3])
    value = decode(case.get("encoded"))
    if not same(decode(again), value):
        return False
    return case.get("roundtrip") is False or again == case.get("encoded") or has_nan(value)


def has_nan(value: object) -> bool:
    """A payload of NaN is no value: one NaN is written."""
    return isinstance(value, float) and value != value


def test_bad_items_of_the_working_group() -> None:
    items = [case.get("encoded").hex() for case in group_file(GROUP / "rfc8949/bad.cbor")]
    answers = probe([f"{READ_AS_TIME.get(item, 'item')} {item}" for item in items])
    assert len(items) == 47
    assert [item for item, answer in zip(items, answers) if answer[0] != "no"] == []
    assert all(0 <= int(answer[1]) <= len(item) // 2 for item, answer in zip(items, answers))
