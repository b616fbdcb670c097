"""How JSON is written: an object's comma depends on what came before."""
from __future__ import annotations

from codegen.codecs import JSON, key, scalar_json
from codegen.cwriter import If, Loop, Put, Statement, literal
from codegen.shapes import Object, Part
from codegen.writing import Writers


class JsonWriters(Writers):
    codec = JSON
    is_first = ("bool is_first",)

    def _put(self, value: object) -> Put:
        return Put(scalar_json(value))

    def object(self, body: Object, it: str, sure: frozenset[str] = frozenset()
               ) -> tuple[list[str], list[Statement]]:
        parts = self._written_parts(body)
        if self._needs_variable(body, sure):
            return ["bool is_first = true;"], self._with_first(parts, body, it, sure)
        statements: list[Statement] = []
        is_first = True
        for part in parts:
            opening = ("{" if is_first else ",") + key(part.member.wire)
            written = self._part(part, body, it, sure, [Put(opening)])
            is_first = False if written else is_first
            statements += written
        if body.rest:
            statements.append(self._rest(body, it, "false"))
        return [], [*statements, Put("{}" if is_first else "}")]

    def _rest(self, body: Object, it: str, is_first: str) -> Statement:
        rest = body.rest
        return f"at = {self._others(body)}(out, at, {it}->{rest.name}, {it}->{rest.count}, {is_first});"

    def _needs_variable(self, body: Object, sure: frozenset[str]) -> bool:
        """Does an optional member come before the first that is always there?"""
        parts = self._written_parts(body)
        if not parts:
            return body.rest is not None
        return not self._is_certain(parts[0], body, sure)

    def _with_first(self, parts: list[Part], body: Object, it: str, sure: frozenset[str]
                    ) -> list[Statement]:
        statements: list[Statement] = []
        is_open = False
        for part in parts:
            name = key(part.member.wire)
            opening: list[Statement] = [Put("," + name)] if is_open else [
                f"at = WF_JSON_PUT_KEY(out, at, &is_first, {literal(name)});"]
            statements += self._part(part, body, it, sure, opening)
            is_open = is_open or self._is_certain(part, body, sure)
        if body.rest:
            statements.append(self._rest(body, it, "false" if is_open else "is_first"))
        if not is_open:
            empty = f"is_first && {it}->{body.rest.count} == 0" if body.rest else "is_first"
            statements.append(If(empty, [Put("{")]))
        return [*statements, Put("}")]

    def _separator(self) -> list[Statement]:
        return [If("is_first && i == 0", [Put("{")], [Put(",")])]

    def _loop(self, kind: str, value: list[Statement]) -> tuple[list[str], list[Statement]]:
        opening, end = {"array": "[]", "object": "{}"}[kind]
        return [], [Put(opening), Loop("for (size_t i = 0; i < count; i++)",
                                   [If("i > 0", [Put(",")]), *value]), Put(end)]

    def _colon(self) -> list[Statement]:
        return [Put(":")]

    def _items(self, values: list[list[Statement]]) -> list[Statement]:
        statements: list[Statement] = [Put("[")]
        for index, value in enumerate(values):
            statements += [Put("," if index else ""), *value]
        return [*statements, Put("]")]
