"""What the server does with requests that are well, and with clients that are not."""
from __future__ import annotations

import contextlib
import http.client
import socket
import time

import pytest

from echo_server import EchoServer, exchange, hear_all, split_answers, statuses
from served import until

HOST = b"Host: a\r\n"
LAST = b"GET / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"
BLOB = bytes(range(256)) * 4096

HEAD_MS, BODY_MS, IDLE_MS = 400, 300, 600
SLACK_S = 1.0


def get(target: str, *lines: str) -> bytes:
    return "\r\n".join([f"GET {target} HTTP/1.1", "Host: a", *lines, "", ""]).encode()


UPGRADE = get("/parrot", "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    (folder / "blob").write_bytes(BLOB)
    (folder / "empty").write_bytes(b"")
    (folder / "caf\u00e9 \"1\"").write_bytes(b"coffee")
    return folder


@pytest.fixture(scope="module")
def server(files):
    with EchoServer(files=files) as running:
        yield running


@pytest.fixture(scope="module")
def impatient(files):
    with EchoServer("--head-ms", str(HEAD_MS), "--body-ms", str(BODY_MS), "--idle-ms", str(IDLE_MS),
                    files=files) as running:
        yield running


# --- Answers --------------------------------------------------------------------------------------

def test_pipelined_answers_come_in_order(server) -> None:
    """The slow one first; the others wait behind it."""
    targets = ["/later?ms=100", "/hello/1", "/stream?count=3&ms=5", "/file/blob", "/big?bytes=300000",
               "/later?ms=0", "/hello/2"]
    answers = exchange(server, b"".join(get(target) for target in targets) + LAST)
    assert statuses(answers) == [200] * 8
    assert [body for _, _, body in answers[:3]] == [b"later", b"1|", b"part 3\npart 2\npart 1\n"]
    assert answers[3][2] == BLOB and len(answers[4][2]) == 300000 and answers[6][2] == b"2|"


def test_thousands_pipelined(server) -> None:
    with server.dial() as talker:
        count = 5000
        sent = get("/hello/x") * count + LAST
        talker.setblocking(False)
        heard = b""
        while True:
            try:
                sent = sent[talker.send(sent[:100_000]):] if sent else sent
            except BlockingIOError:
                pass
            try:
                part = talker.recv(1 << 20)
                if not part:
                    break
                heard += part
            except BlockingIOError:
                time.sleep(0.001)
        assert statuses(split_answers(heard)) == [200] * (count + 1)


def test_head_answers_like_get_without_the_body(server) -> None:
    for target in ("/", "/file/blob", "/stream", "/big?bytes=10", "/nothing"):
        with server.dial() as talker:
            talker.sendall(f"HEAD {target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
            head, separator, body = hear_all(talker).partition(b"\r\n\r\n")
        assert separator and body == b""
        expected = exchange(server, get(target, "Connection: close"))[0]
        lines = dict(line.lower().split(": ", 1) for line in head.decode().split("\r\n")[1:])
        for name in ("content-length", "transfer-encoding", "content-type", "etag"):
            assert lines.get(name) == expected[1].get(name), (target, name)


def test_continue(server) -> None:
    asks = b"POST /echo HTTP/1.1\r\n" + HOST + b"Expect: 100-continue\r\nContent-Length: 5\r\n\r\n"
    with server.dial() as talker:
        talker.sendall(asks)
        assert talker.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        talker.sendall(b"hello" + LAST)
        assert [body for _, _, body in split_answers(hear_all(talker))][0] == b"hello"
    # One who is refused instead may or may not send the body: the connection ends.
    ignored = asks.replace(b"/echo", b"/ignore")
    answers = exchange(server, ignored)
    assert statuses(answers) == [403] and answers[0][1]["connection"] == "close"
    # What is too large is not invited.
    large = asks.replace(b"Length: 5", b"Length: 999999999")
    assert statuses(exchange(server, large)) == [413]


def test_http_1_0(server) -> None:
    answers = exchange(server, b"GET /hello/x HTTP/1.0\r\n\r\n" + LAST)
    assert statuses(answers) == [200] and answers[0][1]["connection"] == "close"
    keep = b"GET /hello/x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
    answers = exchange(server, keep + LAST)
    assert statuses(answers) == [200, 200] and answers[0][1]["connection"] == "keep-alive"
    with server.dial() as talker:
        talker.sendall(b"GET /stream?count=2 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        head, _, body = hear_all(talker).partition(b"\r\n\r\n")
    assert b"chunked" not in head and b"Connection: close" in head and body == b"part 2\npart 1\n"


def test_methods_and_paths(server) -> None:
    def ask(line: str, *lines: str):
        return exchange(server, "\r\n".join([line, "Host: a", "Connection: close", *lines, "", ""]).encode())[0]

    assert ask("GET /nothing HTTP/1.1")[0] == 404
    assert ask("GET /hello/a/b HTTP/1.1")[0] == 404
    assert ask("GET /hello/ HTTP/1.1")[0] == 404
    assert ask("DELETE /echo HTTP/1.1")[::2] == (405, b"This method is not allowed here.")
    assert ask("DELETE /echo HTTP/1.1")[1]["allow"] == "POST, PUT, OPTIONS"
    assert ask("POST / HTTP/1.1", "Content-Length: 0")[1]["allow"] == "GET, HEAD, OPTIONS"
    assert ask("POST /parrot HTTP/1.1", "Content-Length: 0")[1]["allow"] == "GET, HEAD, OPTIONS"
    assert ask("TRACE / HTTP/1.1")[0] == 405
    assert ask("BREW / HTTP/1.1")[0] == 501
    assert ask("get / HTTP/1.1")[0] == 501
    assert ask("OPTIONS / HTTP/1.1")[::2] == (204, b"")
    assert ask("OPTIONS / HTTP/1.1")[1]["allow"] == "GET, HEAD, OPTIONS"
    assert ask("OPTIONS * HTTP/1.1")[0] == 204
    assert ask("OPTIONS /nothing HTTP/1.1")[0] == 404


def test_values(server) -> None:
    def ask(target: str, *lines: str):
        return exchange(server, get(target, "Connection: close", *lines))[0]

    assert ask("/hello/a%20%C3%A9%2Fb")[2] == "a é/b|".encode()
    assert ask("/hello/%25%32%35")[2] == b"%25|"
    assert ask("/hello/x", "X-Other:  y ")[2] == b"x|y"
    assert ask("/big?bytes=5&bytes=6")[1]["content-length"] == "5"
    assert ask("/big?other=1&&b%79tes=%35")[1]["content-length"] == "5"
    for bad in ("/hello/%", "/hello/%4", "/hello/%zz", "/hello/%ff", "/big?bytes=%f", "/big?%ff=1"):
        assert ask(bad)[::2] == (400, b"The request is not encoded well."), bad
    assert ask("/hello/" + "x" * 21)[::2] == (400, b"/name: longer than 20 bytes.")


def test_cross_origin_requests(server) -> None:
    preflight = exchange(server, b"OPTIONS /file/blob HTTP/1.1\r\n" + HOST + b"Origin: http://b\r\n"
                         b"Access-Control-Request-Method: GET\r\nConnection: close\r\n\r\n")[0]
    assert preflight[0] == 204
    assert preflight[1]["access-control-allow-origin"] == "*"
    assert preflight[1]["access-control-allow-methods"] == "GET, HEAD"
    assert preflight[1]["access-control-allow-headers"] == "x-other, range"
    assert preflight[1]["access-control-max-age"] == "600"
    missing = exchange(server, get("/file/missing", "Connection: close"))[0]
    assert (missing[0], missing[1]["access-control-allow-origin"]) == (404, "*")
    assert "access-control-allow-origin" not in exchange(server, LAST)[0][1]


def test_files(server) -> None:
    def ask(target: str, *lines: str):
        return exchange(server, get(target, "Connection: close", *lines))[0]

    status, fields, body = ask("/file/blob")
    assert (status, body) == (200, BLOB)
    assert fields["accept-ranges"] == "bytes" and fields["x-content-type-options"] == "nosniff"
    assert fields["content-disposition"] == "attachment; filename*=UTF-8''blob"
    etag, changed = fields["etag"], fields["last-modified"]
    assert ask("/file/caf%C3%A9%20%221%22")[1]["content-disposition"].endswith("''caf%C3%A9%20%221%22")
    assert ask("/file/empty")[::2] == (200, b"")

    assert ask("/file/blob", f"If-None-Match: {etag}")[0] == 304
    assert ask("/file/blob", f"If-Modified-Since: {changed}")[0] == 304
    assert ask("/file/blob", 'If-None-Match: "other"')[0] == 200
    assert ask("/file/blob", 'If-Match: "other"')[::2] == (412, b"")
    status, fields, body = ask("/file/blob", "Range: bytes=1000-1999")
    assert (status, body) == (206, BLOB[1000:2000])
    assert fields["content-range"] == f"bytes 1000-1999/{len(BLOB)}"
    assert ask("/file/blob", "Range: bytes=-5")[2] == BLOB[-5:]
    assert ask("/file/blob", "Range: bytes=1-2,4-5")[::2] == (200, BLOB)
    assert ask("/file/blob", "Range: bytes=1-2", 'If-Range: "other"')[0] == 200
    assert ask("/file/blob", "Range: bytes=1-2", f"If-Range: {etag}")[2] == BLOB[1:3]
    status, fields, body = ask("/file/blob", f"Range: bytes={len(BLOB)}-")
    assert (status, body, fields["content-range"]) == (416, b"", f"bytes */{len(BLOB)}")


def test_forms(server) -> None:
    def ask(body: bytes, kind: str = "multipart/form-data; boundary=B"):
        head = f"POST /form HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: {kind}\r\n" \
               f"Content-Length: {len(body)}\r\n\r\n"
        number, _, answer = exchange(server, head.encode() + body)[0]
        return number, answer

    part = b'--B\r\nContent-Disposition: form-data; name="a"\r\n\r\n'
    assert ask(part + b"\r\n--B--\r\n") == (200, b"a|-|-|0|00000000\n")
    assert ask(part + b"x") == (400, b"The body ends before its last boundary.")
    assert ask(b"") == (200, b"") or ask(b"")[0] == 400
    assert ask(b"--B\r\nA\r\n\r\n") == (400, b"The head of a part is malformed.")
    assert ask((part + b"x\r\n") * 5 + b"--B--") == (400, b"There are too many parts.")
    assert ask(b"", "text/plain") == (415, b"The body is not multipart/form-data.")
    assert ask(part.replace(b'"a"', b"enough") + b"x\r\n" + part + b"x\r\n--B--") == (403, b"Enough.")


def test_a_handler_may_hold_the_body(impatient) -> None:
    """Nothing is read meanwhile, nothing is buffered, and no timeout runs."""
    size, held_ms = 32 << 20, 2 * BODY_MS
    before = impatient.resident_bytes()
    with impatient.dial() as talker:
        talker.sendall(f"POST /hold?ms={held_ms} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                       f"Content-Length: {size}\r\n\r\nx".encode())
        began = time.monotonic()
        talker.sendall(b"x" * (size - 1))
        assert time.monotonic() - began > held_ms / 1000 - 0.1
        assert split_answers(hear_all(talker))[0][2] == str(size).encode()
    assert impatient.resident_bytes() - before < 16 << 20


@pytest.mark.parametrize("body", (b"Content-Length: 5\r\n\r\nhello",
                                  b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"))
def test_the_end_of_a_held_body_waits_too(server, body: bytes) -> None:
    with server.dial() as talker:
        began = time.monotonic()
        talker.sendall(b"POST /hold?ms=200 HTTP/1.1\r\n" + HOST + body)
        assert talker.recv(1000).endswith(b"\r\n\r\n5")
        assert time.monotonic() - began > 0.15


def test_a_large_body_is_refused_by_its_length(server) -> None:
    with server.dial() as talker:
        talker.sendall(b"POST /echo HTTP/1.1\r\n" + HOST + b"Content-Length: 9000000000\r\n\r\n")
        answers = split_answers(hear_all(talker))
    assert statuses(answers) == [413] and answers[0][1]["connection"] == "close"


def test_an_answer_is_heard_behind_a_body_nobody_wants(server) -> None:
    """Closing at once would destroy it on its way: the client is still sending."""
    connection = http.client.HTTPConnection(*server.address, timeout=10)
    connection.request("POST", "/ignore", body=bytes(20_000_000))
    assert connection.getresponse().status == 403
    connection.close()


# --- Ends -----------------------------------------------------------------------------------------

def test_a_half_closed_client_gets_what_is_known(server) -> None:
    def ask(sent: bytes) -> bytes:
        with server.dial() as talker:
            talker.sendall(sent)
            talker.shutdown(socket.SHUT_WR)
            return hear_all(talker)

    assert split_answers(ask(get("/file/blob")))[0][2] == BLOB
    assert len(split_answers(ask(get("/big?bytes=5000000")))[0][2]) == 5_000_000
    assert ask(get("/later?ms=5000")) == b""
    assert ask(b"GET / HTTP/1.1\r\nHo") == b""


def test_who_leaves_is_forgotten(server) -> None:
    """Held requests and streams: nothing is left of them, though nobody answered."""
    before = server.open_descriptors()
    talkers = [server.dial() for _ in range(40)]
    for number, talker in enumerate(talkers):
        target = ["/later?ms=60000", "/stream?count=100000&ms=1", "/file/blob", "/echo"][number % 4]
        talker.sendall(get(target))
    time.sleep(0.1)
    for number, talker in enumerate(talkers):
        if number % 3 == 0:
            talker.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        talker.close()
    assert until(lambda: server.open_descriptors() == before), server.open_descriptors()


def wait_for_end(talker: socket.socket) -> tuple[list[int], float]:
    began = time.monotonic()
    heard = hear_all(talker)
    return statuses(split_answers(heard)), time.monotonic() - began


def check_time(took_s: float, limit_ms: int) -> None:
    assert limit_ms / 1000 - 0.1 <= took_s <= limit_ms / 1000 + SLACK_S


def test_slow_heads_end_at_the_limit(impatient) -> None:
    """The limit is on the whole head: going on byte by byte does not help."""
    with impatient.dial() as talker:
        talker.sendall(b"GET / HTTP/1.1\r\n")
        answered, took_s = wait_for_end(talker)
        assert answered == [408]
        check_time(took_s, HEAD_MS)
    with impatient.dial() as talker:
        assert wait_for_end(talker)[0] == []
    with impatient.dial() as talker:
        began = time.monotonic()
        talker.settimeout(0.05)
        heard = b""
        for byte in get("/hello/" + "x" * 200):
            try:
                talker.send(bytes([byte]))
                heard = talker.recv(1000)
                break
            except socket.timeout:
                continue
        assert heard.startswith(b"HTTP/1.1 408 ")
        check_time(time.monotonic() - began, HEAD_MS)


def test_slow_bodies_end_when_they_stall(impatient) -> None:
    with impatient.dial() as talker:
        talker.sendall(b"POST /echo HTTP/1.1\r\n" + HOST + b"Content-Length: 10\r\n\r\n")
        for _ in range(4):
            time.sleep(BODY_MS / 2000)
            talker.sendall(b"x")
        answered, took_s = wait_for_end(talker)
        assert answered == [408]
        check_time(took_s, BODY_MS)


def test_idle_connections_end_without_a_word(impatient) -> None:
    with impatient.dial() as talker:
        talker.sendall(get("/hello/x"))
        answered, took_s = wait_for_end(talker)
        assert answered == [200]
        check_time(took_s, IDLE_MS)


def test_a_client_that_does_not_read_is_dropped(impatient, files) -> None:
    (files / "large").write_bytes(b"\0" * (64 << 20))
    before = impatient.open_descriptors()
    talkers = []
    for target in ("/file/large", "/big?bytes=50000000", "/stream?count=1000000&ms=0"):
        talker = socket.socket()
        talker.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        talker.connect(impatient.address)
        talker.sendall(get(target))
        talkers.append(talker)
    assert until(lambda: impatient.open_descriptors() > before)
    began = time.monotonic()
    assert until(lambda: impatient.open_descriptors() == before, 10), impatient.log()[-2000:]
    assert time.monotonic() - began < 5
    assert impatient.resident_bytes() < 400 << 20
    for talker in talkers:
        talker.close()


@pytest.mark.parametrize("target", ["/file/blob", "/big?bytes=6000000"])
def test_a_slow_reader_gets_all_of_it(impatient, target: str) -> None:
    """Slow, but never still for as long as a body may stall; the connection closes behind it, or a
    bad request comes behind it."""
    expected = len(BLOB) if target == "/file/blob" else 6_000_000
    for last in (get(target, "Connection: close"), get(target) + b"bad\r\n\r\n"):
        talker = socket.socket()
        talker.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 65536)
        talker.settimeout(10)
        talker.connect(impatient.address)
        talker.sendall(last)
        heard = b""
        for _ in range(15):
            time.sleep(BODY_MS / 3000)
            heard += talker.recv(50_000)
        heard += hear_all(talker)
        talker.close()
        assert len(split_answers(heard)[0][2]) == expected


def test_too_many_connections(files) -> None:
    with EchoServer("--connections", "5", files=files) as small:
        held = [small.dial() for _ in range(5)]
        for talker in held:
            talker.sendall(get("/hello/x"))
            assert talker.recv(1000).startswith(b"HTTP/1.1 200")
        assert statuses(exchange(small, LAST)) == [503]
        held.pop().close()
        assert until(lambda: statuses(exchange(small, LAST)) == [200])
        # Connections of the protocol itself have a limit of their own.
        for talker in held:
            talker.sendall(UPGRADE)
            assert talker.recv(4).startswith(b"HTTP")
        assert until(lambda: statuses(exchange(small, LAST)) == [200])
        for talker in held:
            talker.close()


def test_who_is_refused_and_does_not_hang_up_counts(files) -> None:
    """A frame without a mask ends a WebSocket; its connection lives on until the client has left."""
    with EchoServer("--connections", "5", files=files) as small:
        before = small.open_descriptors()
        talkers = []
        for _ in range(150):
            talkers.append(small.dial())
            with contextlib.suppress(ConnectionError):  # the last ones are turned away unheard
                talkers[-1].sendall(UPGRADE + b"\x81\x00")
                talkers[-1].recv(1)
        assert small.open_descriptors() - before <= 5 + 5 + 64
        for talker in talkers:
            talker.close()


def test_shutting_down(files) -> None:
    """Held requests are told, streams end properly, idle connections just end."""
    with EchoServer(files=files) as ending:
        later, head, stream, idle, half = (ending.dial() for _ in range(5))
        later.sendall(get("/later?ms=60000"))
        head.sendall(get("/later?ms=60000").replace(b"GET", b"HEAD"))
        stream.sendall(get("/stream?count=1000&ms=10"))
        idle.sendall(get("/hello/x"))
        half.sendall(b"GET /")
        stream.recv(10)
        idle.recv(1000)
        time.sleep(0.1)
        ending.process.terminate()
        assert statuses(split_answers(hear_all(later))) == [503]
        heard = hear_all(head)
        assert heard.startswith(b"HTTP/1.1 503 ") and heard.endswith(b"\r\n\r\n")
        assert hear_all(stream).endswith(b"0\r\n\r\n")
        assert hear_all(idle) == hear_all(half) == b""
        for talker in (later, head, stream, idle, half):
            talker.close()
        code = ending.process.wait(5)
        assert code == 0, ending.log()
