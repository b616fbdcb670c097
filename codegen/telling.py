"""Finding out which message, or which branch of a union, comes: decision trees as functions."""
from __future__ import annotations

from codegen import ir, unions
from codegen.codecs import ARRAY, Codec, head, key, octets, scalar_cbor, scalar_json
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
        function = self._root(name, tell.test, tell, tell.func)
        function.result = tell.enum
        self.functions.add(function)

    def union(self, body: Choice) -> str:
        name = f"tell_{body.func}"
        tell = Tell(name, body.union.test, body.enum.enumerators[1:], body.enum.name,
                    body.enum.enumerators[0], False,
                    [branch.type for branch in body.union.branches])
        return self.functions.need(name, lambda: self._root(name, tell.test, tell, name))

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

    def _root(self, name: str, test: ir.Test, tell: Tell, stem: str) -> Function:
        """The whole tree, behind what CBOR says with its first bytes."""
        texts = self._beginnings(test, tell) if self.codec.name == "cbor" else {}
        if len(texts) < 2:
            return self._function(name, test, tell, stem)
        asking = self.layout.name_test(test, f"{stem}_by_asking")
        called = self.functions.need(asking, lambda: self._function(asking, test, tell, stem))
        rule = self.layout.rules.beginnings(
            stem, test.place, {octets(text): result for text, result in texts.items()})
        return Function(f"static {tell.enum}", name, [self.codec.reader],
                        [f"return which != 0 ? which : {called}(in);"],
                        [f"unsigned which = {self.wf}_tell_by_beginning(in, &{rule.name});"])

    def _beginnings(self, test: ir.Test, tell: Tell) -> dict[bytes, str]:
        """Texts, and arrays whose first item tells all, where that is the last question."""
        found: dict[bytes, str] = {}
        match test:
            case ir.ByKind():
                for _, following in test.cases:
                    found |= self._beginnings(following, tell)
            case ir.ByValue(path=() | (0,)):
                for values, following in test.cases:
                    if isinstance(following, ir.Leaf):
                        head = self._head(tell.types[following.branch]) if test.path else b""
                        found |= {head + scalar_cbor(value): tell.results[following.branch]
                                  for value in values if isinstance(value, str) and head is not None}
        return {text: result for text, result in found.items() if 4 <= len(text) <= 16}

    def _head(self, of: ir.Type) -> bytes | None:
        """Of the array that it always is."""
        of, _ = self.layout.resolve(of)
        return head(ARRAY, len(of.items)) if isinstance(of, ir.TupleType) else None

    def _function(self, name: str, test: ir.Test, tell: Tell, stem: str, opening: str = "") -> Function:
        """`opening`: how the object mostly begins, its tag first, when that was asked for before."""
        match test:
            case ir.Leaf():
                return Function(f"static {tell.enum}", name, [self.codec.reader],
                                ["(void)in;", f"return {tell.results[test.branch]};"])
            case ir.ByKind():
                return self._by_kind(name, test, tell, stem)
            case ir.ByValue():
                return self._by_value(name, test, tell, stem, opening)
            case ir.ByMember():
                return self._by_member(name, test, tell, stem)
            case ir.ByTrial():
                return self._by_trial(name, test, tell)
        raise TypeError(test)

    def _result(self, test: ir.Test, tell: Tell, stem: str, label: str, opening: str = "") -> str:
        """A leaf's enumerator, or the call that goes on asking."""
        if isinstance(test, ir.Leaf):
            return tell.results[test.branch]
        wanted = f"{stem}_{label}"
        name = self.layout.name_test(test, wanted)
        called = self.functions.need(name, lambda: self._function(name, test, tell, wanted, opening))
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

    def _by_value(self, name: str, test: ir.ByValue, tell: Tell, stem: str, opening: str) -> Function:
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
        tell_by = self._tell_by(test.path, rule.name, "WF_UNKNOWN_TAG" if tell.is_tag else "WF_BAD_VALUE")
        body, variables = [], []
        if len(test.path) > 1:
            body = [*self._steps(test.path[:-1], opening), f"which = {tell_by};",
                    f"{self.wf}_rewind(in, start);"]
            variables = [f"struct {self.wf}_mark start = {self.wf}_mark(in);", "unsigned which;"]
            tell_by = "which"
        body.append(f"return {tell_by};" if is_last else self._switch(tell_by, test, cases, tell, stem))
        return Function(f"static {tell.enum}", name, [self.codec.reader], body, variables)

    def _tell_by(self, path: tuple, rule: str, unknown: str) -> str:
        """The call that looks at the last step of a path."""
        if not path:
            return f"{self.wf}_tell_by_value(in, &{rule}, {unknown})"
        step = path[-1]
        if isinstance(step, int):
            return f"{self.wf}_tell_by_item(in, {step}, &{rule}, {unknown})"
        return f"{self.wf}_tell_by_member(in, {literal(self.codec.inside(step))}, &{rule}, {unknown})"

    def _scalar_rule(self, hint: str, test: ir.ByValue, cases: tuple, own: tuple,
                     any_other: str) -> EnumRule:
        values = [value for group, _ in test.cases for value in group]
        results = [case for (group, _), case in zip(test.cases, cases) for _ in group]
        is_numbered = tuple(results) == own[:len(results)]
        return self.layout.rules.enum(hint, test.place, values, None if is_numbered else results,
                                      own, any_other)

    def _switch(self, value: str, test: ir.ByValue, cases: tuple, tell: Tell, stem: str) -> Switch:
        items: list = []
        for (label, following), case, opening in zip(labelled(test), cases, [*self._openings(test), ""]):
            result = self._result(following, tell, stem, label, opening)
            items.append(([case], [f"return {result};"]))
        return Switch(value, [*items, (["default"], [f"return {tell.none};"])])

    def _openings(self, test: ir.ByValue) -> list[str]:
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

    def _steps(self, path: tuple, opening: str) -> list[Statement]:
        """To the value at the end of a path; `opening` says what stands before its first member."""
        if not opening or not isinstance(path[0], str):
            return [f"{self._step(step)};" for step in path]
        name = literal(self.codec.inside(path[0]))
        return [f"{self.wf}_enter_behind(in, {literal(opening + key(path[0]))}, {name});",
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
