"""What no type says is left to the validator: keywords that only judge, and schemas no type fits.

A value keeps its type, and the bytes it was read from are checked besides; without any type that
fits it is kept raw, and all of its schema is left.
"""
from __future__ import annotations

from dataclasses import replace

from codegen import ir, ranges, schemas
from codegen.errors import Diagnostics, quoted
from codegen.keywords import BY_NAME
from codegen.loader import Node
from codegen.resolver import Resolver
from codegen.uses import Use, documentation
from codegen.validator.dialects import DRAFT_07, Dialect
from codegen.validator.plan import Plan, Planner


class References:
    """Of an AsyncAPI document, as the validator's planner asks for them."""

    def __init__(self, resolver: Resolver):
        self.resolver = resolver
        self.targets: set[Node] = set()

    def target(self, ref: Node) -> Node | None:
        found = self.resolver.target(ref.parent)
        if found is not None:
            self.targets.add(found)
        return found

    def place_of(self, schema: Node) -> str:
        return schema.pointer

    def dialect_of(self, schema: Node) -> Dialect:
        return DRAFT_07


class Leaving(Planner):
    """Plans what the validator checks, of schemas held to the strict profile of documents."""

    def __init__(self, resolver: Resolver, diagnostics: Diagnostics):
        super().__init__(References(resolver), diagnostics)

    def is_sound(self, node: Node) -> bool:
        return schemas.check(node, self.findings) and all_say_something(node, self.findings) \
            and self.asks_for_no_c(node)

    def siblings(self, node: Node) -> None:
        """The resolver tells."""

    def asks_for_no_c(self, node: Node) -> bool:
        """Of a schema that nothing else refers to, no C is made."""
        extension = node.get("x-wireform")
        if extension is None or node in self.graph.targets or node in self.roots:
            return True
        self.findings.error(extension.key_place, "WF-EXTENSION", "x-wireform says nothing here",
                            "this schema is only checked, no type is made of it")
        return False


def part(schema: Node, words: dict[str, Node]) -> Node:
    """The schema with these words alone, in the place where it stands."""
    found = Node("object", words, schema.file, schema.line, schema.column)
    found.parent, found.key = schema.parent, schema.key
    found.key_line, found.key_column = schema.key_line, schema.key_column
    return found


def words_of(schema: Node, *words: str) -> Node:
    return part(schema, {word: schema.get(word) for word in words if word in schema})


def of_scalars(schema: Node, type_: str) -> str:
    """The word of a string or a number that its type does not carry out."""
    step = schema.get("multipleOf")
    if step is not None and (type_ == "number" or type_ == "integer" and ranges.is_left(step)):
        return "multipleOf"
    return "pattern" if type_ == "string" and "pattern" in schema and "contentEncoding" in schema \
        else ""


def without(schema: Node, word: str) -> Node:
    return part(schema, {other: child for other, child in schema.members() if other != word})


def compiled_words(schema: Node) -> Node:
    return words_of(schema, *(word for word in schema.value
                              if BY_NAME[word].effect == "compiled" and word != "x-wireform"))


def raw(lower, schema: Node, name: str, reason: str = "") -> Use:
    """Kept raw, and checked.  reason: why, where nobody asked for it."""
    lower.leave(schema)
    if reason:
        lower.note(schema, f"{reason}: it is kept raw, and checked")
    doc = documentation(schema)
    return Use(ir.Raw(schema.place, name, doc), doc)


def judging(schema: Node) -> Node | None:
    """The words of a schema that only judge; None without any."""
    words = {word: child for word, child in schema.members()
             if BY_NAME[word].effect == "checked" and not is_nothing(word, child)}
    return part(schema, words) if words else None


def is_nothing(word: str, child: Node) -> bool:
    return word == "uniqueItems" and not child.value


def checked(lower, use: Use, schema: Node, extension: Node, left: list[Node]) -> Use | None:
    """The use of a type, with what is left to the validator; None when that is wrong."""
    if not all_say_something(schema, lower.diagnostics):
        return None
    own = judging(schema) if schema not in left else None
    left = [*([own] if own else []), *left]
    if not left:
        return use
    whole = left[0] if len(left) == 1 else part(schema, {"allOf": together(schema, left)})
    plan = lower.leaving.root(whole)
    if plan is None:
        return None
    type_ = with_check(use.type, plan)
    if "unknown" not in extension:
        type_ = keeping_all(lower, type_, schema)
    return replace(use, type=type_,
                   nullable=use.nullable and admits(lower, "null", None, whole),
                   empty_array_is_absent=use.empty_array_is_absent and admits(lower, "array", [], whole))


def keeping_all(lower, type_: ir.Type, schema: Node) -> ir.Type:
    """What the validator saw of an object may be in members that nobody describes: without them
    what is written again might not be valid.  A type with a name may not be known yet: see
    lower.finish()."""
    if isinstance(type_, ir.Named):
        lower.kept_whole.append(type_.target)
    if isinstance(type_, ir.Union):
        object.__setattr__(type_, "branches", tuple(
            replace(branch, type=keeping_all(lower, branch.type, schema)) for branch in type_.branches))
    if isinstance(type_, ir.Record) and not type_.closed and type_.rest is None:
        return replace(type_, rest=others(schema, type_.name))
    return type_


def others(schema: Node, name: str) -> ir.Map:
    """Members that nobody describes, kept raw."""
    return ir.Map(schema.place, f"{name}_others", "", ir.Raw(schema.place, f"{name}_others_value"))


def all_say_something(schema: Node, diagnostics: Diagnostics) -> bool:
    """"then" without "if", and "if" without either, are silent."""
    silent = [word for word in ("then", "else") if word in schema and "if" not in schema]
    silent += ["if"] if "if" in schema and not ("then" in schema or "else" in schema) else []
    for word in silent:
        diagnostics.error(schema.get(word).key_place, "WF-SILENT",
                          f"{quoted(word)} says nothing without "
                          f"{quoted('then') if word == 'if' else quoted('if')}")
    return not silent


def together(schema: Node, left: list[Node]) -> Node:
    node = Node("array", left, schema.file, schema.line, schema.column)
    node.parent, node.key = schema.parent, schema.key
    return node


def admits(lower, kind: str, value, schema: Node) -> bool:
    instance = Node(kind, value, schema.file, schema.line, schema.column)
    return not lower.validator.breaches(instance, schema)


def with_check(type_: ir.Type, plan: Plan) -> ir.Type:
    if type_.check is not None:
        first, plan = plan, Plan(plan.node, plan.place)
        plan.all_of = [type_.check, first]
    if not isinstance(type_, ir.Union):
        return replace(type_, check=plan)
    object.__setattr__(type_, "check", plan)     # its test is put in later, see branches.seal()
    return type_
