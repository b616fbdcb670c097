"""What layout decides: every C name, type and order, ready to print.

A Shape is how one JSON value is held in C, a Slot is a member of a struct that holds one, a
Struct is printed as such, an Object is a JSON object whose members go to some struct.
"""
from __future__ import annotations

from dataclasses import dataclass, field

from codegen import ir
from codegen.rules import EnumRule, RecordRule, Rule


@dataclass
class Shape:
    of: ir.Type
    checks: tuple[str, ...] = field(default=(), kw_only=True)   # functions of the validator, for
                                                                # the bytes it was read from


@dataclass
class TextShape(Shape):
    rule: Rule


@dataclass
class BytesShape(Shape):
    rule: Rule


@dataclass
class IntShape(Shape):
    rule: Rule
    ctype: str
    signed: bool
    bits: int
    needs_check: bool


@dataclass
class NumberShape(Shape):
    rule: Rule


@dataclass
class BoolShape(Shape):
    rule: Rule


@dataclass
class NullShape(Shape):
    rule: Rule


@dataclass
class ConstShape(Shape):
    rule: EnumRule
    first: object = None


@dataclass
class EnumShape(Shape):
    rule: EnumRule
    enum: "CEnum"


@dataclass
class RawShape(Shape):
    ctype: str                      # as the codec of the document has it


@dataclass
class TextIfShape(Shape):
    rule: Rule


@dataclass
class ListShape(Shape):
    rule: Rule
    item: Shape | None              # put in last: it may hold the list
    func: str                       # read_<func>, check_<func>
    cut: bool = False


@dataclass
class MapShape(Shape):
    rule: Rule
    entry: "Struct"                 # key and value
    value: "Slot | None"
    value_shape: Shape | None       # put in last: it may be the map
    func: str


@dataclass
class StructShape(Shape):
    struct: "Struct"


@dataclass
class EmptyShape(Shape):
    """An object, tuple or array whose every value is constant: checked, nothing stored."""
    body: "Object | Tuple"


@dataclass
class PointerShape(Shape):
    """The edge that closes a cycle."""
    struct: "Struct"


@dataclass
class Slot:
    name: str
    shape: Shape
    doc: str = ""
    count: str = ""                 # of a list or a map
    has: str = ""
    is_null: str = ""
    default: str = ""               # what it holds when it is absent, as C


@dataclass
class Part:
    """One member of a JSON object."""
    member: ir.Member
    enumerator: str
    shape: Shape | None             # None: inline
    slot: Slot | None = None        # None: nothing is stored but, maybe, its presence
    has: str = ""                   # member that says whether it is there
    is_null: str = ""
    inline: "Object | None" = None
    inline_checks: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()    # inline without `has`: there when one of these is

    @property
    def nullable(self) -> bool:
        return self.member.nullable or self.member.null_is_absent

    @property
    def checks(self) -> tuple[str, ...]:
        return self.shape.checks if self.shape and not self.inline else self.inline_checks


@dataclass
class Object:
    func: str                       # read_<func>
    rule: RecordRule
    parts: list[Part]
    struct: "Struct | None"         # whose members they are; None: nothing is stored
    mirror: Part | None = None
    doc: str = ""
    rest: "Slot | None" = None      # members of other names, a MapShape

    def stored(self) -> list[Part]:
        """Parts with something to say, those of inlined objects included."""
        found = []
        for part in self.parts:
            if part.inline:
                found += part.inline.stored()
            if part.slot or part.has or part.is_null:
                found.append(part)
        return found


@dataclass
class Tuple:
    func: str
    rule: Rule
    slots: list[tuple[Shape, Slot | None]]


@dataclass
class Choice:
    """A union: which branch, then the branch."""
    func: str
    enum: "CEnum"
    branches: list[tuple[Shape, Slot | None]]
    union: ir.Union


@dataclass
class Value:
    """A struct around one value: a list in a list, a message that is a list."""
    func: str
    shape: Shape
    slot: Slot | None


@dataclass
class Entry:
    """Of a map; read by the map."""


@dataclass
class CEnum:
    name: str                       # "enum chatmaster_channels_command"
    enumerators: list[str]          # the first is "none"
    keys: list                      # what the others stand for, in the lock file
    numbers: list[int]              # of the others
    func: str = ""                  # write_<func>
    doc: str = ""

    @property
    def tag(self) -> str:
        return self.name.removeprefix("enum ")

    @property
    def is_counted(self) -> bool:
        """1, 2, 3 ... in the order of the document, as where nothing was ever locked."""
        return self.numbers == list(range(1, len(self.numbers) + 1))

    def lines(self) -> list[str]:
        """In the order of the numbers; those that C would not give by itself are written down."""
        lines, due = [], 0
        for number, name in sorted(zip([0, *self.numbers], self.enumerators)):
            lines.append(f"{name}," if number == due else f"{name} = {number},")
            due = number + 1
        return lines


@dataclass
class Struct:
    name: str                       # "struct chatmaster_join"
    func: str                       # "join"
    doc: str = ""
    body: "Object | Tuple | Choice | Value | Entry | None" = None
    slots: list[Slot] = field(default_factory=list)        # in the order of the struct
    flags: dict[str, Part] = field(default_factory=dict)   # has_x, is_null_x without a slot
    needs: list["Struct"] = field(default_factory=list)    # held by value
    enums: list[CEnum] = field(default_factory=list)       # printed in front of it
    fields: list[tuple[str, str | Slot]] = field(default_factory=list)   # doc, declaration


@dataclass
class MessagePlan:
    of: ir.Message
    name: str                       # "join"
    tag: str                        # "CHATMASTER_JOIN"
    number: int                     # its value
    handler: str                    # "chatmaster_on_join"
    member: str                     # in a union of all messages
    struct: Struct                  # laid out, but printed only when it holds something
    doc: str
    checks: tuple[str, ...] = ()    # of the whole payload, where no Shape has them

    @property
    def stored(self) -> bool:
        return bool(self.struct.fields)


@dataclass
class Tell:
    """A decision tree that ends in enumerators, as functions."""
    func: str
    test: "ir.Test"
    results: list[str]
    enum: str
    none: str
    is_tag: bool                    # an unknown value is WF_UNKNOWN_TAG
    types: list[ir.Type]            # what each result stands for
