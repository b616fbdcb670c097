"""A client of the gateway that waits for its answers; wsproto knows the protocol."""
from __future__ import annotations

import socket
from collections import deque

from wsproto import ConnectionType, WSConnection
from wsproto.connection import ConnectionState
from wsproto.events import AcceptConnection, CloseConnection, Ping, Request, TextMessage

TIME_LIMIT_S = 10


class Closed(Exception):
    """The server ended it: its code and reason."""


class Gateway:
    """Use it as a context: leaving says goodbye."""

    def __init__(self, address: tuple[str, int], answers_pings: bool = True) -> None:
        self.answers_pings = answers_pings
        self.pings = 0
        self.socket = socket.create_connection(address, TIME_LIMIT_S)
        self.connection = WSConnection(ConnectionType.CLIENT)
        self.heard: deque[str] = deque()
        self.text = ""
        self.is_open = False
        self.socket.sendall(self.connection.send(
            Request(host="localhost", target="/ws", subprotocols=["ert-concierge"])))
        while not self.is_open:
            self._take()

    def send(self, text: str) -> None:
        self.socket.sendall(self.connection.send(TextMessage(data=text)))

    def receive(self) -> str:
        while not self.heard:
            self._take()
        return self.heard.popleft()

    def listen(self, time_limit_s: float) -> None:
        """Hears what comes within that time, and answers what wants an answer."""
        self.socket.settimeout(time_limit_s)
        try:
            self._take()
        except TimeoutError:
            pass
        self.socket.settimeout(TIME_LIMIT_S)

    def close(self) -> None:
        if self.connection.state is ConnectionState.OPEN:
            self.socket.sendall(self.connection.send(CloseConnection(code=1000)))
        self.socket.close()

    def _take(self) -> None:
        data = self.socket.recv(1 << 20)
        assert data, "the server hung up"
        self.connection.receive_data(data)
        for event in self.connection.events():
            if isinstance(event, CloseConnection):
                raise Closed(f"{int(event.code)} {event.reason}")
            if isinstance(event, AcceptConnection):
                self.is_open = True
            elif isinstance(event, Ping):
                self.pings += 1
                if not self.answers_pings:
                    continue
                self.socket.sendall(self.connection.send(event.response()))
            elif isinstance(event, TextMessage):
                self.text += event.data
                if event.message_finished:
                    self.heard.append(self.text)
                    self.text = ""

    def __enter__(self) -> Gateway:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
