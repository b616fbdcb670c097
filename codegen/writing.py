"""Bodies of the writers: literals for all that is constant, runtime calls for the rest.

How an object, a list or a constant looks is a matter of the codec: writing_json, writing_cbor.
"""
from __future__ import annotations

from codegen.codecs import Codec
from codegen.cwriter import Function, If, Loop, Put, Statement, Switch, merged, returning
from codegen.functions import Functions
from codegen.declarations import element_type, joint
from codegen.layout import Layout
from codegen.names import snake
from codegen.shapes import (
    BoolShape, BytesShape, Choice, ConstShape, EmptyShape, EnumShape, IntShape, ListShape, MapShape,
    MessagePlan, NullShape, NumberShape, Object, Part, PointerShape, RawShape, Shape, Slot, Struct,
    StructShape, TextIfShape, TextShape, Tuple, Value)

OUT = ("struct wf_buf *out", "uint8_t *at")


class Writers:
    codec: Codec
    is_first: tuple[str, ...] = ()      # what a function for the rest of an object must be told

    def __init__(self, layout: Layout, functions: Functions) -> None:
        self.layout = layout
        self.functions = functions
        self.wf = self.codec.runtime
        self._text_kind = "wtf8" if layout.protocol.keep_surrogates else "text"

    # --- What each codec says in its own way ---------------------------------------------------

    def _put(self, value: object) -> Put:
        """A constant."""
        raise NotImplementedError

    def object(self, body: Object, it: str, sure: frozenset[str] = frozenset()
               ) -> tuple[list[str], list[Statement]]:
        """Variables and statements.  `sure`: members of the struct known to be true here."""
        raise NotImplementedError

    def _needs_variable(self, body: Object, sure: frozenset[str]) -> bool:
        """Does object() want variables, and so a function of its own?"""
        raise NotImplementedError

    def _loop(self, kind: str, value: list[Statement]) -> tuple[list[str], list[Statement]]:
        """Variables and statements: all items of an "array", or entries of an "object"."""
        raise NotImplementedError

    def _separator(self) -> list[Statement]:
        """In front of a member that is not in the schema; `is_first` says whether another came
        before, `i` counts."""
        raise NotImplementedError

    def _colon(self) -> list[Statement]:
        """Between a free name and its value."""
        raise NotImplementedError

    def _items(self, values: list[list[Statement]]) -> list[Statement]:
        """An array of just these."""
        raise NotImplementedError

    # --- Entrances -----------------------------------------------------------------------------

    def message(self, plan: MessagePlan) -> None:
        arguments = ["struct wf_buf *out"] + ([f"const {plan.struct.name} *msg"] if plan.stored else [])
        variables, body = self._body(plan.struct.body, "msg")
        body = merged(body)
        if len(body) == 1 and isinstance(body[0], Put):
            body = [Put(body[0].text, "WF_BUF_LITERAL(out, ")]
        else:
            variables = ["uint8_t *at = wf_put_begin(out);", *variables]
            body.append("wf_put_end(out, at);")
        self.functions.add(Function("void", f"{self.layout.prefix}_write_{plan.name}", arguments,
                                    body, variables))

    def _function(self, name: str, arguments: list[str], variables: list[str],
                  body: list[Statement]) -> Function:
        """One that goes on at `at`, and says where it ended."""
        return Function("static uint8_t *", name, [*OUT, *arguments], returning(body), variables)

    def _body(self, body: object, it: str) -> tuple[list[str], list[Statement]]:
        match body:
            case Object():
                return self.object(body, it)
            case Tuple():
                return [], self._tuple(body, it)
            case Choice():
                return [], self._choice(body, it)
            case Value():
                return [], self._slot(body.shape, body.slot, it)
        raise TypeError(body)

    # --- Objects -------------------------------------------------------------------------------

    def _is_written(self, part: Part) -> bool:
        """Never written: an optional object of which nothing is stored."""
        return bool(part.has or part.any_of or part.member.required or part.member.absent_as_null
                    or part.slot)

    def _written_parts(self, body: Object) -> list[Part]:
        return [part for part in body.parts if part is body.mirror or
                (part.shape or part.inline) and self._is_written(part)]

    def _is_certain(self, part: Part, body: Object, sure: frozenset[str]) -> bool:
        if part is body.mirror or part.member.required or part.member.absent_as_null:
            return True
        return part.has in sure if part.has else not part.any_of

    def _part(self, part: Part, body: Object, it: str, sure: frozenset[str],
              opening: list[Statement]) -> list[Statement]:
        if part is body.mirror:
            return [*opening, *self._mirror(body, it)]
        if not self._is_written(part):
            return []
        member = part.member
        flag = part.has or (part.any_of[0] if len(part.any_of) == 1 else "")
        value = self._value(part, it, sure | ({flag} - {""}))
        if part.is_null:
            value = [If(f"{it}->{part.is_null}", [self._put(None)], value)]
        condition = "" if flag in sure else self._condition(part, it)
        if condition and (member.required or member.absent_as_null):
            return [*opening, If(condition, value, [self._put(None)])]
        if condition:
            return [If(condition, [*opening, *value])]
        never = not (flag or member.required or part.slot)     # nothing of it is ever stored
        return [*opening, *([self._put(None)] if never else value)]

    def _condition(self, part: Part, it: str) -> str:
        """When is there a value?  "" for always."""
        if part.has:
            return f"{it}->{part.has}"
        return " || ".join(f"{it}->{flag}" for flag in part.any_of)

    def _value(self, part: Part, it: str, sure: frozenset[str]) -> list[Statement]:
        if part.inline is None or isinstance(part.shape, EmptyShape):
            return self._slot(part.shape, part.slot, it)
        if not self._needs_variable(part.inline, sure):
            return self.object(part.inline, it, sure)[1]
        return [f"at = {self.inlined(part.inline)}(out, at, {it});"]

    def inlined(self, body: Object, name: str = "") -> str:
        """The function that writes an object whose members are those of the struct around it."""
        name = name or f"write_{body.func}"

        def make() -> Function:
            variables, statements = self.object(body, "msg")
            return self._function(name, [f"const {body.struct.name} *msg"], variables, statements)

        return self.functions.need(name, make)

    def _mirror(self, body: Object, it: str) -> list[Statement]:
        """The members once more, without the constants."""
        inner = Object(body.func, body.rule, [part for part in body.parts if part.slot],
                       body.struct)
        if not self._needs_variable(inner, frozenset()):
            return self.object(inner, it)[1]
        return [f"at = {self.inlined(inner, f'write_{body.func}_mirror')}(out, at, {it});"]

    # --- Values --------------------------------------------------------------------------------

    def _slot(self, shape: Shape, slot: Slot | None, it: str) -> list[Statement]:
        if slot is None:
            return self._constant(shape)
        place = f"{it}->{slot.name}"
        if isinstance(shape, (ListShape, MapShape)):
            return [f"at = {self.many(shape)}(out, at, {place}, {it}->{slot.count});"]
        if isinstance(shape, StructShape):
            return [f"at = {self.struct(shape.struct)}(out, at, &{place});"]
        if isinstance(shape, TextIfShape):
            return [self._text(place)]
        return self.single(shape, place)

    def _text(self, value: str) -> str:
        return f"at = {self.wf}_put_{self._text_kind}(out, at, {value});"

    def _put_bytes(self, of: ir.Bytes, value: str) -> str:
        return f"at = {self.wf}_put_bytes(out, at, {value});"

    def single(self, shape: Shape, value: str) -> list[Statement]:
        """Of an expression that is not a struct."""
        match shape:
            case TextShape():
                return [self._text(value)]
            case TextIfShape():
                return [If(f"{value}.ptr", [self._text(value)],
                           [self._put(None)])]
            case BytesShape():
                return [self._put_bytes(shape.of, value)]
            case IntShape():
                return [f"at = {self.wf}_put_{'int' if shape.signed else 'uint'}(out, at, {value});"]
            case NumberShape():
                return [f"at = {self.wf}_put_number(out, at, {value});"]
            case BoolShape():
                return [f"at = {self.wf}_put_bool(out, at, {value});"]
            case EnumShape():
                return [f"at = {self._enum(shape)}(out, at, {value});"]
            case RawShape():
                return [f"at = {self.wf}_put_{self.codec.raw(self.layout.protocol.codec)}(out, at, {value});"]
            case PointerShape():
                return [f"at = {self.struct(shape.struct)}(out, at, {value});"]
        return self._constant(shape)

    def _constant(self, shape: Shape) -> list[Statement]:
        match shape:
            case ConstShape():
                return [self._put(shape.first)]
            case NullShape():
                return [self._put(None)]
            case EmptyShape():
                if isinstance(shape.body, Tuple):
                    return self._tuple(shape.body, "")
                return self.object(shape.body, "")[1]
        raise TypeError(shape)

    def _enum(self, shape: EnumShape) -> str:
        name = f"write_{shape.enum.func}"
        cases: list = [([shape.enum.enumerators[0]], ["break;"])]
        cases += [([enumerator], returning([self._put(value)]))
                  for enumerator, value in zip(shape.enum.enumerators[1:], shape.rule.values)]
        return self.functions.need(name, lambda: Function(
            "static uint8_t *", name, [*OUT, f"{shape.enum.name} value"],
            [Switch("value", cases), "/* Nothing was chosen: no value of the schema is written. */",
             "return wf_put_fail(out, at);"]))

    def struct(self, struct: Struct) -> str:
        def make() -> Function:
            variables, body = self._body(struct.body, "value")
            return self._function(f"write_{struct.func}", [f"const {struct.name} *value"],
                                  variables, body)

        return self.functions.need(f"write_{struct.func}", make)

    # --- Lists, maps, tuples, unions -------------------------------------------------------------

    def many(self, shape: ListShape | MapShape) -> str:
        if isinstance(shape, MapShape):
            return self.functions.need(f"write_{shape.func}", lambda: self._map(shape))
        if isinstance(shape.item, TextShape):
            return f"{self.wf}_put_{self._text_kind}s"
        name = f"write_{self.list_name(shape)}"
        return self.functions.need(name, lambda: self._list(shape, name))

    def list_name(self, shape: ListShape) -> str:
        """Lists of one C type share their writer."""
        match shape.item:
            case TextShape():
                return "texts"
            case BytesShape():
                return "byte_strings"
            case RawShape():
                return "raw_values"
            case BoolShape():
                return "bools"
            case NumberShape():
                return "numbers"
            case IntShape():
                return shape.item.ctype.removesuffix("_t") + "s"
        return shape.func

    def _list(self, shape: ListShape, name: str) -> Function:
        element = element_type(shape)
        value = [f"at = {self.struct(shape.item.struct)}(out, at, &items[i]);"] \
            if isinstance(shape.item, StructShape) else self.single(shape.item, "items[i]")
        unused = [] if any("items" in str(item) for item in value) else ["(void)items;"]
        variables, loop = self._loop("array", value)
        return self._function(name, [f"const {element}{joint(element)}*items", "size_t count"],
                              variables, [*unused, *loop])

    def _map(self, shape: MapShape) -> Function:
        value = self._slot(shape.value_shape, shape.value, "(entries + i)")
        variables, loop = self._loop("object", [self._text("entries[i].key"), *self._colon(),
                                                *map(_of_entry, value)])
        return self._function(
            f"write_{shape.func}", [f"const {shape.entry.name} *entries", "size_t count"], variables,
            loop)

    def _others(self, body: Object) -> str:
        """The function that writes members of other names."""
        shape = body.rest.shape
        value = self._slot(shape.value_shape, shape.value, "(entries + i)")
        return self.functions.need(f"write_{shape.func}", lambda: self._function(
            f"write_{shape.func}",
            [f"const {shape.entry.name} *entries", "size_t count", *self.is_first], [],
            [Loop("for (size_t i = 0; i < count; i++)", [
                *self._separator(), self._text("entries[i].key"), *self._colon(),
                *map(_of_entry, value)])]))

    def _tuple(self, body: Tuple, it: str) -> list[Statement]:
        values = []
        for shape, slot in body.slots:
            value = self._slot(shape, slot, it)
            values.append([If(f"{it}->{slot.has}", value, [self._put(None)])]
                          if slot and slot.has else value)
        return self._items(values)

    def _choice(self, body: Choice, it: str) -> list[Statement]:
        cases: list = [([body.enum.enumerators[0]],
                        ["/* Nothing was chosen: no value of the schema is written. */",
                         "at = wf_put_fail(out, at);", "break;"])]
        for enumerator, (shape, slot) in zip(body.enum.enumerators[1:], body.branches):
            if slot is None:
                value = self._constant(shape)
            elif isinstance(shape, StructShape):
                value = [f"at = {self.struct(shape.struct)}(out, at, &{it}->as.{slot.name});"]
            else:
                value = self.single(shape, f"{it}->as.{slot.name}")
            cases.append(([enumerator], [*value, "break;"]))
        return [Switch(f"{it}->tag", cases)]


def _of_entry(item: Statement) -> Statement:
    """Of a map."""
    if isinstance(item, str):
        return item.replace("(entries + i)->", "entries[i].")
    if isinstance(item, If):
        return If(_of_entry(item.condition), list(map(_of_entry, item.then)),
                  list(map(_of_entry, item.otherwise)))
    return item
