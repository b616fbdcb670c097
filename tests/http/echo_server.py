"""http_echo of our own, on a free loopback port, and a client that sends exactly what it is told."""
from __future__ import annotations

import re
import select
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from served import START_TIME_LIMIT_S, sanitized

ANSWER_TIME_LIMIT_S = 10


class EchoServer:
    """Use it as a context: leaving ends the server and complains when it did not end well."""
    PROGRAM = "http_echo"

    def __init__(self, *arguments: str, files: Path | None = None, environment: dict | None = None,
                 build: Path | None = None, descriptors: int = 0) -> None:
        self.log_file = tempfile.TemporaryFile("w+", errors="replace")
        command = [(build or sanitized(self.PROGRAM)) / self.PROGRAM, "--listen", "127.0.0.1:0",
                   "--files", files or "/nowhere", *arguments]
        if descriptors:
            command = ["bash", "-c", f'ulimit -n {descriptors}; exec "$@"', "bash", *command]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log_file, text=True,
                                        env=environment)
        ready, _, _ = select.select([self.process.stdout], [], [], START_TIME_LIMIT_S)
        line = self.process.stdout.readline() if ready else ""
        match = re.fullmatch(rf"{self.PROGRAM} listening on (\S+):(\d+)\n", line)
        if not match:
            self.process.kill()
            raise AssertionError(f"{self.PROGRAM} said {line!r}\n{self.log()}")
        self.address = match[1], int(match[2])
        self.url = f"http://{match[1]}:{match[2]}"

    def log(self) -> str:
        self.log_file.flush()
        self.log_file.seek(0)
        return self.log_file.read()

    def resident_bytes(self) -> int:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)[1]) * 1024

    def open_descriptors(self) -> int:
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def dial(self) -> socket.socket:
        dialled = socket.create_connection(self.address, timeout=ANSWER_TIME_LIMIT_S)
        dialled.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return dialled

    def __enter__(self) -> EchoServer:
        return self

    def __exit__(self, kind, *_) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(START_TIME_LIMIT_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self.process.stdout.close()
        log = self.log()
        self.log_file.close()
        if kind is None:
            assert code == 0, f"{self.PROGRAM} ended with {code}\n{log}"


def hear_all(talker: socket.socket) -> bytes:
    """All that comes until the other side hangs up."""
    heard = b""
    try:
        while part := talker.recv(65536):
            heard += part
    except ConnectionResetError:
        pass
    return heard


def split_answers(heard: bytes) -> list[tuple[int, dict[str, str], bytes]]:
    """Status, fields and body of every answer; fails when what was heard is not made of answers.
    Bodies are those of answers to GET and POST with Content-Length or chunks."""
    answers = []
    while heard:
        head, separator, heard = heard.partition(b"\r\n\r\n")
        assert separator, f"no answer: {head!r}"
        status, *lines = head.decode("latin-1").split("\r\n")
        assert (match := re.fullmatch(r"HTTP/1\.1 (\d{3}) [ -~]+", status)), status
        fields = {}
        for line in lines:
            name, colon, value = line.partition(": ")
            assert colon and name.lower() not in fields, line
            fields[name.lower()] = value
        number = int(match[1])
        if "content-length" in fields:
            length = int(fields["content-length"])
            body, heard = heard[:length], heard[length:]
            assert len(body) == length, "the body is cut off"
        elif fields.get("transfer-encoding") == "chunked":
            body, heard = join_chunks(heard)
        else:
            assert number in (100, 101, 204, 304), head
            body = b""
        if number != 100:
            answers.append((number, fields, body))
    return answers


def join_chunks(heard: bytes) -> tuple[bytes, bytes]:
    body = b""
    while True:
        size, _, heard = heard.partition(b"\r\n")
        length = int(size, 16)
        assert heard[length:length + 2] == b"\r\n"
        body += heard[:length]
        heard = heard[length + 2:]
        if length == 0:
            return body, heard


def exchange(server: EchoServer, sent: bytes, step: int = 0) -> list[tuple[int, dict[str, str], bytes]]:
    """Sends, in steps of so many bytes, hears until the end, and gives the answers."""
    with server.dial() as talker:
        try:
            for at in range(0, len(sent), step or len(sent)):
                talker.sendall(sent[at:at + (step or len(sent))])
                if step:
                    time.sleep(0.0002)
        except (BrokenPipeError, ConnectionResetError):
            pass  # it had enough
        return split_answers(hear_all(talker))


def statuses(answers: list[tuple[int, dict[str, str], bytes]]) -> list[int]:
    return [number for number, _, _ in answers]
