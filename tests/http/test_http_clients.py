"""Clients that others wrote, and another reader's opinion of the same bytes."""
from __future__ import annotations

import asyncio
import hashlib
import http.client
import random
import shutil
import socket
import subprocess

import pytest

from echo_server import EchoServer, hear_all, split_answers, statuses

BLOB = random.Random(1).randbytes(3_000_000)


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    (folder / "blob").write_bytes(BLOB)
    with EchoServer(files=folder) as running:
        yield running


# --- http.client, which comes with Python ---------------------------------------------------------

def test_one_connection_for_many_requests(server) -> None:
    connection = http.client.HTTPConnection(*server.address, timeout=10)
    for number in range(50):
        connection.request("POST", "/echo", body=BLOB[:number * 1000])
        response = connection.getresponse()
        assert (response.status, response.read()) == (200, BLOB[:number * 1000])
    connection.request("PUT", "/echo", body=iter([b"a", b"bc", b"def"]), encode_chunked=True)
    assert connection.getresponse().read() == b"abcdef"
    connection.request("HEAD", "/file/blob")
    response = connection.getresponse()
    assert response.read() == b"" and response.getheader("Content-Length") == str(len(BLOB))
    connection.request("GET", "/stream?count=3&ms=5")
    assert connection.getresponse().read() == b"part 3\npart 2\npart 1\n"
    connection.close()


# --- curl -----------------------------------------------------------------------------------------

curl_is_there = pytest.mark.skipif(not shutil.which("curl"), reason="curl: not found")


def curl(*arguments: str) -> bytes:
    return subprocess.run(["curl", "-sS", "--max-time", "20", *arguments], capture_output=True,
                          check=True).stdout


@curl_is_there
def test_curl(server, tmp_path) -> None:
    blob = tmp_path / "blob"
    blob.write_bytes(BLOB)
    assert curl(f"{server.url}/file/blob") == BLOB
    assert curl("-r", "1000-1999", f"{server.url}/file/blob") == BLOB[1000:2000]
    assert curl("-T", str(blob), f"{server.url}/echo") == BLOB
    assert curl("-T", "-", f"{server.url}/echo", "-H", "Expect:") == b""
    assert curl("-H", "Transfer-Encoding: chunked", "-T", str(blob), f"{server.url}/echo") == BLOB
    assert curl("-N", f"{server.url}/stream?count=2&ms=20") == b"part 2\npart 1\n"
    assert curl("-0", f"{server.url}/stream?count=2&ms=20") == b"part 2\npart 1\n"
    form = curl("-F", "a=1", "-F", f"file=@{blob};filename=caf\u00e9.bin;type=image/png",
                "-F", "empty=", f"{server.url}/form").decode().splitlines()
    assert [line.split("|")[:4] for line in form] == [
        ["a", "-", "-", "1"], ["file", "caf\u00e9.bin", "image/png", str(len(BLOB))],
        ["empty", "-", "-", "0"]]
    out = curl("-C", "100", f"{server.url}/file/blob")
    assert out == BLOB[100:]


# --- aiohttp --------------------------------------------------------------------------------------

def test_aiohttp(server) -> None:
    aiohttp = pytest.importorskip("aiohttp", reason="aiohttp: not found")

    async def talk() -> None:
        async with aiohttp.ClientSession(server.url) as session:
            async def one(number: int) -> None:
                async with session.post("/echo", data=str(number)) as response:
                    assert await response.text() == str(number)
                async with session.get(f"/later?ms={number % 20}") as response:
                    assert await response.text() == "later"
                async with session.get("/stream?count=3&ms=2") as response:
                    assert await response.read() == b"part 3\npart 2\npart 1\n"
            await asyncio.gather(*map(one, range(200)))

            form = aiohttp.FormData()
            form.add_field("file", BLOB, filename='a "quoted" \u20ac.bin')
            async with session.post("/form", data=form) as response:
                assert (await response.text()).split("|")[3] == str(len(BLOB))
            async with session.get("/file/blob") as response:
                assert hashlib.sha1(await response.read()).digest() == hashlib.sha1(BLOB).digest()

    asyncio.run(talk())


# --- h11, another reader --------------------------------------------------------------------------

WORDS = [b"GET", b"POST", b" ", b"/echo", b"/", b"HTTP/1.1", b"HTTP/1.0", b"\r\n", b"\r\n", b"\n", b"\r",
         b"Host: a", b"Host:", b"Content-Length: 5", b"Content-Length: 0", b"Content-Length: 5, 5",
         b"Transfer-Encoding: chunked", b"Transfer-Encoding: gzip", b"Connection: close", b"hello",
         b"5\r\nhello\r\n", b"0\r\n\r\n", b"0\r\n", b";a=b", b":", b" :", b"\t", b"\x00", b"A: b", b"\xff", b"5", b"f"]
BASES = [b"GET / HTTP/1.1\r\nHost: a\r\n\r\n",
         b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello",
         b"POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
         b"POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nA: b\r\n\r\n0\r\nC: d\r\n\r\n"]


def mutated(chance: random.Random) -> bytes:
    pieces = bytearray(b"".join(chance.choices(BASES, k=chance.randint(1, 3))))
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(pieces) + 1)
        kind = chance.randrange(3)
        if kind == 0:
            pieces[at:at] = chance.choice(WORDS)
        elif kind == 1:
            del pieces[at:at + chance.randint(1, 4)]
        else:
            pieces[at:at + 1] = bytes([chance.choice(b"\r\n :0a5\x0b\x7f")])
    return bytes(pieces)


def requests_h11_finds(h11, sent: bytes) -> int:
    """How many heads of requests, before what follows is broken or not there."""
    connection = h11.Connection(h11.SERVER, max_incomplete_event_size=16384)
    connection.receive_data(sent)
    found = 0
    try:
        while True:
            event = connection.next_event()
            if event is h11.NEED_DATA:
                return found
            if event is h11.PAUSED:
                if connection.our_state is h11.SEND_RESPONSE:
                    connection.send(h11.Response(status_code=200, headers=[("content-length", "0")]))
                    connection.send(h11.EndOfMessage())
                if connection.our_state is not h11.DONE:
                    return found
                connection.start_next_cycle()
            elif isinstance(event, h11.Request):
                found += 1
            elif isinstance(event, h11.ConnectionClosed):
                return found
    except h11.RemoteProtocolError:
        return found


def statuses_until_the_end(server, sent: bytes) -> list[int]:
    """A mutation may leave the server waiting for more: it gets the end of input instead."""
    with server.dial() as talker:
        talker.sendall(sent)
        talker.shutdown(socket.SHUT_WR)
        return statuses(split_answers(hear_all(talker)))


def test_no_more_requests_than_h11_finds(server) -> None:
    """Where the two differ, ours is the stricter: it never sees a request that h11 does not."""
    h11 = pytest.importorskip("h11", reason="h11: not found")
    chance = random.Random(11)
    stricter = 0
    for _ in range(600):
        sent = mutated(chance) + BASES[0]
        accepted = sum(status in (200, 404, 405) for status in statuses_until_the_end(server, sent))
        found = requests_h11_finds(h11, sent)
        assert accepted <= found, sent
        stricter += accepted < found
    print(f"{stricter} of 600 found stricter")
    assert stricter < 300
