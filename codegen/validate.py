"""A small exact validator of the draft-07 we support, over nodes: for the examples and defaults of
documents, and for x-wireform objects against their own schema.

Schemas are taken as they stand: what is wrong in them is told elsewhere.
"""
from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass
from decimal import Decimal, localcontext

from codegen import scalars
from codegen.errors import listed, near, near_or_list, quoted
from codegen.loader import Node
from codegen.pattern import Dfa, PatternError, compile_pattern


@dataclass(frozen=True)
class Breach:
    node: Node              # the instance, or the member that is too much
    text: str
    keyword: str
    schema: Node
    hint: str = ""
    at_key: bool = False

    @property
    def depth(self) -> int:
        return self.node.pointer.count("/")


class Validator:
    def __init__(self, resolve):
        self.resolve = resolve     # Node -> the Node it stands for, or None

    def breaches(self, instance: Node, schema: Node) -> list[Breach]:
        return list(self.check(instance, schema, ()))

    def check(self, instance: Node, schema: Node, seen):
        target = self.resolve(schema)
        if target is None or target in seen:
            return
        if target.kind == "boolean":
            if not target.value:
                yield Breach(instance, "nothing is valid here", "false", target)
            return
        if target.kind != "object":
            return
        seen = (*seen, target)
        wrong_type = self.type_breach(instance, target)
        if wrong_type:
            yield wrong_type
            return
        yield from self.values(instance, target)
        if instance.kind == "string":
            yield from text_breaches(instance, target)
            yield from pattern_breaches(instance, target)
        elif instance.kind == "number":
            yield from number_breaches(instance, target)
        elif instance.kind == "array":
            yield from self.array(instance, target)
        elif instance.kind == "object":
            yield from self.object(instance, target)
        yield from self.combined(instance, target, seen)

    def type_breach(self, instance: Node, schema: Node) -> Breach | None:
        node = schema.get("type")
        types = [] if node is None else [node.value] if node.kind == "string" \
            else [item.value for item in node.items()]
        if not types or instance.kind in types or "integer" in types and instance.is_integer:
            return None
        return Breach(instance, f"must be of type {listed(types)}", "type", schema)

    def values(self, instance: Node, schema: Node):
        constant, choice = schema.get("const"), schema.get("enum")
        if constant is not None and not scalars.same(instance, constant):
            yield Breach(instance, f"must be {spelled(constant)}", "const", schema)
        if choice is not None:
            yield from one_of_constants(instance, schema, choice.items())

    def array(self, instance: Node, schema: Node):
        yield from count_breaches(instance, schema, "minItems", "maxItems", "items")
        items = schema.get("items")
        for index, item in enumerate(instance.value):
            if items is not None and items.kind == "array":
                inner = items.value[index] if index < len(items.value) \
                    else schema.get("additionalItems")
            else:
                inner = items
            if inner is not None:
                yield from self.check(item, inner, ())
        yield from self.items_together(instance, schema)

    def items_together(self, instance: Node, schema: Node):
        items = instance.items()
        unique, wanted = schema.get("uniqueItems"), schema.get("contains")
        if unique is not None and unique.value is True:
            for index, item in enumerate(items):
                if any(scalars.same(item, other) for other in items[:index]):
                    yield Breach(item, "is there twice", "uniqueItems", schema)
        if wanted is not None and not any(self.admits(item, wanted) for item in items):
            yield Breach(instance, "no item is as \"contains\" says", "contains", schema)

    def admits(self, instance: Node, schema: Node, seen=()) -> bool:
        return next(self.check(instance, schema, seen), None) is None

    def object(self, instance: Node, schema: Node):
        yield from count_breaches(instance, schema, "minProperties", "maxProperties", "members")
        properties = schema.get("properties")
        known = dict(properties.members()) if properties is not None else {}
        for name in schema.get("required").items() if "required" in schema else ():
            if name.value not in instance:
                yield Breach(instance, f"required {quoted(name.value)} is missing", "required", schema)
        further = schema.get("additionalProperties")
        for name, child in instance.members():
            like = schemas_for(name, schema)
            for inner in like:
                yield from self.check(child, inner, ())
            if name in known:
                yield from self.check(child, known[name], ())
            elif like:
                continue
            elif further is not None and further.value is False:
                yield Breach(child, f"unknown member {quoted(name)}", "additionalProperties", schema,
                             near_or_list(name, known), at_key=True)
            elif further is not None:
                yield from self.check(child, further, ())
        yield from self.names(instance, schema)

    def names(self, instance: Node, schema: Node):
        wanted = schema.get("propertyNames")
        for name, child in instance.members() if wanted is not None else ():
            spelled_name = Node("string", name, child.file, child.key_line, child.key_column)
            if not self.admits(spelled_name, wanted):
                yield Breach(child, f"{quoted(name)} is no name for a member", "propertyNames",
                             schema, at_key=True)
        dependencies = schema.get("dependencies")
        for name, needed in dependencies.members() if dependencies is not None else ():
            missing = [item.value for item in needed.items() if item.value not in instance]
            if name in instance and missing:
                yield Breach(instance, f"{quoted(name)} asks for {quoted(missing[0])}",
                             "dependencies", schema)

    def combined(self, instance: Node, schema: Node, seen):
        for branch in schema.get("allOf").items() if "allOf" in schema else ():
            yield from self.check(instance, branch, seen)
        for word in ("anyOf", "oneOf"):
            if word in schema:
                yield from self.choice(instance, schema, word, seen)
        yield from self.conditions(instance, schema, seen)

    def conditions(self, instance: Node, schema: Node, seen):
        if "not" in schema and self.admits(instance, schema.get("not"), seen):
            yield Breach(instance, "is what \"not\" says", "not", schema)
        if "if" in schema:
            word = "then" if self.admits(instance, schema.get("if"), seen) else "else"
            if word in schema:
                yield from self.check(instance, schema.get(word), seen)
        dependencies = schema.get("dependencies")
        for name, needed in dependencies.members() if dependencies is not None else ():
            if name in instance and needed.kind != "array":
                yield from self.check(instance, needed, seen)

    def choice(self, instance: Node, schema: Node, word: str, seen):
        branches = schema.get(word).items()
        if branches and all("const" in branch for branch in branches):
            yield from one_of_constants(instance, schema, [branch.get("const") for branch in branches])
            return
        tried = [list(self.check(instance, branch, seen)) for branch in schema.get(word).items()]
        valid = sum(not found for found in tried)
        if valid == 0 and tried:
            yield from closest(tried)
        elif valid > 1 and word == "oneOf":
            yield Breach(instance, f"is valid in {valid} branches of \"oneOf\"", word, schema)


def one_of_constants(instance: Node, schema: Node, values):
    if any(scalars.same(instance, value) for value in values):
        return
    words = [spelled(value) for value in values]
    wanted = words[0] if len(words) == 1 else f"one of {', '.join(words)}"
    hint = near(instance.value, [value.value for value in values if value.kind == "string"]) \
        if instance.kind == "string" else ""
    yield Breach(instance, f"must be {wanted}", "enum", schema, hint)


def closest(tried: list[list[Breach]]) -> list[Breach]:
    """What the branch says that was probably meant: the one that got furthest in."""
    return max(tried, key=lambda found: (min(breach.depth for breach in found),
                                         -any(breach.keyword == "type" for breach in found),
                                         -any(breach.keyword in ("const", "enum") for breach in found),
                                         -len(found)))


def count_breaches(instance: Node, schema: Node, low_word: str, high_word: str, things: str):
    yield from limit_breaches(instance, len(instance.value), schema, low_word, high_word, things)


def limit_breaches(instance, count, schema, low_word, high_word, things):
    low, high = schema.get(low_word), schema.get(high_word)
    if low is not None and low.kind == "number" and count < low.value:
        yield Breach(instance, f"has {count} {things}, at least {low.text} are demanded", low_word, schema)
    if high is not None and high.kind == "number" and count > high.value:
        yield Breach(instance, f"has {count} {things}, at most {high.text} are allowed", high_word, schema)


def text_breaches(instance: Node, schema: Node):
    yield from limit_breaches(instance, len(instance.value), schema, "minLength", "maxLength",
                              "characters")
    encoding = schema.get("contentEncoding")
    if encoding is None or encoding.value != "base64":
        return
    try:
        decoded = base64.b64decode(instance.value, validate=True)
    except (binascii.Error, ValueError):
        yield Breach(instance, "is not base64", "contentEncoding", schema)
        return
    limits = schema.get("x-wireform").get("bytes") if "x-wireform" in schema else None
    if limits is not None:
        yield from limit_breaches(instance, len(decoded), limits, "min", "max", "bytes")


def schemas_for(name: str, schema: Node) -> list[Node]:
    """Those whose pattern the name of a member matches."""
    patterns = schema.get("patternProperties")
    found = []
    for pattern, inner in patterns.members() if patterns is not None else ():
        dfa = dfa_of(pattern)
        found += [inner] if dfa is not None and dfa.matches(name) else []
    return found


def dfa_of(pattern: str) -> Dfa | None:
    """None when it is wrong, which is told where the schema is lowered."""
    try:
        return compile_pattern(pattern)
    except PatternError:
        return None


def pattern_breaches(instance: Node, schema: Node):
    pattern = schema.get("pattern")
    if pattern is None or pattern.kind != "string":
        return
    dfa = dfa_of(pattern.value)
    if dfa is not None and not dfa.matches(instance.value):
        yield Breach(instance, f"must match {pattern.value}", "pattern", schema)


def number_breaches(instance: Node, schema: Node):
    value = instance.value
    for word, fails, says in (("minimum", lambda limit: value < limit, "must be at least"),
                              ("maximum", lambda limit: value > limit, "must be at most"),
                              ("exclusiveMinimum", lambda limit: value <= limit, "must be more than"),
                              ("exclusiveMaximum", lambda limit: value >= limit, "must be less than")):
        limit = schema.get(word)
        if limit is not None and limit.kind == "number" and fails(limit.value):
            yield Breach(instance, f"{says} {limit.text}", word, schema)
    step = schema.get("multipleOf")
    if step is not None and step.kind == "number" and not is_multiple(value, step.value):
        yield Breach(instance, f"must be a multiple of {step.text}", "multipleOf", schema)


def is_multiple(value, step) -> bool:
    with localcontext() as exact:
        exact.prec = 2000              # numbers have at most 400 digits and exponents to 400
        return Decimal(value) % Decimal(step) == 0


def spelled(node: Node) -> str:
    return scalars.show(node.value) if node.kind not in ("object", "array") else f"that {node.kind}"
