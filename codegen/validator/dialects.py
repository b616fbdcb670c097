"""The words of draft-07 and of 2020-12, what stands behind each, and where schemas stand."""
from __future__ import annotations

import re
from dataclasses import dataclass

from codegen.loader import Node

TYPES = ("null", "boolean", "number", "integer", "string", "array", "object")

# Those that wireform/codec/format.h knows.
ASSERTED_FORMATS = ("date-time", "date", "time", "email", "hostname", "ipv4", "ipv6", "uri",
                    "uri-reference", "json-pointer", "uuid", "regex")

# What a word wants, for both dialects alike.
_SHARED = {
    "$schema": "string", "$id": "string", "$ref": "string", "$comment": "string",
    "title": "string", "description": "string", "default": "any", "examples": "list",
    "readOnly": "boolean", "writeOnly": "boolean",
    "format": "string", "contentMediaType": "string", "contentEncoding": "string",
    "type": "type", "enum": "list", "const": "any",
    "multipleOf": "positive", "maximum": "number", "exclusiveMaximum": "number",
    "minimum": "number", "exclusiveMinimum": "number",
    "maxLength": "count", "minLength": "count", "pattern": "string",
    "maxItems": "count", "minItems": "count", "uniqueItems": "boolean", "contains": "schema",
    "maxProperties": "count", "minProperties": "count", "required": "names",
    "properties": "schema-map", "patternProperties": "schema-map",
    "additionalProperties": "schema", "propertyNames": "schema",
    "if": "schema", "then": "schema", "else": "schema", "not": "schema",
    "allOf": "schema-list", "anyOf": "schema-list", "oneOf": "schema-list",
    "definitions": "schema-map",
}


@dataclass(frozen=True)
class Dialect:
    name: str
    uri: str
    words: dict[str, str]
    ignores_siblings: bool       # Beside "$ref" nothing counts.
    refused: tuple[str, ...] = ()


DRAFT_07 = Dialect("draft-07", "http://json-schema.org/draft-07/schema", {
    **_SHARED,
    "items": "schema-or-list", "additionalItems": "schema", "dependencies": "dependencies",
}, True)

DRAFT_2020 = Dialect("draft 2020-12", "https://json-schema.org/draft/2020-12/schema", {
    **_SHARED,
    "$anchor": "string", "$dynamicAnchor": "string", "$defs": "schema-map",
    "deprecated": "boolean", "contentSchema": "schema",
    "prefixItems": "schema-list", "items": "schema",
    "minContains": "count", "maxContains": "count",
    "dependentRequired": "names-map", "dependentSchemas": "schema-map",
}, False, ("unevaluatedItems", "unevaluatedProperties", "$dynamicRef", "$vocabulary"))

DIALECTS = (DRAFT_07, DRAFT_2020)

# What to write in the other dialect.
INSTEAD = {
    "prefixItems": '"items": [...] with "additionalItems" means the same in draft-07',
    "$defs": '"definitions" means the same in draft-07',
    "$anchor": '"$id": "#name" means the same in draft-07',
    "dependentRequired": '"dependencies" means the same in draft-07',
    "dependentSchemas": '"dependencies" means the same in draft-07',
    "additionalItems": '"prefixItems" with "items" means the same in draft 2020-12',
    "dependencies": '"dependentRequired" and "dependentSchemas" mean the same in draft 2020-12',
}

# Annotations of the other dialect do no harm where they are not known.
HARMLESS = ("deprecated", "contentSchema")


def by_uri(uri: str) -> Dialect | None:
    return next((dialect for dialect in DIALECTS if dialect.uri == uri.removesuffix("#")), None)


def others_word(dialect: Dialect, word: str) -> Dialect | None:
    """The other dialect, when the word is one of its own."""
    return next((other for other in DIALECTS if other is not dialect and word not in HARMLESS
                 and (word in other.words or word in other.refused)), None)


# --- What stands behind a word -----------------------------------------------------------------

def _is_schema(node: Node) -> bool:
    return node.kind in ("object", "boolean")


def _is_count(node: Node) -> bool:
    return node.is_integer and node.value >= 0


def _are_names(node: Node) -> bool:
    names = [item.value for item in node.items()]
    return node.kind == "array" and all(item.kind == "string" for item in node.items()) \
        and len(set(names)) == len(names)


def _is_type(node: Node) -> bool:
    if node.kind == "string":
        return node.value in TYPES
    return _are_names(node) and bool(node.value) and all(item.value in TYPES
                                                         for item in node.items())


def _all(node: Node, kind: str, test) -> bool:
    children = node.value.values() if kind == "object" else node.value
    return node.kind == kind and all(map(test, children))


CHECKS = {
    "any": lambda node: True,
    "string": lambda node: node.kind == "string",
    "boolean": lambda node: node.kind == "boolean",
    "number": lambda node: node.kind == "number",
    "positive": lambda node: node.kind == "number" and node.value > 0,
    "count": _is_count,
    "list": lambda node: node.kind == "array",
    "names": _are_names,
    "type": _is_type,
    "schema": _is_schema,
    "schema-list": lambda node: node.kind == "array" and bool(node.value)
    and _all(node, "array", _is_schema),
    "schema-or-list": lambda node: _is_schema(node) or node.kind == "array"
    and _all(node, "array", _is_schema),
    "schema-map": lambda node: node.kind == "object" and _all(node, "object", _is_schema),
    "names-map": lambda node: node.kind == "object" and _all(node, "object", _are_names),
    "dependencies": lambda node: node.kind == "object"
    and _all(node, "object", lambda item: _is_schema(item) or _are_names(item)),
}

WANTED = {
    "string": "a string", "boolean": "true or false", "number": "a number",
    "positive": "a number above 0", "count": "an integer from 0 on", "list": "an array",
    "names": "an array of different strings", "type": "the name of a type, or several",
    "schema": "a schema: an object, true or false", "schema-list": "an array of schemas",
    "schema-or-list": "a schema or an array of schemas", "schema-map": "an object of schemas",
    "names-map": "an object of arrays of strings",
    "dependencies": "an object of schemas or arrays of strings",
}


def subschemas(dialect: Dialect, schema: Node):
    """Every schema that stands directly in this one, used or not."""
    for word, value in schema.members():
        wants = dialect.words.get(word, "")
        if wants in ("schema", "schema-or-list") and _is_schema(value):
            yield value
        elif wants in ("schema-list", "schema-or-list"):
            yield from filter(_is_schema, value.items())
        elif wants in ("schema-map", "dependencies"):
            yield from (child for _, child in value.members() if _is_schema(child))


def is_plain_name(text: str) -> bool:
    """May it stand behind "#" as the name of an anchor?"""
    return re.fullmatch(r"[A-Za-z_][-A-Za-z0-9._]*", text) is not None


# --- For `wireformc keywords` ------------------------------------------------------------------

ANNOTATIONS = ("$comment", "title", "description", "default", "examples", "readOnly", "writeOnly",
               "deprecated", "contentMediaType", "contentEncoding", "contentSchema")
