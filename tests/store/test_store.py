"""The Ensync store against a model, and against everything that can go wrong below it.

WIREFORM_STORE_SECONDS=N lets each of these tests go on for N seconds; without it they are short.
"""
from __future__ import annotations

import contextlib
import copy
import errno
import os
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from disk import Disk, read_log
from model import Model, Workload
from probe import PROGRAM, Crashed, Probe, check_store, referred, verify

LONG_S = float(os.environ.get("WIREFORM_STORE_SECONDS", "0"))


def rounds(least: int) -> Iterator[int]:
    """Seeds: the same few each time, or as many as the time allows."""
    end = time.monotonic() + LONG_S
    seed = 0
    while seed < least or time.monotonic() < end:
        yield seed
        seed += 1


def make_script(seed: int, length: int) -> tuple[list[str], list[Model]]:
    """Commands with one right answer, and the model after each; models[0] is before the first."""
    workload = Workload(Random(seed), "ab")
    model, script, models = Model(), [], [Model()]
    while len(script) < length:
        line = workload.next(model)
        allowed = list(copy.deepcopy(model).allowed(line))
        if len(allowed) > 1:
            continue
        model.check(line, allowed[0])
        script.append(line)
        models.append(copy.deepcopy(model))
    return script, models


def run(store: Path, script: list[str], models: list[Model], **environment: str) -> int:
    """Runs a script until it ends or crashes.  @return how many commands were answered"""
    with Probe(store, **environment) as probe:
        for i, line in enumerate(script):
            try:
                answer = probe.ask(line)
            except Crashed:
                return i
            copy.deepcopy(models[i]).check(line, answer)
        try:
            probe.end()
        except AssertionError:
            assert probe.process.returncode == 99
        return len(script)


def candidates(models: list[Model], answered: int) -> list[Model]:
    """The command under way may have happened or not."""
    return models[answered:answered + 2]


# --- Without faults -------------------------------------------------------------------------------

NO_LINKS = {"SYSCALLS_NO_LINKS": "1"}


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("environment", [{}, NO_LINKS], ids=["links", "copies"])
def test_answers_are_the_models(place: Path, processes: int, environment: dict[str, str]) -> None:
    for seed in rounds(3):
        store = place / str(seed) / "ensync"
        store.parent.mkdir()
        workload, model = Workload(Random(seed), "abcd"), Model()
        with Probe(store, **environment) as one, Probe(store, **environment) as other:
            for _ in range(600):
                line = workload.next(model)
                probe = other if processes == 2 and line[0] in "cd" else one
                model.check(line, probe.ask(line))
            one.end()
            other.end()
        for session in model.txs:
            model.txs[session] = {}
        check_store(store, [model])


# --- Crashes --------------------------------------------------------------------------------------

def test_a_crash_between_any_two_calls(place: Path) -> None:
    """kill -9 at every kind of moment, the making of the store among them."""
    for seed in rounds(2):
        script, models = make_script(seed, 60)
        count_file = place / "count"
        run(place / f"{seed}-whole", script, models, SYSCALLS_COUNT=str(count_file))
        count = int(count_file.read_text())
        random = Random(seed)
        for number in {1, 2, 3, 5, 280} | {random.randrange(1, count) for _ in range(40)}:
            store = place / f"{seed}-{number}" / "ensync"
            store.parent.mkdir()
            answered = run(store, script, models, SYSCALLS_CRASH=str(number))
            check_store(store, candidates(models, answered))
            shutil.rmtree(store.parent)


def test_a_power_cut_at_any_moment(place: Path) -> None:
    for seed in rounds(2):
        script, models = make_script(100 + seed, 60)
        before, after = place / f"{seed}-before", place / f"{seed}-after"
        before.mkdir()
        log = place / "log"
        run(before / "ensync", script, models, SYSCALLS_LOG=str(log), **(NO_LINKS if seed % 2 else {}))
        records = read_log(log)
        random = Random(seed)
        cuts = {random.randrange(len(records)) for _ in range(60)} | {len(records) - 1}
        disk, answered = Disk(before), 0
        for number, record in enumerate(records):
            disk.play(record)
            answered += record.what == "note"
            if number in cuts:
                after.mkdir()
                disk.leave(after, random)
                check_store(after / "ensync", candidates(models, answered))
                shutil.rmtree(after)


# --- Faults ---------------------------------------------------------------------------------------

FOR_EVER = 1000000


@pytest.mark.parametrize("calls", [1, 3, FOR_EVER])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_calls_that_fail(place: Path, number: int, calls: int) -> None:
    """What is answered with Done is there, and nothing of what is answered with Error."""
    script_length = 60
    for seed in rounds(1):
        random = Random(f"{seed} {number} {calls}")
        whole = place / f"{seed}-new" / "ensync"
        whole.parent.mkdir()
        with Probe(whole) as probe:
            probe.end()
        for i in range(6):
            store = place / f"{seed}-{i}" / "ensync"
            shutil.copytree(whole, store)
            workload, model = Workload(Random(f"{seed} {i}"), "ab"), Model()
            possible = []
            fault = f"{random.randrange(8, 150)}:{number}:{calls}"
            with Probe(store, SYSCALLS_FAIL=fault) as probe:
                for _ in range(script_length):
                    line = workload.next(model)
                    answer = probe.ask(line)
                    if answer.startswith("cannot open"):
                        model = Model()
                        break
                    before = copy.deepcopy(model)
                    model.check(line, answer, may_fail=True)
                    if calls == FOR_EVER and answer.startswith("error"):
                        possible += as_if_done(before, line)
                    if line.split()[1] in ("put", "cleanup"):
                        doubt(model)
            check_store(store, [model, *possible])
            shutil.rmtree(store.parent)


def as_if_done(model: Model, line: str) -> list[Model]:
    """A log that cannot be synced, and never written again, may hold what was answered with Error."""
    session, what, *words = line.split()
    tx = model.tx(session, words[0]) if what == "commit" else None
    return [model] if tx and not tx.is_spoilt and model.apply(tx) else []


def doubt(model: Model) -> None:
    """Nobody is told that a Putobj or a CleanUp did only half of its work."""
    certain = model.crashed()
    model.present = certain.present


# --- kill -9 under load ---------------------------------------------------------------------------

def test_kill_loses_nothing_acknowledged(place: Path) -> None:
    """Two processes of four threads commit as fast as they can, and are killed at random."""
    random = Random(os.environ.get("WIREFORM_STORE_SEED", "kill"))
    store = place / "ensync"
    with Probe(store) as probe:
        probe.end()
    promised: dict[str, int] = {}
    kills = 0
    for kills in rounds(8):
        loads = [subprocess.Popen([PROGRAM, store, "load", "4"], stdout=subprocess.PIPE, text=True)
                 for _ in range(2)]
        time.sleep(random.uniform(0.05, 0.4))
        for load in loads:
            load.kill()
        for load in loads:
            for line in load.communicate()[0].splitlines():
                directory, length = (line + " 0").split()[:2]
                if len(directory) == 64:
                    promised[directory] = max(promised.get(directory, 0), int(length))
        check_lengths(store, promised)
    with Probe(store) as probe:
        assert probe.ask("a cleanup") == "done"
        probe.end()
    assert os.listdir(store / "tmp") == []
    verify(store)
    check_references(store)
    print(f"{kills + 1} rounds, {len(promised)} directories, {sum(promised.values())} commits promised")


def check_lengths(store: Path, promised: dict[str, int]) -> None:
    """Everything promised is there, and at most the one Commit more that was under way."""
    began = time.monotonic()
    told = subprocess.run([PROGRAM, store, "lengths"], capture_output=True, text=True, check=True,
                          timeout=60)
    assert time.monotonic() - began < 2, "a start after a crash is quick"
    found = {directory: int(length) for directory, length in map(str.split, told.stdout.splitlines())}
    lost = {directory: (length, found.get(directory, 0)) for directory, length in promised.items()
            if not length <= found.get(directory, 0) <= length + 1}
    assert not lost
    assert all(found[directory] == 1 for directory in found.keys() - promised.keys())


def check_references(store: Path) -> None:
    """The object of a directory was linked once with each number below the length."""
    refs = referred(store)
    with contextlib.closing(sqlite3.connect(store / "state.sqlite")) as database:
        for directory, length in database.execute("SELECT hex(id), length FROM dirs"):
            total = bytearray(32)
            for number in range(length):
                total[31] ^= 1
                for i, byte in enumerate(number.to_bytes(4, "little")):
                    total[i] ^= byte
            assert refs.get(directory.lower(), "00" * 32) == total.hex()
