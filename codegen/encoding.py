"""Which codec the messages of a document travel in, and for which code is made."""
from __future__ import annotations

import re
from dataclasses import replace

from codegen import ir
from codegen.codecs import CBOR, CODECS, JSON
from codegen.errors import quoted
from codegen.loader import Node

CONTENT_TYPES = {
    "json": re.compile(r"application/([a-z0-9.+-]+\+)?json(;.*)?", re.IGNORECASE),
    "cbor": re.compile(r"application/([a-z0-9.+-]+\+)?cbor(;.*)?", re.IGNORECASE),
}
OF_JSON = ("json-stream", "line")     # framings that find the end of JSON


def codec_of(content_type: str) -> str | None:
    return next((name for name, pattern in CONTENT_TYPES.items() if pattern.fullmatch(content_type)),
                None)


def lower_encoding(protocol: ir.Protocol, document) -> ir.Protocol:
    """What its content types and its servers say."""
    said = [(codec_of(node.value), node) for node in content_types(document)]
    servers = [server.get("x-wireform") for server in document.all_of("servers")
               if "x-wireform" in server]
    said += [(server.get("codec").value, server.get("codec")) for server in servers
             if "codec" in server]
    codec = said[0][0] if said else JSON.name
    for other, node in said:
        if other != codec:
            document.diagnostics.error(
                node.place, "WF-CODEC", f"{quoted(node.value)}: a document speaks one codec",
                f"{quoted(said[0][1].value)} at {said[0][1].pointer}",
                hint="wireformc gen --codecs json,cbor makes code for both")
    for framing in [server.get("framing") for server in servers if "framing" in server]:
        kind = framing.get("kind")
        if codec == CBOR.name and kind.value in OF_JSON:
            document.diagnostics.error(kind.place, "WF-FRAMING",
                                       f"the framing {quoted(kind.value)} finds the end of JSON only",
                                       "the document speaks CBOR")
    if codec == CBOR.name and protocol.keep_surrogates:
        surrogates = document.root.get("x-wireform").get("json").get("surrogates")
        document.diagnostics.error(surrogates.place, "WF-CODEC",
                                   'a text of CBOR cannot hold half of a surrogate pair',
                                   "the document speaks CBOR", hint='"refuse"')
    session = protocol.session
    if codec == CBOR.name and session and session.correlation and session.correlation.kind == "echo":
        document.diagnostics.error(protocol.place, "WF-LATER",
                                   'correlation "echo" in CBOR is not implemented yet',
                                   hint='"counter", or "order"')
    styles = [server.get("cbor") for server in servers if "cbor" in server]
    return with_codecs(replace(protocol, codec=codec, cbor=style(styles[0]) if styles else protocol.cbor),
                       (codec,))


def content_types(document) -> list[Node]:
    owners = [found.node for found in document.messages.found.values()]
    nodes = [document.root.get("defaultContentType")]
    return [node for node in nodes + [owner.get("contentType") for owner in owners] if node is not None]


def style(node: Node) -> ir.CborStyle:
    def says(key: str, value: str) -> bool:
        return key in node and node.get(key).value == value

    return ir.CborStyle(refuse_tags=says("tags", "refuse"),
                        refuse_indefinite=says("indefinite", "refuse"),
                        refuse_long_heads=says("heads", "shortest"),
                        plain_integers=says("integers", "plain"),
                        is_deterministic=says("order", "deterministic"))


def with_codecs(protocol: ir.Protocol, codecs: tuple[str, ...]) -> ir.Protocol:
    """Code for these too."""
    wanted = {*protocol.codecs, *codecs}
    return replace(protocol, codecs=tuple(name for name in CODECS if name in wanted))
