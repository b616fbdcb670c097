"""How CBOR is written: the number of members stands in front of them, so it is counted first."""
from __future__ import annotations

from codegen.codecs import ARRAY, CBOR, MAP, head, octets, scalar_cbor
from codegen.cwriter import Loop, Put, Statement
from codegen.shapes import Object
from codegen.writing import Writers


class CborWriters(Writers):
    codec = CBOR

    def _put(self, value: object) -> Put:
        return Put(octets(scalar_cbor(value)))

    def object(self, body: Object, it: str, sure: frozenset[str] = frozenset()
               ) -> tuple[list[str], list[Statement]]:
        certain, uncertain = self._counted(body, sure)
        members: list[Statement] = []
        for part in body.parts:
            if part.shape or part.inline or part is body.mirror:
                members += self._part(part, body, it, sure, [self._put(part.member.wire)])
        if not uncertain and not body.rest:
            return [], [Put(octets(head(MAP, certain))), *members]
        counted: list[Statement] = [f"count += {condition};" for condition in (
            self._condition(part, it) for part in uncertain)]
        if body.rest:
            rest = f"{it}->{body.rest.name}, {it}->{body.rest.count}"
            counted.append(f"count += {it}->{body.rest.count};")
            members.append(f"{self._others(body)}(out, {rest});")
        return [f"size_t count = {certain};"], [
            *counted, "wf_cbor_write_object(out, count);", *members]

    def _counted(self, body: Object, sure: frozenset[str]) -> tuple[int, list]:
        """How many members are always there, and which may be."""
        parts = [part for part in body.parts if part is body.mirror or
                 (part.shape or part.inline) and self._is_written(part)]
        uncertain = [part for part in parts if not self._is_certain(part, body, sure)]
        return len(parts) - len(uncertain), uncertain

    def _needs_variable(self, body: Object, sure: frozenset[str]) -> bool:
        return bool(self._counted(body, sure)[1]) or body.rest is not None

    def _separator(self) -> list[Statement]:
        return []

    def _loop(self, kind: str, value: list[Statement]) -> list[Statement]:
        return [f"wf_cbor_write_{kind}(out, count);",
                Loop("for (size_t i = 0; i < count; i++)", value)]

    def _colon(self) -> list[Statement]:
        return []

    def _items(self, values: list[list[Statement]]) -> list[Statement]:
        return [Put(octets(head(ARRAY, len(values)))),
                *(statement for value in values for statement in value)]
