"""HTTP beside a WebSocket or Comet: which parts of a document are routes, and what they say.

A server with "protocol": "http" at the host of the framing is the same listener.  The operations
of its channels are routes: path from the channel's address, method and query from the binding,
fields from the headers of the operation's message.  Their values are texts; what a text must be
like is for the handler to say, because each has a status of its own.
"""
from __future__ import annotations

import re
from functools import cached_property

from codegen import ir
from codegen.errors import Diagnostics, listed, near_or_list, quoted
from codegen.loader import Node
from codegen.names import snake
from codegen.resolver import Resolver

METHODS = ("GET", "POST", "PUT", "DELETE", "PATCH")
OVER_HTTP = ("websocket", "comet")          # framings of connections that begin with HTTP
SEGMENT = re.compile(r"[A-Za-z0-9._~!$&'()*+,;=:@-]*|\{[A-Za-z0-9_-]+\}")
DESCRIBED = ("type", "description", "title")


class Routes:
    """Knows its parts before anything is checked, so that what is wrong elsewhere stays there."""

    def __init__(self, root: Node, resolver: Resolver, diagnostics: Diagnostics):
        self.root, self.resolver, self.diagnostics = root, resolver, diagnostics

    # --- Which parts of the document they are -------------------------------------------------

    @cached_property
    def servers(self) -> list[Node]:
        targets = [self.resolver.target(node) for _, node in self.root.inside("servers")]
        return [server for server in targets if server is not None
                and value_of(server, "protocol") == "http"
                and "framing" not in (server.get("x-wireform") or ())]

    @cached_property
    def framing(self) -> Node | None:
        """The framing, where it is one that begins with HTTP."""
        for _, node in self.root.inside("servers"):
            server = self.resolver.target(node)
            extension = server.get("x-wireform") if server is not None else None
            framing = extension.get("framing") if extension is not None else None
            if framing is not None and value_of(framing, "kind") in OVER_HTTP:
                return framing
        return None

    @cached_property
    def channels(self) -> list[Node]:
        if self.framing is None:
            return []
        targets = [self.resolver.target(node) for _, node in self.root.inside("channels")]
        return [channel for channel in targets if channel is not None and self.is_served(channel)]

    def is_served(self, channel: Node) -> bool:
        """A channel without a list is open to all servers, and so to the framing."""
        listed_ = channel.get("servers")
        servers = [self.resolver.target(node) for node in listed_.items()] if listed_ else []
        return bool(servers) and all(server in self.servers for server in servers)

    @cached_property
    def operations(self) -> dict[Node, Node]:
        """With their names' places: the nodes of "operations"."""
        found = {}
        for _, node in self.root.inside("operations"):
            operation = self.resolver.target(node)
            if operation is not None and self.resolver.target(operation.get("channel")) in self.channels:
                found[operation] = node
        return found

    @cached_property
    def messages(self) -> set[Node]:
        return {self.resolver.target(node) for channel in self.channels
                for _, node in channel.inside("messages")} - {None}

    def is_operation(self, operation: Node) -> bool:
        return operation in self.operations

    def is_message(self, message: Node) -> bool:
        return message in self.messages

    def carries_out(self, owner: Node, key: str) -> bool:
        """Whether what streams of messages have no use for is used here."""
        if owner in self.channels:
            return key in ("address", "parameters")
        if key == "address" and self.framing is not None:
            return value_of(self.framing, "kind") == "comet" \
                or value_of(owner, "address") == value_of(self.framing, "path")
        return owner in self.operations and key == "bindings" or owner in self.messages and key == "headers"

    # --- What they say ------------------------------------------------------------------------

    def lower(self, extensions, amount) -> ir.Http | None:
        """None when there are none; what is wrong with them is told.  `amount` reads a number, or
        the setting that holds it."""
        if self.framing is None:
            for server in self.servers if self.root_is_framed() else ():
                self.error(server, "WF-LATER", "routes beside this framing are not implemented yet",
                           hint='"kind": "websocket"')
            return None
        limits = ir.Http()
        for server in self.servers:
            extension = extensions.read(server, "server")
            if extension is not None:
                self.same_host(server)
                limits = self.limits(extension.get("http"), limits, amount)
        routes = [self.route(node, operation, extensions)
                  for operation, node in self.operations.items()]
        self.distinct(routes)
        return ir.Http(**{**vars(limits), "routes": tuple(routes)})

    def root_is_framed(self) -> bool:
        return any("framing" in (server.get("x-wireform") or ())
                   for _, server in self.root.inside("servers"))

    def error(self, node: Node, code: str, text: str, *reasons: str, hint: str = "") -> None:
        self.diagnostics.error(node.place, code, text, *reasons, hint=hint)

    def same_host(self, server: Node) -> None:
        host = value_of(self.framing.parent.parent, "host")
        if value_of(server, "host") != host:
            self.error(server.get("host"), "WF-LATER",
                       "routes at another host than the framing's are not implemented yet",
                       "one listener answers both", hint=quoted(host))

    def limits(self, node: Node | None, http: ir.Http, amount) -> ir.Http:
        if node is None:
            return http
        same_origin = node.get("same_origin")
        numbers = {key: amount(child) if key.endswith("_ms") else child.integer
                   for key, child in node.members() if key not in ("cors", "same_origin")}
        cors = tuple(self.cors(item) for item in node.get("cors").items()) if "cors" in node else ()
        return ir.Http(**{**vars(http), **numbers, "cors": http.cors + cors,
                          "same_origin": same_origin is not None and same_origin.value})

    def cors(self, node: Node) -> ir.Cors:
        texts = {key: tuple(item.value for item in node.get(key).items())
                 for key in ("methods", "fields", "exposed") if key in node}
        age = node.get("max_age_s")
        return ir.Cors(node.get("path").value, node.get("origins").value,
                       max_age_s=age.integer if age is not None else 0, **texts)

    def route(self, node: Node, operation: Node, extensions) -> ir.Route:
        channel = self.resolver.target(operation.get("channel"))
        extension = extensions.read(operation, "operation")
        handler = extension.get("handler") if extension is not None else None
        self.only_requests(operation)
        binding = self.binding(operation)
        values = self.of_path(channel) + self.of_query(binding) + self.of_fields(operation)
        self.told_apart(operation, values)
        doc = value_of(operation, "summary") or value_of(operation, "title")
        return ir.Route(
            name=node.key, path=value_of(channel, "address"), method=self.method(operation, binding),
            values=tuple(values), doc=" ".join(filter(None, (doc, value_of(operation, "description")))),
            place=operation.place, handler=handler.value if handler is not None else "")

    def only_requests(self, operation: Node) -> None:
        if value_of(operation, "action") != "receive":
            self.error(operation.get("action"), "WF-ROUTE", "a route receives requests",
                       hint='"action": "receive"')
        if "reply" in operation:
            self.diagnostics.error(operation.get("reply").key_place, "WF-LATER",
                                   "replies of routes are not implemented yet",
                                   "the handler gives status, fields and body")

    def binding(self, operation: Node) -> Node | None:
        bindings = self.resolver.target(operation.get("bindings"))
        for name, child in bindings.members() if bindings is not None else ():
            if name != "http":
                self.diagnostics.error(child.key_place, "WF-ROUTE",
                                       f"a binding of {quoted(name)} at an operation over HTTP",
                                       hint='"http"')
        found = bindings.get("http") if bindings is not None else None
        for name, child in found.members() if found is not None else ():
            if name not in ("method", "query", "bindingVersion"):
                self.diagnostics.error(child.key_place, "WF-UNKNOWN",
                                       f"unknown member {quoted(name)} in an HTTP binding",
                                       hint=near_or_list(name, ("method", "query", "bindingVersion")))
        return found

    def method(self, operation: Node, binding: Node | None) -> str:
        node = binding.get("method") if binding is not None else None
        if node is None:
            self.error(binding or operation, "WF-ROUTE", "the route names no method",
                       hint='"bindings": {"http": {"method": "GET"}}')
        elif node.value not in METHODS:
            self.error(node, "WF-ROUTE", f"{quoted(node.value)} is no method of a route",
                       "HEAD comes with GET, OPTIONS with cors" if node.value in ("HEAD", "OPTIONS") else "",
                       hint=listed(METHODS))
        return node.value if node is not None and node.kind == "string" else ""

    # --- Their values -------------------------------------------------------------------------

    def of_path(self, channel: Node) -> list[ir.RouteValue]:
        address = channel.get("address")
        if address is None or address.kind != "string":
            self.error(address or channel, "WF-ROUTE", "the channel of a route has no address",
                       hint='"address": "/files/{name}"')
            return []
        segments = address.value.split("/")
        if segments[0] or not all(SEGMENT.fullmatch(segment) for segment in segments):
            self.error(address, "WF-ROUTE", f"{quoted(address.value)} is no path of a route",
                       'it begins with "/", and a parameter is a whole segment of it')
        named = [segment[1:-1] for segment in segments if segment.startswith("{")]
        declared = dict(channel.inside("parameters"))
        for name in named:
            if name not in declared:
                self.error(address, "WF-ROUTE", f"no parameter is called {quoted(name)}",
                           hint=f'"parameters": {{"{name}": {{}}}}')
        for name, node in declared.items():
            self.parameter(name, node, named)
        return [ir.RouteValue("path", name, value_of(self.resolver.target(declared.get(name)), "description"))
                for name in named]

    def parameter(self, name: str, node: Node, named: list[str]) -> None:
        if name not in named:
            self.diagnostics.error(node.key_place, "WF-ROUTE",
                                   f"the address does not name the parameter {quoted(name)}",
                                   hint=f'"{{{name}}}" as a segment of the address')
        target = self.resolver.target(node)
        for key, child in target.members() if target is not None else ():
            if key in ("enum", "default", "location"):
                self.diagnostics.error(child.key_place, "WF-LATER",
                                       f"{quoted(key)} of a parameter is not implemented yet",
                                       "the handler judges what its request says")

    def of_query(self, binding: Node | None) -> list[ir.RouteValue]:
        return self.texts(binding.get("query"), "query") if binding is not None else []

    def of_fields(self, operation: Node) -> list[ir.RouteValue]:
        given = [self.resolver.target(node) for node in operation.get("messages").items()] \
            if "messages" in operation else []
        if len(given) > 1:
            self.error(operation.get("messages"), "WF-ROUTE", "a route receives one message at most")
        values = []
        for message in filter(None, given):
            for key in ("payload", "contentType", "traits", "correlationId", "examples"):
                if key in message:
                    self.diagnostics.error(message.get(key).key_place, "WF-LATER",
                                           f"{quoted(key)} of a message over HTTP is not implemented yet",
                                           "the handler receives the body as it comes")
            values += self.texts(message.get("headers"), "field")
        return values

    def texts(self, schema: Node | None, source: str) -> list[ir.RouteValue]:
        """The members of an object schema that says no more than which there are."""
        schema = self.resolver.target(schema)
        if schema is None:
            return []
        for key, child in schema.members():
            if key not in ("type", "properties", "description", "title"):
                self.beyond(child, key)
        values = []
        for name, node in schema.inside("properties"):
            target = self.resolver.target(node)
            for key, child in target.members() if target is not None else ():
                if key not in DESCRIBED:
                    self.beyond(child, key)
            if target is not None and value_of(target, "type") != "string":
                self.error(target, "WF-LATER", "values other than texts are not implemented yet",
                           hint='"type": "string"')
            values.append(ir.RouteValue(source, name, value_of(target, "description")))
        return values

    def beyond(self, node: Node, key: str) -> None:
        self.diagnostics.error(node.key_place, "WF-LATER",
                               f"{quoted(key)} of a value over HTTP is not implemented yet",
                               "the handler judges what its request says, since each mistake has "
                               "a status of its own")

    def told_apart(self, operation: Node, values: list[ir.RouteValue]) -> None:
        seen: dict[str, ir.RouteValue] = {}
        for value in values:
            first = seen.setdefault(snake(value.name), value)
            if first is not value:
                self.error(operation, "WF-NAME",
                           f"{quoted(value.name)} and {quoted(first.name)} are one name in C")

    def distinct(self, routes: list[ir.Route]) -> None:
        seen: dict[tuple, ir.Route] = {}
        for route in routes:
            key = re.sub(r"\{[^}]*\}", "{}", route.path), route.method
            first = seen.setdefault(key, route)
            if first is not route:
                self.diagnostics.error(
                    route.place, "WF-ROUTE", f"{route.method} {route.path} is answered twice",
                    f"first at {first.place.file}:{first.place.line}")


def value_of(node: Node | None, key: str) -> str:
    child = node.get(key) if node is not None else None
    return child.value if child is not None and child.kind == "string" else ""
