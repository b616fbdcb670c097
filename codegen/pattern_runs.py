"""Patterns that are one run of bytes after the other: `^[^,]+$`, `^[a-z][a-z0-9_]{0,31}$`.

Each run takes all it can, which is right where none could have left something to the next.  Characters
that are counted have to be bytes, so the text of such a run is ASCII; the DFA knows the others.
"""
from __future__ import annotations

from dataclasses import dataclass

from codegen import pattern_sets as sets
from codegen.pattern_dfa import Dfa
from codegen.pattern_parse import Assertion, Chars, Repeat, Sequence, Tree, parse
from codegen.pattern_shape import ranges_of

RUNS_LIMIT = 8
RANGES_LIMIT = 4
ALL_BYTES = frozenset(range(0x100))
FOREIGN = ((0x80, sets.LAST),)
FOREIGN_BYTES = frozenset(range(0x80, 0x100))


@dataclass(frozen=True)
class Run:
    bytes: frozenset[int]
    least: int
    most: int | None


def runs_of(dfa: Dfa) -> list[Run]:
    """A text of these runs matches; without any, no runs."""
    tree = parse(dfa.pattern)
    parts = tree.parts if isinstance(tree, Sequence) else ()
    if len(parts) < 3 or (parts[0], parts[-1]) != (Assertion("^"), Assertion("$")):
        return []
    runs = [run_of(part) for part in parts[1:-1]]
    if None in runs or len(runs) > RUNS_LIMIT:
        return []
    return runs if all(is_greedy(run, following) for run, following in zip(runs, runs[1:])) else []


def run_of(part: Tree) -> Run | None:
    least, most = (part.least, part.most) if isinstance(part, Repeat) else (1, 1)
    chars = part.part if isinstance(part, Repeat) else part
    if not isinstance(chars, Chars):
        return None
    run = Run(bytes_of(chars, is_counted=least > 1 or most is not None), least, most)
    return run if run.bytes and pieces(run.bytes) <= RANGES_LIMIT else None


def bytes_of(chars: Chars, is_counted: bool) -> frozenset[int]:
    ascii_ = frozenset(code for low, high in chars.ranges for code in range(low, min(high, 0x7F) + 1))
    has_foreign = sets.union(chars.ranges, FOREIGN) == chars.ranges
    return ascii_ if is_counted or not has_foreign else ascii_ | FOREIGN_BYTES


def pieces(bytes_: frozenset[int]) -> int:
    return min(len(ranges_of(bytes_)), len(ranges_of(ALL_BYTES - bytes_)))


def is_greedy(run: Run, following: Run) -> bool:
    return run.least == run.most or not run.bytes & following.bytes
