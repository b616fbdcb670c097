"""What is read with wide instructions, with narrow ones and with none at all is the same."""
from __future__ import annotations

import os
import subprocess
from collections import defaultdict
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
PROBES = Path(os.environ.get("WIREFORM_ASAN_BUILD", ROOT / "build/asan")) / "tests"
TIME_LIMIT_S = 60

pytestmark = pytest.mark.skipif(not (PROBES / "twins_wide").exists(), reason="not found: twins_wide")


def test_one_place_says_which_instructions_are_compiled_in() -> None:
    sources = [path for path in (ROOT / "runtime").rglob("*.[ch]") if path.name != "simd.h"]
    assert not [path.name for path in sources if "__SSE" in path.read_text() or "__AVX" in path.read_text()]


@pytest.fixture(scope="module")
def wide() -> list[str]:
    return found_by("wide")


def found_by(twin: str) -> list[str]:
    """A line for each step and round: its name, the round, a digest, how many texts were good."""
    result = subprocess.run([PROBES / f"twins_{twin}"], capture_output=True, text=True, timeout=TIME_LIMIT_S,
                            check=True)
    return result.stdout.splitlines()


@pytest.mark.parametrize("twin", ["narrow", "plain"])
def test_twins_find_the_same(wide: list[str], twin: str) -> None:
    assert found_by(twin) == wide


def test_every_step_met_good_and_bad_texts(wide: list[str]) -> None:
    good, texts = defaultdict(int), defaultdict(int)
    for line in wide:
        step, _, _, count = line.split()
        good[step] += int(count)
        texts[step] += 500
    assert len(good) == 10
    for step, count in good.items():
        assert texts[step] * 0.004 < count < texts[step] * 0.995, step
