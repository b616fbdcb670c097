"""Of two schemas for one member the one that implies the other, where that is plain to see."""
from __future__ import annotations

from codegen import scalars
from codegen.keywords import BY_NAME
from codegen.loader import Node
from codegen.resolver import Resolver


def narrower(one: Node, other: Node, resolver: Resolver) -> Node | None:
    """None when neither says all that the other says."""
    if scalars.same(one, other):
        return one
    first, second = resolver.target(one), resolver.target(other)
    if first is None or second is None:
        return None
    if implies(second, first):
        return other
    return one if implies(first, second) else None


def implies(narrow: Node, wide: Node) -> bool:
    """Is each value of `narrow` one of `wide`, which says a type or some values and no more?"""
    words = speaking(wide)
    if not words:
        return wide.value is not False
    if words == {"type"}:
        return has_types(narrow, types_of(wide))
    if words <= {"type", "enum"} or words <= {"type", "const"}:
        values = values_of(narrow)
        known = values_of(wide)
        return values is not None and all(
            any(scalars.same(value, other) for other in known) for value in values)
    return False


def speaking(schema: Node) -> set[str]:
    """Its words that decide what is valid."""
    return {word for word, _ in schema.members()
            if word not in BY_NAME or BY_NAME[word].effect != "annotation"} \
        if schema.kind == "object" else set()


def types_of(schema: Node) -> list[str]:
    node = schema.get("type")
    if node is None:
        return []
    return [node.value] if node.kind == "string" else [item.value for item in node.items()]


def values_of(schema: Node) -> list[Node] | None:
    if schema.kind != "object":
        return None
    if "const" in schema:
        return [schema.get("const")]
    return schema.get("enum").items() if "enum" in schema else None


def has_types(schema: Node, types: list[str]) -> bool:
    values = values_of(schema)
    if values is not None:
        return all(value.kind in types or "integer" in types and value.is_integer
                   for value in values)
    own = types_of(schema) if schema.kind == "object" else []
    return bool(own) and all(type_ in types or type_ == "integer" and "number" in types
                             for type_ in own)


def are_disjoint(one: Node | None, other: Node | None) -> bool:
    """Do they say types, and no value is of both?"""
    first, second = said_types(one), said_types(other)
    return bool(first and second) and not any(
        kind == same or {kind, same} == {"integer", "number"} for kind in first for same in second)


def said_types(schema: Node | None) -> list[str]:
    if schema is None or schema.kind != "object":
        return []
    values = values_of(schema)
    if values is not None:
        return ["integer" if value.is_integer else value.kind for value in values]
    return types_of(schema)
