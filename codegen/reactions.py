"""What the server does about something wrong, and the names that session tables are made of."""
from __future__ import annotations

from codegen import ir, unions
from codegen.errors import Diagnostics, near_or_list, quoted
from codegen.keywords import BY_NAME
from codegen.loader import Node
from codegen.pattern import compile_pattern
from codegen.scalars import kind_of, scalar, show
from codegen.walk import resolved

REASON_LIMIT = 320           # WF_REASON_LIMIT of the runtime

# What readers refuse beside what a schema says, by the word that takes the keyword's place.
OF_JSON_ITSELF = ("duplicate", "surrogate")

NOTHING = ir.Reaction()
CLOSE = ir.Reaction(close=True)


class Names:
    """Messages, settings and members: what a session table may name."""

    def __init__(self, protocol: ir.Protocol, types: dict[str, ir.Type], diagnostics: Diagnostics):
        self.protocol, self.types, self.diagnostics = protocol, types, diagnostics
        self.by_name = {message.name: message for message in protocol.messages}
        self.settings = {setting.name: setting for setting in protocol.settings}

    def error(self, node: Node, text: str, *reasons: str, hint: str = "") -> None:
        self.diagnostics.error(node.place, "WF-SESSION", text, *reasons, hint=hint)

    def simple(self, type_: ir.Type) -> ir.Type:
        return resolved(type_, self.types)

    def message(self, node: Node, way: str) -> ir.Message | None:
        found = self.by_name.get(node.value)
        if found is not None and getattr(found, way):
            return found
        known = [name for name, message in self.by_name.items() if getattr(message, way)]
        side = "the server" if way == "to_server" else "a client"
        self.error(node, f"{quoted(node.value)} is never sent to {side}" if found is not None
                   else f"no message is called {quoted(node.value)}",
                   hint=near_or_list(node.value, known))
        return None

    def setting(self, node: Node) -> ir.Setting | None:
        found = self.settings.get(node.value)
        if found is None:
            self.error(node, f"no setting is called {quoted(node.value)}",
                       "settings are the members of components/schemas/Settings",
                       hint=near_or_list(node.value, self.settings))
        return found

    def amount(self, node: Node | None, default: ir.Amount = ir.Amount()) -> ir.Amount:
        if node is None:
            return default
        if node.kind == "number":
            return ir.Amount(node.integer)
        name = node.get("setting")
        setting = self.setting(name)
        if setting is not None:
            low = self.simple(setting.type).low if setting.kind == "integer" else None
            if low is None or low < 0:
                self.error(name, f"the setting {quoted(name.value)} is no integer from 0 on",
                           hint='"type": "integer" with a "minimum"')
        return ir.Amount(setting=name.value)

    def find(self, type_: ir.Type, node: Node, pointer: str | None = None) -> ir.Type | None:
        """The type at a place of a message; None when it has no such place, which is told."""
        pointer = node.value if pointer is None else pointer
        if pointer and not pointer.startswith("/"):
            self.error(node, f"{quoted(pointer)} is no JSON pointer", hint=quoted("/" + pointer))
            return None
        for step in pointer.split("/")[1:] if pointer else []:
            key = step.replace("~1", "/").replace("~0", "~")
            places = places_of(self.simple(type_))
            if key not in places:
                self.error(node, f"the message has no {quoted(pointer)}",
                           hint=near_or_list(key, places))
                return None
            type_ = places[key]
        return self.simple(type_)


def places_of(type_: ir.Type) -> dict[str, ir.Type]:
    """What one step of a pointer may lead to: members of an object, positions of a tuple."""
    if isinstance(type_, ir.Record):
        return {member.wire: member.type for member in type_.members}
    if isinstance(type_, ir.TupleType):
        return {str(index): item for index, item in enumerate(type_.items)}
    return {}


class Reactions(Names):
    """`close_codes` are those of the channel whose session is read."""
    close_codes: dict[str, ir.CloseCode] = {}

    def reaction(self, node: Node | None, default: ir.Reaction | None) -> ir.Reaction | None:
        if node is None:
            return default
        strike = node.get("strike")
        if "ignore" in node and any(word in node for word in ("send", "strike", "close")):
            self.error(node.get("ignore"), '"ignore" stands alone')
        closes, code = self.closing(node.get("close"))
        return ir.Reaction(answer=self.answer(node), strike=strike is not None and strike.value,
                           close=closes, close_code=code)

    def closing(self, node: Node | None) -> tuple[bool, ir.CloseCode | None]:
        """Whether a reaction closes, and with which code."""
        if node is None or node.kind == "boolean":
            return node is not None and node.value, None
        if node.value not in self.close_codes:
            self.error(node, f"no close code is called {quoted(node.value)}",
                       "close codes are named by close_codes of the channel",
                       hint=near_or_list(node.value, self.close_codes))
        return True, self.close_codes.get(node.value)

    def about_nothing(self, node: Node | None) -> None:
        """A reaction to no message has no reason to give."""
        values = node.get("values") if node is not None else None
        for _, value in values.members() if values is not None else ():
            if "reason" in value:
                self.error(value, "there is no reason: this answers no message",
                           hint="write the text")

    def greeting(self, node: Node | None) -> ir.Answer | None:
        if node is None:
            return None
        for word in ("strike", "close"):
            if word in node:
                self.error(node.get(word), f"a greeting has no {quoted(word)}")
        return self.answer(node)

    def unknown_case(self, node: Node) -> ir.UnknownCase:
        tags = unions.tag_paths(self.protocol.to_server)
        at = node.get("at")
        if at.value not in tags:
            self.error(at, f"no message to the server has a tag at {quoted(at.value)}",
                       "" if tags else "one message alone is not told from others",
                       hint=near_or_list(at.value, tags))
        return ir.UnknownCase(at.value, self.reaction(node, NOTHING))

    def invalid_case(self, node: Node) -> ir.InvalidCase:
        message, at, keyword = node.get("message"), node.get("at"), node.get("keyword")
        found = self.message(message, "to_server") if message is not None else None
        breakable = [*(word for word, known in BY_NAME.items() if known.effect == "compiled"),
                     *OF_JSON_ITSELF]
        if keyword is not None and keyword.value not in breakable:
            self.error(keyword, f"no body can break {quoted(keyword.value)}",
                       hint=near_or_list(keyword.value, breakable))
        if found is not None and at is not None:
            self.find(found.payload, at)
        return ir.InvalidCase(message.value if message is not None else "",
                              at.value if at is not None else None,
                              keyword.value if keyword is not None else "",
                              self.reaction(node, NOTHING))

    def answer(self, node: Node) -> ir.Answer | None:
        send, values = node.get("send"), node.get("values")
        if send is None:
            if values is not None:
                self.error(values, '"values" without "send"')
            return None
        message = self.message(send, "to_client")
        if message is None:
            return None
        given = tuple((pointer, self.value(message, pointer, value))
                      for pointer, value in (values.members() if values is not None else ()))
        self.all_required(message, send, {pointer for pointer, _ in given})
        return ir.Answer(message.name, given)

    def value(self, message: ir.Message, pointer: str, node: Node):
        found = self.find(message.payload, node, pointer)
        if "reason" in node:
            if found is not None and not self.holds_text(found, REASON_LIMIT):
                self.error(node, f"{pointer} of {quoted(message.name)} does not hold every reason",
                           hint=f'a string, without "maxLength" or with at least {REASON_LIMIT}')
            return ir.ReasonValue()
        if node.kind == "object":
            tag = node.get("tag")
            value = ir.TagValue(tag.get("of").value, tag.get("max").integer, tag.get("else").value)
            if found is not None and not self.holds_tag(found, value):
                self.error(node, f"{pointer} of {quoted(message.name)} does not hold every such tag",
                           hint='a string; mind "maxLength"')
            return value
        value = scalar(node)
        if found is not None and not admits(found, value):
            self.error(node, f"{show(value)} is not valid at {pointer} of {quoted(message.name)}",
                       f"its schema: {found.place.file}:{found.place.line}, {found.place.pointer}")
        return value

    def holds_tag(self, type_: ir.Type, tag: ir.TagValue) -> bool:
        return self.holds_text(type_, max(tag.max, len(tag.otherwise)))

    def holds_text(self, type_: ir.Type, most: int) -> bool:
        return isinstance(type_, ir.TextIf) or isinstance(type_, ir.Text) and type_.min_chars <= 1 \
            and not type_.pattern and (type_.max_chars is None or type_.max_chars >= most)

    def all_required(self, message: ir.Message, send: Node, given: set[str]) -> None:
        """What the answer must say and no constant says for it."""
        todo = [("", self.simple(message.payload))]
        while todo:
            pointer, record = todo.pop(0)
            optional = {member.wire for member in record.members
                        if not member.required or member.nullable} \
                if isinstance(record, ir.Record) else ()
            for step, of in places_of(record).items():
                at = f"{pointer}/{step}"
                type_ = self.simple(of)
                if step in optional or at in given or isinstance(type_, ir.Null) \
                        or isinstance(type_, ir.Enum) and type_.is_const:
                    continue
                if places_of(type_):
                    todo.append((at, type_))
                else:
                    self.error(send, f"{quoted(message.name)} needs a value at {at}",
                               hint=f'"values": {{"{at}": ...}}')


def admits(type_: ir.Type, value) -> bool:
    """Whether a literal of the document may stand at a place of an answer."""
    if isinstance(type_, ir.Text):
        return isinstance(value, str) and type_.min_chars <= len(value) and (
            type_.max_chars is None or len(value) <= type_.max_chars) \
            and compile_pattern(type_.pattern).matches(value)
    if isinstance(type_, ir.Int):
        return isinstance(value, int) and not isinstance(value, bool) \
            and (type_.low is None or value >= type_.low) \
            and (type_.high is None or value <= type_.high) \
            and (type_.multiple_of is None or value % type_.multiple_of == 0)
    if isinstance(type_, ir.Enum):
        return any(kind_of(known) == kind_of(value) and known == value for known in type_.values)
    if isinstance(type_, ir.Bool):
        return isinstance(value, bool)
    if isinstance(type_, ir.TextIf):
        return isinstance(value, str)
    return False
