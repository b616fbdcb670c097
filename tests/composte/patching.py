"""JSON Patch and the rule of races a second time, written from RFC 6902 and composte.md 6 with plain
lists and copies: what patch_probe says is compared with it.  And random documents and patches.
"""
from __future__ import annotations

import copy
import json
import os
import random
import subprocess
from pathlib import Path

BUILD = Path(os.environ.get("WIREFORM_ASAN_BUILD", Path(__file__).parents[2] / "build/asan"))
PROGRAM = BUILD / "tests/patch_probe"


class Probe:
    """Asks patch_probe, line by line."""

    def __enter__(self) -> Probe:
        self.process = subprocess.Popen([PROGRAM], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        assert self.process.wait(timeout=60) == 0

    def ask_text(self, line: str) -> dict:
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def ask(self, request: dict) -> dict:
        return self.ask_text(json.dumps(request))


def same(a: object, b: object) -> bool:
    """Equal as JSON: numbers by value, true is not 1."""
    if isinstance(a, bool) or isinstance(b, bool):
        return a is b
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and a == b or isinstance(a, (int, float)) and isinstance(b, (int, float)) and a == b


# --- RFC 6901 and 6902 ----------------------------------------------------------------------------

class Failure(Exception):
    """An operation that does not go with the document."""


Tokens = tuple  # of str


def tokens_of(pointer: str) -> Tokens:
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer.split("/")[1:])


def pointer_of(tokens: Tokens) -> str:
    return "".join("/" + token.replace("~", "~0").replace("/", "~1") for token in tokens)


def is_index(token: str) -> bool:
    return token.isascii() and token.isdigit() and (token == "0" or token[0] != "0")


def step(value: object, token: str) -> object:
    if isinstance(value, dict) and token in value:
        return value[token]
    if isinstance(value, list) and is_index(token) and int(token) < len(value):
        return value[int(token)]
    raise Failure


def find(document: object, tokens: Tokens) -> object:
    for token in tokens:
        document = step(document, token)
    return document


def add(document: object, tokens: Tokens, value: object) -> object:
    if not tokens:
        return value
    parent, last = find(document, tokens[:-1]), tokens[-1]
    if isinstance(parent, dict):
        parent[last] = value
    elif isinstance(parent, list) and last == "-":
        parent.append(value)
    elif isinstance(parent, list) and is_index(last) and int(last) <= len(parent):
        parent.insert(int(last), value)
    else:
        raise Failure
    return document


def remove(document: object, tokens: Tokens) -> None:
    find(document, tokens)
    if not tokens:
        raise Failure
    parent = find(document, tokens[:-1])
    del parent[int(tokens[-1]) if isinstance(parent, list) else tokens[-1]]


def apply_op(document: object, op: dict) -> object:
    """Changes the document it is given."""
    path, source = tokens_of(op["path"]), tokens_of(op.get("from", ""))
    value = copy.deepcopy(op.get("value"))
    match op["op"]:
        case "add":
            return add(document, path, value)
        case "remove":
            remove(document, path)
        case "replace":
            find(document, path)
            if not path:
                return value
            parent = find(document, path[:-1])
            parent[int(path[-1]) if isinstance(parent, list) else path[-1]] = value
        case "move":
            moved = find(document, source)
            if source == path:
                return document
            if path[:len(source)] == source:
                raise Failure
            remove(document, source)
            return add(document, path, moved)
        case "copy":
            return add(document, path, copy.deepcopy(find(document, source)))
        case "test":
            if not same(find(document, path), value):
                raise Failure
    return document


def apply(document: object, patch: list) -> object:
    document = copy.deepcopy(document)
    for op in patch:
        document = apply_op(document, op)
    return document


# --- 6.1: footprints ------------------------------------------------------------------------------

class Footprint:
    """Items (kind, tokens), written and read, of a patch on a document; the document behind it."""

    def __init__(self, document: dict, patch: list) -> None:
        self.writes: list[tuple[str, Tokens]] = []
        self.reads: list[tuple[str, Tokens]] = []
        self.moved: set[Tokens] = set()
        self.document = copy.deepcopy(document)
        for self.op, op in enumerate(patch):
            before = copy.deepcopy(self.document)
            try:
                self.document = apply_op(self.document, op)
            except Failure:
                raise Failure(self.op) from None
            if not isinstance(self.document, dict):
                raise Failure(self.op)
            self.take_down(op, before)

    def write(self, kind: str, tokens: Tokens) -> None:
        self.writes.append((kind, tokens))
        if kind in "SA":
            self.moved.add(tokens)

    def way(self, document: object, tokens: Tokens) -> None:
        for length in range(len(tokens)):
            array = tokens[:length]
            if isinstance(find(document, array), list) and is_index(tokens[length]):
                self.reads.append(("S", array))
                if array in self.moved:
                    self.reads.append(("V", array))
                    self.writes.append(("V", array))

    def add(self, after: object, path: Tokens) -> None:
        if not path:
            self.write("V", path)
            return
        self.way(after, path)
        parent = path[:-1]
        if isinstance(find(after, parent), dict):
            self.write("V", path)
        else:
            self.write("A" if path[-1] == "-" else "S", parent)
            if path[-1] != "-":
                self.reads.append(("S", parent))
        self.reads.append(("E", parent))

    def remove(self, before: object, path: Tokens) -> None:
        self.way(before, path)
        self.write("V", path)
        self.reads.append(("V", path))
        if path and isinstance(find(before, path[:-1]), list):
            self.write("S", path[:-1])

    def look(self, before: object, path: Tokens) -> None:
        self.way(before, path)
        self.reads.append(("V", path))

    def take_down(self, op: dict, before: object) -> None:
        path, source = tokens_of(op["path"]), tokens_of(op.get("from", ""))
        match op["op"]:
            case "add":
                self.add(self.document, path)
            case "remove":
                self.remove(before, path)
            case "replace":
                self.way(before, path)
                self.write("V", path)
                if path:
                    self.reads.append(("E", path))
            case "move":
                self.remove(before, source)
                self.add(self.document, path)
            case "copy":
                self.look(before, source)
                self.add(self.document, path)
            case "test":
                self.look(before, path)


# --- 6.2 and 6.3 ----------------------------------------------------------------------------------

def above(p: Tokens, q: Tokens) -> bool:
    return q[:len(p)] == p


def conflicts(written: tuple, item: tuple) -> bool:
    (wrote, p), (has, q) = written, item
    if wrote == "V":
        return above(p, q) or has == "V" and above(q, p)
    if wrote == "S":
        return has == "V" and above(q, p) or has in "SA" and p == q
    return has == "V" and above(q, p)


class Project:
    """A project whose every revision is kept with its document."""

    def __init__(self, document: dict) -> None:
        self.documents = [document]
        self.log: list[dict] = [{}]

    @property
    def head(self) -> int:
        return len(self.log) - 1

    def first_rival(self, items: list, base: int, head: int) -> int | None:
        return next((rev for rev in range(base + 1, head + 1)
                     if any(conflicts(written, item) for written in self.log[rev]["writes"] for item in items)), None)

    def propose(self, author: str, base: int, changes: list[dict], atomic: bool) -> list[dict]:
        arrival, seen, working = self.head, self.documents[base], self.documents[self.head]
        rejected: list[tuple] = []
        moved: set[Tokens] = set()
        rulings, accepted = [], []
        for change in changes:
            ruling = {"id": change["id"]}
            rulings.append(ruling)
            known = next((rev for rev in range(arrival, base, -1)
                          if (self.log[rev]["author"], self.log[rev]["id"]) == (author, change["id"])), None)
            if known and not same(self.log[known]["patch"], change["patch"]):
                ruling["reason"] = "invalid"
                continue
            try:
                footprint = Footprint(seen, change["patch"])
            except Failure as failure:
                ruling |= {"reason": "ok", "rev": known} if known else {"reason": "invalid", "op": failure.args[0]}
                continue
            if known:
                ruling |= {"reason": "ok", "rev": known}
                moved |= {array for kind, array in footprint.writes if kind in "SA"}
                seen = footprint.document
                continue
            items = footprint.writes + footprint.reads
            items += [("V", array) for kind, array in footprint.reads if kind == "S" and array in moved]
            rival = self.first_rival(items, base, arrival)
            if rival:
                ruling |= {"reason": "race", "with": rival}
            elif any(conflicts(written, item) for written in rejected for item in items):
                ruling["reason"] = "depends"
            else:
                written = Footprint(working, change["patch"])    # A failure here would be a hole in the table.
                working = written.document
                accepted.append({"author": author, "id": change["id"], "patch": change["patch"],
                                 "writes": written.writes, "document": working})
                ruling |= {"reason": "ok", "rev": arrival + len(accepted)}
            if ruling["reason"] != "ok":
                rejected += footprint.writes
            moved |= {array for kind, array in footprint.writes if kind in "SA"}
            seen = footprint.document
        if atomic and any(ruling["reason"] != "ok" for ruling in rulings):
            for ruling in rulings:
                if ruling["reason"] == "ok" and ruling["rev"] > arrival:
                    ruling["reason"] = "atomic"
                    del ruling["rev"]
            accepted = []
        for revision in accepted:
            self.documents.append(revision.pop("document"))
            self.log.append(revision)
        return rulings


# --- Random ones ----------------------------------------------------------------------------------

NAMES = ["a", "b", "c", "~/", ""]
SCALARS = [0, 1, 1.5, -3, "", "x", "0", True, False, None]


class Chance(random.Random):
    """Small documents, so that patches meet, and patches that mostly go with them."""

    def value(self, depth: int) -> object:
        kind = self.random()
        if depth == 0 or kind < 0.4:
            return self.choice(SCALARS)
        if kind < 0.7:
            return [self.value(depth - 1) for _ in range(self.randrange(4))]
        return {name: self.value(depth - 1) for name in self.sample(NAMES, self.randrange(4))}

    def document(self) -> dict:
        return {name: self.value(3) for name in self.sample(NAMES, self.randint(1, 4))}

    def place(self, document: object) -> Tokens:
        """Of some value that is there."""
        tokens: Tokens = ()
        while document and isinstance(document, (dict, list)) and self.random() < 0.8:
            token = (self.choice(sorted(document)) if isinstance(document, dict)
                     else str(self.randrange(len(document))))
            document = step(document, token)
            tokens += (token,)
        return tokens

    def target(self, document: object) -> Tokens:
        """Where something can be added, as a rule."""
        tokens = self.place(document)
        parent = find(document, tokens)
        if isinstance(parent, dict):
            return tokens + (self.choice(NAMES),)
        if isinstance(parent, list):
            return tokens + (self.choice(["-", str(self.randint(0, len(parent)))]),)
        return tokens if tokens else ("a",)

    def op(self, document: object) -> dict:
        kind = self.choice(["add", "add", "remove", "replace", "replace", "move", "copy", "test"])
        op = {"op": kind, "path": pointer_of(self.place(document))}
        if kind in ("add", "move", "copy"):
            op["path"] = pointer_of(self.target(document))
        if kind in ("move", "copy"):
            op["from"] = pointer_of(self.place(document))
        if kind in ("add", "replace"):
            op["value"] = self.value(2)
        if kind == "test":
            op["value"] = copy.deepcopy(find(document, tokens_of(op["path"]))) if self.random() < 0.9 else self.value(2)
        if self.random() < 0.02:
            op["path"] = self.choice(["/a/-1", "/a/01", "/zz/b", "/a/b/c/d", "/b/9", "/-", "/a/ "])
        return op

    def patch(self, document: object) -> list:
        """Each operation on what the ones before it made, as long as they go."""
        patch = []
        document = copy.deepcopy(document)
        for _ in range(self.randint(1, 3)):
            op = self.op(document)
            patch.append(op)
            try:
                document = apply_op(document, op)
            except Failure:
                break
        return patch
