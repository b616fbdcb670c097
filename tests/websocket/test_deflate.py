"""permessage-deflate (RFC 7692): kinds of data, sizes, fragments and parameters as in Autobahn's
sections 12 and 13; a few messages each, 1000 with WIREFORM_WEBSOCKET_FULL=1."""
from __future__ import annotations

import json
import os
import random
import re
import zlib

import pytest

from ws_peer import (BINARY, CONTINUATION, TEXT, Deflate, EchoServer, Frame, Peer, close, fragments,
                     more, ping, pong, text)

FULL = os.environ.get("WIREFORM_WEBSOCKET_FULL") == "1"
MESSAGES = 1000 if FULL else 4
BAD_DATA, PROTOCOL_ERROR = close(1007), close(1002)

OFFERS = ["", "server_no_context_takeover", "client_no_context_takeover", "client_max_window_bits",
          "server_max_window_bits=9", "server_max_window_bits=12; client_max_window_bits=12",
          "server_max_window_bits=15", "server_no_context_takeover; server_max_window_bits=9",
          "server_no_context_takeover; client_no_context_takeover; server_max_window_bits=10"]


def materials() -> dict[str, tuple[int, bytes]]:
    chance = random.Random(1)
    words = ["Habe", "nun", "ach", "Philosophie", "Juristerei", "und", "Medizin", "durchaus", "studiert"]
    prose = " ".join(chance.choice(words) for _ in range(30000)).encode()
    rows = [{"id": i, "name": chance.choice(words), "on": bool(i % 3)} for i in range(4000)]
    return {
        "prose": (TEXT, prose),
        "json": (TEXT, json.dumps(rows).encode()),
        "noise": (BINARY, chance.randbytes(150000)),
        "picture": (BINARY, bytes((x * y // 64 + chance.randrange(4)) & 255
                                  for y in range(400) for x in range(400))),
        "zeros": (BINARY, bytes(150000)),
    }


MATERIALS = materials()


@pytest.fixture(scope="module")
def server():
    with EchoServer("--deflate") as running:
        yield running


@pytest.fixture(scope="module")
def with_context():
    with EchoServer("--context") as running:
        yield running


def agreed_window(extension: str, side: str) -> int:
    found = re.search(rf"{side}_max_window_bits=(\d+)", extension)
    return int(found[1]) if found else 15


def converse(server: EchoServer, kind: str, size: int, part: int = 0, parameters: str = "") -> None:
    opcode, data = MATERIALS[kind]
    offer = "permessage-deflate" + (f"; {parameters}" if parameters else "")
    with Peer(server.address, offer=offer) as peer:
        assert peer.extension.startswith("permessage-deflate")
        window = 12 if "client_max_window_bits=12" in parameters else 15
        ours = Deflate("client_no_context_takeover" not in peer.extension, window)
        theirs = Deflate("server_no_context_takeover" not in peer.extension,
                         agreed_window(peer.extension, "server"))
        for i in range(MESSAGES):
            at = i * size % (len(data) - size) if size < len(data) else 0
            message = data[at:at + size]
            compressed = ours.compress(message)
            peer.send(*fragments(opcode, compressed, part or len(compressed) or 1, rsv=4))
            answer = peer.frame()
            assert answer.opcode == opcode and answer.fin
            got = theirs.inflate(answer.payload) if answer.rsv == 4 else answer.payload
            assert got == message
            assert answer.rsv == 4 or len(message) < 256 or kind in ("noise", "picture")
        peer.say_goodbye()


@pytest.mark.parametrize("kind", MATERIALS)
@pytest.mark.parametrize("size", [16, 64, 255, 256, 1024, 4096, 8192, 16384, 32768, 65536, 131072])
def test_sizes(server, kind, size):
    converse(server, kind, size)


@pytest.mark.parametrize("kind", MATERIALS)
@pytest.mark.parametrize("size, part", [(8192, 256), (131072, 256), (131072, 1024), (131072, 32768)])
def test_fragments(server, kind, size, part):
    converse(server, kind, size, part)


@pytest.mark.parametrize("parameters", OFFERS)
@pytest.mark.parametrize("kind", ["json", "picture"])
def test_parameters(server, kind, parameters):
    for size in (100, 1000, 65536):
        converse(server, kind, size, parameters=parameters)


@pytest.mark.parametrize("parameters", OFFERS)
def test_parameters_with_context(with_context, parameters):
    for size in (100, 1000, 65536):
        converse(with_context, "json", size, parameters=parameters)
        converse(with_context, "json", size, 256, parameters)


def test_what_is_agreed_on(server, with_context):
    def extension(of: EchoServer, offer: str) -> str | None:
        with Peer(of.address, offer=offer) as peer:
            return peer.extension

    bounded = "permessage-deflate; server_no_context_takeover; client_no_context_takeover"
    assert extension(server, "permessage-deflate") == bounded
    assert extension(server, "x-other, permessage-deflate; server_max_window_bits=9") == (
        bounded + "; server_max_window_bits=9")
    assert extension(server, "permessage-deflate; server_max_window_bits=8, permessage-deflate") == bounded
    assert extension(server, "permessage-deflate; server_max_window_bits=8") is None
    assert extension(server, "permessage-deflate; unheard_of") is None
    assert extension(server, "permessage-bzip2") is None
    assert extension(with_context, "permessage-deflate") == "permessage-deflate"
    with EchoServer() as plain:
        assert extension(plain, "permessage-deflate") is None


def hello(**rest) -> Frame:
    return Frame(TEXT, bytes.fromhex("f248cdc9c90700"), rsv=4, **rest)


WRONG = {
    "compressed though not agreed on": ("", [hello()], PROTOCOL_ERROR),
    "a continuation that says it is compressed": ("yes", [
        Frame(TEXT, b"\xf2\x48", fin=False, rsv=4), Frame(CONTINUATION, b"\xcd\xc9\xc9\x07\x00", rsv=4)],
        PROTOCOL_ERROR),
    "a ping that says it is compressed": ("yes", [Frame(9, b"", rsv=4)], PROTOCOL_ERROR),
    "another reserved bit": ("yes", [Frame(TEXT, hello().payload, rsv=6)], PROTOCOL_ERROR),
    "not deflate at all": ("yes", [Frame(TEXT, b"\xff\xff\xff\xff", rsv=4)], BAD_DATA),
    "a block of the kind that is none": ("yes", [Frame(TEXT, b"\x06\x00", rsv=4)], BAD_DATA),
    "cut off": ("yes", [Frame(TEXT, hello().payload[:4], rsv=4)], BAD_DATA),
    "not UTF-8 inside": ("yes", [Frame(TEXT, b"\x00\x02\x00\xfd\xff\xc3\x28\x00", rsv=4)], BAD_DATA),
    "refers to a message before": ("yes", [hello(), Frame(TEXT, b"\xf2\x00\x11\x00\x00", rsv=4)], BAD_DATA),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong(server, name):
    agreed, said, expected = WRONG[name]
    for piece in (0, 1):
        with Peer(server.address, offer="permessage-deflate" if agreed else None) as peer:
            peer.send(*said, piece=piece)
            answer = peer.frame()
            while answer == text("Hello"):
                answer = peer.frame()
            assert answer == expected
            peer.hear_end()


def test_both_kinds_on_one_connection(server):
    """A message may go as it is; a ping between compressed fragments; nothing of nothing."""
    with Peer(server.address, offer="permessage-deflate") as peer:
        peer.send(text("plain"), hello(), Frame(TEXT, b"", rsv=4), Frame(TEXT, b"\x00", rsv=4))
        assert [peer.frame() for _ in range(4)] == [text("plain"), text("Hello"), text(""), text("")]
        peer.send(hello(fin=False), ping(b"p"), more(b"", fin=True))
        assert [peer.frame(), peer.frame()] == [pong(b"p"), text("Hello")]
        peer.say_goodbye()


def test_bad_text_is_refused_at_once(server):
    with Peer(server.address, offer="permessage-deflate") as peer:
        out = zlib.compressobj(6, zlib.DEFLATED, -15)
        first = out.compress(b"good") + out.flush(zlib.Z_SYNC_FLUSH)
        peer.send(Frame(TEXT, first, fin=False, rsv=4))
        assert peer.hears_nothing(0.05)
        peer.send(more(out.compress(b"\xff") + out.flush(zlib.Z_SYNC_FLUSH)))
        assert peer.frame() == BAD_DATA


def test_a_bomb():
    """A thousand times as much as came: refused at the limit, and nothing is set aside beyond it."""
    with EchoServer("--deflate", "--limit", "262144", release=True) as server:
        _, before = server.ask_for_bytes()
        bomb = Deflate().compress(bytes(100 << 20))
        for size in (len(bomb), 1000, 1):
            with Peer(server.address, offer="permessage-deflate") as peer:
                peer.send(*fragments(BINARY, bomb, size, rsv=4)[:20000])
                assert peer.frame() == close(1009)
                peer.hear_end()
        _, after = server.ask_for_bytes()
        assert after - before < 3 * 262144


def test_idle_connections_give_their_memory_back():
    with EchoServer("--deflate", release=True) as server:
        peers = [Peer(server.address, offer="permessage-deflate") for _ in range(50)]
        _, before = server.ask_for_bytes()
        for peer in peers:
            peer.send(hello())
            assert peer.frame() == text("Hello")
        _, after = server.ask_for_bytes()
        assert (after - before) / len(peers) < 100
        for peer in peers:
            peer.socket.close()
