"""The answers a document gives by itself, as functions; reactions, states and cases as tables."""
from __future__ import annotations

from codegen import ir
from codegen.cwriter import COLUMNS, character, literal
from codegen.layout import Layout
from codegen.public_names import NameClash
from codegen.rules import number_text
from codegen.senders import close_enumerator, is_reply, takes_message
from codegen.shapes import EnumShape, MessagePlan, Object, Shape, Slot, StructShape, Tuple


class Answers:
    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.functions: list[str] = []
        self.names: dict[ir.Answer, str] = {}
        self.plans = {plan.of.name: plan for plan in layout.messages}
        self.spelled: dict[ir.TagValue, str] = {}

    def reaction(self, reaction: ir.Reaction, name: str) -> str:
        """`{.answer = answer_malformed, .closes = true}`, "" for no reaction at all."""
        fields = []
        if reaction.answer:
            fields.append(f".answer = {self.answer(reaction.answer, name)}")
        fields += [".is_strike = true"] if reaction.strike else []
        fields += [".closes = true"] if reaction.close else []
        if reaction.close_code:
            fields.append(f".close_code = {close_enumerator(self.layout, reaction.close_code)}")
        return "{" + ", ".join(fields) + "}" if fields else ""

    def answer(self, answer: ir.Answer, name: str) -> str:
        if answer not in self.names:
            self.names[answer] = self.layout.globals.claim(f"answer_{name}")
            self._function(answer, self.names[answer],
                           ["struct wf_conn *conn", "wf_text tag"])
        return self.names[answer]

    def greeting(self, answer: ir.Answer) -> str:
        self._function(answer, "greet", ["struct wf_conn *conn"])
        return "greet"

    def _function(self, answer: ir.Answer, name: str, arguments: list[str]) -> None:
        plan = self.plans[answer.message]
        replies = is_reply(self.layout.protocol, plan)
        verb, to = ("reply", "conn") if replies else ("send", "wf_only(&conn)")
        stored = takes_message(self.layout.protocol, plan) if replies else plan.stored
        fields = [field for pointer, value in answer.values
                  for field in self._fields(plan, pointer, value)]
        lines = [f"static void {name}({', '.join(arguments)})", "{"]
        if fields:
            lines += [f"    struct {self.layout.prefix}_{plan.name} msg = {{",
                      *[line for field in fields for line in self._initialiser(field)], "    };",
                      ""]
        elif stored:
            lines += [f"    struct {self.layout.prefix}_{plan.name} msg = {{0}};", ""]
        uses_tag = any(isinstance(value, ir.TagValue) for _, value in answer.values)
        if len(arguments) > 1 and not uses_tag:
            lines.append("    (void)tag;")
        lines.append(f"    {self.layout.prefix}_{verb}_{plan.name}({to}{', &msg' if stored else ''});")
        self.functions.append("\n".join([*lines, "}"]))

    def _initialiser(self, field: tuple[str, str]) -> list[str]:
        name, value = field
        line = f"        .{name} = {value},"
        if len(line) <= COLUMNS:
            return [line]
        return [f"        .{name} =", f"            {value},"]

    # --- Values --------------------------------------------------------------------------------

    def _fields(self, plan: MessagePlan, pointer: str, value: object) -> list[tuple[str, str]]:
        steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
        return self._find(plan.struct.body, steps, value, "", plan)

    def _find(self, body: object, steps: list[str], value: object, prefix: str, plan: MessagePlan
              ) -> list[tuple[str, str]]:
        if isinstance(body, Tuple) and steps:
            shape, slot = body.slots[int(steps[0])]
            return self._place(shape, slot, steps, value, prefix, plan)
        part = next((part for part in body.parts if part.member.wire == steps[0]), None) \
            if isinstance(body, Object) and steps else None
        if part is None:
            raise NameClash(plan.of.place, f'an answer fills "{"/".join(steps)}", which message '
                            f'"{plan.of.name}" does not store', plan.of.place,
                            "name a member that the message stores")
        flags = [(prefix + part.has, "true")] if part.has else []
        if part.inline:
            return flags + self._find(part.inline, steps[1:], value, prefix, plan)
        if value is None and part.slot and (part.is_null or part.has):
            return [*flags, (prefix + part.is_null, "true")] if part.is_null else []
        return self._place(part.shape, part.slot, steps, value, prefix, plan) + flags

    def _place(self, shape: Shape, slot: Slot | None, steps: list[str], value: object, prefix: str,
               plan: MessagePlan) -> list[tuple[str, str]]:
        if isinstance(shape, StructShape):
            return self._find(shape.struct.body, steps[1:], value, f"{prefix}{slot.name}.", plan)
        if slot is None:
            return []               # a constant says itself
        return [(prefix + slot.name, self._value(shape, value))]

    def _value(self, shape: object, value: object) -> str:
        if isinstance(value, ir.ReasonValue):
            return "wf_conn_reason(conn)"
        if isinstance(value, ir.TagValue):
            return f"{self._spelled(value)}(tag) ? tag : WF_TEXT({literal(value.otherwise)})"
        if isinstance(shape, EnumShape):
            return shape.enum.enumerators[1 + shape.rule.values.index(value)]
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, str):
            return f"WF_TEXT({literal(value)})"
        return number_text(value)

    def _spelled(self, value: ir.TagValue) -> str:
        """A function that says whether the peer's tag may be repeated."""
        key = ir.TagValue(value.of, value.max, "")
        if key not in self.spelled:
            name = self.layout.globals.claim("may_be_repeated")
            self.spelled[key] = name
            fits = " || ".join(_range(first, last) for first, last in _ranges(value.of))
            self.functions.append("\n".join([
                f"/* 1 to {value.max} characters of {value.of}: safe to send back. */",
                f"static bool {name}(wf_text tag)", "{",
                "    for (size_t i = 0; i < tag.len; i++) {",
                "        char c = tag.ptr[i];", "",
                f"        if (!({fits}))", "            return false;", "    }",
                f"    return tag.len > 0 && tag.len <= {value.max};", "}"]))
        return self.spelled[key]


def _ranges(of: str) -> list[tuple[str, str]]:
    """`a-z_` -> (a, z), (_, _)."""
    found, index = [], 0
    while index < len(of):
        if of[index + 1:index + 2] == "-" and index + 2 < len(of):
            found.append((of[index], of[index + 2]))
            index += 3
        else:
            found.append((of[index], of[index]))
            index += 1
    return found


def _range(first: str, last: str) -> str:
    if first == last:
        return f"c == {character(first)}"
    return f"(c >= {character(first)} && c <= {character(last)})"
