"""A WebSocket client that does what no library lets one do: it sends any frame, right or wrong, in
any pieces, and sees the frames that come.  Written from RFC 6455 and RFC 7692 alone."""
from __future__ import annotations

import base64
import hashlib
import os
import re
import select
import signal
import socket
import struct
import subprocess
import time
import zlib
from dataclasses import dataclass

from served import RELEASE, sanitized

CONTINUATION, TEXT, BINARY, CLOSE, PING, PONG = 0, 1, 2, 8, 9, 10
PATIENCE_S = 30
GUID = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"


# --- Frames ---------------------------------------------------------------------------------------

@dataclass(frozen=True)
class Frame:
    opcode: int
    payload: bytes = b""
    fin: bool = True
    rsv: int = 0                       # 4: compressed

    def __repr__(self) -> str:
        name = {0: "continuation", 1: "text", 2: "binary", 8: "close", 9: "ping", 10: "pong"}
        shown = self.payload if len(self.payload) < 40 else self.payload[:40] + b"..."
        return (f"<{name.get(self.opcode, self.opcode)} {shown!r} {len(self.payload)}"
                f"{'' if self.fin else ' +'}{f' rsv {self.rsv}' if self.rsv else ''}>")

    def encode(self, mask: bytes | None = b"\x37\xfa\x21\x3d", length: int | None = None) -> bytes:
        """`length`: what the header says instead of the truth."""
        count = len(self.payload) if length is None else length
        masked = 0x80 if mask is not None else 0
        head = bytes([self.fin << 7 | self.rsv << 4 | self.opcode])
        if count < 126:
            head += bytes([masked | count])
        elif count < 65536:
            head += struct.pack(">BH", masked | 126, count)
        else:
            head += struct.pack(">BQ", masked | 127, count)
        return head + self.payload if mask is None else head + mask + masked_with(mask, self.payload)


def masked_with(mask: bytes, payload: bytes) -> bytes:
    if not any(mask):
        return payload
    key = (mask * (len(payload) // 4 + 1))[:len(payload)]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(key, "big")).to_bytes(len(payload), "big")


def text(payload: bytes | str, **more) -> Frame:
    return Frame(TEXT, payload.encode() if isinstance(payload, str) else payload, **more)


def binary(payload: bytes, **more) -> Frame:
    return Frame(BINARY, payload, **more)


def more(payload: bytes, fin: bool = False, **rest) -> Frame:
    """A continuation; `fin` for the last."""
    return Frame(CONTINUATION, payload, fin, **rest)


def ping(payload: bytes = b"") -> Frame:
    return Frame(PING, payload)


def pong(payload: bytes = b"") -> Frame:
    return Frame(PONG, payload)


def close(code: int | None = None, reason: bytes = b"") -> Frame:
    return Frame(CLOSE, (b"" if code is None else struct.pack(">H", code)) + reason)


def fragments(opcode: int, payload: bytes, size: int, rsv: int = 0) -> list[Frame]:
    parts = [payload[at:at + size] for at in range(0, len(payload), size)] or [b""]
    return [Frame(opcode if i == 0 else CONTINUATION, part, i == len(parts) - 1, rsv if i == 0 else 0)
            for i, part in enumerate(parts)]


# --- A connection ---------------------------------------------------------------------------------

class Peer:
    """Connected, and shaken hands with.  What it says is masked unless told otherwise."""

    def __init__(self, address: tuple[str, int], offer: str | None = None, path: str = "/",
                 fields: str = "") -> None:
        self.socket = socket.create_connection(address, PATIENCE_S)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.received = b""
        self.is_over = False
        key = base64.b64encode(os.urandom(16))
        if offer is not None:
            fields += f"Sec-WebSocket-Extensions: {offer}\r\n"
        self.socket.sendall((f"GET {path} HTTP/1.1\r\nHost: {address[0]}\r\nUpgrade: websocket\r\n"
                             "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                             f"Sec-WebSocket-Key: {key.decode()}\r\n{fields}\r\n").encode())
        self.head = self._read_head()
        proof = base64.b64encode(hashlib.sha1(key + GUID).digest()).decode()
        assert self.head.startswith("HTTP/1.1 101 "), self.head
        assert f"Sec-WebSocket-Accept: {proof}\r\n" in self.head

    def __enter__(self) -> "Peer":
        return self

    def __exit__(self, *_) -> None:
        self.socket.close()

    def _read_head(self) -> str:
        while b"\r\n\r\n" not in self.received and self._read():
            pass
        head, _, self.received = self.received.partition(b"\r\n\r\n")
        return head.decode() + "\r\n"

    @property
    def extension(self) -> str | None:
        found = re.search(r"Sec-WebSocket-Extensions: (.*)\r\n", self.head)
        return found[1] if found else None

    def send(self, *frames: Frame | bytes, piece: int = 0) -> None:
        """All in one go, or in pieces; whoever hangs up meanwhile has said why."""
        data = b"".join(frame.encode() if isinstance(frame, Frame) else frame for frame in frames)
        try:
            for at in range(0, len(data), piece or len(data) or 1):
                self.socket.sendall(data[at:at + piece] if piece else data)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def _read(self, patience_s: float = PATIENCE_S) -> bool:
        self.socket.settimeout(patience_s)
        try:
            data = self.socket.recv(1 << 18)
        except ConnectionResetError:
            data = b""
        self.is_over = self.is_over or not data
        self.received += data
        return bool(data)

    def frame(self) -> Frame | None:
        """The next one; None when the server has hung up."""
        while True:
            frame = self._take()
            if frame or not self._read():
                return frame

    def _take(self) -> Frame | None:
        data = self.received
        if len(data) < 2:
            return None
        assert data[1] & 0x80 == 0, "a server's frames are not masked"
        size, form = 2, data[1]
        count = form
        if form == 126:
            size, count = 4, int.from_bytes(data[2:4], "big")
            assert len(data) < 4 or count > 125, "the length is not in its shortest form"
        elif form == 127:
            size, count = 10, int.from_bytes(data[2:10], "big")
            assert len(data) < 10 or count > 65535, "the length is not in its shortest form"
        if len(data) < size + count:
            return None
        self.received = data[size + count:]
        return Frame(data[0] & 15, data[size:size + count], bool(data[0] & 0x80), data[0] >> 4 & 7)

    def hears_nothing(self, seconds: float) -> bool:
        return not self.received and not select.select([self.socket], [], [], seconds)[0]

    def hear_end(self) -> None:
        """The server has nothing more to say and hangs up."""
        assert self.frame() is None
        assert not self.received

    def say_goodbye(self) -> None:
        self.send(close(1000))
        assert self.frame() == close(1000)
        self.hear_end()


# --- permessage-deflate ---------------------------------------------------------------------------

class Deflate:
    """One direction of it; `keeps` its context from message to message, or not."""

    def __init__(self, keeps: bool = True, window: int = 15) -> None:
        self.keeps, self.window = keeps, window
        self._begin()

    def _begin(self) -> None:
        self.out = zlib.compressobj(6, zlib.DEFLATED, -self.window)
        self.back = zlib.decompressobj(-self.window)

    def compress(self, message: bytes) -> bytes:
        if not self.keeps:
            self._begin()
        return (self.out.compress(message) + self.out.flush(zlib.Z_SYNC_FLUSH))[:-4]

    def inflate(self, payload: bytes) -> bytes:
        if not self.keeps:
            self._begin()
        return self.back.decompress(payload + b"\x00\x00\xff\xff")


# --- The server -----------------------------------------------------------------------------------

class EchoServer:
    """build/ws_echo with these arguments, under the sanitizers unless told otherwise."""

    def __init__(self, *arguments: str, release: bool = False) -> None:
        build = RELEASE if release else sanitized("ws_echo")
        self.process = subprocess.Popen(
            [build / "ws_echo", "--listen", "127.0.0.1:0", *arguments], text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        found = re.fullmatch(r"ws_echo listening on (\S+):(\d+)\n", self.process.stdout.readline())
        if not found:
            self.process.kill()
            raise AssertionError(self.process.stderr.read())
        self.address = (found[1], int(found[2]))
        self.url = f"ws://{found[1]}:{found[2]}/"

    def __enter__(self) -> "EchoServer":
        return self

    def __exit__(self, kind, *_) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            _, log = self.process.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            _, log = self.process.communicate()
        assert kind or self.process.returncode == 0, log

    def ask_for_bytes(self) -> tuple[int, int]:
        """Connections, and bytes allocated."""
        self.process.send_signal(signal.SIGHUP)
        found = re.fullmatch(r"connections (\d+) bytes (\d+)\n", self.process.stdout.readline())
        return int(found[1]), int(found[2])


def wait_until(condition, seconds: float = PATIENCE_S) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it does not come true"
        time.sleep(0.01)
