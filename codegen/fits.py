"""x-wireform of a schema: does each key stand where it says something, and what does it say?"""
from __future__ import annotations

from dataclasses import replace

from codegen import ir, leaving, objects
from codegen.errors import quoted
from codegen.loader import Node
from codegen.uses import Use


def with_extension(lower, use: Use, schema: Node, extension: Node, name: str) -> Use | None:
    """What the extension says about the member that has this schema."""
    before = lower.diagnostics.calls
    keys_fit(lower, use, schema, extension)
    if lower.diagnostics.calls > before:
        return None
    given = {key: child.value for key, child in extension.members()}
    use = replace(use,
                  null_is_absent=use.null_is_absent or given.get("null") == "absent",
                  absent_as_null=use.absent_as_null or given.get("absent") == "null",
                  c_name=given.get("c_name", use.c_name))
    if given.get("inline"):
        use = replace(use, inline=True, type=as_record(use.type, lower.types))
    return use


OF_THE_TYPE = ("as", "mirror", "cut", "unknown", "bytes", "untagged")


def keys_fit(lower, use: Use, schema: Node, extension: Node) -> None:
    type_ = lower.types.get(use.type.target) if isinstance(use.type, ir.Named) else use.type
    wants = {
        "inline": (isinstance(type_, ir.Record) or is_open_object(type_),
                   'an object with "properties", or one that admits anything'),
        "mirror": (isinstance(type_, ir.Record), 'an object with "properties"'),
        "cut": (isinstance(type_, ir.List), 'an array with one schema of "items"'),
        "unknown": (isinstance(type_, ir.Record) and not type_.closed
                    and not objects.has_free_names(schema),
                    'an object with "properties" that admits others, of which it says nothing'),
        "untagged": (isinstance(type_, ir.Union), 'a "oneOf" or "anyOf" with several branches'),
        "bytes": (isinstance(type_, ir.Bytes), 'a string with "contentEncoding": "base64"'),
        "null": (use.nullable, "a schema that admits null"),
        "absent": (use.nullable, "a schema that admits null"),
        "empty_array": (use.empty_array_is_absent,
                        'a "oneOf" with a branch {"type": "array", "maxItems": 0}'),
    }
    for key, value in extension.members():
        fits, words = wants.get(key, (True, ""))
        if not fits:
            lower.error(value.key_place, "WF-EXTENSION", f"{quoted(key)} is for {words}")
        elif key == "as" and value.value == "first" and not isinstance(type_, ir.Enum):
            lower.error(value.key_place, "WF-EXTENSION",
                       '"as": "first" is for an "enum"')
        elif key in OF_THE_TYPE and type_.place != schema.place:
            lower.error(value.key_place, "WF-EXTENSION",
                       f"{quoted(key)} says nothing here, where another schema makes the type",
                       f"that stands at {type_.place.file}:{type_.place.line}, {type_.place.pointer}",
                       hint="say it there")
        elif key == "empty_array" and not is_object(type_):
            lower.error(value.key_place, "WF-EXTENSION",
                       '"empty_array": "absent" is for an object beside that empty array')


def is_open_object(type_: ir.Type | None) -> bool:
    """{"type": "object"} and nothing more."""
    return isinstance(type_, ir.Map) and isinstance(type_.value, ir.Raw) and type_.check is None \
        and not type_.min_members and type_.max_members is None and type_.key is None


def is_object(type_: ir.Type | None) -> bool:
    return isinstance(type_, (ir.Record, ir.Map))


def as_record(type_: ir.Type, types: dict[str, ir.Type]) -> ir.Type:
    """The object whose members become its parent's; an open one has none."""
    check = type_.check
    if isinstance(type_, ir.Named):
        type_ = types[type_.target]
    if is_open_object(type_):
        type_ = ir.Record(type_.place, type_.name, type_.doc, check=type_.check)
    return leaving.with_check(type_, check) if check is not None and check is not type_.check \
        else type_
