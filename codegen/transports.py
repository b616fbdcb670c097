"""Servers of a document to transports: how its messages travel, under which names, and where."""
from __future__ import annotations

import re

from codegen import ir, unions
from codegen.comet import lower_comet
from codegen.errors import quoted
from codegen.loader import Node, minified
from codegen.reactions import Names

LIMIT = 4                    # WF_TRANSPORTS_LIMIT of the runtime
WITH_HTTP = ("websocket", "comet")   # framings that begin with HTTP

# What one running service has once, whichever way people come to it.
SHARED = ("codec", "cbor", "keepalive", "pacing")
SHARED_LIMITS = ("limit_in", "limit_out")


class Transports(Names):
    def __init__(self, protocol: ir.Protocol, servers: list[Node], document):
        super().__init__(protocol, document.lowering.types, document.diagnostics)
        self.servers, self.document = servers, document

    def lower(self) -> tuple[ir.Transport, ...]:
        if len(self.servers) > LIMIT:
            self.diagnostics.error(self.servers[LIMIT].place, "WF-LIMIT",
                                   f"{len(self.servers)} servers with a framing; there may be {LIMIT}")
        self.names_differ()
        self.http_once()
        self.alike()
        return tuple(map(self.transport, self.servers))

    def transport(self, server: Node) -> ir.Transport:
        extension = server.get("x-wireform")
        framing = extension.get("framing")
        self.payloads_fit(framing)
        self.lengths_fit(framing)
        self.compression_fits(extension, framing)
        if "http" in extension:
            self.error(extension.get("http"), '"http" stands at the server whose protocol is "http"')
        width, order = framing.get("width"), framing.get("order")
        return ir.Transport(
            name=self.name(extension), port=self.port(server), default_port=self.port_of_host(server),
            framing=kind_of(server),
            length_width=width.integer if width is not None else 0,
            length_order=order.value if order is not None else "",
            inflate="compression" in extension and kind_of(server) == "json-stream",
            websocket=self.websocket(extension, framing), comet=lower_comet(self, extension))

    # --- Several of them ------------------------------------------------------------------------

    def name(self, extension: Node) -> str:
        service = extension.get("service")
        return service.value if service is not None else self.protocol.name

    def names_differ(self) -> None:
        first: dict[str, Node] = {}
        for server in self.servers:
            extension = server.get("x-wireform")
            name = self.name(extension)
            known = first.setdefault(name, server)
            if known is not server:
                where = extension.get("service") if "service" in extension else extension
                self.error(where, f"two servers make one service, {quoted(name)}",
                           f"the first is {known.pointer}", hint=f'"service": {quoted(name + "-2")}')

    def http_once(self) -> None:
        for server in [server for server in self.servers if kind_of(server) in WITH_HTTP][1:]:
            self.diagnostics.error(
                server.get("x-wireform").get("framing").get("kind").place, "WF-LATER",
                "a second framing that begins with HTTP is not implemented yet")

    def alike(self) -> None:
        """Sessions are the same however people come, and so is what bounds them."""
        first = self.servers[0].get("x-wireform")
        for server in self.servers[1:]:
            extension = server.get("x-wireform")
            for word in SHARED:
                self.says_the_same(extension, first, word)
            for word in SHARED_LIMITS:
                self.says_the_same(extension.get("framing"), first.get("framing"), word)
            if kind_of(server) == kind_of(self.servers[0]) == "json-stream":
                self.says_the_same(extension, first, "compression")

    def says_the_same(self, node: Node, first: Node, word: str) -> None:
        mine, theirs = node.get(word), first.get(word)
        if (mine and minified(mine)) == (theirs and minified(theirs)):
            return
        self.error(mine if mine is not None else node,
                   f"{quoted(word)} is not that of the first server",
                   "one service runs behind both",
                   hint=f"{quoted(word)}: {minified(theirs)}" if theirs is not None else f"no {quoted(word)}")

    # --- Where ----------------------------------------------------------------------------------

    def port_of_host(self, server: Node) -> int:
        host = server.get("host")
        match = re.fullmatch(r"(.*):([0-9]{1,5})", host.value)
        port = int(match[2]) if match else 0
        if not match or not 0 < port < 65536:
            self.error(host, f"the host {quoted(host.value)} names no port", hint='"127.0.0.1:9000"')
        return port

    def port(self, server: Node) -> ir.Amount:
        node = server.get("x-wireform").get("port")
        amount = self.amount(node, ir.Amount(self.port_of_host(server)) if node is None else ir.Amount())
        setting = self.settings.get(amount.setting)
        high = getattr(self.simple(setting.type), "high", None) if setting is not None else amount.value
        if node is not None and (high is None or high > 65535):
            self.error(node, "a port is at most 65535",
                       hint='give the setting "maximum": 65535' if setting is not None else "")
        return amount

    # --- How ------------------------------------------------------------------------------------

    def websocket(self, extension: Node, framing: Node) -> ir.WebSocket | None:
        path, subprotocol = framing.get("path"), framing.get("subprotocol")
        if framing.get("kind").value != "websocket":
            for node in filter(None, (path, subprotocol)):
                self.error(node, f"{quoted(node.key)} is for websocket")
            return None
        if path is None:
            self.error(framing, "a websocket has a path", hint='"path": "/ws"')
            return None
        return ir.WebSocket(path.value, subprotocol.value if subprotocol is not None else "",
                            "compression" in extension)

    def payloads_fit(self, framing: Node) -> None:
        """A stream of objects holds objects only."""
        if framing.get("kind").value != "json-stream":
            return
        telling = unions.Telling(self.types)
        for message in self.protocol.messages:
            for type_ in telling.alternatives(message.payload):
                if unions.kinds_of(type_) != {"object"}:
                    self.diagnostics.error(
                        message.payload.place, "WF-FRAMING",
                        f"message {quoted(message.name)} may be something other than an object",
                        'the framing "json-stream" finds the end of objects only',
                        hint='"type": "object", or another framing such as "line"')
                    break

    def lengths_fit(self, framing: Node) -> None:
        """A number before each message needs a width and an order, and says at most so much."""
        is_length = framing.get("kind").value == "length"
        for word in ("width", "order"):
            if (word in framing) != is_length:
                self.diagnostics.error(
                    framing.get(word).key_place if word in framing else framing.get("kind").place,
                    "WF-FRAMING", f'the framing "length" needs {quoted(word)}' if is_length else
                    f'{quoted(word)} is for the framing "length"',
                    hint='"width": 4, "order": "big"' if is_length else "")
        if not is_length or "width" not in framing:
            return
        width = framing.get("width").integer
        for word in SHARED_LIMITS:
            if framing.get(word).integer >= 1 << 8 * width:
                self.diagnostics.error(
                    framing.get(word).place, "WF-FRAMING",
                    f"{quoted(word)} is above what {width} byte{'s' if width > 1 else ''} can say",
                    hint=f'a larger "width", or at most {(1 << 8 * width) - 1}')

    def compression_fits(self, server: Node, framing: Node) -> None:
        compression = server.get("compression")
        if compression is None:
            return
        formats = {item.value for item in compression.get("formats").value}
        detect = compression.get("detect").value
        if (framing.get("kind").value, formats, detect) not in (
                ("json-stream", {"zlib", "gzip"}, "first-byte"),
                ("websocket", {"permessage-deflate"}, "negotiated")):
            self.diagnostics.error(compression.key_place, "WF-LATER",
                                   "this compression is not implemented yet",
                                   hint='"json-stream" with "formats": ["zlib", "gzip"]'
                                   if framing.get("kind").value != "websocket" else
                                   '"formats": ["permessage-deflate"], "detect": "negotiated"')


def kind_of(server: Node) -> str:
    return server.get("x-wireform").get("framing").get("kind").value
