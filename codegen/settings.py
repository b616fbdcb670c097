"""components/schemas/Settings: what an operator may set."""
from __future__ import annotations

from codegen import ir
from codegen.errors import Diagnostics
from codegen.loader import Node
from codegen.lower import Lowering
from codegen.scalars import scalar


def lower_settings(root: Node, lowering: Lowering, diagnostics: Diagnostics) -> tuple[ir.Setting, ...]:
    node = dict(root.inside("components", "schemas")).get("Settings")
    if node is None:
        return ()
    target = lowering.resolver.target(node)
    if target is None:
        return ()
    if target.get("type") is None or target.get("type").value != "object" or "properties" not in target:
        diagnostics.error(target.place, "WF-SETTINGS",
                          '"Settings" must be an object with "properties": one for each setting')
        return ()
    type_ = lowering.written(target, "Settings")
    if type_ is None or not isinstance(type_.type, ir.Record):
        return ()
    found = [setting(member, target.get("properties").get(member.wire), lowering, diagnostics)
             for member in type_.type.members]
    return tuple(one for one in found if one is not None)


def setting(member: ir.Member, schema: Node, lowering: Lowering,
            diagnostics: Diagnostics) -> ir.Setting | None:
    schema = lowering.resolver.target(schema)
    type_ = lowering.types.get(member.type.target, member.type) \
        if isinstance(member.type, ir.Named) else member.type
    kind = kind_of(type_, lowering) if not member.nullable else None
    if kind is None:
        diagnostics.error(schema.place, "WF-SETTINGS", f'the setting "{member.wire}" cannot be set by text',
                          hint="a setting is an integer, a number, a boolean, a string, an enum of "
                               "strings, or an array of strings")
        return None
    default = schema.get("default")
    if default is None:
        diagnostics.error(schema.place, "WF-SETTINGS", f'the setting "{member.wire}" has no default',
                          hint='add "default"')
        return None
    value = [scalar(item) for item in default.items()] if default.kind == "array" else scalar(default)
    return ir.Setting(member.wire, kind, member.type, member.doc, value, schema.place)


def kind_of(type_: ir.Type, lowering: Lowering) -> str | None:
    if isinstance(type_, ir.Enum) and all(isinstance(value, str) for value in type_.values):
        return "choice" if not type_.is_const else None
    if isinstance(type_, ir.List):
        item = type_.item
        item = lowering.types.get(item.target) if isinstance(item, ir.Named) else item
        return "texts" if isinstance(item, ir.Text) else None
    kinds = {ir.Int: "integer", ir.Number: "number", ir.Bool: "bool", ir.Text: "text"}
    return kinds.get(type(type_))
