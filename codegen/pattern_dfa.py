"""An NFA to the smallest DFA: subset construction, Hopcroft's minimisation, tables.

A state before minimising is what the NFA may be in, and what stood before: assertions look one
character back and one ahead.  Once the pattern has matched nothing can undo it, so all such states
are one, MATCHED; likewise DEAD.
"""
from __future__ import annotations

from dataclasses import dataclass

from codegen import pattern_sets as sets
from codegen.pattern_nfa import ACCEPT, Nfa
from codegen.pattern_parse import PatternError

DEAD, MATCHED = 0, 1         # before minimising
SUBSETS_LIMIT = 4_000
STATES_LIMIT = 1_024
TABLE_LIMIT = 128 << 10    # places in it are numbers of 16 bits

BEGIN, WORD, OTHER, END = "begin", "word", "other", "end"
FOREIGN, INSIDE = "first of a longer character", "inside a character"
FIRST_FOREIGN = range(0xC2, 0xF5)   # what a longer character begins with
WORD_BYTES = frozenset(code for low, high in sets.WORD for code in range(low, high + 1))


@dataclass(frozen=True)
class Dfa:
    """States with a row in `table`: first those that refuse when the text ends there, then those
    that accept.  Behind them two that no byte leaves, and that need no row here: the text has
    matched, or it cannot match any more."""
    pattern: str
    classes: bytes                          # 256: byte -> column
    classes_count: int
    table: tuple[tuple[int, ...], ...]
    first: int
    first_accepting: int

    @property
    def matched(self) -> int:
        return len(self.table)

    @property
    def dead(self) -> int:
        return len(self.table) + 1

    @property
    def size(self) -> int:
        return 256 + 2 * (len(self.table) + 2) * self.classes_count

    def matches(self, text: str) -> bool:
        state = self.first
        for byte in text.encode("utf-8", "surrogatepass"):
            if state >= self.matched:
                break
            state = self.table[state][self.classes[byte]]
        return self.first_accepting <= state <= self.matched


def build(pattern: str, nfa: Nfa) -> Dfa:
    subsets = Subsets(nfa)
    rows, accepts = subsets.rows, subsets.accepts
    columns, classes = merge_columns(rows, subsets.classes)
    blocks = minimise(columns, accepts)
    dfa = number(pattern, columns, classes, accepts, blocks, subsets.first)
    if len(dfa.table) > STATES_LIMIT:
        raise too_large(f"{len(dfa.table)} states, more than {STATES_LIMIT}")
    if dfa.size > TABLE_LIMIT:
        raise too_large(f"a table of {dfa.size} bytes, more than {TABLE_LIMIT}")
    return dfa


def too_large(what: str) -> PatternError:
    return PatternError(0, f"the pattern's DFA needs {what}",
                        "an anchor, or smaller counts in {n,m}, make it smaller")


# --- Subset construction ------------------------------------------------------------------------

class Subsets:
    def __init__(self, nfa: Nfa) -> None:
        self.nfa = nfa
        self.has_words = bool(nfa.assertions & {"b", "B"})
        self.classes, samples = byte_classes(nfa, self.has_words)
        self.numbers: dict[tuple, int] = {}
        self.todo: list[tuple] = []
        self.rows: list[list[int]] = [[DEAD] * len(samples), [MATCHED] * len(samples)]
        self.accepts = [False, True]
        self.first = self.numbered([nfa.start], BEGIN)
        while self.todo:
            core, before = self.todo.pop(0)
            self.rows.append([self.target(core, before, self.possible(before, byte))
                              for byte in samples])
            self.accepts.append(ACCEPT in self.closure(core, self.holding(before, END)))

    def numbered(self, states, before: str) -> int:
        core = self.closure(states, {"^"} if before == BEGIN else set())
        if ACCEPT in core:
            return MATCHED
        kept = tuple(sorted(state for state in core if self.matters(state)))
        if not kept:
            return DEAD
        key = kept, before
        if key not in self.numbers:
            self.numbers[key] = len(self.numbers) + 2
            self.todo.append(key)
            if len(self.numbers) > SUBSETS_LIMIT:
                raise too_large(f"more than {SUBSETS_LIMIT} states before minimising")
        return self.numbers[key]

    def matters(self, state: int) -> bool:
        return bool(self.nfa.edges[state]) or any(kind for kind, _ in self.nfa.steps[state])

    def closure(self, states, holding: set[str]) -> set[int]:
        found, todo = set(states), list(states)
        while todo:
            for kind, target in self.nfa.steps[todo.pop()]:
                if target not in found and (not kind or kind in holding):
                    found.add(target)
                    todo.append(target)
        return found

    def holding(self, before: str, following: str) -> set[str]:
        holding = {"^"} if before == BEGIN else set()
        if following == END:
            holding.add("$")
        if following != INSIDE:
            holding.add("b" if (before == WORD) != (following == WORD) else "B")
        return holding

    def possible(self, before: str, byte: int) -> int:
        """Which byte to stand for one that UTF-8 does not have here: whatever happens then, it need
        not be a case of its own."""
        kind = self.kind(byte)
        is_possible = byte in FIRST_FOREIGN if kind == FOREIGN else \
            kind != INSIDE or before in (FOREIGN, INSIDE)
        return byte if is_possible else FIRST_FOREIGN.start

    def target(self, core: tuple, before: str, byte: int) -> int:
        following = self.kind(byte)
        if self.has_words:
            core = self.closure(core, self.holding(before, following))
            if ACCEPT in core:
                return MATCHED
        targets = {target for state in core for low, high, target in self.nfa.edges[state]
                   if low <= byte <= high}
        return self.numbered(targets, following)

    def kind(self, byte: int) -> str:
        if byte >= 0x80:
            return FOREIGN if byte >= 0xC0 else INSIDE
        return WORD if self.has_words and byte in WORD_BYTES else OTHER


def byte_classes(nfa: Nfa, has_words: bool) -> tuple[list[int], list[int]]:
    """(byte -> class, one byte of each class): bytes that no edge tells apart."""
    starts = {0, 0x80, 0xC0}
    for edges in nfa.edges:
        for low, high, _ in edges:
            starts |= {low, high + 1}
    if has_words:
        starts |= {end for low, high in sets.WORD for end in (low, high + 1)}
    samples = sorted(starts - {256})
    classes, current = [], -1
    for byte in range(256):
        current += byte in starts
        classes.append(current)
    return classes, samples


# --- Minimising ---------------------------------------------------------------------------------

def merge_columns(rows, classes) -> tuple[list[tuple[int, ...]], list[int]]:
    """Different columns of `rows`, and byte -> column."""
    columns: dict[tuple[int, ...], int] = {}
    merged = [columns.setdefault(column, len(columns)) for column in zip(*rows)]
    return list(columns), [merged[kind] for kind in classes]


def minimise(columns, accepts) -> list[int]:
    """Hopcroft: state -> block of states that no text tells apart."""
    sources = [inverse_of(column) for column in columns]
    yes = {state for state, accepting in enumerate(accepts) if accepting}
    blocks = [yes, set(range(len(accepts))) - yes]
    block_of = [0 if accepting else 1 for accepting in accepts]
    waiting = {min((0, 1), key=lambda block: len(blocks[block]))}
    while waiting:
        splitter = sorted(blocks[waiting.pop()])
        for of in sources:
            touched: dict[int, set[int]] = {}
            for target in splitter:
                for source in of.get(target, ()):
                    touched.setdefault(block_of[source], set()).add(source)
            for block, part in touched.items():
                if len(part) < len(blocks[block]):
                    split(blocks, block_of, waiting, block, part)
    return block_of


def inverse_of(column) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for source, target in enumerate(column):
        found.setdefault(target, []).append(source)
    return found


def split(blocks, block_of, waiting, block: int, part: set[int]) -> None:
    blocks[block] -= part
    fresh = len(blocks)
    blocks.append(part)
    for state in part:
        block_of[state] = fresh
    waiting.add(fresh if block in waiting or len(part) < len(blocks[block]) else block)


# --- Numbering ----------------------------------------------------------------------------------

def number(pattern, columns, classes, accepts, block_of, first) -> Dfa:
    """Blocks get numbers as a walk from the first state meets them, whatever found them."""
    sinks = {block_of[MATCHED], block_of[DEAD]}
    states = [state for state in walk(columns, block_of, first) if block_of[state] not in sinks]
    ordered = sorted(states, key=lambda state: accepts[state])          # stable
    count = len(ordered)
    numbers = {block_of[MATCHED]: count, block_of[DEAD]: count + 1}
    numbers |= {block_of[state]: index for index, state in enumerate(ordered)}
    rows = [[numbers[block_of[column[state]]] for column in columns] for state in ordered]
    merged, classes = merge_columns(rows, classes) if rows else ([], [0] * 256)
    classes, merged = in_byte_order(classes, merged)
    return Dfa(pattern, bytes(classes), len(merged), tuple(zip(*merged)), numbers[block_of[first]],
               count - sum(accepts[state] for state in ordered))


def walk(columns, block_of, first) -> list[int]:
    """One state of each block that can be reached."""
    order, seen = [first], {block_of[first]}
    for state in order:
        for column in columns:
            target = column[state]
            if block_of[target] not in seen:
                seen.add(block_of[target])
                order.append(target)
    return order


def in_byte_order(classes, columns):
    """Byte 0 is in class 0, and so on."""
    order: dict[int, int] = {}
    renamed = [order.setdefault(kind, len(order)) for kind in classes]
    return renamed, [columns[kind] for kind in order] if columns else []
