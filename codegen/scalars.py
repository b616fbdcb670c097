"""JSON scalars as Python values: str, int, Decimal, bool, None.

Python says True == 1; JSON does not.  So sets of scalars are kept by their `key`.
"""
from __future__ import annotations

from decimal import Decimal

from codegen.loader import Node, is_integral, string_json

KINDS = ("object", "array", "string", "number", "boolean", "null")


def kind_of(value) -> str:
    if isinstance(value, bool):
        return "boolean"
    if value is None:
        return "null"
    return "string" if isinstance(value, str) else "number"


def key(value) -> tuple:
    """Equal for values that JSON calls equal: 1 and 1.0 are, 1 and true are not."""
    return kind_of(value), value


def scalar(node: Node):
    """The value of a scalar node; 1.0 becomes 1."""
    if node.kind == "number" and is_integral(node.value):
        return int(node.value)
    return node.value


def show(value) -> str:
    """As JSON spells it, for people."""
    if isinstance(value, str):
        return string_json(value)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)


def same(one: Node, other: Node) -> bool:
    """JSON equality, deep; members have no order."""
    if one.kind != other.kind:
        return False
    if one.kind == "object":
        return one.value.keys() == other.value.keys() and all(
            same(child, other.value[name]) for name, child in one.value.items())
    if one.kind == "array":
        return len(one.value) == len(other.value) and all(map(same, one.value, other.value))
    return one.value == other.value


def as_number(value: int | Decimal) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(value)
