"""What x-wireform of server and channel says about the life of a connection, to tables.

Every name is looked up here: messages, states, settings, places of values.
"""
from __future__ import annotations

from dataclasses import replace

from codegen import ir, unions
from codegen.errors import near_or_list, quoted
from codegen.loader import Node
from codegen.reactions import CLOSE, NOTHING, Reactions
from codegen.replies import Correlating, close_codes
from codegen.transports import Transports, kind_of

STATES_LIMIT = 8             # WF_STATES_LIMIT of the runtime


def lower_session(protocol: ir.Protocol, servers: list[Node], document) -> ir.Protocol:
    """The protocol with its transports, and its session where a channel has one."""
    return Tables(protocol, servers, document).fill()


class Tables(Reactions, Correlating):
    def __init__(self, protocol: ir.Protocol, servers: list[Node], document):
        super().__init__(protocol, document.lowering.types, document.diagnostics)
        self.servers, self.document = servers, document
        self.kinds = list(map(kind_of, servers))

    def fill(self) -> ir.Protocol:
        first = self.servers[0].get("x-wireform")
        framing = first.get("framing")
        messages, session = self.channels(first)
        self.protocol = replace(self.protocol, messages=messages, **self.ordering())
        return replace(
            self.protocol, session=session,
            transports=Transports(self.protocol, self.servers, self.document).lower(),
            limit_in=framing.get("limit_in").integer, limit_out=framing.get("limit_out").integer,
            http=self.document.routes.lower(self.document.extensions, self.amount))

    # --- Channels -------------------------------------------------------------------------------

    def channels(self, server: Node):
        messages, session = self.protocol.messages, None
        for channel in self.document.all_of("channels"):
            extension = self.document.extensions.read(channel, "channel")
            if extension is None:
                continue
            if "channels" in extension and "comet" not in self.kinds:
                self.error(extension.get("channels"), '"channels" is for the framing "comet"')
            if "any_reply" in extension:
                messages = self.with_any_reply(messages, extension.get("any_reply"))
            if "session" not in extension:
                self.needs_session(extension)
                continue
            if session is not None:
                self.diagnostics.error(extension.get("session").key_place, "WF-LATER",
                                       "a second session in one document is not implemented yet")
                continue
            self.close_codes = close_codes(extension.get("close_codes"), self.kinds, self.diagnostics)
            session = self.session(extension.get("session"), server)
            session = replace(session, close_codes=tuple(self.close_codes.values()),
                              correlation=self.replying(extension.get("correlation")))
        return messages, session or self.bare_session(server)

    def needs_session(self, extension: Node) -> None:
        for key in ("close_codes", "correlation"):
            if key in extension:
                self.error(extension.get(key), f"{quoted(key)} without a session",
                           hint='"session": {"initial": ..., "states": {...}}')

    def ordering(self) -> dict:
        """Whether replies come in order, and what comes without a request."""
        found = {}
        for channel in self.document.all_of("channels"):
            extension = self.document.extensions.read(channel, "channel")
            if extension is None:
                continue
            correlation, unsolicited = extension.get("correlation"), extension.get("unsolicited")
            if correlation is not None and correlation.get("kind").value == "order":
                found["in_order"] = True
            if unsolicited is not None:
                then = unsolicited.get("then")
                found["unsolicited"] = tuple(
                    node.value for node in unsolicited.get("messages").value
                    if self.message(node, "to_client"))
                found["unsolicited_ends"] = then is not None and then.value == "close"
        return found

    def with_any_reply(self, messages, names: Node):
        """They answer every operation, and nothing else: what says that they are sent at all is an
        operation without a request."""
        extra = [node.value for node in names.value if self.message(node, "to_client")]
        messages = tuple(replace(message, answers=True, comes_alone=False)
                         if message.name in extra else message for message in messages)
        return tuple(replace(message, replies=message.replies + tuple(
            name for name in extra if name not in message.replies))
            if message.to_server else message for message in messages)

    def bare_session(self, server: Node) -> ir.Session:
        """One state that takes everything; what is wrong closes."""
        accept = tuple(message.name for message in self.protocol.messages if message.to_server)
        state = ir.State("open", accept, CLOSE, CLOSE)
        return ir.Session(
            states=(state,), moves=(),
            on_unknown=tuple(ir.UnknownCase(tag, CLOSE)
                             for tag in unions.tag_paths(self.protocol.to_server)),
            on_invalid=(ir.InvalidCase("", None, "", CLOSE),), **self.server_tables(server))

    def session(self, node: Node, server: Node) -> ir.Session:
        states = self.states(node)
        self.moves_are_clear(node)
        get = node.get
        strikes = get("strikes")
        rate = get("rate")
        for reaction in map(get, ("greet", "on_full", "on_flood", "on_slow", "on_shutdown")):
            self.about_nothing(reaction)
        return ir.Session(
            states=states,
            moves=tuple(self.move(move, node.get("states")) for move in
                        (get("moves").items() if "moves" in node else ())),
            greet=self.greeting(get("greet")),
            on_malformed=self.reaction(get("on_malformed"), CLOSE),
            on_too_large=self.reaction(get("on_too_large"), CLOSE),
            on_full=self.reaction(get("on_full"), CLOSE),
            on_shutdown=self.reaction(get("on_shutdown"), CLOSE),
            shutdown_handler="shutdown_handler" in node and get("shutdown_handler").value,
            on_other_kind=self.other_kind(get("on_other_kind"), NOTHING),
            on_flood=self.flood(get("on_flood"), rate), on_slow=self.slow(get("on_slow")),
            on_strikes=self.reaction(strikes.get("then"), CLOSE) if strikes else CLOSE,
            on_unknown=self.unknown_cases(node), on_invalid=self.invalid_cases(node),
            idle=self.idle(get("idle")),
            strikes=strikes.get("limit").integer if strikes else 0,
            connections=self.amount(get("connections")),
            rate_per_s=self.amount(rate.get("per_s")) if rate else ir.Amount(),
            rate_burst=self.amount(rate.get("burst")) if rate else ir.Amount(),
            queue_limit=self.amount(get("queue_limit")),
            queue_pause=self.amount(get("queue_pause")),
            message_limit=self.message_limit(get("message_limit")),
            stall_timeout_ms=self.amount(get("stall_timeout_ms")),
            flush_timeout_ms=self.amount(get("flush_timeout_ms"), ir.Amount(2000)),
            **self.server_tables(server))

    def unknown_cases(self, node: Node) -> tuple[ir.UnknownCase, ...]:
        cases = node.get("on_unknown")
        return tuple(map(self.unknown_case, cases.items())) if cases is not None else ()

    def invalid_cases(self, node: Node) -> tuple[ir.InvalidCase, ...]:
        cases = node.get("on_invalid")
        return tuple(map(self.invalid_case, cases.items())) if cases is not None else ()

    def other_kind(self, node: Node | None, default: ir.Reaction | None) -> ir.Reaction | None:
        if node is not None and "websocket" not in self.kinds:
            self.error(node, f"the framing {quoted(self.kinds[0])} has one kind of messages")
        return self.reaction(node, default)

    def flood(self, node: Node | None, rate: Node | None) -> ir.Reaction | None:
        if node is not None and rate is None:
            self.error(node, '"on_flood" without "rate"', hint='"rate": {"per_s": 20, "burst": 100}')
        return self.reaction(node, None)

    def slow(self, node: Node | None) -> ir.Reaction:
        if node is not None and "comet" not in self.kinds:
            self.error(node, "a peer that reads too slowly cannot be told so",
                       f"over the framing {quoted(self.kinds[0])} the words would wait behind the others")
        return self.reaction(node, CLOSE)

    def idle(self, node: Node | None) -> ir.Idle | None:
        if node is None:
            return None
        ping, counts = node.get("ping_ms"), node.get("counts")
        if ping is not None and "websocket" not in self.kinds:
            self.error(ping, f"the framing {quoted(self.kinds[0])} has no ping")
        return ir.Idle(self.amount(ping), self.amount(node.get("after_ms")),
                       self.reaction(node.get("then"), CLOSE),
                       counts is not None and counts.value == "messages")

    def message_limit(self, node: Node | None) -> ir.Amount:
        amount = self.amount(node)
        limit = self.servers[0].get("x-wireform").get("framing").get("limit_in").integer
        setting = self.settings.get(amount.setting)
        high = getattr(self.simple(setting.type), "high", None) if setting is not None else amount.value
        if node is not None and (high is None or high > limit):
            self.error(node, f'a message may have {limit} bytes at most: "limit_in"',
                       hint=f'give the setting "maximum": {limit}' if setting is not None else "")
        return amount

    def server_tables(self, server: Node) -> dict:
        tables = {}
        keepalive, pacing = server.get("keepalive"), server.get("pacing")
        if keepalive is not None:
            tables["keepalive"] = tuple(keepalive.get(word).integer
                                        for word in ("idle_s", "interval_s", "probes"))
        if pacing is not None:
            mode = pacing.get("mode")
            tables["pacing_gap_ms"] = self.amount(pacing.get("gap_ms"))
            tables["pacing"] = self.pacing_setting(mode.get("setting")) if mode.kind == "object" else ""
        return tables

    def pacing_setting(self, node: Node) -> str:
        setting = self.setting(node)
        if setting is not None and (setting.kind != "choice" or
                                    list(self.simple(setting.type).values) != ["auto", "always", "never"]):
            self.error(node, f"the setting {quoted(node.value)} says no mode of pacing",
                       hint='its schema is {"enum": ["auto", "always", "never"]}')
        return node.value

    # --- States ---------------------------------------------------------------------------------

    def states(self, node: Node) -> tuple[ir.State, ...]:
        names = list(node.get("states").value)
        if len(names) > STATES_LIMIT:
            self.error(node.get("states"), f"{len(names)} states; there may be {STATES_LIMIT}")
        initial = node.get("initial")
        if initial.value not in names:
            self.error(initial, f"no state is called {quoted(initial.value)}",
                       hint=near_or_list(initial.value, names))
        elif initial.value != names[0]:
            names.remove(initial.value)
            names.insert(0, initial.value)
        self.warn_unreachable(node, names)
        return tuple(self.state(name, node.get("states").get(name)) for name in names)

    def warn_unreachable(self, node: Node, names: list[str]) -> None:
        entered = {move.get("to").value for move in
                   (node.get("moves").items() if "moves" in node else ())}
        for name in names[1:]:
            if name not in entered:
                self.diagnostics.error(node.get("states").get(name).key_place, "WF-SESSION",
                                       f"no move leads to the state {quoted(name)}",
                                       hint="add a move, or remove the state")

    def state(self, name: str, node: Node) -> ir.State:
        timeout, on_timeout = node.get("timeout_ms"), node.get("on_timeout")
        if (timeout is None) != (on_timeout is None):
            self.error(timeout or on_timeout, '"timeout_ms" and "on_timeout" belong together')
        self.about_nothing(on_timeout)
        check = node.get("check")
        return ir.State(
            name=name, accept=self.accepted(node),
            on_misplaced=self.reaction(node.get("on_misplaced"), CLOSE),
            on_timeout=self.reaction(on_timeout, CLOSE),
            timeout_ms=self.amount(timeout), at_most=self.amount(node.get("at_most")),
            check_whole=check is not None and check.value == "whole",
            on_malformed=self.reaction(node.get("on_malformed"), None),
            on_too_large=self.reaction(node.get("on_too_large"), None),
            on_other_kind=self.other_kind(node.get("on_other_kind"), None),
            on_unknown=self.unknown_cases(node), on_invalid=self.invalid_cases(node))

    def accepted(self, node: Node) -> tuple[str, ...]:
        accept, without = node.get("accept"), node.get("except")
        if accept.kind == "array":
            if without is not None:
                self.error(without, '"except" is for "accept": "*"')
            return tuple(item.value for item in accept.value if self.message(item, "to_server"))
        left_out = {item.value for item in without.items() if self.message(item, "to_server")} \
            if without is not None else set()
        return tuple(message.name for message in self.protocol.messages
                     if message.to_server and message.name not in left_out)

    def move(self, node: Node, states: Node) -> ir.Move:
        for name in [*node.get("from").value, node.get("to")]:
            if name.value not in states:
                self.error(name, f"no state is called {quoted(name.value)}",
                           hint=near_or_list(name.value, states.value))
        self.message(node.get("on_send"), "to_client")
        return ir.Move(tuple(name.value for name in node.get("from").value),
                       node.get("on_send").value, node.get("to").value)

    def moves_are_clear(self, node: Node) -> None:
        """From one state one message leads to one state."""
        seen: dict[tuple, Node] = {}
        for move in node.get("moves").items() if "moves" in node else ():
            for source in move.get("from").value:
                key = source.value, move.get("on_send").value
                first = seen.setdefault(key, move)
                if first is not move:
                    self.error(source, f"{quoted(key[1])} leads from {quoted(key[0])} to two states",
                               f"first at {first.place.file}:{first.place.line}")
