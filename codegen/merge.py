"""Objects made of several schemas, made one where that is exact; refused where it is not.

`allOf` says that all of them hold.  What stands beside `oneOf` or `anyOf` holds for every branch:
merged into each, and the branches told apart, it says the same.
"""
from __future__ import annotations

from codegen import narrow, schemas
from codegen.errors import Diagnostics, quoted
from codegen.keywords import BY_NAME
from codegen.loader import Node
from codegen.resolver import Resolver

OF_OBJECTS = {"type", "properties", "required", "additionalProperties", "allOf"}
CHOICES = ("oneOf", "anyOf")


def merged(schema: Node, resolver: Resolver, diagnostics: Diagnostics) -> Node | None:
    """`schema` with its "allOf" carried out."""
    merging = Merging("allOf", resolver, diagnostics)
    parts = merging.parts(schema, ())
    return merging.whole(schema, parts) if parts is not None else None


def with_common(schema: Node, word: str, branch: Node, resolver: Resolver,
                diagnostics: Diagnostics) -> Node | None:
    """A branch of the `word` of `schema`, and what stands beside that."""
    merging = Merging(word, resolver, diagnostics)
    common = like(schema, "object", {key: child for key, child in schema.members() if key != word})
    common.parent, common.key = schema.parent, schema.key
    for parts in (merging.parts(common, ()), merging.parts(branch, (common,))):
        if parts is None:
            return None
        merging.found += parts
    return merging.whole(branch, merging.found)


class Merging:
    def __init__(self, word: str, resolver: Resolver, diagnostics: Diagnostics):
        self.word, self.resolver, self.diagnostics = word, resolver, diagnostics
        self.found: list[Node] = []

    def whole(self, schema: Node, parts: list[Node]) -> Node | None:
        if not any("type" in part for part in parts):
            self.diagnostics.error(parts[0].get("allOf").key_place if "allOf" in parts[0]
                                   else parts[0].place, "WF-TYPE",
                                   f"{quoted(self.word)} without a \"type\"",
                                   "values that are no objects would all be valid",
                                   hint='add "type": "object"')
            return None
        closed = [part for part in parts if "additionalProperties" in part
                  and part.get("additionalProperties").value is False]
        properties = self.properties(parts)
        if properties is None or not self.all_admitted(properties, closed):
            return None
        return build(schema, parts, properties, closed)

    # --- What it is made of ---------------------------------------------------------------------

    def parts(self, schema: Node, seen: tuple) -> list[Node] | None:
        """The schema itself and all that its "allOf" names."""
        if schema in seen:
            self.diagnostics.error(schema.place, "WF-INFINITE",
                                   f"{quoted(self.word)} leads back to itself")
            return None
        if not self.is_mergeable(schema, seen):
            return None
        found = [schema]
        for branch in schema.get("allOf").items() if "allOf" in schema else ():
            target = self.resolver.target(branch)
            inner = self.parts(target, (*seen, schema)) if target is not None else None
            if inner is None:
                return None
            found += inner
        choices = [part.get(word) for part in found for word in CHOICES if word in part]
        for choice in choices[1:]:
            self.later(choice.key_place, f"a second {quoted(choice.key)}")
            return None
        return found

    def is_mergeable(self, part: Node, seen: tuple) -> bool:
        if part.kind != "object":
            self.diagnostics.error(part.place, "WF-UNSUPPORTED",
                                   f"a branch of {quoted(self.word)} must be an object schema")
            return False
        if seen and not schemas.check(part, self.diagnostics):
            return False
        for word, value in part.members():
            is_own = word == "x-wireform" and (not seen or self.word in CHOICES)
            if BY_NAME[word].effect == "compiled" and word not in OF_OBJECTS \
                    and word not in CHOICES and not is_own:
                self.later(value.key_place, quoted(word))
                return False
            if word == "type" and value.value != "object" or \
                    word == "additionalProperties" and value.kind == "object" and value.value:
                self.later(value.place, f"this {quoted(word)}")
                return False
        return True

    def later(self, place, what: str) -> None:
        where = "in" if self.word == "allOf" else "beside"
        self.diagnostics.error(place, "WF-LATER",
                               f"{what} {where} {quoted(self.word)} is not implemented yet",
                               "object schemas with known members can be made one",
                               hint="write the members out in one object")

    # --- Members ----------------------------------------------------------------------------------

    def properties(self, parts: list[Node]) -> dict[str, Node] | None:
        properties: dict[str, Node] = {}
        for part in parts:
            for name, child in part.get("properties").members() if "properties" in part else ():
                first = properties.setdefault(name, child)
                both = narrow.narrower(first, child, self.resolver)
                if both is None:
                    place = first.place
                    self.diagnostics.error(
                        child.key_place, "WF-UNSUPPORTED",
                        f"{quoted(name)} has two different schemas "
                        f"{'in' if self.word == 'allOf' else 'around'} {quoted(self.word)}",
                        f"first at {place.file}:{place.line}:{place.column}, {place.pointer}",
                        hint="write it once, in one of them")
                    return None
                properties[name] = both
        return properties

    def all_admitted(self, properties: dict[str, Node], closed: list[Node]) -> bool:
        for part in closed:
            own = dict(part.get("properties").members()) if "properties" in part else {}
            for name, child in properties.items():
                if name not in own:
                    self.diagnostics.error(
                        part.get("additionalProperties").key_place, "WF-CONTRADICTION",
                        f"this \"additionalProperties\" forbids {quoted(name)}",
                        f"which another part of {quoted(self.word)} names: {child.pointer}",
                        hint="close the object that holds all members, or none")
                    return False
        return True


def build(schema: Node, parts: list[Node], properties: dict[str, Node], closed: list[Node]) -> Node:
    """One object in the place of `schema`; what it is made of keeps its own place."""
    whole = Node("object", {}, schema.file, schema.line, schema.column)
    whole.parent, whole.key = schema.parent, schema.key
    whole.key_line, whole.key_column = schema.key_line, schema.key_column
    for word, child in schema.members():
        if word not in OF_OBJECTS:
            whole.value[word] = child
    for part in parts:
        for word in CHOICES:
            if word in part:
                whole.value[word] = part.get(word)
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
