"""What is left when the server was away: everything; and what happens to pads that nobody needs."""
from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from conftest import SETTINGS
from pad_client import Browser, Pad, export
from served import Server, sanitized, until


def start(folder: Path, *settings: str) -> Server:
    return Server("etherpad", [*SETTINGS, *settings], ["--data", str(folder)], build=sanitized())


def database(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "etherpad/state.sqlite")


def test_a_restart_keeps_all(tmp_path) -> None:
    with start(tmp_path) as server:
        ada = Pad(Browser(server.address), "demo").enter("Ada")
        for i in range(205):  # past two key revisions, with the correction
            ada.commit(0, f"{i % 10}")
        ada.say("chat", lineText="Tea?")
        ada.say("padtitle", title="Of tea")
        ada.browser.post("/ep/pad/saverevision", {"padId": "demo", "savedBy": "Ada", "revNum": "7"})
        until(lambda: ada.browser.client_vars("demo")["initialTitle"] == "Of tea")
        before = ada.browser.client_vars("demo")
        cookies = ada.browser.cookies
        ada.close()
    with start(tmp_path) as server:
        browser = Browser(server.address)
        browser.cookies.update(cookies)
        after = browser.client_vars("demo", create=False)
        for known in (before, after):
            del known["serverTimestamp"], known["numConnectedUsers"]
        assert after == before
        assert after["userName"] == "Ada" and after["chatHistory"]["lines"][0]["lineText"] == "Tea?"
        assert browser.get("/ep/pad/view/demo/0").text == "Hello\n\n"
        assert browser.get("/ep/pad/view/demo/3").text == "210Hello\n\n"
        again = Pad(browser, "demo").enter("Ada")
        again.commit(0, "again ")
        assert again.rev == 206
        again.close()
        browser.close()


def test_clients_come_back_to_a_new_server(tmp_path) -> None:
    """Its address is another one, which is all that the client has to know."""
    with start(tmp_path) as server:
        ada = Pad(Browser(server.address), "demo").enter("Ada")
        ada.commit(0, "before ")
        ada.close()
    with start(tmp_path) as server:
        ada.browser.close()
        ada.browser.address, ada.browser.connection = server.address, None
        before = ada.socket
        ada.seq = 0
        assert ada.post(("oob", "hiccup")) == "restart-fail"
        ada.connect().join("Ada", isReconnectOf=before, isCommitPending=True)
        ada.until("NO_COMMIT_PENDING")
        ada.commit(0, "after ")
        assert export(ada.browser, "demo") == "after before Hello\n\n"
        ada.close()


def test_the_change_of_a_forgotten_socket_is_known_again(tmp_path) -> None:
    """The lost acknowledgement, with a restart in between: who made a revision is on the disk."""
    with start(tmp_path) as server:
        ada = Pad(Browser(server.address), "demo").enter("Ada")
        ada.change("Z:7>1*0+1$a")
        until(lambda: export(ada.browser, "demo") == "aHello\n\n")
        before = ada.socket
        ada.close()
    with start(tmp_path) as server:
        ada.browser.close()
        ada.browser.address, ada.browser.connection = server.address, None
        ada.connect().join("Ada", isReconnectOf=before, isCommitPending=True)
        assert ada.until("ACCEPT_COMMIT")["newRev"] == 1
        ada.until("NO_COMMIT_PENDING")
        assert export(ada.browser, "demo") == "aHello\n\n"
        ada.close()


def test_idle_pads_leave_memory(tmp_path) -> None:
    with start(tmp_path, "pad_idle_ms=20") as server:
        ada = Pad(Browser(server.address), "demo").enter("Ada")
        ada.commit(0, "kept ")
        assert ada.post(("oob", "kill:bye")) == "ok"
        ada.close()
        until(lambda: False, 0.2)
        again = Pad(ada.browser, "demo").enter("Ada")
        again.commit(0, "once more ")
        assert export(again.browser, "demo") == "once more kept Hello\n\n"
        again.close()


@pytest.mark.parametrize("damage, what", [
    ("UPDATE rev SET changeset = CAST('Z:99>1+1$x' AS BLOB) WHERE rev = 3", "revision 3"),
    ("DELETE FROM rev WHERE rev = 4", "revision 4"),
    ("DELETE FROM rev WHERE rev = 2", "revision 3"),
])
def test_a_damaged_pad_can_be_read(tmp_path, damage, what) -> None:
    with start(tmp_path) as server:
        ada = Pad(Browser(server.address), "demo").enter("Ada")
        for word in "abcd":
            ada.commit(0, word)
        ada.close()
        cookies = ada.browser.cookies
    with database(tmp_path) as db:
        db.execute(damage)
    db.close()
    with start(tmp_path) as server:
        browser = Browser(server.address)
        browser.cookies.update(cookies)
        again = Pad(browser, "demo").enter("Ada")
        assert again.text.endswith("aHello\n\n") and "d" not in again.text
        again.change("Z:8>1*0+1$x")
        assert again.until("CHANGES_REJECTED")["reason"] == "readOnly"
        assert browser.get("/ep/pad/view/demo/1").text == "aHello\n\n"
        until(lambda: what in server.log())
        assert what in server.log() and "read-only" in server.log()
        again.close()
        browser.close()


def test_a_file_of_somebody_else_is_refused(tmp_path) -> None:
    (tmp_path / "etherpad").mkdir()
    with database(tmp_path) as db:
        db.execute("CREATE TABLE mine (x)")
    db.close()
    with pytest.raises(AssertionError, match="state.sqlite"):
        start(tmp_path)
