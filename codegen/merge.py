"""Objects made of several schemas, made one where that is exact; refused where it is not.

`allOf` says that all of them hold.  What stands beside `oneOf` or `anyOf` holds for every branch:
merged into each, and the branches told apart, it says the same.  Words that no object is made of
are left to the validator.
"""
from __future__ import annotations

from codegen import leaving, narrow, objects, schemas
from codegen.errors import Diagnostics, quoted
from codegen.keywords import BY_NAME
from codegen.loader import Node
from codegen.resolver import Resolver

OF_OBJECTS = ("type", "properties", "required", "additionalProperties", "allOf")
CHOICES = ("oneOf", "anyOf")


def merged(schema: Node, resolver: Resolver, diagnostics: Diagnostics
           ) -> tuple[Node, list[Node]] | None:
    """`schema` with its "allOf" carried out, and what is left to the validator."""
    merging = Merging("allOf", schema, resolver, diagnostics)
    parts = merging.parts(schema, ())
    whole = merging.whole(schema, parts) if parts is not None else None
    return (whole, merging.left) if whole is not None else None


def says_other_type(schema: Node) -> bool:
    """Does it say that a value is, or may be, no object?"""
    type_ = schema.get("type")
    return type_ is not None and type_.value != "object" or "const" in schema or "enum" in schema


def main_part(schema: Node, resolver: Resolver) -> Node | None:
    """Of a schema with "allOf" the part that is no object: `schema` itself, or a branch; the others
    can only narrow it.  None when all are objects."""
    branches = schema.get("allOf").items()
    found = (branch for branch in branches
             if says_other_type(resolver.target(branch) or branch))
    return schema if says_other_type(schema) else next(found, None)


def with_common(schema: Node, word: str, branch: Node, resolver: Resolver,
                diagnostics: Diagnostics) -> Node | None:
    """A branch of the `word` of `schema`, and what stands beside that."""
    merging = Merging(word, branch, resolver, diagnostics)
    common = leaving.words_of(schema, *OF_OBJECTS)
    for parts in (merging.parts(common, ()), merging.parts(branch, (common,))):
        if parts is None:
            return None
        merging.found += parts
    whole = merging.whole(branch, merging.found)
    if whole is not None and merging.left:
        whole.value["allOf"] = leaving.together(whole, merging.left)
    return whole


class Merging:
    """own: the schema whose other words the whole will have."""

    def __init__(self, word: str, own: Node, resolver: Resolver, diagnostics: Diagnostics):
        self.word, self.own, self.resolver, self.diagnostics = word, own, resolver, diagnostics
        self.found: list[Node] = []
        self.left: list[Node] = []

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
        for second in [part for part in parts if any(word in part for word in CHOICES)][1:]:
            self.left.append(leaving.words_of(second, *CHOICES))
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
        return found

    def is_mergeable(self, part: Node, seen: tuple) -> bool:
        if part.kind != "object":
            self.diagnostics.error(part.place, "WF-UNSUPPORTED",
                                   f"a branch of {quoted(self.word)} must be an object schema")
            return False
        if seen and not schemas.check(part, self.diagnostics):
            return False
        if says_other_type(part):
            self.diagnostics.error(part.place, "WF-CONTRADICTION",
                                   f"no object is valid here, beside {quoted(self.word)} of objects")
            return False
        if "x-wireform" in part and part is not self.own:
            self.diagnostics.error(part.get("x-wireform").key_place, "WF-EXTENSION",
                                   f"x-wireform says nothing in a part of {quoted(self.word)}",
                                   hint=f"write it beside {quoted(self.word)}")
            return False
        self.leave_words(part)
        return True

    def leave_words(self, part: Node) -> None:
        """What no merged object carries out.  Free names depend on the names of their own part."""
        if objects.has_free_names(part):
            self.left.append(objects.with_names_alone(part))
        words = [] if part is self.own else [
            word for word in part.value if BY_NAME[word].effect in ("compiled", "checked")
            and word not in (*OF_OBJECTS, *CHOICES, "x-wireform", "patternProperties")]
        if words:
            self.left.append(leaving.words_of(part, *words))

    # --- Members ----------------------------------------------------------------------------------

    def properties(self, parts: list[Node]) -> dict[str, Node] | None:
        properties: dict[str, Node] = {}
        for part in parts:
            for name, child in part.get("properties").members() if "properties" in part else ():
                first = properties.setdefault(name, child)
                both = narrow.narrower(first, child, self.resolver)
                if both is None and self.are_disjoint(name, first, child):
                    return None
                properties[name] = both or self.typed(part, name, first, child)
        return properties

    def are_disjoint(self, name: str, first: Node, second: Node) -> bool:
        if not narrow.are_disjoint(self.resolver.target(first), self.resolver.target(second)):
            return False
        place = first.place
        self.diagnostics.error(
            second.key_place, "WF-CONTRADICTION",
            f"no value of {quoted(name)} is valid "
            f"{'in all parts of' if self.word == 'allOf' else 'beside'} {quoted(self.word)}",
            f"first at {place.file}:{place.line}:{place.column}, {place.pointer}")
        return True

    def typed(self, part: Node, name: str, first: Node, second: Node) -> Node:
        """Of two schemas for one member the one that gives it its type; the other is left."""
        if narrow.values_of(first) is None and narrow.values_of(second) is not None:
            first, second = second, first
        member = Node("object", {name: second}, part.file, part.line, part.column)
        self.left.append(leaving.part(part, {"properties": member}))
        return first

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
        if word not in (*OF_OBJECTS, *CHOICES, "patternProperties"):
            whole.value[word] = child
    chooser = next((part for part in parts if any(word in part for word in CHOICES)), None)
    for word in CHOICES if chooser is not None else ():
        if word in chooser:
            whole.value[word] = chooser.get(word)
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
