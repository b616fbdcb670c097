"""The server's tables: states, moves, cases, tuning."""
from __future__ import annotations

from dataclasses import dataclass, field

from codegen import ir
from codegen.answers import Answers
from codegen.cwriter import COLUMNS
from codegen.layout import Layout
from codegen.names import snake, upper, words
from codegen.rules import string_field
from codegen.shapes import IntShape, Slot
from codegen.site_tables import TIMEOUTS
from codegen.tables import message_set

WHOLE = (("on_malformed", "malformed"), ("on_too_large", "too_large"), ("on_full", "full"),
         ("on_strikes", "strikes"), ("on_shutdown", "shutdown"), ("on_other_kind", "other_kind"))
OF_STATE = ("malformed", "too_large", "other_kind")
SIZES = ("queue_limit", "queue_pause", "message_limit", "comet_unsent")      # size_t in struct wf_tuning
COMET = ("per_cookie", "per_address", "frames", "unsent", "keepalive_ms", "shortest_poll_ms",
         "longest_poll_ms", "silence_ms", "kill_timeout_ms")
PACING = ("auto", "always", "never")


@dataclass
class SessionPlan:
    answers: list[str] = field(default_factory=list)     # functions
    state_names: list[str] = field(default_factory=list)
    arrays: list[tuple[str, str, list[list[str]]]] = field(default_factory=list)   # name, type, lines of each entry
    fields: list[str] = field(default_factory=list)      # of struct wf_session
    tuning: list[str] = field(default_factory=list)
    pacing: list[tuple[str, str]] = field(default_factory=list)

    @property
    def tunes_by_settings(self) -> bool:
        return any("settings->" in line for line in self.tuning)


def plan(layout: Layout) -> SessionPlan:
    session = layout.protocol.session or _open_session(layout.protocol)
    return _Planner(layout, session).plan()


def _open_session(protocol: ir.Protocol) -> ir.Session:
    """A document without a session: one state that takes everything; what is wrong closes."""
    close = ir.Reaction(close=True)
    return ir.Session(
        (ir.State("open", tuple(message.name for message in protocol.messages if message.to_server),
                  close, close),), (),
        on_unknown=(), on_invalid=(ir.InvalidCase("", None, "", close),))


class _Planner:
    def __init__(self, layout: Layout, session: ir.Session) -> None:
        self.layout = layout
        self.session = session
        self.answers = Answers(layout)
        self.tags = {plan.of.name: plan.tag for plan in layout.messages}
        self.states = {state.name: layout.globals.claim(f"STATE_{upper(state.name)}")
                       for state in session.states}

    def plan(self) -> SessionPlan:
        session = self.session
        made = self.made = SessionPlan(state_names=list(self.states.values()))
        greet = self.answers.greeting(session.greet) if session.greet else ""
        states = [self._state(state) for state in session.states]
        made.arrays.append(("states", "wf_state", states))
        made.arrays.append(("moves", "wf_move", [self._move(move) for move in session.moves]))
        cases = self._cases(session, "", 4)
        made.fields = self._fields(greet, cases)
        made.tuning = self._tuning(made)
        made.answers = self.answers.functions
        return made

    # --- Tables --------------------------------------------------------------------------------

    def _reaction(self, field_name: str, reaction: ir.Reaction, name: str, indent: int
                  ) -> list[str]:
        text = self.answers.reaction(reaction, name)
        if not text:
            return []
        line = f"{' ' * indent}.{field_name} = {text},"
        return [line] if len(line) <= COLUMNS else \
            [f"{' ' * indent}.{field_name} =", f"{' ' * (indent + 4)}{text},"]

    def _state(self, state: ir.State) -> list[str]:
        name = snake(state.name)
        lines = string_field("name", state.name, 8)
        lines += message_set(self.layout, "accepts", state.accept)
        lines += self._reaction("on_misplaced", state.on_misplaced, f"misplaced_in_{name}", 8)
        lines += self._reaction("on_timeout", state.on_timeout, f"timeout_in_{name}", 8)
        lines += ["        .checks_whole = true,"] if state.check_whole else []
        for word in OF_STATE:
            reaction = getattr(state, f"on_{word}")
            if reaction is not None:
                lines += self._pointer(f"on_{word}", reaction, f"{word}_in_{name}")
        return lines + self._cases(state, f"_in_{name}", 8)

    def _pointer(self, field_name: str, reaction: ir.Reaction, name: str, indent: int = 8) -> list[str]:
        text = self.answers.reaction(reaction, name) or "{0}"
        pad = " " * indent
        line = f"{pad}.{field_name} = &(const struct wf_reaction){text},"
        return [line] if len(line) <= COLUMNS else \
            [f"{pad}.{field_name} =", f"{pad}    &(const struct wf_reaction){text},"]

    def _cases(self, owner: ir.State | ir.Session, suffix: str, indent: int) -> list[str]:
        """Fields that name the arrays of the owner's cases, which are made here."""
        lines = []
        for field_name, kind, make in (("on_unknown", "wf_unknown_case", self._unknown),
                                       ("on_invalid", "wf_invalid_case", self._invalid)):
            entries = [make(case, suffix) for case in getattr(owner, field_name)]
            if entries:
                name = self.layout.globals.claim(f"{field_name}{suffix}") if suffix else field_name
                self.made.arrays.append((name, kind, entries))
                lines += [f"{' ' * indent}.{field_name} = {name},",
                          f"{' ' * indent}.{field_name}_count = {len(entries)},"]
        return lines

    def _move(self, move: ir.Move) -> list[str]:
        sources = " | ".join(f"1U << {self.states[name]}" for name in move.sources)
        return [f"        .from = {sources},", f"        .on_send = {self.tags[move.on_send]},",
                f"        .to = {self.states[move.to]},"]

    def _unknown(self, case: ir.UnknownCase, suffix: str) -> list[str]:
        lines = string_field("at", case.at, 8) if case.at else []
        name = f"unknown_{_last(case.at)}" if case.at else "unknown"
        return lines + self._reaction("reaction", case.reaction, name + suffix, 8)

    def _invalid(self, case: ir.InvalidCase, suffix: str) -> list[str]:
        lines = [f"        .tag = {self.tags[case.message]},"] if case.message else []
        lines += string_field("at", case.at, 8) if case.at is not None else []
        lines += string_field("keyword", case.keyword, 8) if case.keyword else []
        named = [snake(case.message) if case.message else "", _last(case.at or ""),
                 snake(case.keyword) if case.keyword else ""]
        distinct = [word for index, word in enumerate(named)
                    if word and word not in named[:index]]
        name = "_".join(["invalid", *distinct])
        return lines + self._reaction("reaction", case.reaction, name + suffix, 8)

    def _fields(self, greet: str, cases: list[str]) -> list[str]:
        session = self.session
        lines = ["    .states = states,", f"    .states_count = {len(session.states)},"]
        if session.moves:
            lines += ["    .moves = moves,", f"    .moves_count = {len(session.moves)},"]
        lines += [f"    .greet = {greet},"] if greet else []
        for field_name, name in WHOLE:
            lines += self._reaction(field_name, getattr(session, field_name), name, 4)
        if self.layout.protocol.comet:
            lines += self._reaction("on_slow", session.on_slow, "slow", 4)
        if session.on_flood is not None:
            lines += self._pointer("on_flood", session.on_flood, "flood", 4)
        if session.idle:
            lines += self._reaction("on_idle", session.idle.then, "idle", 4)
            lines += ["    .idle_counts_messages = true,"] if session.idle.counts_messages else []
        return lines + cases + ([f"    .strikes_limit = {session.strikes},"]
                        if session.strikes else [])

    # --- Tuning --------------------------------------------------------------------------------

    def _tuning(self, made: SessionPlan) -> list[str]:
        session = self.session
        idle, interval, probes = session.keepalive
        amounts = [(f"ports[{index}]", transport.port)
                   for index, transport in enumerate(self.layout.protocol.transports)]
        amounts += [("connections_limit", session.connections),
                   ("rate_per_s", session.rate_per_s), ("rate_burst", session.rate_burst),
                   ("queue_limit", session.queue_limit), ("queue_pause", session.queue_pause),
                   ("message_limit", session.message_limit),
                   ("stall_timeout_ms", session.stall_timeout_ms),
                   ("flush_timeout_ms", session.flush_timeout_ms)]
        lines = [line for name, amount in amounts for line in self._amount(name, amount)]
        lines += self._pacing(made)
        for name, value in (("idle_s", idle), ("interval_s", interval), ("probes", probes)):
            lines += self._amount(f"keepalive_{name}", ir.Amount(value))
        if session.idle:
            lines += self._amount("idle_ping_ms", session.idle.ping_ms)
            lines += self._amount("idle_after_ms", session.idle.after_ms)
        lines += self._http() + self._comet()
        for state in session.states:
            index = self.states[state.name]
            lines += self._amount(f"state_timeout_ms[{index}]", state.timeout_ms)
            lines += self._amount(f"state_limit[{index}]", state.at_most)
        return lines

    def _http(self) -> list[str]:
        """Times that are settings; the others stand in the table of the site."""
        http = self.layout.protocol.http
        amounts = [(f"http_{name}", getattr(http, name)) for name in TIMEOUTS] if http else []
        return [line for name, amount in amounts if amount.setting
                for line in self._amount(name, amount)]

    def _comet(self) -> list[str]:
        comet = self.layout.protocol.comet
        return [line for name in COMET for line in self._amount(f"comet_{name}", getattr(comet, name))] \
            if comet else []

    def _slot(self, setting: str) -> Slot:
        body = self.layout.settings.body
        return next(part.slot for part in body.parts if part.member.wire == setting)

    def _amount(self, name: str, amount: ir.Amount) -> list[str]:
        if not amount.setting:
            return [f"tuning->{name} = {amount.value};"] if amount.value else []
        slot = self._slot(amount.setting)
        wide = isinstance(slot.shape, IntShape) and (slot.shape.bits == 64 or slot.shape.signed)
        cast = "" if not wide else "(size_t)" if name in SIZES else "(unsigned)"
        return [f"tuning->{name} = {cast}settings->{slot.name};"]

    def _pacing(self, made: SessionPlan) -> list[str]:
        if not self.session.pacing:
            return ["tuning->pacing = WF_PACING_NEVER;"]
        slot = self._slot(self.session.pacing)
        for value, enumerator in zip(slot.shape.rule.values, slot.shape.enum.enumerators[1:]):
            made.pacing.append((enumerator, f"WF_PACING_{value.upper()}"))
        return [f"tuning->pacing = pacing_modes[settings->{slot.name}];",
                *self._amount("pacing_gap_ms", self.session.pacing_gap_ms)]


def _last(pointer: str) -> str:
    return words(pointer.rsplit("/", 1)[-1]) if pointer else ""
