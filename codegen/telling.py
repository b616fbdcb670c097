"""Finding out which message, or which branch of a union, comes: decision trees as functions."""
from __future__ import annotations

from codegen import ir
from codegen.cwriter import Function, If, Statement, Switch, literal
from codegen.functions import Functions
from codegen.layout import Layout
from codegen.names import words
from codegen.shapes import Choice, Tell

KINDS = {"object": "WF_JSON_OBJECT", "array": "WF_JSON_ARRAY", "string": "WF_JSON_TEXT",
         "number": "WF_JSON_NUMBER", "boolean": "WF_JSON_BOOL", "null": "WF_JSON_NULL"}
IN = "struct wf_json_reader *in"


class Teller:
    def __init__(self, layout: Layout, functions: Functions) -> None:
        self.layout = layout
        self.functions = functions

    def messages(self, tell: Tell) -> None:
        name = f"{self.layout.prefix}_{tell.func}"
        if tell.test is None:
            self.functions.add(self._nothing(name, tell))
            return
        function = self._function(name, tell.test, tell, tell.func)
        function.result = tell.enum
        self.functions.add(function)

    def union(self, body: Choice) -> str:
        name = f"tell_{body.func}"
        tell = Tell(name, body.union.test, body.enum.enumerators[1:], body.enum.name,
                    body.enum.enumerators[0], False)
        return self.functions.need(name, lambda: self._function(name, tell.test, tell, name))

    def _nothing(self, name: str, tell: Tell) -> Function:
        place = self.layout.protocol.place.pointer
        return Function(tell.enum, name, [IN],
                        ["/* No message travels this way. */",
                         f'wf_json_fail(in, "oneOf", {literal(place)}, "no message is expected");',
                         f"return {tell.none};"])

    def _function(self, name: str, test: ir.Test, tell: Tell, stem: str) -> Function:
        match test:
            case ir.Leaf():
                return Function(f"static {tell.enum}", name, [IN],
                                ["(void)in;", f"return {tell.results[test.branch]};"])
            case ir.ByKind():
                return self._by_kind(name, test, tell, stem)
            case ir.ByValue():
                return self._by_value(name, test, tell, stem)
            case ir.ByMember():
                return self._by_member(name, test, tell, stem)
        raise TypeError(test)

    def _result(self, test: ir.Test, tell: Tell, stem: str, label: str) -> str:
        """A leaf's enumerator, or the call that goes on asking."""
        if isinstance(test, ir.Leaf):
            return tell.results[test.branch]
        wanted = f"{stem}_{label}"
        name = self.layout.globals.claim(wanted)
        self.functions.need(name, lambda: self._function(name, test, tell, wanted))
        return f"{name}(in)"

    def _by_kind(self, name: str, test: ir.ByKind, tell: Tell, stem: str) -> Function:
        cases: list = []
        merged: dict[str, list[str]] = {}
        for kind, following in test.cases:
            merged.setdefault(self._result(following, tell, stem, kind), []).append(KINDS[kind])
        for result, kinds in merged.items():
            cases.append((kinds, [f"return {result};"]))
        what = ", ".join(kind for kind, _ in test.cases)
        cases.append((["default"], [self._fail("type", test.place, f"not of type {what}"),
                                    f"return {tell.none};"]))
        return Function(f"static {tell.enum}", name, [IN], [Switch("wf_json_peek(in)", cases)])

    def _by_value(self, name: str, test: ir.ByValue, tell: Tell, stem: str) -> Function:
        values = [value for group, _ in test.cases for value in group]
        groups = [index + 1 for index, (group, _) in enumerate(test.cases) for _ in group]
        rule = self.layout.rules.enum(
            f"{stem}_{_path_name(test.path)}", test.place, values,
            groups if len(groups) != len(test.cases) else None)
        read = "wf_json_read_tag" if tell.is_tag else "wf_json_read_enum"
        steps: list[Statement] = [f"{_step(step)};" for step in test.path]
        cases = []
        for index, (group, following) in enumerate(test.cases):
            result = self._result(following, tell, stem, words(group[0]))
            cases.append(([str(index + 1)], [f"return {result};"]))
        cases.append((["default"], [f"return {tell.none};"]))
        return Function(f"static {tell.enum}", name, [IN],
                        [*steps, f"which = {read}(in, &{rule.name});",
                         "wf_json_rewind(in, start);", Switch("which", cases)],
                        ["struct wf_json_mark start = wf_json_mark(in);", "unsigned which;"])

    def _by_member(self, name: str, test: ir.ByMember, tell: Tell, stem: str) -> Function:
        body: list[Statement] = []
        for member, following in test.cases:
            result = self._result(following, tell, stem, words(member))
            body.append(If(f"wf_json_find_member(in, {literal(member)})",
                           ["wf_json_rewind(in, start);", f"return {result};"]))
        body += [self._fail("oneOf", test.place, "none of the members that tell the kind is there"),
                 f"return {tell.none};"]
        return Function(f"static {tell.enum}", name, [IN], body,
                        ["struct wf_json_mark start = wf_json_mark(in);"])

    def _fail(self, keyword: str, place: ir.Place, what: str) -> str:
        return f"wf_json_fail(in, {literal(keyword)}, {literal(place.pointer)}, {literal(what)});"


def _step(step: str | int) -> str:
    if isinstance(step, int):
        return f"wf_json_enter_item(in, {step})"
    return f"wf_json_enter_member(in, {literal(step)})"


def _path_name(path: tuple) -> str:
    return words(str(path[-1])) if path else "value"
