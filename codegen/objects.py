"""Objects: those with known members, and maps."""
from __future__ import annotations

from codegen import ir, leaving, ranges
from codegen.errors import near_or_list, quoted
from codegen.loader import Node
from codegen.validate import schemas_for

MEMBERS_LIMIT = 256          # WF_MEMBERS_LIMIT of the runtime


def object_(lower, schema: Node, extension: Node, name: str, doc: str) -> ir.Type | None:
    names = names_of(schema)
    further = schema.get("additionalProperties")
    is_closed = further is not None and further.value is False
    if not required_are_known(lower, schema, names):
        return None
    if not names and (not is_closed or "patternProperties" in schema):
        return map_(lower, schema, name, doc)
    if len(names) > MEMBERS_LIMIT:
        lower.error(schema.get("properties").key_place, "WF-LIMIT",
                   f"{len(names)} members; an object may name at most {MEMBERS_LIMIT}")
        return None
    lower.leave(leaving.words_of(schema, "minProperties", "maxProperties"))
    return record(lower, schema, names, is_closed, extension, name, doc)


def names_of(schema: Node) -> dict[str, Node]:
    return dict(schema.get("properties").members()) if "properties" in schema else {}


def required_are_known(lower, schema: Node, names: dict) -> bool:
    """What free names admit may be required of them."""
    required = schema.get("required")
    unknown = [item for item in required.items() if item.value not in names] \
        if required is not None else []
    if unknown and has_free_names(schema):
        lower.leave(leaving.words_of(schema, "required"))
        return True
    for item in unknown:
        lower.error(item.place, "WF-REQUIRED",
                   f"required {quoted(item.value)} is not in \"properties\"",
                   hint=near_or_list(item.value, names)
                   or f'"properties": {{{quoted(item.value)}: {{}}}} admits anything there')
    return not unknown


# --- Free names ----------------------------------------------------------------------------------

def has_free_names(schema: Node) -> bool:
    """Does it say anything about members that "properties" does not name?"""
    further = schema.get("additionalProperties")
    return "patternProperties" in schema or \
        further is not None and further.kind == "object" and bool(further.value)


def map_(lower, schema: Node, name: str, doc: str) -> ir.Type | None:
    limits = ranges.counts(schema, "minProperties", "maxProperties", lower.diagnostics)
    free = free_names(lower, schema, name)
    if limits is None or free is None:
        return None
    value, key = free
    return ir.Map(schema.place, name, doc, value, *limits, key)


def free_names(lower, schema: Node, name: str) -> tuple[ir.Type, ir.Text | None] | None:
    """The type of their values, and what they must be like themselves.  One schema for all of them
    is a type; with more of them values are kept raw, and which is meant is left to the validator."""
    patterns, further = schema.get("patternProperties"), schema.get("additionalProperties")
    if patterns is None:
        has_schema = further is not None and further.kind == "object" and bool(further.value)
        value = lower.plain(further, f"{name}_value") if has_schema \
            else ir.Raw(schema.place, f"{name}_value")
        return (value, None) if value is not None else None
    for pattern, value in patterns.members():
        if not ranges.is_pattern(pattern, value.key_place, lower.diagnostics):
            return None
    is_closed = further is not None and further.value is False
    if is_closed and len(patterns.value) == 1 and not any(
            schemas_for(known, schema) for known in names_of(schema)):
        (pattern, value), = patterns.members()
        type_ = lower.plain(value, f"{name}_value")
        key = ir.Text(value.place, f"{name}_key", pattern=pattern)
        return (type_, key) if type_ is not None else None
    lower.leave(with_names_alone(schema))
    return ir.Raw(schema.place, f"{name}_value"), None


def with_names_alone(schema: Node) -> Node:
    """What a schema says of names, and not of its own members again."""
    left = leaving.words_of(schema, "patternProperties", "additionalProperties")
    names = names_of(schema)
    if names:
        anything = {name: Node("boolean", True, child.file, child.line, child.column)
                    for name, child in names.items()}
        left.value["properties"] = leaving.part(schema.get("properties"), anything)
    return left


# --- Known names ---------------------------------------------------------------------------------

def record(lower, schema, names, is_closed, extension, name, doc) -> ir.Type | None:
    required = {item.value for item in schema.get("required").items()} \
        if "required" in schema else set()
    forbidden = {key: child for key, child in names.items() if child.value is False}
    if forbidden:
        lower.leave(leaving.part(schema, {"properties": leaving.part(schema.get("properties"), forbidden)}))
    members = [member(lower, key, child, key in required, f"{name}_{key}")
               for key, child in names.items() if key not in forbidden]
    if None in members:
        return None
    mirror = extension.get("mirror")
    if mirror is not None and not mirror_fits(lower, mirror, members):
        return None
    rest = None
    if has_free_names(schema):
        free = free_names(lower, schema, name)
        if free is None:
            return None
        rest = ir.Map(schema.place, f"{name}_others", "", free[0], key=free[1])
    elif not is_closed and lower.captures(extension):
        rest = leaving.others(schema, name)
    return ir.Record(schema.place, name, doc, tuple(members), is_closed and rest is None,
                     mirror.value if mirror is not None else "", rest)


def member(lower, wire: str, schema: Node, required: bool, name: str) -> ir.Member | None:
    use = lower.use(schema, name)
    if use is None:
        return None
    if use.absent_as_null and required:
        lower.error(schema.key_place, "WF-EXTENSION",
                   f'{quoted(wire)} is required, so "absent" says nothing about it')
        return None
    return ir.Member(wire, use.type, required, use.doc, use.c_name, use.inline, use.nullable,
                     use.null_is_absent, use.empty_array_is_absent, use.absent_as_null, use.default)


def mirror_fits(lower, mirror: Node, members: list[ir.Member]) -> bool:
    found = next((member for member in members if member.wire == mirror.value), None)
    if found is None:
        lower.error(mirror.place, "WF-EXTENSION",
                   f"\"mirror\" names {quoted(mirror.value)}, which is not in \"properties\"",
                   hint=near_or_list(mirror.value, [member.wire for member in members]))
        return False
    if found.required or not isinstance(found.type, ir.Raw):
        lower.error(mirror.place, "WF-EXTENSION",
                   f"the mirror {quoted(mirror.value)} must be optional and admit anything",
                   "a reader passes over what does not fit there",
                   hint=f'"{mirror.value}": {{}}, not in "required"')
        return False
    return True
