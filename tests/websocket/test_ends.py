"""How connections end when it is the server who wants it, and what becomes of those who do not play
along."""
from __future__ import annotations

import signal
import socket
import time

import pytest

from ws_peer import EchoServer, Peer, close, fragments, ping, text, wait_until

ANSWER_TIME_LIMIT_S = 2


@pytest.fixture
def server():
    with EchoServer() as running:
        yield running


def stop(server: EchoServer) -> float:
    server.process.send_signal(signal.SIGTERM)
    return time.monotonic()


def test_the_one_who_closed_first_waits_for_the_answer(server):
    with Peer(server.address) as peer:
        peer.send(text("a"))
        assert peer.frame() == text("a")
        stop(server)
        assert peer.frame() == close(1001)
        assert peer.hears_nothing(0.2), "the connection stays whole until we have answered"
        began = time.monotonic()
        peer.send(close(1001))
        peer.hear_end()
        assert time.monotonic() - began < 1


def test_what_comes_after_the_last_word_is_not_handled(server):
    with Peer(server.address) as peer:
        peer.send(text("half a message", fin=False))
        peer.send(ping(b"are you there?"))
        peer.frame()
        stop(server)
        assert peer.frame() == close(1001)
        peer.send(*fragments(0, b"the rest", 3), text("unheard"), ping(b"unanswered"), text("x" * 100000))
        assert peer.hears_nothing(0.1)
        peer.send(close(1001), piece=1)
        peer.hear_end()


@pytest.mark.parametrize("answer", ["nothing", "half a frame", "messages for ever"])
def test_who_does_not_answer_is_dropped(server, answer):
    with Peer(server.address) as peer:
        peer.send(text("a"))
        assert peer.frame() == text("a")
        began = stop(server)
        assert peer.frame() == close(1001)
        if answer == "half a frame":
            peer.send(close(1001).encode()[:-1])
        while answer == "messages for ever" and time.monotonic() - began < ANSWER_TIME_LIMIT_S - 0.5:
            peer.send(text("still here"))
            time.sleep(0.01)
        peer.hear_end()
        assert ANSWER_TIME_LIMIT_S - 0.5 < time.monotonic() - began < ANSWER_TIME_LIMIT_S + 2
    wait_until(lambda: server.process.poll() is not None)


def test_an_error_instead_of_an_answer(server):
    with Peer(server.address) as peer:
        peer.send(text("a"))
        assert peer.frame() == text("a")
        began = stop(server)
        assert peer.frame() == close(1001)
        peer.send(b"\xff\xff\xff")
        peer.hear_end()
        assert time.monotonic() - began < 1


def test_everybody_is_told(server):
    peers = [Peer(server.address) for _ in range(50)]
    for peer in peers:
        peer.send(text("a"))
        assert peer.frame() == text("a")
    began = stop(server)
    for peer in peers:
        assert peer.frame() == close(1001)
        peer.send(close(1001))
    for peer in peers:
        peer.hear_end()
        peer.socket.close()
    wait_until(lambda: server.process.poll() is not None)
    assert time.monotonic() - began < ANSWER_TIME_LIMIT_S


def test_a_subprotocol_is_named_when_it_was_offered():
    with EchoServer("--subprotocol", "ert-concierge") as server:
        for offered, named in (("ert-concierge", True), ("a, ert-concierge", True), ("ert", False)):
            with Peer(server.address, fields=f"Sec-WebSocket-Protocol: {offered}\r\n") as peer:
                assert ("Sec-WebSocket-Protocol: ert-concierge\r\n" in peer.head) == named
                peer.say_goodbye()


def test_what_follows_urgent_data_is_read(server):
    """A read stops in front of it, so that one may come back short with more to read."""
    with Peer(server.address) as peer:
        server.process.send_signal(signal.SIGSTOP)
        peer.send(text("before"))
        peer.socket.send(b"!", socket.MSG_OOB)
        peer.send(text("behind"))
        server.process.send_signal(signal.SIGCONT)
        assert peer.frame() == text("before")
        assert peer.frame() == text("behind")
