"""A small writer of C: bodies as a tree of statements, printed as clang-format would leave them.

A body is a list of: a string (one statement, or one comment), Put (what to append to a message;
runs of it become one literal), If, Loop, Switch, or "" for an empty line.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Union

COLUMNS = 100
STEP = 4


@dataclass
class Put:
    text: str
    head: str = "at = WF_PUT(out, at, "


@dataclass
class If:
    condition: str
    then: list["Statement"]
    otherwise: list["Statement"] = field(default_factory=list)


@dataclass
class Loop:
    head: str                      # "while (...)", "for (...)" or "do while (...)"
    body: list["Statement"]


@dataclass
class Switch:
    value: str
    cases: list[tuple[list[str], list["Statement"]]]   # labels without "case"; "default" as it is


Statement = Union[str, Put, If, Loop, Switch]


@dataclass
class Function:
    result: str                    # "static void"
    name: str
    arguments: list[str]
    body: list[Statement]
    variables: list[str] = field(default_factory=list)
    comment: str = ""


# --- Text ------------------------------------------------------------------------------------

_ESCAPES = {0x22: '\\"', 0x5C: "\\\\", 0x0A: "\\n", 0x09: "\\t", 0x0D: "\\r"}


def escapes(text: str) -> list[str]:
    """The characters of a C literal, each in one piece; ASCII whatever the text is.  Bytes that
    are no text come as codecs.octets() leaves them."""
    pieces = []
    for byte in text.encode("utf-8", "surrogateescape"):
        plain = chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}"
        pieces.append(_ESCAPES.get(byte, plain))
        if len(pieces) > 1 and pieces[-1] == "?" and pieces[-2] in ("?", "\\?"):
            pieces[-1] = "\\?"     # no trigraphs
    return pieces


_NOTHING_TO_ESCAPE = re.compile(r"(?!.*\?\?)[ !#-\[\]-~]*")


def literal(text: str) -> str:
    return f'"{text if _NOTHING_TO_ESCAPE.fullmatch(text) else "".join(escapes(text))}"'


def literal_lines(text: str, room: int) -> list[str]:
    """The literal cut into pieces of at most `room` columns, quotes included; behind a comma,
    a slash or a space where there is one not far back."""
    lines: list[list[str]] = []
    line: list[str] = []
    width = 0
    for piece in escapes(text):
        if width + len(piece) + 2 > room:
            cut = next((index for index in range(len(line), len(line) * 2 // 3, -1)
                        if line[index - 1] in ",/ "), len(line))
            lines.append(line[:cut])
            line = line[cut:]
            width = sum(map(len, line))
        line.append(piece)
        width += len(piece)
    return [f'"{"".join(line)}"' for line in [*lines, line]]


def string_field(name: str, text: str, indent: int = 4) -> list[str]:
    """`.schema = "...",` inside an initialiser, in as many lines as it takes."""
    head = f"{' ' * indent}.{name} = "
    whole = literal(text)
    if len(head) + len(whole) + 1 <= COLUMNS:
        return [f"{head}{whole},"]
    pad = " " * (indent + 4)
    pieces = literal_lines(text, COLUMNS - len(pad) - 1)
    if len(pieces) == 1:
        return [head.rstrip(), f"{pad}{pieces[0]},"]
    *most, last = literal_lines(text, COLUMNS - len(head) - 1)
    lines = [*most, f"{last},"]
    return [(head if index == 0 else " " * len(head)) + line for index, line in enumerate(lines)]


def character(byte: str) -> str:
    return "'" + {"'": "\\'", "\\": "\\\\"}.get(byte, byte) + "'"


# --- Lines -----------------------------------------------------------------------------------

def split_top(text: str, separator: str) -> list[str]:
    """Splits at `separator` outside of brackets and quotes."""
    parts, depth, start, index, quoted = [], 0, 0, 0, ""
    while index < len(text):
        char = text[index]
        if quoted:
            if char == "\\":
                index += 1
            elif char == quoted:
                quoted = ""
        elif char in "\"'":
            quoted = char
        elif char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
        elif depth == 0 and text.startswith(separator, index):
            parts.append(text[start:index])
            index += len(separator)
            start = index
            continue
        index += 1
    return [*parts, text[start:]]


def fill(head: str, items: list[str], tail: str) -> list[str]:
    """`head` + items between commas + `tail`; wrapped items stand under the first one."""
    lines, line = [], head
    for index, item in enumerate(items):
        last = index == len(items) - 1
        piece = item + (tail if last else ",")
        if line.strip() and index and len(line) + 1 + len(piece) > COLUMNS:
            lines.append(line)
            line = " " * len(head) + piece
        else:
            line += (" " if index else "") + piece
    return [*lines, line]


def call(head: str, arguments: list[str], tail: str = ";") -> list[str]:
    """A call or a prototype: `head(arguments)tail`."""
    lines = fill(head + "(", arguments, ")" + tail)
    if max(map(len, lines)) <= COLUMNS:
        return lines
    return _below(head, arguments, tail)


def signature(head: str, arguments: list[str], tail: str = ";") -> list[str]:
    """Of a function; one too wide for the line leaves its result on a line of its own."""
    lines = fill(head + "(", arguments, ")" + tail)
    if max(map(len, lines)) <= COLUMNS:
        return lines
    cut = max(head.rfind(" "), head.rfind("*")) + 1
    alone = [head[:cut].rstrip(), *fill(head[cut:] + "(", arguments, ")" + tail)]
    below = [head + "(", *fill(" " * STEP, arguments, ")" + tail)]
    if len(head) + 1 > COLUMNS:
        return [head[:cut].rstrip(), *call(head[cut:], arguments, tail)]
    is_worth_it = len(alone[0]) > len("void") and len(alone) - len(below) < 2
    is_better = max(map(len, alone)) <= COLUMNS and is_worth_it
    return alone if is_better else below


def _close_of(text: str, start: int) -> int:
    """Where the bracket at `start` closes."""
    depth, index, quoted = 0, start, ""
    while index < len(text):
        char = text[index]
        if quoted:
            if char == "\\":
                index += 1
            elif char == quoted:
                quoted = ""
        elif char in "\"'":
            quoted = char
        elif char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
            if depth == 0:
                return index
        index += 1
    raise ValueError(text)


def statement(text: str, indent: int) -> list[str]:
    """One statement on as many lines as it needs."""
    line = " " * indent + text
    if len(line) <= COLUMNS:
        return [line]
    for sign in (" = ", " += "):
        target, *value = split_top(text, sign)
        if value and len(" " * (indent + STEP) + value[0]) <= COLUMNS:
            return [" " * indent + target + sign.rstrip(), " " * (indent + STEP) + value[0]]
    if "(" not in text:
        return [line]
    whole = _wrapped(line)
    target, *value = split_top(text, " = ")
    if not value:
        return whole
    parted = [" " * indent + target + " =", *_wrapped(" " * (indent + STEP) + value[0])]
    below = _below(*_opened(line))
    if len(below) < min(len(whole), len(parted)):
        return below
    return parted if len(parted) <= len(whole) else whole


def _opened(line: str) -> tuple[str, list[str], str]:
    """A line with a call: what stands before its bracket, the arguments, what stands behind."""
    start = line.index("(")
    end = _close_of(line, start)
    return line[:start], [part.strip() for part in split_top(line[start + 1:end], ",")], line[end + 1:]


def _wrapped(line: str) -> list[str]:
    """A line with a call, wrapped within its brackets."""
    return call(*_opened(line)) if "(" in line else [line]


def _below(head: str, arguments: list[str], tail: str) -> list[str]:
    """A call, all of its arguments on the lines below."""
    indent = " " * (len(head) - len(head.lstrip()) + STEP)
    return [head + "(", *fill(indent, arguments, ")" + tail)]


def condition(keyword: str, text: str, tail: str, indent: int) -> list[str]:
    """`if (a && b)`, broken behind `&&` when it is too long."""
    head = " " * indent + keyword + " ("
    if len(head + text + ")" + tail) <= COLUMNS:
        return [head + text + ")" + tail]
    terms = split_top(text, " && ")
    filled: list[list[str]] = []
    for term in terms:
        row = " && ".join([*filled[-1], term]) if filled else ""
        if filled and len(head + row + " &&") <= COLUMNS:
            filled[-1].append(term)
        else:
            filled.append([term])
    lines = []
    for index, row_terms in enumerate(filled):
        begin = head if index == 0 else " " * len(head)
        end = ")" + tail if index == len(filled) - 1 else " &&"
        lines += _term(begin, " && ".join(row_terms), end)
    joined = _term(head + " && ".join(terms[:-1]) + " && ", terms[-1], ")" + tail)
    fits = len(terms) > 1 and max(map(len, joined)) <= COLUMNS
    return joined if fits and len(joined) < len(lines) else lines


def _term(begin: str, term: str, end: str) -> list[str]:
    if len(begin + term + end) <= COLUMNS or "(" not in term:
        return [begin + term + end]
    start = term.index("(")
    close = _close_of(term, start)
    arguments = [part.strip() for part in split_top(term[start + 1:close], ",")]
    lines = fill(begin + term[:start + 1], arguments, term[close:] + end)
    below = [begin + term[:start + 1],
             *fill(" " * (len(begin) + STEP), arguments, term[close:] + end)]
    return lines if max(map(len, lines)) <= COLUMNS and len(lines) <= len(below) else below


# --- Bodies ----------------------------------------------------------------------------------

def returning(body: list[Statement]) -> list[Statement]:
    """The body of a function that says where it ended."""
    *before, last = merged(body)
    if isinstance(last, Put):
        return [*before, Put(last.text, "return WF_PUT(out, at, ")]
    if isinstance(last, str) and last.startswith("at = "):
        return [*before, "return " + last.removeprefix("at = ")]
    return [*before, last, "return at;"]


def merged(body: list[Statement]) -> list[Statement]:
    """Neighbouring literals as one."""
    result: list[Statement] = []
    for item in body:
        if isinstance(item, Put) and result and isinstance(result[-1], Put):
            result[-1] = Put(result[-1].text + item.text, item.head)
        elif not (isinstance(item, Put) and not item.text):
            result.append(item)
    return result


_TAKES_LITERAL = re.compile(
    r"(at =|return) wf_(json|cbor)_put_(text|wtf8|texts|wtf8s|raw|bytes|fixed_bytes|uint|int|number|bool)"
    r"\(out, at, (.*)\);")


def joined(body: list[Statement], indent: int) -> list[Statement]:
    """Literals, and the values behind them that one call can put together with them."""
    result: list[Statement] = []
    for item in merged(body):
        both = result and isinstance(result[-1], Put) and _joined(result[-1].text, item, indent)
        if both:
            result[-1] = both
        else:
            result.append(item)
    return result


def _joined(text: str, item: Statement, indent: int) -> Statement | None:
    """A literal with what follows it, when that fits on a line."""
    if isinstance(item, If):
        return _joined_branches(text, item, indent + STEP)
    value = isinstance(item, str) and _TAKES_LITERAL.fullmatch(item)
    if not value:
        return None
    macro = f"WF_{value[2]}_PUT_{value[3]}".upper()
    line = f"{value[1]} {macro}(out, at, {literal(text)}, {value[4]});"
    return line if indent + len(line) <= COLUMNS else None


def _joined_branches(text: str, item: If, indent: int) -> If | None:
    """A literal in both branches: where one has the value, and the other says that there is none."""
    if not item.then or not isinstance(item.then[0], str) or not item.otherwise or \
            not isinstance(item.otherwise[0], Put):
        return None
    first = _joined(text, item.then[0], indent)
    return first and If(item.condition, [first, *item.then[1:]], [Put(text), *item.otherwise])


def _put(item: Put, indent: int) -> list[str]:
    head = " " * indent + item.head
    pieces = literal_lines(item.text, COLUMNS - len(head) - 2)
    lines = [head + pieces[0]] + [" " * len(head) + piece for piece in pieces[1:]]
    lines[-1] += ");"
    return lines


def _is_one(body: list[Statement]) -> bool:
    """May it stand without braces?"""
    return len(body) == 1 and not isinstance(body[0], (If, Switch)) and \
        not (isinstance(body[0], str) and body[0].startswith("/*"))


def _if(item: If, indent: int) -> list[str]:
    then, otherwise = (joined(part, indent + STEP) for part in (item.then, item.otherwise))
    braces = not (_is_one(then) and (not otherwise or _is_one(otherwise)))
    lines = condition("if", item.condition, " {" if braces else "", indent)
    lines += _lines(then, indent + STEP)
    if otherwise:
        lines.append(" " * indent + ("} else {" if braces else "else"))
        lines += _lines(otherwise, indent + STEP)
    return lines + ([" " * indent + "}"] if braces else [])


def _loop(item: Loop, indent: int) -> list[str]:
    if item.head.startswith("do "):
        return [" " * indent + "do {", *body_lines(item.body, indent + STEP),
                " " * indent + "} " + item.head.removeprefix("do ") + ";"]
    braces = not _is_one(joined(item.body, indent + STEP))
    keyword, rest = item.head.split(" ", 1)
    lines = condition(keyword, rest[1:-1], " {" if braces else "", indent)
    lines += body_lines(item.body, indent + STEP)
    return lines + ([" " * indent + "}"] if braces else [])


def _switch(item: Switch, indent: int) -> list[str]:
    pad = " " * indent
    lines = [f"{pad}switch ({item.value}) {{"]
    for labels, body in item.cases:
        lines += [f"{pad}{label}:" if label == "default" else f"{pad}case {label}:"
                  for label in labels]
        lines += body_lines(body, indent + STEP)
    return [*lines, pad + "}"]


def _lines(body: list[Statement], indent: int) -> list[str]:
    lines: list[str] = []
    for item in body:
        if isinstance(item, Put):
            lines += _put(item, indent)
        elif isinstance(item, If):
            lines += _if(item, indent)
        elif isinstance(item, Loop):
            lines += _loop(item, indent)
        elif isinstance(item, Switch):
            lines += _switch(item, indent)
        elif item.startswith("/*"):
            lines += [" " * indent + line for line in item.split("\n")]
        else:
            lines += statement(item, indent) if item else [""]
    return lines


def body_lines(body: list[Statement], indent: int = STEP) -> list[str]:
    return _lines(joined(body, indent), indent)


def unused(arguments: list[str], body: list[Statement], variables: list[str]) -> list[Statement]:
    """A line for each argument that the function does without."""
    code = re.sub(r'"(\\.|[^"\\])*"', "", "\n".join([*variables, *body_lines(body)]))
    names = [argument.split(" ")[-1].lstrip("*") for argument in arguments]
    return [f"(void){name};" for name in names if not re.search(rf"\b{name}\b", code)]


def prototype(function: Function) -> str:
    return "\n".join(signature(_head(function), function.arguments or ["void"]))


def _head(function: Function) -> str:
    joint = "" if function.result.endswith("*") else " "
    return f"{function.result}{joint}{function.name}"


def function_text(function: Function) -> str:
    lines = function.comment.split("\n") if function.comment else []
    lines += signature(_head(function), function.arguments or ["void"], "")
    lines.append("{")
    if function.variables:
        lines += [line for variable in function.variables for line in statement(variable, STEP)]
        lines.append("")
    lines += body_lines(function.body)
    return "\n".join([*lines, "}"])
