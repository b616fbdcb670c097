"""The messages of a document: which there are, which way each travels, and what answers it."""
from __future__ import annotations

from dataclasses import dataclass, field

from codegen.errors import Diagnostics, near_or_list, quoted
from codegen.extension import Extensions
from codegen.loader import Node
from codegen.resolver import Resolver
from codegen.routes import Routes


@dataclass
class Found:
    """A message of the document, and what its channels and operations say about it."""
    node: Node
    name: str
    to_server: bool = False
    to_client: bool = False
    handler: str = ""
    replies: list[str] = field(default_factory=list)
    answers: bool = False               # it is a reply of some operation ...
    comes_alone: bool = False           # ... and some operation sends it
    followed: list[str] = field(default_factory=list)    # replies after which more come

    def travels(self, to_server: bool) -> None:
        if to_server:
            self.to_server = True
        else:
            self.to_client = True


class Messages:
    def __init__(self, root: Node, resolver: Resolver, extensions: Extensions,
                 diagnostics: Diagnostics, routes: Routes):
        self.root, self.resolver, self.routes = root, resolver, routes
        self.extensions, self.diagnostics = extensions, diagnostics
        self.found: dict[Node, Found] = {}
        self.choices: list[list[Found]] = []     # of operations with several messages

    def search(self) -> list[Found]:
        """In the order of components/messages, then of the channels."""
        for name, node in self.root.inside("components", "messages"):
            self.find(node, name)
        for _, channel in self.root.inside("channels"):
            for name, node in self.resolver.target(channel).inside("messages"):
                self.find(node, name)
        operations = [self.resolver.target(node) for _, node in self.root.inside("operations")]
        operations = [node for node in operations if not self.routes.is_operation(node)]
        for operation in operations:
            self.operation(operation)
        if not operations:
            for found in self.found.values():
                found.to_server = found.to_client = True
        return list(self.found.values())

    def find(self, node: Node, name: str) -> None:
        target = self.resolver.target(node)
        if target is None or target in self.found or self.routes.is_message(target):
            return
        taken = next((found for found in self.found.values() if found.name == name), None)
        if taken is not None:
            self.diagnostics.error(node.key_place, "WF-NAME",
                                   f"two different messages are called {quoted(name)}",
                                   f"first at {taken.node.place.file}:{taken.node.place.line}",
                                   hint="names of messages are names in C: give one another key")
        self.found[target] = Found(target, name)

    def operation(self, operation: Node) -> None:
        extension = self.extensions.read(operation, "operation")
        channel = self.resolver.target(operation.get("channel"))
        if channel is None or extension is None:
            return
        receives = operation.get("action").value == "receive"
        messages = self.messages_of(operation, channel)
        reply = self.resolver.target(operation.get("reply"))
        replies = []
        if reply is not None:
            answers = self.resolver.target(reply.get("channel")) or channel
            lists = "messages" in reply or "channel" in reply
            replies = self.messages_of(reply, answers) if lists else []
        for found in messages:
            found.travels(to_server=receives)
            found.comes_alone = found.comes_alone or not receives
            found.replies += [reply.name for reply in replies if reply.name not in found.replies]
        for found in replies:
            found.travels(to_server=not receives)
            found.answers = found.answers or receives
        self.handler(extension, messages, receives)
        self.cardinality(extension.get("reply"), messages, [reply.name for reply in replies])
        if len(messages) > 1:
            self.choices.append(messages)

    def messages_of(self, owner: Node, channel: Node) -> list[Found]:
        """Those an operation or reply lists, else all of the channel."""
        listed = owner.get("messages")
        nodes = listed.value if listed is not None else [node for _, node in channel.inside("messages")]
        targets = [self.resolver.target(node) for node in nodes]
        return [self.found[target] for target in targets if target in self.found]

    def handler(self, extension: Node, messages: list[Found], receives: bool) -> None:
        handler = extension.get("handler")
        if handler is None:
            return
        if len(messages) != 1 or not receives:
            self.diagnostics.error(handler.key_place, "WF-EXTENSION",
                                   '"handler" is for an operation that receives one message')
            return
        messages[0].handler = handler.value

    def cardinality(self, node: Node | None, messages: list[Found], replies: list[str]) -> None:
        """How many replies there are: `replies` are those that AsyncAPI lists."""
        if node is None:
            return
        if node.kind == "string" and (node.value == "none") == bool(replies):
            self.wrong_reply(node, f'"reply": {quoted(node.value)}, but the operation lists '
                             f'{", ".join(map(quoted, replies)) or "no reply"}')
        if node.kind != "object":
            return
        many, end = ([item for item in node.get(word).value] for word in ("many", "end"))
        for item in many + end:
            if item.value not in replies:
                self.wrong_reply(item, f"{quoted(item.value)} is no reply of this operation",
                                 hint=near_or_list(item.value, replies))
        sorted_out = [item.value for item in many + end]
        for name in replies:
            if sorted_out.count(name) != 1:
                self.wrong_reply(node, f'{quoted(name)} must be either in "many" or in "end"')
        for found in messages:
            found.followed += [item.value for item in many]

    def wrong_reply(self, node: Node, text: str, hint: str = "") -> None:
        self.diagnostics.error(node.place, "WF-EXTENSION", text, hint=hint)
