"""Ways through types."""
from __future__ import annotations

from codegen import ir


def everything(type_: ir.Type, types: dict[str, ir.Type]):
    """Every type that is part of `type_`, each named one once."""
    todo, seen = [type_], set()
    while todo:
        found = todo.pop()
        if isinstance(found, ir.Named):
            if found.target not in seen:
                seen.add(found.target)
                todo.append(types[found.target])
            continue
        yield found
        todo += parts(found)


def parts(type_: ir.Type) -> list[ir.Type]:
    if isinstance(type_, ir.Record):
        return [member.type for member in type_.members] + ([type_.rest] if type_.rest else [])
    if isinstance(type_, ir.Union):
        return [branch.type for branch in type_.branches]
    if isinstance(type_, ir.TupleType):
        return list(type_.items)
    if isinstance(type_, ir.List):
        return [type_.item]
    return [type_.value] if isinstance(type_, ir.Map) else []


def resolved(type_: ir.Type, types: dict[str, ir.Type]) -> ir.Type:
    while isinstance(type_, ir.Named):
        type_ = types[type_.target]
    return type_


def missing_step(type_: ir.Type, pointer: str, types: dict[str, ir.Type]) -> str:
    """The first member that a pointer into an instance names in vain; "" when it leads somewhere."""
    for step in pointer.split("/")[1:]:
        while isinstance(type_, ir.Named) and type_.target in types:
            type_ = types[type_.target]
        if not isinstance(type_, ir.Record):
            return "" if isinstance(type_, (ir.Raw, ir.Map, ir.Union)) else step
        members = {member.wire: member.type for member in type_.members}
        if step not in members:
            return step
        type_ = members[step]
    return ""
