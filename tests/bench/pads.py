"""An EtherPad server under people: changes a second, how long they take, streams that are merely open,
and how long a large pad takes to open.

    ./dev bench pads, or build/bench made, tests/bench/pads.py [SECONDS]

Everything runs on one machine, and the load takes its share: what it costs the server is the
processor time beside each line.  Every change is on the disk before it is accepted.
"""
from __future__ import annotations

import http.client
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from served import Server  # noqa: E402

BUILD = Path(__file__).resolve().parent.parent.parent / "build/bench"
SECONDS = float(sys.argv[1]) if __name__ == "__main__" and len(sys.argv) > 1 else 5.0
SETTINGS = ["max_sockets=100000", "max_sockets_per_address=100000", "rate_per_s=100000", "rate_burst=100000",
            "new_users_per_address=0", "new_pads_per_address=0", "default_text=Hello\n"]
LINE = "lorem ipsum dolor sit amet consectetur\n"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def ask(server: Server, method: str, path: str, body: bytes | None = None, **headers: str) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection(*server.address, timeout=30)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, content


def load(server: Server, *arguments: object) -> subprocess.Popen:
    program = subprocess.Popen([BUILD / "bench_pads_load", str(server.address[1]), "bench", *map(str, arguments)],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    program.stdout.readline()  # they are there
    return program


def changes(what: str, writers: int, readers: int, rate: float, units: int = 0) -> None:
    with Server("etherpad", SETTINGS, build=BUILD) as server:
        ask(server, "GET", "/bench?createImmediately=1")
        if units:
            text = (LINE * (units // len(LINE))).encode()
            assert ask(server, "POST", "/ep/pad/import/bench", text, Content_Type="text/plain")[0] == 200
        program = load(server, writers, readers, rate, SECONDS)
        before = server.cpu_seconds()
        said = program.communicate()[0].strip()
        print(f"{what}\n    {said}\n    server: {(server.cpu_seconds() - before) / SECONDS:.0%} of a processor, "
              f"{server.peak_bytes() >> 20} MiB at most", flush=True)


def idle(count: int) -> None:
    """Both ends are descriptors of one limit each."""
    count = min(count, resource.getrlimit(resource.RLIMIT_NOFILE)[1] - 100)
    with Server("etherpad", SETTINGS, build=BUILD) as server:
        before = server.rss_bytes()
        program = load(server, 0, count, 0, 0)
        time.sleep(2)
        grown = server.rss_bytes() - before
        print(f"{count} idle streams, in pads of ten\n    {grown / 2**20:.0f} MiB, {grown / count:.0f} bytes each",
              flush=True)
        program.communicate("\n")


# --- A large pad ------------------------------------------------------------------------------

def base36(value: int) -> str:
    digits = ""
    while value or not digits:
        value, digit = divmod(value, 36)
        digits = DIGITS[digit] + digits
    return digits


def make_large(path: Path, units: int, head: int) -> int:
    """As if people had written for years; of key revisions only the last one.  @return runs"""
    key = head - head % 100 - 100
    lines = units // 40
    text = ("x" * 39 + "\n") * lines + "\n\n"
    runs = [f"*{base36(1 + i % 50)}{'|1' if i % 4 == 3 else ''}+a" for i in range(4 * lines)]
    with sqlite3.connect(path) as db:
        db.execute("DELETE FROM rev")
        db.executemany("INSERT INTO pool VALUES ('large', ?, CAST('author' AS BLOB), ?)",
                       ((i + 1, f"g.{i:016}".encode()) for i in range(50)))
        db.executemany("INSERT INTO rev VALUES ('large', ?, ?, '', ?, '')",
                       ((rev, b"Z:1>0$", rev) for rev in range(key + 1)))
        db.executemany("INSERT INTO rev VALUES ('large', ?, ?, 'g.0000000000000000', ?, 's')",
                       ((rev, f"Z:{base36(len(text) + rev - key - 1)}>1*1+1$y".encode(), rev)
                        for rev in range(key + 1, head + 1)))
        db.execute("INSERT INTO keyrev VALUES ('large', ?, ?, ?)",
                   (key, text.encode(), "".join([*runs, "|2+2"]).encode()))
        db.execute("UPDATE pad SET head = ?", (head,))
    return len(runs)


def times_of_page(units: int, head: int) -> tuple[list[float], int, int]:
    """@return seconds, the first of them when nothing is in memory; runs of the text; bytes of the page"""
    with tempfile.TemporaryDirectory(dir=BUILD) as folder:
        with Server("etherpad", SETTINGS, ["--data", folder], build=BUILD) as server:
            ask(server, "GET", "/large?createImmediately=1")
        runs = make_large(Path(folder) / "etherpad/state.sqlite", units, head)
        with Server("etherpad", SETTINGS, ["--data", folder], build=BUILD) as server:
            times = []
            for _ in range(9):
                begin = time.perf_counter()
                status, page = ask(server, "GET", "/large")
                times.append(time.perf_counter() - begin)
                assert status == 200
    return times, runs, len(page)


def opening(units: int, head: int) -> None:
    times, runs, size = times_of_page(units, head)
    print(f"the page of a pad of {units} units, {runs} runs, {head} revisions ({size / 1e6:.1f} MB)\n"
          f"    {times[0] * 1e3:.0f} ms the first time, {statistics.median(times) * 1e3:.0f} ms (half)", flush=True)


def main() -> None:
    changes("50 write as fast as they can", 50, 0, 0)
    changes("50 write as fast as they can, 1000 read along", 50, 1000, 0)
    changes("50 write twice a second into 100,000 units", 50, 0, 2, 100_000)
    changes("50 write twice a second into 100,000 units, 1000 read along", 50, 1000, 2, 100_000)
    idle(10_000)
    opening(999_960, 100_099)


if __name__ == "__main__":
    main()
