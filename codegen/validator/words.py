"""One schema by itself: is each of its words in its dialect, and does it stand before what it wants?"""
from __future__ import annotations

from codegen.errors import near, quoted
from codegen.loader import Node
from codegen.validator import dialects
from codegen.validator.dialects import Dialect
from codegen.validator.findings import Findings


def check_words(node: Node, dialect: Dialect, findings: Findings) -> bool:
    calls = findings.calls
    for word, value in node.members():
        wants = dialect.words.get(word)
        if wants is None:
            unknown(word, value, dialect, findings)
        elif word == "items" and wants == "schema" and value.kind == "array":
            findings.error(value.place, "WF-DIALECT", f'an array of "items" is not in {dialect.name}',
                           hint='"prefixItems" means the same')
        elif not dialects.CHECKS[wants](value):
            findings.error(value.place, "WF-VALUE", f"{quoted(word)} must be {dialects.WANTED[wants]}",
                           hint=near(value.value, dialects.TYPES) if word == "type"
                           and value.kind == "string" else "")
    return findings.calls == calls


def unknown(word: str, value: Node, dialect: Dialect, findings: Findings) -> None:
    other = dialects.others_word(dialect, word)
    if word in dialect.refused:
        findings.error(value.key_place, "WF-UNSUPPORTED", f"{quoted(word)} is not supported yet")
    elif other:
        findings.error(value.key_place, "WF-DIALECT", f"{quoted(word)} is not in {dialect.name}",
                       hint=dialects.INSTEAD.get(word, "") or f'"$schema": "{other.uri}" has it')
    else:
        findings.warn(value.key_place, "WF-KEYWORD", f"unknown keyword {quoted(word)} is ignored",
                      hint=near(word, dialect.words))
