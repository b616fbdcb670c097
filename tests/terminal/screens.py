"""Terminals of a fixed size with `wireform chat` in them, by way of tmux."""
from __future__ import annotations

import os
import re
import shlex
import subprocess
import tempfile
import unicodedata
from pathlib import Path

from served import RELEASE, until

WIREFORM = Path(os.environ.get("WIREFORM", RELEASE / "wireform"))
WIREFORMD = Path(os.environ.get("WIREFORMD", RELEASE / "wireformd"))
TIME_LIMIT_S = 8

# The SIGCONT that follows the SIGHUP of a vanished terminal wakes a program that LeakSanitizer is
# just stopping: both then wait for ever, one of them at full speed.
WITHOUT_LEAKS = "ASAN_OPTIONS=${ASAN_OPTIONS:-}:detect_leaks=0"

ROSTER_COLUMNS = 15


def split(line: str, columns: int) -> tuple[str, str]:
    """A line of a screen, cut behind so many columns."""
    used = 0
    for at, character in enumerate(line):
        if used >= columns:
            return line[:at], line[at:]
        used += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return line, ""


class Terminals:
    """One tmux server of our own; use it as a context."""

    def __init__(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="wireform-")
        self.socket = f"wireform-{os.getpid()}-{Path(self.folder.name).name}"
        self.opened = 0

    def __enter__(self) -> Terminals:
        return self

    def __exit__(self, *_) -> None:
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True, timeout=TIME_LIMIT_S)
        self.folder.cleanup()

    def tmux(self, *arguments: str) -> str:
        done = subprocess.run(["tmux", "-L", self.socket, "-f", "/dev/null", *arguments],
                              capture_output=True, text=True, encoding="utf-8", timeout=TIME_LIMIT_S,
                              env={**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"})
        assert done.returncode == 0, done.stderr
        return done.stdout

    def open(self, *arguments: str, command: str = "chat", term: str = "screen-256color", columns: int = 80,
             rows: int = 24) -> Terminal:
        """Starts `wireform chat`, or another command, with these arguments."""
        self.opened += 1
        name = f"t{self.opened}"
        pid_file = Path(self.folder.name) / name
        chat = shlex.join([str(WIREFORM), command, *arguments])
        script = (f"sh -c 'echo $$ > {pid_file}; export {WITHOUT_LEAKS}; TERM={term} exec {chat}'; "
                  "echo \"ended with $?\"; stty -a | tr ' ' '\\n' | grep -x -e -*icanon -e -*echo; exec sleep 600")
        self.tmux("new-session", "-d", "-s", name, "-x", str(columns), "-y", str(rows), script)
        return Terminal(self, name, pid_file)


class Terminal:
    def __init__(self, terminals: Terminals, name: str, pid_file: Path) -> None:
        self.terminals = terminals
        self.name = name
        self.pid_file = pid_file

    def keys(self, *keys: str) -> None:
        """Presses keys by tmux's names for them."""
        self.terminals.tmux("send-keys", "-t", self.name, *keys)

    def type(self, text: str) -> None:
        self.terminals.tmux("send-keys", "-t", self.name, "-l", text)

    def enter(self, text: str) -> None:
        self.type(text)
        self.keys("Enter")

    def screen(self, styled: bool = False) -> list[str]:
        text = self.terminals.tmux("capture-pane", "-p", "-t", self.name, *(["-e"] if styled else []))
        return text.removesuffix("\n").split("\n")

    def ask(self, format_: str) -> str:
        return self.terminals.tmux("display-message", "-p", "-t", self.name, format_).strip()

    def log(self) -> list[str]:
        """The right part of the chat, without the times."""
        return [re.sub(r"^\[\d\d:\d\d\] ", "", split(line, ROSTER_COLUMNS + 1)[1]).rstrip() for line in self.screen()[1:-1]]

    def roster(self) -> list[str]:
        names = [split(line, ROSTER_COLUMNS)[0].strip() for line in self.screen()[1:-1]]
        return [name for name in names if name]

    def input(self) -> str:
        return self.screen()[-1].rstrip()

    def line_with(self, text: str, styled: bool = False) -> str | None:
        return next((line for line in self.screen(styled) if text in line), None)

    def expect(self, text: str) -> None:
        """Waits until the screen shows it."""
        self.expect_that(lambda: text in "\n".join(self.screen()), text)

    def expect_that(self, claim, what: str = "") -> None:
        if not until(claim, TIME_LIMIT_S):
            raise AssertionError(f"not shown: {what}\n" + "\n".join(self.screen()))

    def pid(self) -> int:
        return int(until(lambda: self.pid_file.exists() and self.pid_file.read_text(encoding="ascii"), TIME_LIMIT_S))

    def resize(self, columns: int, rows: int) -> None:
        self.terminals.tmux("resize-window", "-t", self.name, "-x", str(columns), "-y", str(rows))

    def log_in(self, name: str) -> None:
        self.keys("Space")
        self.expect("Type in your username:")
        self.enter(name)
        self.expect("Successfully connected.")
