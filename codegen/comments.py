"""Doc texts as C comments, and limits in words."""
from __future__ import annotations

import re
import unicodedata

from codegen import ir
from codegen.cwriter import COLUMNS

LONGEST_PATTERN = 72     # that says more to a reader than the description


def safe(text: str) -> str:
    """One line that neither ends a comment nor steers a terminal or an editor."""
    text = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(text.split()).replace("*/", "* /").replace("/*", "/ *")


def sentences(*texts: str) -> str:
    """One paragraph, two spaces between sentences, safe inside a comment."""
    parts = []
    for text in map(safe, texts):
        if text:
            parts.append(text if text[-1] in ".!?:;)" else text + ".")
    return re.sub(r"(?<=[.!?]) (?=[A-Z0-9\"'(])", "  ", "  ".join(parts))


def doc(text: str, indent: int = 0) -> str:
    """`/** ... */` at `indent`, "" for no text."""
    return _comment("/** ", " *  ", text, indent)


def plain(text: str, indent: int = 0) -> str:
    return _comment("/* ", " * ", text, indent)


def _comment(begin: str, rest: str, text: str, indent: int) -> str:
    if not text:
        return ""
    pad = " " * indent
    lines = _wrapped(text, COLUMNS - indent - len(rest) - 3)
    return pad + begin + f"\n{pad}{rest}".join(lines) + " */"


def within(text: str) -> str:
    """Lines of a comment that has begun, the first behind ` * `."""
    return "\n * ".join(_wrapped(safe(text), COLUMNS - 3))


def _wrapped(text: str, room: int) -> list[str]:
    """By columns: what is wide in East Asian scripts takes two.  Trigraphs are parted."""
    text = re.sub(r"\?(?=\?[=/'()!<>-])", "? ", text)
    lines, line, used = [], "", 0
    for word in re.split(r"( +)", text):
        width = sum(2 if unicodedata.east_asian_width(char) in "WF" else
                    0 if unicodedata.combining(char) else 1 for char in word)
        if used + width > room and line.strip() and not word.isspace():
            lines.append(line.rstrip())
            line, used = "", 0
        if line or not word.isspace():
            line, used = line + word, used + width
    return [*lines, line.rstrip()]


def first_sentence(text: str) -> str:
    return re.split(r"(?<=[.!?])\s", safe(text), maxsplit=1)[0]


def direction(message: ir.Message) -> str:
    if message.to_server and message.to_client:
        return "Both directions."
    return "Client to server." if message.to_server else "Server to client."


def span(low: object, high: object, unit: str = "") -> str:
    """`1 to 64 characters`, "" without limits."""
    def counted(amount: object) -> str:
        return f"{amount} {unit}".rstrip() if amount != 1 else f"1 {unit[:-1]}".rstrip()

    if low is not None and low == high:
        return counted(low)
    if low is not None and high is not None:
        return f"{low} to {high} {unit}".rstrip()
    if high is not None:
        return f"up to {counted(high)}"
    if low is not None:
        return f"at least {counted(low)}"
    return ""


def limits(of: ir.Type) -> str:
    """The limits of a scalar in words, without a full stop."""
    match of:
        case ir.Text():
            words = span(of.min_chars or None, of.max_chars, "characters")
            shown = of.pattern if len(of.pattern) <= LONGEST_PATTERN else ""
            return ", ".join(filter(None, [words, shown and f"like {shown}"]))
        case ir.Bytes():
            return span(of.min_len or None, of.max_len, "bytes")
        case ir.Int():
            words = span(of.low, of.high)
            return words + f", a multiple of {of.multiple_of}" if of.multiple_of else words
        case ir.Number():
            return _range(_end("above ", of.low, of.is_exclusive_low),
                          _end("below ", of.high, of.is_exclusive_high))
    return ""


def _range(low: str | None, high: str | None) -> str:
    if low is None and high is not None and high.startswith("below"):
        return high
    if high is None and low is not None and low.startswith("above"):
        return low
    return span(low, high)


def _end(word: str, value: object, is_exclusive: bool) -> str | None:
    return None if value is None else f"{word if is_exclusive else ''}{value}"


def limits_of_list(of: ir.List, item: ir.Type) -> str:
    parts = [span(of.min_items or None, of.max_items, "items")]
    each = limits(item)
    parts.append(f"{each} each" if each else "")
    return "; ".join(part for part in parts if part)


def sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "." if words else ""
