"""Bodies of the JSON readers."""
from __future__ import annotations

from codegen.cwriter import Function, If, Loop, Statement, Switch, literal
from codegen.functions import Functions
from codegen.declarations import element_type, joint
from codegen.layout import Layout
from codegen.shapes import (
    BoolShape, BytesShape, Choice, ConstShape, EmptyShape, EnumShape, IntShape, ListShape, MapShape,
    MessagePlan, NullShape, NumberShape, Object, Part, PointerShape, RawShape, Shape, Slot, Struct,
    StructShape, TextIfShape, TextShape, Tuple, Value)
from codegen.telling import Teller

IN = "struct wf_json_reader *in"
IS_CLEAN = "in->error.status == WF_OK"


class Readers:
    def __init__(self, layout: Layout, functions: Functions) -> None:
        self.layout = layout
        self.functions = functions
        self.teller = Teller(layout, functions)

    # --- Entrances -----------------------------------------------------------------------------

    def message(self, plan: MessagePlan) -> None:
        name = f"{self.layout.prefix}_read_{plan.name}"
        arguments = [IN] + ([f"{plan.struct.name} *msg"] if plan.stored else [])
        zero = [f"*msg = ({plan.struct.name}){{0}};"] if plan.stored else []
        variables, body = self._body(plan.struct.body, "msg", plan.struct)
        self.functions.add(Function("bool", name, arguments,
                                    [*zero, *body, f"return {IS_CLEAN};"], variables))

    def settings(self, struct: Struct) -> None:
        variables, body = self._body(struct.body, "settings", struct)
        self.functions.add(Function("bool", f"{self.layout.prefix}_read_settings",
                                    [IN, f"{struct.name} *settings"],
                                    [*body, f"return {IS_CLEAN};"], variables))

    def _body(self, body: object, it: str, struct: Struct) -> tuple[list[str], list[Statement]]:
        match body:
            case Object():
                return self._object(body, it, struct)
            case Tuple():
                return [], self._tuple(body, it)
            case Choice():
                return [], self._choice(body, it)
            case Value():
                return [], self._slot(body.shape, body.slot, it)
        raise TypeError(body)

    # --- Objects -------------------------------------------------------------------------------

    def _object(self, body: Object, it: str, struct: Struct | None
                ) -> tuple[list[str], list[Statement]]:
        opened = [f"wf_json_open_object(in, &object, &{body.rule.name});"]
        if not body.parts:
            return ["struct wf_json_object object;"], [
                *opened, "/* It names no member, so this passes over all of them. */",
                "wf_json_next_member(in, &object);"]
        cases = [([part.enumerator], [*self._part(part, it, struct), "break;"])
                 for part in body.parts]
        variables = ["struct wf_json_object object;", "int member;"]
        statements = [*opened, Loop("while ((member = wf_json_next_member(in, &object)) >= 0)",
                                    [Switch("member", cases)])]
        if body.mirror and self._mirrored(body):
            variables.insert(1, "struct wf_json_mark inner;")
            statements.insert(0, "inner = wf_json_mark(in);")
            mirror = self.functions.need(f"read_{body.func}_mirror",
                                         lambda: self._mirror(body, it, struct))
            statements.append(If(
                f"{IS_CLEAN} && wf_json_saw(&object, {body.mirror.enumerator})",
                [f"{mirror}(in, inner, {it});"]))
        return variables, statements

    def _part(self, part: Part, it: str, struct: Struct | None) -> list[Statement]:
        if part.inline is None and part.shape is None:
            return self._pass_mirror(part, struct)
        value = self._value_of(part, it, struct)
        if part.is_null:
            return [f"{it}->{part.has} = true;",
                    f"{it}->{part.is_null} = wf_json_take_null(in);",
                    If(f"!{it}->{part.is_null}", value)]
        if part.has and not isinstance(part.shape, TextIfShape):
            value = [*value, f"{it}->{part.has} = true;"]
        conditions = ["!wf_json_take_null(in)"] if part.nullable else []
        conditions += ["!wf_json_take_empty_array(in)"] if part.member.empty_array_is_absent else []
        return [If(" && ".join(conditions), value)] if conditions else value

    def _value_of(self, part: Part, it: str, struct: Struct | None) -> list[Statement]:
        if part.inline is None:
            return self._slot(part.shape, part.slot, it, part.has)
        if isinstance(part.shape, EmptyShape):
            return self._slot(part.shape, None, it)
        name = self.functions.need(f"read_{part.inline.func}",
                                   lambda: self._inlined(part.inline, struct))
        return [f"{name}(in, {it});"]

    def _inlined(self, body: Object, struct: Struct) -> Function:
        it = "settings" if struct is self.layout.settings else "msg"
        variables, statements = self._object(body, it, struct)
        return Function("static void", f"read_{body.func}", [IN, f"{struct.name} *{it}"],
                        statements, variables)

    # --- Mirrors -------------------------------------------------------------------------------

    def _mirrored(self, body: Object) -> list[Part]:
        return [part for part in body.parts if part.slot]

    def _pass_mirror(self, part: Part, struct: Struct | None) -> list[Statement]:
        keep = ["inner = wf_json_mark(in);"] if struct else []
        return [*keep, "wf_json_skip(in);"]

    def _mirror(self, body: Object, it: str, struct: Struct) -> Function:
        takes: list[Statement] = []
        for part in self._mirrored(body):
            name = self.functions.need(f"take_{body.func}_{part.slot.name}",
                                       lambda part=part: self._take(body, part, struct))
            takes += [If(f'wf_json_find_member(in, {literal(part.member.wire)})',
                         [f"{name}(in, msg);"]), "wf_json_rewind(in, inner);"]
        return Function(
            "static void", f"read_{body.func}_mirror",
            [IN, "struct wf_json_mark inner", f"{struct.name} *msg"],
            ["wf_json_rewind(in, inner);",
             If("wf_json_peek(in) == WF_JSON_OBJECT", takes),
             "wf_json_rewind(in, behind);"],
            ["struct wf_json_mark behind = wf_json_mark(in);"],
            comment="/* Each member that stands in the inner object with a valid value wins over "
                    "the flat one. */")

    def _take(self, body: Object, part: Part, struct: Struct) -> Function:
        """Reads one member into a copy, so that a wrong value changes nothing."""
        slot = part.slot
        kept = [f"msg->{slot.name} = mirrored.{slot.name};"]
        kept += [f"msg->{slot.count} = mirrored.{slot.count};"] if slot.count else []
        kept += [f"msg->{name} = mirrored.{name};" for name in (slot.has, slot.is_null) if name]
        read = _dotted(self._part(part, "mirrored", struct), "mirrored")
        return Function("static void", f"take_{body.func}_{slot.name}", [IN, f"{struct.name} *msg"],
                        [*read, If("!wf_json_forgive(in)", ["return;"]), *kept],
                        [f"{struct.name} mirrored = {{0}};"])

    # --- Values --------------------------------------------------------------------------------

    def _slot(self, shape: Shape, slot: Slot | None, it: str, has: str = "") -> list[Statement]:
        """Reads the value at the cursor into a member of `it`."""
        if slot is None:
            return [f"{self._unstored(shape)};"]
        place = f"{it}->{slot.name}"
        match shape:
            case ListShape() | MapShape():
                name = self._many(shape)
                return [f"{place} = {name}(in, &{it}->{slot.count});"]
            case TextIfShape():
                taken = f"wf_json_read_text_if(in, &{place})"
                return [f"{it}->{slot.has} = {taken};"]
            case StructShape():
                return [f"{self.struct(shape.struct)}(in, &{place});"]
        return [f"{place} = {self._expression(shape)};"]

    def _item(self, shape: Shape, item: str) -> list[Statement]:
        """Reads the value at the cursor to where pointer `item` points."""
        match shape:
            case StructShape():
                return [f"{self.struct(shape.struct)}(in, {item});"]
            case TextIfShape():
                return [f"wf_json_read_text_if(in, {item});"]
            case ConstShape() | NullShape() | EmptyShape():
                return [f"{self._unstored(shape)};", f"*{item} = true;"]
        return [f"*{item} = {self._expression(shape)};"]

    def _unstored(self, shape: Shape) -> str:
        match shape:
            case ConstShape():
                return f"wf_json_read_enum(in, &{shape.rule.name})"
            case NullShape():
                return f"wf_json_read_null(in, {shape.rule.name})"
            case EmptyShape():
                name = self.functions.need(f"read_{shape.body.func}",
                                           lambda: self._empty(shape.body))
                return f"{name}(in)"
        raise TypeError(shape)

    def _expression(self, shape: Shape) -> str:
        match shape:
            case TextShape():
                return f"wf_json_read_text(in, &{shape.rule.name})"
            case BytesShape():
                return f"wf_json_read_bytes(in, &{shape.rule.name})"
            case IntShape():
                kind = "int" if shape.signed else "uint"
                cast = "" if shape.bits == 64 else f"({shape.ctype})"
                return f"{cast}wf_json_read_{kind}(in, &{shape.rule.name})"
            case NumberShape():
                return f"wf_json_read_number(in, &{shape.rule.name})"
            case BoolShape():
                return f"wf_json_read_bool(in, {shape.rule.name})"
            case EnumShape():
                return f"wf_json_read_enum(in, &{shape.rule.name})"
            case RawShape():
                return "wf_json_read_raw(in)"
            case PointerShape():
                return f"{self._pointer(shape.struct)}(in)"
        raise TypeError(shape)

    def struct(self, struct: Struct) -> str:
        def make() -> Function:
            variables, body = self._body(struct.body, "value", struct)
            return Function("static void", f"read_{struct.func}", [IN, f"{struct.name} *value"],
                            body, variables)

        return self.functions.need(f"read_{struct.func}", make)

    def _pointer(self, struct: Struct) -> str:
        name = f"read_new_{struct.func}"

        def make() -> Function:
            return Function(
                f"static const {struct.name} *", name, [IN],
                [If("!value", ["return NULL;"]), f"*value = ({struct.name}){{0}};",
                 f"{self.struct(struct)}(in, value);", "return value;"],
                [f"{struct.name} *value = wf_arena_alloc(in->arena, 1, sizeof(*value));"])

        return self.functions.need(name, make)

    def _empty(self, body: Object | Tuple) -> Function:
        if isinstance(body, Tuple):
            return Function("static void", f"read_{body.func}", [IN], self._tuple(body, ""))
        variables, statements = self._object(body, "", None)
        return Function("static void", f"read_{body.func}", [IN], statements, variables)

    # --- Lists, maps, tuples, unions -------------------------------------------------------------

    def _many(self, shape: ListShape | MapShape) -> str:
        make = self._list if isinstance(shape, ListShape) else self._map
        return self.functions.need(f"read_{shape.func}", lambda: make(shape))

    def _list(self, shape: ListShape) -> Function:
        element = element_type(shape)
        return Function(
            f"static const {element}{joint(element)}*", f"read_{shape.func}", [IN, "size_t *count"],
            [f"wf_json_open_array(in, &array, &{shape.rule.name}, sizeof(*item));",
             Loop("while ((item = wf_json_next_item(in, &array)))",
                  self._item(shape.item, "item")),
             "return wf_json_close_array(in, &array, count);"],
            ["struct wf_json_array array;", f"{element}{joint(element)}*item;"])

    def _map(self, shape: MapShape) -> Function:
        value = self._slot(shape.value_shape, shape.value, "entry")
        names = [f"map.names = &{self.layout.rules.key(shape.func, shape.of).name};"] \
            if shape.of.key else []
        return Function(
            f"static const {shape.entry.name} *", f"read_{shape.func}", [IN, "size_t *count"],
            [f"wf_json_open_map(in, &map, &{shape.rule.name}, sizeof(*entry));", *names,
             Loop("while ((entry = wf_json_next_entry(in, &map)))", value),
             "return wf_json_close_map(in, &map, count);"],
            ["struct wf_json_map map;", f"{shape.entry.name} *entry;"])

    def _tuple(self, body: Tuple, it: str) -> list[Statement]:
        statements: list[Statement] = [f"wf_json_begin_tuple(in, &{body.rule.name});"]
        for index, (shape, slot) in enumerate(body.slots):
            statements.append(If(f"wf_json_next_position(in, {index}, &{body.rule.name})",
                                 self._slot(shape, slot, it)))
        return [*statements, f"wf_json_end_tuple(in, {len(body.slots)}, &{body.rule.name});"]

    def _choice(self, body: Choice, it: str) -> list[Statement]:
        tell = self.teller.union(body)
        cases: list = [([body.enum.enumerators[0]], ["break;"])]
        for enumerator, (shape, slot) in zip(body.enum.enumerators[1:], body.branches):
            if slot is None:
                value: list[Statement] = [f"{self._unstored(shape)};"]
            else:
                value = self._branch(shape, f"{it}->as.{slot.name}")
            cases.append(([enumerator], [*value, "break;"]))
        return [f"{it}->tag = {tell}(in);", Switch(f"{it}->tag", cases)]

    def _branch(self, shape: Shape, place: str) -> list[Statement]:
        match shape:
            case StructShape():
                return [f"{self.struct(shape.struct)}(in, &{place});"]
            case TextIfShape():
                return [f"wf_json_read_text_if(in, &{place});"]
        return [f"{place} = {self._expression(shape)};"]


def _dotted(body: list[Statement], it: str) -> list[Statement]:
    """The same statements over a struct instead of a pointer to one."""
    def change(item: Statement) -> Statement:
        if isinstance(item, If):
            return If(item.condition.replace(f"{it}->", f"{it}."),
                      [change(inner) for inner in item.then],
                      [change(inner) for inner in item.otherwise])
        return item.replace(f"{it}->", f"{it}.")

    return [change(item) for item in body]
