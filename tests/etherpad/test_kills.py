"""kill -9 under load: what was accepted is there exactly once, and nothing is there in halves.

Four people insert words at the start of one pad, each word once in the world.  They keep count of
the text's length only, which is all that such a change needs.  After every kill they come back by
the rule of the lost acknowledgement (etherpad.md 8.3): a change that had been stored is accepted,
another one is sent again.
"""
from __future__ import annotations

import http.client
import os
import random
import re
import sqlite3
import threading
import time
from pathlib import Path

from pad_client import Browser, Ended, Pad, export, number, pool
from served import Server, sanitized

KILLS = int(os.environ.get("WIREFORM_PAD_KILLS", "50"))
WRITERS = 4
LOST = (Ended, ConnectionError, TimeoutError, http.client.HTTPException, OSError)
HEADER = re.compile(r"Z:([0-9a-z]+)([<>])([0-9a-z]+)")


class Writer:
    def __init__(self, name: str, address: tuple[str, int]):
        self.name, self.count = name, 0
        self.pad = Pad(Browser(address), "demo").load()
        self.length = len(self.pad.text)
        self.pending: str | None = None
        self.accepted: list[str] = []
        self.trouble: BaseException | None = None

    def follow(self, data: dict) -> None:
        """Takes one message; a change moves revision and length on."""
        if data["type"] == "NEW_CHANGES":
            old, sign, growth = HEADER.match(data["changeset"]).groups()
            assert data["newRev"] == self.pad.rev + 1 and int(old, 36) == self.length, (data, self.pad.rev)
            self.length += int(growth, 36) * (1 if sign == ">" else -1)
            self.pad.rev += 1
        elif data["type"] == "ACCEPT_COMMIT":
            assert data["newRev"] == self.pad.rev + 1 and self.pending, (data, self.pad.rev)
            self.length += len(self.pending)
            self.pad.rev += 1
            self.accepted.append(self.pending)
            self.pending = None
        elif data["type"] == "NO_COMMIT_PENDING" and self.pending:
            self.send()
        else:
            assert data["type"] != "DISCONNECT_REASON", data

    def send(self) -> None:
        size = number(len(self.pending))
        self.pad.change(f"Z:{number(self.length)}>{size}*0+{size}${self.pending}",
                        pool(("author", self.pad.user)))

    def write(self) -> None:
        self.pending = f"<{self.name}{self.count}>"
        self.count += 1
        self.send()
        while self.pending:
            self.follow(self.pad.frame())

    def run(self, stop: threading.Event) -> None:
        try:
            while not stop.is_set():
                self.write()
        except LOST:
            pass
        except BaseException as error:  # told by the test
            self.trouble = error

    def come_back(self, address: tuple[str, int]) -> None:
        before = self.pad.socket
        self.pad.stream.close()
        self.pad.browser.close()
        self.pad.browser.address, self.pad.browser.connection = address, None
        self.pad.connect().join(self.name, isReconnectOf=before, isCommitPending=self.pending is not None)
        while True:
            data = self.pad.frame()
            self.follow(data)
            if data["type"] == "NO_COMMIT_PENDING" or \
                    (self.pending is None and data.get("payload", {}).get("type") == "padoptions"):
                return

    def settle(self) -> None:
        while self.pending:
            self.follow(self.pad.frame())


def run_until_killed(server: Server, writers: list[Writer], seconds: float) -> None:
    stop = threading.Event()
    threads = [threading.Thread(target=writer.run, args=(stop,)) for writer in writers]
    for thread in threads:
        thread.start()
    time.sleep(seconds)
    server.process.kill()
    stop.set()
    for thread in threads:
        thread.join()
    server.exit_code = server.process.wait()
    for writer in writers:
        if writer.trouble:
            raise writer.trouble


def check(text: str, writers: list[Writer]) -> None:
    words = re.findall("<[^<>]*>", text)
    assert "".join(words) + "Hello\n\n" == text, "a change is there in halves"
    assert len(words) == len(set(words)), "a change is there twice"
    assert {word for writer in writers for word in writer.accepted} <= set(words), "an accepted change is lost"
    assert set(words) <= {word for writer in writers
                          for word in [*writer.accepted, *([writer.pending] if writer.pending else [])]}


def start(folder: Path) -> Server:
    server = Server("etherpad", ["default_text=Hello\n", "rate_per_s=100000", "rate_burst=100000"],
                    ["--data", str(folder)], build=sanitized())
    return server


def test_kill_9_under_load(tmp_path) -> None:
    chance = random.Random(os.environ.get("WIREFORM_SEED", "1"))
    writers: list[Writer] = []
    for kill in range(KILLS):
        server = start(tmp_path)
        try:
            if not writers:
                writers += [Writer(f"w{i}.", server.address) for i in range(WRITERS)]
                for writer in writers:
                    writer.pad.join(writer.name)
            else:
                check(export(Browser(server.address), "demo"), writers)
                for writer in writers:
                    writer.come_back(server.address)
                for writer in writers:
                    writer.settle()
            run_until_killed(server, writers, chance.uniform(0.01, 0.15))
        finally:
            server.process.kill()
            server.process.wait()
            server.process.stdout.close()
            server.log_file.close()
            server.folder.cleanup()
    with start(tmp_path) as server:
        for writer in writers:
            writer.come_back(server.address)
        for writer in writers:
            writer.settle()
        text = export(Browser(server.address), "demo")
        check(text, writers)
        for writer in writers:
            writer.pad.close()
    with sqlite3.connect(tmp_path / "etherpad/state.sqlite") as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    accepted = sum(len(writer.accepted) for writer in writers)
    print(f"{KILLS} kills, {accepted} accepted changes")
    assert accepted > 10 * KILLS
