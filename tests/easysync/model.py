"""Easysync as slowly as it can be written: a text is a list of units, each with its attributes.

Only what is needed to judge: making changesets in canonical form, and applying them.
"""
from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

NEWLINE = 10

# Pairs of the pool by number.  Attributes of an op are tuples of numbers, in the order of their keys.
PAIRS = [("author", ""), ("author", "g.a"), ("author", "g.b"), ("bold", ""), ("bold", "true"),
         ("insertorder", "first"), ("list", "bullet1"), ("list", "")]
APOOL = {"numToAttrib": {str(number): list(pair) for number, pair in enumerate(PAIRS)}, "nextNum": len(PAIRS)}

Attribs = tuple[int, ...]


@dataclass(frozen=True)
class Unit:
    unit: int
    attribs: Attribs = ()


@dataclass(frozen=True)
class Op:
    """`units` is what is inserted or deleted, or kept."""
    kind: str
    units: tuple[int, ...]
    attribs: Attribs = ()


def units_of(text: str) -> tuple[int, ...]:
    encoded = text.encode("utf-16-le", "surrogatepass")
    return tuple(int.from_bytes(encoded[at:at + 2], "little") for at in range(0, len(encoded), 2))


def text_of(units: tuple[int, ...]) -> str:
    return b"".join(unit.to_bytes(2, "little") for unit in units).decode("utf-16-le", "surrogatepass")


def number(value: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    return digits[value] if value < 36 else number(value // 36) + digits[value % 36]


def printed(kind: str, units: tuple[int, ...], attribs: Attribs) -> str:
    """One op, or two if it ends within a line."""
    if not units:
        return ""
    lines = next((at for at in range(len(units), 0, -1) if units[at - 1] == NEWLINE), 0)
    parts = [units[:lines], units[lines:]]
    return "".join("".join(f"*{number(attrib)}" for attrib in attribs)
                   + (f"|{number(part.count(NEWLINE))}" if NEWLINE in part else "")
                   + kind + number(len(part)) for part in parts if part)


def merged(ops: list[Op]) -> list[tuple[Attribs, tuple[int, ...]]]:
    return [(attribs, tuple(unit for op in group for unit in op.units))
            for attribs, group in groupby(ops, key=lambda op: op.attribs)]


def canonical(ops: list[Op]) -> str:
    """etherpad.md 7.3."""
    runs = [list(group) for _, group in groupby((op for op in ops if op.units), key=lambda op: op.kind == "=")]
    written = []
    for run in runs:
        for kind in "=-+":
            parts = merged([op for op in run if op.kind == kind])
            if run is runs[-1] and kind == "=" and parts and not parts[-1][0]:
                parts.pop()
            written += [printed(kind, units, attribs) for attribs, units in parts]
    return "".join(written)


def changeset_of(old_len: int, ops: list[Op]) -> str:
    bank = tuple(unit for op in ops if op.kind == "+" for unit in op.units)
    growth = len(bank) - sum(len(op.units) for op in ops if op.kind == "-")
    return f"Z:{number(old_len)}{'<' if growth < 0 else '>'}{number(abs(growth))}{canonical(ops)}${text_of(bank)}"


def composed(attribs: Attribs, change: Attribs) -> Attribs:
    if not change:
        return attribs
    values = {PAIRS[attrib][0]: attrib for attrib in (*attribs, *change)}
    return tuple(values[key] for key in sorted(values) if PAIRS[values[key]][1])


@dataclass(frozen=True)
class Document:
    content: tuple[Unit, ...]

    @property
    def units(self) -> tuple[int, ...]:
        return tuple(unit.unit for unit in self.content)

    @property
    def text(self) -> str:
        return text_of(self.units)

    @property
    def attribs(self) -> str:
        return "".join(printed("+", tuple(unit.unit for unit in run), attribs)
                       for attribs, group in groupby(self.content, key=lambda unit: unit.attribs)
                       for run in [list(group)])

    def after(self, ops: list[Op]) -> Document:
        made: list[Unit] = []
        at = 0
        for op in ops:
            there = self.content[at:at + len(op.units)]
            if op.kind == "+":
                made += [Unit(unit, op.attribs) for unit in op.units]
                continue
            at += len(op.units)
            if op.kind == "=":
                made += [Unit(unit.unit, composed(unit.attribs, op.attribs)) for unit in there]
        return Document((*made, *self.content[at:]))
