"""`wireformd composte user ...`: accounts, made by the administrator beside a server or before there is one."""
from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import sqlite3
import subprocess
import termios
import time
from pathlib import Path

import pytest

from served import sanitized

WIREFORMD = sanitized() / "wireformd"
TIME_LIMIT_S = 20
PASSWORD = "correct horse"

pytestmark = pytest.mark.skipif(not WIREFORMD.exists(), reason=f"{WIREFORMD} is not built")


def user(data: Path, *words: str, password: bytes = b"") -> subprocess.CompletedProcess:
    return subprocess.run([WIREFORMD, "composte", "user", *words, "--data", data], input=password,
                          capture_output=True, timeout=TIME_LIMIT_S)


def add(data: Path, name: str, password: str = PASSWORD) -> None:
    done = user(data, "add", name, password=password.encode() + b"\n")
    assert (done.returncode, done.stderr) == (0, b"")


def row(data: Path, name: str) -> tuple:
    with sqlite3.connect(data / "composte/state.sqlite") as database:
        return database.execute("SELECT phc, disabled FROM user WHERE user_id = ?", (name,)).fetchone()


def complaint(done: subprocess.CompletedProcess) -> str:
    assert (done.returncode, done.stdout) == (1, b"")
    return done.stderr.decode()


class Terminal:
    """The verb at a terminal of its own."""

    def __init__(self, data: Path, *words: str) -> None:
        self.master, slave = pty.openpty()
        self.slave = slave
        self.shown = ""

        def own_terminal() -> None:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever started the tests behind & ignores it

        self.process = subprocess.Popen([WIREFORMD, "composte", "user", *words, "--data", data], stdin=slave,
                                        stdout=slave, stderr=slave, preexec_fn=own_terminal)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.master)
        os.close(self.slave)

    def wait_for(self, text: str) -> None:
        end = time.monotonic() + TIME_LIMIT_S
        while text not in self.shown:
            ready, _, _ = select.select([self.master], [], [], end - time.monotonic())
            assert ready, f"{text!r} is not in {self.shown!r}"
            self.shown += os.read(self.master, 4096).decode()

    def type(self, text: str) -> None:
        os.write(self.master, text.encode())

    def has_echo(self) -> bool:
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)


def test_a_user_is_added_with_a_hash(tmp_path: Path) -> None:
    add(tmp_path, "ada")
    phc, disabled = row(tmp_path, "ada")
    assert re.fullmatch(r"\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}", phc)
    assert disabled == 0
    assert oct((tmp_path / "composte").stat().st_mode & 0o777) == "0o700"


def test_a_name_is_taken_once(tmp_path: Path) -> None:
    add(tmp_path, "ada")
    before = row(tmp_path, "ada")
    assert "ada: there is such a user already" in complaint(user(tmp_path, "add", "ada", password=b"other horse\n"))
    assert row(tmp_path, "ada") == before


@pytest.mark.parametrize("name", ["", "Ada", "-a", "a b", "a" * 33, "\u00e4"])
def test_a_name_has_a_shape(tmp_path: Path, name: str) -> None:
    assert "a name is 1 to 32 of" in complaint(user(tmp_path, "add", name, password=b"correct horse\n"))
    assert not (tmp_path / "composte").exists()


@pytest.mark.parametrize("password, words", [
    (b"", "no password was given"),
    (b"1234567\n", "a password is 8 to 256 bytes of UTF-8"),
    (b"correct horse\xff\n", "a password is 8 to 256 bytes of UTF-8"),
    (b"x" * 257 + b"\n", "the password is longer than 256 bytes"),
])
def test_a_password_has_a_shape(tmp_path: Path, password: bytes, words: str) -> None:
    assert words in complaint(user(tmp_path, "add", "ada", password=password))
    assert row(tmp_path, "ada") is None


def test_standard_input_may_end_without_a_line_feed(tmp_path: Path) -> None:
    assert user(tmp_path, "add", "ada", password=b"x" * 256).returncode == 0


def test_a_password_is_no_argument(tmp_path: Path) -> None:
    done = user(tmp_path, "add", "ada", "correct horse")
    assert done.returncode == 2
    assert b"wrong number of arguments" in done.stderr


def test_a_password_is_changed(tmp_path: Path) -> None:
    add(tmp_path, "ada")
    before, _ = row(tmp_path, "ada")
    assert user(tmp_path, "passwd", "ada", password=b"battery staple\n").returncode == 0
    assert row(tmp_path, "ada")[0] != before


def test_users_are_disabled_enabled_and_listed(tmp_path: Path) -> None:
    add(tmp_path, "bob")
    add(tmp_path, "ada")
    assert user(tmp_path, "disable", "bob").returncode == 0
    day = time.strftime("%Y-%m-%d", time.gmtime())
    listed = user(tmp_path, "list").stdout.decode().splitlines()
    assert [line.split() for line in listed] == [["ada", day], ["bob", day, "disabled"]]
    assert user(tmp_path, "enable", "bob").returncode == 0
    assert b"disabled" not in user(tmp_path, "list").stdout


@pytest.mark.parametrize("verb", ["passwd", "disable", "enable"])
def test_an_unknown_user_is_named(tmp_path: Path, verb: str) -> None:
    add(tmp_path, "ada")
    assert "bob: there is no such user" in complaint(user(tmp_path, verb, "bob", password=b"correct horse\n"))


@pytest.mark.parametrize("words", [["passwd", "ada"], ["disable", "ada"], ["enable", "ada"], ["list"]])
def test_a_folder_that_was_mistyped_is_not_made(tmp_path: Path, words: list[str]) -> None:
    assert "No such file or directory" in complaint(user(tmp_path / "nowhere", *words))
    assert not (tmp_path / "nowhere").exists()


def test_another_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "composte").mkdir()
    with sqlite3.connect(tmp_path / "composte/state.sqlite") as database:
        database.execute("PRAGMA application_id = 7")
    assert "not a store of composte" in complaint(user(tmp_path, "add", "ada", password=b"correct horse\n"))


def test_verbs_wait_for_each_other(tmp_path: Path) -> None:
    names = [f"user{i}" for i in range(8)]
    together = [subprocess.Popen([WIREFORMD, "composte", "user", "add", name, "--data", tmp_path],
                                 stdin=subprocess.PIPE) for name in names]
    for one in together:
        one.communicate(b"correct horse\n", timeout=TIME_LIMIT_S)
    assert [one.returncode for one in together] == [0] * len(names)
    assert len(user(tmp_path, "list").stdout.splitlines()) == len(names)


def test_the_terminal_shows_no_password(tmp_path: Path) -> None:
    with Terminal(tmp_path, "add", "ada") as terminal:
        terminal.wait_for("Password: ")
        assert not terminal.has_echo()
        terminal.type(PASSWORD + "\n")
        terminal.wait_for("The same again: ")
        terminal.type(PASSWORD + "\n")
        assert terminal.process.wait(TIME_LIMIT_S) == 0
        assert PASSWORD not in terminal.shown
        assert terminal.has_echo()
    assert row(tmp_path, "ada")


@pytest.mark.parametrize("first, second, words", [
    (PASSWORD, "correct house", "the two passwords differ"),
    ("short", None, "a password is 8 to 256 bytes"),
    ("\x04", None, "no password was given"),
])
def test_mistakes_at_the_terminal(tmp_path: Path, first: str, second: str | None, words: str) -> None:
    with Terminal(tmp_path, "add", "ada") as terminal:
        terminal.wait_for("Password: ")
        terminal.type(first + "\n" * (first != "\x04"))
        if second:
            terminal.wait_for("The same again: ")
            terminal.type(second + "\n")
        terminal.wait_for(words)
        assert terminal.process.wait(TIME_LIMIT_S) == 1
        assert terminal.has_echo()
    assert row(tmp_path, "ada") is None


@pytest.mark.parametrize("key, number", [("\x03", signal.SIGINT), (None, signal.SIGTERM)])
def test_who_gives_up_gets_the_terminal_back(tmp_path: Path, key: str | None, number: int) -> None:
    with Terminal(tmp_path, "add", "ada") as terminal:
        terminal.wait_for("Password: ")
        if key:
            terminal.type(key)
        else:
            terminal.process.send_signal(number)
        assert terminal.process.wait(TIME_LIMIT_S) == -number
        assert terminal.has_echo()
    assert row(tmp_path, "ada") is None
