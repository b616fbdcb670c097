"""`const` and `enum`, and the text that is one only if it happens to be."""
from __future__ import annotations

from codegen import ir, leaving, scalars
from codegen.errors import listed, quoted
from codegen.keywords import BY_NAME
from codegen.loader import Node
from codegen.uses import Use


def enum(lower, schema: Node, extension: Node, name: str, doc: str) -> Use | None:
    word = "const" if "const" in schema else "enum"
    nodes = [schema.get(word)] if word == "const" else schema.get(word).value
    if any(node.kind in ("object", "array") for node in nodes):
        return leaving.raw(lower, schema, name)
    if not are_scalars(lower, nodes, word, schema):
        return None
    lower.leave(leaving.words_of(schema, *(
        other for other in schema.value
        if BY_NAME[other].effect == "compiled" and other not in (word, "type", "x-wireform"))))
    values = [scalars.scalar(node) for node in nodes]
    first = "as" in extension and extension.get("as").value == "first"
    nullable = None in values and len(values) > 1 and not first
    if nullable:
        values.remove(None)
    if values == [None]:
        return Use(ir.Null(schema.place, name, doc), doc)
    type_ = ir.Enum(schema.place, name, doc, tuple(values),
                    is_const=first or len(values) == 1 and not nullable)
    return Use(type_, doc, nullable)


def are_scalars(lower, nodes: list[Node], word: str, schema: Node) -> bool:
    wanted = schema.get("type")
    types = None if wanted is None else [wanted.value] if wanted.kind == "string" \
        else [item.value for item in wanted.items()]
    good, seen = True, {}
    for node in nodes:
        if types is not None and not any(has_type(node, type_) for type_ in types):
            lower.error(node.place, "WF-CONTRADICTION",
                       f"{scalars.show(scalars.scalar(node))} is not of type {listed(types)}",
                       "so it is never valid")
            good = False
        elif seen.setdefault(scalars.key(node.value), node) is not node:
            lower.error(node.place, "WF-CONTRADICTION",
                       f"{scalars.show(node.value)} is given twice",
                       f"first at {seen[scalars.key(node.value)].pointer}")
            good = False
    return good


def has_type(node: Node, type_: str) -> bool:
    if type_ == "integer":
        return node.is_integer
    return node.kind == type_


def text_if(lower, schema: Node, name: str, doc: str) -> Use | None:
    for word, value in schema.members():
        if BY_NAME[word].effect == "compiled" and word != "x-wireform":
            lower.error(value.key_place, "WF-EXTENSION",
                       f'"as": "text" is for a schema that admits anything, not beside {quoted(word)}',
                       "a string is kept, every other value counts as absent")
            return None
    return Use(ir.TextIf(schema.place, name, doc), doc)
