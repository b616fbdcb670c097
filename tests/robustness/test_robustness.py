"""What a server on the open network meets: crowds, silence, floods and garbage.  Everybody else is
undisturbed, and memory stays bounded."""
from __future__ import annotations

import os
import random
import resource
import select
import socket
import subprocess
import time
import zlib
from pathlib import Path

import pytest

from served import RELEASE, Server, until
from talker import Probe, Talker

MIB = 1 << 20
NO_RATE = ["rate_per_s=1000000", "rate_burst=1000000"]

# Generous: other programs share the machine.  What is tested is "not stalled", not speed.
PROBE_LIMIT_MS = 500


@pytest.fixture(autouse=True, scope="module")
def many_descriptors():
    """As many as this user may have, up to what the crowd needs."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 4096 if hard == resource.RLIM_INFINITY else min(4096, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def tell(text: str) -> None:
    """Figures belong in the log: pytest -rP, and the report of a failure, show them."""
    print(text)


def check_probe(probe: Probe, what: str) -> None:
    tell(f"{what}: {len(probe.waits_s)} answers to the probe, p99 {probe.wait_ms():.1f} ms")
    assert probe.wait_ms() < PROBE_LIMIT_MS


class Crowd:
    """Many in one channel, who hear everything and look at nothing but the end of it."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.address = address
        self.poll = select.epoll()
        self.members: dict[int, socket.socket] = {}
        self.tails: dict[int, bytes] = {}
        self.bytes_heard = 0
        self.room = bytearray(MIB)

    def add(self, name: str, channel: str) -> None:
        talker = Talker(self.address, name)
        talker.command("join", channel=channel)
        talker.socket.setblocking(False)
        descriptor = talker.socket.fileno()
        self.members[descriptor] = talker.socket
        self.tails[descriptor] = b""
        self.poll.register(descriptor, select.EPOLLIN)

    def hear(self, time_limit_s: float = 0.0) -> bool:
        """One turn.  @return whether anybody heard anything"""
        ready = self.poll.poll(time_limit_s, len(self.members))
        for descriptor, _ in ready:
            count = self.members[descriptor].recv_into(self.room)
            assert count > 0, "the server closed a connection of the crowd"
            self.bytes_heard += count
            self.tails[descriptor] = (self.tails[descriptor] + bytes(self.room[:count]))[-200:]
        return bool(ready)

    def hear_until(self, ending: bytes, time_limit_s: float) -> int:
        """Until all members but one heard it.  @return how many did"""
        deadline = time.monotonic() + time_limit_s
        while time.monotonic() < deadline:
            self.hear(0.05)
            heard = sum(tail.endswith(ending) for tail in self.tails.values())
            if heard >= len(self.members) - 1:
                break
        return heard

    def close(self) -> None:
        for member in self.members.values():
            member.close()
        self.poll.close()


def test_a_thousand_in_one_channel() -> None:
    people = 1000
    with Server("chatmaster", NO_RATE) as server:
        crowd = Crowd(server.address)
        began = time.monotonic()
        with Probe(server.address) as probe:
            for number in range(people):
                crowd.add(f"{number:x}", "Crowd")
                crowd.hear()
            while crowd.hear(0.2):
                pass
        joined_s = time.monotonic() - began

        speaker = next(iter(crowd.members.values()))
        began = time.monotonic()
        speaker.send(b'{"type":"message","data":{"message":"Can you hear me?"}}\n')
        ending = b'{"type":"message","data":{"message":"Can you hear me?","username":"0"}}\n'
        heard = crowd.hear_until(ending, 10)
        tell(f"{people} joined in {joined_s:.1f} s ({crowd.bytes_heard / MIB:.0f} MiB of news); a line "
             f"reached {heard} in {1000 * (time.monotonic() - began):.0f} ms; "
             f"{server.rss_bytes() / MIB:.1f} MiB resident, {server.peak_bytes() / MIB:.1f} at the peak")
        assert heard == people - 1
        assert server.peak_bytes() < 128 * MIB
        crowd.close()
        check_probe(probe, "while they came")


def test_one_that_stops_reading() -> None:
    with Server("chatmaster", NO_RATE) as server:
        before = server.rss_bytes()
        with Talker(server.address, "deaf", receive_buffer=4096) as deaf, \
             Talker(server.address, "listener") as listener, \
             Talker(server.address, "speaker") as speaker, Probe(server.address) as probe:
            for number in range(800):
                speaker.message(f"{number} " + "x" * 16000)
                assert listener.hear()["data"]["message"].startswith(f"{number} ")
            most = server.peak_bytes()
            # 12 MiB later the one who does not read is gone, with whatever he had not read.
            deaf.socket.settimeout(10)
            heard = sum(len(package["data"].get("message", ""))
                        for package in until_broken(deaf))
            tell(f"grew by {(most - before) / MIB:.1f} MiB; the deaf one was left {heard / MIB:.1f} MiB")
            assert heard < 800 * 16000
            assert most - before < 8 * MIB
        check_probe(probe, "beside one that does not read")


def until_broken(talker: Talker) -> list[dict]:
    """What a dropped connection still holds; its last package may be cut."""
    heard = []
    try:
        while (package := talker.hear()) is not None:
            heard.append(package)
    except ValueError:
        pass
    return heard


def test_many_that_stop_reading() -> None:
    limit = 65536
    deaf_people = 50
    with Server("chatmaster", [*NO_RATE, f"queue_limit_bytes={limit}"]) as server:
        before = server.rss_bytes()
        deaf = [Talker(server.address, f"deaf{number}", receive_buffer=4096)
                for number in range(deaf_people)]
        with Talker(server.address, "speaker") as speaker:
            for _ in range(400):
                speaker.message("x" * 16000)
            speaker.command("channels")
            assert speaker.hear()["data"]["event_type"] == "channel_list"
        grown = server.peak_bytes() - before
        tell(f"{deaf_people} deaf people, queues of {limit} bytes: grew by {grown / MIB:.1f} MiB")
        assert grown < deaf_people * limit * 1.1 + 4 * MIB
        for talker in deaf:
            talker.close()


def test_a_byte_now_and_then() -> None:
    with Server("chatmaster", NO_RATE) as server, Probe(server.address) as probe, \
         Talker(server.address, "slow") as slow, Talker(server.address, "other") as other:
        for byte in b'{"type":"message","data":{"message":"at last"}}':
            slow.socket.send(bytes([byte]))
            time.sleep(0.03)
        assert other.hear()["data"] == {"message": "at last", "username": "slow"}
    check_probe(probe, "beside a slow writer")


GARBAGE = {
    "random bytes": lambda: random.Random(1).randbytes(MIB),
    "a package that never ends": lambda: b'{"type":"message","data":{"message":"' + b"x" * MIB,
    "brackets": lambda: b'{"a":' + b"[" * MIB,
    "empty packages": lambda: b"{}" * (MIB // 2),
    "a zlib stream of noise": lambda: b"\x78\x9c" + random.Random(2).randbytes(MIB),
}


@pytest.mark.parametrize("kind", GARBAGE)
def test_ten_megabytes_of_garbage(kind: str) -> None:
    garbage = GARBAGE[kind]()
    offered = 0
    connections = 0
    with Server("chatmaster", NO_RATE) as server:
        with Probe(server.address) as probe:
            before = server.rss_bytes()
            began = time.monotonic()
            # Refused at its first bytes it is over soon: long enough for the probe to notice.
            while offered < 10 * MIB or time.monotonic() - began < 0.3:
                with Talker(server.address) as talker:
                    talker.push(garbage)
                    offered += len(garbage)
                    connections += 1
                    assert server.is_alive()
        grown = server.peak_bytes() - before
        tell(f"{kind}: {offered / MIB:.0f} MiB in {connections} connections, "
             f"grew by {grown / MIB:.1f} MiB at the peak")
        # Connections that are closing overlap, each with at most a package's worth of bytes.
        assert grown < 32 * MIB
        check_probe(probe, kind)


@pytest.mark.parametrize("content", ["text", "space", "brackets"])
def test_zlib_bomb(content: str) -> None:
    start, filler = {"text": (b'{"type":"message","data":{"message":"', b"x"),
                     "space": (b"", b" "),
                     "brackets": (b'{"a":', b"[")}[content]
    stream = zlib.compressobj(9)
    bomb = stream.compress(start)
    for _ in range(100):
        bomb += stream.compress(filler * MIB)
    bomb += stream.flush()
    with Server("chatmaster", NO_RATE) as server:
        with Probe(server.address) as probe, Talker(server.address, "bomber") as bomber:
            before, cpu_before = server.rss_bytes(), server.cpu_seconds()
            bomber.push(bomb)
            heard = until_broken(bomber)
            cpu_s = server.cpu_seconds() - cpu_before
            grown = server.peak_bytes() - before
        tell(f"100 MiB of {content} in {len(bomb)} bytes: {1000 * cpu_s:.0f} ms, {grown / 1024:.0f} KiB")
        if heard:  # The answer may be lost with the reset that our unread bytes cause.
            assert heard[0]["type"] == "error"
        assert cpu_s < 0.5
        assert grown < 2 * MIB
        check_probe(probe, "beside the bomb")


def test_no_descriptors_left() -> None:
    few = ["bash", "-c", 'ulimit -n 64; exec "$@"', "bash"]
    with Server("chatmaster", NO_RATE, prefix=few) as server, \
         Talker(server.address, "early") as early:
        crowd = []
        for _ in range(200):
            client = socket.socket()
            client.setblocking(False)
            client.connect_ex(server.address)
            crowd.append(client)
        time.sleep(0.3)
        cpu_before, began = server.cpu_seconds(), time.monotonic()
        early.command("channels")
        assert early.hear()["data"]["event_type"] == "channel_list"
        time.sleep(1.0)
        share = (server.cpu_seconds() - cpu_before) / (time.monotonic() - began)
        tell(f"at the limit of descriptors: {100 * share:.1f} % of a CPU")
        assert share < 0.1
        for client in crowd:
            client.close()

        def late_is_served() -> bool:
            try:
                with Talker(server.address) as late:
                    late.socket.settimeout(0.5)
                    return (late.hear() or {}).get("type") == "request"
            except OSError:
                return False

        assert until(late_is_served, 3.0), "nobody gets in after the crowd has left"


def test_coming_and_going_leaves_nothing_behind() -> None:
    with Server("chatmaster", NO_RATE) as server:
        def descriptors() -> int:
            return len(os.listdir(f"/proc/{server.process.pid}/fd"))

        at_rest = descriptors()
        for number in range(300):
            talker = Talker(server.address, f"n{number}")
            talker.command("join", channel="Revolving door")
            if number % 3 == 0:
                talker.socket.shutdown(socket.SHUT_WR)
            elif number % 3 == 1:
                # A reset instead of a farewell.
                talker.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            talker.close()
        assert until(lambda: descriptors() <= at_rest, 5.0), f"{descriptors()} of {at_rest}"
        with Talker(server.address, "last") as last:
            last.command("channels")
            assert last.hear()["data"]["channels"] == ["general", "python"]


def test_lists_are_cut_at_the_output_limit() -> None:
    """Names of 64 characters of four bytes: some 130 of them do not fit twice into 64 KiB."""
    def channel(number: int) -> str:
        return f"{number:03}" + "\U0001F600" * 61

    with Server("chatmaster", NO_RATE) as server:
        crowd = []
        for number in range(140):
            talker = Talker(server.address, f"n{number}")
            talker.command("join", channel=channel(number))
            assert talker.hear()["data"]["event_type"] == "user_joined"
            crowd.append(talker)
        crowd[0].command("channels")
        crowd[0].socket.settimeout(5)
        while b"\n" not in crowd[0].buffer:
            crowd[0].buffer += crowd[0].socket.recv(1 << 20)
        assert 65536 - 600 < len(crowd[0].buffer) <= 65536
        listed = crowd[0].hear()["data"]
        expected = ["general", "python", *(channel(number) for number in range(140))]
        assert listed["channels"] == expected[:len(listed["channels"])]
        assert listed["parameters"]["channels"] == listed["channels"]
        for talker in crowd:
            talker.close()


def test_sigterm_does_not_wait_for_the_deaf() -> None:
    with Server("chatmaster", [*NO_RATE, "flush_timeout_ms=500"]) as server:
        with Talker(server.address, "deaf", receive_buffer=4096), \
             Talker(server.address, "speaker") as speaker:
            # Not enough to be dropped for, more than the sockets hold.
            for _ in range(40):
                speaker.message("x" * 16000)
            speaker.command("channels")
            speaker.hear()
            began = time.monotonic()
            server.ask_to_stop()
            assert speaker.hear_until_closed()[-1]["data"]["message"] == "The server is shutting down."
            assert server.wait() == 0
            assert time.monotonic() - began < 3.0


# --- Starting ---------------------------------------------------------------------------------------

def start(*arguments: str) -> subprocess.CompletedProcess:
    return subprocess.run([RELEASE / "wireformd", *arguments], capture_output=True, text=True,
                          timeout=10, check=False)


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        result = start("--listen", f"chatmaster={address}", "--data", str(tmp_path))
    assert result.returncode not in (0, -6, -11)
    assert address in result.stderr
    assert "in use" in result.stderr.lower()


def test_a_setting_nobody_knows_is_answered_with_those_there_are(tmp_path: Path) -> None:
    result = start("--listen", "chatmaster=127.0.0.1:0", "--data", str(tmp_path),
                   "--set", "chatmaster.max_client=5")
    assert result.returncode not in (0, -6, -11)
    for known in ("max_clients", "login_timeout_ms", "pacing_gap_ms"):
        assert known in result.stderr


@pytest.mark.parametrize("setting", ["max_clients=0", "max_clients=many", "max_clients=",
                                     "max_clients=1.5", "pacing=sometimes", "max_clients=99999999999"])
def test_a_setting_out_of_range_is_refused(tmp_path: Path, setting: str) -> None:
    result = start("--listen", "chatmaster=127.0.0.1:0", "--data", str(tmp_path),
                   "--set", f"chatmaster.{setting}")
    assert result.returncode not in (0, -6, -11)
    assert setting.partition("=")[0] in result.stderr


@pytest.mark.parametrize("arguments", [["--listen", "teapot=127.0.0.1:0"], ["--listen", "chatmaster"],
                                       ["--listen", "chatmaster=nowhere:none"], ["--nonsense"],
                                       ["--set", "max_clients=5"], ["--set", "teapot.size=1"]])
def test_bad_arguments_end_with_words(tmp_path: Path, arguments: list[str]) -> None:
    result = start("--data", str(tmp_path), *arguments)
    assert result.returncode not in (0, -6, -11)
    assert result.stderr.strip()
