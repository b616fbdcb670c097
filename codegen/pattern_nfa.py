"""Trees of a pattern to an NFA over the bytes of UTF-8."""
from __future__ import annotations

from codegen import pattern_sets as sets
from codegen.pattern_parse import Assertion, Chars, Choice, PatternError, Repeat, Sequence, Tree

STATES_LIMIT = 20_000
ACCEPT = 0
FIRST = {1: (0x00, 0x7F), 2: (0x80, 0x7FF), 3: (0x800, 0xFFFF), 4: (0x10000, sets.LAST)}
MARKS = {1: 0x00, 2: 0xC0, 3: 0xE0, 4: 0xF0}
CONTINUATION = (0x80, 0xBF)


class Nfa:
    """Edges take one byte; steps take none, some only where an assertion holds.

    Fragments are built from the end: each is given the state that follows it.
    """

    def __init__(self, tree: Tree) -> None:
        self.edges: list[list[tuple[int, int, int]]] = [[]]      # (low, high, target)
        self.steps: list[list[tuple[str, int]]] = [[]]           # (assertion or "", target)
        self.assertions: set[str] = set()
        pattern = self.build(tree, ACCEPT)
        self.start = self.state(steps=[("", pattern)])
        self.edges[self.start].append((0x00, 0xFF, self.start))  # a match may begin anywhere

    def state(self, edges=(), steps=()) -> int:
        if len(self.edges) >= STATES_LIMIT:
            raise PatternError(0, f"the pattern needs more than {STATES_LIMIT} NFA states",
                               "smaller counts in {n,m} make it smaller")
        self.edges.append(list(edges))
        self.steps.append(list(steps))
        return len(self.edges) - 1

    def build(self, tree: Tree, following: int) -> int:
        """@return the state in which `tree` begins"""
        if isinstance(tree, Chars):
            return self.chars(tree.ranges, following)
        if isinstance(tree, Assertion):
            self.assertions.add(tree.kind)
            return self.state(steps=[(tree.kind, following)])
        if isinstance(tree, Sequence):
            for part in reversed(tree.parts):
                following = self.build(part, following)
            return following
        if isinstance(tree, Choice):
            return self.state(steps=[("", self.build(branch, following)) for branch in tree.branches])
        return self.repeat(tree, following)

    def repeat(self, tree: Repeat, following: int) -> int:
        least = tree.least
        if tree.most is None:
            loop = self.state()
            body = self.build(tree.part, loop)
            self.steps[loop] += [("", body), ("", following)]
            following = body if least else loop
            least -= 1 if least else 0
        else:
            end = following
            for _ in range(tree.most - least):
                following = self.state(steps=[("", self.build(tree.part, following)), ("", end)])
        for _ in range(least):
            following = self.build(tree.part, following)
        return following

    def chars(self, ranges: sets.Ranges, following: int) -> int:
        """The first byte says how many follow; equal tails are one state."""
        if ranges and ranges[-1][1] > FIRST[1][1]:
            following = self.behind_character(following)
        tails: dict[tuple, int] = {}
        edges = []
        for length, possible in FIRST.items():
            clipped = clip(ranges, *possible)
            if clipped:
                edges += self.bytes(clipped, possible, length - 1, MARKS[length], tails, following)
        return self.state(joined(edges))

    def behind_character(self, following: int) -> int:
        """Once its first bytes have settled it, the others need not be told apart: they are UTF-8."""
        state = self.state(steps=[("", following)])
        self.edges[state].append((*CONTINUATION, state))
        return state

    def bytes(self, ranges, possible, further: int, mark: int, tails: dict, following: int):
        """Edges for numbers written as one byte with `mark` and `further` continuation bytes."""
        if further == 0:
            return [(low + mark, high + mark, following) for low, high in ranges]
        bits = 6 * further
        edges = []
        for first in range(ranges[0][0] >> bits, (ranges[-1][1] >> bits) + 1):
            base = first << bits
            block = base, base + (1 << bits) - 1
            inside = clip(ranges, *block)
            if inside == clip([possible], *block):
                edges.append((mark + first, mark + first, following))
            elif inside:
                below = tuple((low - base, high - base) for low, high in inside)
                edges.append((mark + first, mark + first, self.tail(below, further, tails, following)))
        return edges

    def tail(self, ranges, further: int, tails: dict, following: int) -> int:
        key = (ranges, further)
        if key not in tails:
            edges = self.bytes(ranges, (0, sets.LAST), further - 1, 0x80, tails, following)
            tails[key] = self.state(joined(edges))
        return tails[key]


def clip(ranges, low: int, high: int):
    return tuple((max(begin, low), min(end, high)) for begin, end in ranges
                 if begin <= high and end >= low)


def joined(edges):
    """Neighbouring bytes that lead to the same state, as one edge."""
    found: list[tuple[int, int, int]] = []
    for low, high, target in edges:
        if found and found[-1][2] == target and found[-1][1] + 1 == low:
            found[-1] = (found[-1][0], high, target)
        else:
            found.append((low, high, target))
    return found
