"""Validators of all messages of a document: what fuzzing judges its readers by."""
from __future__ import annotations

from codegen.layout import Layout
from codegen.loader import Node
from codegen.resolver import child_of
from codegen.rules import noted
from codegen.shapes import MessagePlan
from codegen.validator.emit import Entry, File
from codegen.validator.findings import Findings
from codegen.validator.graph import Graph
from codegen.validator.plan import Planner


def generate(layout: Layout, file: str, findings: Findings) -> dict[str, str]:
    """fuzz/P_valid.h and .c; nothing when a schema is more than the validator takes, which is told."""
    graph = Graph(findings)
    planner = Planner(graph, findings)
    root = graph.open(file)
    plans = [planner.root(payload_of(root, plan.of)) for plan in layout.messages]
    if findings:
        return {}
    name = f"{layout.prefix}_valid"
    entries = [Entry(f"{layout.prefix}_{plan.name}", made, plan.of.name)
               for plan, made in zip(layout.messages, plans)]
    texts = File(name, entries, layout.protocol.file).texts()
    return {f"fuzz/{name}.h": with_table(texts[f"{name}.h"], name),
            f"fuzz/{name}.c": texts[f"{name}.c"] + table(name, layout, root)}


def with_table(header: str, name: str) -> str:
    declaration = f"/** The one of a message is {name}[tag - 1]. */\nextern const struct wf_validator {name}[];"
    header = header.replace("base/status.h", "codec/valid.h")
    return header.removesuffix("#endif\n") + f"{declaration}\n\n#endif\n"


def payload_of(root: Node, message) -> Node:
    """Where traits say what the payload is, it stands elsewhere."""
    node = at(root, message.place.pointer)
    payload = node.get("payload")
    if payload is None:
        return at(root, message.payload.place.pointer)
    return payload.get("schema") if payload.kind == "object" and "schemaFormat" in payload else payload


def at(root: Node, pointer: str) -> Node:
    node = root
    for part in pointer.split("/")[1:]:
        node = child_of(node, part.replace("~1", "/").replace("~0", "~"))
    return node


def table(name: str, layout: Layout, root: Node) -> str:
    rows = noted([row(layout, plan, root) if plan else ("{NULL, NULL, false}", "a message that is gone")
                  for plan in layout.rows])
    return "\n".join([f"\nconst struct wf_validator {name}[] = {{", *rows, "};", ""])


def row(layout: Layout, plan: MessagePlan, root: Node) -> tuple[str, str]:
    stem = f"{layout.prefix}_{plan.name}_valid"
    extension = at(root, plan.of.place.pointer).get("x-wireform")
    takes_others = bool(extension) and extension.get("any_other") is not None
    return f"{{{stem}_json, {stem}_cbor, {str(takes_others).lower()}}}", plan.tag
