"""Recursion must end: of every named type there must be a finite instance."""
from __future__ import annotations

from codegen import ir
from codegen.errors import Diagnostics, quoted


def refuse_infinite(types: dict[str, ir.Type], diagnostics: Diagnostics) -> bool:
    """False when some type never ends."""
    finite = finite_types(types)
    for name, type_ in types.items():
        if name not in finite:
            diagnostics.error(type_.place, "WF-INFINITE", f"{quoted(name)} can never end",
                              "it requires itself, so no finite value is valid",
                              hint="make the member that closes the circle optional, or nullable")
    return len(finite) == len(types)


def finite_types(types: dict[str, ir.Type]) -> set[str]:
    """Grows from the types that end by themselves."""
    found: set[str] = set()
    while True:
        more = {name for name, type_ in types.items()
                if name not in found and ends(type_, found)}
        if not more:
            return found
        found |= more


def ends(type_: ir.Type, finite: set[str]) -> bool:
    if isinstance(type_, ir.Named):
        return type_.target in finite
    if isinstance(type_, ir.Record):
        return all(ends(member.type, finite) for member in type_.members
                   if member.required and not member.nullable)
    if isinstance(type_, ir.TupleType):
        return all(ends(item, finite) for item in type_.items)
    if isinstance(type_, ir.List):
        return type_.min_items == 0 or ends(type_.item, finite)
    if isinstance(type_, ir.Map):
        return type_.min_members == 0 or ends(type_.value, finite)
    if isinstance(type_, ir.Union):
        return any(ends(branch.type, finite) for branch in type_.branches)
    return True
