"""Every mistake has its own words: bad/NAME.json is refused with exactly bad/NAME.expected.

WIREFORM_BLESS=1 rewrites the expected texts; read the difference.
"""
import glob
import os

import pytest

from support import ROOT

from codegen import wireformc

BAD = os.path.join("tests", "codegen", "bad")
CASES = sorted(os.path.splitext(os.path.basename(path))[0]
               for path in glob.glob(os.path.join(ROOT, BAD, "*.json")))


@pytest.mark.parametrize("case", CASES)
def test_a_mistake_is_told(case, monkeypatch, capfd):
    monkeypatch.chdir(ROOT)
    status = wireformc.main(["check", os.path.join(BAD, f"{case}.json")])
    said = capfd.readouterr().err
    expected = os.path.join(BAD, f"{case}.expected")
    if os.environ.get("WIREFORM_BLESS"):
        with open(expected, "w", encoding="utf-8") as stream:
            stream.write(said)
    assert status == 1
    with open(expected, encoding="utf-8") as stream:
        assert said == stream.read()


def test_every_expectation_has_its_document():
    expected = {os.path.splitext(os.path.basename(path))[0]
                for path in glob.glob(os.path.join(ROOT, BAD, "*.expected"))}
    assert expected == set(CASES)
