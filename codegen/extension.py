"""The x-wireform object: read, and held to schema/x-wireform.schema.json.

That file is the only list of its keys.  There a definition stands for each place of a document;
what carries the comment "not implemented yet" is known, documented, and refused.
"""
from __future__ import annotations

import functools
import os

from codegen import scalars
from codegen.errors import Diagnostics, quoted
from codegen.loader import Node, load_bytes
from codegen.validate import Breach, Validator

SCHEMA = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))),
                      "schema", "x-wireform.schema.json")
LATER = "not implemented yet"


@functools.cache
def schema_of_extensions() -> Node:
    with open(SCHEMA, "rb") as stream:
        return load_bytes(stream.read(), SCHEMA, Diagnostics())


class Extensions:
    def __init__(self, diagnostics: Diagnostics):
        self.diagnostics = diagnostics
        self.schema = schema_of_extensions()
        self.validator = Validator(self.resolve)

    def resolve(self, node: Node) -> Node:
        """References of the schema of extensions: always to its own definitions."""
        while "$ref" in node:
            node = self.schema.get("definitions").get(node.get("$ref").value.rsplit("/", 1)[1])
        return node

    def read(self, owner: Node, place: str) -> Node | None:
        """The extension of `owner`, empty when it has none; None when it is wrong, which is told."""
        found = owner.get("x-wireform")
        if found is None:
            return Node("object", {}, owner.file, owner.line, owner.column)
        definition = self.schema.get("definitions").get(place)
        breaches = self.validator.breaches(found, definition)
        for breach in breaches:
            self.tell(breach, place)
        later = [] if breaches else list(self.not_yet(found, definition))
        for node in later:
            self.diagnostics.error(node.key_place, "WF-LATER",
                                   f"x-wireform: {named(node)} is not implemented yet")
        return None if breaches or later else found

    def tell(self, breach: Breach, place: str) -> None:
        node = breach.node
        if not breach.at_key:
            key = f"{quoted(node.key)}" if isinstance(node.key, str) and node.key != "x-wireform" else ""
            text = f"{breach.text}{' in ' if key else ''}{key}" if breach.keyword == "required" \
                else f"{key} {breach.text}".lstrip()
            self.diagnostics.error(node.place, "WF-EXTENSION", f"x-wireform: {text}",
                                   hint=breach.hint)
            return
        elsewhere = self.places_of(node.key) if node.parent.key == "x-wireform" else []
        self.diagnostics.error(
            node.key_place, "WF-EXTENSION", f"x-wireform: {breach.text}",
            f"{quoted(node.key)} belongs to the x-wireform of a {' or '.join(elsewhere)}, "
            f"not of a {place}" if elsewhere else "", hint="" if elsewhere else breach.hint)

    def places_of(self, key: str) -> list[str]:
        return [place for place in ("root", "server", "channel", "operation", "message", "schema")
                if key in self.schema.get("definitions").get(place).get("properties")]

    def not_yet(self, instance: Node, schema: Node):
        """Parts of a valid extension that only later compilers carry out."""
        schema = self.resolve(schema)
        comment = schema.get("$comment")
        if comment is not None and comment.value == LATER:
            yield instance
            return
        for word in ("oneOf", "allOf"):
            for branch in schema.get(word).items() if word in schema else ():
                if not self.validator.breaches(instance, branch):
                    yield from self.not_yet(instance, branch)
        properties, further, items = map(schema.get, ("properties", "additionalProperties", "items"))
        for name, child in instance.members():
            inner = properties.get(name) if properties is not None else further
            if inner is not None:
                yield from self.not_yet(child, inner)
        for child in instance.items() if items is not None else ():
            yield from self.not_yet(child, items)


def named(node: Node) -> str:
    """"kind": "websocket"."""
    value = f": {scalars.show(node.value)}" if node.kind not in ("object", "array") else ""
    key = node.key if isinstance(node.key, str) else node.parent.key
    return quoted(key) + value
