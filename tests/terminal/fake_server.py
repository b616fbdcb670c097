"""A ChatMaster server of the original kind, for what our client must get along with.

It takes each read for one package and hangs up when that is not so, ends nothing with a line
feed, puts the fields of notifications under "parameters" only, writes status as a number, adds
fields nobody knows, sends several packages at once, and passes over commands it lacks.
"""
from __future__ import annotations

import json
import socket
import threading


class Person:
    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.name: str | None = None
        self.channel: str | None = None

    def send(self, *packages: dict) -> None:
        text = "".join(json.dumps(package, ensure_ascii=False) for package in packages)
        self.connection.sendall(text.encode())


def notification(event: str, **fields) -> dict:
    return {"type": "notification", "data": {"event_type": event, "parameters": fields}, "id": 7}


class FakeServer:
    """Use it as a context.  `word` is the command that lists channels."""

    def __init__(self, word: str = "channel_list", port: int = 0) -> None:
        self.word = word
        self.people: list[Person] = []
        self.channels = ["general", "python"]
        self.heard: list[dict] = []
        self.hung_up_on: list[bytes] = []
        self.lock = threading.RLock()
        self.listener = socket.create_server(("127.0.0.1", port))
        self.address = "127.0.0.1:%d" % self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> FakeServer:
        return self

    def __exit__(self, *_) -> None:
        self.stop()

    def stop(self) -> None:
        if self.listener.fileno() < 0:
            return
        with self.lock:
            self.listener.shutdown(socket.SHUT_RDWR)  # close() alone would not wake accept()
            self.listener.close()
            for person in self.people:
                person.connection.shutdown(socket.SHUT_RDWR)

    def send_raw(self, data: bytes) -> None:
        """Says these bytes to everybody."""
        with self.lock:
            for person in self.people:
                person.connection.sendall(data)

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(Person(connection),), daemon=True).start()

    def _serve(self, person: Person) -> None:
        with self.lock:
            self.people.append(person)
            person.send({"type": "request", "data": {"request": "login"}})
        try:
            while data := person.connection.recv(65536):
                try:
                    package = json.loads(data)
                except ValueError:
                    self.hung_up_on.append(data)
                    break
                with self.lock:
                    self.heard.append(package)
                    self._handle(person, package["type"], package["data"])
        except OSError:
            pass
        with self.lock:
            self.people.remove(person)
            person.connection.close()

    def _handle(self, person: Person, kind: str, data: dict) -> None:
        if kind == "message":
            for other in self._others(person):
                other.send({"type": "message", "data": {"message": data["message"], "username": person.name}})
            return
        parameters = data.get("parameters") or {}
        if data["command"] == "login":
            self._login(person, parameters["username"])
        elif data["command"] == "join":
            self._join(person, parameters["channel"])
        elif data["command"] == "leave":
            self._leave(person)
        elif data["command"] == self.word:
            person.send(notification("channel_list", channels=self.channels))
        elif data["command"] in ("channel_list", "channels"):
            person.send({"type": "error", "data": {"error_type": data["command"], "message": "What?"}})

    def _others(self, person: Person) -> list[Person]:
        return [other for other in self.people if other is not person and other.channel == person.channel]

    def _login(self, person: Person, name: str) -> None:
        if any(other.name == name for other in self.people):
            person.send({"type": "session", "data": {"status": 0, "reason": "Username is already taken."}})
            return
        person.name = name
        person.send({"type": "session", "data": {"status": 1, "channels": self.channels, "motd": None}},
                    {"type": "weather", "data": {"sky": "blue"}},
                    notification("moon_rose", phase=3))

    def _users(self, channel: str) -> list[str]:
        return [person.name for person in self.people if person.channel == channel]

    def _join(self, person: Person, channel: str) -> None:
        person.channel = channel
        for other in [*self._others(person), person]:
            other.send(notification("user_joined", username=person.name, channel=channel,
                                    current_users=self._users(channel)))

    def _leave(self, person: Person) -> None:
        if person.channel is None:
            person.send({"type": "error", "data": {"error_type": "leave", "message": "Not in a channel."}})
            return
        channel, others = person.channel, self._others(person)
        person.channel = None
        for other in others:
            other.send(notification("user_left", username=person.name, channel=channel,
                                    current_users=self._users(channel)))
        person.send(notification("channel_list", channels=self.channels))
