"""Every C decision: names, widths, presence, order, what is a struct and what is not."""
from __future__ import annotations

from contextlib import contextmanager

from codegen import ir, scalars
from codegen.codecs import CODECS
from codegen.comments import limits, limits_of_list, sentence, sentences
from codegen.declarations import INT_TYPES, covers, declaration, default_as_c, narrowest
from codegen.measures import size
from codegen.names import Names, snake, stem, upper, words
from codegen.public_names import RESERVED_MESSAGES, STATICS, name_messages, named_constants
from codegen.rules import Rule, Rules
from codegen.scalars import show
from codegen.shapes import (
    BoolShape, BytesShape, CEnum, Choice, ConstShape, EmptyShape, Entry, EnumShape, IntShape,
    ListShape, MapShape, MessagePlan, NullShape, NumberShape, Object, Part, PointerShape, RawShape,
    Shape, Slot, Struct, StructShape, Tell, TextIfShape, TextShape, Tuple, Value)
from codegen.validator.plan import Plan

BOXED_ABOVE = 512       # bytes of a branch, and more than four times what the others take


class Layout:
    def __init__(self, protocol: ir.Protocol) -> None:
        self.protocol = protocol
        self.prefix = stem(protocol.name)
        self.upper = self.prefix.upper()
        self.codecs = [CODECS[name] for name in protocol.codecs]
        self.globals = Names()              # functions, variables, enumerators, macros
        self.tags = Names()                 # struct, union, enum
        self.rules = Rules(self.globals)
        self.structs: list[Struct] = []     # in the order of their first use
        self.enums: list[CEnum] = []        # of named schemas
        self.numbered: list[CEnum] = []     # all of them, and of messages and branches
        self.shared: dict[str, Struct | CEnum] = {}
        self.empties: dict[str, Object | Tuple] = {}
        self.many: dict[object, ListShape | MapShape] = {}
        self.checks: dict[Plan, str] = {}   # what is left to the validator, and its function
        self.inside: list[Struct] = []      # structs being laid out, each within the one before
        self.members: dict[int, Names] = {}
        self.tests: dict[tuple[int, str], str] = {}
        self._reserve()
        self.messages = name_messages(protocol, self.prefix, self.globals, self.tags)
        self.tag_enum = self._number_messages()
        for message in self.messages:
            self._lay_message(message)
        self.settings = self._lay_settings() if protocol.settings else None
        self._declare()
        self.constants = named_constants(protocol, self.upper, self.globals)
        self.to_server = self._tell_messages("to_server", protocol.to_server)
        self.to_client = self._tell_messages("to_client", protocol.to_client)

    def _reserve(self) -> None:
        for name in ("NONE", "PORT", "LIMIT_IN", "LIMIT_OUT", "DEPTH", "ARENA_PER_BYTE",
                     "ARENA_BASE"):
            self.globals.claim(f"{self.upper}_{name}")
        for name in (*RESERVED_MESSAGES, "settings"):
            self.tags.taken.add(f"{self.prefix}_{name}")
        for name in ("protocol", "service", "default_settings", "read_settings"):
            self.globals.claim(f"{self.prefix}_{name}")
        for code in self.protocol.session.close_codes if self.protocol.session else ():
            self.tags.taken.add(f"{self.prefix}_close_code")
            self.globals.claim(f"{self.upper}_CLOSE_{upper(code.name)}")

    # --- Numbers -----------------------------------------------------------------------------

    def _numbered(self, name: str, enumerators: list[str], keys: list) -> CEnum:
        """As the lock file says; what it does not know comes behind all it does."""
        numbers: dict[tuple, int] = {}
        for key in (*self.protocol.numbers.get(name, ()), *keys):
            numbers.setdefault(scalars.key(key), len(numbers) + 1)
        enum = CEnum(f"enum {name}", enumerators, keys, [numbers[scalars.key(key)] for key in keys])
        self.numbered.append(enum)
        return enum

    def _number_messages(self) -> CEnum:
        enum = self._numbered(f"{self.prefix}_tag",
                              [f"{self.upper}_NONE", *(plan.tag for plan in self.messages)],
                              [plan.of.name for plan in self.messages])
        enum.doc = ("The messages, in the order of the document." if enum.is_counted
                    else "The messages, in the order in which they came into the document.")
        for plan, number in zip(self.messages, enum.numbers):
            plan.number = number
        return enum

    # --- Messages ----------------------------------------------------------------------------

    def _lay_message(self, plan: MessagePlan) -> None:
        payload, target = self.resolve(plan.of.payload)
        struct = plan.struct
        struct.doc = plan.doc
        self.structs.append(struct)
        with self._laying(struct):
            if isinstance(payload, (ir.Record, ir.TupleType)):
                plan.checks = self._checks(plan.of.payload, struct.func)
            if isinstance(payload, ir.Record):
                struct.body = self._object(payload, struct.func, struct, target, func=struct.func)
            elif isinstance(payload, ir.TupleType):
                struct.body = self._tuple(payload, struct.func, struct, struct.func)
            else:
                struct.body = self._value(plan.of.payload, struct, "value", "value_count")

    def _value(self, of: ir.Type, struct: Struct, name: str, count: str) -> Value:
        hint = struct.func
        if isinstance(self.resolve(of)[0], ir.Union) and name == "value":
            hint += "_value"
        shape = self.shape(of, hint)
        slot = None
        if self.holds(of):
            slot = self._slot(struct, name, shape, of, count=count,
                              has=isinstance(shape, TextIfShape))
        return Value(struct.func, shape, slot)

    def _lay_settings(self) -> Struct:
        """All members optional, none with a `has`: what is not given keeps its value."""
        settings = self.protocol.settings
        struct = Struct(f"struct {self.prefix}_settings",
                        self.globals.claim_all("settings", STATICS))
        place = settings[0].place
        pointer = place.pointer.split("/properties/")[0]
        record = ir.Record(
            ir.Place(place.file, place.line, place.column, pointer), "Settings", "",
            tuple(ir.Member(setting.name, setting.type, False, setting.doc)
                  for setting in settings), closed=True)
        struct.doc = self._settings_doc()
        with self._laying(struct):
            struct.body = self._object(record, struct.func, struct, "", func=struct.func,
                                       presence=False)
        return struct

    def _settings_doc(self) -> str:
        described = self.protocol.types.get("Settings")
        return sentences(described.doc if described and described.doc
                         else f"Settings of {self.protocol.title}")

    # --- Types -------------------------------------------------------------------------------

    def resolve(self, of: ir.Type) -> tuple[ir.Type, str]:
        """The type behind names, and the last of those."""
        target = ""
        while isinstance(of, ir.Named):
            target = of.target
            of = self.protocol.types[target]
        return of, target

    def holds(self, of: ir.Type, within: frozenset[str] = frozenset()) -> bool:
        """Is there anything to store?"""
        of, target = self.resolve(of)
        if target in within:
            return True
        within |= {target} - {""}
        match of:
            case ir.Enum():
                return not of.is_const
            case ir.Null():
                return False
            case ir.Record():
                return of.rest is not None or any(
                    self._member_holds(member, within) for member in of.members
                    if not of.mirror or member.wire != of.mirror)
            case ir.TupleType():
                return any(self.holds(item, within) for item in of.items)
        return True

    def _member_holds(self, member: ir.Member, within: frozenset[str]) -> bool:
        if any(self.presence(member)):
            return True
        return self.holds(member.type, within)

    def presence(self, member: ir.Member) -> tuple[bool, bool]:
        """Does it need has_x, and is_null_x beside it?"""
        of, _ = self.resolve(member.type)
        nullable = member.nullable or member.null_is_absent
        is_one = member.null_is_absent or member.absent_as_null      # null and absent
        certain = member.required and not nullable and not member.empty_array_is_absent
        if member.inline and isinstance(of, ir.Record):
            return (not certain and any(inner.required for inner in of.members)), False
        if isinstance(of, ir.TextIf):
            return True, False
        three = not member.required and nullable and not is_one
        return not certain, three

    def _checks(self, of: ir.Type, hint: str) -> tuple[str, ...]:
        """What a use of a type, and the types behind it, leave to the validator."""
        found = []
        while True:
            if of.check is not None:
                found.append(self._check(of.check, hint))
            if not isinstance(of, ir.Named):
                return tuple(found)
            hint = stem(of.target)
            of = self.protocol.types[of.target]

    def _check(self, plan: Plan, hint: str) -> str:
        """The function of the validator for a plan."""
        if plan not in self.checks:
            name = self.globals.claim_all(hint, ("valid_*", "check_valid_*", "check_valid_*_in_one"))
            self.checks[plan] = f"valid_{name}"
        return self.checks[plan]

    def shape(self, of: ir.Type, hint: str, short: str = "") -> Shape:
        """How a value is held, and what is checked besides."""
        checks = self._checks(of, short or hint)
        shape = self._shape(of, hint, short, checks)
        shape.checks = checks
        return shape

    def _shape(self, of: ir.Type, hint: str, short: str, checks: tuple[str, ...]) -> Shape:
        """How a value is held where a struct has room for more than one member (lists).

        Rules are called by `hint`, which tells inlined objects apart; types and functions by
        `short`, which does not.
        """
        of, target = self.resolve(of)
        if target:
            hint = short = stem(target)
        short = short or hint
        match of:
            case ir.Text():
                return TextShape(of, self.rules.text(hint, of))
            case ir.Bytes():
                return BytesShape(of, self.rules.bytes(hint, of))
            case ir.Int():
                bits, signed = narrowest(of.low, of.high)
                return IntShape(of, self.rules.integer(hint, of, signed), INT_TYPES[bits, signed],
                                signed, bits, not covers(bits, signed, of))
            case ir.Number():
                return NumberShape(of, self.rules.number(hint, of))
            case ir.Bool():
                return BoolShape(of, self.rules.schema(hint, of))
            case ir.Null():
                return NullShape(of, self.rules.schema(hint, of))
            case ir.Enum() if of.is_const:
                return ConstShape(of, self.rules.enum(hint, of.place, list(of.values)),
                                  of.values[0])
            case ir.Enum():
                enum = self._enum(of, short, target)
                results = None if enum.is_counted else enum.enumerators[1:]
                return EnumShape(of, self.rules.enum(hint, of.place, list(of.values), results),
                                 enum)
            case ir.Raw():
                return RawShape(of, "wf_bytes" if self.protocol.codec == "cbor" else "wf_text")
            case ir.TextIf():
                return TextIfShape(of, self.rules.any_text(hint, of))
            case ir.List() | ir.Map():
                return self._many(of, short, target, checks)
            case ir.Record() | ir.TupleType() if not self.holds(of):
                return EmptyShape(of, self._empty(of, short, target))
            case ir.Record() | ir.TupleType() | ir.Union():
                return self._by_value(self._struct(of, short, target), of)
        raise TypeError(of)

    def single(self, of: ir.Type, hint: str) -> Shape:
        """How a value is held where there is room for one thing: items, branches."""
        inner, target = self.resolve(of)
        if not isinstance(inner, (ir.List, ir.Map)):
            return self.shape(of, hint)
        shape = self._by_value(self._wrapper(inner, hint, target), inner)
        shape.checks = self._checks(of, hint)
        return shape

    def _enum(self, of: ir.Enum, hint: str, target: str) -> CEnum:
        if target and f"enum {target}" in self.shared:
            return self.shared[f"enum {target}"]
        name = self.tags.claim(f"{self.prefix}_{hint}")
        enumerators = [self.globals.claim(f"{name.upper()}_NONE")]
        enumerators += [self.globals.claim(f"{name.upper()}_{words(value).upper()}") for value in of.values]
        enum = self._numbered(name, enumerators, list(of.values))
        enum.func = self.globals.claim_all(hint, ("write_*",))
        enum.doc = sentences(of.doc) if target else ""
        if target:
            self.shared[f"enum {target}"] = enum
            self.enums.append(enum)
        else:
            self.inside[-1].enums.append(enum)
        return enum

    def _empty(self, of: ir.Type, hint: str, target: str) -> Object | Tuple:
        if target not in self.empties or not target:
            func = self.globals.claim_all(hint, STATICS)
            body = (self._object(of, hint, None, target, func=func)
                    if isinstance(of, ir.Record) else self._tuple(of, hint, None, func))
            if not target:
                return body
            self.empties[target] = body
        return self.empties[target]

    def _many(self, of: ir.List | ir.Map, hint: str, target: str,
              checks: tuple[str, ...] = ()) -> ListShape | MapShape:
        """A list or map; with a name it is laid out once, and may hold itself."""
        key = (target, checks) if target else None
        if key in self.many:
            return self.many[key]
        limits = (of.min_items, of.max_items) if isinstance(of, ir.List) \
            else (of.min_members, of.max_members)
        rule = self.rules.list(hint, of.place.pointer, *limits)
        func = self.globals.claim_all(hint, STATICS)
        make = self._list if isinstance(of, ir.List) else self._map
        return make(of, hint, rule, func, key)

    def _list(self, of: ir.List, hint: str, rule: Rule, func: str, key: object) -> ListShape:
        shape = ListShape(of, rule, None, func, of.cut)
        self._keep(shape, key)
        with self._apart():
            shape.item = self.single(of.item, f"{hint}_item")
        return shape

    def _map(self, of: ir.Map, hint: str, rule: Rule, func: str, key: object) -> MapShape:
        name = self.tags.claim(f"{self.prefix}_{hint}_entry")
        entry = Struct(f"struct {name}", self.globals.claim_all(f"{hint}_entry", STATICS),
                       body=Entry())
        self.structs.append(entry)
        shape = MapShape(of, rule, entry, None, None, func)
        self._keep(shape, key)
        with self._apart(), self._laying(entry):
            self._field(entry, "", "wf_text key;")
            self._names(entry).claim("key")
            value = shape.value_shape = self.shape(of.value, f"{hint}_value")
            if self.holds(of.value):
                shape.value = self._slot(entry, "value", value, of.value,
                                         has=isinstance(value, TextIfShape))
        return shape

    def _keep(self, shape: ListShape | MapShape, key: object) -> None:
        if key:
            self.many[key] = shape

    def _struct(self, of: ir.Type, hint: str, target: str) -> Struct:
        if target in self.shared:
            return self.shared[target]
        struct = Struct(f"struct {self.tags.claim(f'{self.prefix}_{hint}')}",
                        self.globals.claim_all(hint, STATICS), sentences(of.doc))
        if target:
            self.shared[target] = struct
        self.structs.append(struct)
        with self._laying(struct):
            match of:
                case ir.Record():
                    struct.body = self._object(of, hint, struct, target, func=struct.func)
                case ir.TupleType():
                    struct.body = self._tuple(of, hint, struct, struct.func)
                case ir.Union():
                    struct.body = self._choice(of, hint, struct)
        return struct

    def _wrapper(self, of: ir.Type, hint: str, target: str) -> Struct:
        """A list or map where one member is wanted: struct { items, count }."""
        key = f"{target} in one" if target else ""
        if key in self.shared:
            return self.shared[key]
        struct = Struct(f"struct {self.tags.claim(f'{self.prefix}_{hint}')}",
                        self.globals.claim_all(hint, STATICS), sentences(of.doc))
        if key:
            self.shared[key] = struct
        self.structs.append(struct)
        with self._laying(struct):
            shape = self._many(of, f"{hint}_items", target)
            struct.body = Value(struct.func, shape,
                                self._slot(struct, "items", shape, of, count="count"))
        return struct

    # --- What is held by value, what behind a pointer ------------------------------------------

    @contextmanager
    def _laying(self, struct: Struct):
        self.inside.append(struct)
        yield
        self.inside.pop()

    @contextmanager
    def _apart(self):
        """Behind a pointer anyway: what is inside may hold us by value."""
        inside, self.inside = self.inside, self.inside[-1:]
        anchor = Struct("", "")
        anchor.enums = inside[-1].enums
        self.inside = [anchor]
        yield
        self.inside = inside

    def _by_value(self, struct: Struct, of: ir.Type) -> Shape:
        if any(_reaches(struct, outer) for outer in self.inside):
            return PointerShape(of, struct)
        self.inside[-1].needs.append(struct)
        return StructShape(of, struct)

    # --- Members -----------------------------------------------------------------------------

    def _names(self, struct: Struct) -> Names:
        return self.members.setdefault(id(struct), Names())

    def _field(self, struct: Struct, doc: str, what: str | Slot) -> None:
        struct.fields.append((doc, what))

    def _declare(self) -> None:
        """Only now: a list that holds itself learns last what its items are."""
        for struct in self.structs + ([self.settings] if self.settings else []):
            struct.fields = [(doc, declaration(what) if isinstance(what, Slot) else what)
                             for doc, what in struct.fields]

    def _slot(self, struct: Struct, wanted: str, shape: Shape, of: ir.Type, doc: str = "",
              count: str = "", has: bool = False, is_null: bool = False) -> Slot:
        listed = isinstance(shape, (ListShape, MapShape))
        forms = ["*"]
        forms += [count or "*_count"] if listed else []
        forms += ["has_*"] if has else []
        forms += ["is_null_*"] if is_null else []
        name = self._names(struct).claim_all(snake(wanted), tuple(forms))
        slot = Slot(name, shape, doc, (count or f"{name}_count") if listed else "",
                    f"has_{name}" if has else "", f"is_null_{name}" if is_null else "")
        self._field(struct, self._slot_doc(of, doc), slot)
        if listed:
            self._field(struct, "", f"size_t {slot.count};")
        self._flags(struct, slot.has, slot.is_null)
        struct.slots.append(slot)
        return slot

    def _flags(self, struct: Struct, *names: str) -> None:
        for name in names:
            if name:
                self._field(struct, "", f"bool {name};")

    def _slot_doc(self, of: ir.Type, doc: str) -> str:
        inner, _ = self.resolve(of)
        if isinstance(inner, ir.List):
            measure = limits_of_list(inner, self.resolve(inner.item)[0])
        else:
            measure = limits(inner)
        return sentences(doc or inner.doc, sentence(measure))

    def _object(self, of: ir.Record, hint: str, struct: Struct | None, target: str, func: str,
                presence: bool = True) -> Object:
        """Lays the members into `struct`."""
        root = stem(target) if target else hint
        rule = self.rules.record(root, of, target or (of.place.pointer, id(of)))
        body = Object(func, rule, [], struct, doc=of.doc)
        for member, (_, enumerator) in zip(of.members, rule.members):
            if of.mirror and member.wire == of.mirror:
                body.mirror = Part(member, enumerator, None)
                body.parts.append(body.mirror)
                continue
            body.parts.append(self._part(member, enumerator, hint, root, struct, presence))
        if of.rest:
            shape = self.shape(of.rest, f"{root}_others", f"{struct.func}_others")
            body.rest = self._slot(struct, "others", shape, of.rest, "Members of other names.")
        return body

    def _part(self, member: ir.Member, enumerator: str, hint: str, root: str,
              struct: Struct | None, presence: bool) -> Part:
        inner, target = self.resolve(member.type)
        wanted = snake(member.c_name or member.wire)
        has, is_null = self.presence(member) if presence else (False, False)
        if member.inline and isinstance(inner, ir.Record):
            return self._inline(member, inner, target, enumerator, hint, struct, has)
        plain = wanted.lstrip("_")
        short = f"{struct.func}_{plain}" if struct else f"{root}_{plain}"
        shape = self.shape(member.type, f"{root}_{plain}", short)
        part = Part(member, enumerator, shape)
        if self.holds(member.type):
            default = default_as_c(shape, member.default) if has else ""
            doc = sentences(member.doc or inner.doc, f"{show(member.default)} when absent.") \
                if default else member.doc
            part.slot = self._slot(struct, wanted, shape, member.type, doc, "", has, is_null)
            part.slot.default = default
            part.has, part.is_null = part.slot.has, part.slot.is_null
        elif has:
            self._presence_only(struct, part, wanted, member.doc, is_null)
        return part

    def _presence_only(self, struct: Struct, part: Part, wanted: str, doc: str,
                       is_null: bool) -> None:
        """A constant that may be absent."""
        forms = ("has_*", "is_null_*") if is_null else ("has_*",)
        name = self._names(struct).claim_all(wanted, forms)
        part.has = f"has_{name}"
        part.is_null = f"is_null_{name}" if is_null else ""
        struct.flags[part.has] = part
        self._field(struct, sentences(doc), f"bool {part.has};")
        self._flags(struct, part.is_null)

    def _inline(self, member: ir.Member, inner: ir.Record, target: str, enumerator: str,
                hint: str, struct: Struct | None, has: bool) -> Part:
        wanted = snake(member.c_name or member.wire).lstrip("_")
        part = Part(member, enumerator, None,
                    inline_checks=self._checks(member.type, f"{hint}_{wanted}"))
        if not self.holds(inner):
            part.shape = EmptyShape(inner, self._empty(inner, f"{hint}_{wanted}", target))
            part.inline = part.shape.body
        else:
            short = f"{struct.func}_{wanted}"
            names = [short, f"{hint}_{wanted}"]
            func = next((name for name in names
                         if all(self.globals.is_free(form.replace("*", name)) for form in STATICS)),
                        names[-1])
            func = self.globals.claim_all(func, STATICS)
            if has:
                self._presence_only(struct, part, wanted, member.doc or inner.doc, False)
            part.inline = self._object(inner, func, struct, target, func=func)
        certain = member.required and not part.nullable and not member.empty_array_is_absent
        if not part.has and not certain:
            part.any_of = tuple(stored.has for stored in part.inline.stored() if stored.has)
        return part

    def _tuple(self, of: ir.TupleType, hint: str, struct: Struct | None, func: str) -> Tuple:
        rule = self.rules.list(hint, of.place.pointer, len(of.items), len(of.items))
        body = Tuple(func, rule, [])
        names = of.item_names or ("",) * len(of.items)
        for index, (item, name) in enumerate(zip(of.items, names)):
            shape = self.shape(item, f"{hint}_{snake(name) if name else index}")
            slot = None
            if self.holds(item):
                slot = self._slot(struct, name or f"_{index}", shape, item,
                                  has=isinstance(shape, TextIfShape))
            body.slots.append((shape, slot))
        return body

    def _choice(self, of: ir.Union, hint: str, struct: Struct) -> Choice:
        name = self.tags.claim(f"{self.prefix}_{hint}_tag")
        root = name.removesuffix("_tag").upper()
        enumerators = [self.globals.claim(f"{root}_NONE")]
        enumerators += [self.globals.claim(f"{root}_{words(branch.label).upper()}")
                        for branch in of.branches]
        enum = self._numbered(name, enumerators, told_apart([branch.label for branch in of.branches]))
        struct.enums.append(enum)
        self._field(struct, "", f"enum {name} tag;")
        body = Choice(struct.func, enum, [], of)
        for branch, plan in zip(of.branches, of.trials):
            self._check(plan, f"{hint}_{words(branch.label)}")
        inside = Names()
        lines = []
        shapes = boxed([self.single(branch.type, f"{hint}_{words(branch.label)}")
                        for branch in of.branches])
        for branch, shape in zip(of.branches, shapes):
            slot = None
            if self.holds(branch.type):
                slot = Slot(inside.claim(snake(branch.label)), shape)
                is_struct = isinstance(shape, (StructShape, PointerShape))
                doc = self._slot_doc(branch.type, "") if not is_struct else ""
                lines.append((doc, declaration(slot)))
            body.branches.append((shape, slot))
        if lines:
            self._field(struct, "", "union {")
            struct.fields += [(doc, "    " + line) for doc, line in lines]
            self._field(struct, "", "} as;")
        return body

    @property
    def rows(self) -> list[MessagePlan | None]:
        """The messages by number; None where one was removed."""
        plans = {plan.number: plan for plan in self.messages}
        return [plans.get(number) for number in range(1, max(plans) + 1)]

    @property
    def stored(self) -> list[MessagePlan]:
        return [plan for plan in self.messages if plan.stored]

    # --- Rest ----------------------------------------------------------------------------------

    def _tell_messages(self, way: str, test: "ir.Test | None") -> Tell:
        return Tell(f"identify_{way}", test, [plan.tag for plan in self.messages],
                    f"enum {self.prefix}_tag", f"{self.upper}_NONE", True,
                    [plan.of.payload for plan in self.messages])

    def name_test(self, test: ir.Test, wanted: str) -> str:
        """Of what stands for a test in C; the same whichever codec asks."""
        found = self.tests.get((id(test), wanted))
        if found is None:
            found = self.tests[id(test), wanted] = self.globals.claim(wanted)
        return found

    def sorted_structs(self) -> list[Struct]:
        """What is held by value comes first."""
        done: list[Struct] = []

        def visit(struct: Struct) -> None:
            if any(struct is other for other in done):
                return
            for needed in struct.needs:
                visit(needed)
            done.append(struct)

        for struct in self.structs:
            visit(struct)
        return [struct for struct in done if struct.fields or struct.enums]


def told_apart(labels: list[str]) -> list[str]:
    """Branches may be called alike: the second "a" is "a 2"."""
    return [label if labels.index(label) == index else f"{label} {labels[:index].count(label) + 1}"
            for index, label in enumerate(labels)]


def boxed(branches: list[Shape]) -> list[Shape]:
    """One large branch shall not fatten all the others: it is held behind a pointer."""
    sizes = sorted(map(size, branches))
    most = max(BOXED_ABOVE, 4 * sizes[len(sizes) // 2])
    return [PointerShape(shape.of, shape.struct, checks=shape.checks)
            if isinstance(shape, StructShape) and size(shape) > most else shape for shape in branches]


def _reaches(struct: Struct, goal: Struct) -> bool:
    if struct is goal:
        return True
    return any(_reaches(needed, goal) for needed in struct.needs)


