"""Talks to store_probe, and looks at a store from outside."""
from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
from pathlib import Path

from model import DIRS, OBJECTS, Model, content_of

BUILD = Path(os.environ.get("WIREFORM_ASAN_BUILD", Path(__file__).parents[2] / "build/asan"))
PROGRAM = BUILD / "tests/store_probe"
CRASHED = 99


class Crashed(Exception):
    pass


class Probe:
    program = PROGRAM

    def __init__(self, store: Path, **environment: str) -> None:
        self.process = subprocess.Popen([self.program, store], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True, bufsize=1,
                                        env={**os.environ, **environment})

    def __enter__(self) -> Probe:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            with contextlib.suppress(BrokenPipeError):
                stream.close()

    def ask(self, line: str) -> str:
        try:
            self.process.stdin.write(line + "\n")
            answer = self.process.stdout.readline()
        except BrokenPipeError:
            answer = ""
        if not answer:
            assert self.process.wait(timeout=60) == CRASHED, f"{line}: died of something else"
            raise Crashed
        answer = answer.rstrip("\n")
        if answer.startswith("list "):
            head, *entries = answer.split()
            answer = " ".join([head, *sorted(entries)])
        return answer.strip()

    def end(self) -> None:
        self.process.stdin.close()
        assert self.process.wait(timeout=60) == 0


def referred(store: Path) -> dict[str, str]:
    """The references of all objects, straight from the database."""
    with sqlite3.connect(f"file:{store}/state.sqlite?mode=ro", uri=True) as database:
        rows = database.execute("SELECT hex(id), hex(refs) FROM objs").fetchall()
    database.close()
    return {object_id.lower(): refs.lower() for object_id, refs in rows if refs.strip("0")}


def looks_like(store: Path, probe: Probe, model: Model) -> bool:
    """Whether directories and references are the model's."""
    refs = {object_id * 32: f"{value:02x}" * 32 for object_id, value in model.refs.items() if value}
    return (probe.ask("z list") in model.answer_list("z") and referred(store) == refs
            and all(probe.ask(f"z getdir {i}") in model.answer_getdir("z", i) for i in DIRS))


def outline(model: Model) -> str:
    return f"{model.answer_list('z')[0]}, {({i: r for i, r in model.refs.items() if r})}"


def check_store(store: Path, candidates: list[Model]) -> None:
    """One of the candidates is what the store holds; every content is whole; CleanUp works."""
    with Probe(store) as probe:
        fitting = [model for model in candidates if looks_like(store, probe, model)]
        assert fitting, f"the store is none of {[outline(model) for model in candidates]}, but " \
                        f"{probe.ask('z list')}, {referred(store)}"
        model = fitting[0].crashed()
        for object_id in OBJECTS:
            model.check(f"z getobj {object_id}", probe.ask(f"z getobj {object_id}"))
        model.check("z cleanup", probe.ask("z cleanup"))
        for object_id in OBJECTS:
            is_kept = model.refs.get(object_id, 0) != 0
            allowed = [f"obj {content_of(object_id)}"] * is_kept
            allowed += ["notfound"] * (object_id not in model.stored)
            assert probe.ask(f"z getobj {object_id}") in allowed
        probe.end()
    assert os.listdir(store / "tmp") == []
    verify(store)


def verify(store: Path) -> None:
    """`wireformd ensync verify`; the store is DIR/ensync."""
    told = subprocess.run([BUILD / "wireformd", "ensync", "verify", "--data", store.parent],
                          capture_output=True, text=True, check=False, timeout=60)
    assert told.returncode == 0 and told.stdout.endswith("; 0 problems\n"), told
