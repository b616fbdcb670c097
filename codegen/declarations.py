"""How shapes are declared in C, and how wide integers are."""
from __future__ import annotations

from decimal import Decimal

from codegen import ir, scalars
from codegen.cwriter import literal
from codegen.rules import int64, uint64
from codegen.shapes import (
    BoolShape, BytesShape, ConstShape, EmptyShape, EnumShape, IntShape, ListShape, MapShape,
    NullShape, NumberShape, PointerShape, RawShape, Shape, Slot, StructShape, TextIfShape,
    TextShape)

INT_TYPES = {(bits, signed): f"{'' if signed else 'u'}int{bits}_t"
             for bits in (8, 16, 32, 64) for signed in (False, True)}


def narrowest(low: int | None, high: int | None) -> tuple[int, bool]:
    """Bits and sign of the smallest type that holds the range."""
    if low is not None and low >= 0:
        fits = [bits for bits in (8, 16, 32, 64) if high is not None and high < 2**bits]
        return (fits[0] if fits else 64), False
    if low is None or high is None:
        return 64, True
    fits = [bits for bits in (8, 16, 32, 64) if low >= -2**(bits - 1) and high < 2**(bits - 1)]
    return (fits[0] if fits else 64), True


def covers(bits: int, signed: bool, of: ir.Int) -> bool:
    """Does the C type admit nothing that the schema refuses?"""
    low, high = (-2**(bits - 1), 2**(bits - 1) - 1) if signed else (0, 2**bits - 1)
    return (of.multiple_of or 1) == 1 and (of.low is None or of.low <= low) and \
        (of.high is None or of.high >= high)


def declaration(slot: Slot) -> str:
    shape = slot.shape
    if isinstance(shape, (ListShape, MapShape)):
        return f"const {element_type(shape)}{joint(element_type(shape))}*{slot.name};"
    if isinstance(shape, PointerShape):
        return f"const {shape.struct.name} *{slot.name};"
    return f"{ctype(shape)} {slot.name};"


def joint(of: str) -> str:
    return "" if of.endswith("*") else " "


def element_type(shape: ListShape | MapShape) -> str:
    return shape.entry.name if isinstance(shape, MapShape) else ctype(shape.item)


def ctype(shape: Shape) -> str:
    """Of a single value."""
    match shape:
        case TextShape() | TextIfShape():
            return "wf_text"
        case RawShape():
            return shape.ctype
        case BytesShape():
            return "wf_bytes"
        case IntShape():
            return shape.ctype
        case NumberShape():
            return "double"
        case BoolShape() | NullShape() | ConstShape() | EmptyShape():
            return "bool"           # a constant in a list: there it is, and true
        case EnumShape():
            return shape.enum.name
        case StructShape():
            return shape.struct.name
        case PointerShape():
            return f"const {shape.struct.name} *"
    raise TypeError(shape)


def default_as_c(shape: Shape, value: object) -> str:
    """A scalar as an expression; "" where the type is held in another way."""
    match shape:
        case _ if value is None:
            return ""
        case TextShape() if isinstance(value, str):
            return f"WF_TEXT({literal(value)})"
        case BoolShape() if isinstance(value, bool):
            return str(value).lower()
        case EnumShape():
            keys = list(map(scalars.key, shape.rule.values))
            return shape.enum.enumerators[1 + keys.index(scalars.key(value))]
        case IntShape() if isinstance(value, int):
            return int64(value) if shape.signed else uint64(value)
        case NumberShape() if isinstance(value, (int, Decimal)):
            return repr(float(value))
    return ""
