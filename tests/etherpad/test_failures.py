"""When a change cannot be stored: nobody is told that it counts, and the pad is as the disk has it."""
from __future__ import annotations

import contextlib
import json
import socket
import sqlite3

import pytest

from conftest import SETTINGS
from pad_client import Browser, Pad, export, pool
from served import Server, sanitized, until


@pytest.fixture
def own_server(tmp_path):
    with Server("etherpad", SETTINGS, ["--data", str(tmp_path)], build=sanitized()) as server:
        yield server


@contextlib.contextmanager
def refusing(folder, table: str):
    """A database that takes no rows for this table."""
    with contextlib.closing(sqlite3.connect(folder / "etherpad/state.sqlite", isolation_level=None)) as db:
        db.execute(f"CREATE TRIGGER no BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'no'); END")
        try:
            yield
        finally:
            db.execute("DROP TRIGGER no")


def test_a_change_that_cannot_be_stored(tmp_path, own_server) -> None:
    ada, bob = (Pad(Browser(own_server.address), "demo").enter(name) for name in ("Ada", "Bob"))
    ada.commit(0, "kept ")
    bob.until("NEW_CHANGES")
    with refusing(tmp_path, "rev"):
        ada.change("Z:c>1*0+1$x")
        assert ada.ended() == "shutdown" and bob.ended() == "shutdown"
        assert all(data["type"] != "NEW_CHANGES" or data["newRev"] == 1 for data in bob.said)
        assert export(ada.browser, "demo") == "kept Hello\n\n"
    assert "given up" in own_server.log()
    again = Pad(ada.browser, "demo").enter("Ada")
    assert (again.text, again.rev) == ("kept Hello\n\n", 1)
    again.commit(0, "again ")
    assert export(ada.browser, "demo") == "again kept Hello\n\n"
    for one in (ada, bob, again):
        one.close()


def test_changes_behind_one_that_failed(tmp_path, own_server) -> None:
    """Several in one POST: none of them may count without those before it."""
    ada = Pad(Browser(own_server.address), "demo").enter("Ada")
    message = json.dumps({"type": "COLLABROOM", "data": {
        "type": "USER_CHANGES", "baseRev": 0, "changeset": "Z:7>1*0+1$x", "apool": pool(("author", ada.user))}})
    with refusing(tmp_path, "rev"):
        ada.post(*[("m", message)] * 5)
        assert ada.ended() == "shutdown"
    ada.close()
    again = Pad(ada.browser, "demo").enter("Ada")
    assert (again.text, again.rev) == ("Hello\n\n", 0)
    again.close()


def test_a_pad_that_cannot_be_made(tmp_path, own_server) -> None:
    browser = Browser(own_server.address)
    browser.get("/")
    with refusing(tmp_path, "pad"):
        assert browser.get("/demo?createImmediately=1").status == 500
    assert browser.get("/demo").status == 302
    assert browser.get("/demo?createImmediately=1").status == 200
    browser.close()


def test_a_person_who_cannot_be_remembered(tmp_path, own_server) -> None:
    browser = Browser(own_server.address)
    with refusing(tmp_path, "user"):
        assert browser.get("/").status == 500
        assert not browser.cookies
    assert browser.get("/").status == 200
    browser.close()


def test_an_import_that_cannot_be_stored(tmp_path, own_server) -> None:
    browser = Browser(own_server.address)
    browser.client_vars("demo")
    with refusing(tmp_path, "rev"):
        answer = browser.request("POST", "/ep/pad/import/demo", b"tea", Content_Type="text/plain")
        assert answer.status == 500
    assert export(browser, "demo") == "Hello\n\n"
    answer = browser.request("POST", "/ep/pad/import/demo", b"tea", Content_Type="text/plain")
    assert answer.status == 200
    assert export(browser, "demo") == "tea\n\n"
    browser.close()


def test_chat_that_cannot_be_kept_is_heard_all_the_same(tmp_path, own_server) -> None:
    ada, bob = (Pad(Browser(own_server.address), "demo").enter(name) for name in ("Ada", "Bob"))
    with refusing(tmp_path, "chat"):
        ada.say("chat", lineText="Tea?")
        assert bob.until("chat")["payload"]["lineText"] == "Tea?"
        until(lambda: "not stored" in own_server.log())
    ada.commit(0, "x")
    for one in (ada, bob):
        one.close()


@contextlib.contextmanager
def locked(folder):
    """A database that somebody else writes to, so that nothing gets stored."""
    with contextlib.closing(sqlite3.connect(folder / "etherpad/state.sqlite", isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("ROLLBACK")


def post_unheard(pad: Pad) -> socket.socket:
    """Posts one message, and leaves the answer for later."""
    talker = socket.create_connection(pad.browser.address, 10)
    body = b'm={"type":"nothing"}'
    talker.sendall(f"POST /comet/post?v=2&r=1&id={pad.socket}&seq=0 HTTP/1.1\r\nHost: {pad.browser.address[0]}:"
                   f"{pad.browser.address[1]}\r\nCookie: ET={pad.browser.cookies['ET']}\r\n"
                   f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
    return talker


def test_posts_that_wait_are_few(tmp_path, own_server) -> None:
    """While somebody enters his messages wait, and so much memory he may use."""
    ada = Pad(Browser(own_server.address), "demo").enter("Ada")
    bob = Pad(Browser(own_server.address), "demo").load().connect()
    with locked(tmp_path):
        ada.change("Z:7>1*0+1$x")
        bob.join("Bob")  # he has to wait for that change
        talkers = [post_unheard(bob) for _ in range(20)]
        refused = [talker.recv(1000) for talker in talkers[16:]]
        assert all(answer.startswith(b"HTTP/1.1 503 ") for answer in refused)
    assert all(talker.recv(1000).endswith(b"ok") for talker in talkers[:16])
    bob.until("padoptions")
    for one in (ada, bob, *talkers):
        one.close()


def test_clients_who_leave_before_the_answer(own_server) -> None:
    """Whatever is under way for them ends by itself."""
    browser = Browser(own_server.address)
    browser.client_vars("demo")
    cookie = f"Cookie: ET={browser.cookies['ET']}\r\n"
    requests = ["GET /demo", "GET /ep/pad/export/demo/latest?format=html", "GET /ep/pad/changes/demo?s=0&g=1",
                "GET /new-{}?createImmediately=1", "POST /ep/pad/import/demo", "POST /ep/pad/saverevision",
                "POST /ep/pad/reconnect"]
    for i in range(15):
        for request in requests:
            with socket.create_connection(own_server.address) as talker:
                body = b"padId=demo&revNum=0"
                head = f"{request.format(i)} HTTP/1.1\r\nHost: {own_server.address[0]}:{own_server.address[1]}\r\n"
                if request.startswith("POST"):
                    kind = "text/plain" if "import" in request else "application/x-www-form-urlencoded"
                    head += f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
                talker.sendall(f"{head}{cookie}\r\n".encode() + (body if i % 3 else body[:5]))
    assert browser.get("/demo").status == 200
    browser.close()
