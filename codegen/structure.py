"""Is it an AsyncAPI 3 document?  Every member of every object, by the table in asyncapi.py.

Payload schemas are left to schemas.py and lower.py, x-wireform objects to extension.py.
"""
from __future__ import annotations

import re

from codegen.asyncapi import EXTENDED, FORMATS, FORMER, OBJECTS, TRANSPORT
from codegen.encoding import codec_of
from codegen.errors import Diagnostics, listed, near, quoted
from codegen.loader import Node
from codegen.resolver import Resolver
from codegen.routes import Routes

COMPONENT_NAME = re.compile(r"[A-Za-z0-9._-]+")
PROTOCOLS = {"websocket": "ws", "comet": "http"}      # "protocol" of a server, by its framing
VERSION = re.compile(r"3\.[01]\.\d+(-[0-9A-Za-z.-]+)?")


class Structure:
    def __init__(self, root: Node, resolver: Resolver, diagnostics: Diagnostics):
        self.root, self.resolver, self.diagnostics = root, resolver, diagnostics
        self.is_framed = has_framing(root)
        self.routes = Routes(root, resolver, diagnostics)
        self.is_sound = True                 # shapes are such that the next stage may begin
        self.seen: set[tuple[Node, str]] = set()

    def check(self) -> bool:
        if not self.is_asyncapi():
            return False
        self.object(self.root, "document")
        if self.is_sound:
            self.places_of_references()
        return self.is_sound

    def broken(self, place, code: str, text: str, *reasons: str, hint: str = "") -> None:
        self.is_sound = False
        self.diagnostics.error(place, code, text, *reasons, hint=hint)

    def is_asyncapi(self) -> bool:
        version = self.root.get("asyncapi")
        if version is None:
            self.broken(self.root.place, "WF-ASYNCAPI", 'no AsyncAPI document: "asyncapi" is missing',
                        '"wireformc schema" makes a validator of a plain JSON Schema'
                        if "$schema" in self.root or "properties" in self.root else "",
                        hint='it begins with {"asyncapi": "3.0.0", "info": ...}')
        elif version.kind != "string" or not VERSION.fullmatch(version.value):
            said = version.value if version.kind == "string" else version.kind
            self.broken(version.place, "WF-ASYNCAPI", f"AsyncAPI {quoted(said)} is not supported",
                        hint='"3.0.0" or "3.1.0"; the AsyncAPI converter makes 3 of 2')
        return self.is_sound

    # --- Objects and their members ----------------------------------------------------------

    def object(self, node: Node, name: str) -> None:
        if (node, name) in self.seen:
            return
        self.seen.add((node, name))
        if node.kind != "object":
            self.broken(node.place, "WF-VALUE", f"{called(node)} must be an object")
            return
        members = OBJECTS[name]
        for key, child in node.members():
            if key in members:
                self.refused_here(name, key, child, node)
                self.value(child, members[key].rstrip("!"))
            elif key != "x-wireform" or name not in EXTENDED:
                self.unknown(name, key, child)
        for key, kind in members.items():
            if kind.endswith("!") and key not in node:
                self.broken(node.place, "WF-REQUIRED", f"required {quoted(key)} of {article(name)} is missing")
        self.further(name, node)

    def unknown(self, name: str, key: str, child: Node) -> None:
        if key == "x-wireform":
            self.diagnostics.error(child.key_place, "WF-UNKNOWN",
                                   f"x-wireform has nothing to say in {article(name)}",
                                   hint=f"it stands in {listed_plain(map(article, [*EXTENDED, 'schema']))}")
        elif key.startswith("x-"):
            self.diagnostics.error(child.key_place, "WF-UNKNOWN", f"unknown extension {quoted(key)}",
                                   'only "x-wireform" is understood; others would be ignored in silence',
                                   hint=near(key, ["x-wireform"]))
        else:
            former = FORMER.get(key)
            self.diagnostics.error(child.key_place, "WF-UNKNOWN",
                                   f"unknown member {quoted(key)} in {article(name)}",
                                   hint=f"AsyncAPI 3 has {former} instead" if former
                                   else near(key, OBJECTS[name]))

    def refused_here(self, name: str, key: str, child: Node, owner: Node) -> None:
        if self.is_framed and (name, key) in TRANSPORT and not self.routes.carries_out(owner, key):
            self.diagnostics.error(child.key_place, "WF-UNSUPPORTED",
                                   f"{quoted(key)} of {article(name)} is not carried out",
                                   TRANSPORT[name, key])

    def value(self, node: Node, kind: str) -> None:
        if kind[0] == "{":
            if self.shape(node, "object", "an object"):
                for _, child in node.members():
                    self.value(child, kind[1:-1])
        elif kind[0] == "[":
            if self.shape(node, "array", "an array"):
                for child in node.value:
                    self.value(child, kind[1:-1])
        elif kind[0] in "&@":
            self.maybe_reference(node, kind[1:], kind[0] == "@")
        elif kind in OBJECTS:
            self.object(node, kind)
        else:
            getattr(self, f"is_{kind}")(node)

    def maybe_reference(self, node: Node, kind: str, must_be: bool) -> None:
        if node.kind == "object" and "$ref" in node:
            target = self.resolver.target(node)
            if target is None:
                self.is_sound = False
            else:
                self.value(target, kind)
        elif must_be:
            self.broken(node.place, "WF-REF", f"{called(node)} must be a reference",
                        hint=f'{{"$ref": "#/{kind}s/..."}}')
        else:
            self.value(node, kind)

    def shape(self, node: Node, kind: str, words_: str) -> bool:
        if node.kind == kind:
            return True
        self.broken(node.place, "WF-VALUE", f"{called(node)} must be {words_}")
        return False

    # --- Kinds ------------------------------------------------------------------------------

    def is_text(self, node: Node) -> None:
        self.shape(node, "string", "a string")

    def is_any(self, node: Node) -> None:
        pass

    def is_bindings(self, node: Node) -> None:
        self.shape(node, "object", "an object")

    def is_address(self, node: Node) -> None:
        if node.kind != "null" and self.shape(node, "string", "a string or null") and self.is_framed \
                and not self.routes.carries_out(node.parent, "address"):
            self.diagnostics.error(node.place, "WF-UNSUPPORTED", "the address of a channel is not carried out",
                                   "a stream of messages has no address", hint='"address": null')

    def is_action(self, node: Node) -> None:
        if node.kind != "string" or node.value not in ("send", "receive"):
            self.broken(node.place, "WF-VALUE", '"action" must be "send" or "receive"',
                        hint="seen from the server, which the document describes")

    def is_schema(self, node: Node) -> None:
        """Only whether it is one; what it says is read when it is lowered."""
        if node.kind == "object" and "schemaFormat" in node:
            self.object(node, "multiFormat")
            self.format(node.get("schemaFormat"))
        elif node.kind not in ("object", "boolean"):
            self.broken(node.place, "WF-VALUE", f"{called(node)} must be a schema: an object, true or false")

    def format(self, node: Node | None) -> None:
        if node is None or node.kind != "string":
            return
        if not any(re.fullmatch(pattern, node.value) for pattern in FORMATS):
            self.broken(node.place, "WF-DIALECT", f"schema format {quoted(node.value)} is not supported",
                        "AsyncAPI has no format for newer drafts; a tool that does not know it "
                        "never looks at the payload" if "2020" in node.value or "2019" in node.value else "",
                        hint='"application/schema+json;version=draft-07", or leave it out')

    # --- What one object says beyond its members ----------------------------------------------

    def further(self, name: str, node: Node) -> None:
        if name == "components":
            self.component_names(node)
        elif name in ("document", "message", "messageTrait"):
            self.content_type(node.get("defaultContentType" if name == "document" else "contentType"))
        elif name == "server" and self.is_framed and "framing" in (node.get("x-wireform") or ()):
            protocol = node.get("protocol")
            kind = node.get("x-wireform").get("framing").get("kind")
            wanted = PROTOCOLS.get(kind.value if kind is not None else "", "tcp")
            if protocol is not None and protocol.value != wanted:
                self.diagnostics.error(protocol.place, "WF-LATER",
                                       f"{'a' if wanted == 'tcp' else 'this'} framing over "
                                       f"{quoted(protocol.value)} is not implemented yet",
                                       hint=quoted(wanted))

    def component_names(self, node: Node) -> None:
        for _, group in node.members():
            for name, child in group.members():
                if not COMPONENT_NAME.fullmatch(name):
                    self.diagnostics.error(child.key_place, "WF-NAME",
                                           f"{quoted(name)} is no name for a component",
                                           hint="letters, digits, and . - _")

    def content_type(self, node: Node | None) -> None:
        if node is not None and node.kind == "string" and codec_of(node.value) is None:
            self.diagnostics.error(node.place, "WF-UNSUPPORTED",
                                   f"content type {quoted(node.value)} is not supported",
                                   hint='"application/json" or "application/cbor"')

    # --- Where references must point ------------------------------------------------------------

    def places_of_references(self) -> None:
        for _, operation in self.root.inside("operations"):
            operation = self.resolver.target(operation)
            channel = self.points_at(operation.get("channel"), "channels")
            if channel is None:
                continue
            self.in_channel(operation, channel, "the messages of an operation")
            reply = self.resolver.target(operation.get("reply"))
            if reply is not None:
                other = self.points_at(reply.get("channel"), "channels") if "channel" in reply else channel
                if other is not None:
                    self.in_channel(reply, other, "reply messages")
        for _, channel in self.root.inside("channels"):
            channel = self.resolver.target(channel)
            for server in channel.get("servers").items() if "servers" in channel else ():
                self.points_at(server, "servers")

    def points_at(self, reference: Node, group: str) -> Node | None:
        """The target, when the first step of the reference is a member of the document's `group`."""
        step = self.resolver.step(reference)
        if step is not None and step.parent is not None and step.parent is self.root.get(group):
            return self.resolver.target(step)
        known = self.root.get(group)
        self.broken(reference.get("$ref").place, "WF-REF-PLACE",
                    f"{quoted(reference.get('$ref').value)} must point into \"{group}\"",
                    hint=listed_pointers(f"#/{group}", known.value if known is not None else ()))
        return None

    def in_channel(self, owner: Node, channel: Node, what: str) -> None:
        messages = channel.get("messages")
        for reference in owner.get("messages").items() if "messages" in owner else ():
            step = self.resolver.step(reference)
            if step is None or messages is not None and step.parent is messages:
                continue
            ref = reference.get("$ref")
            name = ref.value.rsplit("/", 1)[-1]
            known = messages.value if messages is not None else ()
            pointer = messages.pointer if messages is not None else f"{channel.pointer}/messages"
            self.broken(ref.place, "WF-REF-PLACE", f"{what} must point into the channel",
                        f"{quoted(ref.value)} does not",
                        hint=f'"{pointer}/{name}"' if name in known
                        else f"list it in the messages of {channel.pointer}, then point there")


def has_framing(root: Node) -> bool:
    return any("framing" in (server.get("x-wireform") or ()) for _, server in root.inside("servers"))


def called(node: Node) -> str:
    if node.key is None:
        return "the document"
    return quoted(node.key) if isinstance(node.key, str) else f"item {node.key} of {quoted(node.parent.key)}"


def article(name: str) -> str:
    """"a message example", "the info object"."""
    if name in ("info", "components", "externalDocs"):
        return f"the {name} object"
    words = re.sub("(?<=[a-z])(?=[A-Z])", " ", name).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def listed_plain(names) -> str:
    names = list(names)
    return f"{', '.join(names[:-1])} or {names[-1]}"


def listed_pointers(base: str, names) -> str:
    return listed([f"{base}/{name}" for name in names]) if 0 < len(names) <= 6 else ""
