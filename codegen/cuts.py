"""x-wireform `cut`: one list of a message may lose items at its end, so that the message fits."""
from __future__ import annotations

from codegen import ir
from codegen.errors import Diagnostics
from codegen.walk import everything, resolved


def check(message: ir.Message, types: dict[str, ir.Type], diagnostics: Diagnostics) -> None:
    """At most one, and it stands in the message's own struct."""
    own = [type_ for type_ in own_members(resolved(message.payload, types), types)
           if isinstance(type_, ir.List) and type_.cut]
    for second in own[1:]:
        diagnostics.error(second.place, "WF-EXTENSION", f'message "{message.name}" has two lists to cut',
                          f"first at {own[0].place.file}:{own[0].place.line}")
    for type_ in everything(message.payload, types):
        if isinstance(type_, ir.List) and type_.cut and not any(type_ is known for known in own):
            diagnostics.error(type_.place, "WF-EXTENSION", '"cut" is for a list of the message itself',
                              f'in message "{message.name}" it stands in a struct of its own')


def own_members(record: ir.Type, types: dict[str, ir.Type]):
    """Types of the members of the message's struct, inlined ones too."""
    for member in record.members if isinstance(record, ir.Record) else ():
        if member.inline:
            yield from own_members(resolved(member.type, types), types)
        else:
            yield resolved(member.type, types)
