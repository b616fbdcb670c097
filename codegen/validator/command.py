"""wireformc schema: one JSON Schema in, NAME.h and NAME.c out."""
from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass, field

from codegen import output
from codegen.errors import Stop
from codegen.loader import Node
from codegen.names import RESERVED, snake
from codegen.validator.emit import Entry, File
from codegen.validator.findings import Findings
from codegen.validator.graph import Graph
from codegen.validator.plan import Planner

FOUND = 1
IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,62}")


@dataclass
class Options:
    file: str = ""
    name: str = ""
    out: str = "."
    maps: dict[str, str] = field(default_factory=dict)
    assert_formats: bool = False
    strict: bool = False


def options_of(arguments: list[str], usage) -> Options:
    options, files, rest = Options(), [], list(arguments)
    while rest:
        word, _, value = rest.pop(0).partition("=")
        if word in ("--name", "--out", "--map"):
            if not value and not rest:
                raise usage(f"{word} wants a value")
            value = value or rest.pop(0)
        if word == "--name":
            options.name = value
        elif word == "--out":
            options.out = value
        elif word == "--map":
            address, _, place = value.rpartition("=")
            if not address or not place:
                raise usage("--map wants URI=FILE or URI=FOLDER")
            options.maps[address] = place
        elif word == "--assert-formats":
            options.assert_formats = True
        elif word == "--strict":
            options.strict = True
        elif word.startswith("-"):
            raise usage(f'there is no option "{word}"')
        else:
            files.append(word + (f"={value}" if value else ""))
    if len(files) != 1:
        raise usage("schema takes one file")
    options.file = files[0]
    options.name = options.name or snake(os.path.basename(options.file).partition(".")[0])
    if not IDENTIFIER.fullmatch(options.name) or options.name in RESERVED:
        raise usage(f'"{options.name}" is no name for C: --name NAME')
    return options


def run(arguments: list[str], usage) -> int:
    options = options_of(arguments, usage)
    findings = Findings(options.strict)
    texts = compiled(options, findings)
    sys.stderr.write(findings.render())
    if texts is None:
        return FOUND
    return output.write(texts, output.Options(options.out))


def compiled(options: Options, findings: Findings) -> dict[str, str] | None:
    graph = Graph(findings, options.maps)
    try:
        root = graph.open(options.file)
    except Stop:
        return None
    if root.kind not in ("object", "boolean"):
        findings.error(root.place, "WF-VALUE", "a schema is an object, true or false")
        return None
    plan = Planner(graph, findings, options.assert_formats).root(root)
    if plan is None or findings:
        return None
    entry = Entry(options.name, plan, title_of(root))
    return File(options.name, [entry], os.path.basename(options.file)).texts()


def title_of(root: Node) -> str:
    title = root.get("title")
    return title.value if title is not None and title.kind == "string" else "A JSON Schema"
