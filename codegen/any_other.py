"""Messages that stand for every tag no other message has: x-wireform any_other."""
from __future__ import annotations

from codegen import ir, unions
from codegen.errors import Diagnostics, quoted
from codegen.loader import Node


class AnyOther:
    def __init__(self, diagnostics: Diagnostics):
        self.diagnostics = diagnostics
        self.nodes: dict[str, Node] = {}     # name of a message -> the pointer it gives

    def add(self, name: str, extension: Node) -> None:
        if "any_other" in extension:
            self.nodes[name] = extension.get("any_other")

    def places(self, messages: list[ir.Message]) -> dict[int, tuple]:
        """Of messages, by their index here, the place whose remaining texts they take."""
        return {index: path_of(self.nodes[message.name]) for index, message in enumerate(messages)
                if message.name in self.nodes}

    def check_place(self, message: ir.Message, telling: unions.Telling) -> None:
        """The tag must be there, and be any text."""
        node = self.nodes.get(message.name)
        if node is None:
            return
        admits = telling.common_paths(telling.alternatives(message.payload)).get(path_of(node))
        if admits is None or admits.scalars or admits.kinds != {"string"}:
            self.diagnostics.error(node.place, "WF-EXTENSION",
                                   f"{quoted(message.name)} does not always have a text of any kind "
                                   f"at {quoted(node.value)}",
                                   hint='make it a required member, {"type": "string"}, '
                                        'of objects that are required')

    def check_use(self, messages: list[ir.Message], test: ir.Test | None) -> None:
        """Somebody else must have a tag there."""
        for index, path in self.places(messages).items():
            if test is not None and not takes_others(test, index, path):
                node = self.nodes[messages[index].name]
                self.diagnostics.error(node.place, "WF-EXTENSION",
                                       f"no other message is told by a tag at {quoted(node.value)}",
                                       hint='"any_other" is for a tag that other messages have as well')


def path_of(node: Node) -> tuple:
    return tuple(node.value.split("/")[1:])


def takes_others(test: ir.Test, index: int, path: tuple) -> bool:
    if isinstance(test, ir.Leaf):
        return False
    if isinstance(test, ir.ByValue) and test.path == path and test.any_other == ir.Leaf(index):
        return True
    return any(takes_others(following, index, path) for _, following in test.cases)
