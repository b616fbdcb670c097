"""Many sessions, hostile sessions, several processes on one store."""
from __future__ import annotations

import os
import random
import subprocess
import time

import pytest

from streams import Process, Server, Tcp, frame, framed, sanitized

MIB = 1 << 20


@pytest.fixture(scope="module")
def server():
    with Server("ensync", build=sanitized()) as running:
        yield running


def identity(number: int) -> bytes:
    return number.to_bytes(32, "big")


def fatal_text(stream) -> str:
    answer = stream.answer()
    assert answer[0] == "FatalError", answer
    stream.expect_end()
    return answer[1]


# --- What nobody should send ----------------------------------------------------------------------

@pytest.mark.parametrize("header", [b"\xff\xff\xff\xff", b"\x01\x00\x00\x01", b"GET "])
def test_a_header_that_lies_is_refused_at_once(server: Server, header: bytes) -> None:
    stream = Tcp(server.address)
    stream.send(header)
    assert "larger than" in fatal_text(stream)


def test_deep_nesting(server: Server) -> None:
    unknown = b"\x81" * 100_000 + b"\x00"
    fields = b"\xa4\x62tx\x01\x62id\x58\x20" + bytes(32) + b"\x66linkid\x58\x20" + bytes(32)
    stream = Tcp(server.address)
    stream.send(framed(b"\x82\x67Linkobj" + fields + b"\x63zzz" + unknown))
    assert "64" in fatal_text(stream)


def test_claims_within_an_item(server: Server) -> None:
    for payload in (b"\x82\x66GetDir\x5b" + b"\xff" * 8, b"\x9b" + b"\xff" * 8 + b"\x66GetDir",
                    b"\x82\x65Mkdir\xbb" + b"\xff" * 8, b"\x82\x6aClientInfo\xa1\x7b" + b"\x7f" * 8):
        stream = Tcp(server.address)
        stream.send(framed(payload))
        fatal_text(stream)


def test_random_bytes_end_their_own_session_only(server: Server) -> None:
    random_bytes = random.Random(5)
    witness = Tcp(server.address)
    for _ in range(60):
        stream = Tcp(server.address)
        payload = random_bytes.randbytes(random_bytes.randrange(1, 200))
        stream.send(framed(payload))
        fatal_text(stream)
        assert witness.ask("ForDir") == "Done"


def test_whoever_goes_on_talking_still_hears_why(server: Server) -> None:
    stream = Tcp(server.address)
    stream.send(b"\0\0\0\0" + b"x" * (MIB // 2))
    assert "empty payload" in fatal_text(stream)


def test_texts_do_not_repeat_what_was_sent(server: Server) -> None:
    stream = Tcp(server.address)
    stream.send(frame(["GetDir\x1b[31m\n", b"1" * 32]))
    text = fatal_text(stream)
    assert text.isascii() and text.isprintable()


# --- Order ----------------------------------------------------------------------------------------

def test_many_requests_at_once(server: Server) -> None:
    stream = Tcp(server.address)
    requests = [frame(["GetDir", identity(number)]) + frame(["Commit", number])
                for number in range(500)]
    stream.send(b"".join(requests))
    for number in range(500):
        assert stream.answer() == "NotFound"
        assert stream.answer() == ["Error", f"No such transaction: {number}"]
    stream.close()


def test_a_slow_reader_costs_no_memory() -> None:
    """A thousand times 1 MiB was asked for, and little of it is made before somebody reads."""
    with Server("ensync") as server:
        stream = Tcp(server.address)
        stream.send(frame(["StartTx", 1]))
        stream.send(frame(["Putobj", {"tx": 1, "id": identity(1), "linkid": identity(2),
                                      "data": bytes(MIB)}]))
        assert stream.ask(["Commit", 1]) == "Done"
        stream.send(frame(["GetObj", identity(1)]) * 1000)
        other = Tcp(server.address)
        for _ in range(20):
            assert other.ask("CleanUp") == "Done"
            time.sleep(0.02)
        assert server.rss_bytes() < 40 * MIB, f"{server.rss_bytes() >> 20} MiB"
        print(f"1000 objects of 1 MiB asked for and not read: {server.rss_bytes() >> 20} MiB resident")
        for _ in range(20):
            assert stream.answer() == ["ObjData", bytes(MIB)]
        stream.close()


def test_a_long_list_is_made_as_it_is_read() -> None:
    count = 30_000
    with Server("ensync") as server:
        stream = Tcp(server.address)
        stream.send(frame(["StartTx", 1]) + b"".join(
            frame(["Mkdir", {"tx": 1, "id": identity(number), "ver": identity(7), "data": b""}])
            for number in range(count)))
        assert stream.ask(["Commit", 1]) == "Done"
        before = server.rss_bytes()
        stream.send(frame("ForDir"))
        time.sleep(0.3)
        grown = server.rss_bytes() - before
        assert grown < 16 * MIB, grown
        found = set()
        while (entry := stream.answer()) != "Done":
            assert entry[0] == "DirEntry"
            found.add(entry[1])
        assert found == {identity(number) for number in range(count)}
        stream.close()


# --- Processes ------------------------------------------------------------------------------------

def test_processes_and_sockets_share_a_store() -> None:
    with Server("ensync", build=sanitized()) as server:
        data_dir = server.folder.name + "/data"
        streams = [Tcp(server.address), Process(data_dir), Process(data_dir)]
        rounds = 8
        for number in range(rounds):
            for stream in streams:
                stream.send(frame(["StartTx", 1]) + frame(
                    ["Mkdir", {"tx": 1, "id": identity(number), "ver": identity(1), "data": b"x"}]))
            for stream in streams:
                stream.send(frame(["Commit", 1]))
            verdicts = [stream.answer() for stream in streams]
            assert sorted(verdicts) == ["Done", "Fail", "Fail"], verdicts
        for stream in streams:
            for number in range(rounds):
                assert stream.ask(["GetDir", identity(number)]) == ["DirData", identity(1), b"x"]
            stream.close()
        assert [stream.process.returncode for stream in streams[1:]] == [0, 0]


def test_a_clean_up_takes_what_is_not_committed_and_the_commit_brings_it_back(tmp_path) -> None:
    writer, cleaner = Process(tmp_path), Process(tmp_path)
    number_of_objects = 300
    writer.send(frame(["StartTx", 1]) + b"".join(
        frame(["Putobj", {"tx": 1, "id": identity(number), "linkid": identity(7),
                          "data": b"content"}]) for number in range(number_of_objects)))
    for stream in (writer, cleaner):
        assert writer.ask(["GetObj", identity(number_of_objects - 1)]) == ["ObjData", b"content"]
        assert stream.ask("CleanUp") == "Done"
        for number in (0, number_of_objects - 1):
            assert cleaner.ask(["GetObj", identity(number)]) == "NotFound"
        writer.send(frame(["Putobj", {"tx": 1, "id": identity(number_of_objects - 1),
                                      "linkid": identity(8), "data": b"content"}]))
    assert writer.ask(["Commit", 1]) == "Done"
    assert cleaner.ask("CleanUp") == "Done"
    for number in range(number_of_objects):
        assert cleaner.ask(["GetObj", identity(number)]) == ["ObjData", b"content"]
    assert [writer.close(), cleaner.close()] == [0, 0]


def test_exit_status_over_pipes(tmp_path) -> None:
    clean = Process(tmp_path)
    assert clean.ask("ForDir") == "Done"
    assert clean.close() == 0
    refused = Process(tmp_path)
    refused.send(b"\0\0\0\0")
    fatal_text(refused)
    assert refused.close() == 1


def slow_owed_answer(folder, time_limit_s: float, pause_s: float) -> bytes:
    """All of an answer and a FatalError behind it, by a reader that takes its time."""
    stream = Process(folder, arguments=["--set", f"ensync.close_timeout_ms={int(time_limit_s * 1000)}"])
    content = {"tx": 1, "id": identity(1), "linkid": identity(2), "data": bytes(900_000)}
    stream.send(frame(["StartTx", 1]) + frame(["Putobj", content]))
    assert stream.ask(["Commit", 1]) == "Done"
    stream.send(frame(["GetObj", identity(1)]) + b"\0\0\0\0")
    heard = b""
    while part := os.read(stream.process.stdout.fileno(), 65_536):
        heard += part
        time.sleep(pause_s)
    assert stream.close() == 1
    return heard


def test_owed_answers_go_out_as_long_as_they_are_read(tmp_path) -> None:
    """Chapter 12; the time to close is for readers that stand still."""
    heard = slow_owed_answer(tmp_path, time_limit_s=0.4, pause_s=0.08)
    assert heard.startswith(frame(["ObjData", bytes(900_000)])) and b"FatalError" in heard[900_000:]


def test_who_stands_still_is_not_waited_for(tmp_path) -> None:
    heard = slow_owed_answer(tmp_path, time_limit_s=0.1, pause_s=0.4)
    assert len(heard) < 900_000


def test_files_will_do_for_streams(tmp_path) -> None:
    (tmp_path / "in").write_bytes(frame("ForDir") + frame(["Commit", 3]))
    with open(tmp_path / "in", "rb") as requests, open(tmp_path / "out", "wb") as answers:
        done = subprocess.run([sanitized() / "wireformd", "--stdio", "ensync", "--data", tmp_path],
                              stdin=requests, stdout=answers, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out").read_bytes() == frame("Done") + frame(
        ["Error", "No such transaction: 3"])


def test_no_server_for_a_terminal(tmp_path) -> None:
    done = subprocess.run(["script", "-qec", f"{sanitized()}/wireformd --stdio ensync --data {tmp_path}",
                           "/dev/null"], capture_output=True, timeout=60)
    assert done.returncode == 1
    assert b"terminal" in done.stdout


def test_no_pipes_for_http(tmp_path) -> None:
    done = subprocess.run([sanitized() / "wireformd", "--stdio", "concierge", "--data", tmp_path],
                          input=b"", capture_output=True, timeout=60)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"HTTP" in done.stderr


def test_a_client_that_dies_leaves_nothing(tmp_path) -> None:
    process = Process(tmp_path)
    process.send(frame(["StartTx", 1]) + frame(
        ["Mkdir", {"tx": 1, "id": identity(1), "ver": identity(1), "data": b"x"}]))
    process.process.stdout.close()
    process.process.stdin.close()
    assert process.process.wait(20) == 0
    process.process.stderr.close()
    other = Process(tmp_path)
    assert other.ask(["GetDir", identity(1)]) == "NotFound"
    assert other.close() == 0
