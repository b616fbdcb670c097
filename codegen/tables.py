"""What the constant tables of a protocol say of each message and setting, ready to print."""
from __future__ import annotations

import json
from decimal import Decimal

from codegen import ir
from codegen.comments import first_sentence, limits, limits_of_list, plain
from codegen.codecs import key, scalar_json
from codegen.cwriter import COLUMNS, call, literal
from codegen.layout import Layout
from codegen.rules import number_text, string_field
from codegen.senders import close_enumerator, correlated, correlation
from codegen.shapes import (
    ConstShape, EnumShape, ListShape, MessagePlan, Object, Part, Slot, StructShape)

SETTING_KINDS = {"integer": "INTEGER", "number": "NUMBER", "bool": "BOOL", "text": "TEXT",
                 "texts": "TEXTS", "choice": "TEXT"}

NAMES_LIMIT = 64             # of messages, in the comment on a set of them


def message_set(layout: Layout, field: str, names: tuple[str, ...], indent: int = 8) -> list[str]:
    """`.replies = WF_MESSAGES(1ULL << CHATMASTER_ERROR),`; a set too large for a line as its words,
    below its members' names."""
    members = set(names)
    plans = [plan for plan in layout.messages if plan.of.name in members]
    numbers = [plan.number for plan in plans]
    head = f"{' ' * indent}.{field} = WF_MESSAGES"
    if numbers and max(numbers) < 64:
        line = f"{head}({' | '.join(f'1ULL << {plan.tag}' for plan in plans)}),"
        if len(line) <= COLUMNS:
            return [line]
    words = [0] * (max(numbers, default=0) // 64 + 1)
    for number in numbers:
        words[number // 64] |= 1 << number % 64
    return [*plain(_names_of_some(plans), indent).split("\n"),
            *call(head, [f"{word:#x}" for word in words], ",")]


def _names_of_some(plans: list[MessagePlan]) -> str:
    """In words; more than anybody would read are counted."""
    names = [plan.name for plan in plans[:NAMES_LIMIT]]
    more = len(plans) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "") if names else "no message"


class Tables:
    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    # --- Messages ------------------------------------------------------------------------------

    def description(self, plan: MessagePlan) -> str:
        return first_sentence(plan.of.doc)

    def message_lines(self, plan: MessagePlan) -> list[str]:
        """The entry in messages[]."""
        of = plan.of
        flags = [name for name, value in (("to_server", of.to_server), ("to_client", of.to_client),
                                          ("is_refusal", of.refusal)) if value]
        lines = [f"        .protocol = &{self.layout.prefix}_protocol,",
                 f"        .tag = {plan.tag},"]
        for name, text in (("name", plan.name), ("wire_name", of.wire_tag or of.name),
                           ("description", self.description(plan))):
            lines += string_field(name, text, 8)
        lines += [f"        .{flag} = true," for flag in flags]
        if plan.stored:
            lines.append(f"        .size = sizeof({plan.struct.name}),")
        for codec in self.layout.codecs:
            lines += [f"        .read_{codec.name} = read_any_{plan.name}{codec.suffix},",
                      f"        .write_{codec.name} = write_any_{plan.name}{codec.suffix},"]
        lines += [f"        .validate = {self._any('validate', plan)},",
                  f"        .equal = {self._any('equal', plan)},"]
        lines += message_set(self.layout, "replies", of.replies) if of.replies else []
        lines += message_set(self.layout, "followed", of.followed) if of.followed else []
        short = self._short_form(plan)
        if short:
            lines += string_field("short_head", short[0], 8)
            lines += string_field("short_tail", short[1], 8)
        elif self.layout.protocol.transports and of.to_server:
            constants = self._constants(plan)
            lines += string_field("constants", constants, 8) if constants else []
        cut = _cut_member(plan.struct.body, "")
        if cut:
            lines.append(f"        .cut_count_offset = offsetof({plan.struct.name}, {cut}),")
        lines += self._tie(plan)
        if of.examples:
            lines += [f"        .examples = {plan.name}_examples,",
                      f"        .examples_count = {len(of.examples)},"]
        return lines

    def _tie(self, plan: MessagePlan) -> list[str]:
        part = correlated(self.layout.protocol, plan)
        if part is None:
            return []
        return ["        .is_tied = true,", *(
            f"        .{field} = offsetof({plan.struct.name}, {member})," for field, member in
            (("tie_offset", part.slot.name), ("has_tie_offset", part.has)) if member)]

    def correlation(self) -> list[str]:
        """The fields of struct wf_correlation."""
        found = correlation(self.layout.protocol)
        if found is None:
            return []
        tags = {plan.of.name: plan.tag for plan in self.layout.messages}
        lines = [f".kind = WF_CORRELATION_{found.kind.upper()},"]
        lines.append(f".at = {literal(found.at[1:])},")
        lines += [f".begins = {tags[found.begins]},"] if found.begins else []
        return lines + ([f".set_by = {tags[found.set_by]},"] if found.set_by else [])

    def close_codes(self) -> list[tuple[str, ir.CloseCode]]:
        """With their enumerators."""
        session = self.layout.protocol.session
        return [(close_enumerator(self.layout, code), code)
                for code in (session.close_codes if session else ())]

    def close_code_lines(self, code: ir.CloseCode, enumerator: str) -> str:
        text = literal(code.text) if code.text else "NULL"
        return f"{{{enumerator}, {literal(code.name)}, {text}}},"

    def _any(self, verb: str, plan: MessagePlan) -> str:
        return f"{verb}_any_{plan.name}" if plan.stored else f"{verb}_nothing"

    def has_empty(self) -> bool:
        return any(not plan.stored for plan in self.layout.messages)

    def _short_form(self, plan: MessagePlan) -> tuple[str, str] | None:
        """Head and tail around the innermost object that holds all that is stored."""
        body = plan.struct.body
        if not isinstance(body, Object):
            return None
        head, tail = "", ""
        while True:
            inner = self._only_inline(body)
            if inner is None:
                break
            opened = []
            closed: list[str] = []
            for part in body.parts:
                if part is inner:
                    continue
                if not (isinstance(part.shape, ConstShape) and part.member.required):
                    return None
                before = body.parts.index(part) < body.parts.index(inner)
                (opened if before else closed).append(
                    key(part.member.wire) + scalar_json(part.shape.first))
            head += "{" + ",".join([*opened, key(inner.member.wire)])
            tail = "".join("," + item for item in closed) + "}" + tail
            body = inner.inline
        if not head or any(isinstance(part.shape, ConstShape) and part.member.required
                           for part in body.parts):
            return None
        return head, tail

    def _constants(self, plan: MessagePlan) -> str:
        """Members of a flat message that always say the same."""
        body = plan.struct.body
        if not isinstance(body, Object) or any(part.inline for part in body.parts):
            return ""
        return ",".join(key(part.member.wire) + scalar_json(part.shape.first) for part in body.parts
                        if isinstance(part.shape, ConstShape) and part.member.required)

    def _only_inline(self, body: Object) -> Part | None:
        """The inlined member that stands for the whole, when nothing else is stored."""
        inlined = [part for part in body.parts if isinstance(part.inline, Object)]
        stored = [part for part in body.parts if not part.inline and (part.slot or part.has)]
        return inlined[0] if len(inlined) == 1 and not stored and not body.mirror else None

    def unsolicited(self) -> list[str]:
        protocol = self.layout.protocol
        return message_set(self.layout, "unsolicited", protocol.unsolicited, 4) \
            if protocol.unsolicited else []

    def cbor_style(self) -> list[str]:
        style = self.layout.protocol.cbor
        lines = [".tags = WF_CBOR_TAGS_REFUSE,"] if style.refuse_tags else []
        return lines + [f".{name} = true," for name in (
            "plain_integers", "refuse_indefinite", "refuse_long_heads") if getattr(style, name)]

    # --- Settings ------------------------------------------------------------------------------

    def setting_lines(self, setting: ir.Setting) -> list[str]:
        lines = string_field("name", setting.name, 8)
        lines.append(f"        .kind = WF_SETTING_{SETTING_KINDS[setting.kind]},")
        lines += string_field("description", setting.doc, 8)
        lines += string_field("default_json", _json(setting.default), 8)
        words = self.range(setting)
        return lines + (string_field("range", words, 8) if words else [])

    def range(self, setting: ir.Setting) -> str:
        of, _ = self.layout.resolve(setting.type)
        if isinstance(of, ir.Enum):
            *most, last = [value if isinstance(value, str) else scalar_json(value)
                           for value in of.values]
            return f"{', '.join(most)} or {last}" if most else last
        if isinstance(of, ir.List):
            return limits_of_list(of, self.layout.resolve(of.item)[0])
        return limits(of)

    def default_lines(self) -> tuple[list[str], list[str]]:
        """Arrays in front of the struct of defaults, and its members."""
        arrays, members = [], []
        body = self.layout.settings.body
        for setting, part in zip(self.layout.protocol.settings, body.parts):
            slot = part.slot
            if slot is None or setting.default is None:
                continue
            if isinstance(slot.shape, ListShape):
                if not setting.default:
                    continue
                arrays.append(f"static const wf_text default_{slot.name}[] = {{")
                arrays += [f"    WF_TEXT_INIT({literal(text)})," for text in setting.default]
                arrays.append("};")
                members += [f"    .{slot.name} = default_{slot.name},",
                            f"    .{slot.count} = {len(setting.default)},"]
            else:
                members.append(f"    .{slot.name} = {_default(slot, setting.default)},")
        return arrays, members


def _default(slot: Slot, value: object) -> str:
    if isinstance(slot.shape, EnumShape):
        return slot.shape.enum.enumerators[1 + slot.shape.rule.values.index(value)]
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f"WF_TEXT_INIT({literal(value)})"
    return number_text(value)


def _json(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(_json(item) for item in value) + "]"
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return number_text(value)
    return json.dumps(value, ensure_ascii=False)


def _cut_member(body: object, prefix: str) -> str:
    """The count of the list that may be cut, as a member of the message's struct."""
    if not isinstance(body, Object):
        return ""
    for part in body.parts:
        found = ""
        if isinstance(part.inline, Object):
            found = _cut_member(part.inline, prefix)
        elif isinstance(part.shape, ListShape) and part.shape.cut:
            found = prefix + part.slot.count
        elif isinstance(part.shape, StructShape):
            found = _cut_member(part.shape.struct.body, f"{prefix}{part.slot.name}.")
        if found:
            return found
    return ""
