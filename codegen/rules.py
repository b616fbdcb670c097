"""The rule tables of one protocol: what a schema demands, one constant per place and demand."""
from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from codegen import ir, slots
from codegen.cwriter import COLUMNS, literal, literal_lines, string_field
from codegen.dfa_tables import array, dfa_text
from codegen.names import Names, upper
from codegen.pattern import compile_pattern

NO_LIMIT = "WF_NO_LIMIT"
INT64_MIN, INT64_MAX = -2**63, 2**63 - 1
UINT64_MAX = 2**64 - 1


@dataclass
class Rule:
    kind: str                                   # "wf_text_rule"
    name: str
    schema: str
    fields: list[tuple[str, str]]               # in the order of the struct


@dataclass
class RecordRule(Rule):
    members: list[tuple[str, str]] = field(default_factory=list)   # wire name, enumerator
    required: list[int] = field(default_factory=list)
    is_closed: bool = False


@dataclass
class EnumRule(Rule):
    values: list[object] = field(default_factory=list)
    results: list[str] | None = None    # an enumerator for each value, None: its number
    cases: tuple[str, ...] = ()         # enumerators of its own, the first is 1
    any_other: str = ""                 # enumerator for every other text


@dataclass
class BeginningsRule(Rule):
    """No rule itself, but how CBOR begins that is told by it."""
    texts: dict[str, str] = field(default_factory=dict)    # as codecs.octets() has them, and what each tells


@dataclass
class SchemaName(Rule):
    """A place without a demand of its own: booleans and null."""


@dataclass
class Pattern(Rule):
    """No rule itself, but what rules of texts point to; `schema` is the pattern."""


class Rules:
    """Hands out rules; the same demand at the same place is one rule."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.known: dict[tuple, Rule] = {}

    def all(self) -> list[Rule]:
        return list(self.known.values())

    def _get(self, key: tuple, make) -> Rule:
        if key not in self.known:
            self.known[key] = make()
        return self.known[key]

    def _simple(self, kind: str, hint: str, schema: str, fields: list[tuple[str, str]]) -> Rule:
        return self._get((kind, schema, tuple(fields)), lambda: Rule(
            kind, self.names.claim(f"{hint}_rule"), schema, fields))

    def text(self, hint: str, of: ir.Text) -> Rule:
        fields = _sizes("chars", of.min_chars, of.max_chars)
        if of.pattern:
            fields.append(("pattern", f"&{self.pattern(hint, of.pattern).name}"))
        return self._simple("wf_text_rule", hint, of.place.pointer, fields)

    def pattern(self, hint: str, pattern: str) -> Rule:
        """The same pattern in many places is one table."""
        forms = ("*", "*_classes", "*_table", "*_loop", "*_shapes")
        return self._get(("pattern", pattern), lambda: Pattern(
            "wf_dfa", self.names.claim_all(f"{hint}_pattern", forms), pattern, []))

    def key(self, hint: str, of: ir.Map) -> Rule:
        """Of the names in a map."""
        return self.text(f"{hint}_key", of.key) if of.key else self.any_text(f"{hint}_key", of)

    def any_text(self, hint: str, of: ir.Type) -> Rule:
        return self._simple("wf_text_rule", hint, of.place.pointer, _sizes("chars", 0, None))

    def bytes(self, hint: str, of: ir.Bytes) -> Rule:
        return self._simple("wf_bytes_rule", hint, of.place.pointer, _sizes("len", of.min_len,
                                                                          of.max_len))

    def list(self, hint: str, schema: str, low: int, high: int | None) -> Rule:
        return self._simple("wf_list_rule", hint, schema, _sizes("items", low, high))

    def integer(self, hint: str, of: ir.Int, signed: bool) -> Rule:
        fields = [("multiple_of", str(of.multiple_of))] if of.multiple_of else []
        if signed:
            low = INT64_MIN if of.low is None else max(of.low, INT64_MIN)
            high = INT64_MAX if of.high is None else min(of.high, INT64_MAX)
            return self._simple("wf_int_rule", hint, of.place.pointer,
                                [("min", int64(low)), ("max", int64(high)), *fields])
        high = UINT64_MAX if of.high is None else min(of.high, UINT64_MAX)
        fields = [("max", uint64(high)), *fields]
        if of.low:
            fields = [("min", uint64(of.low)), *fields]
        return self._simple("wf_uint_rule", hint, of.place.pointer, fields)

    def number(self, hint: str, of: ir.Number) -> Rule:
        fields = [("min", double(of.low, "-INFINITY")), ("max", double(of.high, "INFINITY"))]
        fields += [("is_exclusive_min", "true")] if of.is_exclusive_low else []
        fields += [("is_exclusive_max", "true")] if of.is_exclusive_high else []
        return self._simple("wf_number_rule", hint, of.place.pointer, fields)

    def schema(self, hint: str, of: ir.Type) -> Rule:
        key = ("schema", of.place.pointer)
        return self._get(key, lambda: SchemaName(
            "", self.names.claim(f"{hint}_schema"), of.place.pointer, []))

    def enum(self, hint: str, place: ir.Place, values: list, results: list[str] | None = None,
             cases: tuple[str, ...] = (), any_other: str = "") -> EnumRule:
        key = ("enum", place.pointer, tuple(map(scalar_key, values)), tuple(results or ()), cases,
               any_other)
        return self._get(key, lambda: EnumRule(
            "wf_enum_rule", self.names.claim_all(
                hint, ("*_rule", "*_values", "*_groups", "*_slots", "*_table")) + "_rule", place.pointer, [], list(values), results, cases, any_other))

    def beginnings(self, hint: str, place: ir.Place, texts: dict[str, str]) -> BeginningsRule:
        return self._get(("beginnings", place.pointer, tuple(texts.items())), lambda: BeginningsRule(
            "wf_beginnings", self.names.claim_all(f"{hint}_beginnings", ("*", "*_table")), "", [], texts))

    def record(self, hint: str, of: ir.Record, key: object) -> RecordRule:
        def make() -> RecordRule:
            name = self.names.claim_all(hint, ("*_rule", "*_members"))
            members = [(member.wire, self.names.claim(f"{name.upper()}_{upper(member.wire)}"))
                       for member in of.members]
            required = [index for index, member in enumerate(of.members) if member.required]
            return RecordRule("wf_record_rule", name + "_rule", of.place.pointer, [], members,
                              required, of.closed)

        return self._get(("record", key), make)


def _sizes(unit: str, low: int, high: int | None) -> list[tuple[str, str]]:
    least = [(f"min_{unit}", str(low))] if low else []
    return [*least, (f"max_{unit}", NO_LIMIT if high is None else str(high))]


def scalar_key(value: object) -> tuple:
    return (type(value).__name__, str(value))


def int64(value: int) -> str:
    return "INT64_MIN" if value == INT64_MIN else "INT64_MAX" if value == INT64_MAX else str(value)


def uint64(value: int) -> str:
    if value == UINT64_MAX:
        return "UINT64_MAX"
    return f"{value}U" if value > INT64_MAX else str(value)


def double(value: Decimal | int | None, otherwise: str) -> str:
    return otherwise if value is None else repr(float(value))


# --- As C --------------------------------------------------------------------------------------

def scalar(value: object) -> str:
    """One wf_scalar."""
    if isinstance(value, str):
        return f"{{WF_IS_TEXT, WF_TEXT_INIT({literal(value)})}}"
    if value is None or isinstance(value, bool):
        kind = {None: "WF_IS_NULL", True: "WF_IS_TRUE", False: "WF_IS_FALSE"}[value]
        return f"{{.kind = {kind}}}"
    return f"{{WF_IS_NUMBER, WF_TEXT_INIT({literal(number_text(value))})}}"


def number_text(value: int | Decimal) -> str:
    """The shortest JSON spelling."""
    if isinstance(value, int):
        return str(value)
    plain = value.normalize()
    return str(int(plain)) if plain == plain.to_integral_value() and abs(plain) < 10**17 \
        else str(plain).replace("E+", "e").replace("E", "e")


def rule_text(rule: Rule) -> str:
    if isinstance(rule, SchemaName):
        return _schema_name(rule)
    if isinstance(rule, BeginningsRule):
        return _beginnings(rule)
    if isinstance(rule, Pattern):
        return dfa_text(rule.name, compile_pattern(rule.schema))
    stem = rule.name.removesuffix("_rule")
    lines = []
    fields = list(rule.fields)
    if isinstance(rule, RecordRule):
        lines += _members(rule, stem)
        fields = _record_fields(rule, stem)
    if isinstance(rule, EnumRule):
        lines += _values(rule, stem)
        values = f"{stem}_values" if len(rule.values) > 1 else \
            f"&(const struct wf_scalar){scalar(rule.values[0])}"
        fields = [("values", values), ("values_count", str(len(rule.values)))]
        fields += [("groups", f"{stem}_groups")] if rule.results else []
        fields += [("any_other", rule.any_other)] if rule.any_other else []
        if _is_searched(rule):
            lines += _slots(rule, stem)
            fields.append(("slots", f"&{stem}_slots"))
        fields += [("has_escape", "true")] if any(map(_is_escaped, rule.values)) else []
    lines.append(f"static const struct {rule.kind} {rule.name} = {{")
    lines += string_field("schema", rule.schema)
    lines += [f"    .{name} = {value}," for name, value in fields]
    return "\n".join([*lines, "};"])


def _schema_name(rule: Rule) -> str:
    head = f"static const char {rule.name}[] ="
    one = f"{head} {literal(rule.schema)};"
    if len(one) <= COLUMNS:
        return one
    pieces = literal_lines(rule.schema, COLUMNS - 5)
    return "\n".join([head, *("    " + piece for piece in pieces)]) + ";"


def _members(rule: RecordRule, stem: str) -> list[str]:
    if not rule.members:
        return []
    lines = ["enum {", *(f"    {enumerator}," for _, enumerator in rule.members), "};"]
    lines.append(f"static const struct wf_member {stem}_members[] = {{")
    lines += noted([(f"{_member_macro(wire)}({literal(json_inside(wire))})", enumerator)
                    for wire, enumerator in rule.members])
    return [*lines, "};"]


def _member_macro(wire: str) -> str:
    return "WF_MEMBER" if json_inside(wire) == wire else "WF_MEMBER_ESCAPED"


def noted(items: list[tuple[str, str]]) -> list[str]:
    """Items of an initialiser with a comment each, which also keeps them on lines of their own."""
    width = max(len(item) for item, _ in items)
    if any(width + len(f"     /* {note} */") > COLUMNS for _, note in items):
        items = [(item, str(index)) for index, (item, _) in enumerate(items)]
    return [f"    {item + ',':<{width + 1}} /* {note} */" for item, note in items]


def json_inside(text: str) -> str:
    """A text between JSON quotes, escaped as little as our writer does."""
    short = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b",
             "\f": "\\f"}
    return "".join(short.get(char) or (f"\\u{ord(char):04x}" if char < " " else char)
                   for char in text)


def _record_fields(rule: RecordRule, stem: str) -> list[tuple[str, str]]:
    fields = []
    if rule.members:
        fields += [("members", f"{stem}_members"), ("members_count", str(len(rule.members)))]
    if rule.is_closed:
        fields.append(("is_closed", "true"))
    if rule.required:
        fields.append(("required", _bits(rule)))
    return fields


def _bits(rule: RecordRule) -> str:
    named = " | ".join(f"1 << {rule.members[index][1]}" for index in rule.required)
    if max(rule.required) < 31 and len("    .required = {},") + len(named) <= COLUMNS:
        return f"{{{named}}}"
    words = [0] * (max(rule.required) // 64 + 1)
    for index in rule.required:
        words[index // 64] |= 1 << index % 64
    return "{" + ", ".join(f"{word:#x}" for word in words) + "}"


def _is_escaped(value: object) -> bool:
    return isinstance(value, str) and json_inside(value) != value


def _is_searched(rule: EnumRule) -> bool:
    """Only texts, and only where looking at all of them would take longer."""
    return len(rule.values) > slots.FEW and all(isinstance(value, str) and value for value in rule.values)


def _slots(rule: EnumRule, stem: str) -> list[str]:
    found = slots.slots_of(rule.values)
    place = found.place
    taken = {slot: (rule.values[number], _result(rule, number)) for slot, number in found.numbers.items()}
    return [*_table(f"{stem}_table", place.bits, taken),
            *_struct("wf_slots", f"{stem}_slots", [
                ("slots", f"{stem}_table"), ("bits", place.bits), ("width", place.width), ("skip", place.skip),
                ("back", place.back), ("min_len", found.shortest), ("max_len", found.longest)])]


def _beginnings(rule: BeginningsRule) -> str:
    place = slots.beginning_of(list(rule.texts))
    taken: dict[int, tuple[str, str]] = {}
    for text, result in rule.texts.items():
        taken.setdefault(place.home_of(slots.spelled(text)), (text, result))
    return "\n".join([*_table(f"{rule.name}_table", place.bits, taken),
                      *_struct("wf_beginnings", rule.name, [
                          ("slots", f"{rule.name}_table"), ("bits", place.bits), ("width", place.width),
                          ("skip", place.skip)])])


def _table(name: str, bits: int, taken: dict[int, tuple[str, str]]) -> list[str]:
    """The slots that are taken, each with the number of its text."""
    numbers = {text: str(number) for number, (text, _) in enumerate(taken.values())}
    return [f"static const struct wf_slot {name}[{2 ** bits}] = {{",
            *noted([(f"[{slot}] = WF_SLOT({literal(text)}, {result})", numbers[text])
                    for slot, (text, result) in sorted(taken.items())]), "};"]


def _struct(kind: str, name: str, fields: list[tuple[str, object]]) -> list[str]:
    return [f"static const struct {kind} {name} = {{", *(f"    .{key} = {value}," for key, value in fields if value),
            "};"]


def _result(rule: EnumRule, number: int) -> str:
    return rule.results[number] if rule.results else str(number + 1)


def _values(rule: EnumRule, stem: str) -> list[str]:
    lines: list[str] = []
    if rule.cases:
        first, *rest = rule.cases
        lines += ["enum {", f"    {first} = 1,", *(f"    {case}," for case in rest), "};"]
    if len(rule.values) > 1:
        lines.append(f"static const struct wf_scalar {stem}_values[] = {{")
        lines += noted([(scalar(value), str(number)) for number, value in
                        enumerate(rule.values, 0 if rule.results else 1)])
        lines.append("};")
    if rule.results:
        lines.append(f"static const uint16_t {stem}_groups[] = {{")
        lines += noted([(result, str(index)) for index, result in enumerate(rule.results)])
        lines.append("};")
    return lines
