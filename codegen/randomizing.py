"""Bodies of random(): structs filled with values that are valid by construction, for fuzzing."""
from __future__ import annotations

import re

from codegen import ir
from codegen.cwriter import Function, If, Loop, Statement, Switch, unused
from codegen.declarations import element_type
from codegen.functions import Functions
from codegen.layout import Layout
from codegen.rules import noted, rule_text
from codegen.shapes import (
    BoolShape, BytesShape, Choice, ConstShape, EmptyShape, EnumShape, IntShape, ListShape, MapShape,
    MessagePlan, NullShape, NumberShape, Object, Part, PointerShape, RawShape, Shape, Slot, Struct,
    StructShape, TextIfShape, TextShape, Tuple, Value)

RANDOM = "struct wf_random *random"
HAS = "wf_random_has(random)"
DEEPER, BACK = "random->depth++;", "random->depth--;"


class Randoms:
    """All of fuzz/P_random.c but its frame."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.functions = Functions()
        self.endings = Endings()
        for plan in layout.stored:
            self._message(plan)
        self.rules = self._rules()
        self.needs_math = "INFINITY" in "\n".join(self.rules)

    def _rules(self) -> list[str]:
        """Those of P.c that are used here, and what they point to."""
        texts = {rule.name: rule_text(rule) for rule in self.layout.rules.all()}
        wanted = _names("\n".join(self.functions.texts()))
        for name in reversed(texts):           # what a rule points to stands before it
            if name in wanted:
                wanted |= _names(texts[name])
        return [text for name, text in texts.items() if name in wanted]

    def table(self) -> list[str]:
        """One function for each message, by its tag."""
        return noted([self._row(plan) if plan else ("NULL", "a message that is gone")
                      for plan in self.layout.rows])

    def _row(self, plan: MessagePlan) -> tuple[str, str]:
        return (f"random_any_{plan.name}" if plan.stored else "random_nothing"), plan.tag

    # --- Structs -------------------------------------------------------------------------------

    def _message(self, plan: MessagePlan) -> None:
        fill = [f"*msg = ({plan.struct.name}){{0}};", *self._body(plan.struct, "msg")]
        variables: list[str] = []
        if plan.checks or _is_judged(plan.struct, []):
            validate = f"{self.layout.prefix}_validate_{plan.name}"
            fill = [Loop("while (wf_random_try(random, &tries))",
                         [*fill, If(f"{validate}(msg, &error)", ["break;"])])]
            variables = ["unsigned tries = 0;", "struct wf_error error;"]
        self.functions.add(Function("void", f"{self.layout.prefix}_random_{plan.name}",
                                    [RANDOM, f"{plan.struct.name} *msg"], fill, variables))

    def struct(self, struct: Struct) -> str:
        name = f"random_{struct.func}"

        def make() -> Function:
            arguments = [RANDOM, f"{struct.name} *value"]
            body = self.endings.within(struct, self._body(struct, "value"))
            return Function("static void", name, arguments, [*unused(arguments, body, []), *body])

        return self.functions.need(name, make)

    def _body(self, struct: Struct, it: str) -> list[Statement]:
        body = struct.body
        match body:
            case Object():
                return self._object(body, it)
            case Tuple():
                return [item for shape, slot in body.slots if slot
                        for item in self._present(shape, slot, it, slot.has)]
            case Choice():
                return self._choice(body, struct, it)
            case Value():
                return self._present(body.shape, body.slot, it, body.slot.has) if body.slot else []
        raise TypeError(body)

    def _object(self, body: Object, it: str) -> list[Statement]:
        parts = [item for part in body.parts if part is not body.mirror
                 for item in self._part(part, it)]
        return parts + (self._slot(body.rest.shape, body.rest, it) if body.rest else [])

    def _part(self, part: Part, it: str) -> list[Statement]:
        if part.has and part.checks and isinstance(part.shape, RawShape):
            return []                       # any value at all would hardly be the right one
        if part.inline:
            return self._perhaps(self._inline(part, it), it, part.has)
        if part.slot and part.member.empty_array_is_absent and part.slot.count:
            return [If(HAS, self._slot(part.shape, part.slot, it)),
                    f"{it}->{part.has} = {it}->{part.slot.count} > 0;"]
        value = self._slot(part.shape, part.slot, it) if part.slot else []
        return self._perhaps(value, it, part.has, part.is_null)

    def _present(self, shape: Shape, slot: Slot, it: str, has: str) -> list[Statement]:
        return self._perhaps(self._slot(shape, slot, it), it, has)

    def _perhaps(self, value: list[Statement], it: str, has: str, is_null: str = ""
                 ) -> list[Statement]:
        if not has:
            return value
        made: list[Statement] = [f"{it}->{has} = {HAS};"]
        condition = f"{it}->{has}"
        if is_null:
            made.append(f"{it}->{is_null} = {condition} && wf_random_bool(random);")
            condition += f" && !{it}->{is_null}"
        return [*made, If(condition, value)] if value else made

    def _inline(self, part: Part, it: str) -> list[Statement]:
        struct = part.inline.struct
        if struct is None or not self._object(part.inline, "msg"):
            return []
        name = f"random_{part.inline.func}"
        self.functions.need(name, lambda: Function(
            "static void", name, [RANDOM, f"{struct.name} *msg"], self._object(part.inline, "msg")))
        return [f"{name}(random, {it});"]

    def _choice(self, body: Choice, struct: Struct, it: str) -> list[Statement]:
        count = len(body.branches)
        ending = self.endings.branch(struct)
        which = f"wf_random_branch(random, {count}, {ending})" if self.endings.is_loop(struct) \
            else f"1 + wf_random_below(random, {count})"
        choosing: Statement = f"{it}->tag = {which};"
        if not body.enum.is_counted:
            choosing = Switch(which, [([str(index)], [f"{it}->tag = {enumerator};", "break;"])
                                      for index, enumerator in enumerate(body.enum.enumerators)][1:])
        cases: list = []
        alone = [body.enum.enumerators[0]]
        for enumerator, (shape, slot) in zip(body.enum.enumerators[1:], body.branches):
            value = self._slot(shape, slot, it, f"{it}->as.{slot.name}") if slot else []
            if value:
                cases.append(([enumerator], [*value, "break;"]))
            else:
                alone.append(enumerator)
        chosen = [Switch(f"{it}->tag", [(alone, ["break;"]), *cases])] if cases else []
        return [choosing, *chosen]

    # --- Values --------------------------------------------------------------------------------

    def _slot(self, shape: Shape, slot: Slot, it: str, place: str = "") -> list[Statement]:
        place = place or f"{it}->{slot.name}"
        if isinstance(shape, (ListShape, MapShape)):
            return [f"{place} = {self._many(shape)}(random, &{it}->{slot.count});"]
        return self._value(shape, place)

    def _value(self, shape: Shape, place: str) -> list[Statement]:
        if isinstance(shape, StructShape):
            return [f"{self.struct(shape.struct)}(random, &{place});"]
        return [f"{place} = {self._expression(shape)};"]

    def _expression(self, shape: Shape) -> str:
        match shape:
            case TextShape() | TextIfShape():
                return f"wf_random_text(random, &{shape.rule.name})"
            case BytesShape():
                return f"wf_random_bytes(random, &{shape.rule.name})"
            case IntShape():
                kind = "int" if shape.signed else "uint"
                cast = "" if shape.bits == 64 else f"({shape.ctype})"
                return f"{cast}wf_random_{kind}(random, &{shape.rule.name})"
            case NumberShape():
                return f"wf_random_number(random, &{shape.rule.name})"
            case BoolShape():
                return "wf_random_bool(random)"
            case EnumShape():
                any_of = f"wf_random_below(random, {len(shape.enum.numbers)})"
                return f"1 + {any_of}" if shape.enum.is_counted else f"{shape.rule.name}.groups[{any_of}]"
            case RawShape():
                return f"wf_random_raw_{self.layout.protocol.codec}(random)"
            case PointerShape():
                return f"{self._new(shape.struct)}(random)"
            case ConstShape() | NullShape() | EmptyShape():
                return "true"
        raise TypeError(shape)

    def _new(self, struct: Struct) -> str:
        name = f"random_new_{struct.func}"
        return self.functions.need(name, lambda: Function(
            f"static const {struct.name} *", name, [RANDOM],
            [If("value", [f"{self.struct(struct)}(random, value);"]), "return value;"],
            [f"{struct.name} *value = wf_random_new(random, sizeof(*value));"]))

    def _many(self, shape: ListShape | MapShape) -> str:
        make = self._list if isinstance(shape, ListShape) else self._map
        return self.functions.need(f"random_{shape.func}", lambda: make(shape))

    def _list(self, shape: ListShape) -> Function:
        return self._items(shape, self._value(shape.item, "items[i]"), "items")

    def _map(self, shape: MapShape) -> Function:
        key = self.layout.rules.key(shape.func, shape.of).name
        value: list[Statement] = []
        if shape.value:
            it = "(entries + i)"
            value = [_of_entry(item) for item in
                     self._present(shape.value_shape, shape.value, it, shape.value.has)]
        return self._items(shape, [
            If(f"!wf_random_key(random, &{key}, entries, i, sizeof(*entries))",
               ["*count = i;", "break;"]), *value], "entries")

    def _items(self, shape: ListShape | MapShape, inner: list[Statement], name: str) -> Function:
        element = element_type(shape)
        joint = "" if element.endswith("*") else " "
        loop = self.endings.within(shape, [Loop("for (size_t i = 0; i < *count; i++)", inner)])
        return Function(
            f"static const {element}{joint}*", f"random_{shape.func}", [RANDOM, "size_t *count"],
            [*loop, f"return {name};"],
            [f"{element}{joint}*{name} = wf_random_items(random, &{shape.rule.name}, "
             f"sizeof(*{name}), count);"])


def _of_entry(item: Statement) -> Statement:
    if isinstance(item, If):
        return If(_of_entry(item.condition), [_of_entry(inner) for inner in item.then])
    return item.replace("&(entries + i)->", "&entries[i].").replace("(entries + i)->", "entries[i].")


def _is_judged(struct: Struct, seen: list[Struct]) -> bool:
    """Is anything in it left to the validator, so that not all that is made is valid?"""
    if any(struct is known for known in seen):
        return False
    seen.append(struct)
    body = struct.body
    if isinstance(body, Object) and (body.rest or any(part.checks for part in _all_parts(body))):
        return True
    shapes = _inside(struct)
    while shapes:
        shape = shapes.pop()
        if shape.checks:
            return True
        held = _holder(shape)
        if isinstance(held, (ListShape, MapShape)):
            if not any(held is known for known in seen):
                seen.append(held)
                shapes += _inside(held)
        elif held is not None and _is_judged(held, seen):
            return True
    return False


def _all_parts(body: Object) -> list[Part]:
    inner = [part.inline for part in body.parts if isinstance(part.inline, Object)]
    return body.parts + [part for one in inner for part in _all_parts(one)]


def _names(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z_]\w*", text))


# --- Types that hold themselves -----------------------------------------------------------------

class Endings:
    """Which types hold themselves, and which branch of a union leads out."""

    def __init__(self) -> None:
        self.loops: dict[int, bool] = {}

    def is_loop(self, of: object) -> bool:
        if id(of) not in self.loops:
            self.loops[id(of)] = _reaches(of, of)
        return self.loops[id(of)]

    def within(self, of: object, body: list[Statement]) -> list[Statement]:
        return [DEEPER, *body, BACK] if self.is_loop(of) else body

    def branch(self, struct: Struct) -> int:
        """From 1; the shallowest."""
        depths = [_depth(shape, (struct,)) for shape, _ in struct.body.branches]
        return 1 + depths.index(min(depths))


ENDLESS = float("inf")


def _holder(shape: Shape | None) -> object | None:
    """What of a shape may hold others."""
    if isinstance(shape, (StructShape, PointerShape)):
        return shape.struct
    return shape if isinstance(shape, (ListShape, MapShape)) else None


def _inside(of: object) -> list[Shape]:
    match of:
        case ListShape():
            return [of.item]
        case MapShape():
            return [of.value_shape]
    match of.body:
        case Choice() | Tuple():
            return [shape for shape, _ in (of.body.branches if isinstance(of.body, Choice)
                                           else of.body.slots)]
        case Value():
            return [of.body.shape]
        case Object():
            return [slot.shape for slot in of.slots]
    return []


def _reaches(of: object, goal: object) -> bool:
    seen: list[object] = []
    todo = [of]
    while todo:
        for shape in _inside(todo.pop()):
            held = _holder(shape)
            if held is goal:
                return True
            if held is not None and not any(held is other for other in seen):
                seen.append(held)
                todo.append(held)
    return False


def _depth(shape: Shape | None, within: tuple) -> float:
    """Of the shallowest value; what stands in `within` is no way to an end."""
    of = _holder(shape)
    if of is None:
        return 0
    if any(of is other for other in within):
        return ENDLESS
    within = (*within, of)
    if isinstance(of, (ListShape, MapShape)):
        least = of.of.min_items if isinstance(of, ListShape) else of.of.min_members
        return 1 + _depth(_inside(of)[0], within) if least else 1
    if isinstance(of.body, Choice):
        return min(_depth(inner, within) for inner in _inside(of))
    certain = [slot.shape for slot in of.slots if not slot.has]
    if isinstance(of.body, (Tuple, Value)):
        certain = _inside(of)
    return 1 + max((_depth(inner, within) for inner in certain), default=0)
