"""What a schema is where it is used."""
from __future__ import annotations

from dataclasses import dataclass

from codegen import ir, scalars
from codegen.keywords import BY_NAME
from codegen.loader import Node


@dataclass(frozen=True)
class Use:
    """A type, and what x-wireform and null say about the member that has it."""
    type: ir.Type
    doc: str = ""
    nullable: bool = False
    inline: bool = False
    null_is_absent: bool = False
    empty_array_is_absent: bool = False
    absent_as_null: bool = False
    c_name: str = ""
    default: object = None             # a scalar; None without one


def documentation(schema: Node) -> str:
    for word in ("description", "title"):
        node = schema.get(word)
        if node is not None and node.value.strip():
            return node.value.strip()
    return ""


def default_of(schema: Node) -> object:
    """The scalar that an absent member means; null says no more than its absence."""
    node = schema.get("default")
    return scalars.scalar(node) if node is not None and node.kind not in ("object", "array") else None


def is_alias(schema: Node) -> bool:
    """The way to write something beside a "$ref"."""
    return "allOf" in schema and len(schema.get("allOf").items()) == 1 and not any(
        BY_NAME[word].effect == "compiled" for word in schema.value
        if word in BY_NAME and word not in ("allOf", "x-wireform"))
