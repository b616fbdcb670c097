"""Talks to easysync_probe: Easysync as the server has it."""
from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

BUILD = Path(os.environ.get("WIREFORM_ASAN_BUILD", Path(__file__).parents[2] / "build/asan"))
PROGRAM = BUILD / "tests/easysync_probe"


class Refused(Exception):
    """Why the probe said no."""


class Probe:
    def __init__(self) -> None:
        self.process = subprocess.Popen([PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def __enter__(self) -> Probe:
        return self

    def __exit__(self, kind: type | None, *_: object) -> None:
        self.process.stdin.close()
        if kind:
            self.process.kill()
        code = self.process.wait(timeout=60)
        self.process.stdout.close()
        assert kind or code == 0, "the probe ended badly, or leaked"

    def ask(self, *words: object) -> list[str]:
        """Texts may hold lone surrogates; they travel as escapes."""
        self.process.stdin.write(json.dumps([str(word) for word in words]).encode() + b"\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, f"the probe died of {words}"
        verdict, *rest = json.loads(line.decode("utf-8"))
        if verdict == "no":
            raise Refused(*rest)
        return rest

    def accepts(self, *words: object) -> bool:
        try:
            self.ask(*words)
        except Refused:
            return False
        return True

    def make(self, *words: object) -> str:
        """The one text that comes out."""
        made, = self.ask(*words)
        return made

    def set_pool(self, apool: dict) -> None:
        self.ask("pool", *flat(apool))

    def pool(self, command: str = "pairs") -> dict:
        pairs = self.ask(command)
        return apool_of(list(zip(pairs[::2], pairs[1::2], strict=True)))

    def wire(self, *words: object, pool: str = "pairs") -> tuple[str, dict]:
        """A changeset and its own pool, from a command that answers with numbers of the pool."""
        changeset, *numbers = self.ask(*words)
        pairs = list(self.pool(pool)["numToAttrib"].values())
        return changeset, apool_of([pairs[int(number)] for number in numbers])

    def submit(self, user: str, base_rev: int, changeset: str, apool: dict, flags: str = "",
               socket: str = "socket") -> tuple[str, int, str]:
        """The reason, the first new revision, and the detail."""
        pairs = [text for number, pair in apool["numToAttrib"].items() for text in (number, *pair)]
        reason, first_rev, _, detail = self.ask("submit", user, socket, base_rev, changeset, flags,
                                                apool["nextNum"], *pairs)
        return reason, int(first_rev), detail

    def head(self) -> int:
        return int(self.ask("head")[0])


def flat(apool: dict) -> list[str]:
    """The texts of a pool, in order."""
    pairs = [apool["numToAttrib"][str(number)] for number in range(apool["nextNum"])]
    return [text for pair in pairs for text in pair]


def apool_of(pairs: list) -> dict:
    return {"numToAttrib": {str(number): list(pair) for number, pair in enumerate(pairs)},
            "nextNum": len(pairs)}
