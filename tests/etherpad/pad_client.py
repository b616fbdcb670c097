"""A browser with pads open, small enough to be judged by reading: requests by http.client, frames by
the text of etherpad.md 4.2, changesets made of plain texts."""
from __future__ import annotations

import http.client
import itertools
import json
import re
import socket
import time
from dataclasses import dataclass, field
from urllib.parse import quote, urlencode

PATIENCE_S = 10
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
names = itertools.count(100_000_000_001)


# --- Texts and changesets ---------------------------------------------------------------------

def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, start: int, end: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[2 * start:2 * end].decode("utf-16-le", "surrogatepass")


def number(value: int) -> str:
    digits = ""
    while value or not digits:
        value, digit = divmod(value, 36)
        digits = DIGITS[digit] + digits
    return digits


def pieces(kind: str, text: str, attribs: str = "") -> str:
    """Operations over a text: its lines, then what is left behind the last newline."""
    lines, newline, rest = text.rpartition("\n")
    ops = ""
    if newline:
        ops += f"{attribs}|{number(text.count(chr(10)))}{kind}{number(units(lines) + 1)}"
    if rest:
        ops += f"{attribs}{kind}{number(units(rest))}"
    return ops


def splice(text: str, start: int, removed: int, inserted: str, attribs: str = "*0") -> str:
    """The changeset that replaces `removed` units at `start` by text with these attributes."""
    growth = units(inserted) - removed
    return (f"Z:{number(units(text))}{'<' if growth < 0 else '>'}{number(abs(growth))}"
            + pieces("=", cut(text, 0, start)) + pieces("-", cut(text, start, start + removed))
            + pieces("+", inserted, attribs) + "$" + inserted)


OP = re.compile(r"(?:\*[0-9a-z]+)*(?:\|[0-9a-z]+)?([-+=])([0-9a-z]+)")


def apply(changeset: str, text: str) -> str:
    head, _, bank = changeset.partition("$")
    match = re.match(r"Z:([0-9a-z]+)[<>][0-9a-z]+", head)
    assert int(match[1], 36) == units(text), (changeset, text)
    made, at, taken = "", 0, 0
    for op in OP.finditer(head, match.end()):
        count = int(op[2], 36)
        if op[1] == "+":
            made += cut(bank, taken, taken + count)
            taken += count
            continue
        if op[1] == "=":
            made += cut(text, at, at + count)
        at += count
    joined = (made + cut(text, at, units(text))).encode("utf-16-le", "surrogatepass")
    return joined.decode("utf-16-le", "surrogatepass")


def pool(*pairs: tuple[str, str]) -> dict:
    return {"numToAttrib": {str(i): list(pair) for i, pair in enumerate(pairs)}, "nextNum": len(pairs)}


# --- Requests ---------------------------------------------------------------------------------

@dataclass
class Answer:
    status: int
    fields: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self):
        return json.loads(self.body)


class Browser:
    """Keeps cookies, and connections open."""

    def __init__(self, address: tuple[str, int]):
        self.address = address
        self.cookies: dict[str, str] = {}
        self.connection: http.client.HTTPConnection | None = None

    def request(self, method: str, path: str, body: bytes | None = None, **fields: str) -> Answer:
        headers = {name.replace("_", "-"): value for name, value in fields.items()}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        for attempt in range(2):
            if self.connection is None:
                self.connection = http.client.HTTPConnection(*self.address, timeout=PATIENCE_S)
            try:
                self.connection.request(method, path, body, headers)
                response = self.connection.getresponse()
                answer = Answer(response.status, response.headers, response.read())
                break
            except (http.client.HTTPException, ConnectionError):
                self.connection.close()
                self.connection = None
                if attempt:
                    raise
        for line in answer.fields.get_all("Set-Cookie", ()):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer

    def get(self, path: str, **fields: str) -> Answer:
        return self.request("GET", path, **fields)

    def post(self, path: str, form: list[tuple[str, str]] | dict[str, str] = (), **fields: str) -> Answer:
        return self.request("POST", path, urlencode(form).encode(), **{
            "Content_Type": "application/x-www-form-urlencoded; charset=utf-8", **fields})

    def client_vars(self, pad: str, create: bool = True) -> dict:
        answer = self.get(f"/{pad}" + ("?createImmediately=1" if create else ""))
        assert answer.status == 200, (answer.status, answer.body[:300])
        return client_vars(answer.text)

    def close(self) -> None:
        if self.connection is not None:
            self.connection.close()
        self.connection = None


def client_vars(page: str) -> dict:
    found = re.search(r"var clientVars = (\{.*\});</script>", page)
    assert found, page[:500]
    return json.loads(found[1].replace("\\x3c", "\\u003c"))


# --- Sockets ----------------------------------------------------------------------------------

class Ended(Exception):
    """The stream is over; its frames were read."""


class Stream:
    """The frames of one open response."""

    def __init__(self, address: tuple[str, int], path: str, cookies: dict[str, str]):
        self.talker = socket.create_connection(address, PATIENCE_S)
        cookie = "; ".join(f"{name}={value}" for name, value in cookies.items())
        self.talker.sendall(f"GET {path} HTTP/1.1\r\nHost: {address[0]}:{address[1]}\r\n"
                            f"Cookie: {cookie}\r\n\r\n".encode())
        self.left, self.text, self.undecoded = b"", "", b""
        head = self._line(b"\r\n\r\n").decode()
        assert head.startswith("HTTP/1.1 200"), head
        self.is_chunked = "chunked" in head

    def _more(self) -> None:
        part = self.talker.recv(65536)
        if not part:
            raise Ended
        self.left += part

    def _line(self, end: bytes) -> bytes:
        while end not in self.left:
            self._more()
        line, _, self.left = self.left.partition(end)
        return line

    def _chunk(self) -> bytes:
        if not self.is_chunked:
            if not self.left:
                self._more()
            body, self.left = self.left, b""
            return body
        size = int(self._line(b"\r\n"), 16)
        if size == 0:
            raise Ended
        while len(self.left) < size + 2:
            self._more()
        body, self.left = self.left[:size], self.left[size + 2:]
        return body

    def _frame(self) -> str | None:
        length, colon, rest = self.text.partition(":")
        if not colon or units(rest) < int(length):
            return None
        body = cut(rest, 0, int(length))
        self.text = rest[len(body):]
        return body

    def frame(self, patience_s: float = PATIENCE_S) -> str:
        """The next one.  TimeoutError when none comes, Ended when none can come."""
        self.talker.settimeout(patience_s)
        while (frame := self._frame()) is None:
            self.undecoded += self._chunk()
            try:
                self.text, self.undecoded = self.text + self.undecoded.decode(), b""
            except UnicodeDecodeError:
                continue  # a chunk may end inside a code point
        return frame

    def close(self) -> None:
        self.talker.close()


@dataclass
class Pad:
    """One socket in the room of a pad, with the text as this client knows it."""
    browser: Browser
    name: str
    room: str = "padpage"
    features: tuple[str, ...] = ("reject",)
    socket: str = ""
    stream: Stream | None = None
    seq: int = 0
    text: str = ""
    rev: int = 0
    user: str = ""
    vars: dict = field(default_factory=dict)
    said: list[dict] = field(default_factory=list)

    def load(self) -> Pad:
        self.vars = self.browser.client_vars(self.name)
        collab = self.vars["collab_client_vars"]
        self.text, self.rev = collab["initialAttributedText"]["text"], collab["rev"]
        self.user = self.vars["userId"]
        return self

    def connect(self, socket_id: str | None = None) -> Pad:
        self.socket = socket_id or str(next(names))
        self.seq = 0
        path = (f"/comet/channel?v=2&r=1&id={self.socket}&channel=streaming&seq=0&new=yes&create=yes")
        self.stream = Stream(self.browser.address, path, self.browser.cookies)
        assert self.stream.frame() == "oob:ok"
        assert self.post(("oob", "useChannel:1:streaming")) == "ok"
        return self

    def join(self, name: str | None = None, color: int = 1, **said) -> Pad:
        if self.stream is None:
            self.connect()
        self.send("CLIENT_READY", roomType=self.room, roomName=f"{self.room}/{self.name}", data={
            "lastRev": self.rev, "features": list(self.features),
            "userInfo": {"userId": self.user, "name": name, "colorId": color}, **said})
        return self

    def enter(self, name: str | None = None, **said) -> Pad:
        """Joins, and waits until it is in."""
        self.load().join(name, **said)
        self.until("padoptions")
        return self

    def post(self, *form: tuple[str, str]) -> str:
        answer = self.browser.post(f"/comet/post?v=2&r=2&id={self.socket}&seq={self.seq}", list(form))
        assert answer.status == 200, answer
        return answer.text

    def send(self, kind: str, **members) -> str:
        message = {"type": "COLLABROOM", "data": {"type": kind, **members}}
        return self.post(("m", json.dumps(message)))

    def say(self, kind: str, **members) -> str:
        return self.send("CLIENT_MESSAGE", payload={"type": kind, **members})

    def change(self, changeset: str, apool: dict | None = None, base_rev: int | None = None) -> str:
        return self.send("USER_CHANGES", baseRev=self.rev if base_rev is None else base_rev,
                         changeset=changeset, apool=apool or pool(("author", self.user)))

    def type(self, at: int, text: str, removed: int = 0) -> None:
        """One change, and its acceptance: others may be told of meanwhile."""
        changeset = splice(self.text, at, removed, text)
        self.change(changeset)
        self.heard()
        assert self.text  # applied there
        return None

    def frame(self, patience_s: float = PATIENCE_S) -> dict | str:
        """The next message, or "kill"; what is unnumbered is passed over."""
        while True:
            frame = self.stream.frame(patience_s)
            if frame.startswith("oob:"):
                assert frame == "oob:keepalive", frame
                continue
            seq, control, content = frame.split(":", 2)
            assert int(seq) == self.seq + 1, (frame, self.seq)
            self.seq = int(seq)
            if control == "1":
                return content
            message = json.loads(content)
            assert message["type"] == "COLLABROOM"
            self.said.append(message["data"])
            return message["data"]

    def until(self, kind: str) -> dict:
        """The next message of this type, of data or of its payload; follows changes on the way."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            data = self.frame()
            assert data != "kill", f"killed while waiting for {kind}: {self.said[-2:]}"
            self.follow(data)
            if kind in (data["type"], data.get("payload", {}).get("type")):
                return data
        raise AssertionError(f"no {kind}: {self.said[-5:]}")

    def follow(self, data: dict) -> None:
        if data["type"] == "NEW_CHANGES":
            assert data["newRev"] == self.rev + 1, (data, self.rev)
            self.text, self.rev = apply(data["changeset"], self.text), data["newRev"]

    def commit(self, at: int, text: str, removed: int = 0) -> int:
        """Types when nobody else does; waits until all of it, the server's corrections too, is here."""
        changeset = splice(self.text, at, removed, text)
        self.change(changeset)
        data = self.until("ACCEPT_COMMIT")
        assert data["newRev"] == self.rev + 1
        self.text, self.rev = apply(changeset, self.text), data["newRev"]
        if not self.text.endswith("\n\n") and self.text != "\n":
            self.until("NEW_CHANGES")
        return data["newRev"]

    def is_silent(self, patience_s: float = 0.2) -> bool:
        try:
            self.frame(patience_s)
            return False
        except TimeoutError:
            return True

    def ended(self) -> str:
        """Waits for the reason, and for the kill behind it."""
        reason = self.until("DISCONNECT_REASON")["reason"]
        assert self.frame() == "kill"
        return reason

    def close(self) -> None:
        """With a goodbye: who just goes away is waited for."""
        if self.stream is None:
            return
        try:
            self.post(("oob", "kill:bye"))
        except (OSError, http.client.HTTPException):
            pass
        self.stream.close()
        self.stream = None
        self.browser.close()  # until its next request


def export(browser: Browser, pad: str, form: str = "txt", rev: str = "latest") -> str:
    answer = browser.get(f"/ep/pad/export/{quote(pad)}/{rev}?format={form}")
    assert answer.status == 200, answer
    return answer.text
