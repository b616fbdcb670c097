"""From schemas to plans: what each type of value needs, one plan per schema that is used.

A plan knows no C.  References are gone: a plan holds plans, and may hold itself.
"""
from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from codegen.errors import near, quoted
from codegen.keywords import FORMATS
from codegen.loader import Node
from codegen.pattern import Dfa, PatternError, compile_pattern
from codegen.validator import dialects
from codegen.validator.dialects import Dialect
from codegen.validator.findings import Findings
from codegen.validator.graph import Graph
from codegen.validator.words import check_words

ALL_TYPES = ("null", "boolean", "number", "string", "array", "object")
MEMBERS_LIMIT = 2048          # WF_VALID_MEMBERS_LIMIT
DIVISOR_LIMIT = 1 << 64

TYPE_OF_RULE = {"number": "number", "text": "string", "array": "array", "object": "object"}


@dataclass
class Member:
    name: str
    schema: "Plan | None" = None           # None: not in `properties`
    is_matched: bool = field(default=False, compare=False)   # Patterns that match the name are in the schema.


@dataclass
class Dependency:
    member: int
    required: list[int] = field(default_factory=list)
    schema: "Plan | None" = None


@dataclass
class Presence:
    """Sets of members: how many of them an object may have all of."""
    keyword: str
    sets: list[list[int]]
    least: int
    most: int | None


@dataclass
class Tag:
    """A member whose text says which of several schemas may match."""
    name: str
    texts: list[tuple[str, int]]


@dataclass
class ArrayRule:
    items: list["Plan"] = field(default_factory=list)
    rest: "Plan | None" = None
    rest_keyword: str = ""
    contains: "Plan | None" = None
    min_contains: int = 1
    max_contains: int | None = None
    min_items: int = 0
    max_items: int | None = None
    unique: bool = False


@dataclass
class ObjectRule:
    members: list[Member] = field(default_factory=list)
    required: list[int] = field(default_factory=list)
    patterns: list[tuple[Dfa, "Plan"]] = field(default_factory=list)
    additional: "Plan | None" = None
    names: "Plan | None" = None
    dependencies: list[Dependency] = field(default_factory=list)
    dependencies_keyword: str = ""
    presences: list[Presence] = field(default_factory=list)
    min_members: int = 0
    max_members: int | None = None

    def index(self, name: str) -> int:
        for index, member in enumerate(self.members):
            if member.name == name:
                return index
        self.members.append(Member(name))
        return len(self.members) - 1


@dataclass
class TextRule:
    min_chars: int = 0
    max_chars: int | None = None
    pattern: Dfa | None = None
    format: str = ""


@dataclass(eq=False)
class Plan:
    node: Node
    place: str
    constant: bool | None = None           # The schemas true and false.
    types: tuple[str, ...] | None = None
    values: list[Node] | None = None
    values_keyword: str = ""
    number: dict[str, str] = field(default_factory=dict)
    text: TextRule | None = None
    array: ArrayRule | None = None
    object: ObjectRule | None = None
    all_of: list["Plan"] = field(default_factory=list)
    any_of: list["Plan"] = field(default_factory=list)
    one_of: list["Plan"] = field(default_factory=list)
    not_: "Plan | None" = None
    if_: tuple["Plan", "Plan | None", "Plan | None"] | None = None
    tags: dict[str, Tag] = field(default_factory=dict)     # of any_of and one_of

    def beside(self) -> list["Plan"]:
        """Schemas for the same value."""
        found = [*self.all_of, *self.any_of, *self.one_of]
        found += [plan for plan in (self.not_, *(self.if_ or ())) if plan]
        if self.object:
            found += [item.schema for item in self.object.dependencies if item.schema]
        return found

    def below(self) -> list["Plan"]:
        """Schemas for the values in it."""
        found: list[Plan | None] = []
        if self.array:
            found += [*self.array.items, unless_false(self.array.rest), self.array.contains]
        if self.object:
            found += [member.schema for member in self.object.members]
            found += [schema for _, schema in self.object.patterns]
            found += [unless_false(self.object.additional), self.object.names]
        return [plan for plan in found if plan]

    def rules(self) -> list[str]:
        """Which of the four groups of keywords there are, for types the value may have."""
        present = [name for name in TYPE_OF_RULE if getattr(self, name)]
        if self.types is None:
            return present
        types = {"number" if name == "integer" else name for name in self.types}
        return [name for name in present if TYPE_OF_RULE[name] in types]


def unless_false(plan: Plan | None) -> Plan | None:
    """What admits nothing more closes an array or an object and needs no check of its own."""
    return None if plan is None or plan.constant is False else plan


class Planner:
    def __init__(self, graph: Graph, findings: Findings, assert_formats: bool = False) -> None:
        self.graph, self.findings = graph, findings
        self.assert_formats = assert_formats
        self.plans: dict[Node, Plan] = {}
        self.todo: list[Plan] = []
        self.roots: set[Node] = set()

    def root(self, node: Node) -> Plan | None:
        """The plan of a whole schema; None when something was wrong with it."""
        calls = self.findings.calls
        self.roots.add(node)
        plan = self.plan(node)
        while self.todo:
            self.fill(self.todo.pop())
        if self.findings.calls == calls and plan is not None:
            refuse_loops(plan, self.findings)
        return plan if self.findings.calls == calls else None

    def plan(self, node: Node) -> Plan | None:
        """The plan for a schema, or for what it refers to; it is filled later."""
        seen: dict[Node, None] = {}
        while self.is_alias(node):
            if node in seen:
                self.findings.error(node.get("$ref").place, "WF-REF-CYCLE",
                                    "the reference leads back to itself")
                return None
            seen[node] = None
            self.siblings(node)
            found = self.graph.target(node.get("$ref"))
            if found is None:
                return None
            node = found
        if node not in self.plans:
            self.plans[node] = Plan(node, self.graph.place_of(node))
            self.todo.append(self.plans[node])
        return self.plans[node]

    def is_alias(self, node: Node) -> bool:
        ref = node.get("$ref")
        if ref is None:
            return False
        if ref.kind != "string":
            self.findings.error(ref.place, "WF-VALUE", '"$ref" must be a string')
            return False
        return self.graph.dialect_of(node).ignores_siblings or len(node.value) == 1

    def siblings(self, node: Node) -> None:
        dialect = self.graph.dialect_of(node)
        for word, value in node.members():
            if dialect.words.get(word, "any") not in ("any", "string", "list", "schema-map") \
                    or word in ("properties", "patternProperties", "const", "enum", "pattern"):
                self.findings.warn(value.key_place, "WF-REF-SIBLING",
                                   f'{quoted(word)} beside "$ref" is ignored in draft-07',
                                   hint='"allOf": [{"$ref": ...}] may have it beside it')

    # --- One schema ----------------------------------------------------------------------------

    def is_sound(self, node: Node) -> bool:
        return check_words(node, self.graph.dialect_of(node), self.findings)

    def fill(self, plan: Plan) -> None:
        node = plan.node
        if node.kind == "boolean":
            plan.constant = node.value
            return
        if not self.is_sound(node):
            return
        dialect = self.graph.dialect_of(node)
        if "$ref" in node:                 # with siblings that count
            target = self.graph.target(node.get("$ref"))
            plan.all_of += filter(None, [target and self.plan(target)])
        self.types_and_values(plan)
        self.numbers(plan)
        self.texts(plan)
        self.arrays(plan, dialect)
        self.objects(plan)
        self.choices(plan)

    def types_and_values(self, plan: Plan) -> None:
        types = plan.node.get("type")
        if types is not None:
            names = [types.value] if types.kind == "string" else [item.value for item in types.items()]
            plan.types = tuple(names)
            if "number" in names:
                plan.types = tuple(name for name in names if name != "integer")
        for word in ("const", "enum"):
            values = plan.node.get(word)
            if values is None:
                continue
            nodes = [values] if word == "const" else values.items()
            if plan.values is not None:    # both: a schema of its own for one of them
                both = Plan(plan.node, plan.place)
                both.values, both.values_keyword = plan.values, plan.values_keyword
                plan.all_of.append(both)
            plan.values, plan.values_keyword = list(nodes), word

    def numbers(self, plan: Plan) -> None:
        for word in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"):
            limit = plan.node.get(word)
            if limit is not None:
                plan.number[word] = limit.text
        divisor = plan.node.get("multipleOf")
        if divisor is not None and significant(divisor.value) >= DIVISOR_LIMIT:
            self.findings.error(divisor.place, "WF-LIMIT",
                                '"multipleOf" has more digits than 64 bits can hold')

    def texts(self, plan: Plan) -> None:
        node = plan.node
        rule = TextRule(count(node, "minLength") or 0, count(node, "maxLength"))
        pattern = node.get("pattern")
        if pattern is not None:
            rule.pattern = self.dfa(pattern, pattern.value)
        name = node.get("format")
        if name is not None and self.assert_formats:
            rule.format = self.format(name)
        if rule != TextRule():
            plan.text = rule

    def dfa(self, node: Node, pattern: str) -> Dfa | None:
        """node: where the pattern stands, as a value or as the name of a member."""
        try:
            return compile_pattern(pattern)
        except PatternError as wrong:
            place = node.place if node.value == pattern else node.key_place
            self.findings.error(place, "WF-PATTERN", f"{quoted(pattern)}: {wrong}", hint=wrong.hint)
            return None

    def format(self, node: Node) -> str:
        if node.value in dialects.ASSERTED_FORMATS:
            return node.value
        if node.value in FORMATS:
            self.findings.error(node.place, "WF-FORMAT", f"{quoted(node.value)} cannot be asserted yet",
                                f"these can: {', '.join(dialects.ASSERTED_FORMATS)}")
        else:
            self.findings.warn(node.place, "WF-FORMAT", f"unknown format {quoted(node.value)}",
                               hint=near(node.value, dialects.ASSERTED_FORMATS))
        return ""

    def arrays(self, plan: Plan, dialect: Dialect) -> None:
        node = plan.node
        rule = ArrayRule(min_items=count(node, "minItems") or 0, max_items=count(node, "maxItems"))
        items = node.get("items")
        tuple_word = "prefixItems" if "prefixItems" in dialect.words else "items"
        positions = node.get(tuple_word)
        if positions is not None and positions.kind == "array":
            rule.items = self.plans_of(positions.items())
            rule.rest_keyword = "items" if tuple_word == "prefixItems" else "additionalItems"
            rule.rest = self.optional(node.get(rule.rest_keyword))
        elif items is not None:
            rule.rest_keyword, rule.rest = "items", self.plan(items)
        rule.contains = self.plan_at(node, "contains")
        if rule.contains and "minContains" in dialect.words:
            least = count(node, "minContains")
            rule.min_contains = 1 if least is None else least
            rule.max_contains = count(node, "maxContains")
        rule.unique = "uniqueItems" in node and node.get("uniqueItems").value
        if rule != ArrayRule(rest_keyword=rule.rest_keyword):
            plan.array = rule

    def objects(self, plan: Plan) -> None:
        node = plan.node
        rule = ObjectRule(min_members=count(node, "minProperties") or 0,
                          max_members=count(node, "maxProperties"))
        for name, schema in members_of(node, "properties"):
            rule.members.append(Member(name, self.plan(schema)))
        required = node.get("required")
        if required is not None:
            rule.required = [rule.index(name.value) for name in required.items()]
        for pattern, schema in members_of(node, "patternProperties"):
            dfa, matched = self.dfa(schema, pattern), self.plan(schema)
            if dfa and matched:
                rule.patterns.append((dfa, matched))
        rule.additional = self.optional(node.get("additionalProperties"))
        rule.names = self.optional(node.get("propertyNames"))
        self.dependencies(node, rule)
        if len(rule.members) > MEMBERS_LIMIT:
            self.findings.error(node.place, "WF-LIMIT",
                                f"names {len(rule.members)} members, more than {MEMBERS_LIMIT}")
        if rule != ObjectRule():
            plan.object = rule

    def dependencies(self, node: Node, rule: ObjectRule) -> None:
        for word in ("dependencies", "dependentRequired", "dependentSchemas"):
            if word not in self.graph.dialect_of(node).words:
                continue
            for name, wanted in members_of(node, word):
                dependency = Dependency(rule.index(name))
                if wanted.kind == "array":
                    dependency.required = [rule.index(item.value) for item in wanted.items()]
                    rule.dependencies_keyword = word
                else:
                    dependency.schema = self.plan(wanted)
                rule.dependencies.append(dependency)

    def choices(self, plan: Plan) -> None:
        node = plan.node
        for word, plans in (("allOf", plan.all_of), ("anyOf", plan.any_of), ("oneOf", plan.one_of)):
            if word in node:
                plans += self.plans_of(node.get(word).items())
        plan.not_ = self.plan_at(node, "not")
        if "if" in node and ("then" in node or "else" in node):
            condition = self.plan(node.get("if"))
            branches = self.optional(node.get("then")), self.optional(node.get("else"))
            plan.if_ = condition and (condition, *branches)

    def optional(self, node: Node | None) -> Plan | None:
        """None also for `true`, which asks for nothing."""
        return None if node is None or node.kind == "boolean" and node.value else self.plan(node)

    def plan_at(self, node: Node, word: str) -> Plan | None:
        return self.plan(node.get(word)) if word in node else None

    def plans_of(self, nodes) -> list[Plan]:
        return [plan for plan in map(self.plan, nodes) if plan]


def significant(number: int | Decimal) -> int:
    """The digits of a number between the zeros at either end."""
    return int("".join(map(str, Decimal(number).as_tuple().digits)).rstrip("0") or "0")


def count(node: Node, word: str) -> int | None:
    return node.get(word).integer if word in node else None


def members_of(node: Node, word: str):
    return node.get(word).members() if word in node else ()


def refuse_loops(root: Plan, findings: Findings) -> None:
    """A schema that speaks about the same value as itself would never be done."""
    open_, done = 1, 2
    state: dict[Plan, int] = {}
    for start in reachable(root):
        path = [(start, iter(start.beside()))] if start not in state else []
        state.setdefault(start, open_)
        while path:
            plan, rest = path[-1]
            following = next(rest, None)
            if following is None:
                state[plan] = done
                path.pop()
            elif state.get(following) == open_:
                findings.error(following.node.place, "WF-REF-CYCLE",
                               "the schema asks for itself, for the same value",
                               *(f"by way of {step.place}" for step, _ in path[-3:]))
                return
            elif following not in state:
                state[following] = open_
                path.append((following, iter(following.beside())))


def reachable(root: Plan) -> list[Plan]:
    """Every plan that is used, those it uses before it where there is no loop."""
    order: list[Plan] = []
    seen = {root}
    path = [(root, iter([*root.below(), *root.beside()]))]
    while path:
        plan, rest = path[-1]
        following = next(rest, None)
        if following is None:
            order.append(plan)
            path.pop()
        elif following not in seen:
            seen.add(following)
            path.append((following, iter([*following.below(), *following.beside()])))
    return order
