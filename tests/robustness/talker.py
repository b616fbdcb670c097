"""A client for tests that need many, fast or ill-mannered ones: a socket and a little JSON."""
from __future__ import annotations

import json
import socket
import threading
import time

TIME_LIMIT_S = 10.0


class Talker:
    """Speaks ChatMaster; blocking, with a time limit on everything."""

    def __init__(self, address: tuple[str, int], name: str = "", receive_buffer: int = 0) -> None:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(TIME_LIMIT_S)
        self.socket.connect(address)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer = b""
        if name:
            self.log_in(name)

    def log_in(self, name: str) -> None:
        assert self.hear()["type"] == "request"
        self.command("login", username=name)
        session = self.hear()
        assert session["data"]["status"] is True, session

    def say(self, value: object) -> None:
        self.socket.sendall(json.dumps(value, ensure_ascii=False).encode("utf-8") + b"\n")

    def command(self, command: str, **parameters: str) -> None:
        self.say({"type": "command", "data": {"command": command, "parameters": parameters or None}})

    def message(self, text: str) -> None:
        self.say({"type": "message", "data": {"message": text}})

    def hear(self) -> dict | None:
        """@return the next package; None when the server closed"""
        while b"\n" not in self.buffer:
            try:
                data = self.socket.recv(1 << 20)
            except ConnectionResetError:
                data = b""
            if not data:
                return None
            self.buffer += data
        line, _, self.buffer = self.buffer.partition(b"\n")
        return json.loads(line)

    def hear_until_closed(self) -> list[dict]:
        heard = []
        while (package := self.hear()) is not None:
            heard.append(package)
        return heard

    def push(self, data: bytes) -> int:
        """Sends as much as the server takes.  @return bytes sent before it hung up"""
        sent = 0
        view = memoryview(data)
        try:
            while sent < len(data):
                sent += self.socket.send(view[sent:sent + 65536])
        except (BrokenPipeError, ConnectionResetError):
            pass
        return sent

    def close(self) -> None:
        self.socket.close()

    def __enter__(self) -> Talker:
        return self

    def __exit__(self, *_) -> None:
        self.close()


class Probe:
    """Somebody with good manners, asking for the channels all the time: how long must he wait?"""

    INTERVAL_S = 0.01

    def __init__(self, address: tuple[str, int]) -> None:
        self.talker = Talker(address, "probe")
        self.talker.command("join", channel="probe")
        self.talker.hear()
        self.waits_s: list[float] = []
        self.failure: BaseException | None = None
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self._ask, daemon=True)

    def _ask(self) -> None:
        try:
            while not self.is_over.is_set():
                began = time.monotonic()
                self.talker.command("channels")
                answer = self.talker.hear()
                assert answer and answer["data"]["event_type"] == "channel_list", answer
                self.waits_s.append(time.monotonic() - began)
                time.sleep(self.INTERVAL_S)
        except BaseException as failure:  # pylint: disable=broad-except
            self.failure = failure

    def __enter__(self) -> Probe:
        self.thread.start()
        return self

    def __exit__(self, kind, *_) -> None:
        self.is_over.set()
        self.thread.join(TIME_LIMIT_S)
        self.talker.close()
        if kind is None:
            assert self.failure is None, f"the probe was disturbed: {self.failure!r}"
            assert self.waits_s, "the probe was never answered"

    def wait_ms(self) -> float:
        """What 99 of 100 answers took at most."""
        ordered = sorted(self.waits_s)
        return 1000 * ordered[int(len(ordered) * 0.99)] if ordered else 0.0
