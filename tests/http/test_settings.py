"""How long a service waits over HTTP is what its operator set."""
import socket
import time

import pytest

from served import Server, sanitized

pytestmark = [pytest.mark.skipif(not (sanitized() / "wireformd").exists(), reason="wireformd is not built")]

TIME_LIMIT_S = 8            # below the document's own times


@pytest.fixture(scope="module")
def address():
    settings = ["head_timeout_ms=200", "body_timeout_ms=300", "keep_alive_ms=400"]
    with Server("concierge", settings, build=sanitized()) as server:
        yield server.address


def until_closed(connection):
    """What comes before the end, and how long that took."""
    connection.settimeout(TIME_LIMIT_S)
    begin, heard = time.monotonic(), b""
    while part := connection.recv(4096):
        heard += part
    return heard, time.monotonic() - begin


def test_a_head_that_does_not_end(address):
    with socket.create_connection(address) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n")
        heard, seconds = until_closed(connection)
    assert heard.startswith(b"HTTP/1.1 408 ")
    assert 0.15 < seconds < TIME_LIMIT_S


def test_a_connection_that_asks_no_more(address):
    with socket.create_connection(address) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        heard, seconds = until_closed(connection)
    assert heard.startswith(b"HTTP/1.1 200 ")
    assert 0.3 < seconds < TIME_LIMIT_S
