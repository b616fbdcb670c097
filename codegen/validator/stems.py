"""What C calls a schema: the words of its place that say something."""
from __future__ import annotations

import re

from codegen.loader import Node
from codegen.names import snake

SILENT = ("properties", "definitions", "$defs", "patternProperties", "dependencies",
          "dependentSchemas")
LONGEST = 40


def stem_of(node: Node, root: str) -> str:
    """`#/definitions/order/properties/lines/items` -> `order_lines_items`."""
    words: list[str] = []
    while node.parent is not None:
        key, above = node.key, node.parent
        if isinstance(key, int) or key not in SILENT or above.kind == "object" \
                and above.key in SILENT:
            words.insert(0, str(key))
        node = above
    return shortened(snake("_".join(words)) if words else root)


def stem_in_document(node: Node) -> str:
    """The same, without the words that say only that it is an AsyncAPI document."""
    stem = stem_of(node, "schema")
    if stem.startswith("components_messages_"):
        stem = stem.replace("_payload", "", 1)
    return re.sub("^components_(schemas|messages)_", "", stem)


def shortened(stem: str) -> str:
    """The end says more than the beginning."""
    if len(stem) > LONGEST:
        stem = stem[-LONGEST:].partition("_")[2] or stem[-LONGEST:]
    stem = stem.strip("_")
    return stem if stem[:1].isalpha() else f"member_{stem}"


class Stems:
    """Hands out different ones."""

    def __init__(self) -> None:
        self.given: dict[str, int] = {}

    def claim(self, stem: str) -> str:
        number = self.given.get(stem, 0) + 1
        self.given[stem] = number
        return stem if number == 1 else self.claim(f"{stem}_{number}")
