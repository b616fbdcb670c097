"""Plans to C: one function for each schema, and the rules it stands on."""
from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterable

from codegen import comments
from codegen.cwriter import (
    COLUMNS, STEP, Function, If, Statement, Switch, body_lines, call, function_text, prototype)
from codegen.names import Names
from codegen.validator import shortcuts
from codegen.validator.plan import ALL_TYPES, Plan, reachable
from codegen.validator.stems import Stems, stem_of
from codegen.validator.tables import Tables

KINDS = {"null": "WF_KIND_NULL", "boolean": "WF_KIND_BOOLEAN", "number": "WF_KIND_NUMBER",
         "integer": "WF_KIND_INTEGER", "string": "WF_KIND_TEXT", "array": "WF_KIND_ARRAY",
         "object": "WF_KIND_OBJECT"}
KIND_OF_RULE = {"number": "WF_KIND_NUMBER", "text": "WF_KIND_TEXT", "array": "WF_KIND_ARRAY",
                "object": "WF_KIND_OBJECT"}
RESERVED = ("in", "value")
MANUAL = ("Neither needs padding; false means not valid, and `error`, which may be NULL, says what is "
          "wrong first: see wireform/codec/valid.h")


@dataclass
class Entry:
    """A schema that the outside may ask for: NAME_valid_json() and NAME_valid_cbor()."""
    name: str
    plan: Plan
    title: str


class Checks:
    """The functions of plans and the rules they stand on, as part of one C file.

    names: where those of the file are claimed.  stem_of: what to call a plan that has no name yet.
    """

    def __init__(self, names: Names, stem_of: Callable[[Plan], str]) -> None:
        self.names, self.stem_of = names, stem_of
        self.stems = Stems()
        self.checks: dict[Plan, str] = {}      # the name of each plan's function
        self.stem: dict[Plan, str] = {}
        self.tables = Tables(self.names, self.checks.__getitem__)

    def name_all(self, roots: Iterable[Plan], verb: str = "check") -> list[Plan]:
        """Every plan once, those used first; whichever has no name yet gets one."""
        order: dict[Plan, None] = {}
        for root in roots:
            for plan in reachable(root):
                shortcuts.take(plan)
            order.update(dict.fromkeys(reachable(root)))
        for plan in order:
            stem = self.stem[plan] = self.stems.claim(self.stem_of(plan))
            if plan.constant is True:
                self.checks[plan] = "wf_valid_anything"
            elif plan not in self.checks:
                self.checks[plan] = self.names.claim(f"{verb}_{stem}")
        return [plan for plan in order if plan.constant is not True]

    def blocks(self, order: list[Plan]) -> list[str]:
        forward = used_before(order)
        blocks = ["\n".join(prototype(self.head(plan)) for plan in forward)] if forward else []
        for plan in order:
            blocks += self.blocks_of(plan)
        return blocks

    def head(self, plan: Plan) -> Function:
        return Function("static bool", self.checks[plan], ["struct wf_valid *in"], [])

    def blocks_of(self, plan: Plan) -> list[str]:
        function = self.head(plan)
        peeks, checks = self.conditions(plan)
        function.body = body_of(peeks, checks)
        if len(checks) > 1:
            function.variables = ["const char *value = in->cursor.at;"]
        blocks, self.tables.blocks = self.tables.blocks, []
        return [*blocks, function_text(function)]

    def conditions(self, plan: Plan) -> tuple[list[str], list[str | Switch]]:
        """Calls that only look at the value, and calls that go behind it."""
        stem, tables = self.stem[plan], self.tables
        if plan.constant is False:
            return [], [f"wf_valid_nothing(in, {tables.schema(plan, stem)})"]
        peeks: list[str] = []
        checks: list[str | Switch] = []
        if plan.types is not None and set(plan.types) != set(ALL_TYPES):
            kinds = " | ".join(KINDS[name] for name in plan.types)
            peeks.append(f"wf_valid_type(in, {kinds}, {tables.schema(plan, stem)})")
        if plan.values is not None:
            checks.append(f"wf_valid_enum(in, &{tables.enum(plan, stem)})")
        for word in ("all_of", "any_of", "one_of"):
            plans = getattr(plan, word)
            if plans:
                checks.append(f"wf_valid_{word}(in, &{tables.choice(plan, stem, word, plans)})")
        if plan.not_:
            checks.append(f"wf_valid_not(in, {self.checks[plan.not_]}, {tables.schema(plan, stem)})")
        if plan.if_:
            branches = ", ".join(self.checks[branch] if branch else "NULL" for branch in plan.if_)
            checks.append(f"wf_valid_if(in, {branches})")
        checks += self.rule_checks(plan)
        return peeks, checks or ["wf_valid_anything(in)"]

    def rule_checks(self, plan: Plan) -> list[str | Switch]:
        stem, tables = self.stem[plan], self.tables
        makers = {"number": tables.number, "text": tables.text, "array": tables.array_rule,
                  "object": tables.object_rule}
        calls = {rule: f"wf_valid_{rule}(in, &{makers[rule](plan, stem)})" for rule in plan.rules()}
        if len(calls) < 2:
            return list(calls.values())
        cases = [([KIND_OF_RULE[rule]], [f"return {text};"]) for rule, text in calls.items()]
        return [Switch("wf_valid_kind(in)", [*cases, (["default"], ["return wf_valid_anything(in);"])])]


class File:
    """One pair of C files, for any number of schemas."""

    def __init__(self, name: str, entries: list[Entry], source: str) -> None:
        self.name, self.entries, self.source = name, entries, source
        names = Names(RESERVED)
        for entry in entries:
            names.claim(f"{entry.name}_valid_json")
            names.claim(f"{entry.name}_valid_cbor")
        self.checks = Checks(names, self.stem_of)

    def stem_of(self, plan: Plan) -> str:
        owner = next((entry.name for entry in self.entries if entry.plan is plan), "schema")
        return stem_of(plan.node, owner)

    def texts(self) -> dict[str, str]:
        return {f"{self.name}.h": self.header(), f"{self.name}.c": self.source_text()}

    # --- The header ----------------------------------------------------------------------------

    def header(self) -> str:
        guard = f"{self.name.upper()}_H"
        lines = [*self.top(), f"#ifndef {guard}", f"#define {guard}", "",
                 "#include <stdbool.h>", "#include <stddef.h>", "",
                 '#include "wireform/base/status.h"', ""]
        for entry in self.entries:
            lines += [comments.doc(comments.sentences(entry.title, MANUAL)), *(line for codec in ("json", "cbor")
                                               for line in call(*signature(entry, codec))), ""]
        return "\n".join([*lines, "#endif", ""])

    def top(self) -> list[str]:
        return [comments.plain(f"Generated from {comments.safe(self.source)} by wireformc schema; "
                               "change the schema, then run it again.")]

    # --- The source ----------------------------------------------------------------------------

    def source_text(self) -> str:
        order = self.checks.name_all(entry.plan for entry in self.entries)
        blocks = ["\n".join([*self.top(), f'#include "{self.name}.h"', "",
                             *self.includes(order)]), *self.checks.blocks(order)]
        for entry in self.entries:
            blocks += self.entry_blocks(entry)
        return "\n\n".join(blocks) + "\n"

    def includes(self, order: list[Plan]) -> list[str]:
        formats = any(plan.text and plan.text.format for plan in order)
        return [f'#include "wireform/codec/{name}.h"' for name in
                (["format"] if formats else []) + ["valid"]]

    def entry_blocks(self, entry: Entry) -> list[str]:
        check = self.checks.checks[entry.plan]
        return ["\n".join([*call(*signature(entry, codec), ""), "{",
                           *body_lines([f"return wf_valid_{codec}(({type_}){{{data}, len}}, "
                                        f"{check}, error);"]), "}"])
                for codec, type_, data in (("json", "wf_text", "text"), ("cbor", "wf_bytes", "item"))]


def used_before(order: list[Plan]) -> list[Plan]:
    """Those that must be declared because a loop leads through them."""
    known: set[Plan] = set()
    found: dict[Plan, None] = {}
    for plan in order:
        found.update(dict.fromkeys(used for used in [*plan.below(), *plan.beside()]
                                   if used not in known and used.constant is not True))
        known.add(plan)
    return list(found)


def signature(entry: Entry, codec: str) -> tuple[str, list[str]]:
    data = "const char *text" if codec == "json" else "const unsigned char *item"
    return (f"bool {entry.name}_valid_{codec}", [data, "size_t len", "struct wf_error *error"])


def body_of(peeks: list[str], checks: list[str | Switch]) -> list[Statement]:
    if len(checks) == 1 and peeks and not isinstance(checks[0], Switch):
        one = f"return {' && '.join([*peeks, *checks])};"
        if STEP + len(one) <= COLUMNS:
            return [one]
    body: list[Statement] = [If(f"!{peek}", ["return false;"]) for peek in peeks]
    for index, check in enumerate(checks):
        if index > 0:
            body.append("wf_valid_rewind(in, value);")
        if index < len(checks) - 1:
            body.append(If(f"!{check}", ["return false;"]))
        else:
            body.append(check if isinstance(check, Switch) else f"return {check};")
    return body
