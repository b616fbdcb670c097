"""Every conversation in the folders beside this file, and what none of them exercised."""
from __future__ import annotations

from pathlib import Path

import pytest

from document import SCHEMA, Document
from run import document_of, play_file

FOLDER = Path(__file__).resolve().parent


def is_conversation(path: Path) -> bool:
    """The others are the verbs they share: WHO stands for the person."""
    return "WHO" not in path.read_text(encoding="utf-8")


SERVICES = sorted(path.name for path in FOLDER.iterdir() if (SCHEMA / f"{path.name}.json").exists())
SCENARIOS = sorted(path for service in SERVICES for path in (FOLDER / service).glob("*.txt")
                   if is_conversation(path))
PLAYS = [(path, service) for path in SCENARIOS for service in document_of(path).framings]
exercised: dict[str, set[str]] = {service: set() for service in SERVICES}
played: set[Path] = set()


@pytest.mark.parametrize("path, service", PLAYS, ids=[f"{service}/{path.stem}" for path, service in PLAYS])
def test_scenario(path: Path, service: str) -> None:
    assert path.read_text(encoding="utf-8").startswith("# "), "begin with what it shows"
    played.add(path)
    exercised[path.parent.name] |= play_file(path, service)


@pytest.mark.parametrize("service", SERVICES)
def test_every_message_is_exercised(service: str) -> None:
    if not played.issuperset(path for path in SCENARIOS if path.parent.name == service):
        pytest.skip("not all conversations were played")
    document = Document(SCHEMA / f"{service}.json")
    all_messages = {f"> {name}" for name in document.to_server}
    all_messages |= {f"< {name}" for name in document.to_client}
    missing = sorted(all_messages - exercised[service])
    assert not missing, f"no conversation has {', '.join(missing)}"
