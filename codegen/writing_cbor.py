"""How CBOR is written: the number of members stands in front of them, so it is counted first."""
from __future__ import annotations

from codegen import ir
from codegen.codecs import ARRAY, CBOR, MAP, head, octets, scalar_cbor
from codegen.cwriter import Loop, Put, Statement
from codegen.shapes import Object, Part
from codegen.writing import Writers

SHORT = 64              # WF_CBOR_SHORT: bytes that are copied without a call


class CborWriters(Writers):
    codec = CBOR

    def _put(self, value: object) -> Put:
        return Put(octets(scalar_cbor(value)))

    def _put_bytes(self, of: ir.Bytes, value: str) -> str:
        if of.min_len == of.max_len and of.min_len <= SHORT:
            return f"at = wf_cbor_put_fixed_bytes(out, at, {value}, {of.min_len});"
        return super()._put_bytes(of, value)

    def object(self, body: Object, it: str, sure: frozenset[str] = frozenset()
               ) -> tuple[list[str], list[Statement]]:
        certain, uncertain = self._counted(body, sure)
        members: list[Statement] = []
        for part in self._in_order(body.parts):
            if part.shape or part.inline or part is body.mirror:
                members += self._part(part, body, it, sure, [self._put(part.member.wire)])
        if not uncertain and not body.rest:
            return [], [Put(octets(head(MAP, certain))), *members]
        counted: list[Statement] = [f"count += {condition};" for condition in (
            self._condition(part, it) for part in uncertain)]
        if not body.rest:
            return [f"size_t count = {certain};"], [
                *counted, "at = wf_cbor_put_object(out, at, count);", *members]
        rest = f"{it}->{body.rest.name}, {it}->{body.rest.count}"
        counted.append(f"count += {it}->{body.rest.count};")
        members.append(f"at = {self._others(body)}(out, at, {rest});")
        begin, sort = self._sorting()
        return [*begin, f"size_t count = {certain};"], [
            *counted, "at = wf_cbor_put_object(out, at, count);", *members, *sort]

    def _in_order(self, parts: list[Part]) -> list[Part]:
        if not self.layout.protocol.cbor.is_deterministic:
            return parts
        return sorted(parts, key=lambda part: scalar_cbor(part.member.wire))

    def _sorting(self) -> tuple[list[str], list[Statement]]:
        """A variable, and what puts members of free names into their places."""
        if not self.layout.protocol.cbor.is_deterministic:
            return [], []
        return ["size_t begin = wf_put_len(out, at);"], ["at = wf_cbor_put_in_order(out, at, begin);"]

    def _counted(self, body: Object, sure: frozenset[str]) -> tuple[int, list]:
        """How many members are always there, and which may be."""
        parts = self._written_parts(body)
        uncertain = [part for part in parts if not self._is_certain(part, body, sure)]
        return len(parts) - len(uncertain), uncertain

    def _needs_variable(self, body: Object, sure: frozenset[str]) -> bool:
        return bool(self._counted(body, sure)[1]) or body.rest is not None

    def _separator(self) -> list[Statement]:
        return []

    def _loop(self, kind: str, value: list[Statement]) -> tuple[list[str], list[Statement]]:
        begin, sort = self._sorting() if kind == "object" else ([], [])
        return begin, [f"at = wf_cbor_put_{kind}(out, at, count);",
                       Loop("for (size_t i = 0; i < count; i++)", value), *sort]

    def _colon(self) -> list[Statement]:
        return []

    def _items(self, values: list[list[Statement]]) -> list[Statement]:
        return [Put(octets(head(ARRAY, len(values)))),
                *(statement for value in values for statement in value)]
