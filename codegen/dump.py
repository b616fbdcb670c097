"""A Protocol as text, for golden tests and the curious: one line a thing, places left out."""
from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal

from codegen import ir
from codegen.scalars import show
from codegen.validator.plan import Plan

SKIPPED = {"place", "name", "trials"}
LONG = {"doc", "examples"}


def dump(protocol: ir.Protocol) -> str:
    lines: list[str] = []
    put(protocol, "", lines, is_root=True)
    return "\n".join(lines) + "\n"


def put(value, label: str, lines: list[str], indent: int = 0, is_root: bool = False) -> None:
    """Appends `label: value`; what has parts stands below, deeper by two."""
    lead = "  " * indent + (f"{label}: " if label else "")
    if isinstance(value, Plan):
        lines.append(lead + value.place)
    elif is_dataclass(value):
        put_thing(value, lead, lines, indent, is_root)
    elif isinstance(value, dict):
        lines.append(lead.rstrip() + ("" if value else " none"))
        for key, inner in value.items():
            put(inner, str(key), lines, indent + 1)
    elif isinstance(value, (tuple, list)) and not is_flat(value):
        lines.append(lead.rstrip())
        for inner in value:
            put(inner, "-", lines, indent + 1)
    else:
        lines.append(lead + flat(value))


def put_thing(thing, lead: str, lines: list[str], indent: int, is_root: bool) -> None:
    """Its kind, name and small facts on one line, the rest below."""
    head, below = [type(thing).__name__], []
    if getattr(thing, "name", ""):
        head.append(thing.name)
    for one in fields(thing):
        inner = getattr(thing, one.name)
        if one.name == "check" and inner is not None:
            head.append(f"checked=({', '.join(map(str, inner.node.value))})")
            continue
        if one.name in SKIPPED or inner == one.default and not is_root:
            continue
        if is_flat(inner) and one.name not in LONG and not is_root:
            head.append(one.name if inner is True else f"{one.name}={flat(inner)}")
        else:
            below.append((one.name, inner))
    lines.append(lead + " ".join(head))
    for name, inner in below:
        put(inner, name, lines, indent + 1)


def is_flat(value) -> bool:
    if isinstance(value, (tuple, list)):
        return all(map(is_flat, value))
    return value is None or isinstance(value, (str, int, Decimal, bool))


def flat(value) -> str:
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(map(flat, value)) + ")"
    return show(value)
