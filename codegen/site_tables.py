"""What a service answers over HTTP: routes with their values, CORS, limits."""
from __future__ import annotations

from dataclasses import dataclass, field

from codegen import ir
from codegen.comments import sentences
from codegen.cwriter import COLUMNS, literal
from codegen.layout import Layout
from codegen.names import Names, snake, stem
from codegen.public_names import NameClash
from codegen.rules import string_field

LIMITS = ("head_limit", "fields_limit")
TIMEOUTS = ("head_timeout_ms", "body_timeout_ms", "idle_timeout_ms")


@dataclass
class RoutePlan:
    of: ir.Route
    name: str                       # "get_file"
    handler: str                    # "concierge_on_get_file"
    values: list[tuple[str, ir.RouteValue]]        # each with its member
    struct: str                     # "struct concierge_get_file", "" for no values

    def __post_init__(self) -> None:
        self.doc = sentences(self.of.doc, f"{self.of.method} {self.of.path}.")
        self.arguments = ["struct wf_http_exchange *exchange"] + (
            [f"const {self.struct} *request"] if self.struct else [])

    def lines(self) -> list[str]:
        """The entry in the table of routes."""
        lines = string_field("name", self.name, 8) + string_field("path", self.of.path, 8)
        lines.append(f"        .methods = WF_HTTP_{self.of.method},")
        if self.values:
            lines += [f"        .size = sizeof({self.struct}),", f"        .values = {self.name}_values,",
                      f"        .values_count = {len(self.values)},"]
        return [*lines, f"        .handle = handle_{self.name},"]

    def value_lines(self) -> list[str]:
        lines = []
        for member, value in self.values:
            parts = [f"WF_HTTP_IN_{value.source.upper()}", literal(value.name),
                     f"offsetof({self.struct}, {member})"]
            line = f"    {{{', '.join(parts)}}},"
            lines += [line] if len(line) <= COLUMNS else \
                [f"    {{{parts[0]}, {parts[1]},", f"     {parts[2]}}},"]
        return lines


@dataclass
class SitePlan:
    routes: list[RoutePlan] = field(default_factory=list)
    comet: list[list[str]] = field(default_factory=list)     # lines of each entry: the runtime's own routes
    cors: list[list[str]] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)          # of struct wf_http_site


def plan(layout: Layout) -> SitePlan | None:
    """None where the framing begins with the first byte."""
    http = layout.protocol.http
    websocket = next((transport.websocket for transport in layout.protocol.transports
                      if transport.websocket), None)
    comet = layout.protocol.comet
    if http is None or not (websocket or comet):
        return None
    made = SitePlan(cors=[_cors(cors) for cors in http.cors])
    handlers = {plan.handler for plan in layout.messages if plan.of.to_server}
    for route in http.routes:
        made.routes.append(_route(layout, route, handlers))
    made.comet = _comet_routes(comet) if comet else []
    made.fields = _fields(websocket, http, len(made.routes) + len(made.comet))
    return made


def _route(layout: Layout, route: ir.Route, handlers: set[str]) -> RoutePlan:
    name = stem(route.name)
    handler = f"{layout.prefix}_on_{snake(route.handler or name)}"
    if handler in handlers:
        raise NameClash(route.place, f"two operations have one handler, {handler}()", None,
                        'give one of them an x-wireform "handler"')
    handlers.add(handler)
    members = Names()
    values = [(members.claim(snake(value.name)), value) for value in route.values]
    struct = f"struct {layout.tags.claim(f'{layout.prefix}_{name}')}" if values else ""
    return RoutePlan(route, name, handler, values, struct)


def _cors(cors: ir.Cors) -> list[str]:
    lines = string_field("path", cors.path, 8) + string_field("origins", cors.origins, 8)
    for name in ("methods", "fields", "exposed"):
        words = getattr(cors, name)
        lines += string_field(name, ", ".join(words), 8) if words else []
    return lines + ([f"        .max_age_s = {cors.max_age_s},"] if cors.max_age_s else [])


def _comet_routes(comet: ir.Comet) -> list[list[str]]:
    return [[*string_field("name", f"comet_{name}", 8), *string_field("path", path, 8),
             f"        .methods = WF_HTTP_{method},", f"        .handle = wf_comet_{name},"]
            for name, path, method in (("channel", comet.channel_path, "GET"),
                                       ("post", comet.post_path, "POST"))]


def _fields(websocket: ir.WebSocket | None, http: ir.Http, routes_count: int) -> list[str]:
    lines = []
    for name, count in (("routes", routes_count), ("cors", len(http.cors))):
        if count:
            lines += [f"    .{name} = {name},", f"    .{name}_count = {count},"]
    if websocket is not None:
        lines += string_field("websocket_path", websocket.path, 4)
        lines += string_field("subprotocol", websocket.subprotocol, 4) if websocket.subprotocol else []
        lines += ["    .deflate = true,"] if websocket.deflate else []
    lines += ["    .same_origin = true,"] if http.same_origin else []
    lines += [f"    .{name} = {getattr(http, name)}," for name in LIMITS]
    return lines + [f"    .{name} = {getattr(http, name).value}," for name in TIMEOUTS
                    if not getattr(http, name).setting]
