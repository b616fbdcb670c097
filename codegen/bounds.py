"""How many arena bytes decoding can take: n * per_byte + base, for each half of the arena.

Whatever repeats (items, entries, the far end of a pointer) is charged to the bytes only it owns:
its separator, its brackets, its required keys and the least size of its scalars.  Then nested
things share no byte, and the largest quotient bounds the whole.  What stands a fixed number of
times costs its alignment once, in the base.
"""
from __future__ import annotations

from codegen.layout import Layout
from codegen.rules import json_inside
from codegen.shapes import (
    BoolShape, BytesShape, Choice, ConstShape, EmptyShape, Entry, EnumShape, IntShape, ListShape,
    MapShape, NullShape, NumberShape, Object, PointerShape, RawShape, Shape, Slot, Struct,
    StructShape, TextIfShape, TextShape, Tuple, Value)
from codegen.writing import scalar_json

BLOCK = 32      # an allocation's alignment, and its neighbour under AddressSanitizer
LEAST_COPY = 4  # "\n" with its quotes: the shortest text that is copied
INDEX = 16      # of a map entry, while names given twice are looked for


def arena(layout: Layout) -> tuple[int, int]:
    """per_byte and base."""
    bound = _Bound(layout)
    structs = [plan.struct for plan in layout.messages]
    structs += [layout.settings] if layout.settings else []
    for struct in structs:
        bound.struct(struct)
    return bound.per_byte, 64 * (bound.places + 1)


class _Bound:
    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.per_byte = 1
        self.places = 0             # lists and texts that stand outside of anything repeated
        self.seen: set[int] = set()

    def _is_new(self, what: object) -> bool:
        found = id(what) not in self.seen
        self.seen.add(id(what))
        return found

    def struct(self, struct: Struct) -> None:
        if not self._is_new(struct):
            return
        for slot in _slots(struct):
            self._visit(slot.shape)

    def _visit(self, shape: Shape) -> None:
        match shape:
            case TextShape() | BytesShape() | TextIfShape():
                self.places += 1
                self._charge(BLOCK + 1, LEAST_COPY)
            case ListShape() | MapShape() if not self._is_new(shape):
                pass
            case ListShape():
                self._repeated(shape.item, size(shape.item), least(shape.item))
            case MapShape():
                entry = _struct_size(shape.entry) + INDEX
                self._charge(BLOCK + 1, LEAST_COPY)
                self._repeated(shape.value_shape, entry, 3 + least(shape.value_shape))
            case StructShape():
                self.struct(shape.struct)
            case PointerShape():
                self._charge(_struct_size(shape.struct) + BLOCK, least_struct(shape.struct))
                self.struct(shape.struct)

    def _repeated(self, shape: Shape, item: int, bytes_of_item: int) -> None:
        self.places += 1
        self._charge(item + BLOCK, bytes_of_item + 2)     # a list of one, brackets included
        self._charge(item, bytes_of_item + 1)
        self._visit(shape)

    def _charge(self, allocated: int, own_bytes: int) -> None:
        self.per_byte = max(self.per_byte, -(-allocated // max(own_bytes, 1)))


def _slots(struct: Struct) -> list[Slot]:
    if isinstance(struct.body, Choice):
        return [slot for _, slot in struct.body.branches if slot]
    return struct.slots


def _aligned(sizes: list[tuple[int, int]]) -> tuple[int, int]:
    end, most = 0, 1
    for of, alignment in sizes:
        end = -(-end // alignment) * alignment + of
        most = max(most, alignment)
    return -(-end // most) * most, most


def measure(shape: Shape) -> tuple[int, int]:
    """Size and alignment on a 64-bit machine."""
    match shape:
        case TextShape() | TextIfShape() | RawShape() | BytesShape():
            return 16, 8
        case IntShape():
            return shape.bits // 8, shape.bits // 8
        case NumberShape() | PointerShape():
            return 8, 8
        case EnumShape():
            return 4, 4
        case StructShape():
            return _struct_measure(shape.struct)
    return 1, 1


def _slot_sizes(slot: Slot) -> list[tuple[int, int]]:
    value = [(8, 8), (8, 8)] if slot.count else [measure(slot.shape)]
    return value + [(1, 1) for name in (slot.has, slot.is_null) if name]


def _struct_measure(struct: Struct) -> tuple[int, int]:
    sizes: list[tuple[int, int]] = [(16, 8)] if isinstance(struct.body, Entry) else []
    if isinstance(struct.body, Choice):
        branches = [measure(slot.shape) for slot in _slots(struct)]
        sizes.append((4, 4))
        if branches:
            most = max(alignment for _, alignment in branches)
            sizes.append((-(-max(of for of, _ in branches) // most) * most, most))
        return _aligned(sizes)
    for slot in struct.slots:
        sizes += _slot_sizes(slot)
    for part in struct.flags.values():
        sizes += [(1, 1)] * (2 if part.is_null else 1)
    return _aligned(sizes)


def _struct_size(struct: Struct) -> int:
    return _struct_measure(struct)[0]


def size(shape: Shape) -> int:
    return measure(shape)[0]


def least(shape: Shape) -> int:
    """Bytes of the shortest JSON, without what a list in it owns itself."""
    match shape:
        case TextShape():
            return 2 + shape.of.min_chars
        case BytesShape():
            return 2 + 4 * -(-shape.of.min_len // 3)
        case BoolShape() | NullShape():
            return 4
        case ConstShape() | EnumShape():
            return min(len(scalar_json(value).encode()) for value in shape.of.values)
        case ListShape() | MapShape():
            return 2
        case StructShape() | PointerShape():
            return least_struct(shape.struct)
        case EmptyShape():
            return _least_body(shape.body)
    return 1


_busy: set[int] = set()


def least_struct(struct: Struct) -> int:
    if id(struct) in _busy:
        return 2                    # a recursive part ends somewhere; this is less than any end
    _busy.add(id(struct))
    try:
        return _least_body(struct.body)
    finally:
        _busy.discard(id(struct))


def _least_body(body: object) -> int:
    match body:
        case Object():
            required = [part for part in body.parts if part.member.required]
            keys = sum(len(json_inside(part.member.wire).encode()) + 3 for part in required)
            values = sum(_least_part(part) for part in required)
            return 2 + keys + values + max(len(required) - 1, 0)
        case Tuple():
            return 2 + sum(least(shape) for shape, _ in body.slots) + max(len(body.slots) - 1, 0)
        case Choice():
            return min(least(shape) for shape, _ in body.branches)
        case Value():
            return least(body.shape)
    return 1


def _least_part(part) -> int:
    if part.nullable or part.member.empty_array_is_absent:
        return 2
    if part.inline:
        return _least_body(part.inline)
    return least(part.shape) if part.shape else 1
