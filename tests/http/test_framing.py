"""Requests that two servers could understand differently: the probes and the classes of request
smuggling.  Every one is sent alone, behind a good request, and one byte at a time; nothing behind
a refused request is ever answered."""
from __future__ import annotations

import socket

import pytest

from echo_server import EchoServer, exchange, hear_all, split_answers, statuses

HOST = b"Host: a\r\n"
POST = b"POST /echo HTTP/1.1\r\n" + HOST
CHUNKED = POST + b"Transfer-Encoding: chunked\r\n\r\n"
BEHIND = b"GET / HTTP/1.1\r\n" + HOST + b"X: behind\r\n\r\n"
LAST = b"GET / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"


@pytest.fixture(scope="module")
def server():
    with EchoServer("--head-ms", "2000", "--body-ms", "2000") as running:
        yield running


def post(lines: bytes, body: bytes = b"") -> bytes:
    return POST + lines + b"\r\n" + body


ACCEPTED = {
    "a length": (post(b"Content-Length: 5\r\n", b"hello"), b"hello"),
    "one chunk": (CHUNKED + b"5\r\nhello\r\n0\r\n\r\n", b"hello"),
    "a length with leading zeros": (post(b"Content-Length: 010\r\n", b"0123456789"), b"0123456789"),
    "an empty element before chunked": (
        post(b"Transfer-Encoding: ,chunked\r\n", b"1\r\na\r\n0\r\n\r\n"), b"a"),
    "trailers that frame": (
        CHUNKED + b"1\r\na\r\n0\r\nContent-Length: 50\r\nTransfer-Encoding: chunked\r\n\r\n", b"a"),
    "an extension": (CHUNKED + b"1;a=\"b\"\r\na\r\n0\r\n\r\n", b"a"),
    "an absolute target": (b"POST http://b/echo HTTP/1.1\r\n" + HOST + b"Content-Length: 1\r\n\r\na", b"a"),
    "one empty line before it": (b"\r\n" + post(b"Content-Length: 1\r\n", b"a"), b"a"),
}

REFUSED = {
    # The probes, by their numbers.
    "3 both lengths": (post(b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"), 400),
    "3 both, the other way round": (
        post(b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n", b"0\r\n\r\n"), 400),
    "4 lengths that differ": (post(b"Content-Length: 5\r\nContent-Length: 6\r\n", b"hello"), 400),
    "5 plus": (post(b"Content-Length: +5\r\n", b"hello"), 400),
    "6 minus": (post(b"Content-Length: -5\r\n", b"hello"), 400),
    "7 hexadecimal": (post(b"Content-Length: 0x5\r\n", b"hello"), 400),
    "8 underscore": (post(b"Content-Length: 1_0\r\n", b"hello"), 400),
    "9 above 2^64": (post(b"Content-Length: 18446744073709551618\r\n", b"he"), 400),
    "10 empty length": (post(b"Content-Length:\r\n", b"hello"), 400),
    "11 two values in one": (post(b"Content-Length: 5, 6\r\n", b"hello"), 400),
    "12 unknown coding": (post(b"Transfer-Encoding: xchunked\r\n", b"0\r\n\r\n"), 400),
    "12 unknown before chunked": (post(b"Transfer-Encoding: gzip, chunked\r\n", b"0\r\n\r\n"), 501),
    "13 coding behind chunked": (post(b"Transfer-Encoding: chunked, gzip\r\n", b"0\r\n\r\n"), 400),
    "14 chunked twice": (
        post(b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", b"0\r\n\r\n"), 400),
    "15 blank before the colon": (post(b"Transfer-Encoding : chunked\r\n", b"0\r\n\r\n"), 400),
    "16 vertical tab": (post(b"Transfer-Encoding: \x0bchunked\r\n", b"0\r\n\r\n"), 400),
    "17 chunks in HTTP/1.0": (
        b"POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    "18 0x chunk": (CHUNKED + b"0x5\r\nhello\r\n0\r\n\r\n", 400),
    "19 underscore chunk": (CHUNKED + b"1_0\r\nhello\r\n0\r\n\r\n", 400),
    "20 negative chunk": (CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n", 400),
    "21 chunk above 2^64": (CHUNKED + b"10000000000000005\r\nhello\r\n0\r\n\r\n", 400),
    "22 no chunk size": (CHUNKED + b"\r\nhello\r\n0\r\n\r\n", 400),
    "23 no line end behind data": (CHUNKED + b"5\r\nhelloXX0\r\n\r\n", 400),
    "24 LF in an extension": (CHUNKED + b"5;a\nb\r\nhello\r\n0\r\n\r\n", 400),
    "25 chunk lines end in LF": (CHUNKED + b"5\nhello\n0\n\n", 400),
    "26 folded line": (post(b"A: b\r\n c\r\n"), 400),
    "27 NUL": (post(b"A: b\x00c\r\n"), 400),
    "28 CR hides a field": (post(b"A: b\rContent-Length: 5\r\n", b"hello"), 400),
    "29 no colon": (post(b"Content-Length 5\r\n", b"hello"), 400),
    "30 empty name": (post(b": 5\r\n"), 400),
    "31 no Host": (b"GET / HTTP/1.1\r\n\r\n", 400),
    "32 two Hosts": (b"GET / HTTP/1.1\r\n" + HOST + b"Host: b\r\n\r\n", 400),
    "33 HTTP/2.5": (b"GET / HTTP/2.5\r\n" + HOST + b"\r\n", 505),
    "34 letters behind the version": (b"GET / HTTP/1.1a\r\n" + HOST + b"\r\n", 400),
    "35 blank before the method": (b" GET / HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    "36 control in the target": (b"GET /\x01 HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    # Classes.
    "length with a letter behind": (post(b"Content-Length: 1Z\r\n", b"a"), 400),
    "minus zero": (post(b"Content-Length: -0\r\n"), 400),
    "blank in a length": (post(b"Content-Length: 1 0\r\n", b"0123456789"), 400),
    "blank before a chunk size": (CHUNKED + b" 5\r\nhello\r\n0\r\n\r\n", 400),
    "chunk with a letter behind": (CHUNKED + b"5Z\r\nhello\r\n0\r\n\r\n", 400),
    "empty then valid": (post(b"Content-Length:\r\nContent-Length: 5\r\n", b"hello"), 400),
    "same length twice": (post(b"Content-Length: 5\r\nContent-Length: 5\r\n", b"hello"), 400),
    "same length in a list": (post(b"Content-Length: 5, 5\r\n", b"hello"), 400),
    "bytes around the coding": (post(b"Transfer-Encoding: \xffchunked\r\n", b"0\r\n\r\n"), 400),
    "quoted coding": (post(b"Transfer-Encoding: \"chunked\"\r\n", b"0\r\n\r\n"), 400),
    "coding on two lines": (post(b"Transfer-Encoding: chun\r\n ked\r\n", b"0\r\n\r\n"), 400),
    "name on two lines": (post(b"Transfer-\r\nEncoding: chunked\r\n", b"0\r\n\r\n"), 400),
    "identity": (post(b"Transfer-Encoding: identity\r\n"), 400),
    "chunked, identity": (post(b"Transfer-Encoding: chunked, identity\r\n", b"0\r\n\r\n"), 400),
    "nothing as coding": (post(b"Transfer-Encoding:\r\n", b"0\r\n\r\n"), 400),
    "CR ends a line": (b"GET / HTTP/1.1\rHost: a\r\r", 400),
    "LF ends a line": (b"GET / HTTP/1.1\nHost: a\n\n", 400),
    "CR LF CR x": (b"GET / HTTP/1.1\r\n" + HOST + b"\rx", 400),
    "LF LF in a value": (post(b"A: b\n\nGET / HTTP/1.1\r\n"), 400),
    "CR ends a chunk line": (CHUNKED + b"5\rhello\r\n0\r\n\r\n", 400),
    "blank behind a name": (post(b"Content-Length\t: 5\r\n", b"hello"), 400),
    "first line begins with a blank": (b"GET / HTTP/1.1\r\n " + HOST + b"\r\n", 400),
    "bytes above 0x7f in a name": (post(b"Content-Length\xa0: 5\r\n", b"hello"), 400),
    "NUL in a name": (post(b"Content-\x00Length: 5\r\n", b"hello"), 400),
    "NUL ends a value": (post(b"Content-Length: 5\x00\r\n", b"hello"), 400),
    "NEL beside a length": (post(b"Content-Length: \x855\r\n", b"hello"), 400),
    "NBSP beside a length": (post(b"Content-Length: \xa05\r\n", b"hello"), 400),
    "anything behind the last chunk": (CHUNKED + b"0\r\nXX", 400),
    "an extra line end before the last chunk": (CHUNKED + b"1\r\na\r\n\r\n0\r\n\r\n", 400),
    "junk for a size": (CHUNKED + b"xyz\r\n0\r\n\r\n", 400),
    "folded trailer": (CHUNKED + b"0\r\nA: b\r\n c\r\n\r\n", 400),
    "trailer without colon": (CHUNKED + b"0\r\nabc\r\n\r\n", 400),
    "LF between the words": (b"GET\n/ HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    "tab between the words": (b"GET\t/\tHTTP/1.1\r\n" + HOST + b"\r\n", 400),
    "two blanks": (b"GET  / HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    "blank at the end": (b"GET / HTTP/1.1 \r\n" + HOST + b"\r\n", 400),
    "no version": (b"GET /\r\n" + HOST + b"\r\n", 400),
    "a method that is none": (b"G(T / HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    "long version": (b"GET / HTTP/1.99999999999999999999\r\n" + HOST + b"\r\n", 400),
    "version 4294967297": (b"GET / HTTP/4294967297.1\r\n" + HOST + b"\r\n", 400),
    "HTTP/0.9": (b"GET / HTTP/0.9\r\n" + HOST + b"\r\n", 505),
    "lower case version": (b"GET / http/1.1\r\n" + HOST + b"\r\n", 400),
    "HTTP/2 preface": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
    "TLS": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
    "user in the target": (b"GET http://u@b/ HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    "fragment in the target": (b"GET /#a HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    "no path": (b"GET a HTTP/1.1\r\n" + HOST + b"\r\n", 400),
    "a host with a path": (b"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400),
    "a tunnel": (b"CONNECT a:80 HTTP/1.1\r\n" + HOST + b"\r\n", 501),
    "two empty lines before it": (b"\r\n\r\n" + BEHIND, 400),
    "an unknown expectation": (post(b"Expect: the-unexpected\r\nContent-Length: 1\r\n", b"a"), 417),
}

# Large ones are not sent byte by byte.
LARGE = {
    "37 a long field": (b"GET / HTTP/1.1\r\n" + HOST + b"A: " + b"a" * 100_000 + b"\r\n\r\n", 431),
    "38 many fields": (b"GET / HTTP/1.1\r\n" + HOST + b"A: b\r\n" * 20_000 + b"\r\n", 431),
    "39 a long target": (b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\n" + HOST + b"\r\n", 414),
    "a long method": (b"G" * 100_000 + b" / HTTP/1.1\r\n" + HOST + b"\r\n", 414),
    "a long extension": (CHUNKED + b"1;" + b"a" * 100_000 + b"\r\na\r\n0\r\n\r\n", 400),
    "many extensions": (CHUNKED + b"1;aaaaaaaaaaaaaaaaaaa\r\na\r\n" * 10_000 + b"0\r\n\r\n", 400),
    "a long trailer": (CHUNKED + b"0\r\nA: " + b"a" * 100_000 + b"\r\n\r\n", 400),
}


@pytest.mark.parametrize("name", ACCEPTED)
@pytest.mark.parametrize("step", [0, 1])
def test_accepted(server: EchoServer, name: str, step: int) -> None:
    sent, body = ACCEPTED[name]
    answers = exchange(server, BEHIND + sent + LAST, step)
    assert statuses(answers) == [200, 200, 200]
    assert answers[1][2] == body


@pytest.mark.parametrize("name", REFUSED)
def test_refused(server: EchoServer, name: str) -> None:
    sent, status = REFUSED[name]
    for step in (0, 1):
        answers = exchange(server, sent + BEHIND, step)
        assert statuses(answers) == [status], f"alone, in steps of {step}"
        assert answers[0][1]["connection"] == "close"
    for step in (0, 1):
        answers = exchange(server, BEHIND + sent + BEHIND, step)
        assert statuses(answers) == [200, status], f"behind a good one, in steps of {step}"


@pytest.mark.parametrize("name", LARGE)
def test_refused_for_its_size(server: EchoServer, name: str) -> None:
    sent, status = LARGE[name]
    for before, expected in ((b"", [status]), (BEHIND, [200, status])):
        answers = exchange(server, before + sent + BEHIND)
        assert statuses(answers) == expected


def test_a_body_nobody_asked_for(server: EchoServer) -> None:
    """It is read and thrown away, or the connection ends: never taken for a request."""
    inside = b"GET /hello/inside HTTP/1.1\r\n" + HOST + b"\r\n"
    length = b"Content-Length: %d\r\n" % len(inside)
    get = b"GET / HTTP/1.1\r\n" + HOST + length + b"\r\n" + inside
    assert statuses(exchange(server, get + LAST)) == [200, 200]
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(inside), inside)
    get = b"GET / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n" + chunks
    assert statuses(exchange(server, get + LAST)) == [200, 200]
    refused = b"POST /ignore HTTP/1.1\r\n" + HOST + length + b"\r\n" + inside
    assert statuses(exchange(server, refused + LAST)) == [403, 200]
    large = b"POST /ignore HTTP/1.1\r\n" + HOST + b"Content-Length: 100000\r\n\r\n" + inside * 10
    answers = exchange(server, large)
    assert statuses(answers) == [403] and answers[0][1]["connection"] == "close"


def masked(text: bytes) -> bytes:
    """A frame of WebSocket, with a mask that changes nothing."""
    return bytes([0x81, 0x80 | len(text)]) + bytes(4) + text


def frames(heard: bytes) -> list[bytes]:
    """What is in short frames."""
    payloads = []
    while heard:
        length = heard[1]
        payloads.append(heard[2:2 + length])
        heard = heard[2 + length:]
    return payloads


ASKS = b"GET /parrot HTTP/1.1\r\n" + HOST + b"Connection: upgrade\r\nUpgrade: websocket\r\n" \
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"


@pytest.mark.parametrize("step", [0, 1])
def test_bytes_behind_an_upgrade_are_frames(server: EchoServer, step: int) -> None:
    sent = BEHIND + ASKS + b"\r\n" + masked(b'{"t":"hello"}') + masked(b'{"t":"say","text":"close me"}')
    with server.dial() as talker:
        for at in range(0, len(sent), step or len(sent)):
            talker.sendall(sent[at:at + (step or len(sent))])
        talker.shutdown(socket.SHUT_WR)
        heard = hear_all(talker)
    before, _, heard = heard.partition(b"HTTP/1.1 101 Switching Protocols\r\n")
    head, _, heard = heard.partition(b"\r\n\r\n")
    assert statuses(split_answers(before)) == [200]
    assert b"Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=" in head
    assert frames(heard)[:3] == [b'{"t":"ask"}', b'{"t":"heard","text":"welcome"}',
                                 b'{"t":"heard","text":"bye"}']


def test_requests_behind_a_refused_upgrade_are_requests(server: EchoServer) -> None:
    version = ASKS.replace(b"Version: 13", b"Version: 12")
    for asks, status in ((ASKS.replace(b"websocket", b"other"), 400), (version, 426)):
        answers = exchange(server, asks + b"\r\n" + LAST)
        assert statuses(answers) == [status, 200]
    assert exchange(server, version + b"\r\n" + LAST)[0][1]["sec-websocket-version"] == "13"


def test_an_upgrade_with_a_body_is_none(server: EchoServer) -> None:
    inside = masked(b'{"t":"hello"}')
    asks = ASKS + b"Content-Length: %d\r\n\r\n" % len(inside)
    assert statuses(exchange(server, asks + inside + LAST)) == [400, 200]
