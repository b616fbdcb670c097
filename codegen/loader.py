"""JSON with a place for everything: every value and every member name knows its line and column.

Strict RFC 8259, and stricter where a schema would be ambiguous: a member given twice is an error.
Numbers are exact: int, or Decimal when they are written with a fraction or an exponent.
The reader keeps its own stack, so no input makes it recurse.
"""
from __future__ import annotations

import bisect
import re
from decimal import Decimal

from codegen.errors import Diagnostics, Stop, quoted
from codegen.ir import Place

DEPTH_LIMIT = 512
DIGITS_LIMIT = 400       # of a number; beyond every type that could hold it
SIZE_LIMIT = 64 << 20


class Node:
    """One JSON value.  An object's value is a dict of Nodes, an array's a list of Nodes."""
    __slots__ = ("kind", "value", "text", "file", "line", "column",
                 "parent", "key", "key_line", "key_column")

    def __init__(self, kind, value, file, line, column, text=""):
        self.kind, self.value, self.text = kind, value, text
        self.file, self.line, self.column = file, line, column
        self.parent = self.key = None
        self.key_line = self.key_column = 0

    def adopt(self, key, child, key_line=0, key_column=0):
        child.parent, child.key = self, key
        child.key_line, child.key_column = key_line, key_column

    @property
    def pointer(self) -> str:
        keys = []
        node = self
        while node.parent is not None:
            keys.append(escape(str(node.key)))
            node = node.parent
        return "#" + "".join("/" + key for key in reversed(keys))

    @property
    def place(self) -> Place:
        return Place(self.file, self.line, self.column, self.pointer)

    @property
    def key_place(self) -> Place:
        """Of the member's name; the pointer is that of the object it stands in."""
        if not self.key_line:
            return self.place
        return Place(self.file, self.key_line, self.key_column, self.parent.pointer)

    def get(self, key: str) -> "Node | None":
        return self.value.get(key) if self.kind == "object" else None

    def __contains__(self, key: str) -> bool:
        return self.kind == "object" and key in self.value

    def members(self):
        return self.value.items() if self.kind == "object" else ()

    def inside(self, *path: str):
        """Members of the object that stands there; none when nothing does."""
        node = self
        for key in path:
            node = node.get(key)
            if node is None:
                return ()
        return node.members()

    def items(self):
        return self.value if self.kind == "array" else ()

    @property
    def is_integer(self) -> bool:
        """1.0 and 1e2 are integers for JSON Schema."""
        return self.kind == "number" and is_integral(self.value)

    @property
    def integer(self) -> int:
        return int(self.value)


def is_integral(number: int | Decimal) -> bool:
    return isinstance(number, int) or number == number.to_integral_value()


def escape(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def minified(node: Node) -> str:
    """The value again as JSON, numbers as they were written."""
    out, todo = [], [node]
    while todo:
        item = todo.pop()
        if isinstance(item, str):
            out.append(item)
        elif item.kind == "object":
            todo.append("}")
            for index, (key, child) in reversed(list(enumerate(item.value.items()))):
                todo += [child, string_json(key) + ":"] + ([","] if index else [])
            todo.append("{")
        elif item.kind == "array":
            todo.append("]")
            for index, child in reversed(list(enumerate(item.value))):
                todo += [child] + ([","] if index else [])
            todo.append("[")
        else:
            out.append(string_json(item.value) if item.kind == "string" else item.text)
    return "".join(out)


ESCAPES_OUT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r",
               "\t": "\\t"}


def string_json(text: str) -> str:
    return '"' + "".join(ESCAPES_OUT.get(char) or (f"\\u{ord(char):04x}" if char < " " else char)
                         for char in text) + '"'


# --- Reading ---------------------------------------------------------------------------------

SPACE = re.compile(r"[ \t\n\r]*")
PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?")
NUMBER_LIKE = re.compile(r"[-+.0-9a-zA-Z]+")
WORD = re.compile(r"[A-Za-z_]+")
YAML = re.compile(r"\s*(---|#|%YAML|[\w$-]+:(\s|$))")
HEX4 = re.compile(r"[0-9a-fA-F]{4}")
ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
WORDS = {"true": ("boolean", True), "false": ("boolean", False), "null": ("null", None)}


class Bad(Exception):
    def __init__(self, offset: int, text: str, hint: str = "", reason: str = "",
                 code: str = "WF-JSON"):
        super().__init__(text)
        self.offset, self.text, self.hint, self.reason, self.code = offset, text, hint, reason, code


class Reader:
    def __init__(self, file: str, text: str):
        self.file, self.text, self.at = file, text, 0
        self.lines = [0] + [match.end() for match in re.finditer("\n", text)]

    def line_column(self, offset: int) -> tuple[int, int]:
        line = bisect.bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def document(self) -> Node:
        root = self.value()
        self.skip_space()
        if self.at < len(self.text):
            raise Bad(self.at, "something stands behind the document")
        return root

    def value(self) -> Node:
        """One value with all that is in it; `open_nodes` are the containers not yet closed."""
        open_nodes: list[Node] = []
        while True:
            node = self.opening_or_scalar()
            if open_nodes:
                self.put(open_nodes[-1], node)
            if node.kind in ("object", "array"):
                open_nodes.append(node)
                if len(open_nodes) > DEPTH_LIMIT:
                    raise Bad(self.at - 1, f"nested deeper than {DEPTH_LIMIT}")
            elif not open_nodes:
                return node
            done = self.close_or_next(open_nodes)
            if done is not None:
                return done

    def close_or_next(self, open_nodes: list[Node]) -> Node | None:
        """Steps to where the next value begins; the root when there is none any more."""
        while True:
            node = open_nodes[-1]
            closing = "}" if node.kind == "object" else "]"
            self.skip_space()
            if self.peek() == closing:
                self.at += 1
                open_nodes.pop()
                if not open_nodes:
                    return node
                continue
            if node.value:
                self.expect(",", f'"," or "{closing}"')
                self.skip_space()
                if self.peek() == closing:
                    raise Bad(self.at, f'"{closing}" after a comma', "remove the comma")
            if node.kind == "object":
                self.member_name(node)
            return None

    def member_name(self, node: Node) -> None:
        if self.peek() != '"':
            raise Bad(self.at, f'expected a member name or "}}", found {self.found()}')
        start = self.at
        self.name = (self.string(), *self.line_column(start))
        if self.name[0] in node.value:
            first = node.value[self.name[0]]
            raise Bad(start, f"member {quoted(self.name[0])} is given twice",
                      reason=f"first in line {first.key_line}, column {first.key_column}",
                      code="WF-DUPLICATE")
        self.skip_space()
        self.expect(":", '":"')

    def put(self, parent: Node, child: Node) -> None:
        if parent.kind == "array":
            parent.adopt(len(parent.value), child)
            parent.value.append(child)
        else:
            key, line, column = self.name
            parent.adopt(key, child, line, column)
            parent.value[key] = child

    def opening_or_scalar(self) -> Node:
        self.skip_space()
        start = self.at
        char = self.peek()
        place = (self.file, *self.line_column(start))
        if char == "{":
            self.at += 1
            return Node("object", {}, *place)
        if char == "[":
            self.at += 1
            return Node("array", [], *place)
        if char == '"':
            return Node("string", self.string(), *place)
        if char and char in "-0123456789":
            value, text = self.number()
            return Node("number", value, *place, text)
        word = WORD.match(self.text, start)
        if word and word[0] in WORDS:
            self.at = word.end()
            return Node(*WORDS[word[0]], *place, word[0])
        raise Bad(start, f"expected a value, found {self.found()}")

    def number(self):
        start = self.at
        match = NUMBER.match(self.text, start)
        like = NUMBER_LIKE.match(self.text, start)
        if not match or match.end() != like.end():
            raise Bad(start, f"{quoted(like[0])} is not a number of JSON")
        self.at = match.end()
        fraction, exponent = match[1], match[2]
        if len(match[0]) > DIGITS_LIMIT or exponent and abs_exponent(exponent) > DIGITS_LIMIT:
            raise Bad(start, "a number no type can hold")
        return (Decimal(match[0]) if fraction or exponent else int(match[0])), match[0]

    def string(self) -> str:
        start = self.at
        self.at += 1
        parts = []
        while True:
            plain = PLAIN.match(self.text, self.at)
            parts.append(plain[0])
            self.at = plain.end()
            char = self.peek()
            if char == '"':
                self.at += 1
                return "".join(parts)
            if char == "\\":
                parts.append(self.escaped())
            elif not char:
                raise Bad(start, "a string without end")
            else:
                raise Bad(self.at, f"control character U+{ord(char):04X} in a string",
                          f"write it as \\u{ord(char):04x}")

    def escaped(self) -> str:
        start = self.at
        char = self.text[start + 1:start + 2]
        if char in ESCAPES and char:
            self.at += 2
            return ESCAPES[char]
        if char != "u":
            raise Bad(start, f"unknown escape {quoted(self.text[start:start + 2])}")
        unit = self.hex4(start)
        if 0xDC00 <= unit < 0xE000:
            raise Bad(start, "a lone surrogate")
        if not 0xD800 <= unit < 0xDC00:
            return chr(unit)
        if self.text[self.at:self.at + 2] != "\\u":
            raise Bad(start, "a lone surrogate")
        low = self.hex4(self.at)
        if not 0xDC00 <= low < 0xE000:
            raise Bad(start, "a lone surrogate")
        return chr(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))

    def hex4(self, start: int) -> int:
        match = HEX4.match(self.text, start + 2)
        if not match:
            raise Bad(start, "four hexadecimal digits must follow \\u")
        self.at = match.end()
        return int(match[0], 16)

    def skip_space(self) -> None:
        self.at = SPACE.match(self.text, self.at).end()

    def peek(self) -> str:
        return self.text[self.at:self.at + 1]

    def expect(self, char: str, words: str) -> None:
        if self.peek() != char:
            raise Bad(self.at, f"expected {words}, found {self.found()}")
        self.at += 1

    def found(self) -> str:
        char = self.peek()
        if not char:
            return "the end of the document"
        word = WORD.match(self.text, self.at)
        return quoted(word[0] if word else char)


def abs_exponent(text: str) -> int:
    digits = text.lstrip("eE+-").lstrip("0")
    return int(digits or "0") if len(digits) <= 6 else DIGITS_LIMIT + 1


def load_bytes(data: bytes, file: str, diagnostics: Diagnostics) -> Node:
    """The document's root; raises Stop when there is none, after telling why."""
    def refuse(line: int, column: int, code: str, text: str, hint: str = "", reason: str = "") -> Stop:
        diagnostics.error(Place(file, line, column, ""), code, text, reason, hint=hint)
        return Stop()

    if len(data) > SIZE_LIMIT:
        raise refuse(1, 1, "WF-JSON", f"larger than {SIZE_LIMIT >> 20} MiB")
    if data[:3] == b"\xef\xbb\xbf":
        raise refuse(1, 1, "WF-JSON", "the document begins with a byte order mark",
                     "save it as UTF-8 without one")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as bad:
        before = data[:bad.start].decode("utf-8")
        line = before.count("\n") + 1
        column = len(before) - (before.rfind("\n") + 1) + 1
        raise refuse(line, column, "WF-UTF8", f"byte 0x{data[bad.start]:02X} is not UTF-8") from None
    reader = Reader(file, text)
    try:
        return reader.document()
    except Bad as bad:
        if YAML.match(text):
            bad.hint = "documents are JSON; a YAML document can be converted to it"
        raise refuse(*reader.line_column(bad.offset), bad.code, bad.text, bad.hint,
                     bad.reason) from None
