"""Large messages, many fragments, small pieces, many round trips; sizes as in Autobahn's section 9
with WIREFORM_WEBSOCKET_FULL=1, up to 1 MiB otherwise.  65 536 fragments in one message come always."""
from __future__ import annotations

import os
import time

import pytest

from ws_peer import BINARY, TEXT, EchoServer, Frame, Peer, binary, close, fragments, text

KiB, MiB = 1024, 1024 * 1024
FULL = os.environ.get("WIREFORM_WEBSOCKET_FULL") == "1"
NO_MASK = b"\0\0\0\0"


@pytest.fixture(scope="module")
def server():
    with EchoServer() as running:
        yield running


def payload_of(opcode: int, size: int) -> bytes:
    part = b"BAsd7&jh23" if opcode == TEXT else b"\x00\xfe\x23\xfa\xf0"
    return (part * (size // len(part) + 1))[:size]


def there_and_back(peer: Peer, frames: list[Frame], expected: Frame, piece: int = 0) -> None:
    peer.send(b"".join(frame.encode(mask=NO_MASK) for frame in frames), piece=piece)
    assert peer.frame() == expected


@pytest.mark.parametrize("opcode", [TEXT, BINARY], ids=["text", "binary"])
@pytest.mark.parametrize("size", [64 * KiB, 256 * KiB, MiB] + [4 * MiB, 8 * MiB, 16 * MiB] * FULL)
def test_large_messages(server, opcode, size):
    payload = payload_of(opcode, size)
    with Peer(server.address) as peer:
        there_and_back(peer, [Frame(opcode, payload)], Frame(opcode, payload))
        peer.say_goodbye()


@pytest.mark.parametrize("opcode", [TEXT, BINARY], ids=["text", "binary"])
@pytest.mark.parametrize("part", [64] + [256, KiB, 4 * KiB, 16 * KiB, 64 * KiB, 256 * KiB, MiB, 4 * MiB] * FULL)
def test_4_MiB_in_fragments(server, opcode, part):
    payload = payload_of(opcode, 4 * MiB)
    with Peer(server.address) as peer:
        there_and_back(peer, fragments(opcode, payload, part), Frame(opcode, payload))
        peer.say_goodbye()


@pytest.mark.parametrize("piece", [64, 1000] + [128, 256, 512, KiB, 2 * KiB] * FULL)
def test_1_MiB_in_small_writes(server, piece):
    payload = payload_of(TEXT, MiB)
    with Peer(server.address) as peer:
        there_and_back(peer, [text(payload)], text(payload), piece)


@pytest.mark.parametrize("size", [0, 16, 64, 256, KiB, 4 * KiB, 16 * KiB])
def test_round_trips(server, size):
    payload = payload_of(BINARY, size)
    with Peer(server.address) as peer:
        for _ in range(1000 if FULL else 100):
            there_and_back(peer, [binary(payload)], binary(payload))


def test_many_at_once(server):
    """A thousand messages before the first answer is read."""
    with Peer(server.address) as peer:
        peer.send(*[text(f"message {i}") for i in range(1000)])
        for i in range(1000):
            assert peer.frame() == text(f"message {i}")


def test_fragmented_automatically(server):
    """Autobahn's section 10."""
    with Peer(server.address) as peer:
        there_and_back(peer, fragments(TEXT, b"*" * 65536, 1300), text(b"*" * 65536))


def test_the_limit():
    with EchoServer("--limit", "1000") as server:
        with Peer(server.address) as peer:
            peer.send(text(b"*" * 1000))
            assert peer.frame() == text(b"*" * 1000)
            peer.send(*fragments(TEXT, b"*" * 1000, 1))
            assert peer.frame() == text(b"*" * 1000)
        for said in ([text(b"*" * 1001)], [text(b"*" * 1001).encode()[:14]],
                     fragments(BINARY, b"*" * 1001, 100), fragments(BINARY, b"*" * 1001, 1)):
            with Peer(server.address) as peer:
                peer.send(*said)
                assert peer.frame() == close(1009)
                peer.hear_end()


@pytest.mark.parametrize("argument", ["--plain", "--deflate"], ids=["plain", "deflate"])
def test_idle_connections_are_small(argument):
    """Our own allocations for each, its share of the timers' heap included."""
    with EchoServer(argument, release=True) as server:
        _, before = server.ask_for_bytes()
        peers = [Peer(server.address, offer="permessage-deflate") for _ in range(1000)]
        for peer in peers:
            there_and_back(peer, [text("hello")], text("hello"))
        count, after = server.ask_for_bytes()
        assert count == len(peers)
        assert (after - before) / len(peers) < 512
        for peer in peers:
            peer.socket.close()


def test_what_is_not_finished_costs_what_has_come():
    """A header promises 64 MiB: nothing is set aside for a promise."""
    with EchoServer(release=True) as server:
        peers = [Peer(server.address) for _ in range(20)]
        _, before = server.ask_for_bytes()
        for peer in peers:
            peer.send(binary(b"x" * 100).encode(length=60 * MiB))
        time.sleep(0.2)
        _, after = server.ask_for_bytes()
        assert (after - before) / len(peers) < 1000
        for peer in peers:
            peer.socket.close()
