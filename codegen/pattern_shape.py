"""What of a pattern can be judged sixteen bytes at once.

A DFA looks at one byte after the other, each step waiting for the last.  Of a fixed form, such as a
UUID, texts of one length that match are told apart from others place by place.  And what is free in
length, such as the rest of a line, is a state that is left for few bytes only.
"""
from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby

from codegen.pattern_dfa import Dfa

LENGTHS = range(16, 65)
SHAPES_LIMIT = 4             # more, and the pattern has no fixed form
RANGES_LIMIT = 3
LOOP_LIMIT = 6
STEPS_LIMIT = 2_000
PLAIN = frozenset(range(0x20, 0x7F)) - set(b'"\\')    # stands for itself, in JSON and in C

Range = tuple[int, int]


@dataclass(frozen=True)
class Shape:
    """Rows of one byte for each place: a text matches if each of its bytes is between low and high
    of one row."""
    low: tuple[str, ...]
    high: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.low[0])


def shapes_of(dfa: Dfa) -> list[Shape]:
    """Texts of these shapes match, of others the DFA knows.  Each has a length of its own."""
    found: dict[int, Shape] = {}
    for steps, places in enumerate(paths(dfa)):
        shape = shape_of(places)
        if shape:
            found.setdefault(len(shape), shape)
        if steps == STEPS_LIMIT or len(found) > SHAPES_LIMIT:
            return []
    return [found[length] for length in sorted(found)]


def paths(dfa: Dfa):
    """Ways through the states to one in which a text may end: for each place the ranges of its
    bytes.  None for every step that is no end."""
    steps_from = cache(partial(transitions, dfa))
    todo = [(dfa.first, ())]
    while todo:
        state, places = todo.pop()
        ends = state >= dfa.first_accepting and len(places) in LENGTHS
        yield places if ends else None
        if len(places) == LENGTHS[-1] or state >= dfa.matched:
            continue
        for target, ranges in steps_from(state).items():
            todo.append((target, (*places, ranges)))


def transitions(dfa: Dfa, state: int) -> dict[int, list[Range]]:
    """The bytes that lead to each state from which the text may still match, and may yet not."""
    steps: dict[int, list[int]] = {}
    for byte in range(256):
        target = dfa.table[state][dfa.classes[byte]]
        if target < dfa.matched:
            steps.setdefault(target, []).append(byte)
    return {target: ranges_of(step) for target, step in steps.items()}


def ranges_of(bytes_) -> list[Range]:
    runs = [list(run) for _, run in groupby(enumerate(sorted(bytes_)), key=lambda pair: pair[1] - pair[0])]
    return [(run[0][1], run[-1][1]) for run in runs]


def loop_of(dfa: Dfa) -> tuple[int, frozenset[int]]:
    """The state that keeps most bytes to itself, and those; none when they are in many pieces."""
    found = 0, frozenset()
    for state, row in enumerate(dfa.table):
        stays = frozenset(byte for byte in range(256) if row[dfa.classes[byte]] == state)
        if len(ranges_of(stays)) <= LOOP_LIMIT and len(stays) > len(found[1]):
            found = state, stays
    return found


def shape_of(places) -> Shape | None:
    """None where a place has too many ranges, or bytes that a literal would have to escape."""
    if not places:
        return None
    count = max(map(len, places))
    if count > RANGES_LIMIT or not all(PLAIN.issuperset(range(low, high + 1))
                                       for place in places for low, high in place):
        return None
    rows = [[place[min(row, len(place) - 1)] for place in places] for row in range(count)]
    return Shape(tuple("".join(chr(low) for low, _ in row) for row in rows),
                 tuple("".join(chr(high) for _, high in row) for row in rows))
