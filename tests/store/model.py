"""What an Ensync store must answer, in the simplest words: dictionaries, no files, no crashes.

Clients are honest: an object has the content that its id says, whoever puts it.
"""
from __future__ import annotations

import copy
from dataclasses import dataclass, field
from random import Random

DIRS = ["00", "d1", "d2", "ff"]
VERS = ["a1", "a2", "a3"]
OBJECTS = ["00", "01", "02", "71"]
LINKS = ["01", "02", "03", "04", "00"]


def content_of(object_id: str) -> str:
    return f"content-of-{object_id}" * (1 + int(object_id, 16) % 3)


@dataclass
class Tx:
    ops: list[list[str]] = field(default_factory=list)
    is_spoilt: bool = False


@dataclass
class Model:
    dirs: dict[str, tuple[str, str]] = field(default_factory=dict)
    refs: dict[str, int] = field(default_factory=dict)
    stored: set[str] = field(default_factory=set)   # a Commit has promised the content
    present: dict[str, str] = field(default_factory=dict)   # yes, no or maybe
    txs: dict[str, dict[str, Tx]] = field(default_factory=dict)

    # --- What is answered -----------------------------------------------------------------------

    def check(self, line: str, answer: str, may_fail: bool = False) -> None:
        """Asserts that `answer` is allowed, and goes on from it."""
        session, what, *words = line.split()
        allowed = self.allowed(line)
        told = answer.split()[0]
        ok = answer in allowed or told in allowed
        assert ok or (may_fail and told == "error"), f"{line}: {answer!r}, expected {allowed}"
        getattr(self, f"after_{what}", lambda *_: None)(session, words, told)

    def allowed(self, line: str) -> list[str]:
        """All right answers, or their first words; operations that have none are queued here."""
        session, what, *words = line.split()
        return list(getattr(self, f"answer_{what}")(session, *words))

    def tx(self, session: str, number: str) -> Tx | None:
        return self.txs.get(session, {}).get(number)

    def answer_start(self, session: str, number: str) -> list[str]:
        if tx := self.tx(session, number):
            tx.is_spoilt = True
        else:
            self.txs.setdefault(session, {})[number] = Tx()
        return ["silent"]

    def queue(self, session: str, number: str, op: list[str]) -> list[str]:
        if (tx := self.tx(session, number)) and not tx.is_spoilt:
            tx.ops.append(op)
        return ["silent"]

    def answer_mkdir(self, session, number, *words):
        return self.queue(session, number, ["mkdir", *words])

    def answer_updir(self, session, number, *words):
        return self.queue(session, number, ["updir", *words])

    def answer_rmdir(self, session, number, *words):
        return self.queue(session, number, ["rmdir", *words])

    def answer_unlink(self, session, number, *words):
        return self.queue(session, number, ["unlink", *words])

    def answer_put(self, session, number, object_id, link, _data):
        if (tx := self.tx(session, number)) and not tx.is_spoilt:
            self.present[object_id] = "yes"
        return self.queue(session, number, ["put", object_id, link])

    def answer_link(self, session, number, object_id, _link):
        there = {"done"} if self.tx(session, number) else {"error"}
        status = self.present.get(object_id, "no")
        return {"yes": there, "no": {"notfound"}, "maybe": there | {"notfound"}}[status]

    def after_link(self, session, words, told):
        number, object_id, link = words
        if told == "notfound":
            self.present[object_id] = "no"
        elif told == "done":
            self.queue(session, number, ["link", object_id, link])
        elif tx := self.tx(session, number):
            tx.is_spoilt = True

    def answer_getdir(self, _session, dir_id):
        return [f"dir {self.dirs[dir_id][0]} {self.dirs[dir_id][1]}".strip()
                if dir_id in self.dirs else "notfound"]

    def answer_getobj(self, _session, object_id):
        status = self.present.get(object_id, "no")
        full = f"obj {content_of(object_id)}"
        return {"yes": [full], "no": ["notfound"], "maybe": [full, "notfound"]}[status]

    def answer_list(self, _session):
        return [" ".join(["list", *sorted(f"{i}:{v}:{len(d)}" for i, (v, d) in self.dirs.items())])]

    def answer_cleanup(self, _session):
        return ["done"]

    def after_cleanup(self, _session, _words, _told):
        for object_id in OBJECTS:
            if self.refs.get(object_id, 0) == 0:
                self.stored.discard(object_id)
                self.present[object_id] = "no"

    def answer_abort(self, session, number):
        return ["done"] if self.tx(session, number) else ["error"]

    def after_abort(self, session, words, _told):
        self.txs.get(session, {}).pop(words[0], None)

    # --- Commit ---------------------------------------------------------------------------------

    def answer_commit(self, session, number):
        tx = self.tx(session, number)
        if not tx or tx.is_spoilt:
            return ["error"]
        return ["done"] if copy.deepcopy(self).apply(tx) else ["fail"]

    def after_commit(self, session, words, told):
        tx = self.txs.get(session, {}).pop(words[0], None)
        if told == "done":
            assert self.apply(tx)

    def apply(self, tx: Tx) -> bool:
        removed = set()
        for what, *words in tx.ops:
            if what == "mkdir":
                dir_id, ver, data = words
                if dir_id in self.dirs or (dir_id, ver) in removed:
                    return False
                self.dirs[dir_id] = (ver, data_of(data))
            elif what == "updir":
                dir_id, ver, length, data = words
                if not self.is_guarded(dir_id, ver, length):
                    return False
                self.dirs[dir_id] = (ver, self.dirs[dir_id][1] + data_of(data))
            elif what == "rmdir":
                dir_id, ver, length = words
                if not self.is_guarded(dir_id, ver, length):
                    return False
                del self.dirs[dir_id]
                removed.add((dir_id, ver))
            else:
                object_id, link = words[:2]
                self.refs[object_id] = self.refs.get(object_id, 0) ^ int(link, 16)
                if what != "unlink":
                    self.stored.add(object_id)
                    self.present[object_id] = "yes"
        return True

    def is_guarded(self, dir_id: str, ver: str, length: str) -> bool:
        return dir_id in self.dirs and self.dirs[dir_id][0] == ver \
            and len(self.dirs[dir_id][1]) == int(length)

    # --- A crash --------------------------------------------------------------------------------

    def crashed(self) -> Model:
        """What is certain afterwards: what was committed, and contents that are referred to."""
        after = copy.deepcopy(self)
        after.txs = {}
        for object_id in OBJECTS:
            certain = object_id in after.stored and after.refs.get(object_id, 0) != 0
            after.present[object_id] = "yes" if certain else "maybe"
        return after


def data_of(word: str) -> str:
    return "" if word == "-" else word


class Workload:
    """Random commands that often make sense."""

    def __init__(self, random: Random, sessions: str) -> None:
        self.random = random
        self.sessions = sessions

    def guard(self, model: Model, dir_id: str) -> list[str]:
        ver, data = model.dirs.get(dir_id, (self.random.choice(VERS), ""))
        if self.random.random() < 0.1:
            ver = self.random.choice(VERS)
        length = len(data) + (self.random.random() < 0.1)
        return [dir_id, ver, str(length)]

    def next(self, model: Model) -> str:
        pick = self.random.choice
        session, number = pick(self.sessions), pick("12")
        tx = model.tx(session, number)
        if not tx and self.random.random() < 0.7:
            return f"{session} start {number}"
        if tx and len(tx.ops) > 3 and self.random.random() < 0.6:
            return f"{session} commit {number}"
        view = copy.deepcopy(model)     # guards as they will be when the operations so far are done
        if tx:
            view.apply(tx)
        dir_id, object_id, link = pick(DIRS), pick(OBJECTS), pick(LINKS)
        data = pick(["-", "x", "some-data", "y" * 3000])
        return f"{session} " + " ".join(pick([
            ["mkdir", number, dir_id, pick(VERS), data],
            ["updir", number, *self.guard(view, dir_id), data],
            ["updir", number, *self.guard(view, dir_id), data],
            ["rmdir", number, *self.guard(view, dir_id)],
            ["put", number, object_id, link, content_of(object_id)],
            ["put", number, object_id, link, content_of(object_id)],
            ["link", number, object_id, link],
            ["unlink", number, object_id, link],
            ["commit", number],
            ["commit", number],
            pick([["abort", number], ["start", number], ["cleanup"]]),
            pick([["getdir", dir_id], ["getobj", object_id], ["list"]]),
        ]))
