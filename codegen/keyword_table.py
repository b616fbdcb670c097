"""wireformc keywords: every word of JSON Schema, and what each back end makes of it."""
from __future__ import annotations

from codegen.keywords import TABLE
from codegen.validator import dialects

HEAD = """\
                          wireformc gen   wireformc schema
                          draft-07        draft-07      2020-12
"""

LEGEND = """
type        part of the type in C; what no type says of it is checked all the same
checked     on the bytes of a value, by the validator, whatever its type
documented  for people; examples and defaults are checked, and an absent scalar reads as its default
refused     by name, with what to write instead
-           not a word of this dialect: refused by gen, a warning of schema

"format" is checked by wireformc schema --assert-formats:
"""

GEN = {"compiled": "type", "checked": "checked", "annotation": "documented", "refused": "refused",
       "dialect": "-"}
FOREIGN = ("nullable", "example", "id")         # words of no dialect, for which we have a hint


def print_table(out) -> None:
    gen = {keyword.name: GEN[keyword.effect] for keyword in TABLE if keyword.name not in FOREIGN}
    words = [*gen, *(word for dialect in dialects.DIALECTS for word in dialect.words)]
    out.write(HEAD)
    for word in dict.fromkeys(words):
        cells = [gen.get(word, "-"), *(of_validator(dialect, word) for dialect in dialects.DIALECTS)]
        out.write("  {:24}{:16}{:14}{}\n".format(word, *cells))
    out.write(LEGEND)
    out.write("".join(f"  {name}\n" for name in dialects.ASSERTED_FORMATS))
    out.write("\nInstead of what gen refuses:\n")
    for keyword in TABLE:
        if keyword.instead:
            out.write(f"  {keyword.name:24}{keyword.instead}\n")


def of_validator(dialect: dialects.Dialect, word: str) -> str:
    if word in dialect.refused:
        return "refused"
    if word not in dialect.words:
        return "-"
    return "documented" if word in dialects.ANNOTATIONS else "checked"
