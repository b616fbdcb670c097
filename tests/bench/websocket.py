"""CPU time of WebSocket servers for each message: ours beside libwebsockets and python3-websockets.

Contenders take turns, several times each; what counts is the median and the range of what the
server's process used, user and system together.  The load comes from one process on the same
machine.
"""
from __future__ import annotations

import os
import resource
import socket
import statistics
import subprocess
from pathlib import Path

BUILD = Path(__file__).resolve().parent.parent.parent / "build/bench"
ROUNDS = 5
SECONDS = 2.0

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

# Name, connections, messages at once, bytes, to everybody.
TESTS = [("echo 64 B, 1 deep", 100, 1, 64, False), ("echo 64 B, 16 deep", 100, 16, 64, False),
         ("echo 1 KiB, 1 deep", 100, 1, 1024, False), ("fan 128 B to 1000, 1 deep", 1000, 1, 128, True),
         ("fan 128 B to 1000, 16 deep", 1000, 16, 128, True)]


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def contenders() -> dict[str, list]:
    found = {"wireform": [BUILD / "ws_echo", "--listen", "127.0.0.1:0", "--plain"]}
    if (BUILD / "bench_websocket_lws").exists():
        found["libwebsockets"] = [BUILD / "bench_websocket_lws", "PORT"]
    else:
        print("libwebsockets: skipped: not found (libwebsockets-dev)")
    if subprocess.run(["/usr/bin/python3", "-c", "import websockets"], check=False,
                      stderr=subprocess.DEVNULL).returncode == 0:
        found["python3-websockets"] = ["/usr/bin/python3", "-c", PYTHON_ECHO, "PORT"]
    return found


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(command: list, test: tuple) -> float:
    """Nanoseconds of the server's CPU for each message that came back."""
    _, connections, depth, size, is_fan = test
    command = [free_port() if word == "PORT" else word for word in command]
    is_ours = command[0] == BUILD / "ws_echo"
    server = subprocess.Popen(command + (["--fan" if is_ours else "fan"] if is_fan else []),
                              stdout=subprocess.PIPE, text=True)
    try:
        address = server.stdout.readline().rpartition(" ")[2].strip()
        load = subprocess.Popen([BUILD / "bench_websocket_load", address, str(connections), str(depth), str(size),
                                 str(SECONDS), *(["fan"] if is_fan else [])],
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        load.stdout.readline()
        before = cpu_seconds(server.pid)
        load.stdin.write("\n")
        load.stdin.close()
        messages = int(load.stdout.readline())
        spent = cpu_seconds(server.pid) - before
        load.wait()
        return spent * 1e9 / messages if messages else float("inf")
    finally:
        server.terminate()
        server.wait()


def open_many_files() -> int:
    """@return how many may be open"""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return most


def figures():
    """(case, who, ns, least, most) for each message, contenders taking turns."""
    open_many_files()
    servers = contenders()
    for test in TESTS:
        samples = {name: [] for name in servers}
        for _ in range(ROUNDS):
            for name, command in servers.items():
                samples[name].append(measure(command, test))
        for name, values in samples.items():
            yield test[0], name, statistics.median(values), min(values), max(values)


def connections():
    """(connections, ns for each message): what one costs as more of them talk."""
    most = open_many_files()
    command = contenders()["wireform"]
    for count in (10, 30, 100, 300, 1000, 3000, 10000):
        if count + 100 > most:
            print(f"skipped: {count} connections: only {most} files may be open", flush=True)
            return
        yield count, statistics.median(measure(command, ("", count, 1, 64, False)) for _ in range(3))
