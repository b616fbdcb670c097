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
from codegen.tables import message_set

WHOLE = (("on_malformed", "malformed"), ("on_too_large", "too_large"), ("on_full", "full"),
         ("on_strikes", "strikes"), ("on_shutdown", "shutdown"))
PACING = ("auto", "always", "never")


@dataclass
class SessionPlan:
    answers: list[str] = field(default_factory=list)     # functions
    state_names: list[str] = field(default_factory=list)
    states: list[list[str]] = field(default_factory=list)        # lines of each entry
    moves: list[list[str]] = field(default_factory=list)
    unknown: list[list[str]] = field(default_factory=list)
    invalid: list[list[str]] = field(default_factory=list)
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
        on_unknown=(), on_invalid=(ir.InvalidCase("", "", "", close),))


class _Planner:
    def __init__(self, layout: Layout, session: ir.Session) -> None:
        self.layout = layout
        self.session = session
        self.answers = Answers(layout)
        self.tags = {plan.of.name: plan.tag for plan in layout.messages}
        self.states = {state.name: layout.globals.claim(f"STATE_{upper(state.name)}")
                       for state in session.states}

    def plan(self) -> SessionPlan:
        made = SessionPlan(state_names=list(self.states.values()))
        greet = self.answers.greeting(self.session.greet) if self.session.greet else ""
        made.states = [self._state(state) for state in self.session.states]
        made.moves = [self._move(move) for move in self.session.moves]
        made.unknown = [self._unknown(case) for case in self.session.on_unknown]
        made.invalid = [self._invalid(case) for case in self.session.on_invalid]
        made.fields = self._fields(made, greet)
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
        return lines + (["        .checks_whole = true,"] if state.check_whole else [])

    def _move(self, move: ir.Move) -> list[str]:
        sources = " | ".join(f"1U << {self.states[name]}" for name in move.sources)
        return [f"        .from = {sources},", f"        .on_send = {self.tags[move.on_send]},",
                f"        .to = {self.states[move.to]},"]

    def _unknown(self, case: ir.UnknownCase) -> list[str]:
        lines = string_field("at", case.at, 8) if case.at else []
        name = f"unknown_{_last(case.at)}" if case.at else "unknown"
        return lines + self._reaction("reaction", case.reaction, name, 8)

    def _invalid(self, case: ir.InvalidCase) -> list[str]:
        lines = [f"        .tag = {self.tags[case.message]},"] if case.message else []
        lines += string_field("at", case.at, 8) if case.at else []
        lines += string_field("keyword", case.keyword, 8) if case.keyword else []
        named = [snake(case.message) if case.message else "", _last(case.at),
                 snake(case.keyword) if case.keyword else ""]
        distinct = [word for index, word in enumerate(named)
                    if word and word not in named[:index]]
        name = "_".join(["invalid", *distinct])
        return lines + self._reaction("reaction", case.reaction, name, 8)

    def _fields(self, made: SessionPlan, greet: str) -> list[str]:
        lines = ["    .states = states,", f"    .states_count = {len(made.states)},"]
        if made.moves:
            lines += ["    .moves = moves,", f"    .moves_count = {len(made.moves)},"]
        lines += [f"    .greet = {greet},"] if greet else []
        for field_name, name in WHOLE:
            lines += self._reaction(field_name, getattr(self.session, field_name), name, 4)
        for field_name, cases in (("on_unknown", made.unknown), ("on_invalid", made.invalid)):
            if cases:
                lines += [f"    .{field_name} = {field_name},",
                          f"    .{field_name}_count = {len(cases)},"]
        return lines + ([f"    .strikes_limit = {self.session.strikes},"]
                        if self.session.strikes else [])

    # --- Tuning --------------------------------------------------------------------------------

    def _tuning(self, made: SessionPlan) -> list[str]:
        session = self.session
        port = session.port if session.port != ir.Amount() else \
            ir.Amount(self.layout.protocol.default_port)
        idle, interval, probes = session.keepalive
        amounts = [("port", port), ("connections_limit", session.connections),
                   ("rate_per_s", session.rate_per_s), ("rate_burst", session.rate_burst),
                   ("queue_limit", session.queue_limit),
                   ("flush_timeout_ms", session.flush_timeout_ms)]
        lines = [line for name, amount in amounts for line in self._amount(name, amount)]
        lines += self._pacing(made)
        for name, value in (("idle_s", idle), ("interval_s", interval), ("probes", probes)):
            lines += self._amount(f"keepalive_{name}", ir.Amount(value))
        for state in session.states:
            index = self.states[state.name]
            lines += self._amount(f"state_timeout_ms[{index}]", state.timeout_ms)
            lines += self._amount(f"state_limit[{index}]", state.at_most)
        return lines

    def _slot(self, setting: str) -> Slot:
        body = self.layout.settings.body
        return next(part.slot for part in body.parts if part.member.wire == setting)

    def _amount(self, name: str, amount: ir.Amount) -> list[str]:
        if not amount.setting:
            return [f"tuning->{name} = {amount.value};"] if amount.value else []
        slot = self._slot(amount.setting)
        wide = isinstance(slot.shape, IntShape) and (slot.shape.bits == 64 or slot.shape.signed)
        cast = "" if not wide else "(size_t)" if name == "queue_limit" else "(unsigned)"
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
