"""One schema object by itself: are its words known, and does each stand before what it wants?

Meaning (types, limits that contradict) is lower.py's business; what is wrong here would be
wrong in any place.
"""
from __future__ import annotations

from codegen.errors import Diagnostics, near, quoted
from codegen.keywords import BY_NAME, FORMATS, SILENT, SILENT_OTHERS, TYPES
from codegen.loader import Node


def check(schema: Node, diagnostics: Diagnostics) -> bool:
    """False when the schema is not worth lowering."""
    before = diagnostics.calls
    for name, value in schema.members():
        keyword = BY_NAME.get(name)
        if keyword is None:
            unknown(name, value, diagnostics)
        elif keyword.effect == "dialect":
            diagnostics.error(value.key_place, "WF-DIALECT", f"{quoted(name)} is not in draft-07",
                              SILENT.get(name, SILENT_OTHERS), hint=keyword.instead)
        elif keyword.effect == "refused":
            diagnostics.error(value.key_place, "WF-UNSUPPORTED",
                              f"{quoted(name)} is not supported in a payload",
                              hint=keyword.instead)
        elif not VALUES[keyword.value](value):
            diagnostics.error(value.place, "WF-VALUE",
                              f"{quoted(name)} must be {WANTED[keyword.value]}",
                              hint=near(value.value, TYPES) if name == "type"
                              and value.kind == "string" else "")
        elif name == "format" and value.value not in FORMATS:
            diagnostics.error(value.place, "WF-FORMAT", f"unknown format {quoted(value.value)}",
                              hint=near(value.value, FORMATS))
    return diagnostics.calls == before


def unknown(name: str, value: Node, diagnostics: Diagnostics) -> None:
    known = [word for word, keyword in BY_NAME.items() if keyword.effect != "dialect"]
    if name.startswith("x-"):
        diagnostics.error(value.key_place, "WF-UNKNOWN", f"unknown extension {quoted(name)}",
                          'only "x-wireform" is understood; others would be ignored in silence',
                          hint=near(name, ["x-wireform"]))
        return
    diagnostics.error(value.key_place, "WF-KEYWORD", f"unknown keyword {quoted(name)}",
                      hint=near(name, known))


def is_schema(node: Node) -> bool:
    return node.kind in ("object", "boolean")


def is_type(node: Node) -> bool:
    if node.kind == "string":
        return node.value in TYPES
    names = [item.value if item.kind == "string" else None for item in node.items()]
    return bool(names) and all(name in TYPES for name in names) and len(set(names)) == len(names)


def is_names(node: Node) -> bool:
    names = [item.value if item.kind == "string" else None for item in node.items()]
    return node.kind == "array" and None not in names and len(set(names)) == len(names)


VALUES = {
    "any": lambda node: True,
    "string": lambda node: node.kind == "string",
    "boolean": lambda node: node.kind == "boolean",
    "number": lambda node: node.kind == "number",
    "positive": lambda node: node.kind == "number" and node.value > 0,
    "count": lambda node: node.is_integer and 0 <= node.integer < 1 << 53,
    "object": lambda node: node.kind == "object",
    "list": lambda node: node.kind == "array",
    "type": is_type,
    "names": is_names,
    "values": lambda node: bool(node.items()),
    "schema": is_schema,
    "schema-list": lambda node: bool(node.items()) and all(map(is_schema, node.value)),
    "schema-map": lambda node: node.kind == "object" and all(map(is_schema, node.value.values())),
    "dependencies": lambda node: node.kind == "object"
    and all(is_schema(item) or is_names(item) for item in node.value.values()),
    "schema-or-list": lambda node: is_schema(node) or node.kind == "array"
    and all(map(is_schema, node.value)),
}

WANTED = {
    "string": "a string",
    "boolean": "true or false",
    "number": "a number",
    "positive": "a number greater than 0",
    "count": "an integer from 0 on",
    "object": "an object",
    "list": "an array",
    "type": "a type or an array of different types: "
            "object, array, string, integer, number, boolean, null",
    "names": "an array of different strings",
    "values": "an array of values, at least one",
    "schema": "a schema: an object, true or false",
    "schema-list": "an array of schemas, at least one",
    "schema-map": "an object whose members are schemas",
    "dependencies": "an object whose members are schemas or arrays of strings",
    "schema-or-list": "a schema or an array of schemas",
}
