"""`allOf` of objects made one object, where that is exact; refused where it is not."""
from __future__ import annotations

from codegen import scalars, schemas
from codegen.errors import Diagnostics, quoted
from codegen.keywords import BY_NAME
from codegen.loader import Node
from codegen.resolver import Resolver

OF_OBJECTS = {"type", "properties", "required", "additionalProperties", "allOf"}


def merged(schema: Node, resolver: Resolver, diagnostics: Diagnostics) -> Node | None:
    parts = collect(schema, resolver, diagnostics, ())
    if parts is None:
        return None
    if not any("type" in part for part in parts):
        diagnostics.error(schema.get("allOf").key_place, "WF-TYPE", '"allOf" without a "type"',
                          "values that are no objects would all be valid",
                          hint='add "type": "object"')
        return None
    closed = [part for part in parts if "additionalProperties" in part
              and part.get("additionalProperties").value is False]
    properties = join_properties(parts, closed, diagnostics)
    return build(schema, parts, properties, closed) if properties is not None else None


def collect(schema: Node, resolver: Resolver, diagnostics: Diagnostics, seen) -> list[Node] | None:
    """The schema itself and all that it is made of."""
    if schema in seen:
        diagnostics.error(schema.place, "WF-INFINITE", '"allOf" leads back to itself')
        return None
    if not is_mergeable(schema, seen, diagnostics):
        return None
    parts = [schema]
    for branch in schema.get("allOf").items() if "allOf" in schema else ():
        target = resolver.target(branch)
        inner = collect(target, resolver, diagnostics, (*seen, schema)) if target is not None else None
        if inner is None:
            return None
        parts += inner
    return parts


def is_mergeable(part: Node, seen, diagnostics: Diagnostics) -> bool:
    if part.kind != "object":
        diagnostics.error(part.place, "WF-UNSUPPORTED", 'a branch of "allOf" must be an object schema')
        return False
    if seen and not schemas.check(part, diagnostics):
        return False
    for word, value in part.members():
        is_own_extension = word == "x-wireform" and not seen
        if BY_NAME[word].effect == "compiled" and word not in OF_OBJECTS and not is_own_extension:
            diagnostics.error(value.key_place, "WF-LATER",
                              f"{quoted(word)} in \"allOf\" is not implemented yet",
                              "object schemas with known members can be made one",
                              hint="write the members out in one object")
            return False
        if word == "type" and value.value != "object" or \
                word == "additionalProperties" and value.kind == "object" and value.value:
            diagnostics.error(value.place, "WF-LATER",
                              f"this {quoted(word)} in \"allOf\" is not implemented yet",
                              hint="write the members out in one object")
            return False
    return True


def join_properties(parts, closed, diagnostics: Diagnostics) -> dict[str, Node] | None:
    properties: dict[str, Node] = {}
    for part in parts:
        for name, child in part.get("properties").members() if "properties" in part else ():
            if name in properties and not scalars.same(properties[name], child):
                first = properties[name].place
                diagnostics.error(child.key_place, "WF-UNSUPPORTED",
                                  f"{quoted(name)} has two different schemas in \"allOf\"",
                                  f"first at {first.file}:{first.line}:{first.column}, {first.pointer}",
                                  hint="write it once, in one of them")
                return None
            properties.setdefault(name, child)
    for part in closed:
        own = dict(part.get("properties").members()) if "properties" in part else {}
        for name, child in properties.items():
            if name not in own:
                diagnostics.error(part.get("additionalProperties").key_place, "WF-CONTRADICTION",
                                  f"this \"additionalProperties\" forbids {quoted(name)}",
                                  f"which another branch of \"allOf\" names: {child.pointer}",
                                  hint="close the object that holds all members, or none")
                return None
    return properties


def build(schema: Node, parts, properties: dict[str, Node], closed) -> Node:
    """One object in the place of `schema`; what it is made of keeps its own place."""
    whole = Node("object", {}, schema.file, schema.line, schema.column)
    whole.parent, whole.key = schema.parent, schema.key
    whole.key_line, whole.key_column = schema.key_line, schema.key_column
    for word, child in schema.members():
        if word not in OF_OBJECTS:
            whole.value[word] = child
    whole.value["type"] = next(part.get("type") for part in parts if "type" in part)
    if properties:
        whole.value["properties"] = like(schema, "object", properties)
    required = {item.value: item for part in parts if "required" in part
                for item in part.get("required").items()}
    if required:
        whole.value["required"] = like(schema, "array", list(required.values()))
    if closed:
        whole.value["additionalProperties"] = closed[0].get("additionalProperties")
    return whole


def like(schema: Node, kind: str, value) -> Node:
    node = Node(kind, value, schema.file, schema.line, schema.column)
    schema.adopt(kind, node, schema.key_line, schema.key_column)
    return node
