"""What a request may not say, what a form may hold, and who may speak for a socket (etherpad.md 1.1,
4.1, 4.4 and 14)."""
from __future__ import annotations

import json
import socket
import time

import pytest

from comet_client import OK, RESTART_FAIL, Comet, CometServer, hear_one
from echo_server import hear_all, split_answers


@pytest.fixture(scope="module")
def server():
    with CometServer("--shortest-poll-ms", "50") as running:
        yield running


@pytest.fixture
def alice(server, request):
    with Comet(server, f"a-{abs(hash(request.node.name))}") as client:
        yield client
        client.post(("oob", "kill:done"), seq=0, answer="ok") if is_alive(client) else None


def is_alive(client: Comet) -> bool:
    return client.get("shortpolling", seq=0, new="yes", create="no").body == "6:oob:ok"


@pytest.mark.parametrize("values, text", [
    ({"v": 1}, "bad version number!"), ({"v": None}, "bad version number!"), ({"v": "2x"}, "bad version number!"),
    ({"seq": -1}, None), ({"seq": "x"}, None), ({"seq": ""}, None), ({"seq": None}, None), ({"seq": "1.5"}, None),
    ({"seq": "99999999999999999999"}, None), ({"seq": 1}, None), ({"seq": 100}, None),
    ({"id": ""}, None), ({"id": None}, None), ({"id": "x" * 65}, None), ({"id": "a b"}, None), ({"id": "ä"}, None),
])
def test_requests_that_are_refused(server, values, text):
    with Comet(server, "refused") as client:
        answer = client.get("shortpolling", status=400, new="yes", create="yes", **values)
        assert text is None or answer.body == text
        assert answer.fields["cache-control"].startswith("no-store")
        if values != {"seq": 1} and values != {"seq": 100}:
            client.post(status=400, **values)


def test_seq_beyond_what_was_sent(alice):
    stream = alice.stream()
    assert stream.frames(1) == [OK]
    alice.post(status=400, seq=1)
    alice.use(1, "streaming")
    stream.frames(1)
    alice.post(seq=1)
    alice.post(status=400, seq=2)
    alice.get("shortpolling", status=400, new="yes", seq=2)


def test_channels_that_do_not_exist(alice):
    for channel in ("iframe", "", None, "Streaming"):
        alice.get(channel, status=404, new="yes", create="yes")
    answer = alice.get("streaming", status=404, new="yes", create="yes", type="iframe")
    assert answer.body == "unsupported channel type"
    assert alice.get("longpolling", seq=0).frames == [RESTART_FAIL]


def test_a_channel_that_was_not_opened(alice):
    alice.stream()
    assert alice.get("longpolling").frames == [RESTART_FAIL]
    assert alice.get("shortpolling").frames == [RESTART_FAIL]
    alice.get("streaming", status=400)


@pytest.mark.parametrize("method, path, allowed", [
    ("POST", "/comet/channel", "GET, HEAD, OPTIONS"), ("GET", "/comet/post", "POST, OPTIONS"),
    ("DELETE", "/comet/channel", "GET, HEAD, OPTIONS"),
])
def test_methods(alice, method, path, allowed):
    answer = hear_one(alice.ask(f"{path}?{alice.query()}", method, b""))
    assert answer.status == 405 and answer.fields["allow"] == allowed


def test_head_asks_for_nothing(alice):
    with alice.ask(f"/comet/channel?{alice.query(channel='streaming', new='yes', create='yes')}", "HEAD") as talker:
        assert talker.recv(100).startswith(b"HTTP/1.1 400 ")


# --- Who may speak for a socket -------------------------------------------------------------------

def test_a_socket_is_bound_to_its_cookie(server, alice):
    stream = alice.join()
    for other in ("bob", None, "alic", "alice2", ""):
        thief = Comet(server, alice.name, other)
        assert thief.get("shortpolling", new="yes", create="no").frames == [RESTART_FAIL]
        thief.post(("oob", "kill:bye"), answer="restart-fail")
        thief.say("not me", answer="restart-fail")
    assert stream.is_silent()
    alice.say("too much")
    stream.frames(1)


def test_an_id_in_use_is_nobody_elses(server, alice):
    stream = alice.join()
    for channel in ("shortpolling", "longpolling", "streaming"):
        thief = Comet(server, alice.name, "bob")
        assert thief.get(channel, new="yes", create="yes").frames == [RESTART_FAIL]
    alice.say("too much")
    stream.frames(1)


def test_a_socket_without_a_cookie(server):
    with Comet(server, "plain", None) as client:
        stream = client.join()
        Comet(server, "plain", "alice").post(("oob", "kill:bye"), answer="restart-fail")
        client.post(("oob", "kill:bye"))
        assert stream.rest() == []


def test_pages_of_others_may_not_post(server, alice):
    stream = alice.join()
    host = f"{server.address[0]}:{server.address[1]}"
    for origin in ("http://evil.example", "null", f"http://{host}.evil.example", "http://127.0.0.1"):
        answer = alice.post(("oob", "kill:bye"), status=403, more=f"Origin: {origin}\r\n")
        assert answer.body
    alice.say("too much", more=f"Origin: http://{host}\r\n")
    stream.frames(1)


# --- Forms ----------------------------------------------------------------------------------------

@pytest.mark.parametrize("body", [
    b"m=%zz", b"m=%e", b"m=%FF", b"m=\xff", b"oob=hiccup&m=%ED%A0%BD", b"&".join([b"m={}"] * 5),
    b"&".join([b"oob=x"] * 65),
])
def test_forms_that_are_refused(alice, body):
    stream = alice.join()
    alice.post(body=body, status=400)
    assert stream.is_silent(0.05)


def test_forms(alice):
    stream = alice.join()
    say = "m=" + json.dumps({"t": "say", "text": "too much"}).replace(" ", "+")
    alice.post(body=f"x=1&&{say}&m2=%7B%7D&=&{say}&")
    assert [frame[:4] for frame in stream.frames(2)] == ["3:0:", "4:0:"]
    alice.post(body="")
    alice.post(body="m")
    assert stream.is_silent(0.05), "an empty message is dropped"


def test_messages_come_before_words(alice):
    stream = alice.stream()
    stream.frames(1)
    alice.post(body='oob=useChannel:1:streaming&m={"t":"hello"}')
    assert stream.frames(2) == ['1:0:{"t":"ask"}', '2:0:{"t":"heard","text":"welcome"}']


@pytest.mark.parametrize("message, is_heard", [
    ('{"t":"say","text":"too much"', True), ('{"t":"say","text":"too much"}\0\0', True),
    ('{"t":"say","text":"too much"\0', True), ("", False), ("\0", False),
])
def test_messages_that_old_browsers_spoil(alice, message, is_heard):
    stream = alice.join()
    alice.post(("m", message), ("m", '{"t":"say","text":"strike"}'))
    if is_heard:
        assert stream.frames(1) == ['3:0:{"t":"no","text":"too much"}']
    assert stream.is_silent(0.05)


@pytest.mark.parametrize("message", ['{"t":"say","text":"too much', '{"t":"say","text":"too much"}}', "[", "hello",
                                     '{"t":' + "[" * 600 + "]" * 600 + "}"],
                         ids=lambda message: message[:20])
def test_what_cannot_be_mended_meets_the_documents_answer(alice, message):
    stream = alice.join()
    alice.post(("m", message), ("m", '{"t":"say","text":"too much"}'))
    assert stream.frames(2) == ['3:0:{"t":"no","text":"malformed <>"}', "4:1:kill"]


def test_an_invalid_message_meets_the_documents_answer(alice):
    stream = alice.join()
    alice.post(("m", '{"t":"say"}'))
    assert stream.frames(1) == ['3:0:{"t":"no","text":"no_text <say>"}']


def test_a_body_that_is_too_large(server, alice):
    stream = alice.join()
    with alice.ask(f"/comet/post?{alice.query()}", "POST", None, "Content-Length: 4097\r\n") as talker:
        (status, fields, _), = split_answers(hear_all(talker))
    assert status == 413 and fields["cache-control"].startswith("no-store")
    alice.post(body="x=" + "y" * 4094)
    assert stream.is_silent(0.05)


def test_a_body_in_chunks_and_in_pieces(alice):
    stream = alice.join()
    body = b'm=%7b"t":"say","text":"too much"%7D'
    with alice.ask(f"/comet/post?{alice.query()}", "POST", None, "Transfer-Encoding: chunked\r\n") as talker:
        for at in range(len(body)):
            talker.sendall(b"1\r\n%c\r\n" % body[at])
            time.sleep(0.0005)
        talker.sendall(b"0\r\n\r\n")
        assert talker.recv(1000).endswith(b"ok")
    stream.frames(1)


def test_a_request_byte_by_byte(server, alice):
    alice.stream().frames(1)
    body = b"oob=useChannel:1:streaming"
    head = f"POST /comet/post?{alice.query()} HTTP/1.1\r\n{alice.fields()}Content-Length: {len(body)}\r\n\r\n"
    with server.dial() as talker:
        for byte in head.encode() + body:
            talker.sendall(bytes([byte]))
        assert talker.recv(1000).endswith(b"ok")
    assert alice.streams[0].frames(1) == ['1:0:{"t":"ask"}']


def test_who_leaves_inside_a_body_is_not_heard(alice):
    stream = alice.join()
    with alice.ask(f"/comet/post?{alice.query()}", "POST", None, "Content-Length: 100\r\n") as talker:
        talker.sendall(b'm={"t":"say","text":"too much"}')
        talker.shutdown(socket.SHUT_WR)
        talker.recv(1000)
    assert stream.is_silent(0.05)
