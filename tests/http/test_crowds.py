"""Many at once, most of them with bad manners: a healthy client notices nothing."""
from __future__ import annotations

import http.client
import resource
import socket
import threading
import time

import pytest

from echo_server import EchoServer
from served import RELEASE, until

HEAD_MS, BODY_MS = 1000, 1000
PEOPLE = 300

# Generous: other programs share the machine.  What is tested is "not stalled", not speed.
PROBE_LIMIT_MS = 500


@pytest.fixture(autouse=True, scope="module")
def many_descriptors():
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 4096 if hard == resource.RLIM_INFINITY else min(4096, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


class Probe:
    """Asks every few milliseconds, on one connection, and remembers how long it waited."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.connection = http.client.HTTPConnection(*address, timeout=10)
        self.waits_s: list[float] = []
        self.is_over = False
        self.thread = threading.Thread(target=self.ask)

    def ask(self) -> None:
        while not self.is_over:
            began = time.monotonic()
            self.connection.request("GET", "/hello/probe")
            assert self.connection.getresponse().read() == b"probe|"
            self.waits_s.append(time.monotonic() - began)
            time.sleep(0.005)

    def __enter__(self) -> Probe:
        self.thread.start()
        return self

    def __exit__(self, *_) -> None:
        self.is_over = True
        self.thread.join()
        self.connection.close()

    def check(self, what: str) -> None:
        ordered = sorted(self.waits_s)
        wait_ms = 1000 * ordered[int(len(ordered) * 0.99)]
        print(f"{what}: {len(ordered)} answers to the probe, p99 {wait_ms:.1f} ms")
        assert wait_ms < PROBE_LIMIT_MS


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    (folder / "large").write_bytes(b"\0" * (8 << 20))
    with EchoServer("--head-ms", str(HEAD_MS), "--body-ms", str(BODY_MS), files=folder,
                    build=RELEASE) as running:
        yield running


BAD_MANNERS = {
    "slow heads": (b"GET / HTTP/1.1\r\nHost: a\r\n", b"A: b\r\n"),
    "slow bodies": (b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n", b""),
    "slow chunks": (b"POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", b""),
    "slow readers": (b"GET /file/large HTTP/1.1\r\nHost: a\r\n\r\n", b""),
    "silence": (b"", b""),
}


@pytest.mark.parametrize("kind", BAD_MANNERS)
def test_bad_manners_end_at_the_limit(server, kind: str) -> None:
    first, more = BAD_MANNERS[kind]
    before = server.open_descriptors()
    with Probe(server.address) as probe:
        began = time.monotonic()
        crowd = []
        for _ in range(PEOPLE):
            talker = socket.socket()
            if kind == "slow readers":
                talker.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            talker.connect(server.address)
            talker.sendall(first)
            crowd.append(talker)
        assert until(lambda: server.open_descriptors() > before + PEOPLE / 2, HEAD_MS / 1000)
        joined_s = time.monotonic() - began
        resident = server.resident_bytes()

        def are_gone() -> bool:
            for talker in crowd if more else []:
                try:
                    talker.send(more)
                except OSError:
                    pass
            time.sleep(0.05)
            return server.open_descriptors() <= before + 1

        # The answer may be on its way for another second: the flush time.
        assert until(are_gone, HEAD_MS / 1000 + 3), f"{server.open_descriptors()} of {before}"
        print(f"{PEOPLE} of them came in {joined_s:.1f} s, were gone after "
              f"{time.monotonic() - began:.1f} s; {resident / (1 << 20):.0f} MiB resident")
        for talker in crowd:
            talker.close()
    probe.check(kind)


def test_a_flood_of_requests(server) -> None:
    """Clients that send as fast as they can have their turns, and so has everybody else."""
    flood = b"GET /hello/flood HTTP/1.1\r\nHost: a\r\n\r\n" * 1000
    with Probe(server.address) as probe:
        crowd = [server.dial() for _ in range(20)]
        for talker in crowd:
            talker.setblocking(False)
        end = time.monotonic() + 1.5
        heard = 0
        while time.monotonic() < end:
            for talker in crowd:
                for action in (lambda: talker.send(flood), lambda: len(talker.recv(1 << 20))):
                    try:
                        count = action()
                        heard += count
                    except BlockingIOError:
                        pass
        for talker in crowd:
            talker.close()
    print(f"{heard / (1 << 20):.0f} MiB went both ways")
    probe.check("beside a flood")


def test_no_descriptors_left(tmp_path) -> None:
    (tmp_path / "small").write_bytes(b"small")
    with EchoServer(files=tmp_path, build=RELEASE, descriptors=64) as small, \
         Probe(small.address) as probe:
        assert until(lambda: probe.waits_s)
        crowd = []
        for _ in range(200):
            talker = socket.socket()
            talker.setblocking(False)
            talker.connect_ex(small.address)
            crowd.append(talker)
        time.sleep(0.5)
        asked = len(probe.waits_s)
        assert until(lambda: len(probe.waits_s) > asked + 10), "the early one is not served any more"
        for talker in crowd:
            talker.close()

        def late_is_served() -> bool:
            try:
                connection = http.client.HTTPConnection(*small.address, timeout=0.5)
                connection.request("GET", "/file/small")
                return connection.getresponse().read() == b"small"
            except OSError:
                return False

        assert until(late_is_served, 3), "nobody gets in after the crowd has left"
        assert "cannot accept connections: too many open files" in small.log()
    probe.check("without descriptors")


def test_coming_and_going_leaves_nothing_behind(server) -> None:
    at_rest = server.open_descriptors()
    for number in range(300):
        talker = server.dial()
        talker.sendall([b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", b"GET /later HTTP/1.1\r\nHost: a\r\n\r\n",
                        b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx", b"GET"][number % 4])
        if number % 3 == 0:
            talker.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        talker.close()
    assert until(lambda: server.open_descriptors() <= at_rest), server.open_descriptors()
