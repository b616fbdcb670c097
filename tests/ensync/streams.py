"""Streams of Ensync, spoken by hand: frames, items of CBOR, sessions over TCP and over pipes."""
from __future__ import annotations

import re
import select
import socket
import struct
import subprocess
import sys
import time
from pathlib import Path

import cbor2

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from served import Server, sanitized  # noqa: E402,F401

ANSWER_TIME_LIMIT_S = 10.0
REPEATED = re.compile(r"\(([0-9a-f]{2})\*(\d+)\)")


def unpacked(text: str) -> bytes:
    """Hexadecimal digits in which `(00*3)` is 000000."""
    return bytes.fromhex(REPEATED.sub(lambda match: match[1] * int(match[2]), text))


def framed(payload: bytes) -> bytes:
    return struct.pack("<I", len(payload)) + payload


def frame(value: object) -> bytes:
    """A message as a frame: "ForDir", ["GetDir", id], ["Mkdir", {...}]."""
    return framed(cbor2.dumps(value))


class Ended(AssertionError):
    """The stream ended where a frame should have come."""


class Stream:
    """What server and client say to each other; whoever implements it moves the bytes."""

    def __init__(self) -> None:
        self.buffer = b""

    def send(self, data: bytes) -> None:
        raise NotImplementedError

    def read_some(self, time_limit_s: float) -> bytes | None:
        """@return b"" at the end, None when nothing comes in time"""
        raise NotImplementedError

    def frame(self, time_limit_s: float = ANSWER_TIME_LIMIT_S) -> bytes:
        """The next one, header included."""
        self.fill(4, time_limit_s)
        length = struct.unpack("<I", self.buffer[:4])[0]
        self.fill(4 + length, time_limit_s)
        found, self.buffer = self.buffer[:4 + length], self.buffer[4 + length:]
        return found

    def fill(self, count: int, time_limit_s: float) -> None:
        deadline = time.monotonic() + time_limit_s
        while len(self.buffer) < count:
            data = self.read_some(max(0.0, deadline - time.monotonic()))
            if data is None:
                raise AssertionError(f"nothing came in {time_limit_s} s; so far {self.buffer[:100]!r}")
            if not data:
                raise Ended(f"the stream ended after {self.buffer[:100]!r}")
            self.buffer += data

    def answer(self) -> object:
        """The next message."""
        return cbor2.loads(self.frame()[4:])

    def ask(self, value: object) -> object:
        self.send(frame(value))
        return self.answer()

    def expect_end(self, time_limit_s: float = ANSWER_TIME_LIMIT_S) -> None:
        assert not self.buffer, self.buffer[:100]
        data = self.read_some(time_limit_s)
        assert data == b"", f"no end: {data!r}"

    def expect_silence(self, seconds: float) -> None:
        assert not self.buffer, self.buffer[:100]
        data = self.read_some(seconds)
        assert data is None, data


class Tcp(Stream):
    def __init__(self, address: tuple[str, int]) -> None:
        super().__init__()
        self.socket = socket.create_connection(address, ANSWER_TIME_LIMIT_S)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def send(self, data: bytes) -> None:
        try:
            self.socket.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass        # Refused while we were talking: what was said before the end can be read.

    def read_some(self, time_limit_s: float) -> bytes | None:
        if not select.select([self.socket], [], [], time_limit_s)[0]:
            return None
        try:
            return self.socket.recv(1 << 20)
        except ConnectionResetError:
            return b""

    def close_write(self) -> None:
        self.socket.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        self.socket.close()


class Process(Stream):
    """A session over the standard streams of a process of its own."""

    def __init__(self, data_dir: Path, build: Path | None = None, arguments: list[str] = (),
                 stdin=subprocess.PIPE) -> None:
        super().__init__()
        self.process = subprocess.Popen(
            [(build or sanitized()) / "wireformd", "--stdio", "ensync", "--data", data_dir,
             *arguments], stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0)

    def send(self, data: bytes) -> None:
        try:
            view = memoryview(data)
            while view:
                view = view[self.process.stdin.write(view):]
        except BrokenPipeError:
            pass

    def read_some(self, time_limit_s: float) -> bytes | None:
        if not select.select([self.process.stdout], [], [], time_limit_s)[0]:
            return None
        return self.process.stdout.read(1 << 20)

    def close_write(self) -> None:
        self.process.stdin.close()

    def close(self) -> int:
        """@return the exit status"""
        if self.process.stdin and not self.process.stdin.closed:
            self.process.stdin.close()
        try:
            return self.process.wait(ANSWER_TIME_LIMIT_S)
        finally:
            self.process.kill()
            self.process.wait()
            self.process.stdout.close()
            self.log = self.process.stderr.read().decode(errors="replace")
            self.process.stderr.close()
