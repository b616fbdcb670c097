"""The same answers whatever the kernel makes of the calls: one byte at a time, interrupted, not ready."""
from __future__ import annotations

import os

import pytest

from echo_server import EchoServer, exchange
from served import RELEASE

HOST = b"Host: a\r\n"
CHUNKS = b"5\r\nhello\r\n1\r\n!\r\n0\r\nA: b\r\n\r\n"
FORM = b'--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nhello\r\n--B--\r\n'
REQUESTS = b"".join([
    b"GET /hello/a HTTP/1.1\r\n" + HOST + b"\r\n",
    b"POST /echo HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\n" + CHUNKS,
    b"POST /echo HTTP/1.1\r\n" + HOST + b"Content-Length: 20000\r\n\r\n" + b"x" * 20000,
    b"POST /form HTTP/1.1\r\n" + HOST + b"Content-Type: multipart/form-data; boundary=B\r\n"
    b"Content-Length: %d\r\n\r\n" % len(FORM) + FORM,
    b"GET /file/blob HTTP/1.1\r\n" + HOST + b"Range: bytes=1000-\r\n\r\n",
    b"GET /later?ms=1 HTTP/1.1\r\n" + HOST + b"\r\n",
    b"GET /stream?count=5&ms=1 HTTP/1.1\r\n" + HOST + b"\r\n",
    b"GET /big?bytes=50000 HTTP/1.1\r\n" + HOST + b"\r\n",
    b"GET /nothing HTTP/1.1\r\n" + HOST + b"\r\n",
    b"GET / HTTP/1.1\r\n" + HOST + b"A : b\r\n\r\n",
])


def answers(files, mood: str):
    environment = {**os.environ, "LD_PRELOAD": str(RELEASE / "libkernel.so"), "WIREFORM_KERNEL": mood}
    with EchoServer(files=files, environment=environment, build=RELEASE) as server:
        return [(status, {**fields, "date": ""}, body) for status, fields, body in exchange(server, REQUESTS)]


@pytest.mark.parametrize("mood", ["one-byte", "interrupted", "not-now", "mixed"])
def test_the_same_answers(tmp_path, mood: str) -> None:
    (tmp_path / "blob").write_bytes(bytes(range(256)) * 100)
    calm = answers(tmp_path, "calm")
    assert [status for status, _, _ in calm] == [200, 200, 200, 200, 206, 200, 200, 200, 404, 400]
    assert answers(tmp_path, mood) == calm
