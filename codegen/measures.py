"""How large structs are on a 64-bit machine."""
from __future__ import annotations

from codegen.shapes import (
    BytesShape, Choice, Entry, EnumShape, IntShape, NumberShape, PointerShape, RawShape, Shape, Slot,
    Struct, StructShape, TextIfShape, TextShape)


def slots(struct: Struct) -> list[Slot]:
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
        branches = [measure(slot.shape) for slot in slots(struct)]
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


def struct_size(struct: Struct) -> int:
    return _struct_measure(struct)[0]


def size(shape: Shape) -> int:
    return measure(shape)[0]
