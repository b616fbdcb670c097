"""Permissions while they change, readers that stop, floods, and accounts that are disabled."""
from __future__ import annotations

import asyncio
import json
import random
import subprocess
import threading
import time
from pathlib import Path

import websockets

from editor import CHEAP, PASSWORD, Editor, Lost, Session, accounts, change, put
from served import Server, sanitized, until

BUILD = sanitized()


def test_nobody_proposes_behind_his_removal() -> None:
    """Once the owner knows that somebody was removed, nothing of his is accepted any more."""
    with Server("composte", CHEAP, build=BUILD) as server:
        ada, bob = accounts(server, "ada", "bob")
        project = ada.create()
        ada.select(project)
        accepted: list[tuple[int, int]] = []
        for turn in range(10):
            assert ada.share(project, "bob")["type"] == "share_ok"
            rev = bob.select(project)["rev"]

            def flood(turn=turn, rev=rev) -> None:
                for i in range(1000000):
                    answer = bob.propose(project, rev, change(f"b{turn}.{i}", put(f"/b{i % 7}", i)))
                    if answer["type"] == "error":
                        assert answer["code"] == "not_permitted"
                        break
                    rev = answer["rev"]
                    accepted.append((turn, rev))

            thread = threading.Thread(target=flood)
            thread.start()
            time.sleep(random.random() * 0.05)
            assert ada.share(project, "bob", False)["contributors"] == ["ada"]
            head = ada.select(project)["rev"]
            thread.join(20)
            assert not thread.is_alive()
            assert all(rev <= head for one, rev in accepted if one == turn)
            assert any(one["type"] == "closed" and one["reason"] == "not_permitted" for one in bob.news)
            bob.news.clear()
            assert ada.select(project)["rev"] == head


def test_a_stopped_reader_delays_nobody_and_catches_up() -> None:
    with Server("composte", [*CHEAP, "update_interval_ms=20"], build=BUILD) as server:
        ada, bob, eve = accounts(server, "ada", "bob", "eve")
        project = ada.create()
        for name in ("bob", "eve"):
            ada.share(project, name)
        for session in (ada, bob):
            session.select(project)
        reader = Editor("eve", project, random.Random(1))
        reader.select(eve)
        before, longest, rev = server.rss_bytes(), 0.0, 0
        for i in range(100):                     # 2 MB of news, none of which eve reads
            began = time.monotonic()
            answer = ada.propose(project, rev, change(f"a{i}", put("/x", f"{i} " * 5000)))
            longest = max(longest, time.monotonic() - began)
            rev = answer["rev"]
        assert longest < 2.0
        assert server.rss_bytes() - before < 200 << 20
        reader.take_news(eve)
        while reader.rev < rev:
            eve.news.append(eve.hear())
            reader.take_news(eve)
        assert reader.document["x"] == "99 " * 5000
        assert eve.ask("ping")["type"] == "pong"


def test_who_takes_nothing_of_his_answers_is_dropped() -> None:
    settings = [*CHEAP, "stall_timeout_ms=500"]
    with Server("composte", settings, build=BUILD) as server:
        ada, = accounts(server, "ada")
        project = ada.create()
        ada.select(project)
        ada.propose(project, 0, change("a", put("/x", "x" * 900000)))
        greedy = Session(server.address, "ada").login()
        for _ in range(20):
            greedy.say(type="select_project", user_id="ada", project_id=project)
        assert until(lambda: "too slow" in server.log(), 10)
        assert ada.ask("ping")["type"] == "pong"


def test_a_flood_is_read_later() -> None:
    settings = [one for one in CHEAP if not one.startswith("rate")] + ["rate_per_s=50", "rate_burst=50"]
    with Server("composte", settings, build=BUILD) as server:
        ada, = accounts(server, "ada")
        began = time.monotonic()
        for _ in range(100):
            ada.say(type="ping")
        for _ in range(100):
            assert ada.hear()["type"] == "pong"
        assert 0.7 < time.monotonic() - began < 5


def test_a_disabled_user_is_gone() -> None:
    with Server("composte", CHEAP, build=BUILD) as server:
        ada, bob = accounts(server, "ada", "bob")
        data = Path(server.folder.name) / "data"
        subprocess.run([BUILD / "wireformd", "composte", "user", "disable", "bob", "--data", data], check=True)
        try:
            while bob.hear():
                pass
        except Lost:
            pass
        assert ada.ask("ping")["type"] == "pong"
        again = Session(server.address, "bob")
        assert again.ask("login", user_id="bob", password="correct horse")["code"] == "auth_failed"


def test_projects_leave_memory_and_come_back() -> None:
    with Server("composte", [*CHEAP, "unload_after_ms=100"], build=BUILD) as server:
        ada, = accounts(server, "ada")
        project = ada.create()
        ada.select(project)
        for rev in range(30):
            ada.propose(project, rev, change(f"a{rev}", put(f"/n{rev}", rev)))
        ada.ask("done_editing", user_id="ada", project_id=project)
        time.sleep(0.5)
        answer = ada.select(project)
        assert answer["rev"] == 30 and answer["project"]["n29"] == 29
        assert [one["rev"] for one in ada.select(project, since=10)["changes"]] == list(range(11, 31))
        # What was in the log is there twice in no way.
        again = ada.propose(project, 3, change("a5", put("/n5", 5)))
        assert again["accepted"] == [{"id": "a5", "rev": 6}]


def test_open_projects_share_memory() -> None:
    """Beyond the limit the large ones take no more, small ones do, and what nobody edits makes room."""
    with Server("composte", [*CHEAP, "open_projects_bytes=1048576"], build=BUILD) as server:
        (ada,) = accounts(server, "ada")
        first, second, small = (ada.create() for _ in range(3))
        for project in (first, second, small):
            ada.select(project)

        def fill(project: str, rev: int, times: int) -> dict:
            for i in range(times):
                answer = ada.propose(project, rev, change(f"{rev}.{i}", put("/x", "x" * 100000)))
                rev = answer.get("rev", rev)
            return answer

        fill(first, 0, 9)
        answer = fill(second, 0, 9)
        assert (answer["type"], answer["code"]) == ("error", "busy")
        assert ada.propose(first, 9, change("more", put("/y", 1)))["code"] == "busy"
        assert ada.propose(small, 0, change("some", put("/y", 1)))["status"] == "ok"
        assert ada.ask("done_editing", user_id="ada", project_id=first)["type"] == "done_editing_ok"
        rev = ada.select(second)["rev"]
        until(lambda: ada.propose(second, rev, change("more", put("/y", 1))).get("status") == "ok")
        ada.ask("done_editing", user_id="ada", project_id=second)
        assert until(lambda: ada.select(first).get("rev")) == 9
        ada.close()


def test_the_largest_project() -> None:
    """8 MiB: patches of it are cheap, and what would make it larger is rejected."""
    with Server("composte", CHEAP, build=BUILD) as server:
        ada, = accounts(server, "ada")
        project = ada.create()
        ada.select(project)
        for i in range(8):
            result = ada.propose(project, i, change(f"a{i}", put(f"/x{i}", "x" * 1000000)))
            assert result["status"] == "ok"
        result = ada.propose(project, 8, change("more", put("/more", "x" * 500000)))
        assert [one["reason"] for one in result["rejected"]] == ["too_large"]
        doubling = [put("/y", [0])] + [{"op": "copy", "from": "/y", "path": "/y/-"}] * 40
        result = ada.propose(project, 8, change("doubling", *doubling))
        assert [one["reason"] for one in result["rejected"]] == ["too_large"]
        other = Session(server.address, "ada").login()
        assert len(other.select(project)["project"]["x7"]) == 1000000


def test_line_breaks_in_metadata_do_not_end_a_line() -> None:
    """What came in one message of a WebSocket goes out in lines."""
    with Server(["composte", "composte-ws"], CHEAP, build=BUILD) as server:
        ada, = accounts(server, "ada")
        host, port = server.addresses["composte-ws"]

        async def create() -> dict:
            async with websockets.connect(f"ws://{host}:{port}/composte", subprotocols=["composte.v1"]) as session:
                await session.send(json.dumps({"type": "login", "user_id": "ada", "password": PASSWORD}))
                await session.recv()
                await session.send('{"type":"create_project","name":"X","owner":"ada","metadata":{\n"a":\r\n1}}')
                return json.loads(await session.recv())

        created = asyncio.run(create())
        listed, = ada.ask("list_projects")["projects"]
        assert (listed["id"], listed["metadata"]) == (created["project_id"], {"a": 1})
