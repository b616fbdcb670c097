"""Each case is one feature; the C beside it is what the compiler writes for it."""
import difflib

import pytest

import made
from bless import golden_files


@pytest.mark.parametrize("case", made.CASES, ids=lambda case: case.stem)
def test_golden(case):
    for name, text in golden_files(case).items():
        path = case.parent / name
        expected = path.read_text() if path.exists() else ""
        diff = "".join(difflib.unified_diff(expected.splitlines(True), text.splitlines(True),
                                            f"expected {name}", f"generated {name}"))
        assert not diff, f"{diff}\n./dev bless accepts it"


def test_every_golden_has_its_case():
    folder = made.HERE / "cases"
    stems = {case.stem for case in made.CASES}
    assert {path.name.partition(".")[0].removesuffix("_server") for path in folder.iterdir()} == stems
