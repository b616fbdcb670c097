"""Finding out which message, or which branch of a union, comes: decision trees as functions."""
from __future__ import annotations

from codegen import ir, unions
from codegen.codecs import Codec, key, scalar_json
from codegen.cwriter import Function, If, Statement, Switch, literal
from codegen.functions import Functions
from codegen.layout import Layout
from codegen.names import words
from codegen.rules import EnumRule
from codegen.shapes import Choice, Tell

KINDS = {"object": "OBJECT", "array": "ARRAY", "string": "TEXT", "number": "NUMBER",
         "boolean": "BOOL", "null": "NULL"}


class Teller:
    def __init__(self, layout: Layout, functions: Functions, codec: Codec) -> None:
        self.layout = layout
        self.functions = functions
        self.codec = codec
        self.wf = codec.runtime

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
                    body.enum.enumerators[0], False,
                    [branch.type for branch in body.union.branches])
        return self.functions.need(name, lambda: self._function(name, tell.test, tell, name))

    def _nothing(self, name: str, tell: Tell) -> Function:
        place = self.layout.protocol.place.pointer
        way = tell.func.removeprefix("identify_")
        reason, says = "No message travels this way.", "no message is expected"
        if any(getattr(plan.of, way) for plan in self.layout.messages):
            reason = "The messages that travel this way cannot be told apart."
            says = "messages of this direction cannot be told apart"
        return Function(tell.enum, name, [self.codec.reader],
                        [f"/* {reason} */",
                         f'{self.wf}_fail(in, "oneOf", {literal(place)}, {literal(says)});',
                         f"return {tell.none};"])

    def _function(self, name: str, test: ir.Test, tell: Tell, stem: str, beginning: str = "") -> Function:
        """`beginning`: how the object mostly begins, its tag first, when that was asked for before."""
        match test:
            case ir.Leaf():
                return Function(f"static {tell.enum}", name, [self.codec.reader],
                                ["(void)in;", f"return {tell.results[test.branch]};"])
            case ir.ByKind():
                return self._by_kind(name, test, tell, stem)
            case ir.ByValue():
                return self._by_value(name, test, tell, stem, beginning)
            case ir.ByMember():
                return self._by_member(name, test, tell, stem)
            case ir.ByTrial():
                return self._by_trial(name, test, tell)
        raise TypeError(test)

    def _result(self, test: ir.Test, tell: Tell, stem: str, label: str, beginning: str = "") -> str:
        """A leaf's enumerator, or the call that goes on asking."""
        if isinstance(test, ir.Leaf):
            return tell.results[test.branch]
        wanted = f"{stem}_{label}"
        name = self.layout.name_test(test, wanted)
        called = self.functions.need(name, lambda: self._function(name, test, tell, wanted, beginning))
        return f"{called}(in)"

    def _by_kind(self, name: str, test: ir.ByKind, tell: Tell, stem: str) -> Function:
        cases: list = []
        merged: dict[str, list[str]] = {}
        for kind, following in test.cases:
            merged.setdefault(self._result(following, tell, stem, kind), []).extend(
                f"{self.wf.upper()}_{of}" for of in self._kinds(kind, following, tell))
        for result, kinds in merged.items():
            cases.append((kinds, [f"return {result};"]))
        what = ", ".join(kind for kind, _ in test.cases)
        cases.append((["default"], [self._fail("type", test.place, f"not of type {what}"),
                                    f"return {tell.none};"]))
        return Function(f"static {tell.enum}", name, [self.codec.reader],
                        [Switch(f"{self.wf}_peek(in)", cases)])

    def _kinds(self, kind: str, test: ir.Test, tell: Tell) -> list[str]:
        """As the reader calls them: bytes are text in JSON only."""
        if kind != "string" or self.codec.name == "json":
            return [KINDS[kind]]
        strings = {of for branch in unions.leaves(test) for of in self._strings(tell.types[branch])}
        return sorted(strings) or [KINDS[kind]]

    def _strings(self, of: ir.Type) -> set[str]:
        of, _ = self.layout.resolve(of)
        match of:
            case ir.Union():
                return {kind for branch in of.branches for kind in self._strings(branch.type)}
            case ir.Bytes():
                return {"BYTES"}
            case ir.Text() | ir.Enum():
                return {"TEXT"}
            case ir.Raw() | ir.TextIf():
                return {"BYTES", "OTHER", "TEXT"}
        return set()

    def _by_value(self, name: str, test: ir.ByValue, tell: Tell, stem: str, beginning: str) -> Function:
        """The scalar's rule gives the enumerator, or says which question comes next."""
        is_last = all(isinstance(following, ir.Leaf) for _, following in test.cases)
        hint = f"{stem}_{_path_name(test.path)}"
        if is_last:
            cases = tuple(tell.results[following.branch] for _, following in test.cases)
            left = tell.results[test.any_other.branch] if test.any_other else ""
            rule = self._scalar_rule(hint, test, cases, (), left)
        else:
            cases = tuple(self.layout.name_test(following, f"{hint}_{label}".upper())
                          for label, following in labelled(test))
            left = cases[-1] if test.any_other else ""
            rule = self._scalar_rule(hint, test, cases, cases, left)
        read = f"{self.wf}_read_tag" if tell.is_tag else f"{self.wf}_read_enum"
        return Function(
            f"static {tell.enum}", name, [self.codec.reader],
            [*self._steps(test.path, beginning), f"which = {read}(in, &{rule.name});",
             f"{self.wf}_rewind(in, start);",
             "return which;" if is_last else self._switch(test, cases, tell, stem)],
            [f"struct {self.wf}_mark start = {self.wf}_mark(in);", "unsigned which;"])

    def _scalar_rule(self, hint: str, test: ir.ByValue, cases: tuple, own: tuple,
                     any_other: str) -> EnumRule:
        values = [value for group, _ in test.cases for value in group]
        results = [case for (group, _), case in zip(test.cases, cases) for _ in group]
        is_numbered = tuple(results) == own[:len(results)]
        return self.layout.rules.enum(hint, test.place, values, None if is_numbered else results,
                                      own, any_other)

    def _switch(self, test: ir.ByValue, cases: tuple, tell: Tell, stem: str) -> Switch:
        items: list = []
        for (label, following), case, beginning in zip(labelled(test), cases, [*self._beginnings(test), ""]):
            result = self._result(following, tell, stem, label, beginning)
            items.append(([case], [f"return {result};"]))
        return Switch("which", [*items, (["default"], [f"return {tell.none};"])])

    def _beginnings(self, test: ir.ByValue) -> list[str]:
        """Of each case: how JSON mostly spells an object up to the member behind its tag."""
        is_first = self.codec.name == "json" and len(test.path) == 1 and isinstance(test.path[0], str)
        return [f"{{{key(test.path[0])}{scalar_json(values[0])}," if is_first and len(values) == 1 else ""
                for values, _ in test.cases]

    def _by_member(self, name: str, test: ir.ByMember, tell: Tell, stem: str) -> Function:
        body: list[Statement] = []
        for member, following in test.cases:
            result = self._result(following, tell, stem, words(member))
            body.append(If(f"{self.wf}_find_member(in, {literal(self.codec.inside(member))})",
                           [f"{self.wf}_rewind(in, start);", f"return {result};"]))
        body += [self._fail("oneOf", test.place, "none of the members that tell the kind is there"),
                 f"return {tell.none};"]
        return Function(f"static {tell.enum}", name, [self.codec.reader], body,
                        [f"struct {self.wf}_mark start = {self.wf}_mark(in);"])

    def _by_trial(self, name: str, test: ir.ByTrial, tell: Tell) -> Function:
        body: list[Statement] = [
            If(f"{self.wf}_is_valid(in, {self.layout.checks[plan]})",
               [f"return {tell.results[leaf.branch]};"]) for plan, leaf in test.cases]
        body += [self._fail("anyOf", test.place, f"matches none of {len(test.cases)} schemas"),
                 f"return {tell.none};"]
        return Function(f"static {tell.enum}", name, [self.codec.reader], body)

    def _fail(self, keyword: str, place: ir.Place, what: str) -> str:
        return f"{self.wf}_fail(in, {literal(keyword)}, {literal(place.pointer)}, {literal(what)});"

    def _steps(self, path: tuple, beginning: str) -> list[Statement]:
        """To the value at the end of a path; `beginning` says what stands before its first member."""
        if not beginning or not isinstance(path[0], str):
            return [f"{self._step(step)};" for step in path]
        name = literal(self.codec.inside(path[0]))
        return [f"{self.wf}_enter_behind(in, {literal(beginning + key(path[0]))}, {name});",
                *(f"{self._step(step)};" for step in path[1:])]

    def _step(self, step: str | int) -> str:
        if isinstance(step, int):
            return f"{self.wf}_enter_item(in, {step})"
        return f"{self.wf}_enter_member(in, {literal(self.codec.inside(step))})"


def labelled(test: ir.ByValue) -> list[tuple[str, ir.Test]]:
    """What may come next, each with a word for it."""
    found = [(words(group[0]), following) for group, following in test.cases]
    return [*found, ("any_other", test.any_other)] if test.any_other else found


def _path_name(path: tuple) -> str:
    return words(str(path[-1])) if path else "value"
