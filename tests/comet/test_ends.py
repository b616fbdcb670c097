"""How a socket ends: by itself, by a frame, by silence, at a limit, and with the server (etherpad.md 4.4
to 4.6 and 9)."""
from __future__ import annotations

import signal
import time

import pytest

from comet_client import KEEPALIVE, OK, RESTART_FAIL, Comet, CometServer, hear_one, split_frames
from served import until


def is_alive(client: Comet) -> bool:
    return client.get("shortpolling", seq=0, new="yes", create="no").body == "6:oob:ok"


@pytest.fixture(scope="module")
def server():
    with CometServer("--shortest-poll-ms", "50", "--silence-ms", "400", "--kill-ms", "300",
                     "--keepalive-ms", "150") as running:
        yield running


# --- The control frame ----------------------------------------------------------------------------

def test_the_server_ends_a_socket(server):
    with Comet(server, "killed") as client:
        stream = client.join()
        client.say("close me")
        assert stream.frames(2) == ['3:0:{"t":"heard","text":"bye"}', "4:1:kill"]
        client.say("still there?", seq=2)
        client.post(answer="ok", seq=4)
        assert stream.rest() in ([], [KEEPALIVE])
        client.post(answer="restart-fail", seq=4)


def test_who_does_not_confirm_the_end_is_removed(server):
    with Comet(server, "deaf") as client:
        stream = client.join()
        began = time.monotonic()
        client.say("close me")
        assert [frame for frame in stream.rest() if frame != KEEPALIVE] == [
            '3:0:{"t":"heard","text":"bye"}', "4:1:kill"]
        assert 0.25 < time.monotonic() - began < 3
        client.post(answer="restart-fail", seq=4)


def test_the_end_is_told_in_a_poll(server):
    with Comet(server, "polled") as client:
        client.get("shortpolling", new="yes", create="yes")
        client.use(1, "shortpolling")
        client.post(("m", '{"t":"hello"}'), ("m", '{"t":"say","text":"close me"}'))
        assert client.get("shortpolling").frames[-1] == "4:1:kill"
        assert client.get("shortpolling", seq=4).body == ""
        assert client.get("shortpolling", seq=4).frames == [RESTART_FAIL]


def test_a_socket_is_dropped(server):
    with Comet(server, "dropped") as client:
        stream = client.join()
        client.say("drop me")
        assert stream.rest() == []
        client.post(answer="restart-fail")


def test_everybody_goes_at_once(server):
    clients = [Comet(server, f"all-{i}") for i in range(5)]
    streams = [client.join() for client in clients]
    clients[0].say("drop all")
    for stream in streams:
        assert [frame for frame in stream.rest() if "gone" not in frame and frame != KEEPALIVE] == []


# --- Silence --------------------------------------------------------------------------------------

def test_a_socket_that_is_never_used(server):
    with Comet(server, "unused") as client:
        client.get("shortpolling", new="yes", create="yes")
        assert until(lambda: client.get("shortpolling", seq=0).frames == [RESTART_FAIL], 3)


def test_a_stream_that_is_not_current_does_not_keep_it_alive(server):
    with Comet(server, "idle") as client:
        began = time.monotonic()
        stream = client.stream()
        assert set(stream.rest()) == {OK, KEEPALIVE}
        assert 0.3 < time.monotonic() - began < 3


def test_a_stream_is_kept_alive(server):
    with Comet(server, "kept") as client:
        stream = client.join()
        began = time.monotonic()
        assert stream.frames(1) == stream.frames(1) == stream.frames(1) == stream.frames(1) == [KEEPALIVE]
        assert 0.5 < time.monotonic() - began < 3
        client.say("too much")
        assert until(lambda: stream.frames(1) != [KEEPALIVE])


def test_polls_keep_a_socket_alive(server):
    with Comet(server, "polls") as client:
        client.get("shortpolling", new="yes", create="yes")
        client.use(1, "shortpolling")
        for _ in range(6):
            assert client.get("shortpolling").frames == ['1:0:{"t":"ask"}']
            time.sleep(0.15)
        time.sleep(0.6)
        assert client.get("shortpolling").frames == [RESTART_FAIL]


def test_a_held_poll_keeps_a_socket_alive(server):
    with Comet(server, "held") as client:
        client.get("longpolling", new="yes", create="yes")
        client.use(1, "longpolling")
        client.seq = 1 if client.get("longpolling").frames else 0
        held = client.poll("longpolling", timeout=900)
        assert hear_one(held).frames == [KEEPALIVE]
        held = client.poll("longpolling", timeout=900)
        held.close()
        assert until(lambda: client.post(("x", ""), answer="ok") and not is_alive_(client), 3)


def is_alive_(client: Comet) -> bool:
    time.sleep(0.5)
    return client.get("shortpolling", new="yes", create="no").frames == [OK]


def test_others_hear_of_a_broken_stream(server):
    with Comet(server, "watcher") as watcher, Comet(server, "victim") as victim:
        seen = watcher.join()
        victim.join().close()
        assert until(lambda: seen.frames(1) == ['3:0:{"t":"heard","text":"gone"}'], 3)


def test_posts_do_not_keep_it_alive(server):
    with Comet(server, "talker") as client:
        client.get("shortpolling", new="yes", create="yes")
        client.use(1, "shortpolling")
        began = time.monotonic()

        def is_gone() -> bool:
            return hear_one(client.ask(f"/comet/post?{client.query()}", "POST", b"")).body == "restart-fail"
        assert until(is_gone, 3) and time.monotonic() - began > 0.3


# --- Limits ---------------------------------------------------------------------------------------

def test_sockets_of_one_cookie():
    with CometServer("--per-cookie", "3", "--per-address", "5") as running:
        sockets = [Comet(running, f"s{i}", "alice") for i in range(4)]
        for client in sockets[:3]:
            client.get("shortpolling", new="yes", create="yes")
        sockets[3].get("shortpolling", status=503, new="yes", create="yes")
        sockets[0].get("longpolling", new="yes", create="yes")
        sockets[0].post(("oob", "kill:bye"))
        sockets[3].get("shortpolling", new="yes", create="yes")
        for name in "xy":
            Comet(running, name, name).get("shortpolling", new="yes", create="yes")
        Comet(running, "z", "z").get("shortpolling", status=503, new="yes", create="yes")


def test_sockets_in_all():
    with CometServer("--connections", "3") as running:
        for i in range(3):
            Comet(running, f"s{i}", f"c{i}").get("shortpolling", new="yes", create="yes")
        Comet(running, "more").get("shortpolling", status=503, new="yes", create="yes")


def test_a_flood():
    with CometServer("--rate", "1", "--burst", "4") as running, Comet(running) as client:
        stream = client.join()
        client.post(*(("m", '{"t":"say","text":"names"}') for _ in range(4)))
        frames = frames_until_kill(stream)
        assert [frame[:12] for frame in frames[:3]] == ['3:0:{"t":"na', '4:0:{"t":"na', '5:0:{"t":"na']
        assert frames[3:] == ['6:0:{"t":"no","text":"too much"}', "7:1:kill"]


def test_who_confirms_nothing_is_ended_in_time():
    with CometServer("--unconfirmed", "100000") as running, Comet(running) as client:
        stream = client.join()
        for _ in range(30):
            client.say("many", "flood")
        frames = frames_until_kill(stream)
        assert frames[-2].endswith(':0:{"t":"no","text":"too much"}')
        assert 90000 < sum(map(len, frames)) < 120000


def test_too_many_unconfirmed_frames():
    with CometServer("--frames", "50") as running, Comet(running) as client:
        stream = client.join()
        client.say("many")
        assert len(frames_until_kill(stream)) == 52


def frames_until_kill(stream) -> list[str]:
    while not stream.body.endswith(b":1:kill"):
        stream._chunk()
    frames = split_frames(stream.body.decode())
    assert [int(frame.split(":")[0]) for frame in frames] == list(range(3, 3 + len(frames)))
    return frames


def test_a_stream_that_nobody_reads():
    """It holds no more than so many bytes unsent; the rest waits to be confirmed, and that is limited."""
    with CometServer("--unsent", "20000", "--unconfirmed", "3000000", "--frames", "20000") as running, \
            Comet(running, "reader") as reader, Comet(running, "deaf", "deaf") as deaf:
        fast, slow = reader.join(), deaf.join()
        _, before = running.count()
        for _ in range(100):
            reader.say("flood")
            fast.frames(100)
            reader.seq += 100
        _, after = running.count()
        assert after - before < 2_000_000
        frames = slow.frames(10000)
        assert [int(frame.split(":")[0]) for frame in frames] == list(range(3, 10003))


# --- The server's end -----------------------------------------------------------------------------

def test_shutdown():
    with CometServer() as running, Comet(running, "streams") as streams, Comet(running, "polls") as polls:
        stream = streams.join()
        polls.get("longpolling", new="yes", create="yes")
        polls.use(1, "longpolling")
        polls.seq = 1 if polls.get("longpolling").frames else 0
        held = polls.poll("longpolling")
        time.sleep(0.05)
        running.process.send_signal(signal.SIGTERM)
        assert stream.rest() == ['3:0:{"t":"no","text":"shutdown <>"}', "4:1:kill"]
        assert hear_one(held).frames == ['2:0:{"t":"no","text":"shutdown <>"}', "3:1:kill"]


def test_idle_streams_cost_little():
    with CometServer("--per-cookie", "0", "--per-address", "0") as running:
        first = [Comet(running, f"warm-{i}") for i in range(10)]
        for client in first:
            client.join()
        _, before = running.count()
        clients = [Comet(running, f"idle-{i}") for i in range(200)]
        for client in clients:
            client.join()
        time.sleep(0.2)
        sockets, after = running.count()
        for client in clients + first:
            client.__exit__()
        assert sockets == 210
        assert (after - before) / 200 < 4096
