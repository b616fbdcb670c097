"""Whatever the kernel makes of it, everybody hears the same bytes: every conversation is played with
calls of which half are interrupted and the others move one byte, and compared with a calm run.
WIREFORM_ALL_MOODS in the environment tries all that kernel.c can do."""
from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

from served import RELEASE, ROOT, Server

sys.path.insert(0, str(ROOT / "tests/scenarios"))

import run                                       # noqa: E402
from document import SCHEMA, Document            # noqa: E402
from language import parse                       # noqa: E402

MOODS = ["one-byte", "interrupted", "not-now", "mixed"]
ALL_MOODS = "WIREFORM_ALL_MOODS" in os.environ
CHANCE = re.compile(rb"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
                    rb"|[0-9a-f]{32}|(?<=\"modified_ms\":)[0-9]+"
                    rb"|g\.[0-9a-z]{16}|(?<=\"time\":)[0-9]+")

# Over Comet, where one write ends and the next begins; in no message is there a line end.
CHUNK = re.compile(rb"(?:^|\r\n)[0-9a-f]+\r\n|\r\n$")

# What they show is time itself, who gets through when all come at once, or random names compressed.
NOT_COMPARED = {"chatmaster/too_fast", "chatmaster/server_full", "chatmaster/refused_connections",
                "concierge/heartbeat", "concierge/compressed", "etherpad/viewing"}

# Byte by byte they take minutes.
MEGABYTES = {"ensync/slow_reader"}


def conversations() -> list[Path]:
    found = (path for path in (ROOT / "tests/scenarios").glob("*/*.txt")
             if (SCHEMA / f"{path.parent.name}.json").exists())
    return sorted(path for path in found if "WHO" not in path.read_text(encoding="utf-8"))


class Recorded(run.Conversation):
    """Keeps what everybody heard, byte for byte, in the order of connecting."""

    def __init__(self, document: Document, service: str) -> None:
        super().__init__(document, service)
        self.transcripts: list[tuple[str, bytearray]] = []

    def do_connect(self, statement) -> None:
        super().do_connect(statement)
        for name in statement.who:
            transcript = bytearray()
            self.transcripts.append((name, transcript))
            framing = self.people[name].framing
            framing.feed = recording(framing.feed, transcript)


def recording(feed, transcript: bytearray):
    def feed_and_keep(data: bytes):
        transcript.extend(data)
        return feed(data)
    return feed_and_keep


def without_chance(transcript: bytes) -> bytes:
    """Random names, and times, are numbered in the order in which they are heard."""
    known: dict[bytes, bytes] = {}
    return CHANCE.sub(lambda found: known.setdefault(found[0], b"chance%d" % len(known)), transcript)


def play(path: Path, mood: str, monkeypatch) -> list[tuple[str, bytes]]:
    preload = ["env", f"LD_PRELOAD={RELEASE / 'libkernel.so'}", f"WIREFORM_KERNEL={mood}"]

    def serve(service: str | list[str], settings, **_) -> Server:
        return Server(service, settings, build=RELEASE, prefix=preload)

    monkeypatch.setattr(run, "Server", serve)
    conversation = Recorded(Document(SCHEMA / f"{path.parent.name}.json"), path.parent.name)
    conversation.play(parse(path))
    chunk = CHUNK if path.parent.name == "etherpad" else re.compile(b"$^")
    return [(name, without_chance(chunk.sub(b"", bytes(heard))))
            for name, heard in conversation.transcripts]


def moods(name: str) -> list[str]:
    if ALL_MOODS:
        return MOODS
    return ["mixed"] if name in MEGABYTES else ["one-byte"]


@pytest.mark.parametrize("path", conversations(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_everybody_hears_the_same_bytes(path: Path, monkeypatch) -> None:
    name = f"{path.parent.name}/{path.stem}"
    calm = play(path, "calm", monkeypatch)
    for mood in moods(name):
        troubled = play(path, mood, monkeypatch)
        if name not in NOT_COMPARED:
            assert troubled == calm, mood
