"""TypeScript declarations of a document's messages, for pages that speak its protocol.

They say what JSON says: which members there are, and of what type.  Limits stand in the comments,
since TypeScript has no words for them.
"""
from __future__ import annotations

import json
import re

from codegen import comments, ir, unions
from codegen.cwriter import COLUMNS
from codegen.names import snake

STEP = 4
IDENTIFIER = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]*")


def is_wanted(protocol: ir.Protocol) -> bool:
    """Browsers reach it, over HTTP or WebSocket, and it speaks what they have a parser for."""
    return protocol.codec == "json" and (
        protocol.http is not None or any(transport.websocket for transport in protocol.transports))


def pascal(name: str) -> str:
    """`CLIENT_READY` and `client-ready` are `ClientReady`."""
    joined = "".join(part.capitalize() for part in snake(name).split("_"))
    return joined if IDENTIFIER.fullmatch(joined) else f"_{joined}"


class Declarations:
    """The declarations of one protocol, in the order of its document."""

    def __init__(self, protocol: ir.Protocol) -> None:
        self.protocol = protocol
        self.types = {target: pascal(target) for target in protocol.types}
        taken = set(self.types.values())
        self.messages: dict[str, str] = {}
        for message in protocol.messages:
            name = pascal(message.name) + "Message"
            while name in taken:
                name += "_"
            taken.add(name)
            self.messages[message.name] = name

    def texts(self) -> list[str]:
        """Each with its comment."""
        found = [self._declaration(self.types[target], type_, type_.doc)
                 for target, type_ in self.protocol.types.items()]
        found += [self._declaration(self.messages[message.name], message.payload, _doc(message))
                  for message in self.protocol.messages]
        found += self._directions()
        return found

    def _directions(self) -> list[str]:
        texts = []
        for name, words, test, chosen in (
                ("ToServer", "What a client sends.", self.protocol.to_server,
                 [m for m in self.protocol.messages if m.to_server]),
                ("ToClient", "What the server sends.", self.protocol.to_client,
                 [m for m in self.protocol.messages if m.to_client])):
            # Whose tag may be any text would keep TypeScript from telling the others by theirs.
            others = unions.takers_of_others(test)
            names = [self.messages[message.name] for message in chosen
                     if self.protocol.messages.index(message) not in others]
            texts.append(_alias(f"/** {words} */\n", name, _union(names or ["never"], STEP)))
        return texts

    def _declaration(self, name: str, type_: ir.Type, doc: str) -> str:
        comment = _comment([doc, _limits(type_)], 0)
        if isinstance(type_, ir.Record):
            return f"{comment}export interface {name} {self._record(type_, 0)}"
        return _alias(comment, name, self._type(type_, 0))

    def _type(self, type_: ir.Type, indent: int) -> str:
        match type_:
            case ir.Named():
                return self.types[type_.target]
            case ir.Text() | ir.Bytes():
                return "string"
            case ir.Int() | ir.Number():
                return "number"
            case ir.Bool():
                return "boolean"
            case ir.Null():
                return "null"
            case ir.Enum():
                return _union([_literal(value) for value in type_.values], indent + STEP)
            case ir.List():
                item = self._type(type_.item, indent) if type_.item else "unknown"
                return f"({item})[]" if "| " in item and not item.startswith("{") else f"{item}[]"
            case ir.TupleType():
                return f"[{', '.join(self._type(item, indent) for item in type_.items)}]"
            case ir.Map():
                value = self._type(type_.value, indent) if type_.value else "unknown"
                return f"{{[name: string]: {value}}}"
            case ir.Record():
                return self._record(type_, indent)
            case ir.Union():
                return _union([self._type(branch.type, indent + STEP) for branch in type_.branches],
                              indent + STEP)
        return "unknown"

    def _record(self, record: ir.Record, indent: int) -> str:
        if not record.members:
            return self._type(record.rest, indent) if record.rest else "{}"
        pad = " " * (indent + STEP)
        lines = []
        for member in record.members:
            lines.append(_comment([member.doc, _limits(member.type), _default(member)], indent + STEP)
                         + f"{pad}{self._member(member, indent + STEP)};\n")
        if record.rest:
            lines.append(f"{pad}[name: string]: unknown;\n")
        return "{\n" + "".join(lines) + " " * indent + "}"

    def _member(self, member: ir.Member, indent: int) -> str:
        wire = member.wire if IDENTIFIER.fullmatch(member.wire) else json.dumps(member.wire)
        type_ = self._type(member.type, indent)
        if member.nullable and type_ != "unknown":
            type_ += " | null"
        return f"{wire}{'' if member.required else '?'}: {type_}"


def _alias(comment: str, name: str, type_: str) -> str:
    return f"{comment}export type {name} ={'' if type_.startswith(chr(10)) else ' '}{type_};"


def _doc(message: ir.Message) -> str:
    return comments.sentences(message.doc, comments.direction(message))


def _default(member: ir.Member) -> str:
    return "" if member.default is None else f"Absent it means {_literal(member.default)}."


def _limits(type_: ir.Type) -> str:
    words = comments.limits(type_)
    if isinstance(type_, ir.Bytes):
        words = ", ".join(filter(None, ["base64", words]))
    elif isinstance(type_, ir.List) and type_.item:
        words = comments.limits_of_list(type_, type_.item)
    return comments.sentence(words)


def _comment(texts: list[str], indent: int) -> str:
    """As JSDoc has it: continued lines one blank less far in than in C."""
    text = comments.doc(comments.sentences(*texts), indent)
    pad = "\n" + " " * indent
    return text.replace(f"{pad} *  ", f"{pad} * ") + "\n" if text else ""


def _literal(value: object) -> str:
    if value is None or isinstance(value, (bool, str)):
        return json.dumps(value)
    return str(value)


def _union(parts: list[str], indent: int) -> str:
    """In one line where that is short, else one below the other."""
    parts = list(dict.fromkeys(parts))
    line = " | ".join(parts)
    if "\n" not in line and indent + len(line) <= COLUMNS - 2 * STEP:
        return line
    pad = "\n" + " " * indent
    return "".join(f"{pad}| {part}" for part in parts)
