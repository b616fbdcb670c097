"""Numbers that stay what they are: the lock file beside a document.

P.lock is JSON, and says for each enum of P.h what its numbers stand for: the first thing listed is
1, the next 2, and so on.  What is new in the document is put behind the rest; what is gone keeps
its place, so that its number is never given to anything else.
"""
from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace

from codegen import ir, scalars
from codegen.errors import Diagnostics, Stop, listed
from codegen.layout import Layout
from codegen.limits import NUMBERS_LIMIT
from codegen.loader import Node, load_bytes

Numbers = dict[str, list]       # C name of the enum -> what 1, 2, 3 ... stand for


@dataclass
class Lock:
    path: str
    text: str                   # as it should be
    notes: list[str]            # about what has changed in a way that may be a mistake


def path_of(document: str) -> str:
    return os.path.splitext(document)[0] + ".lock"


def locked(layout: Layout, file: str, diagnostics: Diagnostics) -> tuple[ir.Protocol, Lock]:
    """The protocol laid out without any numbers now gets them, and the lock file that keeps them."""
    protocol = layout.protocol
    path = path_of(file)
    before = _read(path, diagnostics)
    after = {name: list(values) for name, values in before.items()}
    notes = []
    for enum in layout.numbered:
        known = after.setdefault(enum.tag, [])
        new = _without(enum.keys, known)
        notes += _renamings(path, enum.tag, before, enum.keys, new)
        known += new
        _check_limit(protocol, path, enum.tag, known, enum.keys, diagnostics)
    return replace(protocol, numbers=after), Lock(path, _text(after), notes)


def _without(values: list, others: list) -> list:
    """Those that stand not among the others."""
    known = set(map(scalars.key, others))
    return [value for value in values if scalars.key(value) not in known]


def _renamings(path: str, name: str, before: Numbers, keys: list, new: list) -> list[str]:
    """Something gone and something new at once may be one thing under a new name."""
    gone = _without(before.get(name, []), keys)
    if not gone or not new:
        return []
    return [f"{path}: note: {name}: gone is {listed(gone, 'and')}, what was its number stays unused; "
            f"new is {listed(new, 'and')}\n"
            f"  if that is only a new name, put it in place of the old one in {path}\n"]


def _check_limit(protocol: ir.Protocol, path: str, name: str, known: list, keys: list,
                 diagnostics: Diagnostics) -> None:
    if len(known) > NUMBERS_LIMIT and list(map(scalars.key, known)) != list(map(scalars.key, keys)):
        diagnostics.error(protocol.place, "WF-LOCK",
                          f"{name} has given out {len(known)} numbers, at most {NUMBERS_LIMIT} are possible",
                          hint=f"remove from {path} what nobody can have kept")


# --- The file ----------------------------------------------------------------------------------

def _read(path: str, diagnostics: Diagnostics) -> Numbers:
    try:
        with open(path, "rb") as stream:
            data = stream.read()
    except FileNotFoundError:
        return {}
    try:
        root = load_bytes(data, path, diagnostics)
    except Stop:
        return {}
    if root.kind != "object":
        return _refuse(root, diagnostics) or {}
    return {name: _values(node, diagnostics) for name, node in root.value.items()}


def _values(node: Node, diagnostics: Diagnostics) -> list:
    if node.kind != "array":
        return _refuse(node, diagnostics) or []
    values: dict = {}       # by their keys
    for item in node.items():
        if item.kind in ("object", "array"):
            _refuse(item, diagnostics)
            continue
        value = scalars.scalar(item)
        if scalars.key(value) in values:
            diagnostics.error(item.place, "WF-LOCK", f"{item.text or item.value} is given twice",
                              "a number is a place in the list")
        values.setdefault(scalars.key(value), value)
    return list(values.values())


def _refuse(node: Node, diagnostics: Diagnostics) -> None:
    diagnostics.error(node.place, "WF-LOCK", "a lock file is an object of lists of scalars",
                      hint="without the file, wireformc gen makes a new one")


def _text(numbers: Numbers) -> str:
    lists = []
    for name in sorted(numbers):
        values = ",".join(f"\n    {scalars.show(value)}" for value in numbers[name])
        lists.append(f"  {json.dumps(name)}: [{values}\n  ]")
    return "{\n" + ",\n".join(lists) + "\n}\n"
