"""Composte's store against everything that can go wrong below it: what was answered is there, and a proposal is
there wholly or not at all.  WIREFORM_STORE_SECONDS=N lets each test go on for N seconds, as in test_store.py."""
from __future__ import annotations

import errno
import json
import shutil
import sqlite3
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pytest

from disk import Disk, read_log
from probe import BUILD, Crashed, Probe
from test_store import rounds

KEYS = 67

pytestmark = pytest.mark.skipif(not (BUILD / "tests/composte_probe").exists(), reason="composte_probe is not built")


class ComposteProbe(Probe):
    program = BUILD / "tests/composte_probe"


@dataclass
class Promise:
    """What the probe has said, and what it was asked for since."""

    users: set[str] = field(default_factory=set)
    contributors: set[str] = field(default_factory=set)
    has_project: bool = False
    head: int = 0
    asked_head: int = 0

    def ask(self, line: str) -> None:
        if line.startswith("propose"):
            self.asked_head = max(self.asked_head, self.head + 2 * int(line.split()[1]))

    def hear(self, line: str, answer: str) -> None:
        word, *arguments = line.split()
        if answer == "failed" or answer.startswith("cannot open"):
            return
        if word == "user":
            self.users.add(arguments[0])
        elif word == "share":
            self.contributors.add(arguments[0])
        elif word in ("create", "propose"):
            self.has_project = True
            self.head = int(answer.removeprefix("head "))


def make_script(seed: int) -> list[str]:
    random = Random(seed)
    script = ["user ada", "user bob", "create", "share bob"]
    for _ in range(9):
        script.append(random.choice(["propose 1", f"propose {random.randrange(1, 30)}", "evict"]))
    return script


def run(store: Path, script: list[str], promise: Promise, **environment: str) -> None:
    with ComposteProbe(store, **environment) as probe:
        try:
            for line in script:
                promise.ask(line)
                answer = probe.ask(line)
                promise.hear(line, answer)
                if answer.startswith("cannot open"):
                    return
            probe.end()
        except Crashed:
            pass
        except AssertionError:
            assert probe.process.returncode == 99


def document_at(rev: int) -> dict:
    return {"n": {f"k{each % KEYS}": each for each in range(max(1, rev - KEYS + 1), rev + 1)}}


def check_rows(store: Path, promise: Promise, head: int) -> None:
    with sqlite3.connect(f"file:{store}/state.sqlite?mode=ro", uri=True) as database:
        def rows(sql: str) -> list[tuple]:
            return database.execute(sql).fetchall()

        assert rows("PRAGMA integrity_check") == [("ok",)]
        assert promise.users <= {user for (user,) in rows("SELECT user_id FROM user")}
        assert promise.contributors <= {user for (user,) in rows("SELECT user_id FROM contributor")}
        assert [rev for (rev,) in rows("SELECT rev FROM rev ORDER BY rev")] == list(range(1, head + 1))
        for rev, change_id, patch in rows("SELECT rev, change_id, patch FROM rev"):
            assert change_id == f"c{rev}"
            assert json.loads(patch) == [{"op": "add", "path": f"/n/k{rev % KEYS}", "value": rev}]
        for rev, document in rows("SELECT rev, document FROM snapshot"):
            assert json.loads(document) == document_at(rev)
        snapshots = {rev for (rev,) in rows("SELECT rev FROM snapshot")}
        if head < 1000:     # then the first compaction comes
            assert set(range(0, head + 1, 10)) <= snapshots
        assert 0 in snapshots and head - max(snapshots) < 10


def check(store: Path, promise: Promise) -> None:
    with ComposteProbe(store) as probe:
        answer = probe.ask("open")
        if answer == "failed":
            assert not promise.has_project
            return
        head = int(answer.removeprefix("head "))
        assert promise.head <= head <= max(promise.head, promise.asked_head)
        assert head % 2 == 0
        assert probe.ask("propose 2") == f"head {head + 4}"
        probe.end()
    check_rows(store, promise, head + 4)


def test_a_crash_between_any_two_calls(place: Path) -> None:
    for seed in rounds(2):
        script = make_script(seed)
        count_file = place / "count"
        run(place / f"{seed}-whole", script, Promise(), SYSCALLS_COUNT=str(count_file))
        count = int(count_file.read_text())
        random = Random(seed)
        for number in {1, 2, 3, 5} | {random.randrange(1, count) for _ in range(40)}:
            store, promise = place / f"{seed}-{number}", Promise()
            run(store, script, promise, SYSCALLS_CRASH=str(number))
            check(store, promise)
            shutil.rmtree(store, ignore_errors=True)


def test_a_power_cut_at_any_moment(place: Path) -> None:
    for seed in rounds(2):
        script = make_script(100 + seed)
        before, after, log = place / f"{seed}-before", place / f"{seed}-after", place / "log"
        before.mkdir()
        run(before / "composte", script, Promise(), SYSCALLS_LOG=str(log))
        records = read_log(log)
        random = Random(seed)
        cuts = {random.randrange(len(records)) for _ in range(30)} | {len(records) - 1}
        disk, promise, lines = Disk(before), Promise(), iter(script)
        line = next(lines)
        promise.ask(line)
        for number, record in enumerate(records):
            disk.play(record)
            if record.what == "note":
                promise.hear(line, record.path)
                line = next(lines, "")
                promise.ask(line)
            if number in cuts:
                after.mkdir()
                disk.leave(after, random)
                check(after / "composte", promise)
                shutil.rmtree(after)


@pytest.mark.parametrize("calls", [1, 3, 1000000], ids=["once", "thrice", "for ever"])
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC], ids=["EIO", "ENOSPC"])
def test_calls_that_fail(place: Path, number: int, calls: int) -> None:
    for seed in rounds(1):
        random = Random(f"{seed} {number} {calls}")
        for i in range(8):
            store, promise = place / f"{seed}-{i}", Promise()
            run(store, [], promise)
            script = make_script(200 + 10 * seed + i)
            run(store, script, promise, SYSCALLS_FAIL=f"{random.randrange(1, 120)}:{number}:{calls}")
            check(store, promise)
            shutil.rmtree(store)


def test_kill_under_load(place: Path) -> None:
    """A process is killed in the midst of proposals, again and again, on one store."""
    store, promise = place / "store", Promise()
    random = Random(7)
    run(store, ["user ada", "create"], promise)
    for _ in range(8):
        with ComposteProbe(store) as probe:
            promise.hear("propose", probe.ask("open"))
            for line in [f"propose {random.randrange(1, 30)}" for _ in range(random.randrange(1, 12))]:
                promise.ask(line)
                promise.hear(line, probe.ask(line))
            line = "propose 29"
            promise.ask(line)
            probe.process.stdin.write(line + "\n")
            with pytest.raises(subprocess.TimeoutExpired):
                probe.process.wait(random.random() * 0.01)
            probe.process.kill()
    check(store, promise)
