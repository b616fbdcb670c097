"""x-wireform correlation and close_codes of a channel, looked up and checked."""
from __future__ import annotations

from codegen import ir
from codegen.errors import Diagnostics, quoted
from codegen.loader import Node
from codegen.names import snake
from codegen.reactions import Names

WITH_CLOSE_CODES = ("websocket",)
SAYS = {"none": ("kind",), "order": ("kind",), "echo": ("kind", "at"), "counter": ("kind", "at", "from", "set_by")}
U64_MAX = 2**64 - 1
NEVER_SENT = (1004, 1005, 1006, 1015)     # RFC 6455, 7.4.1


def close_codes(node: Node | None, framings: list[str], diagnostics: Diagnostics) -> dict[str, ir.CloseCode]:
    if node is None:
        return {}
    if not set(framings) & set(WITH_CLOSE_CODES):
        diagnostics.error(node.key_place, "WF-FRAMING", f"the framing {quoted(framings[0])} has no close codes",
                          hint='"kind": "websocket"')
    found, names = {}, {}
    for name, child in node.members():
        code, text = child.get("code"), child.get("text")
        found[name] = ir.CloseCode(name, code.integer, text.value if text is not None else "")
        if code.integer in NEVER_SENT or 1015 < code.integer < 3000:
            diagnostics.error(code.place, "WF-VALUE", f"close code {code.integer} may not be sent",
                              "RFC 6455, 7.4", hint="3000 to 4999")
        if [known.code for known in found.values()].count(code.integer) > 1:
            diagnostics.error(code.place, "WF-VALUE", f"close code {code.integer} has two names")
        if text is not None and len(text.value.encode()) > 123:
            diagnostics.error(text.place, "WF-LIMIT", "a reason is at most 123 bytes")
        if names.setdefault(snake(name), name) != name:
            diagnostics.error(child.key_place, "WF-NAME",
                              f"{quoted(name)} and {quoted(names[snake(name)])} are one name in C")
    return found


class Correlating(Names):
    """Of one channel: which member of a message correlates."""

    def replying(self, node: Node | None) -> ir.Correlation | None:
        """What a reply says, in so many words; with "order" it need not say anything."""
        if node is None:
            return None
        kind = node.get("kind").value
        begins, set_by = node.get("from"), node.get("set_by")
        for name, child in node.members():
            if name not in SAYS[kind]:
                self.diagnostics.error(child.key_place, "WF-SESSION",
                                       f"{quoted(name)} says nothing about {quoted(kind)}")
        if kind in ("none", "order"):
            return None
        for name in (begins, set_by):
            if name is not None:
                self.message(name, "to_server")
        at = node.get("at")
        self.place(node, kind, at, set_by)
        return ir.Correlation(kind, at.value if at is not None else "",
                              begins.value if begins is not None else "",
                              set_by.value if set_by is not None else "")

    def place(self, node: Node, kind: str, at: Node | None, set_by: Node | None) -> None:
        """`at` is an optional member of every reply that has it, and of what sets the counter."""
        if at is None:
            self.error(node, f'{quoted(kind)} needs "at"', hint='"at": "/seq"')
            return
        key = at.value[1:]
        if at.value[:1] != "/" or not key or "/" in key:
            self.error(at, f"{quoted(at.value)} is no member of a message", hint='"/seq"')
            return
        fits = self.fits_number if kind == "counter" else self.fits_echo
        found = [self.member(message, key) for message in self.protocol.messages if message.answers]
        if not any(found):
            self.error(at, f"no reply has {quoted(at.value)}")
        for member in filter(None, found):
            if member.required or member.nullable:
                self.error(at, f"{quoted(at.value)} must be optional",
                           f"it is not at {member.type.place.file}:{member.type.place.line}",
                           "a reply without a request has none")
            fits(at, member.type)
        setter = self.by_name.get(set_by.value) if set_by is not None else None
        if setter is not None:
            member = self.member(setter, key)
            if member is None or not member.required:
                self.error(set_by, f"{quoted(setter.name)} has no required {quoted(at.value)}")
            else:
                fits(at, member.type)

    def member(self, message: ir.Message, key: str) -> ir.Member | None:
        record = self.simple(message.payload)
        members = record.members if isinstance(record, ir.Record) else ()
        return next((member for member in members if member.wire == key), None)

    def fits_number(self, at: Node, type_: ir.Type) -> None:
        found = self.simple(type_)
        if not isinstance(found, ir.Int) or (found.low, found.high) != (0, U64_MAX):
            self.error(at, f"{quoted(at.value)} does not hold every number",
                       f"its schema: {type_.place.file}:{type_.place.line}",
                       hint=f'"type": "integer", "minimum": 0, "maximum": {U64_MAX}')

    def fits_echo(self, at: Node, type_: ir.Type) -> None:
        if not isinstance(self.simple(type_), ir.Raw):
            self.error(at, f"{quoted(at.value)} of a reply does not hold whatever a request says",
                       f"its schema: {type_.place.file}:{type_.place.line}",
                       hint="in replies the schema is {}; that of the request says what may be there")
