"""Proposals a second, and how long news take: `./dev bench editors`, or, build/bench made,
`tests/bench/composte_load.py [--seconds N]`.

    hot       32 sessions propose changes of one project, one under way each
    many      64 sessions, 1,000 projects, 16 of them edited by each
    news      100 editors of one project; one of them proposes ten times a second
    large     small changes of a project of 8 MiB
"""
from __future__ import annotations

import argparse
import re
import selectors
import statistics
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT.parent / "build/bench"
sys.path[:0] = [str(ROOT), str(ROOT / "composte")]

from editor import CHEAP, Session, change, put                 # noqa: E402
from served import Server                                      # noqa: E402

REV = re.compile(rb'"rev":(\d+),"accepted"')
USERS = 64


class Proposer:
    """Has one proposal under way; takes one project after the other."""

    def __init__(self, session: Session, projects: list[tuple[str, int]], name: str) -> None:
        self.session, self.projects, self.name = session, projects, name
        self.buffer, self.count, self.latencies = b"", 0, []

    def propose(self) -> None:
        self.at = self.count % len(self.projects)
        project, base = self.projects[self.at]
        self.count += 1
        self.began = time.perf_counter()
        self.session.say(type="propose_update", project_id=project, base=base, changes=[
            change(f"{self.name}.{self.count}", put(f"/parts/{self.name}", self.count))])

    def hear(self) -> None:
        self.buffer += self.session.socket.recv(1 << 20)
        *lines, self.buffer = self.buffer.split(b"\n")
        for line in lines:
            if not line.startswith(b'{"type":"update_result"'):
                continue
            self.latencies.append(time.perf_counter() - self.began)
            assert b'"rejected":[]' in line, line
            self.projects[self.at] = self.projects[self.at][0], int(REV.search(line)[1])
            self.propose()


def login(server: Server, user: str) -> Session:
    return Session(server.address, user).login()


def accounts(server: Server, count: int) -> list[str]:
    names = [f"user{i}" for i in range(count)]
    for name in names:
        Session(server.address, name).register()
    return names


def run(proposers: list[Proposer], seconds: float) -> str:
    selector = selectors.DefaultSelector()
    for proposer in proposers:
        selector.register(proposer.session.socket, selectors.EVENT_READ, proposer)
        proposer.propose()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        for key, _ in selector.select(1):
            key.data.hear()
    latencies = sorted(one for proposer in proposers for one in proposer.latencies)
    return (f"{len(latencies) / seconds:.0f} proposals/s, answered within "
            f"{statistics.median(latencies) * 1000:.1f} ms (median), "
            f"{latencies[int(len(latencies) * .99)] * 1000:.1f} ms (99 %)")


def shared_project(server: Server, owner: Session, names: list[str]) -> str:
    project = owner.create()
    for name in names:
        if name != owner.user_id:
            owner.share(project, name)
    return project


def hot(server: Server, names: list[str], seconds: float) -> str:
    owner = login(server, names[0])
    project = shared_project(server, owner, names[:32])
    proposers = []
    for name in names[:32]:
        session = login(server, name)
        session.select(project)
        proposers.append(Proposer(session, [(project, 0)], name))
    return run(proposers, seconds)


def many(server: Server, names: list[str], seconds: float) -> str:
    proposers = []
    for name in names:
        session = login(server, name)
        projects = [(session.create(), 0) for _ in range(1000 // len(names) + 1)]
        for project, _ in projects:
            session.select(project)
        proposers.append(Proposer(session, projects, name))
    return run(proposers, seconds)


def news(server: Server, names: list[str], seconds: float) -> str:
    owner = login(server, names[0])
    project = shared_project(server, owner, names[:2])
    owner.select(project)
    editors = []
    selector = selectors.DefaultSelector()
    for i in range(100):
        editor = login(server, names[i % 2])
        editor.select(project)
        selector.register(editor.socket, selectors.EVENT_READ)
        editors.append(editor)
    late, rev = [], 0
    began = time.perf_counter()
    while time.perf_counter() < began + seconds:
        rev = owner.propose(project, rev, change(f"n{rev}", put("/x", rev)))["rev"]
        sent, waiting = time.perf_counter(), 100
        while waiting:
            for key, _ in selector.select(2):
                key.fileobj.recv(1 << 16)
                waiting -= 1
                late.append(time.perf_counter() - sent)
        owner.news.clear()
    late.sort()
    return (f"after the answer {statistics.median(late) * 1000:.0f} ms (median), {late[int(len(late) * .99)] * 1000:.0f} "
            f"ms (99 %), {late[-1] * 1000:.0f} ms (longest), the interval being 250 ms")


def large(server: Server, names: list[str], seconds: float) -> str:
    session = login(server, names[0])
    project = session.create()
    session.select(project)
    before = server.rss_bytes()
    for i in range(64):
        notes = {f"n{j}": {"at": j, "len": 480, "pitch": 60, "lyric": "la" * 20} for j in range(1250)}
        rev = session.propose(project, i, change(f"l{i}", put(f"/parts/p{i}", notes)))["rev"]
    loaded = server.rss_bytes()
    answer = run([Proposer(session, [(project, rev)], names[0])], seconds)
    return f"{answer}; resident {loaded >> 20} MiB, {(loaded - before) >> 20} for it"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--seconds", type=float, default=5)
    seconds = arguments.parse_args().seconds
    for part in (hot, many, news, large):
        with Server("composte", [*CHEAP, "max_sessions=10000", "sessions_per_user=1000"],
                    build=BUILD) as server:
            names = accounts(server, USERS)
            before = server.cpu_seconds()
            print(f"{part.__name__:<6} {part(server, names, seconds)}; "
                  f"{server.cpu_seconds() - before:.1f} s of processor time", flush=True)


if __name__ == "__main__":
    main()
