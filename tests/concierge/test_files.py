"""The file server of Concierge, asked by clients that others wrote (http.client, wsproto)."""
from __future__ import annotations

import http.client
import json
import socket
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from gateway import TIME_LIMIT_S, Gateway
from served import Server, sanitized

LIMITS = ["file_limit_bytes=1000", "folder_limit_bytes=2500", "files_limit_bytes=3000",
          "folder_files=4"]
BOUNDARY = "frontier"
NOBODY = "11111111-2222-4333-8444-555555555555"


@dataclass
class Answer:
    status: int
    fields: dict[str, str]
    body: bytes


class Client:
    """Somebody with a name, and the key that goes with it."""

    def __init__(self, address: tuple[str, int], name: str) -> None:
        self.address = address
        self.name = name
        self.gateway = Gateway(address)
        self.gateway.send(json.dumps({"type": "IDENTIFY", "name": name, "version": "0.2.0"}))
        self.key = json.loads(self.gateway.receive())["uuid"]

    def ask(self, method: str, path: str, body: bytes = b"", key: str | None = "",
            **fields: str) -> Answer:
        return ask(self.address, method, path, body,
                   self.key if key == "" else key, **fields)

    def post(self, path: str, *parts: tuple[str | None, bytes], **fields: str) -> Answer:
        return self.ask("POST", path, form(*parts),
                        **{"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"} | fields)

    def leave(self) -> None:
        self.gateway.close()


def ask(address: tuple[str, int], method: str, path: str, body: bytes = b"",
        key: str | None = None, **fields: str) -> Answer:
    connection = http.client.HTTPConnection(*address, timeout=TIME_LIMIT_S)
    headers = {name.replace("_", "-"): value for name, value in fields.items()}
    if key is not None:
        headers["x-fs-key"] = key
    connection.request(method, path, body or None, headers)
    response = connection.getresponse()
    names = [name.lower() for name, _ in response.getheaders()]
    assert len(set(names)) == len(names), f"said twice: {names}"
    answer = Answer(response.status, {name.lower(): value for name, value in response.getheaders()},
                    response.read())
    connection.close()
    return answer


def form(*parts: tuple[str | None, bytes]) -> bytes:
    """@param parts  (filename or None, content)"""
    text = b""
    for filename, content in parts:
        named = "" if filename is None else f'; filename="{filename}"'
        text += (f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="f"{named}\r\n\r\n'
                 .encode() + content + b"\r\n")
    return text + f"--{BOUNDARY}--\r\n".encode()


@pytest.fixture(name="server", scope="module")
def _server():
    with Server("concierge", LIMITS, build=sanitized()) as server:
        yield server


@pytest.fixture(name="ada")
def _ada(server):
    client = Client(server.address, "ada")
    yield client
    client.leave()
    gone(server, client)


@pytest.fixture(name="bob")
def _bob(server):
    client = Client(server.address, "bob")
    yield client
    client.leave()
    gone(server, client)


def gone(server: Server, client: Client) -> None:
    """Waits until the server knows that the client has left."""
    deadline = time.monotonic() + TIME_LIMIT_S
    while ask(server.address, "GET", "/fs/x/y", key=client.key).status != 401:
        assert time.monotonic() < deadline, "the client does not leave"
        time.sleep(0.01)


def stored(server: Server) -> list[str]:
    files = Path(server.folder.name) / "data/concierge/files"
    return sorted(path.name for path in files.rglob("*") if path.is_file())


def test_a_file_goes_up_and_comes_down(ada: Client, bob: Client) -> None:
    assert ada.post("/fs/ada/map.json", ("map.json", b'{"a": 1}')).status == 201
    answer = bob.ask("GET", "/fs/ada/map.json")
    assert (answer.status, answer.body) == (200, b'{"a": 1}')
    assert answer.fields["content-type"] == "application/json"
    assert answer.fields["content-disposition"] == "attachment; filename*=UTF-8''map.json"
    assert answer.fields["x-content-type-options"] == "nosniff"
    assert answer.fields["accept-ranges"] == "bytes"
    assert answer.fields["access-control-allow-origin"] == "*"
    head = bob.ask("HEAD", "/fs/ada/map.json")
    assert (head.status, head.body, head.fields["content-length"]) == (200, b"", "8")


def test_ranges_and_conditions(ada: Client) -> None:
    ada.post("/fs/ada/digits", (None, b"0123456789"))
    whole = ada.ask("GET", "/fs/ada/digits")
    etag, changed = whole.fields["etag"], whole.fields["last-modified"]
    for asked, status, body in [("bytes=2-4", 206, b"234"), ("bytes=7-", 206, b"789"),
                                ("bytes=-3", 206, b"789"), ("bytes=0-99", 206, b"0123456789"),
                                ("bytes=5-2", 200, b"0123456789"), ("bytes=abc", 200, b"0123456789"),
                                ("bytes=0-1,3-4", 200, b"0123456789"), ("bytes=10-", 416, None)]:
        answer = ada.ask("GET", "/fs/ada/digits", Range=asked)
        assert answer.status == status, asked
        assert body is None or answer.body == body, asked
    assert ada.ask("GET", "/fs/ada/digits", Range="bytes=2-4").fields["content-range"] == "bytes 2-4/10"
    assert ada.ask("GET", "/fs/ada/digits", Range="bytes=10-").fields["content-range"] == "bytes */10"
    assert ada.ask("GET", "/fs/ada/digits", If_None_Match=etag).status == 304
    assert ada.ask("GET", "/fs/ada/digits", If_Modified_Since=changed).status == 304
    assert ada.ask("GET", "/fs/ada/digits", If_Match='"other"').status == 412
    assert ada.ask("GET", "/fs/ada/digits", Range="bytes=1-1", If_Range='"other"').status == 200
    assert ada.ask("GET", "/fs/ada/digits", Range="bytes=1-1", If_Range=etag).body == b"1"
    ada.post("/fs/ada/digits", (None, b"other"))
    assert ada.ask("GET", "/fs/ada/digits", If_None_Match=etag).status == 200


def test_checks_come_in_their_order(server: Server, ada: Client, bob: Client) -> None:
    ada.post("/fs/ada/a", (None, b"x"))
    assert ada.ask("GET", "/fs/ada/a/b").status == 404
    assert ada.ask("GET", "/elsewhere", key=None).status == 404
    answer = ada.ask("PUT", "/fs/ada/a", key=None)
    assert answer.status == 405
    assert {"GET", "HEAD", "POST", "DELETE", "OPTIONS"} >= set(answer.fields["allow"].split(", "))
    for method in ("GET", "DELETE"):
        assert ada.ask(method, "/fs/ada/%2e%2e", key=None).status == 428
        assert ada.ask(method, "/fs/ada/%2e%2e", key="nonsense").status == 417
        assert ada.ask(method, "/fs/ada/%2e%2e", key=NOBODY).status == 401
        assert ada.ask(method, "/fs/ada/%2e%2e").status == 400
        assert ada.ask(method, "/fs/ada/missing").status == 404
    assert bob.ask("DELETE", "/fs/ada/%2e%2e").status == 403
    assert bob.post("/fs/ada/a", (None, b"y")).status == 403
    assert ada.ask("GET", "/fs/nobody/a").status == 404
    assert ada.ask("GET", "/fs/ada/a", key=ada.key.upper().replace("-", "")).status == 200
    assert ada.ask("POST", "/fs/ada/a", b"x=1", Content_Type="text/plain").status == 415
    assert ada.ask("POST", "/fs/ada/a", b"x", Content_Type="multipart/form-data").status == 400
    assert ada.ask("GET", "/fs/ada/a").body == b"x"
    about = ask(server.address, "GET", "/").body
    assert about.startswith(b"ert-concierge") and f"port {server.address[1]}\n".encode() in about


@pytest.mark.parametrize("name", ["%2e", "%2e%2e", "%2e%2e%2fa", "a%2fb", "a%5cb", "%00", "a%0ab",
                                  "%ff", "x" * 256, "%c2%85"])
def test_names_that_no_file_may_have(ada: Client, name: str) -> None:
    assert ada.post(f"/fs/ada/{name}", (None, b"x")).status == 400
    assert ada.ask("GET", f"/fs/ada/{name}").status == 400


@pytest.mark.parametrize("name, path", [("a b.txt", "a%20b.txt"), ("ä", "%c3%a4"), ("%", "%25"),
                                        ("x" * 255, "x" * 255), (".hidden", ".hidden")])
def test_names_that_are_fine(server: Server, ada: Client, name: str, path: str) -> None:
    assert ada.post(f"/fs/ada/{path}", (None, b"x")).status == 201
    assert stored(server) == [name]
    assert ada.ask("DELETE", f"/fs/ada/{path}").status == 200
    assert ada.ask("DELETE", f"/fs/ada/{path}").status == 404


def test_parts_of_one_file(server: Server, ada: Client) -> None:
    assert ada.post("/fs/ada/long", ("p", b"one "), ("p", b"two")).status == 201
    assert ada.ask("GET", "/fs/ada/long").body == b"one two"
    assert ada.post("/fs/ada/long", ("p", b"one "), ("q", b"two")).status == 412
    assert ada.post("/fs/ada/long", (None, b"one "), ("q", b"two")).status == 412
    assert ada.ask("GET", "/fs/ada/long").body == b"one two"
    assert ada.post("/fs/ada/long").status == 400
    assert stored(server) == ["long"]


def test_many_files_in_one_form(server: Server, ada: Client) -> None:
    assert ada.post("/fs/ada/", ("a", b"1"), ("C:\\dir\\b", b"2"), ("a", b"3")).status == 201
    assert stored(server) == ["a", "b"]
    assert ada.ask("GET", "/fs/ada/a").body == b"13"
    assert ada.post("/fs/ada", ("c", b"")).status == 201
    assert ada.post("/fs/ada/", ("d", b"1"), (None, b"2")).status == 428
    assert ada.post("/fs/ada/", ("d", b"1"), ("..", b"2")).status == 400
    assert stored(server) == ["a", "b", "c"]


def test_quotas(server: Server, ada: Client, bob: Client) -> None:
    assert ada.post("/fs/ada/big", (None, b"x" * 1001)).status == 413
    # Refused by its length, before the handler sees any of it; scripts may know as well.
    refused = ada.post("/fs/ada/big", (None, b"x"), **{"Content-Length": "999999999"})
    assert refused.status == 413 and refused.fields["access-control-allow-origin"] == "*"
    assert ada.post("/fs/ada/a", (None, b"x" * 1000)).status == 201
    assert ada.post("/fs/ada/b", (None, b"x" * 1000)).status == 201
    assert ada.post("/fs/ada/c", (None, b"x" * 501)).status == 507
    assert ada.post("/fs/ada/b", (None, b"x" * 500)).status == 201
    assert ada.post("/fs/ada/c", (None, b"x" * 1000)).status == 201
    assert bob.post("/fs/bob/a", (None, b"x" * 501)).status == 507
    assert bob.post("/fs/bob/a", (None, b"x" * 500)).status == 201
    assert ada.post("/fs/ada/", ("d", b""), ("e", b"")).status == 507
    assert stored(server) == ["a", "a", "b", "c"]


def test_a_folder_goes_with_its_owner(server: Server, bob: Client) -> None:
    ada = Client(server.address, "ada")
    ada.post("/fs/ada/a", (None, b"x"))
    ada.leave()
    gone(server, ada)
    assert bob.ask("GET", "/fs/ada/a").status == 404
    assert stored(server) == []


def half_a_request(client: Client, body: bytes, more: int) -> socket.socket:
    """An upload of which `more` bytes are still to come."""
    connection = socket.create_connection(client.address, TIME_LIMIT_S)
    head = (f"POST /fs/{client.name}/slow HTTP/1.1\r\nHost: x\r\nx-fs-key: {client.key}\r\n"
            f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n"
            f"Content-Length: {len(body) + more}\r\n\r\n")
    connection.sendall(head.encode() + body)
    return connection


def test_half_an_upload_is_never_seen(server: Server, ada: Client) -> None:
    ada.post("/fs/ada/slow", (None, b"old"))
    body = form((None, b"new and longer"))
    connection = half_a_request(ada, body[:-20], 20)
    time.sleep(0.05)
    assert ada.ask("GET", "/fs/ada/slow").body == b"old"
    connection.sendall(body[-20:])
    assert connection.recv(1000).startswith(b"HTTP/1.1 201 ")
    assert ada.ask("GET", "/fs/ada/slow").body == b"new and longer"
    connection.close()

    connection = half_a_request(ada, form((None, b"gone"))[:-20], 20)
    connection.close()
    time.sleep(0.05)
    assert ada.ask("GET", "/fs/ada/slow").body == b"new and longer"
    assert stored(server) == ["slow"]


def test_an_upload_ends_with_its_owner(server: Server) -> None:
    ada = Client(server.address, "ada")
    connection = half_a_request(ada, form((None, b"x"))[:-20], 20)
    time.sleep(0.05)
    ada.leave()
    said = b""
    while data := connection.recv(1000):
        said += data
    assert said.startswith(b"HTTP/1.1 401 ")
    gone(server, ada)
    assert stored(server) == []
    connection.close()


def test_a_download_ends_with_the_bytes_it_began_with(ada: Client) -> None:
    ada.post("/fs/ada/f", (None, b"a" * 1000))
    connection = http.client.HTTPConnection(*ada.address, timeout=TIME_LIMIT_S)
    connection.request("GET", "/fs/ada/f", headers={"x-fs-key": ada.key})
    response = connection.getresponse()
    ada.post("/fs/ada/f", (None, b"b" * 1000))
    assert response.read() == b"a" * 1000
    connection.close()


def test_browsers_of_other_origins_may_ask(server: Server) -> None:
    answer = ask(server.address, "OPTIONS", "/fs/ada/f", Origin="http://example.org",
                 Access_Control_Request_Method="POST", Access_Control_Request_Headers="x-fs-key")
    assert answer.status == 204
    assert answer.fields["access-control-allow-origin"] == "*"
    assert answer.fields["access-control-allow-methods"] == "GET, HEAD, POST, DELETE"
    assert answer.fields["access-control-allow-headers"] == "x-fs-key, content-type, range"


def test_100_continue_comes_after_the_key_was_checked(ada: Client) -> None:
    for key, expected in ((ada.key, b"HTTP/1.1 100 "), (NOBODY, b"HTTP/1.1 401 ")):
        with socket.create_connection(ada.address, TIME_LIMIT_S) as connection:
            connection.sendall((f"POST /fs/ada/f HTTP/1.1\r\nHost: x\r\nx-fs-key: {key}\r\n"
                                f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n"
                                "Expect: 100-continue\r\nContent-Length: 200\r\n\r\n").encode())
            assert connection.recv(1000).startswith(expected)
