"""A client of Comet that says exactly what it is told, over sockets of its own, and reads frames by
the text of etherpad.md 4.2 alone."""
from __future__ import annotations

import json
import re
import signal
import socket
from dataclasses import dataclass
from urllib.parse import urlencode

from echo_server import EchoServer, split_answers

PATIENCE_S = 10
OK, KEEPALIVE, RESTART_FAIL = "oob:ok", "oob:keepalive", "oob:restart-fail"


class CometServer(EchoServer):
    PROGRAM = "comet_echo"

    def count(self) -> tuple[int, int]:
        """Sockets there are, and bytes allocated."""
        self.process.send_signal(signal.SIGHUP)
        sockets, size = re.fullmatch(r"sockets (\d+) bytes (\d+)\n", self.process.stdout.readline()).groups()
        return int(sockets), int(size)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def take_frames(found: bytes) -> tuple[list[str], bytes]:
    """The bodies of the whole frames at the front, and what is behind them."""
    frames = []
    while match := re.match(rb"([1-9][0-9]*):", found):
        length, at = int(match[1]), match.end()
        while length > 0 and at < len(found):
            size = 4 if found[at] >= 0xF0 else 3 if found[at] >= 0xE0 else 2 if found[at] >= 0xC0 else 1
            length -= 2 if size == 4 else 1
            at += size
        assert length >= 0, "a length ends inside a pair"
        if length > 0 or at > len(found):
            break
        frames.append(found[match.end():at].decode())
        found = found[at:]
    return frames, found


def split_frames(text: str) -> list[str]:
    """The bodies of whole frames; fails when there is anything else."""
    frames, rest = take_frames(text.encode())
    assert rest == b"", rest
    return frames


@dataclass
class Answer:
    status: int
    fields: dict[str, str]
    body: str

    @property
    def frames(self) -> list[str]:
        return split_frames(self.body)


class Stream:
    """An open response, read as it comes."""

    def __init__(self, talker: socket.socket):
        self.talker, self.left, self.body = talker, b"", b""
        self.is_over = False
        head = self._until(b"\r\n\r\n").decode()
        self.status = int(head.split()[1])
        self.fields = {name.lower(): value for name, _, value in
                       (line.partition(": ") for line in head.split("\r\n")[1:] if line)}

    def _until(self, end: bytes) -> bytes:
        while end not in self.left:
            part = self.talker.recv(65536)
            if not part:
                raise ConnectionError("the stream broke off")
            self.left += part
        found, _, self.left = self.left.partition(end)
        return found

    def _chunk(self) -> None:
        size = int(self._until(b"\r\n"), 16)
        while len(self.left) < size + 2:
            part = self.talker.recv(65536)
            if not part:
                raise ConnectionError("the stream broke off")
            self.left += part
        self.body += self.left[:size]
        assert self.left[size:size + 2] == b"\r\n"
        self.left = self.left[size + 2:]
        self.is_over = size == 0

    def frames(self, count: int) -> list[str]:
        """The next so many, and nothing behind them in their chunk."""
        found = []
        while len(found) < count:
            assert not self.is_over, f"it ended behind {self.body!r}"
            self._chunk()
            more, self.body = take_frames(self.body)
            found += more
        assert len(found) == count and self.body == b"", found[count:]
        return found

    def rest(self) -> list[str]:
        """All that comes until its proper end."""
        while not self.is_over:
            self._chunk()
        assert self.left == b"" and self.talker.recv(1) == b""
        found, self.body = split_frames(self.body.decode()), b""
        return found

    def is_silent(self, seconds: float = 0.1) -> bool:
        self.talker.settimeout(seconds)
        try:
            self._chunk()
            return False
        except TimeoutError:
            return True
        finally:
            self.talker.settimeout(PATIENCE_S)

    def close(self) -> None:
        self.talker.close()


class Comet:
    """One socket, as its client sees it; by default its answers must be 200."""

    def __init__(self, server: EchoServer, name: str = "7001", cookie: str | None = "alice"):
        self.server, self.name, self.cookie = server, name, cookie
        self.streams: list[Stream] = []
        self.seq = 0

    def __enter__(self) -> Comet:
        return self

    def __exit__(self, *_) -> None:
        for stream in self.streams:
            stream.close()

    # --- Requests -----------------------------------------------------------------------------

    def fields(self) -> str:
        cookie = f"Cookie: x=y; ET={self.cookie}\r\n" if self.cookie is not None else ""
        return f"Host: {self.server.address[0]}:{self.server.address[1]}\r\n{cookie}"

    def query(self, **values) -> str:
        values = {"v": 2, "r": 1, "id": self.name, "seq": self.seq} | values
        return urlencode({name: value for name, value in values.items() if value is not None})

    def ask(self, path: str, method: str = "GET", body: bytes | None = None, more: str = "") -> socket.socket:
        length = f"Content-Length: {len(body)}\r\n" if body is not None else ""
        talker = self.server.dial()
        talker.sendall(f"{method} {path} HTTP/1.1\r\n{self.fields()}{more}{length}\r\n".encode() + (body or b""))
        return talker

    def get(self, channel: str | None, status: int = 200, **values) -> Answer:
        talker = self.poll(channel, **values)
        answer = hear_one(talker)
        assert answer.status == status, answer
        return answer

    def poll(self, channel: str | None, **values) -> socket.socket:
        return self.ask(f"/comet/channel?{self.query(channel=channel, **values)}")

    def stream(self, new: str = "yes", create: str = "yes", **values) -> Stream:
        talker = self.ask(f"/comet/channel?{self.query(channel='streaming', new=new, create=create, **values)}")
        self.streams.append(Stream(talker))
        return self.streams[-1]

    def post(self, *pairs: tuple[str, str], body: str | bytes | None = None, status: int = 200,
             answer: str = "ok", more: str = "", **values) -> Answer:
        body = urlencode(pairs) if body is None else body
        body = body.encode() if isinstance(body, str) else body
        found = hear_one(self.ask(f"/comet/post?{self.query(**values)}", "POST", body, more))
        assert found.status == status, found
        assert status != 200 or found.body == answer, found
        return found

    # --- What clients do ----------------------------------------------------------------------

    def say(self, *texts: str, **values) -> Answer:
        return self.post(*(("m", json.dumps({"t": "say", "text": text}, ensure_ascii=False))
                           for text in texts), **values)

    def use(self, number: int, channel: str) -> Answer:
        return self.post(("oob", f"useChannel:{number}:{channel}"))

    def join(self) -> Stream:
        """Opens a stream, uses it, and is let in: frames 1 and 2."""
        stream = self.stream()
        assert stream.frames(1) == [OK]
        self.use(1, "streaming")
        assert stream.frames(1) == ['1:0:{"t":"ask"}']
        self.post(("m", '{"t":"hello"}'))
        assert stream.frames(1) == ['2:0:{"t":"heard","text":"welcome"}']
        self.seq = 2
        return stream


def hear_one(talker: socket.socket) -> Answer:
    """One answer with a length; the connection lives on and is closed here."""
    with talker:
        found = b""
        while True:
            part = talker.recv(65536)
            found += part
            head, separator, body = found.partition(b"\r\n\r\n")
            length = re.search(rb"(?mi)^content-length: (\d+)\r?$", head)
            if separator and (not length or len(body) >= int(length[1])):
                break
            if not part:
                raise ConnectionError(f"no answer but {found!r}")
    (status, fields, body), = split_answers(found)
    return Answer(status, fields, body.decode())
