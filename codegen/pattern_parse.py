"""ECMA-262 patterns to trees, read as with the flag `u`: code points, no case folding.

Where `/u` is stricter than the plain form and the meaning is one and the same, both are read: `\\-`,
`\\_`, a `]` or `}` that closes nothing.  What is wrong, or what a DFA cannot do, raises PatternError.
"""
from __future__ import annotations

from dataclasses import dataclass
from typing import Union

from codegen import pattern_sets as sets

DEPTH_LIMIT = 100
COUNT_LIMIT = 1 << 20


class PatternError(Exception):
    def __init__(self, position: int, text: str, hint: str = ""):
        super().__init__(f"{text} at character {position + 1}")
        self.position, self.text, self.hint = position, text, hint


@dataclass(frozen=True)
class Chars:
    """One code point out of a set."""
    ranges: sets.Ranges


@dataclass(frozen=True)
class Assertion:
    kind: str                 # "^", "$", "b", "B"


@dataclass(frozen=True)
class Sequence:
    parts: tuple["Tree", ...]


@dataclass(frozen=True)
class Choice:
    branches: tuple["Tree", ...]


@dataclass(frozen=True)
class Repeat:
    part: "Tree"
    least: int
    most: int | None


Tree = Union[Chars, Assertion, Sequence, Choice, Repeat]
EMPTY = Sequence(())

CLASSES = {"d": sets.DIGIT, "w": sets.WORD, "s": sets.SPACE}
CONTROLS = {"t": 0x09, "n": 0x0A, "v": 0x0B, "f": 0x0C, "r": 0x0D}
PUNCTUATION = frozenset("^$\\.*+?()[]{}|/-_!\"#%&',:;<=>@`~ ")
NO_DFA = "is not supported: patterns become DFAs"
GROUPS = (("(?=", "look-ahead"), ("(?!", "look-ahead"), ("(?<=", "look-behind"),
          ("(?<!", "look-behind"))


def parse(pattern: str) -> Tree:
    return Parser(pattern).whole()


class Parser:
    def __init__(self, pattern: str):
        self.pattern, self.at, self.depth = pattern, 0, 0
        self.names: set[str] = set()

    def whole(self) -> Tree:
        tree = self.choice()
        if self.at < len(self.pattern):
            raise PatternError(self.at, '")" closes no group', r'a literal one is written "\)"')
        return tree

    def peek(self, text: str) -> bool:
        return self.pattern.startswith(text, self.at)

    def take(self, text: str) -> bool:
        found = self.peek(text)
        self.at += len(text) if found else 0
        return found

    def next(self) -> str:
        char = self.pattern[self.at:self.at + 1]
        self.at += 1
        return char

    # --- Structure ------------------------------------------------------------------------------

    def choice(self) -> Tree:
        branches = [self.sequence()]
        while self.take("|"):
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else Choice(tuple(branches))

    def sequence(self) -> Tree:
        parts = []
        while self.at < len(self.pattern) and not self.peek("|") and not self.peek(")"):
            part = self.quantified()
            parts += [part] if part != EMPTY else []
        return parts[0] if len(parts) == 1 else Sequence(tuple(parts))

    def quantified(self) -> Tree:
        start = self.at
        atom = self.atom()
        behind = self.at
        counts = self.quantifier()
        if counts is None:
            return atom
        if isinstance(atom, Assertion):
            raise PatternError(behind, f'"{self.pattern[start:behind]}" cannot be repeated')
        self.take("?")                       # lazy: matches other places, but the same texts
        if self.at < len(self.pattern) and self.pattern[self.at] in "*+?":
            raise PatternError(self.at, "a quantifier behind a quantifier")
        return EMPTY if atom == EMPTY else Repeat(atom, *counts)

    def quantifier(self) -> tuple[int, int | None] | None:
        for char, counts in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self.take(char):
                return counts
        if not self.peek("{"):
            return None
        start = self.at
        self.at += 1
        least, most = self.number(), None
        if least is not None and self.take(","):
            most = self.number()
        else:
            most = least
        if least is None or not self.take("}"):
            raise PatternError(start, '"{" begins no quantifier', r'a literal one is written "\{"')
        if most is not None and least > most:
            raise PatternError(start, f"at least {least} but at most {most}")
        if max(least, most or 0) > COUNT_LIMIT:
            raise PatternError(start, f"more than {COUNT_LIMIT} repetitions")
        return least, most

    def number(self) -> int | None:
        start = self.at
        while self.at < len(self.pattern) and self.pattern[self.at] in "0123456789":
            self.at += 1
        digits = self.pattern[start:self.at].lstrip("0") or "0"[:self.at - start]
        return int(digits[:9]) if digits else None      # nine digits are over the limit already

    def atom(self) -> Tree:
        start = self.at
        char = self.next()
        if char in "^$":
            return Assertion(char)
        if char == "(":
            return self.group(start)
        if char == "[":
            return Chars(self.char_class(start))
        if char == ".":
            return Chars(sets.inverse(sets.LINE_END))
        if char == "\\":
            return self.escape(start)
        if char in "*+?":
            raise PatternError(start, f'nothing stands before "{char}" to be repeated',
                               rf'a literal one is written "\{char}"')
        if char == "{":
            raise PatternError(start, '"{" without anything to repeat', r'a literal one is written "\{"')
        return Chars(sets.single(ord(char)))

    def group(self, start: int) -> Tree:
        for opening, name in GROUPS:
            if self.pattern.startswith(opening, start):
                raise PatternError(start, f"{name} {opening}...) {NO_DFA}")
        if self.take("?<"):
            self.group_name(start)
        elif self.peek("?") and not self.take("?:"):
            raise PatternError(start, f'unknown kind of group "{self.pattern[start:start + 3]}"')
        self.depth += 1
        if self.depth > DEPTH_LIMIT:
            raise PatternError(start, f"groups nested deeper than {DEPTH_LIMIT}")
        inner = self.choice()
        self.depth -= 1
        if not self.take(")"):
            raise PatternError(start, '"(" without ")"')
        # A group is one atom even when it holds a lone assertion: (^)* is valid.
        return Sequence((inner,)) if isinstance(inner, Assertion) else inner

    def group_name(self, start: int) -> None:
        end = self.pattern.find(">", self.at)
        name = self.pattern[self.at:end] if end >= 0 else ""
        if not name.replace("$", "_").isidentifier():
            raise PatternError(start, "a named group needs a name: (?<name>...)")
        if name in self.names:
            raise PatternError(start, f'two groups are called "{name}"')
        self.names.add(name)
        self.at = end + 1

    # --- Escapes --------------------------------------------------------------------------------

    def escape(self, start: int) -> Tree:
        char = self.pattern[self.at:self.at + 1]
        if char and char in "bB":
            self.at += 1
            return Assertion(char)
        if char and char in "123456789" or char == "k":
            raise PatternError(start, f"a back-reference {NO_DFA}")
        found = self.set_escape(start)
        return Chars(found if found is not None else sets.single(self.code_escape(start)))

    def set_escape(self, start: int) -> sets.Ranges | None:
        """\\d \\D \\w \\W \\s \\S \\p{} \\P{}, when one of them stands behind the backslash."""
        char = self.pattern[self.at:self.at + 1]
        if not char or char not in "dDwWsSpP":
            return None
        self.at += 1
        ranges = self.property(start) if char in "pP" else CLASSES[char.lower()]
        return sets.inverse(ranges) if char.isupper() else ranges

    def property(self, start: int) -> sets.Ranges:
        end = self.pattern.find("}", self.at)
        if not self.take("{") or end < 0:
            raise PatternError(start, r"\p needs a name in braces: \p{L}")
        name = self.pattern[self.at:end]
        self.at = end + 1
        ranges = sets.named(name)
        if ranges is None:
            raise PatternError(start, rf"\p{{{name}}} is not supported",
                               r"general categories are: \p{L}, \p{Lu}, \p{Letter}, \p{gc=Nd} ...")
        return ranges

    def code_escape(self, start: int) -> int:
        """An escape that stands for one code point; the cursor is behind the backslash."""
        char = self.next()
        if char in CONTROLS:
            return CONTROLS[char]
        if char == "0" and self.pattern[self.at:self.at + 1] not in tuple("0123456789"):
            return 0
        if char == "c":
            letter = self.next()
            if letter.isascii() and letter.isalpha():
                return ord(letter) % 32
            raise PatternError(start, r"\c needs a letter")
        if char == "x":
            return self.hex(start, 2)
        if char == "u":
            return self.unicode_escape(start)
        if char and char in PUNCTUATION:
            return ord(char)
        raise PatternError(start, f'unknown escape "\\{char}"' if char else "nothing follows the \\")

    def hex(self, start: int, count: int) -> int:
        digits = self.pattern[self.at:self.at + count]
        if len(digits) < count or any(digit not in "0123456789abcdefABCDEF" for digit in digits):
            raise PatternError(start, f"{count} hexadecimal digits must follow "
                                      f"{self.pattern[start:self.at]}")
        self.at += count
        return int(digits, 16)

    def unicode_escape(self, start: int) -> int:
        if self.take("{"):
            end = self.pattern.find("}", self.at)
            length = end - self.at
            digits = self.pattern[self.at:end].lstrip("0") if end >= 0 else ""
            code = self.hex(start, length) if end >= 0 and length > 0 and len(digits) < 7 else -1
            if not 0 <= code <= sets.LAST:
                raise PatternError(start, r"\u{...} needs a code point, at most 10FFFF")
            self.at += 1
            return code
        return self.whole_character(self.hex(start, 4))

    def whole_character(self, high: int) -> int:
        """With the other half of a surrogate pair, when it follows in the same spelling."""
        if not 0xD800 <= high < 0xDC00 or not self.peek(r"\u"):
            return high
        digits = self.pattern[self.at + 2:self.at + 6]
        try:
            low = int(digits, 16) if len(digits) == 4 and digits.isalnum() else 0
        except ValueError:
            return high
        if not 0xDC00 <= low < 0xE000:
            return high
        self.at += 6
        return 0x10000 + (high - 0xD800 << 10) + (low - 0xDC00)

    # --- Classes --------------------------------------------------------------------------------

    def char_class(self, start: int) -> sets.Ranges:
        is_inverse = self.take("^")
        found: list[sets.Ranges] = []
        while not self.take("]"):
            found.append(self.class_item(start))
        ranges = sets.union(*found)
        return sets.inverse(ranges) if is_inverse else ranges

    def class_item(self, start: int) -> sets.Ranges:
        item = self.at
        low = self.class_atom(start)
        if not self.peek("-") or self.pattern[self.at + 1:self.at + 2] in ("]", ""):
            return low if isinstance(low, tuple) else sets.single(low)
        self.at += 1
        high = self.class_atom(start)
        if isinstance(low, tuple) or isinstance(high, tuple):
            raise PatternError(item, "a range between sets of characters",
                               r'a literal "-" stands last, or is written "\-"')
        if low > high:
            raise PatternError(item, f"the range {self.pattern[item:self.at]} is upside down")
        return ((low, high),)

    def class_atom(self, start: int) -> int | sets.Ranges:
        """One code point, or the set an escape stands for."""
        item = self.at
        char = self.next()
        if not char:
            raise PatternError(start, '"[" without "]"')
        if char != "\\":
            return ord(char)
        if self.take("b"):
            return 0x08
        ranges = self.set_escape(item)
        return ranges if ranges is not None else self.code_escape(item)
