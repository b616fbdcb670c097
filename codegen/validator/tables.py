"""The constant rules of one plan, as C."""
from __future__ import annotations

import re
from decimal import Decimal

from codegen import dfa_tables
from codegen.cwriter import COLUMNS, STEP, literal, literal_lines
from codegen.loader import Node, minified
from codegen.pattern import Dfa
from codegen.rules import noted
from codegen.validator.plan import ArrayRule, Dependency, ObjectRule, Plan, Presence, TextRule

NUMBER_FIELDS = {"minimum": "minimum", "maximum": "maximum",
                 "exclusiveMinimum": "exclusive_minimum", "exclusiveMaximum": "exclusive_maximum",
                 "multipleOf": "multiple_of"}
KIND_OF_VALUE = {"null": "WF_KIND_NULL", "boolean": "WF_KIND_BOOLEAN", "number": "WF_KIND_NUMBER",
                 "string": "WF_KIND_TEXT", "array": "WF_KIND_ARRAY", "object": "WF_KIND_OBJECT"}
MASK_BITS = 64
FEW_MEMBERS = 8      # Comparing so many lengths takes no longer than a hash.
DIGITS_LIMIT = 18    # WF_VALID_DIGITS
ESCAPED = re.compile(r'["\\\x00-\x1f]')
INLINE = 48          # Longer texts get a name.


class Tables:
    """Text of the rules that a C file needs, in the order they are asked for."""

    def __init__(self, names, check_of) -> None:
        self.names = names
        self.check_of = check_of               # Plan -> the name of its function
        self.blocks: list[str] = []
        self.dfas: dict[str, str] = {}
        self.schemas: dict[Plan, str] = {}

    def schema(self, plan: Plan, stem: str) -> str:
        """The constant that holds a schema's place."""
        if plan not in self.schemas:
            self.schemas[plan] = self.text_constant(f"{stem}_schema", plan.place)
        return self.schemas[plan]

    def text_constant(self, wanted: str, text: str) -> str:
        name = self.names.claim(wanted)
        head = f"static const char {name}[] ="
        one = f"{head} {literal(text)};"
        if len(one) > COLUMNS:
            pieces = literal_lines(text, COLUMNS - STEP - 1)
            one = "\n".join([head, *(" " * STEP + piece for piece in pieces)]) + ";"
        self.blocks.append(one)
        return name

    def wf_text(self, wanted: str, text: str) -> str:
        return f"WF_TEXT_INIT({self.inline(wanted, text)})"

    def inline(self, wanted: str, text: str) -> str:
        return literal(text) if len(literal(text)) <= INLINE else self.text_constant(wanted, text)

    def array(self, type_: str, wanted: str, entries: list[str], notes: list[str] | None = None) -> str:
        name = self.names.claim(wanted)
        joint = "" if type_.endswith("*") else " "
        head = f"static const {type_}{joint}{name}[] = {{"
        one = f"{head}{', '.join(entries)}}};"
        if notes is None and len(one) <= COLUMNS and "{" not in "".join(entries):
            self.blocks.append(one)
        else:
            notes = notes or [str(index) for index in range(len(entries))]
            self.blocks.append("\n".join([head, *noted(list(zip(entries, notes))), "};"]))
        return name

    def struct(self, kind: str, wanted: str, fields: list[tuple[str, str]]) -> str:
        name = self.names.claim(wanted)
        self.blocks.append("\n".join([f"static const struct {kind} {name} = {{",
                                      *(f"    .{field} = {value}," for field, value in fields),
                                      "};"]))
        return name

    def dfa(self, dfa: Dfa, stem: str) -> str:
        """One table for each pattern, however often it is used."""
        if dfa.pattern not in self.dfas:
            name = self.names.claim_all(f"{stem}_pattern", ("*", "*_classes", "*_table"))
            self.dfas[dfa.pattern] = name
            self.blocks.append(dfa_tables.dfa_text(name, dfa))
        return self.dfas[dfa.pattern]

    # --- Rules -------------------------------------------------------------------------------

    def enum(self, plan: Plan, stem: str) -> str:
        values = [self.value(stem, value) for value in plan.values]
        fields = [("schema", self.schema(plan, stem)), ("keyword", literal(plan.values_keyword))]
        if values:
            notes = [str(index) for index in range(len(values))]
            fields += [("values", self.array("struct wf_valid_value", f"{stem}_values", values, notes)),
                       ("values_count", str(len(values)))]
        return self.struct("wf_valid_enum_rule", f"{stem}_enum", fields)

    def value(self, stem: str, node: Node) -> str:
        text = node.value if node.kind == "string" else minified(node)
        return f"{{{KIND_OF_VALUE[node.kind]}, {self.wf_text(f'{stem}_value', text)}}}"

    def number(self, plan: Plan, stem: str) -> str:
        return self.struct("wf_valid_number_rule", f"{stem}_number", [
            ("schema", self.schema(plan, stem)),
            *((NUMBER_FIELDS[word], self.limit(stem, text))
              for word, text in plan.number.items())])

    def limit(self, stem: str, text: str) -> str:
        digits, scale = scaled(text)
        return f"{{{self.inline(f'{stem}_limit', text)}, {digits}, {scale}}}"

    def text(self, plan: Plan, stem: str) -> str:
        rule: TextRule = plan.text
        fields = [("schema", self.schema(plan, stem)), *limits("chars", rule.min_chars, rule.max_chars)]
        if rule.pattern:
            fields.append(("pattern", f"&{self.dfa(rule.pattern, stem)}"))
        if rule.format:
            fields += [("format", f"wf_format_{rule.format.replace('-', '_')}"),
                       ("format_name", literal(rule.format))]
        return self.struct("wf_valid_text_rule", f"{stem}_text", fields)

    def array_rule(self, plan: Plan, stem: str) -> str:
        rule: ArrayRule = plan.array
        fields = [("schema", self.schema(plan, stem))]
        if rule.items:
            checks = self.checks(f"{stem}_positions", rule.items)
            fields += [("items", checks), ("items_count", str(len(rule.items)))]
        if rule.rest:
            fields += [("is_closed", "true"), ("rest_keyword", literal(rule.rest_keyword))] \
                if rule.rest.constant is False else [("rest", self.check_of(rule.rest))]
        if rule.contains:
            fields += [("contains", self.check_of(rule.contains)),
                       *limits("contains", rule.min_contains, rule.max_contains)]
        fields += limits("items", rule.min_items, rule.max_items)
        fields += [("is_unique", "true")] if rule.unique else []
        return self.struct("wf_valid_array_rule", f"{stem}_array", fields)

    def checks(self, wanted: str, plans: list[Plan]) -> str:
        return self.array("wf_valid_check", wanted, [self.check_of(plan) for plan in plans])

    def object_rule(self, plan: Plan, stem: str) -> str:
        rule: ObjectRule = plan.object
        fields = [("schema", self.schema(plan, stem))]
        fields += self.members(rule, stem)
        if rule.patterns:
            entries = [f"{{&{self.dfa(dfa, stem)}, {self.check_of(schema)}}}"
                       for dfa, schema in rule.patterns]
            fields += [("patterns", self.array("struct wf_valid_pattern", f"{stem}_patterns", entries)),
                       ("patterns_count", str(len(entries)))]
        if rule.additional:
            fields.append(("is_closed", "true") if rule.additional.constant is False
                          else ("additional", self.check_of(rule.additional)))
        if rule.names:
            fields.append(("names", self.check_of(rule.names)))
        if rule.dependencies:
            entries = [self.dependency(item, stem) for item in rule.dependencies]
            fields += [("dependencies", self.array("struct wf_valid_dependency",
                                                   f"{stem}_dependencies", entries)),
                       ("dependencies_count", str(len(entries)))]
            fields += [("dependencies_keyword", literal(rule.dependencies_keyword))] \
                if rule.dependencies_keyword else []
        if rule.presences:
            entries = [self.presence(item, stem) for item in rule.presences]
            fields += [("presences", self.array("struct wf_valid_presence", f"{stem}_presences", entries)),
                       ("presences_count", str(len(entries)))]
        fields += limits("members", rule.min_members, rule.max_members)
        return self.struct("wf_valid_object_rule", f"{stem}_object", fields)

    def members(self, rule: ObjectRule, stem: str) -> list[tuple[str, str]]:
        if not rule.members:
            return []
        entries = []
        for member in rule.members:
            name = self.wf_text(f"{stem}_name", member.name)
            check = self.check_of(member.schema) if member.schema else "NULL"
            entries.append(f"{{{name}, {check}}}")
        fields = [("members", self.array("struct wf_valid_member", f"{stem}_members", entries)),
                  ("members_count", str(len(entries)))]
        if len(entries) > FEW_MEMBERS:
            places = places_of([member.name for member in rule.members])
            fields += [("places", self.numbers(f"{stem}_places", places)), ("places_mask", str(len(places) - 1))]
        if any(ESCAPED.search(member.name) for member in rule.members):
            fields.append(("has_escaped_names", "true"))
        if rule.required:
            fields += [("required", self.indices(f"{stem}_required", rule.required)),
                       ("required_count", str(len(rule.required)))]
            if max(rule.required) < MASK_BITS:
                fields.append(("required_mask", hex(sum(1 << index for index in set(rule.required)))))
        return fields

    def numbers(self, wanted: str, numbers: list[int]) -> str:
        name = self.names.claim(wanted)
        self.blocks.append("\n".join(dfa_tables.array("unsigned short", name, [numbers])))
        return name

    def indices(self, wanted: str, indices: list[int]) -> str:
        return self.array("unsigned short", wanted, [str(index) for index in indices])

    def dependency(self, item: Dependency, stem: str) -> str:
        parts = [f".member = {item.member}"]
        if item.required:
            parts += [f".required = {self.indices(f'{stem}_needed', item.required)}",
                      f".required_count = {len(item.required)}"]
        if item.schema:
            parts.append(f".check = {self.check_of(item.schema)}")
        return f"{{{', '.join(parts)}}}"

    def presence(self, item: Presence, stem: str) -> str:
        sets = [f"{{{self.indices(f'{stem}_set', members)}, {len(members)}}}" for members in item.sets]
        name = self.array("struct wf_valid_names", f"{stem}_sets", sets)
        most = "WF_NO_LIMIT" if item.most is None else item.most
        return f"{{{literal(item.keyword)}, {name}, {len(sets)}, {item.least}, {most}}}"

    def choice(self, plan: Plan, stem: str, word: str, plans: list[Plan]) -> str:
        fields = [("schema", self.schema(plan, stem)),
                  ("checks", self.checks(f"{stem}_{word}_checks", plans)),
                  ("checks_count", str(len(plans)))]
        if word in plan.tags:
            tag = plan.tags[word]
            texts = [f"{{{self.wf_text(f'{stem}_tag', text)}, {index}}}" for text, index in tag.texts]
            fields += [("tag", self.wf_text(f"{stem}_tag", tag.name)),
                       ("tags", self.array("struct wf_valid_tag", f"{stem}_{word}_tags", texts)),
                       ("tags_count", str(len(texts)))]
        return self.struct("wf_valid_choice_rule", f"{stem}_{word}", fields)


def scaled(text: str) -> tuple[int, int | str]:
    """A number as digits / 10^scale, where both are as small as the runtime wants them."""
    number = Decimal(text)
    exponent = number.as_tuple().exponent
    if max(number.adjusted() + 1, -exponent) > DIGITS_LIMIT:
        return 0, "WF_VALID_UNSCALED"
    scale = max(-exponent, 0)
    return int(number.scaleb(scale)), scale


def places_of(names: list[str]) -> list[int]:
    """Where the runtime looks for names: the number of each member, counted from 1, by its hash."""
    places = [0] * (1 << (2 * len(names) - 1).bit_length())
    for number, name in enumerate(names, 1):
        place = hash_of(name)
        while places[place % len(places)]:
            place += 1
        places[place % len(places)] = number
    return places


def hash_of(name: str) -> int:
    """FNV-1a, in 32 bits."""
    value = 0x811C9DC5
    for byte in name.encode():
        value = (value ^ byte) * 0x01000193 % (1 << 32)
    return value


def limits(unit: str, low: int, high: int | None) -> list[tuple[str, str]]:
    least = [(f"min_{unit}", size(low))] if low else []
    return [*least, (f"max_{unit}", "WF_NO_LIMIT" if high is None else size(high))]


def size(value: int) -> str:
    """No message is as long as what 32 bits cannot hold."""
    return str(value) if value < 1 << 31 else "WF_NO_LIMIT"
