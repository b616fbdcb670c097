"""How long a message will be: each writer once more, adding up what it would append.

Made from the writers themselves, so the two cannot disagree: a literal becomes its length, a call
of wf_json_put_text() one of wf_json_size_text(), and what stands around them stays.
"""
from __future__ import annotations

import re

from codegen.cwriter import Function, If, Loop, Put, Statement, Switch, body_lines, function_text, unused
from codegen.functions import Functions
from codegen.writing import OUT

WIDE = 80       # a sum longer than this goes on in a statement of its own

CALL = re.compile(r"(?:at =|return) (?:(wf_[a-z]+_)put_|write_)(\w+)\(out, at(?:, )?(.*)\);")
KEY = re.compile(r'at = WF_JSON_PUT_KEY\(out, at, &is_first, "(.*)"\);')
KEPT = re.compile(r"(count \+= .*|\(void\)\w+|break);|is_first = false;")
DROPPED = re.compile(r"/\*.*|return at;|wf_put_end\(.*|(at =|return) wf_(put_fail|cbor_put_in_order)\(.*",
                     re.DOTALL)
ESCAPED = re.compile(r"\\[0-7]{3}|\\.|.")


def sizes_of(writing: Functions, prefix: str) -> Functions:
    """`prefix`: of the protocol, in front of the names of public functions."""
    made = Functions()
    for function in writing.done:
        public = "" if function.result.startswith("static") else f"{prefix}_"
        size = _size_of(function)
        size.name = f"{public}size_{function.name.removeprefix(f'{public}write_')}"
        made.add(size)
    made.forward = [f"size_{name.removeprefix('write_')}" for name in writing.forward]
    made.done = _called(made)
    return made


def _called(made: Functions) -> list[Function]:
    """Without those of writers that only judging structs calls."""
    texts, kept = "", []
    for function in reversed(made.done):
        is_static = function.result.startswith("static")
        if not is_static or function.name in made.forward or f"{function.name}(" in texts:
            texts += function_text(function)
            kept.append(function)
    return kept[::-1]


def _size_of(function: Function) -> Function:
    asks = _asks_for_first(function.body)
    body = _Sums(asks).body(function.body)
    size = _taken_out(body)
    if not body and size.is_short():
        return _function(function, [f"return {size};"], [])
    first, *rest = size.statements("size_t size = ")
    variables = [variable for variable in function.variables
                 if ("is_first" not in variable or asks) and "wf_put_" not in variable]
    variables = [*variables, first] if "is_first" in first else [first, *variables]
    return _function(function, [*rest, *_as_statements(body), "return size;"], variables)


def _taken_out(body: list) -> "_Sum":
    """What is certain: the sum that the body begins with, and the constants further down."""
    size = body.pop(0) if body and isinstance(body[0], _Sum) else _Sum()
    for item in [item for item in body if isinstance(item, _Sum)]:
        size.constant += item.constant
        item.constant = 0
    body[:] = [item for item in body if not isinstance(item, _Sum) or item.calls]
    return size


def _function(of: Function, body: list[Statement], variables: list[str]) -> Function:
    arguments = [argument for argument in of.arguments if argument not in OUT]
    return Function(of.result.replace("void", "size_t").replace("uint8_t *", "size_t"), of.name, arguments,
                    [*unused(arguments, body, variables), *body], variables)


def _asks_for_first(body: list[Statement]) -> bool:
    """Does it ask further down whether any member was written?"""
    lines = body_lines([item for item in _within(body)
                        if not (isinstance(item, str) and KEY.fullmatch(item))])
    return any("is_first" in line for line in lines)


def _within(body: list[Statement]) -> list[Statement]:
    """All statements, those of conditions and loops too, and conditions as if they were calls."""
    found: list[Statement] = []
    for item in body:
        if isinstance(item, If):
            found += [f"({item.condition});", *_within(item.then), *_within(item.otherwise)]
        elif isinstance(item, Loop):
            found += _within(item.body)
        elif isinstance(item, Switch):
            found += [inner for _, case in item.cases for inner in _within(case)]
        else:
            found.append(item)
    return found


class _Sum:
    """A constant, and calls."""

    def __init__(self) -> None:
        self.constant = 0
        self.calls: list[str] = []

    def __str__(self) -> str:
        terms = [str(self.constant)] if self.constant or not self.calls else []
        return " + ".join(terms + self.calls)

    def is_short(self) -> bool:
        return len(str(self)) <= WIDE

    def statements(self, begin: str = "size += ") -> list[str]:
        if self.is_short():
            return [f"{begin}{self};"]
        terms = [str(self.constant), *self.calls] if self.constant else self.calls
        return [f"{begin}{terms[0]};", *(f"size += {term};" for term in terms[1:])]


class _Sums:
    """Bodies with a _Sum where a writer puts and calls."""

    def __init__(self, asks_for_first: bool) -> None:
        self.asks_for_first = asks_for_first

    def body(self, body: list[Statement]) -> list:
        made: list = []
        for item in body:
            self._add(made, item)
        return made

    def _add(self, made: list, item: Statement) -> None:
        match item:
            case Put():
                self._sum(made).constant += len(item.text.encode("utf-8", "surrogateescape"))
            case If():
                self._nested(made, item)
            case Loop():
                made.append(Loop(item.head, _as_statements(self.body(item.body))))
            case Switch():
                made.append(Switch(item.value, [(labels, self._case(inner))
                                                for labels, inner in item.cases]))
            case _:
                self._line(made, item)

    def _case(self, body: list[Statement]) -> list[Statement]:
        statements = _as_statements(self.body(body))
        return statements if "break;" in statements else [*statements, "break;"]

    def _nested(self, made: list, item: If) -> None:
        then, otherwise = (_as_statements(self.body(part)) for part in (item.then, item.otherwise))
        if then == otherwise:
            self._sums_of(made, item.then)
        elif then or otherwise:
            made.append(If(item.condition, then, otherwise))

    def _sums_of(self, made: list, body: list[Statement]) -> None:
        """As if they stood here."""
        for item in body:
            self._add(made, item)

    def _line(self, made: list, line: str) -> None:
        call, key = CALL.fullmatch(line), KEY.fullmatch(line)
        if not line or DROPPED.fullmatch(line):
            return
        if key:
            self._sum(made).constant += 1 + len(ESCAPED.findall(key[1]))
            made += ["is_first = false;"] if self.asks_for_first else []
        elif call:
            self._sum(made).calls.append(f"{call[1] or ''}size_{call[2]}({call[3]})")
        elif KEPT.fullmatch(line):
            made.append(line)
        else:
            raise TypeError(line)

    def _sum(self, made: list) -> _Sum:
        if not made or not isinstance(made[-1], _Sum):
            made.append(_Sum())
        return made[-1]


def _as_statements(body: list) -> list[Statement]:
    return [line for item in body
            for line in (item.statements() if isinstance(item, _Sum) else [item])]
