"""The three channels, the change from one to another, and what is sent again (etherpad.md 4.1 to 4.5)."""
from __future__ import annotations

import json
import time

import pytest

from comet_client import KEEPALIVE, OK, RESTART_FAIL, Comet, CometServer, hear_one, units
from served import until

NO_CACHE = {"cache-control": "no-store, no-cache, must-revalidate", "pragma": "no-cache",
            "expires": "Thu, 01 Jan 1970 00:00:00 GMT"}
ASK = '1:0:{"t":"ask"}'


@pytest.fixture(scope="module")
def server():
    with CometServer("--shortest-poll-ms", "50", "--silence-ms", "3000") as running:
        yield running


@pytest.fixture
def alice(server, request):
    with Comet(server, f"a-{abs(hash(request.node.name))}") as client:
        yield client
        client.post(("oob", "kill:done"), seq=0, answer="ok") if is_alive(client) else None


def is_alive(client: Comet) -> bool:
    return client.get("shortpolling", seq=0, new="yes", create="no").body == "6:oob:ok"


def test_a_stream(alice):
    stream = alice.stream()
    assert stream.status == 200
    assert stream.fields["content-type"] == "text/messages; charset=utf-8"
    assert stream.fields["connection"] == "close"
    assert stream.fields["transfer-encoding"] == "chunked"
    assert stream.fields["x-accel-buffering"] == "no"
    assert stream.fields.items() >= NO_CACHE.items()
    assert stream.frames(1) == [OK]
    assert stream.is_silent(), "it is not current yet"
    alice.use(1, "streaming")
    assert stream.frames(1) == [ASK]


def test_the_same_post_as_every_answer(alice):
    alice.stream()
    answer = alice.use(1, "streaming")
    assert answer.fields["content-type"] == "text/plain; charset=utf-8"
    assert answer.fields.items() >= NO_CACHE.items()


def test_shortpolling(alice):
    assert alice.get("shortpolling", new="yes", create="yes").body == "6:oob:ok"
    assert alice.get("shortpolling").body == ""
    alice.use(1, "shortpolling")
    assert alice.get("shortpolling").frames == [ASK]
    assert alice.get("shortpolling").frames == [ASK], "it is not confirmed"
    alice.post(("m", '{"t":"hello"}'), seq=1)
    alice.seq = 1
    assert alice.get("shortpolling").frames == ['2:0:{"t":"heard","text":"welcome"}']
    alice.seq = 2
    assert alice.get("shortpolling").body == ""


def test_longpolling(alice):
    assert alice.get("longpolling", new="yes", create="yes").body == "6:oob:ok"
    held = alice.poll("longpolling", timeout=10000)
    alice.use(1, "longpolling")
    assert hear_one(held).frames == [ASK]
    assert alice.get("longpolling", timeout=10000).frames == [ASK]
    alice.seq = 1
    held = alice.poll("longpolling", timeout=10000)
    alice.post(("m", '{"t":"hello"}'))
    answer = hear_one(held)
    assert answer.frames == ['2:0:{"t":"heard","text":"welcome"}']
    assert answer.fields.items() >= NO_CACHE.items()
    alice.seq = 2
    began = time.monotonic()
    assert alice.get("longpolling", timeout=100).frames == [KEEPALIVE]
    assert 0.08 < time.monotonic() - began < 2
    assert alice.get("longpolling", timeout=1).frames == [KEEPALIVE]


def test_a_new_poll_ends_the_one_before(alice):
    alice.get("longpolling", new="yes", create="yes")
    alice.use(1, "longpolling")
    alice.seq = 1 if alice.get("longpolling").frames else 0
    first = alice.poll("longpolling", timeout=10000)
    time.sleep(0.05)
    second = alice.poll("longpolling", timeout=10000)
    assert hear_one(first).frames == [KEEPALIVE]
    alice.post(("m", '{"t":"hello"}'))
    assert hear_one(second).frames == ['2:0:{"t":"heard","text":"welcome"}']


def test_up_from_shortpolling_to_a_stream(alice):
    alice.get("shortpolling", new="yes", create="yes")
    alice.use(1, "shortpolling")
    assert alice.get("shortpolling").frames == [ASK]
    stream = alice.stream(create="no")
    assert stream.frames(1) == [OK]
    alice.post(("m", '{"t":"hello"}'))
    assert stream.is_silent()
    alice.use(2, "streaming")
    assert stream.frames(2) == [ASK, '2:0:{"t":"heard","text":"welcome"}']
    assert alice.get("shortpolling").frames == [RESTART_FAIL], "the previous channel is ended"


def test_down_from_a_stream_to_longpolling(alice):
    stream = alice.join()
    alice.get("longpolling", new="yes", create="no")
    held = alice.poll("longpolling")
    alice.use(2, "longpolling")
    assert stream.rest() == []
    alice.say("too much")
    assert hear_one(held).frames == ['3:0:{"t":"no","text":"too much"}']


def test_use_channel_counts_up(alice):
    stream = alice.join()
    alice.get("shortpolling", new="yes", create="no")
    alice.use(1, "shortpolling")
    alice.use(0, "shortpolling")
    alice.use(5, "longpolling")
    alice.post(("oob", "useChannel"), ("oob", "useChannel:"), ("oob", "useChannel:x:shortpolling"),
               ("oob", "useChannel:9:"), ("oob", "useChannel:9:iframe"), ("oob", "what is this?"))
    assert stream.is_silent()
    assert alice.get("shortpolling").body == "", "the stream is current still"
    alice.use(2, "streaming")
    assert stream.is_silent(), "all is confirmed"
    alice.use(3, "shortpolling")
    assert stream.rest() == []


def test_a_stream_is_replaced(alice):
    first = alice.join()
    second = alice.stream(create="no")
    assert second.frames(1) == [OK]
    assert first.rest() == []
    alice.say("too much")
    assert second.is_silent()
    alice.use(2, "streaming")
    assert second.frames(1) == ['3:0:{"t":"no","text":"too much"}']


def test_everything_unconfirmed_is_sent_again(alice):
    stream = alice.join()
    alice.say("names")
    first = stream.frames(1)
    alice.say("too much")
    assert stream.frames(1) == ['4:0:{"t":"no","text":"too much"}']
    stream.close()
    second = alice.stream(create="no", seq=2)
    assert second.frames(1) == [OK]
    alice.use(2, "streaming")
    assert second.frames(2) == [*first, '4:0:{"t":"no","text":"too much"}']
    third = alice.stream(create="no", seq=3)
    assert third.frames(1) == [OK]
    alice.post(("oob", "useChannel:3:streaming"), seq=3)
    assert third.frames(1) == ['4:0:{"t":"no","text":"too much"}']


def test_a_confirmation_from_the_past_takes_nothing_back(alice):
    stream = alice.join()
    alice.say("too much", seq=0)
    assert stream.frames(1) == ['3:0:{"t":"no","text":"too much"}']


def test_hiccup(alice):
    stream = alice.join()
    alice.post(("oob", "hiccup"))
    assert stream.rest() == []
    alice.say("too much")
    stream = alice.stream(create="no")
    assert stream.frames(1) == [OK]
    alice.use(2, "streaming")
    assert stream.frames(1) == ['3:0:{"t":"no","text":"too much"}']


def test_hiccup_ends_a_held_poll(alice):
    alice.get("longpolling", new="yes", create="yes")
    alice.use(1, "longpolling")
    alice.seq = 1 if alice.get("longpolling").frames else 0
    held = alice.poll("longpolling")
    time.sleep(0.05)
    alice.post(("oob", "hiccup"))
    assert hear_one(held).frames == [KEEPALIVE]
    assert alice.get("longpolling").frames == [RESTART_FAIL]


def test_lengths_count_units(server, alice):
    stream = alice.join()
    with Comet(server, "bob-units", "bob") as bob:
        bob.join()
        bob.say("\U0001F600h", "é€")
    expected = ['3:0:{"t":"heard","text":"\U0001F600h"}', '4:0:{"t":"heard","text":"é€"}']
    assert stream.frames(2) == expected
    assert units(expected[0]) == len(expected[0]) + 1


def test_a_post_that_a_browser_sends_twice(server, alice):
    """Clients that number their POSTs are heard once; the others whenever they say something."""
    stream = alice.join()
    with Comet(server, "bob-twice", "bob") as bob:
        bob.join()
        for number in (5, 5, 4, 6, None, None, "x"):
            bob.say(f"number {number}", n=number)
    said = ["number 5", "number 6", "number None", "number None", "number x"]
    assert [frame.partition("text")[2][3:-2] for frame in stream.frames(len(said))] == said


def test_one_to_many(server, alice):
    listeners = [Comet(server, f"many-{i}", "bob") for i in range(20)]
    streams = [listener.join() for listener in listeners]
    alice.join()
    alice.say("hello all")
    for stream in streams:
        assert stream.frames(1) == ['3:0:{"t":"heard","text":"hello all"}']
    for listener in listeners:
        listener.__exit__()


def test_long_answers_in_order(server, alice):
    """More than is copied at once."""
    stream = alice.join()
    alice.say("flood")
    alice.say("flood", "many", "names")
    frames = stream.frames(301)
    assert [int(frame.split(":")[0]) for frame in frames] == list(range(3, 304))
    assert all(json.loads(frame.split(":", 2)[2])["t"] in ("heard", "names") for frame in frames)


def test_a_socket_is_made_only_when_asked(server):
    with Comet(server, "nobody") as client:
        assert client.get("shortpolling", new="yes").frames == [RESTART_FAIL]
        assert client.get("shortpolling", new="yes", create="no").frames == [RESTART_FAIL]
        assert client.get("shortpolling", create="yes").frames == [RESTART_FAIL]
        client.post(("m", "{}"), answer="restart-fail")
        assert client.get("shortpolling", new="yes", create="yes").frames == [OK]
        client.post(("oob", "kill:bye"))
        client.post(answer="restart-fail")


def test_a_goodbye_is_heard_by_others(server, alice):
    stream = alice.join()
    with Comet(server, "bob-leaves", "bob") as bob:
        other = bob.join()
        bob.post(("oob", "kill:bye"))
        assert other.rest() == []
    assert stream.frames(1) == ['3:0:{"t":"heard","text":"gone"}']


def test_http_1_0_gets_a_stream_to_the_end(server, alice):
    with server.dial() as talker:
        path = f"/comet/channel?{alice.query(channel='streaming', new='yes', create='yes')}"
        talker.sendall(f"GET {path} HTTP/1.0\r\n{alice.fields()}\r\n".encode())
        head = talker.recv(4096)
        assert b"Transfer-Encoding" not in head
        alice.use(1, "streaming")
        assert until(lambda: b'15:1:0:{"t":"ask"}' in talker.recv(4096))


def test_many_on_one_connection(server, alice):
    """Polls and posts one after the other, on one connection, sent ahead."""
    with server.dial() as talker:
        body = b"oob=useChannel%3A1%3Ashortpolling"
        for request in (f"GET /comet/channel?{alice.query(channel='shortpolling', new='yes', create='yes')}",
                        f"POST /comet/post?{alice.query()}",
                        f"GET /comet/channel?{alice.query(channel='shortpolling')}"):
            length = f"Content-Length: {len(body)}\r\n" if request.startswith("POST") else ""
            talker.sendall(f"{request} HTTP/1.1\r\n{alice.fields()}{length}\r\n".encode()
                           + (body if length else b""))
        found = b""
        while not found.endswith(b'15:1:0:{"t":"ask"}'):
            found += talker.recv(4096)
        assert b"6:oob:ok" in found and b"\r\n\r\nok" in found
