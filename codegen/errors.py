"""Diagnostics: what is wrong, where, why, and what to write instead.

    schema/concierge.json:98:22: error: unknown keyword "minLenght" [WF-KEYWORD]
      at #/components/schemas/Name
      hint: did you mean "minLength"?

They are collected, so that one run tells everything a stage found, and printed by place.
"""
from __future__ import annotations

import difflib
from dataclasses import dataclass

from codegen.ir import Place


@dataclass(frozen=True)
class Diagnostic:
    place: Place
    text: str
    code: str
    reasons: tuple[str, ...] = ()
    hint: str = ""

    def render(self) -> str:
        place = self.place
        lines = [f"{place.file}:{place.line}:{place.column}: error: {self.text} [{self.code}]"]
        if place.pointer:
            lines.append(f"  at {place.pointer}")
        lines += [f"  {reason}" for reason in self.reasons]
        if self.hint:
            lines.append(f"  hint: {self.hint}")
        return "\n".join(lines)


class Stop(Exception):
    """Nothing below can be understood; what was wrong has been told."""


class Diagnostics:
    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}
        self.calls = 0         # also counts what was told before: has a check found anything?

    def error(self, place: Place, code: str, text: str, *reasons: str, hint: str = "") -> None:
        """The same thing said twice (a schema used in two places) is told once."""
        self.calls += 1
        told = tuple(printable(reason) for reason in reasons if reason)
        self._found[Diagnostic(place, printable(text), code, told, printable(hint))] = None

    def __bool__(self) -> bool:
        return bool(self._found)

    def sorted(self) -> list[Diagnostic]:
        return sorted(self._found, key=lambda found: (found.place.file, found.place.line,
                                                      found.place.column, found.code, found.text))

    def render(self) -> str:
        return "".join(found.render() + "\n" for found in self.sorted())


def printable(text: str) -> str:
    """A document may hold any character; a terminal gets none that could steer it."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)


def quoted(name: object) -> str:
    text = str(name)
    return f'"{text}"' if len(text) <= 80 else f'"{text[:77]}..."'


def listed(names, last: str = "or") -> str:
    """"a", "b" or "c"."""
    words = [quoted(name) for name in names]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def near(name: str, known) -> str:
    """The hint for a name that is nearly a known one, or nothing."""
    known = [str(word) for word in known]
    found = difflib.get_close_matches(str(name)[:100], known, n=1, cutoff=0.65)
    if not found:
        lower = {word.lower(): word for word in known}
        found = [lower[str(name).lower()]] if str(name).lower() in lower else []
    return f"did you mean {quoted(found[0])}?" if found else ""


def near_or_list(name: str, known) -> str:
    """As near(), else all there is when that is little."""
    known = [str(word) for word in known]
    hint = near(name, known)
    if hint or not known or len(known) > 12:
        return hint
    return f"there is {listed(known, 'and')}"
