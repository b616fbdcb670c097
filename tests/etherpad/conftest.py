"""One server for each file, and pads of its own for each test."""
from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pad_client import Browser, Pad  # noqa: E402
from served import Server, sanitized  # noqa: E402

SETTINGS = ["default_text=Hello\n", "rate_burst=10000", "rate_per_s=10000"]
numbers = itertools.count(1)


@pytest.fixture(scope="module")
def server():
    with Server("etherpad", SETTINGS, build=sanitized()) as running:
        yield running


@pytest.fixture
def pad_name() -> str:
    return f"pad-{next(numbers)}"


@pytest.fixture
def browser(server):
    """Makes browsers that know nothing yet."""
    made: list[Browser] = []

    def make() -> Browser:
        made.append(Browser(server.address))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def pad(browser, pad_name):
    """Opens the pad of this test in a browser of its own, for a person of that name."""
    made: list[Pad] = []

    def make(name: str | None = None, room: str = "padpage", features: tuple[str, ...] = ("reject",),
             of: Browser | None = None, **said) -> Pad:
        made.append(Pad(of or browser(), pad_name, room, features))
        return made[-1].enter(name, **said)

    yield make
    for one in made:
        one.close()
