"""How many arena bytes decoding can take: n * per_byte + base, for each half of the arena.

Whatever repeats (items, entries, the far end of a pointer) is charged to the bytes only it owns:
its separator, its brackets, its required keys and the least size of its scalars.  Then nested
things share no byte, and the largest quotient bounds the whole.  What stands a fixed number of
times costs its alignment once, in the base.
"""
from __future__ import annotations

from codegen.codecs import CODECS, JSON, TEXT, Codec, head, key, scalar_cbor, scalar_json
from codegen.layout import Layout
from codegen.measures import size, slots, struct_size
from codegen.shapes import (
    BoolShape, BytesShape, Choice, ConstShape, EmptyShape, Entry, EnumShape, IntShape, ListShape,
    MapShape, NullShape, NumberShape, Object, Part, PointerShape, RawShape, Shape, Slot, Struct,
    StructShape, TextIfShape, TextShape, Tuple, Value)

BLOCK = 32      # an allocation's alignment, and its neighbour under AddressSanitizer
LEAST_COPY = 4  # "\n" with its quotes: the shortest text that is copied
INDEX = 16      # of a map entry, while names given twice are looked for
LARGER = {"cbor": 12, "json": 3}    # bytes a raw value may take in the other codec for each of its own


def arena(layout: Layout) -> tuple[int, int]:
    """per_byte and base, whatever codec a message comes in."""
    bounds = [_bound(layout, CODECS[name]) for name in layout.protocol.codecs]
    return (max(bound.per_byte for bound in bounds),
            64 * (max(bound.places for bound in bounds) + 1))


def _bound(layout: Layout, codec: Codec) -> "_Bound":
    bound = _Bound(layout, codec)
    for plan in layout.messages:
        bound.struct(plan.struct)
    if layout.settings:
        bound.struct(layout.settings)
    return bound


class _Bound:
    def __init__(self, layout: Layout, codec: Codec) -> None:
        self.layout = layout
        self.sizes = Sizes(codec)
        self.translated = "" if layout.protocol.codec == codec.name else codec.name
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
        for slot in slots(struct):
            self._visit(slot.shape)

    def _visit(self, shape: Shape) -> None:
        match shape:
            case TextShape() | BytesShape() | TextIfShape():
                self.places += 1
                self._charge(BLOCK + 1, LEAST_COPY)
            case ListShape() | MapShape() if not self._is_new(shape):
                pass
            case ListShape():
                self._repeated(shape.item, size(shape.item), self.sizes.least(shape.item))
            case MapShape():
                entry = struct_size(shape.entry) + INDEX
                self._charge(BLOCK + 1, LEAST_COPY)
                self._repeated(shape.value_shape, entry,
                               self.sizes.least_key + self.sizes.least(shape.value_shape))
            case RawShape() if self.translated:
                self.places += 1
                self._charge(BLOCK + size(shape) + LARGER[self.translated], 1)
            case StructShape():
                self.struct(shape.struct)
            case PointerShape():
                self._charge(struct_size(shape.struct) + BLOCK, self.sizes.struct(shape.struct))
                self.struct(shape.struct)

    def _repeated(self, shape: Shape, item: int, bytes_of_item: int) -> None:
        self.places += 1
        self._charge(item + BLOCK, bytes_of_item + self.sizes.brackets)     # a list of one
        self._charge(item, bytes_of_item + self.sizes.separator)
        self._visit(shape)

    def _charge(self, allocated: int, own_bytes: int) -> None:
        self.per_byte = max(self.per_byte, -(-allocated // max(own_bytes, 1)))


class Sizes:
    """Of the shortest messages in one codec."""

    def __init__(self, codec: Codec) -> None:
        is_json = codec is JSON
        self.codec = codec
        self.brackets = 2 if is_json else 1     # around a list or an object; the head of one
        self.separator = 1 if is_json else 0
        self.least_key = 3 if is_json else 1
        self.busy: set[int] = set()

    def text(self, length: int) -> int:
        return 2 + length if self.codec is JSON else len(head(TEXT, length)) + length

    def bytes(self, length: int) -> int:
        return 2 + 4 * -(-length // 3) if self.codec is JSON else self.text(length)

    def scalar(self, value: object) -> int:
        return len(scalar_json(value).encode() if self.codec is JSON else scalar_cbor(value))

    def key(self, wire: str) -> int:
        return len(key(wire).encode() if self.codec is JSON else scalar_cbor(wire))

    def least(self, shape: Shape) -> int:
        """Bytes of the shortest value, without what a list in it owns itself."""
        match shape:
            case TextShape():
                return self.text(shape.of.min_chars)
            case BytesShape():
                return self.bytes(shape.of.min_len)
            case BoolShape() | NullShape():
                return self.scalar(None)
            case ConstShape() | EnumShape():
                return min(map(self.scalar, shape.of.values))
            case ListShape() | MapShape():
                return self.brackets
            case StructShape() | PointerShape():
                return self.struct(shape.struct)
            case EmptyShape():
                return self.body(shape.body)
        return 1

    def struct(self, struct: Struct) -> int:
        if id(struct) in self.busy:
            return self.brackets    # a recursive part ends somewhere; this is less than any end
        self.busy.add(id(struct))
        try:
            return self.body(struct.body)
        finally:
            self.busy.discard(id(struct))

    def body(self, body: object) -> int:
        match body:
            case Object():
                required = [part for part in body.parts if part.member.required]
                keys = sum(self.key(part.member.wire) for part in required)
                return self.joined(len(required), keys + sum(map(self.part, required)))
            case Tuple():
                return self.joined(len(body.slots),
                                   sum(self.least(shape) for shape, _ in body.slots))
            case Choice():
                return min(self.least(shape) for shape, _ in body.branches)
            case Value():
                return self.least(body.shape)
        return 1

    def joined(self, count: int, values: int) -> int:
        return self.brackets + values + self.separator * max(count - 1, 0)

    def part(self, part: Part) -> int:
        if part.nullable or part.member.empty_array_is_absent:
            return min(self.brackets, self.scalar(None))
        if part.inline:
            return self.body(part.inline)
        return self.least(part.shape) if part.shape else 1
