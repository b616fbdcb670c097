"""A client's end of Comet, as conversations need it: frames come in the answer to one GET, messages
leave in POSTs of a connection of their own.

Everybody is at the pad "demo", with a cookie of their own; $NAME is the user id of who is called
that.  Over Comet there are no binary messages: `Ada >> binary 74 65 61` uploads a file instead.
"""
from __future__ import annotations

import http.client
import itertools
import json
import re
from urllib.parse import urlencode

from document import Mismatch
from framing import decode_json, encode_json

PAD = "demo"
TIME_LIMIT_S = 5.0
sockets = itertools.count(7001)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


class Comet:
    close = None

    def __init__(self, _limits: dict, _manner: str) -> None:
        self.is_open = False
        self.outgoing = b""
        self.buffer = b""               # a chunk that is not whole
        self.text = ""                  # a frame that is not whole
        self.is_answered = False        # the head of the answer came
        self.seq = 0
        self.socket = str(next(sockets))

    def begin(self, address: tuple[str, int]) -> str:
        """Opens the page and asks for the stream.  @return the user's id"""
        self.posts = http.client.HTTPConnection(*address, timeout=TIME_LIMIT_S)
        self.posts.request("GET", f"/{PAD}?createImmediately=1")
        answer = self.posts.getresponse()
        page = answer.read().decode()
        self.cookie = answer.headers["Set-Cookie"].partition(";")[0]
        self.outgoing = (f"GET /comet/channel?v=2&r=1&id={self.socket}&channel=streaming&seq=0&new=yes&create=yes "
                         f"HTTP/1.1\r\nHost: {address[0]}:{address[1]}\r\nCookie: {self.cookie}\r\n\r\n").encode()
        return json.loads(re.search(r'"userId":("[^"]+")', page)[1])

    # --- What comes ---------------------------------------------------------------------------

    def feed(self, data: bytes) -> list[tuple[object, str]]:
        self.buffer += data
        if not self.is_answered:
            head, end, rest = self.buffer.partition(b"\r\n\r\n")
            if not end:
                return []
            if not head.startswith(b"HTTP/1.1 200"):
                raise Mismatch(f"no stream: {head!r}")
            self.is_answered, self.buffer = True, rest
        while chunk := self._chunk():
            self.text += chunk
        return [(message, "plain") for frame in self._frames() if (message := self._message(frame)) is not None]

    def _chunk(self) -> str:
        """Ours hold whole code points."""
        size, end, rest = self.buffer.partition(b"\r\n")
        if not end or len(rest) < int(size, 16) + 2:
            return ""
        chunk, self.buffer = rest[:int(size, 16)], rest[int(size, 16) + 2:]
        return chunk.decode()

    def _frames(self):
        while self.text:
            length, colon, rest = self.text.partition(":")
            end = next((at for at in range(len(rest) + 1) if units(rest[:at]) == int(length)), None) if colon else None
            if end is None:
                return
            self.text = rest[end:]
            yield rest[:end]

    def _message(self, frame: str) -> object | None:
        if frame == "oob:ok":
            self._post(("oob", "useChannel:1:streaming"))
            self.is_open = True
            return None
        if frame.startswith("oob:"):
            return None
        seq, control, content = frame.split(":", 2)
        if int(seq) != self.seq + 1:
            raise Mismatch(f"frame {seq} behind frame {self.seq}")
        self.seq += 1
        if control == "0":
            return decode_json(content)
        self._post()  # confirms the end
        return None

    # --- What leaves --------------------------------------------------------------------------

    def _post(self, *form: tuple[str, str]) -> None:
        self._request(f"/comet/post?v=2&r=1&id={self.socket}&seq={self.seq}", urlencode(form).encode(),
                      "application/x-www-form-urlencoded")

    def _request(self, path: str, body: bytes, kind: str) -> None:
        self.posts.request("POST", path, body, {"Cookie": self.cookie, "Content-Type": kind})
        answer = self.posts.getresponse()
        answer.read()
        if answer.status != 200:
            raise Mismatch(f"{path} is answered with {answer.status}")

    def encode(self, value: object, _manner: str) -> bytes:
        return self.encode_raw(encode_json(value).encode("utf-8"))

    def encode_raw(self, data: bytes) -> bytes:
        self._post(("m", data.decode("utf-8")))
        return b""

    def encode_binary(self, data: bytes) -> bytes:
        self._request(f"/ep/pad/import/{PAD}", data, "text/plain")
        return b""

    def goodbye(self) -> bytes:
        self._post(("oob", "kill:bye"))
        return b""

    def hang_up(self) -> None:
        """Who just went away would be waited for."""
        try:
            self.goodbye()
        except (OSError, http.client.HTTPException):
            pass
        self.posts.close()
