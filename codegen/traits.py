"""Message traits: what several messages share, merged into each (RFC 7386, the message wins)."""
from __future__ import annotations

from codegen.loader import Node
from codegen.resolver import Resolver


def with_traits(message: Node, resolver: Resolver) -> Node:
    traits = message.get("traits")
    if traits is None:
        return message
    whole = copy_of(message)
    whole.value.pop("traits")
    for trait in reversed(traits.value):       # a later trait wins over an earlier one
        target = resolver.target(trait)
        if target is not None:
            fill(whole, target)
    return whole


def copy_of(node: Node) -> Node:
    """One level deep; what is in it keeps its own place."""
    copy = Node(node.kind, dict(node.value), node.file, node.line, node.column)
    copy.parent, copy.key = node.parent, node.key
    copy.key_line, copy.key_column = node.key_line, node.key_column
    return copy


def fill(whole: Node, trait: Node) -> None:
    """Members of `trait` that `whole` lacks, objects within them too."""
    for name, child in trait.members():
        own = whole.value.get(name)
        if own is None:
            whole.value[name] = child
        elif own.kind == "object" and child.kind == "object" and "$ref" not in own \
                and "$ref" not in child:
            merged = copy_of(own)
            fill(merged, child)
            whole.value[name] = merged
