"""References: in the document, and to other local files.  Never the network.

`$ref` is AsyncAPI's Reference Object everywhere: it stands alone, and its pointer starts at the
root of a document.
"""
from __future__ import annotations

import os
import re
from urllib.parse import unquote

from codegen.errors import Diagnostics, Stop, near, near_or_list, quoted
from codegen.loader import Node, load_bytes

SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


class Resolver:
    def __init__(self, diagnostics: Diagnostics):
        self.diagnostics = diagnostics
        self.files: dict[str, Node | None] = {}    # by the name shown to people
        self._targets: dict[Node, Node | None] = {}

    def open(self, file: str, data: bytes | None = None) -> Node:
        """The root of a document named by the user; raises Stop when it cannot be read."""
        if data is None:
            with open(file, "rb") as stream:
                data = stream.read()
        self.files[file] = load_bytes(data, file, self.diagnostics)
        return self.files[file]

    def target(self, node: Node | None) -> Node | None:
        """What `node` stands for: itself, or the end of its chain of references.
        None when that is nowhere; then it has been told."""
        chain: dict[Node, None] = {}
        while is_reference(node) and node not in self._targets:
            if node in chain:
                self.diagnostics.error(
                    node.get("$ref").place, "WF-REF-CYCLE", "the reference leads back to itself",
                    *(f"by way of {step.pointer}" for step in list(chain)[1:4]))
                node = None
                break
            chain[node] = None
            node = self.step(node)
        found = self._targets.get(node) if is_reference(node) else node
        self._targets.update(dict.fromkeys(chain, found))
        return found

    def step(self, node: Node) -> Node | None:
        """One reference followed."""
        ref = node.get("$ref")
        if ref.kind != "string":
            self.diagnostics.error(ref.place, "WF-REF", '"$ref" must be a string')
            return None
        for key, sibling in node.members():
            if key != "$ref":
                self.diagnostics.error(
                    sibling.key_place, "WF-REF-SIBLING",
                    f"{quoted(key)} beside \"$ref\" would be ignored",
                    "a Reference Object stands alone in AsyncAPI",
                    hint=f'"allOf": [{{"$ref": ...}}] may have {quoted(key)} beside it'
                    if key in ("description", "title", "x-wireform", "default", "examples")
                    else f"move {quoted(key)} to the target")
        path, _, fragment = ref.value.partition("#")
        root = self.document_of(ref, path)
        return self.walk(root, ref, unquote(fragment)) if root is not None else None

    def document_of(self, ref: Node, path: str) -> Node | None:
        if not path:
            root = ref
            while root.parent is not None:
                root = root.parent
            return self.files.get(ref.file) or root
        if SCHEME.match(path) or path.startswith("//"):
            self.diagnostics.error(
                ref.place, "WF-REF-NETWORK", f"{quoted(ref.value)} is not a local file",
                "the compiler never uses the network",
                hint="save the file beside this one and name it by its path")
            return None
        folder = "" if ref.file == "-" else os.path.dirname(ref.file)
        file = os.path.normpath(os.path.join(folder, unquote(path)))
        if file not in self.files:
            self.files[file] = self.read(ref, file)
        return self.files[file]

    def read(self, ref: Node, file: str) -> Node | None:
        try:
            with open(file, "rb") as stream:
                data = stream.read()
        except (OSError, ValueError) as problem:
            reason = getattr(problem, "strerror", None) or str(problem)
            self.diagnostics.error(ref.place, "WF-REF", f"cannot read {quoted(file)}: {reason}",
                                   hint=near(os.path.basename(file), siblings_of(file)))
            return None
        try:
            return load_bytes(data, file, self.diagnostics)
        except Stop:
            return None

    def walk(self, root: Node, ref: Node, fragment: str) -> Node | None:
        if not fragment:
            return root
        if not fragment.startswith("/"):
            self.diagnostics.error(
                ref.place, "WF-REF", f"{quoted(ref.value)} is not a JSON pointer",
                'a pointer begins with "#/"; names made by "$id" and "$anchor" are not in AsyncAPI')
            return None
        node = root
        for part in fragment[1:].split("/"):
            key = part.replace("~1", "/").replace("~0", "~")
            child = child_of(node, key)
            if child is None:
                self.diagnostics.error(
                    ref.place, "WF-REF", f"{quoted(ref.value)} leads nowhere",
                    f"{quoted(key)} is not in {'' if node.file == ref.file else node.file}"
                    f"{node.pointer}", hint=hint_of(node, key))
                return None
            node = child
        return node


def is_reference(node: Node | None) -> bool:
    return node is not None and "$ref" in node


def child_of(node: Node, key: str) -> Node | None:
    if node.kind == "object":
        return node.get(key)
    if node.kind == "array" and re.fullmatch("0|[1-9][0-9]{0,8}", key) and int(key) < len(node.value):
        return node.value[int(key)]
    return None


def hint_of(node: Node, key: str) -> str:
    if "$ref" in node:
        return "a pointer does not go through references: name the target itself"
    return near_or_list(key, node.value) if node.kind == "object" else ""


def siblings_of(file: str) -> list[str]:
    try:
        return sorted(os.listdir(os.path.dirname(file) or "."))[:1000]
    except (OSError, ValueError):
        return []
