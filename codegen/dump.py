"""A Protocol as text, for golden tests and the curious: one line a thing, places left out."""
from __future__ import annotations

from dataclasses import fields, is_dataclass
from decimal import Decimal

from codegen import ir
from codegen.scalars import show

SKIPPED = {"place", "name"}


def dump(protocol: ir.Protocol) -> str:
    lines: list[str] = []
    put(protocol, "", lines, is_root=True)
    return "\n".join(lines) + "\n"


def put(value, label: str, lines: list[str], indent: int = 0, is_root: bool = False) -> None:
    """Appends `label: value`; what has parts stands below, deeper by two."""
    lead = "  " * indent + (f"{label}: " if label else "")
    if is_dataclass(value) and not isinstance(value, type):
        name = getattr(value, "name", "")
        lines.append(f"{lead}{type(value).__name__}{' ' + name if name else ''}")
        for one in fields(value):
            inner = getattr(value, one.name)
            if one.name in SKIPPED or inner == one.default and not is_root:
                continue
            put(inner, one.name, lines, indent + 1)
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


def is_flat(value) -> bool:
    if isinstance(value, (tuple, list)):
        return all(map(is_flat, value))
    return value is None or isinstance(value, (str, int, Decimal, bool))


def flat(value) -> str:
    if isinstance(value, (tuple, list)):
        return "(" + ", ".join(map(flat, value)) + ")"
    return show(value)
