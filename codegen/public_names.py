"""The names other code uses: of messages, their handlers, and limits."""
from __future__ import annotations

from codegen import ir
from codegen.codecs import CBOR
from codegen.comments import direction, sentences
from codegen.names import Names, snake, stem
from codegen.rules import INT64_MAX
from codegen.shapes import MessagePlan, Struct

# What else the compiler puts behind the protocol's name.
RESERVED_MESSAGES = ("settings", "peer", "client", "tag")
RESERVED_HANDLERS = ("open", "close", "shutdown")
STATICS = ("read_*", "write_*", "check_*", "equal_*", "read_*_cbor", "write_*_cbor")


class NameClash(Exception):
    """Two things would be one in C."""

    def __init__(self, place: ir.Place, text: str, first: ir.Place | None, hint: str) -> None:
        super().__init__(text)
        self.place, self.text, self.first, self.hint = place, text, first, hint


def name_messages(protocol: ir.Protocol, prefix: str, symbols: Names, tags: Names
                  ) -> list[MessagePlan]:
    """One plan each, its struct still empty."""
    plans: list[MessagePlan] = []
    named: dict[str, ir.Message] = {}
    members = Names()
    for message in protocol.messages:
        name = stem(message.c_name or message.name)
        name += "_" if name in RESERVED_MESSAGES else ""
        _refuse_taken(message, name, named, CBOR.name in protocol.codecs)
        named[name] = message
        handler = snake(message.handler or name)
        handler += "_" if handler in RESERVED_HANDLERS else ""
        struct = Struct(f"struct {tags.claim(f'{prefix}_{name}')}",
                        symbols.claim_all(name, STATICS))
        plans.append(MessagePlan(
            message, name, symbols.claim(f"{prefix.upper()}_{name.upper()}"), len(plans) + 1,
            f"{prefix}_on_{handler}", members.claim(name), struct,
            sentences(message.doc, direction(message))))
    handlers: dict[str, MessagePlan] = {}
    for plan in plans:
        if plan.of.to_server and handlers.setdefault(plan.handler, plan) is not plan:
            first = handlers[plan.handler]
            raise NameClash(plan.of.place,
                            f'"{plan.of.name}" and "{first.of.name}" have one handler, '
                            f"{plan.handler}()",
                            first.of.place, 'give one of them an x-wireform "handler"')
    return plans


def _refuse_taken(message: ir.Message, name: str, named: dict[str, ir.Message], has_cbor: bool) -> None:
    """What CBOR has is called like what JSON has, with a suffix."""
    if name in named:
        raise NameClash(message.place,
                        f'message "{message.name}" is called "{name}" in C, and so is '
                        f'"{named[name].name}"',
                        named[name].place, 'give one of them an x-wireform "c_name"')
    near = next((near for near in (name + CBOR.suffix, name.removesuffix(CBOR.suffix)) if near in named), None)
    if has_cbor and near is not None:
        raise NameClash(message.place,
                        f'functions of message "{message.name}" in C would be called as those of '
                        f'"{named[near].name}" are for CBOR',
                        named[near].place, 'give one of them an x-wireform "c_name"')


def named_constants(protocol: ir.Protocol, prefix: str, symbols: Names) -> list[tuple[str, str]]:
    """Limits of named texts and integers."""
    lines: list[tuple[str, str]] = []

    def add(name: str, value: str) -> None:
        if symbols.is_free(name):
            lines.append((symbols.claim(name), value))

    for name, of in protocol.types.items():
        of_name = f"{prefix}_{stem(name).upper()}"
        match of:
            case ir.Text() if of.max_chars is not None:
                add(f"{of_name}_MIN", str(of.min_chars))
                add(f"{of_name}_MAX", str(of.max_chars))
                add(f"{of_name}_SIZE", f"(4 * {of.max_chars} + 1)")
            case ir.Bytes() if of.max_len is not None:
                add(f"{of_name}_SIZE", str(of.max_len))
            case ir.Int():
                for word, value in (("MIN", of.low), ("MAX", of.high)):
                    if value is not None and -INT64_MAX <= value <= INT64_MAX:
                        add(f"{of_name}_{word}", str(value) if value >= 0 else f"({value})")
    return lines
