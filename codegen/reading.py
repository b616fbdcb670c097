"""Bodies of the readers: one plan, in the words of each codec."""
from __future__ import annotations

from codegen import bounds
from codegen.codecs import Codec
from codegen.cwriter import Function, If, Loop, Statement, Switch, literal
from codegen.functions import Functions
from codegen.declarations import element_type, joint
from codegen.layout import Layout
from codegen.shapes import (
    BoolShape, BytesShape, Choice, ConstShape, EmptyShape, EnumShape, IntShape, ListShape, MapShape,
    MessagePlan, NullShape, NumberShape, Object, Part, PointerShape, RawShape, Shape, Slot, Struct,
    StructShape, TextIfShape, TextShape, Tuple, Value)
from codegen.telling import Teller

ASSIGNED = (BoolShape, BytesShape, EnumShape, IntShape, NumberShape, RawShape, TextShape)
IS_CLEAN = "in->error.status == WF_OK"


class Readers:
    def __init__(self, layout: Layout, functions: Functions, codec: Codec) -> None:
        self.layout = layout
        self.functions = functions
        self.codec = codec
        self.teller = Teller(layout, functions, codec)
        self.wf = codec.runtime
        self.reader = codec.reader

    # --- Entrances -----------------------------------------------------------------------------

    def message(self, plan: MessagePlan) -> None:
        name = f"{self.layout.prefix}_read_{plan.name}"
        arguments = [self.reader] + ([f"{plan.struct.name} *msg"] if plan.stored else [])
        zero = [f"*msg = ({plan.struct.name}){{0}};"] if plan.stored else []
        variables, body = self._body(plan.struct.body, "msg", plan.struct)
        if plan.checks:
            variables.insert(0, f"struct {self.wf}_mark message = {self.wf}_mark(in);")
            body += self._check_since("message", plan.checks)
        self.functions.add(Function("bool", name, arguments,
                                    [*zero, *body, f"return {IS_CLEAN};"], variables))

    def settings(self, struct: Struct) -> None:
        variables, body = self._body(struct.body, "settings", struct)
        self.functions.add(Function("bool", f"{self.layout.prefix}_read_settings",
                                    [self.reader, f"{struct.name} *settings"],
                                    [*body, f"return {IS_CLEAN};"], variables))

    def _body(self, body: object, it: str, struct: Struct) -> tuple[list[str], list[Statement]]:
        match body:
            case Object():
                return self._object(body, it, struct)
            case Tuple():
                return self._tuple(body, it)
            case Choice():
                return self._marked(self._choice(body, it))
            case Value():
                return self._marked(self._slot(body.shape, body.slot, it))
        raise TypeError(body)

    # --- What is left to the validator -----------------------------------------------------------

    def _checked(self, checks: tuple[str, ...], read: list[Statement]) -> list[Statement]:
        """What reads a value, and the checks of the bytes it was read from."""
        if not checks:
            return read
        return [f"value_at = {self.wf}_mark(in);", *read, *self._check_since("value_at", checks)]

    def _check_since(self, mark: str, checks: tuple[str, ...]) -> list[Statement]:
        return [f"{self.wf}_check_since(in, {mark}, {check});" for check in checks]

    def _marked(self, body: list[Statement], variables: tuple[str, ...] = ()
                ) -> tuple[list[str], list[Statement]]:
        """The variables of a body, with the mark that its checks begin at."""
        needs = any("value_at" in str(item) for item in body)
        return [*variables, *([f"struct {self.wf}_mark value_at;"] if needs else [])], body

    # --- Objects -------------------------------------------------------------------------------

    def _object(self, body: Object, it: str, struct: Struct | None
                ) -> tuple[list[str], list[Statement]]:
        opened = [*self._defaults(body, it),
                  f"{self.wf}_open_object(in, &object, &{body.rule.name});"]
        if not body.parts and not body.rest:
            return [f"struct {self.wf}_object object;"], [
                *opened, "/* It names no member, so this passes over all of them. */",
                f"{self.wf}_more_members(in, &object, &{body.rule.name});"]
        takes: list[Statement] = [
            If(f"{self.wf}_take_member(in, &object, &{body.rule.name}, {part.enumerator})",
               self._part(part, it, struct)) for part in body.parts]
        variables = [f"struct {self.wf}_object object;"]
        if body.rest:
            variables += [f"struct {self.wf}_map others;", f"{body.rest.shape.entry.name} *other;"]
            opened += self._open_others(body.rest.shape)
            takes.append(If(f"(other = {self.wf}_take_other(&object))",
                            self._entry(body.rest.shape, "other")))
        statements = [*opened, Loop(
            f"do while ({self.wf}_more_members(in, &object, &{body.rule.name}))", takes)]
        if body.rest:
            statements.append(f"{it}->{body.rest.name} = {self.wf}_close_others(in, &others, "
                              f"&{it}->{body.rest.count});")
        if body.mirror and self._mirrored(body):
            variables.insert(1, f"struct {self.wf}_mark inner;")
            statements.insert(0, f"inner = {self.wf}_mark(in);")
            mirror = self.functions.need(f"read_{body.func}_mirror",
                                         lambda: self._mirror(body, it, struct))
            statements.append(If(
                f"{IS_CLEAN} && {self.wf}_saw(&object, {body.mirror.enumerator})",
                [f"{mirror}(in, inner, {it});"]))
        return self._marked(statements, variables)

    def _defaults(self, body: Object, it: str) -> list[Statement]:
        return [f"{it}->{part.slot.name} = {part.slot.default};" for part in body.parts
                if part.slot and part.slot.default]

    def _open_others(self, shape: MapShape) -> list[Statement]:
        opened = [f"{self.wf}_open_others(in, &others, &object, &{shape.rule.name}, "
                  "sizeof(*other));"]
        return opened + self._names_rule(shape, "others")

    def _names_rule(self, shape: MapShape, it: str) -> list[Statement]:
        return [f"{it}.names = &{self.layout.rules.key(shape.func, shape.of).name};"] \
            if shape.of.key else []

    def _part(self, part: Part, it: str, struct: Struct | None) -> list[Statement]:
        if part.inline is None and part.shape is None:
            return self._pass_mirror(part, struct)
        value = self._checked(part.inline_checks, self._value_of(part, it, struct))
        if part.is_null:
            return [f"{it}->{part.has} = true;",
                    f"{it}->{part.is_null} = {self.wf}_take_null(in);",
                    If(f"!{it}->{part.is_null}", value)]
        if part.has and not isinstance(part.shape, TextIfShape):
            value = [*value, f"{it}->{part.has} = true;"]
        conditions = [f"!{self.wf}_take_null(in)"] if part.nullable else []
        if part.member.empty_array_is_absent:
            conditions.append(f"!{self.wf}_take_empty_array(in)")
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
        return Function("static void", f"read_{body.func}",
                        [self.reader, f"{struct.name} *{it}"], statements, variables)

    # --- Mirrors -------------------------------------------------------------------------------

    def _mirrored(self, body: Object) -> list[Part]:
        return [part for part in body.parts if part.slot]

    def _pass_mirror(self, part: Part, struct: Struct | None) -> list[Statement]:
        keep = [f"inner = {self.wf}_mark(in);"] if struct else []
        return [*keep, f"{self.wf}_skip(in);"]

    def _mirror(self, body: Object, it: str, struct: Struct) -> Function:
        takes: list[Statement] = []
        for part in self._mirrored(body):
            name = self.functions.need(f"take_{body.func}_{part.slot.name}",
                                       lambda part=part: self._take(body, part, struct))
            key = literal(self.codec.inside(part.member.wire))
            takes += [If(f"{self.wf}_find_member(in, {key})",
                         [f"{name}(in, msg);"]), f"{self.wf}_rewind(in, inner);"]
        return Function(
            "static void", f"read_{body.func}_mirror",
            [self.reader, f"struct {self.wf}_mark inner", f"{struct.name} *msg"],
            [f"{self.wf}_rewind(in, inner);",
             If(f"{self.wf}_peek(in) == {self.wf.upper()}_OBJECT", takes),
             f"{self.wf}_rewind(in, behind);"],
            [f"struct {self.wf}_mark behind = {self.wf}_mark(in);"],
            comment="/* Each member that stands in the inner object with a valid value wins over "
                    "the flat one. */")

    def _take(self, body: Object, part: Part, struct: Struct) -> Function:
        """Reads one member into a copy, so that a wrong value changes nothing."""
        slot = part.slot
        kept = [f"msg->{slot.name} = mirrored.{slot.name};"]
        kept += [f"msg->{slot.count} = mirrored.{slot.count};"] if slot.count else []
        kept += [f"msg->{name} = mirrored.{name};" for name in (slot.has, slot.is_null) if name]
        variables, read = self._marked(_dotted(self._part(part, "mirrored", struct), "mirrored"),
                                       (f"{struct.name} mirrored = {{0}};",))
        return Function("static void", f"take_{body.func}_{slot.name}",
                        [self.reader, f"{struct.name} *msg"],
                        [*read, If(f"!{self.wf}_forgive(in)", ["return;"]), *kept], variables)

    # --- Values --------------------------------------------------------------------------------

    def _slot(self, shape: Shape, slot: Slot | None, it: str, has: str = "") -> list[Statement]:
        """Reads the value at the cursor into a member of `it`."""
        return self._checked(shape.checks, self._stored(shape, slot, it))

    def _stored(self, shape: Shape, slot: Slot | None, it: str) -> list[Statement]:
        if slot is None:
            return [f"{self._unstored(shape)};"]
        place = f"{it}->{slot.name}"
        match shape:
            case ListShape() if self._is_of_texts(shape):
                return [f"{place} = {self._texts(shape, f'&{it}->{slot.count}')};"]
            case ListShape() | MapShape():
                name = self._many(shape)
                return [f"{place} = {name}(in, &{it}->{slot.count});"]
            case TextIfShape():
                taken = f"{self.wf}_read_text_if(in, &{place})"
                return [f"{it}->{slot.has} = {taken};"]
            case StructShape():
                return [f"{self.struct(shape.struct)}(in, &{place});"]
        return [f"{place} = {self._expression(shape)};"]

    def _item(self, shape: Shape, item: str) -> list[Statement]:
        """Reads the value at the cursor to where pointer `item` points."""
        return self._checked(shape.checks, self._to(shape, item))

    def _to(self, shape: Shape, item: str) -> list[Statement]:
        match shape:
            case StructShape():
                return [f"{self.struct(shape.struct)}(in, {item});"]
            case TextIfShape():
                return [f"{self.wf}_read_text_if(in, {item});"]
            case ConstShape() | NullShape() | EmptyShape():
                return [f"{self._unstored(shape)};", f"*{item} = true;"]
        return [f"*{item} = {self._expression(shape)};"]

    def _unstored(self, shape: Shape) -> str:
        match shape:
            case ConstShape():
                return f"{self.wf}_read_enum(in, &{shape.rule.name})"
            case NullShape():
                return f"{self.wf}_read_null(in, {shape.rule.name})"
            case EmptyShape():
                name = self.functions.need(f"read_{shape.body.func}",
                                           lambda: self._empty(shape.body))
                return f"{name}(in)"
        raise TypeError(shape)

    def _expression(self, shape: Shape) -> str:
        match shape:
            case TextShape():
                return f"{self.wf}_read_text(in, &{shape.rule.name})"
            case BytesShape():
                return f"{self.wf}_read_bytes(in, &{shape.rule.name})"
            case IntShape():
                kind = "int" if shape.signed else "uint"
                cast = "" if shape.bits == 64 else f"({shape.ctype})"
                return f"{cast}{self.wf}_read_{kind}(in, &{shape.rule.name})"
            case NumberShape():
                return f"{self.wf}_read_number(in, &{shape.rule.name})"
            case BoolShape():
                return f"{self.wf}_read_bool(in, {shape.rule.name})"
            case EnumShape():
                return f"{self.wf}_read_enum(in, &{shape.rule.name})"
            case RawShape():
                return f"{self.wf}_read_{self.codec.raw(self.layout.protocol.codec)}(in)"
            case PointerShape():
                return f"{self._pointer(shape.struct)}(in)"
        raise TypeError(shape)

    def struct(self, struct: Struct) -> str:
        def make() -> Function:
            variables, body = self._body(struct.body, "value", struct)
            return Function("static void", f"read_{struct.func}",
                            [self.reader, f"{struct.name} *value"], body, variables)

        return self.functions.need(f"read_{struct.func}", make)

    def _pointer(self, struct: Struct) -> str:
        name = f"read_new_{struct.func}"

        def make() -> Function:
            return Function(
                f"static const {struct.name} *", name, [self.reader],
                [If("!value", ["return NULL;"]), f"*value = ({struct.name}){{0}};",
                 f"{self.struct(struct)}(in, value);", "return value;"],
                [f"{struct.name} *value = wf_arena_alloc(in->arena, 1, sizeof(*value));"])

        return self.functions.need(name, make)

    def _empty(self, body: Object | Tuple) -> Function:
        variables, statements = (self._tuple(body, "") if isinstance(body, Tuple)
                                 else self._object(body, "", None))
        return Function("static void", f"read_{body.func}", [self.reader], statements, variables)

    # --- Lists, maps, tuples, unions -------------------------------------------------------------

    def _many(self, shape: ListShape | MapShape) -> str:
        make = self._list if isinstance(shape, ListShape) else self._map
        return self.functions.need(f"read_{shape.func}", lambda: make(shape))

    def _is_of_texts(self, shape: ListShape) -> bool:
        return isinstance(shape.item, TextShape) and not shape.item.checks

    def _texts(self, shape: ListShape, count: str) -> str:
        return (f"{self.wf}_read_texts(in, &{shape.rule.name}, &{shape.item.rule.name}"
                f"{self._least(shape)}, {count})")

    def _least(self, shape: ListShape) -> str:
        """Bytes that each item takes at least, where arrays tell their length before their items."""
        return f", {bounds.Sizes(self.codec).least(shape.item)}" if self.codec.tells_counts else ""

    def _list(self, shape: ListShape) -> Function:
        element = element_type(shape)
        zero = [f"*item = ({element}){{0}};"] if isinstance(shape.item, StructShape) else []
        variables, item = self._marked([*zero, *self._item(shape.item, "item")], (
            f"struct {self.wf}_array array;", f"{element}{joint(element)}*item;"))
        return Function(
            f"static const {element}{joint(element)}*", f"read_{shape.func}",
            [self.reader, "size_t *count"],
            [f"{self.wf}_open_array(in, &array, &{shape.rule.name}, "
             f"sizeof(*item){self._least(shape)});",
             Loop(f"while ((item = {self.wf}_next_item(in, &array)))",
                  item),
             f"return {self.wf}_close_array(in, &array, count);"], variables)

    def _map(self, shape: MapShape) -> Function:
        variables, value = self._marked(self._entry(shape, "entry"), (
            f"struct {self.wf}_map map;", f"{shape.entry.name} *entry;"))
        return Function(
            f"static const {shape.entry.name} *", f"read_{shape.func}",
            [self.reader, "size_t *count"],
            [f"{self.wf}_open_map(in, &map, &{shape.rule.name}, sizeof(*entry));",
             *self._names_rule(shape, "map"),
             Loop(f"while ((entry = {self.wf}_next_entry(in, &map)))", value),
             f"return {self.wf}_close_map(in, &map, count);"], variables)

    def _entry(self, shape: MapShape, it: str) -> list[Statement]:
        """One that has its name: what reading a value may leave as it is begins as zero."""
        value = shape.value
        is_assigned = isinstance(shape.value_shape, ASSIGNED) and not (value.has or value.is_null)
        clear = [] if is_assigned else [f"*{it} = ({shape.entry.name}){{.key = {it}->key}};"]
        return [*clear, *self._slot(shape.value_shape, value, it)]

    def _tuple(self, body: Tuple, it: str) -> tuple[list[str], list[Statement]]:
        state, rule = self.codec.tuple_state, f"&{body.rule.name}"
        statements: list[Statement] = [f"{self.wf}_begin_tuple(in, {state}{rule});"]
        is_tagged = bool(body.slots) and _is_tag(*body.slots[0])
        if is_tagged:
            tag = body.slots[0][0].rule.name
            statements = [f"{self.wf}_begin_tagged_tuple(in, {state}{rule}, &{tag});"]
        for index, (shape, slot) in enumerate(body.slots):
            if index == 0 and is_tagged:
                continue
            statements.append(If(f"{self.wf}_next_position(in, {state}{index}, {rule})",
                                 self._slot(shape, slot, it)))
        statements.append(f"{self.wf}_end_tuple(in, {state}{len(body.slots)}, {rule});")
        return self._marked(statements, (f"struct {self.wf}_tuple tuple;",) if state else ())

    def _choice(self, body: Choice, it: str) -> list[Statement]:
        tell = self.teller.union(body)
        cases: list = [([body.enum.enumerators[0]], ["break;"])]
        for enumerator, (shape, slot) in zip(body.enum.enumerators[1:], body.branches):
            if slot is None:
                value: list[Statement] = [f"{self._unstored(shape)};"]
            else:
                value = self._branch(shape, f"{it}->as.{slot.name}")
            cases.append(([enumerator], [*self._checked(shape.checks, value), "break;"]))
        return [f"{it}->tag = {tell}(in);", Switch(f"{it}->tag", cases)]

    def _branch(self, shape: Shape, place: str) -> list[Statement]:
        match shape:
            case StructShape():
                return [f"{self.struct(shape.struct)}(in, &{place});"]
            case TextIfShape():
                return [f"{self.wf}_read_text_if(in, &{place});"]
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


def _is_tag(shape: Shape, slot: Slot | None) -> bool:
    """A constant text, of which nothing is kept."""
    return slot is None and isinstance(shape, ConstShape) and len(shape.rule.values) == 1 \
        and isinstance(shape.rule.values[0], str)
