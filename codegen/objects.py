"""Objects: those with known members, and maps."""
from __future__ import annotations

from codegen import ir, ranges
from codegen.errors import near_or_list, quoted
from codegen.loader import Node

MEMBERS_LIMIT = 256          # WF_MEMBERS_LIMIT of the runtime


def object_(lower, schema: Node, extension: Node, name: str, doc: str) -> ir.Type | None:
    properties = schema.get("properties")
    further = schema.get("additionalProperties")
    names = dict(properties.members()) if properties is not None else {}
    if not required_are_known(lower, schema, names):
        return None
    is_closed = further is not None and further.value is False
    has_schema = further is not None and further.kind == "object" and bool(further.value)
    if "patternProperties" in schema:
        return pattern_map(lower, schema, is_closed and not names, name, doc)
    if not names and not is_closed:
        return map_(lower, schema, further if has_schema else None, name, doc)
    for word in ("minProperties", "maxProperties"):
        if word in schema:
            lower.error(schema.get(word).key_place, "WF-LATER",
                       f"{quoted(word)} beside \"properties\" is not implemented yet",
                       hint='"required" says which members there must be')
            return None
    if has_schema:
        lower.error(further.key_place, "WF-LATER",
                   'a schema in "additionalProperties" beside "properties" is not implemented yet',
                   hint='give the free names an object of their own, or write false or true')
        lower.use(further, f"{name}_value")
        return None
    if len(names) > MEMBERS_LIMIT:
        lower.error(properties.key_place, "WF-LIMIT",
                   f"{len(names)} members; an object may name at most {MEMBERS_LIMIT}")
        return None
    return record(lower, schema, names, is_closed, extension, name, doc)


def required_are_known(lower, schema: Node, names: dict) -> bool:
    good = True
    required = schema.get("required")
    for item in required.items() if required is not None else ():
        if item.value not in names:
            good = False
            lower.error(item.place, "WF-REQUIRED",
                       f"required {quoted(item.value)} is not in \"properties\"",
                       hint=near_or_list(item.value, names)
                       or f'"properties": {{{quoted(item.value)}: {{}}}} admits anything there')
    return good


def pattern_map(lower, schema: Node, is_all: bool, name: str, doc: str) -> ir.Type | None:
    """One pattern for all names there may be is a map with a rule for its keys."""
    patterns = schema.get("patternProperties")
    if not is_all or len(patterns.value) != 1:
        lower.error(patterns.key_place, "WF-LATER",
                    '"patternProperties" is implemented for one pattern and nothing beside it',
                    hint='write "additionalProperties": false beside it, and no "properties"')
        return None
    (pattern, value), = patterns.members()
    if ranges.is_pattern(pattern, value.key_place, lower.diagnostics):
        return map_(lower, schema, value, name, doc,
                    ir.Text(value.place, f"{name}_key", pattern=pattern))
    return None


def map_(lower, schema: Node, value: Node | None, name: str, doc: str,
         key: ir.Text | None = None) -> ir.Type | None:
    limits = ranges.counts(schema, "minProperties", "maxProperties", lower.diagnostics)
    inner = ir.Raw(schema.place, f"{name}_value") if value is None \
        else lower.plain(value, f"{name}_value")
    if limits is None or inner is None:
        return None
    return ir.Map(schema.place, name, doc, inner, *limits, key)


def record(lower, schema, names, is_closed, extension, name, doc) -> ir.Type | None:
    required = {item.value for item in schema.get("required").items()} \
        if "required" in schema else set()
    members = [member(lower, key, child, key in required, f"{name}_{key}")
               for key, child in names.items()]
    if None in members:
        return None
    mirror = extension.get("mirror")
    if mirror is not None and not mirror_fits(lower, mirror, members):
        return None
    return ir.Record(schema.place, name, doc, tuple(members), is_closed,
                     mirror.value if mirror is not None else "")


def member(lower, wire: str, schema: Node, required: bool, name: str) -> ir.Member | None:
    use = lower.use(schema, name)
    if use is None:
        return None
    if use.absent_as_null and required:
        lower.error(schema.key_place, "WF-EXTENSION",
                   f'{quoted(wire)} is required, so "absent" says nothing about it')
        return None
    return ir.Member(wire, use.type, required, use.doc, use.c_name, use.inline, use.nullable,
                     use.null_is_absent, use.empty_array_is_absent, use.absent_as_null)


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
