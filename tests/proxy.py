"""A network that can be cut: a TCP proxy, told by its test what to do."""
from __future__ import annotations

import socket
import threading


class Proxy:
    """Passes bytes on to `target`, which may change; clients know the proxy's address only."""

    def __init__(self, target: tuple[str, int]) -> None:
        self.target = target
        self.is_down = False
        self.pairs: set[tuple[socket.socket, socket.socket]] = set()
        self.lock = threading.Lock()
        self.listeners: dict[int, socket.socket] = {}

    def address_for(self, number: int) -> tuple[str, int]:
        """One loopback address for each person."""
        if number not in self.listeners:
            self.listeners[number] = socket.create_server((f"127.0.0.{number}", 0))
            threading.Thread(target=self._accept, args=(self.listeners[number],), daemon=True).start()
        return self.listeners[number].getsockname()

    def cut(self) -> None:
        """Every connection; new ones are welcome."""
        with self.lock:
            pairs, self.pairs = self.pairs, set()
        for pair in pairs:
            for end in pair:
                _close(end)

    def go_down(self) -> None:
        self.is_down = True
        self.cut()

    def come_back(self) -> None:
        self.is_down = False

    def close(self) -> None:
        for listener in self.listeners.values():
            _close(listener)
        self.go_down()

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                client, _ = listener.accept()
            except OSError:
                return
            try:
                if self.is_down:
                    raise OSError
                server = socket.create_connection(self.target, timeout=5)
            except OSError:
                client.close()
                continue
            server.settimeout(None)
            pair = (client, server)
            with self.lock:
                self.pairs.add(pair)
            for here, there in (pair, pair[::-1]):
                threading.Thread(target=self._pass_on, args=(here, there, pair), daemon=True).start()

    def _pass_on(self, here: socket.socket, there: socket.socket, pair) -> None:
        try:
            while part := here.recv(65536):
                there.sendall(part)
        except OSError:
            pass
        with self.lock:
            self.pairs.discard(pair)
        for end in pair:
            _close(end)


def _close(end: socket.socket) -> None:
    try:
        end.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    end.close()
