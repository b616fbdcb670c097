"""A client of Composte as composte.md 6.3 describes one, and what its tests share."""
from __future__ import annotations

import json
import random
import socket
import threading
from dataclasses import dataclass, field

import jsonpatch

from served import Server

PASSWORD = "correct horse"
CHEAP = ["self_registration=true", "hash_memory_kib=8", "hash_passes=1", "sessions_per_address=1000",
         "rate_per_s=100000", "rate_burst=100000"]
TIME_LIMIT_S = 20


class Lost(Exception):
    """The connection is no more."""


class Session:
    """One connection over lines; keeps what comes between an answer and its request."""

    def __init__(self, address: tuple[str, int], user_id: str = "") -> None:
        try:
            self.socket = socket.create_connection(address, TIME_LIMIT_S)
            self.lines = self.socket.makefile("rb")
        except OSError as error:
            raise Lost(error) from None
        self.user_id = user_id
        self.news: list[dict] = []
        self.refs = 0

    def say(self, **message: object) -> None:
        try:
            self.socket.sendall(json.dumps(message).encode() + b"\n")
        except OSError as error:
            raise Lost(error) from None

    def hear(self) -> dict:
        try:
            line = self.lines.readline()
        except OSError as error:
            raise Lost(error) from None
        if not line.endswith(b"\n"):
            raise Lost("closed")
        return json.loads(line)

    def ask(self, type_: str, **members: object) -> dict:
        """The answer, which says which request it answers."""
        self.refs += 1
        self.say(type=type_, ref=self.refs, **members)
        while (message := self.hear()).get("ref") != self.refs:
            self.news.append(message)
        return message

    def register(self) -> None:
        assert self.ask("register", user_id=self.user_id, password=PASSWORD)["type"] == "register_ok"

    def login(self) -> Session:
        answer = self.ask("login", user_id=self.user_id, password=PASSWORD)
        assert answer["type"] == "login_ok", answer
        return self

    def create(self, name: str = "Study") -> str:
        return self.ask("create_project", name=name, owner=self.user_id)["project_id"]

    def share(self, project_id: str, user_id: str, contributor: bool = True) -> dict:
        return self.ask("share", project_id=project_id, user_id=self.user_id, contributor=contributor,
                        **{"with": user_id})

    def select(self, project_id: str, **since: int) -> dict:
        return self.ask("select_project", user_id=self.user_id, project_id=project_id, **since)

    def propose(self, project_id: str, base: int, *changes: dict, **members: object) -> dict:
        return self.ask("propose_update", project_id=project_id, base=base, changes=list(changes), **members)

    def close(self) -> None:
        self.lines.close()
        self.socket.close()


def accounts(server: Server, *users: str) -> list[Session]:
    """Logged-in sessions of new users."""
    sessions = []
    for user in users:
        session = Session(server.address, user)
        session.register()
        sessions.append(session.login())
    return sessions


def change(id_: str, *patch: dict) -> dict:
    return {"id": id_, "patch": list(patch)}


def put(path: str, value: object) -> dict:
    return {"op": "add", "path": path, "value": value}


def applied(document: dict, changes: list[dict]) -> dict:
    for one in changes:
        document = jsonpatch.apply_patch(document, one["patch"])
    return document


@dataclass
class Editor:
    """Keeps the authoritative document D at `rev` and the proposal under way P.  After a lost
    connection it selects again with what it has, finds its own changes, and proposes the others
    once more."""
    user_id: str
    project_id: str
    random: random.Random
    document: dict | None = None                        # D
    rev: int = 0
    pending: list[dict] = field(default_factory=list)   # P
    acknowledged: dict[str, int] = field(default_factory=dict)
    rejected: list[dict] = field(default_factory=list)
    ids: int = 0

    def take_revisions(self, changes: list[dict]) -> None:
        for one in changes:
            assert one["rev"] == self.rev + 1, (one, self.rev)
            self.document = applied(self.document, [one])
            self.rev = one["rev"]
            if one["author"] == self.user_id:
                self.pending = [mine for mine in self.pending if mine["id"] != one["id"]]

    def take_news(self, session: Session) -> None:
        for message in session.news:
            assert message["project_id"] == self.project_id
            if message["type"] == "authoritative_update":
                assert message["from"] == self.rev
                self.take_revisions(message["changes"])
                assert message["to"] == self.rev
            elif message["type"] == "project_state":
                self.document, self.rev = message["project"], message["rev"]
        session.news = []

    def select(self, session: Session) -> None:
        since = {} if self.document is None else {"since": self.rev}
        answer = session.select(self.project_id, **since)
        assert answer["type"] == "select_project_ok", answer
        self.take_news(session)
        if "changes" in answer:
            self.take_revisions(answer["changes"])
        else:
            self.document = answer["project"]
        self.rev = answer["rev"]

    def invent(self) -> None:
        """One to three changes of parts that others change as well."""
        for _ in range(self.random.randint(1, 3)):
            self.ids += 1
            path = f"/parts/p{self.random.randrange(6)}"
            operations = [put(path, {"n": self.ids, "notes": {}})]
            if path.removeprefix("/parts/") in self.document["parts"]:
                operations += [{"op": "remove", "path": path},
                               {"op": "replace", "path": f"{path}/n", "value": -self.ids},
                               put(f"{path}/notes/{self.user_id}{self.ids % 5}", self.ids)]
            self.pending.append(change(f"{self.user_id}-{self.ids}", self.random.choice(operations)))

    def propose(self, session: Session) -> None:
        """What is under way, again or for the first time."""
        if not self.pending:
            self.invent()
        mine = {one["id"] for one in self.pending}
        result = session.propose(self.project_id, self.rev, *self.pending)
        self.take_news(session)
        assert result["type"] == "update_result", result
        assert mine == {one["id"] for one in result["accepted"] + result["rejected"]}
        assert result["rev"] == self.rev
        for one in result["accepted"]:
            self.acknowledged[one["id"]] = one["rev"]
        self.rejected += result["rejected"]
        self.pending = []

    def send_blindly(self, session: Session) -> None:
        """A proposal whose result nobody hears."""
        self.invent()
        session.say(type="propose_update", project_id=self.project_id, base=self.rev, changes=self.pending)


def edit(editor: Editor, server, until: threading.Event) -> None:
    """Edits, loses connections on purpose and otherwise, and goes on.  `server()` is the present one."""
    while not until.is_set():
        try:
            session = Session(server().address, editor.user_id).login()
            editor.select(session)
            for _ in range(editor.random.randint(1, 30)):
                if until.is_set():
                    break
                editor.propose(session)
            if editor.random.random() < 0.5:
                editor.send_blindly(session)
            session.close()
        except Lost:
            until.wait(0.02)
