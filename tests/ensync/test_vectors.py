"""Recorded clients of the original are answered byte for byte; refused items end the session.

The vectors are not ours to pack: WIREFORM_VECTORS names their folder.
"""
from __future__ import annotations

import csv
import json
import os
import subprocess
import tempfile
from pathlib import Path

import cbor2
import pytest

from streams import Ended, Process, Server, Tcp, framed, sanitized, unpacked

VECTORS = Path(os.environ.get("WIREFORM_VECTORS", "/nonexistent")) / "ensync"
NOTHING_COMES_S = 0.2

pytestmark = pytest.mark.skipif(not VECTORS.is_dir(),
                                reason="vectors of Ensync not found (WIREFORM_VECTORS)")


def conversations() -> list[dict]:
    if not VECTORS.is_dir():
        return []
    text = (VECTORS / "sessions.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


class OverTcp:
    """One server; each connection is one to it."""

    def __init__(self) -> None:
        self.server = Server("ensync", build=sanitized())

    def connect(self) -> Tcp:
        return Tcp(self.server.address)

    def noticed(self, stream: Tcp) -> None:
        """Others see that it is gone: a second connection is served after it."""
        other = self.connect()
        assert other.ask("CleanUp") == "Done"
        other.close()

    def end(self) -> None:
        self.server.__exit__(None)


class OverPipes:
    """A process of its own for each connection, all on one store."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="wireform-")
        self.processes: list[Process] = []

    def connect(self) -> Process:
        process = Process(Path(self.folder.name))
        self.processes.append(process)
        return process

    def noticed(self, stream: Process) -> None:
        pass        # Its exit was waited for.

    def kill(self) -> None:
        for process in self.processes:
            process.process.kill()
            process.close()
        self.processes = []

    def end(self) -> None:
        for process in self.processes:
            if process.process.returncode is None:
                process.close()
        self.folder.cleanup()


def play(conversation: dict, world) -> None:
    streams: dict[str, object] = {}
    for step in conversation["steps"]:
        if step.get("do") == "kill9":
            world.kill()
            streams.clear()
            continue
        name = step["conn"]
        if name not in streams:
            streams[name] = world.connect()
        act(step, streams, name, world)
        if name in streams:
            hear(streams[name], step)
    for stream in streams.values():
        stream.close()


def act(step: dict, streams: dict, name: str, world) -> None:
    data, split = unpacked(step.get("send", "")), step.get("split")
    for at in range(0, len(data), split or max(1, len(data))):
        streams[name].send(data[at:at + (split or len(data))])
    if step.get("do") == "close_write":
        streams[name].close_write()
    if step.get("do") == "close":
        streams[name].close()
        world.noticed(streams.pop(name))


def hear(stream, step: dict) -> None:
    expected = step.get("expect", [])
    if step.get("unordered"):
        *free, last = expected
        found = sorted(stream.frame() for _ in free)
        assert found == sorted(unpacked(item["hex"]) for item in free), step
        expected = [last]
    for item in expected:
        if item.get("class") == "eof":
            stream.expect_end()
        elif item.get("class") == "none":
            stream.expect_silence(NOTHING_COMES_S)
        else:
            compare(stream.frame(), item)


def compare(frame: bytes, item: dict) -> None:
    if "hex" in item:
        assert frame == unpacked(item["hex"]), (frame[:100].hex(), item["hex"][:200])
        return
    value = cbor2.loads(frame[4:])
    assert value[0] == item["class"], value
    if item["class"] == "ServerInfo":
        assert value[1]["implementation"]["protocol"] == item["protocol"]
    else:
        assert isinstance(value[1], str) and value[1] and "\n" not in value[1]


def played_in(world, conversation: dict) -> None:
    place = world()
    try:
        play(conversation, place)
    finally:
        place.end()


def is_killed(conversation: dict) -> bool:
    return any(step.get("do") == "kill9" for step in conversation["steps"])


def is_about_the_stream(conversation: dict) -> bool:
    """Where pipes, or several processes, could make a difference."""
    connections = {step.get("conn") for step in conversation["steps"]}
    return is_killed(conversation) or len(connections) > 1 or \
        conversation["name"].startswith(("bad", "eof", "pipelined", "object"))


def named(chosen: list[dict]) -> list:
    return [pytest.param(one, id=one["name"]) for one in chosen]


@pytest.mark.parametrize("conversation", named([one for one in conversations() if not is_killed(one)]))
def test_a_recorded_client(conversation: dict) -> None:
    played_in(OverTcp, conversation)


@pytest.mark.parametrize("conversation", named([one for one in conversations() if is_about_the_stream(one)]))
def test_a_recorded_client_over_pipes(conversation: dict) -> None:
    played_in(OverPipes, conversation)


@pytest.fixture(scope="module")
def server():
    with Server("ensync", build=sanitized()) as running:
        yield running


def rows(name: str) -> list[dict]:
    with open(VECTORS / name, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def test_every_item_that_may_be_refused(server: Server) -> None:
    """A refused request ends the session; an accepted one never does."""
    for row in rows("probes.tsv"):
        if row["direction"] != "c2s":
            continue
        stream = Tcp(server.address)
        stream.send(framed(unpacked(row["hex"])))
        stream.close_write()
        said = everything(stream)
        fatal = [value for value in said if isinstance(value, list) and value[0] == "FatalError"]
        assert len(fatal) == (row["verdict"] == "refuse"), (row["name"], said)
        assert fatal in ([], said[-1:]), row["name"]
        stream.close()


@pytest.mark.parametrize("direction, way", [("c2s", "in"), ("s2c", "out")])
def test_every_variant_is_written_as_the_original_writes_it(direction: str, way: str) -> None:
    """Read into structs and written again it is the same bytes; so it is with JSON in between."""
    items = [unpacked(row["hex"])[4:].hex() for row in rows("golden_cbor.tsv")
             if row["direction"] == direction]
    assert len(items) >= 9
    assert converted(way, "cbor", "cbor", "\n".join(items)).split() == items
    texts = converted(way, "cbor", "json", "\n".join(items))
    assert converted(way, "json", "cbor", texts).split() == items


def converted(way: str, source: str, target: str, text: str) -> str:
    done = subprocess.run([sanitized() / "wireform", "convert", "ensync", "--hex", "--direction", way,
                           "--from", source, "--to", target],
                          input=text.encode(), capture_output=True, timeout=60, check=True)
    return done.stdout.decode()


def everything(stream: Tcp) -> list:
    said = []
    try:
        while True:
            said.append(stream.answer())
    except Ended:
        return said
