"""wireform convert: messages in files from one codec to the other, judged by json and cbor2."""
from __future__ import annotations

import json
import os
import re
import subprocess
import time
from pathlib import Path

import cbor2
import pytest

from screens import TIME_LIMIT_S, WIREFORM

pytestmark = [pytest.mark.skipif(not WIREFORM.exists(), reason=f"{WIREFORM} is not built")]

ROOT = Path(__file__).resolve().parents[2]
PROTOCOLS = sorted(path.stem for path in (ROOT / "schema").glob("*.json")
                   if not path.name.endswith(".schema.json"))
GOOD, REFUSED, USAGE = range(3)

JOIN = {"type": "command", "data": {"command": "join", "parameters": {"channel": "Tea"}}}


def convert(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess:
    return subprocess.run([WIREFORM, "convert", *map(str, arguments)], input=given,
                          capture_output=True, timeout=TIME_LIMIT_S)


def examples(protocol: str) -> list[bytes]:
    """But for those of messages that no channel has: nobody could say where they go."""
    document = json.loads((ROOT / f"schema/{protocol}.json").read_text(encoding="utf-8"))
    kept = set(document["components"]["messages"]).difference(
        *(channel.get("messages", {}) for channel in document["channels"].values()))
    files = sorted((ROOT / "generated/fuzz" / protocol).glob("*.json"))
    return [path.read_bytes() for path in files if path.stem.rpartition("-")[0] not in kept]


def lines(*values: object) -> bytes:
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def complaints(done: subprocess.CompletedProcess) -> list[str]:
    return done.stderr.decode().splitlines()


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_example_of_every_document(protocol):
    """To CBOR and back it is the same JSON again, and says what cbor2 reads between."""
    texts = examples(protocol)
    assert texts
    for text in texts:
        accepted = 0
        for direction in ("in", "out"):
            def run(source, target, given, way=direction):
                return convert(protocol, "--direction", way, "--from", source, "--to", target, given=given)

            normal = run("json", "json", text)
            if normal.returncode == REFUSED:
                continue
            accepted += 1
            binary = run("json", "cbor", text)
            assert binary.returncode == GOOD, binary.stderr
            cbor2.loads(binary.stdout)
            assert run("cbor", "json", binary.stdout).stdout == normal.stdout
            assert run("cbor", "cbor", binary.stdout).stdout == binary.stdout
            summary = run("json", "summary", text).stdout
            assert summary.endswith(b" bytes)\n") and summary.count(b"\n") == 1
        assert accepted, text


def test_the_defaults():
    assert cbor2.loads(convert("chatmaster", given=lines(JOIN)).stdout) == JOIN
    assert convert("chatmaster", "--from", "cbor", given=cbor2.dumps(JOIN)).stdout == \
        json.dumps(JOIN, separators=(",", ":")).encode() + b"\n"


def test_hexadecimal_both_ways():
    done = convert("chatmaster", "--hex", given=lines(JOIN))
    assert cbor2.loads(bytes.fromhex(done.stdout.decode())) == JOIN
    spaced = bytes.fromhex(done.stdout.decode()).hex(" ").upper().encode() + b"\r\n\n"
    again = convert("chatmaster", "--hex", "--from", "cbor", given=spaced)
    assert json.loads(again.stdout) == JOIN
    broken = convert("chatmaster", "--hex", "--from", "cbor", given=b"a1 6\n" + spaced)
    assert complaints(broken) == [
        "wireform: standard input: message 1: expected bytes of two hexadecimal digits (byte 3)"]
    assert json.loads(broken.stdout) == JOIN


def test_a_summary_shows_what_varies():
    long = {"type": "message", "data": {"message": "x\x1b[2J" * 50}}
    done = convert("chatmaster", "--to", "summary", given=lines(JOIN, long))
    first, second = done.stdout.decode().splitlines()
    assert first == 'join channel="Tea" (%d bytes)' % len(json.dumps(JOIN))
    assert second.startswith('message message="x') and "\x1b" not in second and len(second) < 80


def test_what_is_refused_and_where(tmp_path):
    """File, number of the message, pointer, reason and offset; the next one is read."""
    wrong = {"type": "message", "data": {"message": 5}}
    file = tmp_path / "messages"
    file.write_bytes(lines(JOIN, wrong) + b"\n{\n" + lines(JOIN)[:-1])
    done = convert("chatmaster", "--to", "json", file)
    assert done.returncode == REFUSED
    assert [json.loads(line) for line in done.stdout.splitlines()] == [JOIN, JOIN]
    assert complaints(done) == [
        f"wireform: {file}: message 2: /data/message: expected text, found a number (byte 40)",
        f"wireform: {file}: message 3: the message ends early (byte 1)"]


def test_refused_cbor():
    wrong = {"type": "message", "data": {"message": 5}}
    done = convert("chatmaster", "--from", "cbor", given=cbor2.dumps(wrong) + cbor2.dumps(JOIN))
    assert (done.returncode, json.loads(done.stdout)) == (REFUSED, JOIN)
    assert complaints(done) == ["wireform: standard input: message 1: /data/message: "
                                f"expected text, found a number (byte {len(cbor2.dumps(wrong)) - 1})"]


@pytest.mark.parametrize("tail", [b"\x1c", b"\xa2\x61", b"\x7f", b"\xff", b"\x9b" + b"\xff" * 8])
def test_broken_cbor_ends_its_file_only(tmp_path, tail):
    broken, whole = tmp_path / "broken", tmp_path / "whole"
    broken.write_bytes(cbor2.dumps(JOIN) + tail + cbor2.dumps(JOIN))
    whole.write_bytes(cbor2.dumps(JOIN))
    done = convert("chatmaster", "--from", "cbor", broken, whole)
    assert done.returncode == REFUSED
    assert done.stdout.count(b"\n") == 2
    [complaint] = complaints(done)
    assert re.fullmatch(rf"wireform: {re.escape(str(broken))}: message 2: \S.* \(byte \d+\)", complaint)


def test_too_long_is_passed_over():
    done = convert("chatmaster", "--to", "json", given=b"[" * 1_000_000 + b"\n" + lines(JOIN))
    assert (done.returncode, json.loads(done.stdout)) == (REFUSED, JOIN)
    [complaint] = complaints(done)
    assert "message 1: longer than" in complaint


def test_a_message_is_there_before_the_next_one_comes():
    """And in pieces, however they are cut."""
    with subprocess.Popen([WIREFORM, "convert", "chatmaster", "--from", "cbor"], bufsize=0,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        item = cbor2.dumps(JOIN)
        for _ in range(2):
            for byte in item:
                process.stdin.write(bytes([byte]))
            time.sleep(0.01)
        process.stdin.close()
        assert process.stdout.read().count(b"\n") == 2
        assert process.wait(TIME_LIMIT_S) == GOOD


@pytest.mark.parametrize("source", ["json", "cbor"])
def test_a_large_file_takes_little_memory(tmp_path, source):
    """40 MB of messages, 64 MiB of address space more than for one."""
    one = lines(JOIN) if source == "json" else cbor2.dumps(JOIN)
    count = 20_000_000 // len(one)
    file = tmp_path / "messages"
    file.write_bytes(one * count)
    with open(tmp_path / "out", "wb") as out:
        process = subprocess.Popen([WIREFORM, "convert", "chatmaster", "--from", source, file], stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == GOOD
    written = (tmp_path / "out").read_bytes()
    assert len(written) == count * (len(cbor2.dumps(JOIN)) if source == "json" else
                                    len(json.dumps(JOIN, separators=(",", ":"))) + 1)
    assert usage.ru_maxrss < 64 * 1024


@pytest.mark.parametrize("arguments, words", [
    ([], "convert needs SERVICE"),
    (["chatmister"], 'no service is called "chatmister"'),
    (["chatmaster", "--from", "xml"], "--from xml: expected json or cbor"),
    (["chatmaster", "--to", "xml"], "--to xml: expected json, cbor or summary"),
    (["chatmaster", "--direction", "up"], "--direction up: expected in or out"),
    (["chatmaster", "/nowhere/at/all"], "/nowhere/at/all: No such file or directory"),
    (["chatmaster", "/"], "/: Is a directory"),
])
def test_usage(arguments, words):
    done = convert(*arguments)
    assert done.returncode == USAGE
    assert words in done.stderr.decode()


def test_help():
    done = convert("--help")
    assert done.returncode == GOOD
    assert done.stdout.startswith(b"Usage: wireform convert ")
