"""What RFC 6455 demands of a server, in the order in which Autobahn's suite asks for it: frames,
pings, reserved bits and opcodes, fragments, UTF-8, closing.  Every conversation is held in one
piece, byte by byte, and in pieces that cut frames anywhere."""
from __future__ import annotations

import pytest

from ws_peer import (BINARY, CLOSE, PING, PONG, TEXT, EchoServer, Frame, Peer, binary, close, fragments,
                     more, ping, pong, text)

PROTOCOL_ERROR, BAD_DATA = close(1002), close(1007)
LARGEST_BYTE_BY_BYTE = 1500


@pytest.fixture(scope="module")
def server():
    with EchoServer() as running:
        yield running


def converse(server: EchoServer, said: list, expected: list[Frame]) -> None:
    """Says it; whoever was not refused says goodbye."""
    data = b"".join(frame.encode() if isinstance(frame, Frame) else frame for frame in said)
    for piece in [0, 7, 1] if len(data) <= LARGEST_BYTE_BY_BYTE else [0, 997]:
        with Peer(server.address) as peer:
            peer.send(data, piece=piece)
            for frame in expected:
                assert peer.frame() == frame, f"in pieces of {piece}"
            if expected and expected[-1].opcode == CLOSE:
                peer.hear_end()
            else:
                peer.say_goodbye()


# --- 1: framing -----------------------------------------------------------------------------------

@pytest.mark.parametrize("opcode", [TEXT, BINARY], ids=["text", "binary"])
@pytest.mark.parametrize("size", [0, 1, 125, 126, 127, 128, 65535, 65536])
def test_sizes(server, opcode, size):
    payload = (b"*" if opcode == TEXT else b"\xfe") * size
    converse(server, [Frame(opcode, payload)], [Frame(opcode, payload)])


# --- 2: ping and pong -----------------------------------------------------------------------------

PINGS = {
    "empty": ([ping()], [pong()]),
    "text": ([ping(b"Hello, world!")], [pong(b"Hello, world!")]),
    "binary": ([ping(b"\x00\xff\xfe\xfd")], [pong(b"\x00\xff\xfe\xfd")]),
    "125 bytes": ([ping(b"\xfe" * 125)], [pong(b"\xfe" * 125)]),
    "126 bytes": ([ping(b"\xfe" * 126)], [PROTOCOL_ERROR]),
    "a pong nobody asked for": ([pong(), ping(b"x")], [pong(b"x")]),
    "a pong with a payload": ([pong(b"payload"), ping(b"x")], [pong(b"x")]),
    "ten, answered in order": ([ping(b"%d" % i) for i in range(10)], [pong(b"%d" % i) for i in range(10)]),
    "between messages": ([text("a"), ping(b"b"), text("c")], [text("a"), pong(b"b"), text("c")]),
}


@pytest.mark.parametrize("name", PINGS)
def test_pings(server, name):
    converse(server, *PINGS[name])


# --- 3 and 4: what is reserved --------------------------------------------------------------------

@pytest.mark.parametrize("rsv", range(1, 8))
@pytest.mark.parametrize("opcode", [TEXT, BINARY, PING, CLOSE])
def test_reserved_bits(server, opcode, rsv):
    bad = Frame(opcode, b"\x03\xe8" if opcode == CLOSE else b"bad", rsv=rsv)
    converse(server, [bad, ping()], [PROTOCOL_ERROR])
    converse(server, [text("good"), ping(), bad], [text("good"), pong(), PROTOCOL_ERROR])


@pytest.mark.parametrize("opcode", [3, 4, 5, 6, 7, 11, 12, 13, 14, 15])
@pytest.mark.parametrize("payload", [b"", b"payload"])
def test_reserved_opcodes(server, opcode, payload):
    converse(server, [Frame(opcode, payload), ping()], [PROTOCOL_ERROR])
    converse(server, [text("good"), Frame(opcode, payload), ping()], [text("good"), PROTOCOL_ERROR])


# --- 5: fragments ---------------------------------------------------------------------------------

FRAGMENTS = {
    "a ping in two": ([Frame(PING, b"a", fin=False), more(b"b", fin=True)], [PROTOCOL_ERROR]),
    "a pong in two": ([Frame(PONG, b"a", fin=False), more(b"b", fin=True)], [PROTOCOL_ERROR]),
    "a close in two": ([Frame(CLOSE, b"\x03", fin=False), more(b"\xe8", fin=True)], [PROTOCOL_ERROR]),
    "text in two": (fragments(TEXT, b"hello", 3), [text("hello")]),
    "binary in two": (fragments(BINARY, b"\xff\x00\xff\x00", 2), [binary(b"\xff\x00\xff\x00")]),
    "a ping between": ([text("frag", fin=False), ping(b"p"), more(b"ment", fin=True)],
                       [pong(b"p"), text("fragment")]),
    "many, with empty ones and pings": (
        [text("", fin=False), more(b"1"), ping(b"a"), more(b""), more(b"2"), ping(b"b"), pong(),
         more(b"", fin=True), ping(b"c")], [pong(b"a"), pong(b"b"), text("12"), pong(b"c")]),
    "a continuation of nothing": ([more(b"a", fin=True), text("b")], [PROTOCOL_ERROR]),
    "a beginning of a continuation": ([more(b"a"), more(b"b", fin=True)], [PROTOCOL_ERROR]),
    "a continuation behind a message": ([text("a"), more(b"b", fin=True)], [text("a"), PROTOCOL_ERROR]),
    "a continuation behind fragments": ([*fragments(TEXT, b"ab", 1), more(b"c")],
                                        [text("ab"), PROTOCOL_ERROR]),
    "text inside of text": ([text("a", fin=False), text("b")], [PROTOCOL_ERROR]),
    "binary inside of text": ([text("a", fin=False), binary(b"b", fin=False)], [PROTOCOL_ERROR]),
    "text inside of binary": ([binary(b"a", fin=False), text("b")], [PROTOCOL_ERROR]),
    "one byte each": (fragments(TEXT, b"one byte in every frame", 1), [text("one byte in every frame")]),
    "two messages": ([*fragments(TEXT, b"first", 2), *fragments(BINARY, b"second", 4)],
                     [text("first"), binary(b"second")]),
}


@pytest.mark.parametrize("name", FRAGMENTS)
def test_fragments(server, name):
    converse(server, *FRAGMENTS[name])


def test_a_ping_is_answered_before_its_message_ends(server):
    with Peer(server.address) as peer:
        for round_ in range(3):
            peer.send(text("fragment1", fin=False), more(b"fragment2"), ping(b"pongme 1"))
            assert peer.frame() == pong(b"pongme 1")
            assert peer.hears_nothing(0.05)
            peer.send(more(b"fragment3"), ping(b"pongme 2"))
            assert peer.frame() == pong(b"pongme 2")
            peer.send(more(b"fragment4", fin=True))
            assert peer.frame() == text("fragment1fragment2fragment3fragment4")
        peer.say_goodbye()


# --- 6: UTF-8, after Markus Kuhn's stress test ----------------------------------------------------

GREEK = "κόσμε".encode()
EDGES = [0x0, 0x24, 0x7F, 0x80, 0xA2, 0x7FF, 0x800, 0x20AC, 0xD7FF, 0xE000, 0xFFFD, 0xFFFE, 0xFFFF,
         0x10000, 0x1FFFE, 0x24B62, 0x10FFFE, 0x10FFFF]
GOOD_TEXTS = [b"hello" + chr(code).encode() + b"world" for code in EDGES] + [
    b"", GREEK, "Hello-µ@ßöäüàá-UTF-8!!".encode(), "".join(map(chr, EDGES)).encode()]

NEVER = [b"\xc0", b"\xc1", b"\xf5", b"\xf8", b"\xfc", b"\xfe", b"\xff"]
LONE = [b"\x80", b"\xbf", b"\x80\xbf\x80", bytes(range(0x80, 0xC0))]
CUT_OFF = [b"\xdf", b"\xe0\xa0", b"\xef\xbf", b"\xf0\x90\x80", b"\xf4\x8f\xbf", b"\xc3 ", b"\xe2\x82 "]
OVERLONG = [b"\xc0\xaf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xf8\x80\x80\x80\xaf", b"\xc1\xbf",
            b"\xe0\x9f\xbf", b"\xf0\x8f\xbf\xbf", b"\xc0\x80", b"\xe0\x80\x80", b"\xf0\x80\x80\x80"]
SURROGATES = [b"\xed\xa0\x80", b"\xed\xad\xbf", b"\xed\xae\x80", b"\xed\xaf\xbf", b"\xed\xb0\x80",
              b"\xed\xbf\xbf", b"\xed\xa0\x80\xed\xb0\x80", b"\xed\xaf\xbf\xed\xbf\xbf"]
TOO_HIGH = [b"\xf4\x90\x80\x80", b"\xf7\xbf\xbf\xbf", b"\xf8\x88\x80\x80\x80", b"\xfb\xbf\xbf\xbf\xbf",
            b"\xfc\x84\x80\x80\x80\x80", b"\xfd\xbf\xbf\xbf\xbf\xbf"]
BAD_TEXTS = NEVER + LONE + CUT_OFF + OVERLONG + SURROGATES + TOO_HIGH


@pytest.mark.parametrize("payload", GOOD_TEXTS, ids=lambda payload: payload.hex() or "empty")
def test_good_text(server, payload):
    converse(server, [text(payload)], [text(payload)])
    for size in (1, 2, 3):
        converse(server, fragments(TEXT, payload, size), [text(payload)])


@pytest.mark.parametrize("payload", BAD_TEXTS, ids=lambda payload: payload.hex())
def test_bad_text(server, payload):
    for message in (payload, b"edited" + payload, GREEK + payload + b"edited"):
        converse(server, [text(message)], [BAD_DATA])
        converse(server, fragments(TEXT, message, 1), [BAD_DATA])
        converse(server, [binary(message)], [binary(message)])


def test_every_prefix(server):
    whole = "".join(map(chr, EDGES)).encode()
    for length in range(len(whole) + 1):
        prefix = whole[:length]
        try:
            prefix.decode()
            expected = text(prefix)
        except UnicodeDecodeError:
            expected = BAD_DATA
        with Peer(server.address) as peer:
            peer.send(text(prefix))
            assert peer.frame() == expected


def test_empty_fragments_of_text(server):
    converse(server, [text("", fin=False), more(b""), more(b"", fin=True)], [text("")])
    converse(server, [text("", fin=False), more(GREEK), more(b"", fin=True)], [text(GREEK)])
    converse(server, [text(GREEK[:1], fin=False), more(b""), more(GREEK[1:], fin=True)], [text(GREEK)])


@pytest.mark.parametrize("bad", [b"\xf4\x90", b"\xed\xa0", b"\xc0", b"\x80", b"\xe0\x9f", b"\xff"],
                         ids=lambda bad: bad.hex())
@pytest.mark.parametrize("way", ["frames", "pieces of a frame"])
def test_bad_text_is_refused_at_once(server, bad, way):
    """As soon as its first impossible byte is there: nothing of what follows is waited for."""
    with Peer(server.address) as peer:
        if way == "frames":
            peer.send(text(GREEK + bad[:-1], fin=False))
            rest = more(bad[-1:]).encode()
        else:
            frame = text(GREEK + bad + b"edited").encode()
            at = len(frame) - len(b"edited") - 1
            peer.send(frame[:at])
            rest = frame[at:at + 1]
        assert peer.hears_nothing(0.05)
        peer.send(rest)
        assert peer.frame() == BAD_DATA
        peer.hear_end()


# --- 7: closing -----------------------------------------------------------------------------------

GOOD_CODES = [1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999]
BAD_CODES = [0, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535]

CLOSINGS = {
    "after a message": ([text("a"), close(1000)], [text("a"), close(1000)]),
    "twice": ([close(1000), close(1000)], [close(1000)]),
    "a ping behind": ([close(1000), ping()], [close(1000)]),
    "text behind": ([close(1000), text("late")], [close(1000)]),
    "inside of a message": ([text("a", fin=False), close(1000), more(b"b", fin=True)], [close(1000)]),
    "256 KiB, then close": ([text(b"*" * 262144), close(1000)], [text(b"*" * 262144), close(1000)]),
    "without a code": ([close()], [close()]),
    "one byte": ([Frame(CLOSE, b"a")], [PROTOCOL_ERROR]),
    "with a reason": ([close(1000, b"Hello World!")], [close(1000)]),
    "the longest reason": ([close(1000, b"*" * 123)], [close(1000)]),
    "a reason too long": ([close(1000, b"*" * 124)], [PROTOCOL_ERROR]),
    "a reason that is not UTF-8": ([close(1000, GREEK + b"\xed\xa0\x80")], [BAD_DATA]),
    "a reason that is cut off": ([close(1000, b"\xce")], [BAD_DATA]),
}


@pytest.mark.parametrize("name", CLOSINGS)
def test_closing(server, name):
    converse(server, *CLOSINGS[name])


@pytest.mark.parametrize("code", GOOD_CODES)
def test_good_codes(server, code):
    converse(server, [close(code)], [close(code)])
    converse(server, [close(code, b"reason")], [close(code)])


@pytest.mark.parametrize("code", BAD_CODES)
def test_bad_codes(server, code):
    converse(server, [close(code)], [PROTOCOL_ERROR])
    converse(server, [close(code, b"reason")], [PROTOCOL_ERROR])


def test_hanging_up_without_a_word(server):
    with Peer(server.address) as peer:
        peer.send(text("a", fin=False))
    with Peer(server.address) as peer:
        peer.send(text("still there?"))
        assert peer.frame() == text("still there?")


# --- Masks and lengths ----------------------------------------------------------------------------

FRAMES = {
    "not masked": ([text("a").encode(mask=None)], [PROTOCOL_ERROR]),
    "a ping not masked": ([ping().encode(mask=None)], [PROTOCOL_ERROR]),
    "a mask of zeros": ([text("hello").encode(mask=b"\0\0\0\0")], [text("hello")]),
    "a length in two bytes that fits in one": ([b"\x81\xfe\x00\x7d" + b"\0" * 129], [PROTOCOL_ERROR]),
    "a length in eight bytes that fits in two": ([b"\x82\xff" + b"\0" * 6 + b"\xff\xff" + b"\0" * 4],
                                                 [PROTOCOL_ERROR]),
    "a length of 2^63": ([b"\x82\xff\x80" + b"\0" * 7 + b"\0" * 4], [PROTOCOL_ERROR]),
    "a length of 2^63 - 1": ([b"\x82\xff\x7f" + b"\xff" * 7 + b"\0" * 4], [close(1009)]),
}


@pytest.mark.parametrize("name", FRAMES)
def test_headers(server, name):
    converse(server, *FRAMES[name])
