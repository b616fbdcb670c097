"""The front half in one call: a file to a checked Protocol."""
from __future__ import annotations

from codegen import ir
from codegen.document import Document
from codegen.errors import Diagnostics, Stop
from codegen.resolver import Resolver
from codegen.structure import Structure


def protocol_of(file: str, diagnostics: Diagnostics, data: bytes | None = None) -> ir.Protocol | None:
    """None when something is wrong with the document; `diagnostics` then says what and where.

    Raises OSError when the file cannot be read.  `data` stands for the file's bytes, where it
    has been read already.
    """
    resolver = Resolver(diagnostics)
    try:
        root = resolver.open(file, data)
    except Stop:
        return None
    try:
        if not Structure(root, resolver, diagnostics).check():
            return None
        return Document(root, resolver, diagnostics).protocol()
    except RecursionError:
        diagnostics.error(root.place, "WF-LIMIT", "schemas nested too deep, counting references")
        return None
