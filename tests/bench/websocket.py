"""CPU time and memory of WebSocket servers: ours beside uWebSockets, libwebsockets, npm's ws and python3-websockets.

Contenders take turns, many short ones with all connections open, so that whatever else the machine
does falls on all of them; what counts is the median and the range of what the server's process
used, user and system together.  The load comes from other processes, on another processor where
there is one.  WIREFORM_UWEBSOCKETS names a folder with checkouts of uWebSockets and
uSockets, WIREFORM_WS a node_modules with ws.
"""
from __future__ import annotations

import os
import resource
import socket
import statistics
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/bench"
OURS = "wireform"
ROUNDS = 25
SECONDS = 0.25
MANY = 10_000  # connections

PYTHON_ECHO = """
import asyncio, sys, websockets
peers = set()
async def talk(peer):
    peers.add(peer)
    async for message in peer:
        if len(sys.argv) > 2: websockets.broadcast(peers, message)
        else: await peer.send(message)
async def main():
    async with websockets.serve(talk, '127.0.0.1', int(sys.argv[1]), compression=None):
        print('listening on 127.0.0.1:' + sys.argv[1], flush=True)
        await asyncio.Future()
asyncio.run(main())
"""


@dataclass
class Load:
    """What one process of load asks of a server."""
    connections: int = 100
    depth: int = 1  # messages written at once
    size: int = 64
    is_fan: bool = False  # one talks, all hear it
    seconds: float = SECONDS


TESTS = {
    "echo 64 B, 1 deep": Load(),
    "echo 64 B, 4 deep": Load(depth=4),
    "echo 64 B, 16 deep": Load(depth=16),
    "echo 1 KiB, 1 deep": Load(size=1024),
    "fan 128 B to 1000, 1 deep": Load(1000, 1, 128, True),
    "fan 128 B to 1000, 16 deep": Load(1000, 16, 128, True),
}


# --- Contenders -----------------------------------------------------------------------------------

def has_websockets() -> bool:
    return subprocess.run(["/usr/bin/python3", "-c", "import websockets"], check=False,
                          stderr=subprocess.DEVNULL).returncode == 0


def contenders() -> dict[str, list]:
    """How each is started; "PORT" stands for a free one."""
    modules = os.environ.get("WIREFORM_WS", "")
    uws, lws = BUILD / "bench_websocket_uws", BUILD / "bench_websocket_lws"
    known = {
        OURS: ([BUILD / "ws_echo", "--listen", "127.0.0.1:0", "--plain"], True, ""),
        "uWebSockets": ([uws, "PORT"], uws.exists(), "WIREFORM_UWEBSOCKETS"),
        "libwebsockets": ([lws, "PORT"], lws.exists(), "libwebsockets-dev"),
        "ws": (["node", ROOT / "tests/bench/websocket_ws.mjs", modules, "PORT"], modules, "WIREFORM_WS"),
        "python3-websockets": (["/usr/bin/python3", "-c", PYTHON_ECHO, "PORT"], has_websockets(), "python3-websockets"),
    }
    for name, (_, is_there, source) in known.items():
        if not is_there:
            print(f"{name}: skipped: not found ({source})", flush=True)
    return {name: command for name, (command, is_there, _) in known.items() if is_there}


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def on_processor(index: int) -> list[str]:
    """The first is the server's, the last the load's."""
    return ["taskset", "-c", str(sorted(os.sched_getaffinity(0))[index])]


class Server:
    def __init__(self, command: list, is_fan: bool):
        is_ours = command[0] == BUILD / "ws_echo"
        words = [free_port() if word == "PORT" else word for word in command]
        words += (["--fan"] if is_ours else ["fan"]) if is_fan else []
        self.process = subprocess.Popen([*on_processor(0), *words], stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().rpartition(" ")[2].strip()

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def cpu_ns(self) -> int:
        """Of all its threads."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks)

    def resident_bytes(self) -> int:
        pages = int(Path(f"/proc/{self.process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE")


@contextmanager
def connected(server: Server, load: Load) -> Iterator[subprocess.Popen]:
    """The load, with all its connections open; a line makes it talk, once more each time."""
    words = [server.address, load.connections, load.depth, load.size, load.seconds, *(["fan"] if load.is_fan else [])]
    process = subprocess.Popen([*on_processor(-1), BUILD / "bench_websocket_load", *map(str, words)],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with process:
        if process.stdout.readline() != "ready\n":
            raise SystemExit("bench: the load could not connect")
        yield process
        process.stdin.close()


# --- Measuring ------------------------------------------------------------------------------------

def cost_of_talk(server: Server, process: subprocess.Popen) -> float:
    """Nanoseconds of the server's CPU for each message that came back."""
    before = server.cpu_ns()
    process.stdin.write("\n")
    process.stdin.flush()
    messages = int(process.stdout.readline())
    return (server.cpu_ns() - before) / messages if messages else float("inf")


def cost_of_messages(command: list, load: Load) -> float:
    with Server(command, load.is_fan) as server, connected(server, load) as process:
        return cost_of_talk(server, process)


def costs_of_messages(servers: dict[str, list], load: Load) -> dict[str, list]:
    """Each time on connections of its own: some servers ping, or drop, those who wait for others' turns."""
    return in_turns(servers, lambda command: cost_of_messages(command, load), ROUNDS)


def cost_of_crowd(command: list, count: int, is_fan: bool = False) -> tuple[float, float]:
    """@return nanoseconds of CPU to connect one of so many, and resident bytes of one that is silent"""
    with Server(command, is_fan) as server:
        time.sleep(0.2)  # an interpreter is still busy with itself
        cpu_ns, resident = server.cpu_ns(), server.resident_bytes()
        with connected(server, Load(count, seconds=0)):
            return (server.cpu_ns() - cpu_ns) / count, (server.resident_bytes() - resident) / count


def open_many_files() -> int:
    """@return how many may be open"""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return most


def can_open(count: int) -> bool:
    most = open_many_files()
    if count + 100 > most:
        print(f"skipped: {count} connections: only {most} files may be open", flush=True)
    return count + 100 <= most


def in_turns(those: dict[str, object], measure, rounds: int) -> dict[str, list]:
    samples: dict[str, list] = {name: [] for name in those}
    for _ in range(rounds):
        for name, one in those.items():
            samples[name].append(measure(one))
    return samples


def rows(case: str, samples: dict[str, list[float]], unit: str = "ns") -> Iterator[tuple]:
    """(case, who, median, least, most, unit) for each contender."""
    for name, values in samples.items():
        yield case, name, statistics.median(values), min(values), max(values), unit


# --- What bench.py asks for -----------------------------------------------------------------------

def figures() -> Iterator[tuple]:
    open_many_files()
    servers = contenders()
    for case, load in TESTS.items():
        yield from rows(case, costs_of_messages(servers, load))


def crowd() -> Iterator[tuple]:
    """10,000 connections: what one of them costs, and what a message costs beside one of 100."""
    if not can_open(MANY):
        return
    servers = {name: command for name, command in contenders().items() if "python" not in name}
    samples = in_turns(servers, lambda command: cost_of_crowd(command, MANY), 3)
    for case, part, unit in ((f"connecting, of {MANY}", 0, "ns"), (f"idle, of {MANY}", 1, "bytes")):
        yield from rows(case, {name: [each[part] for each in values] for name, values in samples.items()}, unit)
    for case, is_fan in (("echo 64 B", False), ("fan 64 B", True)):
        pairs = in_turns(servers, lambda command, is_fan=is_fan: [
            cost_of_messages(command, Load(count, is_fan=is_fan, seconds=1.5)) for count in (100, MANY)], 3)
        for which, count in enumerate((100, MANY)):
            yield from rows(f"{case}, {count} connections", {
                name: [pair[which] for pair in values] for name, values in pairs.items()})
        yield from rows(f"growth of {case}, 100 to {MANY} connections", {
            name: [pair[1] / pair[0] for pair in values] for name, values in pairs.items()}, "times")
