"""The official JSON-Schema-Test-Suite, every instance as JSON text and again as CBOR.

It is not part of the repository: WIREFORM_SUITES names the folder it lies in.
"""
from __future__ import annotations

import json
import os
from pathlib import Path

import cbor2
import pytest
import validating

SUITES = Path(os.environ.get("WIREFORM_SUITES", "/nowhere")) / "json-schema"
REMOTES = {"http://localhost:1234/": str(SUITES / "remotes")}


def groups_of(folder: Path) -> dict[str, list[tuple[str, dict]]]:
    """File -> (name of the validator, group)."""
    found = {}
    for file in sorted(folder.glob("*.json")):
        stem = file.stem.replace("-", "_").lower()
        groups = json.loads(file.read_text())
        found[stem] = [(f"{stem}_{index}", group) for index, group in enumerate(groups)]
    return found


@pytest.mark.skipif(not (SUITES / "draft7").is_dir(), reason="skipped: not found")
def test_draft_07(tmp_path, capsys, runtime_for_validators):
    groups, entries, files, refused = groups_of(SUITES / "draft7"), [], [], []
    for stem, members in groups.items():
        plans = []
        for name, group in members:
            plan, findings = validating.plan_of(group["schema"], f"{name}.json", REMOTES)
            if plan is None:
                refused.append((name, group, findings.render()))
            else:
                plans.append(validating.Entry(name, plan, group["description"].replace("*/", "")))
        if plans:
            files.append(validating.File(f"suite_{stem}", plans, f"{stem}.json").texts())
            entries += [entry.name for entry in plans]
    program = validating.Program(tmp_path, files, entries, *runtime_for_validators)

    cases, expected = [], []
    for members in groups.values():
        for name, group in members:
            for test in group["tests"] if name in entries else ():
                cases += [(name, "json", validating.text_of(test["data"])),
                          (name, "cbor", cbor2.dumps(test["data"]))]
                expected += [(group, test)] * 2
    answers = program.ask(cases)
    wrong = [(case, where, answer) for case, where, answer in zip(cases, expected, answers)
             if answer.valid != where[1]["valid"]]
    failed = len({id(where[1]) for _, where, _ in wrong})
    skipped = sum(len(group["tests"]) for _, group, _ in refused)
    line = f"passed {len(cases) // 2 - failed}, refused {skipped}, failed {failed}"
    with capsys.disabled():
        print(f"\njson-schema draft-07: {line}")
    told = [f"{case[0]} {case[1]}: {where[0]['description']}: {where[1]['description']}\n  {answer}"
            for case, where, answer in wrong] + [f"{name}: {text}" for name, _, text in refused]
    assert line == "passed 927, refused 0, failed 0", "\n".join(told)
