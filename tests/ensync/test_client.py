"""`wireform call ensync` and `wireform ensync`: people type and read JSON, the wire is CBOR."""
from __future__ import annotations

import base64
import json
import subprocess

import pytest

from streams import Server, Tcp, frame, sanitized

DIR, VERSION, OBJECT, LINK = (bytes([digit]) * 32 for digit in (0x11, 0x22, 0x33, 0x44))
ROOT = b"\xff" * 32


def text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


@pytest.fixture(scope="module")
def server():
    with Server("ensync", build=sanitized()) as running:
        stream = Tcp(running.address)
        for message in (["StartTx", 1],
                        ["Mkdir", {"tx": 1, "id": DIR, "ver": VERSION, "data": b"hello"}],
                        ["Mkdir", {"tx": 1, "id": ROOT, "ver": VERSION, "data": b"x" * 5000}],
                        ["Putobj", {"tx": 1, "id": OBJECT, "linkid": LINK, "data": b"\0\x01\xff"}]):
            stream.send(frame(message))
        assert stream.ask(["Commit", 1]) == "Done"
        stream.close()
        yield running


def wireform(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([sanitized() / "wireform", *arguments], capture_output=True, timeout=60)


def call(server: Server, *arguments: str) -> tuple[int, list, str]:
    address = "{}:{}".format(*server.address)
    done = wireform("call", "ensync", *arguments, "--server", address)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return done.returncode, lines, done.stderr.decode()


def look(server: Server, *arguments: str) -> subprocess.CompletedProcess:
    return wireform("ensync", *arguments, "--server", "{}:{}".format(*server.address))


def test_a_call_is_answered(server: Server) -> None:
    status, lines, _ = call(server, "GetDir", json.dumps(["GetDir", text(DIR)]))
    assert (status, lines) == (0, [["DirData", text(VERSION), text(b"hello")]])


def test_an_answer_of_many_is_printed_whole(server: Server) -> None:
    status, lines, _ = call(server, "ForDir")
    assert status == 0
    assert sorted(lines[:-1]) == sorted([["DirEntry", text(DIR), text(VERSION), 5],
                                         ["DirEntry", text(ROOT), text(VERSION), 5000]])
    assert lines[-1] == "Done"


def test_what_has_no_answer_may_come_first(server: Server) -> None:
    status, lines, _ = call(server, "Commit", "--first", "StartTx")
    assert (status, lines) == (0, ["Done"])


def test_refusals_are_told(server: Server) -> None:
    assert call(server, "Commit", '["Commit", 77]')[:2] == (1, [["Error", "No such transaction: 77"]])
    assert call(server, "GetObj", json.dumps(["GetObj", text(DIR)]))[:2] == (1, ["NotFound"])


def test_what_is_wrong_is_not_sent(server: Server) -> None:
    status, lines, told = call(server, "GetDir", '["GetDir", "eHg="]')
    assert (status, lines) == (1, [])
    assert "/1: shorter than 32 bytes" in told


def test_a_store_is_listed(server: Server) -> None:
    found = look(server, "ls")
    assert found.returncode == 0
    assert sorted(found.stdout.decode().splitlines()) == [
        f"{DIR.hex()} {VERSION.hex()} 5", f"{ROOT.hex()} {VERSION.hex()} 5000"]


def test_contents_are_printed_as_they_are(server: Server) -> None:
    assert look(server, "get", DIR.hex()).stdout == b"hello"
    assert look(server, "get", "root").stdout == b"x" * 5000
    assert look(server, "get", "--object", OBJECT.hex()).stdout == b"\0\x01\xff"


def test_stat(server: Server) -> None:
    assert look(server, "stat").stdout.decode().splitlines() == [
        "server      wireform", "version     0.1.0, protocol 0.0", "directories 2, 5005 bytes"]
    assert look(server, "stat", DIR.hex()).stdout.decode().splitlines() == [
        f"version {VERSION.hex()}", "length  5"]


def test_what_is_not_there(server: Server) -> None:
    missing = look(server, "get", "keys")
    assert (missing.returncode, missing.stdout) == (1, b"")
    assert missing.stderr == b"wireform: there is no such directory\n"
    assert look(server, "get", "--object", DIR.hex()).returncode == 1


@pytest.mark.parametrize("arguments", [
    (), ("list",), ("get",), ("get", "12"), ("ls", "12"), ("get", "root", "root"),
    ("stat", "--object"), ("ls", "--command", "true", "--server", "localhost")])
def test_usage(arguments: tuple[str, ...]) -> None:
    assert wireform("ensync", *arguments).returncode == 2


def test_over_a_command(tmp_path) -> None:
    command = f"{sanitized()}/wireformd --stdio ensync --data {tmp_path}"
    assert wireform("ensync", "ls", "--command", command).returncode == 0
    found = wireform("ensync", "stat", "--command", command)
    assert found.stdout.decode().splitlines()[-1] == "directories 0, 0 bytes"
    assert wireform("ensync", "ls", "--command", "exit 3").returncode == 3
