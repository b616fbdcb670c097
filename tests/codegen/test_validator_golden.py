"""schemas/NAME.json becomes exactly the C beside it, which compiles and is formatted; and every
mistake in bad_schemas/NAME.json is told in exactly the words of bad_schemas/NAME.expected.

./dev bless accepts what is written now; for the mistakes WIREFORM_BLESS=1 does.
"""
import difflib
import os

import pytest

import made
from bless import golden_schema_files, SCHEMA_CASES

from codegen import wireformc

BAD = sorted((made.HERE / "bad_schemas").glob("*.json"))


@pytest.mark.parametrize("case", SCHEMA_CASES, ids=lambda case: case.stem)
def test_golden(case):
    for name, text in golden_schema_files(case).items():
        path = case.parent / name
        expected = path.read_text() if path.exists() else ""
        diff = "".join(difflib.unified_diff(expected.splitlines(True), text.splitlines(True),
                                            f"expected {name}", f"generated {name}"))
        assert not diff, f"{diff}\n./dev bless accepts it"


@pytest.mark.parametrize("case", SCHEMA_CASES, ids=lambda case: case.stem)
def test_compiles(case, tmp_path):
    made.write(golden_schema_files(case), tmp_path)
    for compiler in made.COMPILERS:
        assert made.compile_errors(compiler, tmp_path / f"{case.stem}.c") == ""


@pytest.mark.skipif(not made.FORMATTER, reason="clang-format-14 not found")
@pytest.mark.parametrize("case", SCHEMA_CASES, ids=lambda case: case.stem)
def test_is_formatted(case):
    for name, text in golden_schema_files(case).items():
        assert made.formatted(text, name) == text


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.stem)
def test_a_mistake_is_told(case, monkeypatch, capfd, tmp_path):
    monkeypatch.chdir(made.ROOT)
    options = ["--assert-formats"] if case.stem.startswith("format") else []
    status = wireformc.main(["schema", *options, "--strict", "--out", str(tmp_path), "--name", "bad",
                             str(case.relative_to(made.ROOT))])
    said = capfd.readouterr().err
    expected = case.with_suffix(".expected")
    if os.environ.get("WIREFORM_BLESS"):
        expected.write_text(said)
    assert status == 1
    assert said == expected.read_text()
    assert not list(tmp_path.iterdir())


def test_every_golden_has_its_case():
    assert {path.stem for path in (made.HERE / "schemas").iterdir()} == {case.stem for case in SCHEMA_CASES}
