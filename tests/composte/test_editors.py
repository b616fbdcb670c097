"""Editors with random changes, broken connections and broken servers: all end equal, nothing that was
acknowledged is lost, and nothing is there twice."""
from __future__ import annotations

import json
import os
import random
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from editor import CHEAP, Editor, Session, accounts, applied, edit
from served import Server, sanitized

SECONDS = float(os.environ.get("WIREFORM_EDIT_SECONDS", "4"))
KEEPS_ALL = ["log_revisions=1000000", "update_interval_ms=20"]


def begin(server: Server, names: list[str]) -> str:
    owner, *others = accounts(server, *names)
    project_id = owner.create()
    for name in names[1:]:
        assert owner.share(project_id, name)["type"] == "share_ok"
    for session in (owner, *others):
        session.close()
    return project_id


def history(folder: Path, project_id: str) -> list[dict]:
    """All revisions, as they are stored."""
    with sqlite3.connect(folder / "composte/state.sqlite") as database:
        rows = database.execute("SELECT rev, author, change_id, patch FROM rev WHERE project_id = ? ORDER BY rev",
                                (project_id,)).fetchall()
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    return [{"rev": rev, "author": author, "id": id_, "patch": json.loads(patch)}
            for rev, author, id_, patch in rows]


def wait_for_the_last(folder: Path, project_id: str) -> None:
    """What was sent by those who hung up is still carried out."""
    count = -1
    while count != (now := len(history(folder, project_id))):
        count = now
        time.sleep(0.3)


def check(server: Server, folder: Path, editors: list[Editor]) -> None:
    wait_for_the_last(folder, editors[0].project_id)
    changes = history(folder, editors[0].project_id)
    document = applied({"title": "Study", "meta": {}, "parts": {}}, changes)
    log = {(one["author"], one["id"]): one["rev"] for one in changes}
    assert len(log) == len(changes), "a change is there twice"
    for editor in editors:
        for id_, rev in editor.acknowledged.items():
            assert log[editor.user_id, id_] == rev
        session = Session(server.address, editor.user_id).login()
        editor.select(session)
        session.close()
        assert editor.document == document
        assert editor.acknowledged, "somebody was never heard"


def run(tmp_path: Path, count: int, crashes: int, seed: int) -> None:
    names = [f"user{i}" for i in range(count)]
    settings = [*CHEAP, *KEEPS_ALL]
    folder = tmp_path / "data"
    server = [Server(["composte", "composte-ws"], settings, build=sanitized(), folder=folder)]
    project_id = begin(server[0], names)
    editors = [Editor(name, project_id, random.Random(f"{seed} {name}")) for name in names]
    is_over = threading.Event()
    with ThreadPoolExecutor(count) as threads:
        running = [threads.submit(edit, editor, lambda: server[0], is_over) for editor in editors]
        for crash in range(crashes):
            is_over.wait(SECONDS / (crashes + 1))
            server[0].process.kill()
            server[0].wait()
            server[0].__exit__(Exception)
            server[0] = Server(["composte", "composte-ws"], settings, build=sanitized(), folder=folder)
        is_over.wait(SECONDS / (crashes + 1))
        is_over.set()
        for one in running:
            one.result()
    with server[0]:
        check(server[0], folder, editors)
    assert any(one["reason"] == "race" for editor in editors for one in editor.rejected)


def test_all_end_equal(tmp_path: Path) -> None:
    run(tmp_path, count=8, crashes=0, seed=1)


def test_nothing_acknowledged_is_lost_when_the_server_is_killed(tmp_path: Path) -> None:
    run(tmp_path, count=6, crashes=4, seed=2)
