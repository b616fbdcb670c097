"""Documents, and where references lead: `$id` bases, anchors, other files.  Never the network."""
from __future__ import annotations

import os
from pathlib import Path

from codegen.errors import Stop, near, quoted
from codegen.loader import Node, load_bytes
from codegen.resolver import child_of, hint_of, siblings_of
from codegen.validator import dialects, uri
from codegen.validator.dialects import DRAFT_07, DRAFT_2020, Dialect
from codegen.validator.findings import Findings

METASCHEMAS = {DRAFT_07.uri: Path(__file__).parent / "metaschema" / "draft-07.json"}


class Graph:
    """All documents that one run has read."""

    def __init__(self, findings: Findings, maps: dict[str, str] | None = None) -> None:
        self.findings = findings
        self.maps = maps or {}
        self.home = self.home_as_named = ""             # the folder of the first document
        self.resources: dict[str, Node] = {}            # by URI without fragment
        self.anchors: dict[tuple[str, str], Node] = {}
        self.labels: dict[str, str] = {}                # what to call a file's schemas
        self._bases: dict[Node, str] = {}
        self._dialects: dict[Node, Dialect] = {}

    # --- Documents ---------------------------------------------------------------------------

    def open(self, file: str, data: bytes | None = None) -> Node:
        """The document a user named; raises OSError or Stop when it cannot be read."""
        if data is None:
            with open(file, "rb") as stream:
                data = stream.read()
        self.home = os.path.dirname(os.path.abspath(file))
        self.home_as_named = os.path.dirname(file)
        return self.read(file, data, uri.of_file(file), "")

    def read(self, file: str, data: bytes, address: str, label: str,
             dialect: Dialect = DRAFT_07) -> Node:
        """dialect: where the document names none."""
        root = load_bytes(data, file, self.findings)
        self._dialects[root] = self.declared(root) or dialect
        self.labels[file] = label
        self.resources[address] = root
        self.scan(root, address)
        return root

    def scan(self, root: Node, base: str) -> None:
        """Notes base and anchors of every schema from here on."""
        todo = [(root, base)]
        while todo:
            schema, base = todo.pop()
            dialect = self.dialect_of(schema)
            base = self.enter(schema, dialect, base)
            self._bases[schema] = base
            if schema.kind == "object":
                todo += [(child, base) for child in dialects.subschemas(dialect, schema)]

    def enter(self, schema: Node, dialect: Dialect, base: str) -> str:
        """The base for what stands in this schema; its names are noted."""
        name = schema.get("$id")
        if name is not None and name.kind == "string" \
                and not (dialect.ignores_siblings and "$ref" in schema):
            base = self.identify(schema, name, base)
        for word in ("$anchor", "$dynamicAnchor"):
            anchor = schema.get(word)
            if anchor is not None and anchor.kind == "string" and word in dialect.words:
                self.anchor(base, anchor.value, schema, anchor)
        return base

    def identify(self, schema: Node, name: Node, base: str) -> str:
        address, fragment = uri.split(uri.join(base, name.value))
        if fragment and not self.dialect_of(schema).ignores_siblings:
            self.findings.error(name.place, "WF-ID", f'"$id" has no fragment in {DRAFT_2020.name}',
                                hint='"$anchor" gives a name')
        elif fragment and not fragment.startswith("/"):
            self.anchor(address, fragment, schema, name)
        if name.value.startswith("#"):
            return base
        known = self.resources.setdefault(address, schema)
        if known is not schema:
            self.findings.error(name.place, "WF-ID", f"{quoted(address)} is the name of two schemas",
                                f"the other one is at {self.place_of(known)}")
        return address

    def anchor(self, address: str, name: str, schema: Node, at: Node) -> None:
        known = self.anchors.setdefault((address, name), schema)
        if known is not schema:
            self.findings.error(at.place, "WF-ID", f"{quoted(name)} is the name of two schemas",
                                f"the other one is at {self.place_of(known)}")

    def dialect_of(self, schema: Node) -> Dialect:
        """By the nearest `$schema`."""
        passed = []
        node, dialect = schema, None
        while dialect is None:
            dialect = self._dialects.get(node) or self.declared(node)
            passed.append(node)
            node = node.parent
        self._dialects.update(dict.fromkeys(passed, dialect))
        return dialect

    def declared(self, schema: Node) -> Dialect | None:
        name = schema.get("$schema")
        if name is None or name.kind != "string":
            return None
        dialect = dialects.by_uri(name.value)
        if dialect is None:
            self.findings.error(name.place, "WF-DIALECT", f"unknown dialect {quoted(name.value)}",
                                hint=near(name.value, [known.uri for known in dialects.DIALECTS])
                                or "draft-07 and 2020-12 are compiled")
            return DRAFT_07
        return dialect

    # --- References --------------------------------------------------------------------------

    def place_of(self, schema: Node) -> str:
        """What errors at run time call a schema: "#/definitions/x", "other.json#/x"."""
        return self.labels.get(schema.file, schema.file) + schema.pointer

    def base_of(self, schema: Node) -> str:
        node = schema
        while node not in self._bases:
            node = node.parent
        return self._bases[node]

    def target(self, ref: Node) -> Node | None:
        """The schema that a `$ref` names; None when there is none, and then it has been told."""
        address, fragment = uri.split(uri.join(self.base_of(ref.parent), ref.value))
        root = self.resources.get(address) or self.load(ref, address)
        if root is None:
            return None
        if fragment and not fragment.startswith("/"):
            found = self.anchors.get((address, fragment))
            if found is None:
                names = [name for where, name in self.anchors if where == address]
                self.wrong(ref, f'no schema there is called {quoted("#" + fragment)}',
                           near(fragment, names))
        else:
            found = self.walk(root, ref, fragment)
        if found is None:
            return None
        if found.kind not in ("object", "boolean"):
            self.wrong(ref, f"there is no schema but {found.kind} at {self.place_of(found)}")
            return None
        if found not in self._bases:
            self.scan(found, self.base_of(found))
        return found

    def wrong(self, ref: Node, reason: str, hint: str = "", code: str = "WF-REF") -> None:
        self.findings.error(ref.place, code, f"{quoted(ref.value)} leads nowhere", reason, hint=hint)

    def walk(self, root: Node, ref: Node, pointer: str) -> Node | None:
        node = root
        for part in pointer.split("/")[1:]:
            key = part.replace("~1", "/").replace("~0", "~")
            child = child_of(node, key)
            if child is None:
                self.wrong(ref, f"{quoted(key)} is not in {self.place_of(node)}", hint_of(node, key))
                return None
            node = child
        return node

    # --- Other files -------------------------------------------------------------------------

    def load(self, ref: Node, address: str) -> Node | None:
        file, label = self.file_of(address)
        if file is None:
            self.wrong(ref, "it is in no file, and the compiler never uses the network",
                       f"save it, and say --map {address}=FILE", "WF-REF-NETWORK")
            return None
        try:
            with open(file, "rb") as stream:
                data = stream.read()
        except (OSError, ValueError) as problem:
            self.wrong(ref, f"cannot read {quoted(file)}: "
                            f"{getattr(problem, 'strerror', None) or problem}",
                       near(os.path.basename(file), siblings_of(file)))
            return None
        try:
            return self.read(file, data, address, label, self.dialect_of(ref.parent))
        except Stop:
            return None

    def file_of(self, address: str) -> tuple[str | None, str]:
        """Path and label of what is called `address`: the longest name of --map that fits, the
        metaschemas, local files."""
        for name in sorted(self.maps, key=len, reverse=True):
            place = self.maps[name]
            if address == name.removesuffix("#"):
                return place, address
            folder = name if name.endswith("/") else name + "/"
            if address.startswith(folder) and os.path.isdir(place):
                inside = address[len(folder):].partition("?")[0]
                return os.path.join(place, *uri.unquote(inside).split("/")), address
        if address in METASCHEMAS:
            return str(METASCHEMAS[address]), address
        file = uri.to_file(address)
        if file is None:
            return None, address
        label = os.path.relpath(file, self.home or ".")
        return os.path.join(self.home_as_named, label), label

