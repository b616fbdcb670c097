"""Plays conversations against the real server: `run.py FILE...`, or from test_scenarios.py."""
from __future__ import annotations

import re
import selectors
import socket
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from comet_channel import Comet                          # noqa: E402
from document import SCHEMA, Document, Mismatch, look_up, shown  # noqa: E402
from framing import JsonStream, Lengths, Lines           # noqa: E402
from language import Statement, bound, parse             # noqa: E402
from served import Server, sanitized                     # noqa: E402
from websocket import WebSocket                          # noqa: E402

FRAMINGS = {"json-stream": JsonStream, "line": Lines, "length": Lengths, "websocket": WebSocket,
            "comet": Comet}

ANSWER_TIME_LIMIT_S = 5.0
SILENCE_AT_THE_END_S = 0.03
RECENT_MESSAGES = 12


@dataclass
class Person:
    name: str
    socket: socket.socket
    manner: str
    framing: object
    heard: list[tuple[object, str, float]] = field(default_factory=list)   # not yet expected
    moments: list[float] = field(default_factory=list)                     # of what was expected
    last_form: str = ""
    is_closed: bool = False

    def next_message(self) -> object:
        message, self.last_form, moment = self.heard.pop(0)
        self.moments.append(moment)
        return message


class Conversation:
    """`service`: over which everybody connects who does not say otherwise."""

    def __init__(self, document: Document, service: str) -> None:
        self.document = document
        self.service = service
        self.settings: list[str] = []
        self.server: Server | None = None
        self.people: dict[str, Person] = {}
        self.selector = selectors.DefaultSelector()
        self.exercised: set[str] = set()
        self.variables: dict[str, object] = {}
        self.log: list[str] = []

    # --- the verbs --------------------------------------------------------------------------------

    def do(self, statement: Statement) -> None:
        if statement.only and statement.only != self.service:
            return
        if statement.inner:
            for inner in statement.inner:
                self.do(inner)
            return
        verb = getattr(self, f"do_{statement.verb}")
        try:
            if statement.verb in ("raw", "text"):
                verb(statement)
                return
            for _ in range(statement.times):
                verb(statement)
        except (Mismatch, OSError) as error:
            recent = "\n    ".join(self.log[-RECENT_MESSAGES:])
            raise AssertionError(f"{statement.place}: {statement.text}\n  {error}\n"
                                 f"  what went before:\n    {recent}") from None

    def do_server(self, statement: Statement) -> None:
        self.settings += [f"{name}={as_setting(value)}" for name, value in statement.words]

    def do_connect(self, statement: Statement) -> None:
        if self.server is None:
            self.server = Server(list(self.document.framings), self.settings, build=sanitized())
        by = re.fullmatch(r"by ([a-z0-9-]+)", statement.manner)
        service = by[1] if by else self.service
        for name in statement.who:
            connection = socket.create_connection(self.server.addresses[service], ANSWER_TIME_LIMIT_S)
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            limits = self.document.framings[service]
            framing = FRAMINGS[limits["kind"]](limits, statement.manner)
            if isinstance(framing, Comet):
                self.variables[name] = framing.begin(self.server.addresses[service])
            person = Person(name, connection, statement.manner, framing)
            self.forget(name)
            self.people[name] = person
            self.selector.register(connection, selectors.EVENT_READ, person)
            self.send_owed(person)
            self.listen(lambda person=person: person.framing.is_open or person.is_closed)

    def do_send(self, statement: Statement) -> None:
        if statement.message not in self.document.to_server:
            raise Mismatch(f"no message {statement.message} to the server")
        message = self.document.messages[statement.message]
        value = message.build(message.assign(self.known(statement.words)))
        self.exercised.add(f"> {statement.message}")
        for name in statement.who:
            person = self.people[name]
            self.log.append(f"{name} > {shown(value)}")
            self.send(person, person.framing.encode(value, person.manner))

    def do_raw(self, statement: Statement) -> None:
        self.say(statement, lambda framing, data: framing.encode_raw(data))

    def do_text(self, statement: Statement) -> None:
        self.say(statement, lambda framing, data: framing.encode_text(data))

    def say(self, statement: Statement, encode) -> None:
        data = bound(statement.raw.decode("latin-1"), self.variables).encode("latin-1")
        for name in statement.who:
            person = self.people[name]
            self.log.append(f"{name} >> {data[:200]!r}")
            self.send(person, b"".join(encode(person.framing, data) for _ in range(statement.times)))

    def do_binary(self, statement: Statement) -> None:
        for name in statement.who:
            person = self.people[name]
            self.send(person, person.framing.encode_binary(statement.raw))

    def known(self, words: tuple) -> list[tuple[str | None, object]]:
        """The values with what variables stand for; those that bind one stay as they are."""
        return [(name, bound(value, self.variables)) for name, value in words]

    def bind(self, words: tuple, message, value: object) -> list[tuple[str | None, object]]:
        """Variables that stand for what was heard from now on: `uuid=?ada`.  @return the others"""
        left = []
        for name, wanted in words:
            if isinstance(wanted, str) and wanted.startswith("?"):
                self.variables[wanted[1:]] = look_up(value, message.fields[name])
            else:
                left.append((name, wanted))
        return left

    def do_expect(self, statement: Statement) -> None:
        if statement.message not in self.document.to_client:
            raise Mismatch(f"no message {statement.message} to the client")
        for name in statement.who:
            person = self.people[name]
            self.listen(lambda person=person: person.heard or person.is_closed)
            if not person.heard:
                raise Mismatch(f"{name} hears nothing" +
                               (": the connection is closed" if person.is_closed else ""))
            value = person.next_message()
            message = self.document.recognise(value)
            self.log.append(f"{name} < {shown(value)}")
            if message.name != statement.message:
                raise Mismatch(f"{name} hears {message.name}: {shown(value)}")
            words = self.known(self.bind(statement.words, message, value))
            message.compare(value, message.assign(words))
            self.exercised.add(f"< {message.name}")

    def do_silence(self, statement: Statement) -> None:
        self.listen(lambda: False, statement.milliseconds / 1000)
        for name in statement.who:
            self.no_more_to_hear(self.people[name])
            if self.people[name].is_closed:
                raise Mismatch(f"{name} is closed")

    def do_gap(self, statement: Statement) -> None:
        first, second = self.people[statement.who[0]].moments[-2:]
        gap_ms = (second - first) * 1000
        is_right = (gap_ms >= statement.milliseconds if statement.manner == "least"
                    else gap_ms <= statement.milliseconds)
        if not is_right:
            raise Mismatch(f"they came {gap_ms:.0f} ms apart")

    def do_form(self, statement: Statement) -> None:
        person = self.people[statement.who[0]]
        if person.last_form != statement.manner:
            raise Mismatch(f"it came as {person.last_form}")

    def do_closed(self, statement: Statement) -> None:
        limit_s = statement.milliseconds / 1000 if statement.milliseconds else ANSWER_TIME_LIMIT_S
        for name in statement.who:
            person = self.people[name]
            self.listen(lambda person=person: person.is_closed, limit_s)
            self.no_more_to_hear(person)
            if not person.is_closed:
                raise Mismatch(f"{name} is still connected")
            self.log.append(f"{name} is closed")
            if statement.words and (found := person.framing.close) != statement.words:
                raise Mismatch(f"{name} is closed with {found}")

    def do_disconnect(self, statement: Statement) -> None:
        for name in statement.who:
            person = self.people[name]
            self.no_more_to_hear(person)
            self.send(person, person.framing.goodbye())
            self.forget(name)

    def do_half_close(self, statement: Statement) -> None:
        for name in statement.who:
            self.people[name].socket.shutdown(socket.SHUT_WR)

    def do_wait(self, statement: Statement) -> None:
        self.listen(lambda: False, statement.milliseconds / 1000)

    def do_stop(self, statement: Statement) -> None:
        self.server.ask_to_stop()

    # --- sockets ----------------------------------------------------------------------------------

    def send(self, person: Person, data: bytes) -> None:
        pieces = [data]
        if person.manner == "byte by byte":
            pieces = [data[at:at + 1] for at in range(len(data))]
        for piece in pieces:
            try:
                person.socket.sendall(piece)
            except (BrokenPipeError, ConnectionResetError):
                # Refused while we were still talking: what was said before the end can be read.
                return

    def listen(self, is_done, time_limit_s: float = ANSWER_TIME_LIMIT_S) -> None:
        """Lets everybody hear, until `is_done` or the time is over."""
        deadline = time.monotonic() + time_limit_s
        while not is_done() and (left := deadline - time.monotonic()) > 0:
            for key, _ in self.selector.select(left):
                self.hear(key.data)

    def hear(self, person: Person) -> None:
        try:
            data = person.socket.recv(1 << 20)
        except ConnectionResetError:
            data = b""
        moment = time.monotonic()
        if not data:
            person.is_closed = True
            self.selector.unregister(person.socket)
            return
        person.heard += [(message, form, moment) for message, form in person.framing.feed(data)]
        self.send_owed(person)

    def send_owed(self, person: Person) -> None:
        data, person.framing.outgoing = person.framing.outgoing, b""
        self.send(person, data)

    def no_more_to_hear(self, person: Person) -> None:
        if person.heard:
            raise Mismatch(f"{person.name} hears {shown(person.heard[0][0])}")
        if person.framing.buffer:
            raise Mismatch(f"{person.name} hears half a message: {person.framing.buffer[:200]!r}")

    def forget(self, name: str) -> None:
        person = self.people.pop(name, None)
        if person is None:
            return
        if isinstance(person.framing, Comet):
            person.framing.hang_up()
        if not person.is_closed:
            self.selector.unregister(person.socket)
        person.socket.close()

    # --- beginning and end ------------------------------------------------------------------------

    def play(self, statements: list[Statement]) -> None:
        try:
            for statement in statements:
                self.do(statement)
            self.listen(lambda: False, SILENCE_AT_THE_END_S)
            for person in self.people.values():
                try:
                    self.no_more_to_hear(person)
                except Mismatch as error:
                    raise AssertionError(f"at the end {error}") from None
        except BaseException as error:
            words = self.server.last_words() if self.server else ""
            self.end(error)
            raise AssertionError(f"{error}\n{words}") from None
        self.end(None)

    def end(self, error: BaseException | None) -> None:
        for name in list(self.people):
            self.forget(name)
        self.selector.close()
        if self.server:
            self.server.__exit__(type(error) if error else None, error, None)


def as_setting(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def document_of(path: Path) -> Document:
    return Document(SCHEMA / f"{path.parent.name}.json")


def play_file(path: Path, service: str) -> set[str]:
    """@return what was said and heard: "> join", "< user_joined" """
    conversation = Conversation(document_of(path), service)
    conversation.play(parse(path))
    return conversation.exercised


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        for played in document_of(Path(argument).resolve()).framings:
            play_file(Path(argument).resolve(), played)
            print(f"{argument}: as written, over {played}")
