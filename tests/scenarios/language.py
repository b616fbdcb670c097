"""The little language of conversations: text -> statements.

    # a comment
    server with login_timeout_ms=200         settings of the service; before anybody connects
    Ada, Bob connect [with zlib | gzip | deflate, without line feeds, byte by byte, by composte-ws]
    Ada > join Tea                           says a message; values by position or name=value
    Ada < user_joined Ada Tea current_users=Ada,Bob
                                             the next thing Ada hears; values not named are free
    Ada < HELLO uuid=?ada                    $ada stands for that value from here on, everywhere
    Ada >> {"type":                          raw text, or raw bytes as pairs of hex digits: 0d 0a;
                                             over WebSocket a text message of that text
    Ada >>> {"type":                         a message of that text, however messages are cut
    Ada >> binary 00 ff                      a binary message, over WebSocket; over Comet a file
    20 times: Ada >> x                       one line again and again
    Bob hears nothing for 50 ms
    Ada's last 2 messages came at least 35 ms apart      (or: at most)
    Ada's last message came as zlib          or: gzip, plain
    Ada is closed [within 500 ms]            by the server, and nothing was left to hear
    Ada is closed with 4005 Duplicate name   and with what code and reason
    Ada disconnects                          or: half-closes
    wait 50 ms
    server stops                             by SIGTERM
    over composte-ws: Ada >> binary 00       only when that service of the document is played

A document with several services has its conversations played over each of them.
Any other verb is a file of that name beside the scenario (`Ada enters` reads enter.txt), in which
WHO stands for the person.  Values: bare words, "text in quotes", numbers, true, false, null, lists
(Ada,Bob), JSON in brackets; "x"*5 repeats a text; h'11'*32 is 32 bytes.  Text where the document
has bytes is its UTF-8.
"""
from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from document import Text


@dataclass(frozen=True)
class Statement:
    place: str                     # file:line
    text: str
    verb: str                      # server, connect, send, expect, raw, silence, gap, closed, ...
    who: tuple[str, ...] = ()
    message: str = ""
    words: tuple = ()              # ((name or None, value), ...)
    raw: bytes = b""
    times: int = 1
    milliseconds: int = 0
    manner: str = ""               # of connecting, of comparing, of compressing
    only: str = ""                 # the service over which it is played
    inner: tuple[Statement, ...] = field(default=())


class BadScenario(Exception):
    pass


NAMES = r"(?P<who>\w+(?:, *\w+)*)"
MANNERS = ("zlib", "gzip", "deflate", "without line feeds", "byte by byte")
FORMS = [(verb, re.compile(pattern)) for verb, pattern in (
    ("server", r"server with (?P<rest>.+)"),
    ("stop", r"server stops"),
    ("wait", r"wait (?P<ms>\d+) ms"),
    ("connect", NAMES + r" connects?(?: (?:with )?(?P<manner>" + "|".join(MANNERS) + "|by [a-z0-9-]+))?"),
    ("binary", NAMES + r" +>> binary (?P<rest>[0-9a-f ]*)"),
    ("text", NAMES + r" +>>> ?(?P<rest>.*)"),
    ("raw", NAMES + r" +>> ?(?P<rest>.*)"),
    ("send", NAMES + r" +> (?P<message>\w+)(?: +(?P<rest>.*))?"),
    ("expect", NAMES + r" +< (?P<message>\w+)(?: +(?P<rest>.*))?"),
    ("silence", NAMES + r" +hears? nothing for (?P<ms>\d+) ms"),
    ("gap", r"(?P<who>\w+)'s last 2 messages came at (?P<manner>least|most) (?P<ms>\d+) ms apart"),
    ("form", r"(?P<who>\w+)'s last message came as (?P<manner>plain|zlib|gzip)"),
    ("closed", NAMES + r" +(?:is|are) closed(?: within (?P<ms>\d+) ms)?"
                       r"(?: with (?P<code>\d+)(?: (?P<rest>.+))?)?"),
    ("disconnect", NAMES + r" +disconnects?"),
    ("half_close", NAMES + r" +half-closes?"),
    ("file", NAMES + r" +(?P<rest>[a-z]+)"),
)]
REPEATED = re.compile(r"(\d+) times: +(.+)")
ONLY = re.compile(r"over ([a-z0-9-]+): +(.+)")
HEX = re.compile(r"[0-9a-f]{2}(?: [0-9a-f]{2})*")


def parse(path: Path) -> list[Statement]:
    return parse_text(path.read_text(encoding="utf-8"), path)


def parse_text(text: str, path: Path) -> list[Statement]:
    statements = []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if line and not line.startswith("#"):
            try:
                statements.append(parse_line(line, f"{path.name}:{number}", path.parent))
            except ValueError as error:
                raise BadScenario(f"{path.name}:{number}: {error}: {line}") from None
    return statements


def parse_line(line: str, place: str, folder: Path) -> Statement:
    if repeated := REPEATED.fullmatch(line):
        return replace(parse_line(repeated[2], place, folder), times=int(repeated[1]), text=line)
    if only := ONLY.fullmatch(line):
        return replace(parse_line(only[2], place, folder), only=only[1], text=line)
    for verb, form in FORMS:
        if match := form.fullmatch(line):
            return statement(verb, match.groupdict(), place, line, folder)
    raise ValueError("nobody understands this")


def statement(verb: str, parts: dict, place: str, line: str, folder: Path) -> Statement:
    who = tuple(re.split(r", *", parts["who"])) if parts.get("who") else ()
    result = Statement(place, line, verb, who, message=parts.get("message") or "",
                       milliseconds=int(parts.get("ms") or 0), manner=parts.get("manner") or "")
    rest = parts.get("rest") or ""
    if verb in ("send", "expect", "server"):
        return replace(result, words=tuple(values(rest)))
    if verb in ("raw", "text"):
        return replace(result, raw=raw_bytes(rest))
    if verb == "binary":
        return replace(result, raw=bytes.fromhex(rest))
    if verb == "closed" and parts["code"]:
        return replace(result, words=(int(parts["code"]), rest))
    if verb == "file":
        return replace(result, inner=tuple(statements_for_all(rest, who, folder)))
    return result


def statements_for_all(verb: str, who: tuple[str, ...], folder: Path) -> list[Statement]:
    path = next((folder / f"{name}.txt" for name in (verb, verb.removesuffix("s"))
                 if (folder / f"{name}.txt").exists()), None)
    if path is None:
        raise ValueError(f"{verb} is no word of the language and no file")
    text = path.read_text(encoding="utf-8")
    return [one for name in who for one in parse_text(re.sub(r"\bWHO\b", name, text), path)]


def raw_bytes(rest: str) -> bytes:
    return bytes.fromhex(rest) if HEX.fullmatch(rest) else rest.encode("utf-8")


def values(rest: str) -> list[tuple[str | None, object]]:
    """`Ada channels=general,python reason="No room." 5` -> [(name or None, value)]"""
    found = []
    at = 0
    while at < len(rest):
        if rest[at] == " ":
            at += 1
            continue
        name = re.compile(r"(\w+)=").match(rest, at)
        if name:
            at = name.end()
        value, at = one_value(rest, at)
        found.append((name[1] if name else None, value))
    return found


def one_value(rest: str, at: int) -> tuple[object, int]:
    if rest[at:at + 1] in ('"', "[", "{"):
        value, at = json.JSONDecoder().raw_decode(rest, at)
        repeated = re.compile(r"\*(\d+)").match(rest, at)
        if repeated:
            return Text(value * int(repeated[1])), repeated.end()
        return (Text(value) if isinstance(value, str) else value), at
    blob = re.compile(r"h'([0-9a-f]*)'(?:\*(\d+))?").match(rest, at)
    if blob:
        return bytes.fromhex(blob[1]) * int(blob[2] or 1), blob.end()
    word = re.compile(r"[^ ]*").match(rest, at)
    try:
        return json.loads(word[0]), word.end()
    except ValueError:
        return word[0], word.end()


VARIABLE = re.compile(r"\$([A-Za-z]\w*)")


def bound(value: object, variables: dict[str, object]) -> object:
    """The value with what variables stand for: `$ada`, inside longer texts too."""
    if isinstance(value, str):
        if (whole := VARIABLE.fullmatch(value)) and whole[1] in variables:
            return variables[whole[1]]
        text = VARIABLE.sub(lambda match: str(variables.get(match[1], match[0])), value)
        return type(value)(text) if type(value) is not str else text
    if isinstance(value, list):
        return [bound(item, variables) for item in value]
    if isinstance(value, dict):
        return {key: bound(member, variables) for key, member in value.items()}
    return value
