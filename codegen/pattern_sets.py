"""Sets of code points, as sorted ranges that neither touch nor overlap; the classes ECMA-262 names.

Surrogates are code points like all others here, as for `/u`: text that holds none never meets them,
and text that keeps them (x-wireform surrogates: keep) is matched as JavaScript would.
"""
from __future__ import annotations

import functools
import unicodedata

LAST = 0x10FFFF
Ranges = tuple[tuple[int, int], ...]


def union(*sets) -> Ranges:
    joined: list[tuple[int, int]] = []
    for low, high in sorted(item for ranges in sets for item in ranges):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = joined[-1][0], max(high, joined[-1][1])
        else:
            joined.append((low, high))
    return tuple(joined)


def inverse(ranges: Ranges) -> Ranges:
    found, start = [], 0
    for low, high in ranges:
        if start < low:
            found.append((start, low - 1))
        start = high + 1
    return (*found, (start, LAST)) if start <= LAST else tuple(found)


def single(code: int) -> Ranges:
    return ((code, code),)


ANY: Ranges = ((0, LAST),)
DIGIT: Ranges = ((0x30, 0x39),)
WORD: Ranges = ((0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A))
LINE_END: Ranges = ((0x0A, 0x0A), (0x0D, 0x0D), (0x2028, 0x2029))
SPACE: Ranges = ((0x09, 0x0D), (0x20, 0x20), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
                 (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
                 (0xFEFF, 0xFEFF))


# --- \p{...} -----------------------------------------------------------------------------------
# Short names of the general categories and what PropertyValueAliases.txt calls them else.

CATEGORIES = {
    "Lu": "Uppercase_Letter", "Ll": "Lowercase_Letter", "Lt": "Titlecase_Letter",
    "Lm": "Modifier_Letter", "Lo": "Other_Letter",
    "Mn": "Nonspacing_Mark", "Mc": "Spacing_Mark", "Me": "Enclosing_Mark",
    "Nd": "Decimal_Number digit", "Nl": "Letter_Number", "No": "Other_Number",
    "Pc": "Connector_Punctuation", "Pd": "Dash_Punctuation", "Ps": "Open_Punctuation",
    "Pe": "Close_Punctuation", "Pi": "Initial_Punctuation", "Pf": "Final_Punctuation",
    "Po": "Other_Punctuation",
    "Sm": "Math_Symbol", "Sc": "Currency_Symbol", "Sk": "Modifier_Symbol", "So": "Other_Symbol",
    "Zs": "Space_Separator", "Zl": "Line_Separator", "Zp": "Paragraph_Separator",
    "Cc": "Control cntrl", "Cf": "Format", "Cs": "Surrogate", "Co": "Private_Use",
    "Cn": "Unassigned",
}
GROUPS = {
    "L Letter": "Lu Ll Lt Lm Lo", "LC Cased_Letter": "Lu Ll Lt", "M Mark Combining_Mark": "Mn Mc Me",
    "N Number": "Nd Nl No", "P Punctuation punct": "Pc Pd Ps Pe Pi Pf Po", "S Symbol": "Sm Sc Sk So",
    "Z Separator": "Zs Zl Zp", "C Other": "Cc Cf Cs Co Cn",
}
MEMBERS = {name: (short,) for short, names in CATEGORIES.items() for name in (short, *names.split())}
MEMBERS |= {name: tuple(members.split()) for names, members in GROUPS.items() for name in names.split()}


def named(name: str) -> Ranges | None:
    """What `\\p{name}` means; None when it is not a general category."""
    if name in ("Any", "ASCII"):
        return ANY if name == "Any" else ((0, 0x7F),)
    if name == "Assigned":
        return inverse(by_category()["Cn"])
    key, equals, value = name.partition("=")
    if equals and key not in ("General_Category", "gc"):
        return None
    members = MEMBERS.get(value if equals else name)
    return union(*(by_category()[member] for member in members)) if members else None


@functools.lru_cache(maxsize=None)
def by_category() -> dict[str, Ranges]:
    """By the Unicode version of this Python."""
    found: dict[str, list[tuple[int, int]]] = {short: [] for short in CATEGORIES}
    start, last = 0, unicodedata.category("\0")
    for code in range(1, LAST + 2):
        category = unicodedata.category(chr(code)) if code <= LAST else ""
        if category != last:
            found[last].append((start, code - 1))
            start, last = code, category
    return {short: tuple(ranges) for short, ranges in found.items()}
