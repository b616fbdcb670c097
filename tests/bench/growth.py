"""What a server takes for one more: connections, bytes of a message, rooms, people in one, past changes
of a pad, and what an idle connection of each service keeps.

Every series is points (how many, figure); the figures are processor time or resident memory of the
server's process.
"""
from __future__ import annotations

import json
import selectors
import socket
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import pads  # noqa: E402
import websocket  # noqa: E402
from served import Server  # noqa: E402
from websocket import BUILD, Load  # noqa: E402

COUNTS = (10, 30, 100, 300, 1000, 3000, 10_000)  # connections
ROUNDS = 3
NO_LIMITS = {
    "chatmaster": ["max_clients=100000", "max_channels=100000", "rate_per_s=1000000", "rate_burst=1000000",
                   "login_timeout_ms=600000", "pacing=never"],
    "composte": ["max_sessions=100000"],
    "concierge": ["max_connections=100000"],
    "ensync": ["max_connections=100000"],
    "etherpad": pads.SETTINGS,
}

Points = list[tuple[int, float]]


def cpu_ns(pid: int) -> int:
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks)


# --- WebSocket connections ------------------------------------------------------------------------

def median(measure) -> float:
    return statistics.median(measure() for _ in range(ROUNDS))


def by_connections(load: Load) -> Points:
    """Nanoseconds for each message, or for each who hears it."""
    command = websocket.contenders()[websocket.OURS]
    return [(count, median(lambda count=count: websocket.cost_of_messages(
        command, Load(count, load.depth, load.size, load.is_fan, 0.5)))) for count in COUNTS if websocket.can_open(count)]


def crowds() -> tuple[Points, Points]:
    """Nanoseconds to connect each of so many, and bytes that all of them keep."""
    command = websocket.contenders()[websocket.OURS]
    counts = [count for count in COUNTS if count >= 100 and websocket.can_open(count)]
    costs = {count: websocket.cost_of_crowd(command, count) for count in counts}
    return ([(count, cost) for count, (cost, _) in costs.items()],
            [(count, max(each, 0.0) * count) for count, (_, each) in costs.items()])


def by_size() -> Points:
    """Nanoseconds for a message of so many bytes, there and back."""
    command = websocket.contenders()[websocket.OURS]
    return [(size, median(lambda size=size: websocket.cost_of_messages(command, Load(10, 1, size, seconds=0.5))))
            for size in (16, 128, 1024, 8192, 65536, 1 << 20)]


# --- Rooms ----------------------------------------------------------------------------------------

class Person:
    """Somebody at a ChatMaster."""

    def __init__(self, server: Server, name: str, room: str):
        self.socket = socket.create_connection(server.address)
        self.command("login", username=name)
        self.command("join", channel=room)

    def command(self, name: str, **parameters: str) -> None:
        self.say({"type": "command", "data": {"command": name, "parameters": parameters}})
        self.socket.recv(65536)

    def say(self, message: dict) -> None:
        self.socket.sendall(json.dumps(message, separators=(",", ":")).encode())


def hear(selector: selectors.BaseSelector, expected: int | None = None) -> int:
    """What comes, until nothing does, or so many bytes have.  @return bytes"""
    heard = 0
    while (expected is None or heard < expected) and (ready := selector.select(0.3)):
        heard += sum(len(key.fileobj.recv(1 << 16)) for key, _ in ready)
    return heard


def cost_of_talk(rooms: int, people_each: int, rounds: int) -> float:
    """Nanoseconds for each line that somebody hears; one talks in each room, all of them at once."""
    with Server("chatmaster", NO_LIMITS["chatmaster"], build=BUILD) as server, ExitStack() as stack:
        people = [Person(server, f"p{i}", f"room{i % rooms}") for i in range(rooms * people_each)]
        selector = stack.enter_context(selectors.DefaultSelector())
        for person in people:
            stack.enter_context(person.socket)
            selector.register(person.socket, selectors.EVENT_READ)

        def talk(expected: int | None = None) -> int:
            for person in people[:rooms]:
                person.say({"type": "message", "data": {"message": "a line as people say it"}})
            return hear(selector, expected)

        hear(selector)
        heard = talk()
        before = cpu_ns(server.process.pid)
        for _ in range(rounds):
            talk(heard)
        return (cpu_ns(server.process.pid) - before) / (rounds * len(people))


def by_rooms() -> Points:
    return [(rooms, cost_of_talk(rooms, 10, 5000 // rooms)) for rooms in (1, 10, 30, 100)]


def by_people() -> Points:
    return [(people, cost_of_talk(1, people, 20_000 // people)) for people in (3, 10, 30, 100, 300)]


# --- Pasts ----------------------------------------------------------------------------------------

def by_revisions() -> Points:
    """Microseconds until the page of a pad is there that has so many changes behind it."""
    return [(head, statistics.median(pads.times_of_page(4000, head)[0]) * 1e6) for head in (200, 1000, 10_000, 100_000)]


# --- Idle connections -----------------------------------------------------------------------------

WEBSOCKET_PATHS = {"composte-ws": "/composte", "concierge": "/ws"}
UPGRADE = ("GET {path} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")


def connect(address: tuple[str, int], path: str | None) -> socket.socket:
    connection = socket.create_connection(address)
    if path:
        connection.sendall(UPGRADE.format(path=path).encode())
        if b" 101 " not in connection.recv(65536):
            raise SystemExit(f"bench: no WebSocket at {path}")
    return connection


def resident(protocol: str, service: str, count: int) -> float:
    """Bytes that each of `count` silent connections adds, once a hundred are there."""
    with Server(service, build=BUILD, arguments=[
            word for setting in NO_LIMITS[protocol] for word in ("--set", f"{protocol}.{setting}")]) as server, \
            ExitStack() as stack:
        path = WEBSOCKET_PATHS.get(service)
        for _ in range(100):
            stack.enter_context(connect(server.address, path))
        time.sleep(0.2)
        before = server.rss_bytes()
        for _ in range(count):
            stack.enter_context(connect(server.address, path))
        time.sleep(0.2)
        return (server.rss_bytes() - before) / count


def idle(count: int = 5000) -> Iterator[tuple]:
    """(case, who, value, least, most, unit), as bench.py wants figures."""
    if not websocket.can_open(count):
        return
    for protocol, service in (("chatmaster", "chatmaster"), ("ensync", "ensync"), ("composte", "composte"),
                              ("composte", "composte-ws"), ("concierge", "concierge")):
        samples = [resident(protocol, service, count) for _ in range(ROUNDS)]
        yield service, websocket.OURS, statistics.median(samples), min(samples), max(samples), "bytes"
    for is_fan in (False, True):
        case = "WebSocket" + (", and everybody hears what one says" if is_fan else "")
        samples = websocket.in_turns(websocket.contenders(), lambda command, is_fan=is_fan: websocket.cost_of_crowd(
            command, count, is_fan)[1], ROUNDS)
        yield from websocket.rows(case, samples, "bytes")


# --- All of it ------------------------------------------------------------------------------------

def series() -> dict[str, Points]:
    to_connect, kept = crowds()
    return {
        "echo: ns a message, by connections": by_connections(Load()),
        "broadcast: ns for each who hears it, by connections": by_connections(Load(is_fan=True)),
        "connecting: ns for one, by connections": to_connect,
        "idle: bytes of all, by connections": kept,
        "echo: ns a message, by its bytes": by_size(),
        "chat: ns for each who hears a line, by rooms of ten": by_rooms(),
        "chat: ns for each who hears a line, by people in the room": by_people(),
        "pad: us for its page, by changes behind it": by_revisions(),
    }
