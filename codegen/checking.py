"""Bodies of validate(), for structs made by hand, and of equal()."""
from __future__ import annotations

import re

from codegen.cwriter import Function, If, Loop, Statement, Switch, literal, unused
from codegen.functions import Functions
from codegen.declarations import ctype, element_type, joint
from codegen.layout import Layout
from codegen.writing import Writers
from codegen.shapes import (
    BytesShape, Choice, EnumShape, IntShape, ListShape, MapShape, MessagePlan, NumberShape, Object,
    Part, PointerShape, RawShape, Shape, Slot, Struct, StructShape, TextIfShape, TextShape, Tuple,
    Value)

ERROR = "struct wf_error *error"
FAIL = "return false;"
UNUSED_ERROR = "(void)error;"


class Checkers:
    def __init__(self, layout: Layout, functions: Functions, writers: Writers) -> None:
        self.layout = layout
        self.functions = functions
        self.writers = writers
        self._text = f"wf_check_{'wtf8' if layout.protocol.keep_surrogates else 'utf8'}_text"
        self.pure: dict[int, bool] = {}

    def message(self, plan: MessagePlan) -> None:
        if not plan.stored:
            return
        self.functions.add(Function(
            "bool", f"{self.layout.prefix}_validate_{plan.name}",
            [f"const {plan.struct.name} *msg", ERROR],
            ["*error = (struct wf_error){0};",
             *(item for item in self._whole(self._message(plan), "msg") if item != UNUSED_ERROR)]))

    def _message(self, plan: MessagePlan) -> list[Statement]:
        return [*self._body(plan.struct.body, "msg"),
                *(If(f"!{self._written(check, self._whole_message(plan))}(msg, error)", [FAIL])
                  for check in plan.checks)]

    # --- What is left to the validator -----------------------------------------------------------

    def _written(self, check: str, value: tuple[list[str], list[str], list[Statement]],
                 suffix: str = "") -> str:
        """The function that writes a value and has its bytes checked."""
        arguments, variables, write = value
        name = f"check_{check}{suffix}"
        return self.functions.need(name, lambda: Function(
            "static bool", name, [*arguments, ERROR],
            [*unused(arguments, write, []), "wf_buf_init(out, SIZE_MAX / 8);", *write,
             f"return {self.writers.wf}_check_written(out, {check}, error);"],
            ["struct wf_buf written;", "struct wf_buf *out = &written;", *variables]))

    def _by_parts(self, arguments: list[str], write: list[Statement]
                ) -> tuple[list[str], list[str], list[Statement]]:
        return arguments, ["uint8_t *at;"], ["at = wf_put_begin(out);", *write,
                                             "wf_put_end(out, at);"]

    def _whole_message(self, plan: MessagePlan) -> tuple[list[str], list[str], list[Statement]]:
        write = f"{self.layout.prefix}_write_{plan.name}{self.writers.codec.suffix}"
        return [f"const {plan.struct.name} *msg"], [], [f"{write}(out, msg);"]

    def _inlined(self, body: Object) -> tuple[list[str], list[str], list[Statement]]:
        return self._by_parts([f"const {body.struct.name} *msg"],
                            [f"at = {self.writers.inlined(body)}(out, at, msg);"])

    def _of_shape(self, shape: Shape) -> tuple[list[str], list[str], list[Statement]]:
        match shape:
            case ListShape() | MapShape():
                element = element_type(shape)
                return self._by_parts([f"const {element}{joint(element)}*items", "size_t count"],
                                    [f"at = {self.writers.many(shape)}(out, at, items, count);"])
            case StructShape() | PointerShape():
                return self._by_parts([f"const {shape.struct.name} *value"],
                                    [f"at = {self.writers.struct(shape.struct)}(out, at, value);"])
        return self._by_parts([f"{ctype(shape)} value"], self.writers.single(shape, "value"))

    def _wrongs(self, shape: Shape, value: str, count: str = "") -> list[str]:
        """The conditions that the value is wrong: by its type, by what is left to the validator."""
        first = self._many(shape, value, count) if count else self._single(shape, value)
        given = f"{value}, {count}" if count else \
            f"&{value}" if isinstance(shape, StructShape) else value
        # A list alone in its struct is another C type than the same list as a member.
        suffix = "_in_one" if isinstance(shape, StructShape) and \
            isinstance(shape.struct.body, Value) else ""
        names = [self._written(check, self._of_shape(shape), suffix) for check in shape.checks]
        return ([first] if first else []) + [f"!{name}({given}, error)" for name in names]

    def _whole(self, body: list[Statement], it: str) -> list[Statement]:
        nothing = [] if body else [f"(void){it};", UNUSED_ERROR]
        if len(body) == 1 and isinstance(body[0], If) and body[0].then == [FAIL] \
                and " && " not in body[0].condition:
            return [f"return {body[0].condition.removeprefix('!')};"]
        return [*nothing, *body, "return true;"]

    def _body(self, body: object, it: str) -> list[Statement]:
        match body:
            case Object():
                parts = [item for part in body.parts for item in self._part(part, body, it)]
                return parts + (self._rest(body, it) if body.rest else [])
            case Tuple():
                return [item for index, (shape, slot) in enumerate(body.slots) if slot
                        for item in self._slot(
                            shape, slot, it, f"wf_error_push_index(error, {index})", slot.has)]
            case Choice():
                return self._choice(body, it)
            case Value():
                return self._slot(body.shape, body.slot, it, "", "") if body.slot else []
        return []

    def _part(self, part: Part, body: Object, it: str) -> list[Statement]:
        push = f"wf_error_push(error, {literal(part.member.wire)})"
        if part.inline:
            return self._inline(part, it, push)
        if not part.slot:
            return []
        flags = part.has + (f" && !{it}->{part.is_null}" if part.is_null else "")
        return self._slot(part.shape, part.slot, it, push, flags)

    def _rest(self, body: Object, it: str) -> list[Statement]:
        rest = body.rest
        name = self.functions.need(f"check_{rest.shape.func}",
                                   lambda: self._map(rest.shape, body.rule.name))
        return [If(f"!{name}({it}->{rest.name}, {it}->{rest.count}, error)", [FAIL])]

    def _inline(self, part: Part, it: str, push: str) -> list[Statement]:
        if part.inline.struct is None:
            return []
        names = [self._written(check, self._inlined(part.inline)) for check in part.inline_checks]
        if self._body(part.inline, "msg"):
            name = f"check_{part.inline.func}"
            names.insert(0, self.functions.need(name, lambda: Function(
                "static bool", name, [f"const {part.inline.struct.name} *msg", ERROR],
                self._whole(self._body(part.inline, "msg"), "msg"))))
        flag = f"{it}->{part.has} && " if part.has else ""
        return [If(f"{flag}!{name}({it}, error)", [f"return {push};"]) for name in names]

    def _slot(self, shape: Shape, slot: Slot, it: str, push: str, has: str) -> list[Statement]:
        place = f"{it}->{slot.name}"
        flag = f"{it}->{has} && " if has else ""
        return [If(flag + wrong, [f"return {push};" if push else FAIL])
                for wrong in self._wrongs(shape, place, f"{it}->{slot.count}" if slot.count else "")]

    def _single(self, shape: Shape, value: str) -> str:
        """The condition that the value is wrong; "" when it cannot be."""
        match shape:
            case TextShape() | TextIfShape():
                return f"!{self._text}({value}, &{shape.rule.name}, error)"
            case BytesShape():
                return f"!wf_check_bytes({value}, &{shape.rule.name}, error)"
            case IntShape() if shape.needs_check:
                kind = "int" if shape.signed else "uint"
                return f"!wf_check_{kind}({value}, &{shape.rule.name}, error)"
            case NumberShape():
                return f"!wf_check_number({value}, &{shape.rule.name}, error)"
            case EnumShape():
                return f"!wf_check_enum({value}, &{shape.rule.name}, error)"
            case RawShape():
                depth = f"{self.layout.upper}_DEPTH"
                codec = self.layout.protocol.codec
                return f"{value}.len > 0 && !wf_{codec}_check({value}, {depth}, error)"
            case StructShape() if self._needs_check(shape.struct):
                return f"!{self.struct(shape.struct)}(&{value}, error)"
            case PointerShape():
                return f"!{self.struct(shape.struct)}({value}, error)"
        return ""

    def _needs_check(self, struct: Struct) -> bool:
        if id(struct) not in self.pure:
            self.pure[id(struct)] = False      # while we look: a cycle adds nothing
            self.pure[id(struct)] = not self._body(struct.body, "value")
        return not self.pure[id(struct)]

    def struct(self, struct: Struct) -> str:
        name = f"check_{struct.func}"
        return self.functions.need(name, lambda: Function(
            "static bool", name, [f"const {struct.name} *value", ERROR],
            self._whole(self._body(struct.body, "value"), "value")))

    def _many(self, shape: ListShape | MapShape, items: str, count: str) -> str:
        name = f"check_{shape.func}"
        make = self._list if isinstance(shape, ListShape) else self._map
        self.functions.need(name, lambda: make(shape))
        return f"!{name}({items}, {count}, error)"

    def _list(self, shape: ListShape) -> Function:
        element = element_type(shape)
        wrongs = self._wrongs(shape.item, "items[i]")
        loop = [Loop("for (size_t i = 0; i < count; i++)",
                     [If(wrong, ["return wf_error_push_index(error, i);"]) for wrong in wrongs])
                ] if wrongs else []
        return Function(
            "static bool", f"check_{shape.func}",
            [f"const {element}{joint(element)}*items", "size_t count", ERROR],
            [*([] if loop else ["(void)items;"]), *self._count(shape, loop)])

    def _count(self, shape: ListShape | MapShape, loop: list[Statement]) -> list[Statement]:
        things = "list" if isinstance(shape, ListShape) else "members"
        check = f"wf_check_{things}(count, &{shape.rule.name}, error)"
        if not loop:
            return [f"return {check};"]
        return [If(f"!{check}", [FAIL]), *loop, "return true;"]

    def _map(self, shape: MapShape, record: str = "") -> Function:
        """record: the rule of the members beside which these stand."""
        key_rule = self.layout.rules.key(shape.func, shape.of).name
        push = "wf_error_push_text(error, entries[i].key)"
        value = self._slot(shape.value_shape, shape.value, "entry", push, shape.value.has) \
            if shape.value else []
        inner: list[Statement] = [If(f"!{self._text}(entries[i].key, &{key_rule}, error)", [FAIL])]
        if record:
            inner.append(If(f"!wf_check_other_name(entries[i].key, &{record}, error)", [FAIL]))
        inner += [If(item.condition.replace("entry->", "entries[i]."), item.then) for item in value]
        return Function(
            "static bool", f"check_{shape.func}",
            [f"const {shape.entry.name} *entries", "size_t count", ERROR],
            self._count(shape, [Loop("for (size_t i = 0; i < count; i++)", inner)]))

    def _choice(self, body: Choice, it: str) -> list[Statement]:
        place = literal(body.union.place.pointer)
        cases: list = [([body.enum.enumerators[0]], ["break;"])]
        silent: list[str] = []
        for enumerator, (shape, slot) in zip(body.enum.enumerators[1:], body.branches):
            wrongs = self._wrongs(shape, f"{it}->as.{slot.name}") if slot else []
            if not wrongs:
                silent.append(enumerator)
            else:
                *first, last = wrongs
                right = last.removeprefix("!") if last.startswith("!") else f"!({last})"
                cases.append(([enumerator], [*(If(wrong, [FAIL]) for wrong in first),
                                             f"return {right};"]))
        if silent:
            cases.append((silent, ["return true;"]))
        return [Switch(f"{it}->tag", cases),
                f'wf_error_set(error, WF_BAD_VALUE, 0, "oneOf", {place}, "no such kind");', FAIL]


class Equals:
    def __init__(self, layout: Layout, functions: Functions, list_name) -> None:
        self.layout = layout
        self.functions = functions
        self.list_name = list_name
        self.unordered = layout.protocol.cbor.is_deterministic

    def message(self, plan: MessagePlan) -> None:
        if plan.stored:
            self.functions.add(Function(
                "bool", f"{self.layout.prefix}_equal_{plan.name}",
                [f"const {plan.struct.name} *a", f"const {plan.struct.name} *b"],
                [*self._body(plan.struct), "return true;"]))

    def _body(self, struct: Struct) -> list[Statement]:
        if isinstance(struct.body, Choice):
            return self._choice(struct.body)
        statements: list[Statement] = []
        for name in struct.flags:
            statements.append(If(f"a->{name} != b->{name}", [FAIL]))
            is_null = struct.flags[name].is_null
            statements += [If(f"a->{is_null} != b->{is_null}", [FAIL])] if is_null else []
        for slot in struct.slots:
            statements += self._slot(slot)
        return statements

    def _slot(self, slot: Slot) -> list[Statement]:
        shape = slot.shape
        flags = [name for name in (slot.has, slot.is_null) if name]
        statements: list[Statement] = [If(f"a->{name} != b->{name}", [FAIL]) for name in flags]
        a, b = f"a->{slot.name}", f"b->{slot.name}"
        if isinstance(shape, (ListShape, MapShape)):
            differ = (f"!{self._many(shape)}({a}, a->{slot.count}, {b}, b->{slot.count})")
        else:
            differ = self._differ(shape, a, b)
        guard = f"a->{slot.has} && " if slot.has else ""
        guard += f"!a->{slot.is_null} && " if slot.is_null else ""
        return [*statements, If(f"{guard}{differ}", [FAIL])]

    def _differ(self, shape: Shape, a: str, b: str) -> str:
        match shape:
            case TextShape() | TextIfShape() | BytesShape() | RawShape():
                return f"!{ctype(shape)}_equal({a}, {b})"
            case StructShape():
                return f"!{self._struct(shape.struct)}(&{a}, &{b})"
            case PointerShape():
                return f"!{self._struct(shape.struct)}({a}, {b})"
        return f"{a} != {b}"

    def _struct(self, struct: Struct) -> str:
        name = f"equal_{struct.func}"
        return self.functions.need(name, lambda: Function(
            "static bool", name, [f"const {struct.name} *a", f"const {struct.name} *b"],
            [*self._body(struct), "return true;"]))

    def _many(self, shape: ListShape | MapShape) -> str:
        is_list = isinstance(shape, ListShape)
        name = f"equal_{self.list_name(shape) if is_list else shape.func}"
        element = element_type(shape)

        def make() -> Function:
            if is_list:
                inner: list[Statement] = [If(self._differ(shape.item, "a[i]", "b[i]"), [FAIL])]
            else:
                inner = self._entries(shape)
            return Function(
                "static bool", name,
                [f"const {element}{joint(element)}*a", "size_t a_count",
                 f"const {element}{joint(element)}*b", "size_t b_count"],
                [If("a_count != b_count", [FAIL]),
                 Loop("for (size_t i = 0; i < a_count; i++)", inner), "return true;"],
                [] if is_list or not self.unordered else [f"const {element} *other;"])

        return self.functions.need(name, make)

    def _entries(self, shape: MapShape) -> list[Statement]:
        """In the order they are in, unless writing changes that."""
        values = self._slot(shape.value) if shape.value else []
        if not self.unordered:
            return [If("!wf_text_equal(a[i].key, b[i].key)", [FAIL]),
                    *(_indexed(item, "b[i].") for item in values)]
        return ["other = wf_find_entry(b, b_count, sizeof(*b), a[i].key, i);",
                If("!other", [FAIL]), *(_indexed(item, "other->") for item in values)]

    def _choice(self, body: Choice) -> list[Statement]:
        cases: list = []
        alone = [body.enum.enumerators[0]]
        for enumerator, (shape, slot) in zip(body.enum.enumerators[1:], body.branches):
            if not slot:
                alone.append(enumerator)
                continue
            differ = self._differ(shape, f"a->as.{slot.name}", f"b->as.{slot.name}")
            same = (differ.removeprefix("!") if differ.startswith("!")
                    else differ.replace(" != ", " == "))
            cases.append(([enumerator], [f"return {same};"]))
        return [If("a->tag != b->tag", [FAIL]),
                Switch("a->tag", [(alone, ["break;"]), *cases])]


def _indexed(item: If, other: str) -> If:
    condition = re.sub(r"\bb->", other, re.sub(r"\ba->", "a[i].", item.condition))
    return If(condition, item.then)
