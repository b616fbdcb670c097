"""What the tests of the validator share: schemas compiled, many in one program, and asked."""
from __future__ import annotations

import json
import os
import struct
import subprocess
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import made

from codegen.validator.emit import Entry, File
from codegen.validator.findings import Findings
from codegen.validator.graph import Graph
from codegen.validator.plan import Planner
from codegen.validator import uri

FLAGS = ["-std=gnu11", "-O0", "-g0", f"-I{made.ROOT / 'runtime'}"]


@dataclass
class Answer:
    valid: bool
    status: int = 0
    offset: int = 0
    keyword: str = ""
    schema: str = ""
    pointer: str = ""
    what: str = ""


def text_of(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def plan_of(schema: object, name: str, maps: dict[str, str] | None = None, **options):
    """(plan or None, findings) of a schema that is in no file."""
    findings = Findings(options.pop("strict", False))
    graph = Graph(findings, maps)
    data = schema if isinstance(schema, bytes) else text_of(schema)
    root = graph.read(name, data, uri.of_file(f"/{name}"), "")
    plan = Planner(graph, findings, **options).root(root)
    return plan, findings


def compiled(schemas: dict[str, object], name: str, maps=None, **options) -> dict[str, str]:
    """The C of several schemas in one file; their names become those of the functions."""
    entries = []
    for stem, schema in schemas.items():
        plan, findings = plan_of(schema, f"{stem}.json", maps, **options)
        assert plan is not None, findings.render()
        entries.append(Entry(stem, plan, "valid"))
    return File(name, entries, f"{name}.json").texts()


class Program:
    """A probe with the validators of several C files."""

    def __init__(self, folder: Path, files: list[dict[str, str]], entries: list[str],
                 library: Path, flags: tuple[str, ...] = ()) -> None:
        self.entries = {name: index for index, name in enumerate(entries)}
        for texts in files:
            made.write(texts, folder)
        headers = [name for texts in files for name in texts if name.endswith(".h")]
        made.write({"probe_entries.h": entries_header(), "probe_entries.c": entries_source(headers, entries)},
                   folder)
        sources = [folder / name for texts in files for name in texts if name.endswith(".c")]
        sources += [folder / "probe_entries.c", made.HERE / "validator_probe.c"]
        compile_all(sources, folder, flags)
        self.path = folder / "probe"
        objects = [str(folder / f"{source.stem}.o") for source in sources]
        subprocess.run(["gcc", *flags, *objects, str(library), "-lz", "-lm", "-o", str(self.path)],
                       timeout=120, check=True)

    def ask(self, cases: list[tuple[str, str, bytes]]) -> list[Answer]:
        """cases: the name of a validator, "json" or "cbor", the bytes."""
        data = b"".join(struct.pack("<IcI", self.entries[name], codec[:1].encode(), len(item)) + item
                        for name, codec, item in cases)
        run = subprocess.run([str(self.path)], input=data, capture_output=True, timeout=120,
                             check=False)
        assert run.returncode == 0, run.stderr.decode(errors="replace")
        lines = run.stdout.decode(errors="replace").split("\n")[:-1]
        assert len(lines) == len(cases)
        return [answer_of(line) for line in lines]


def answer_of(line: str) -> Answer:
    if line == "ok":
        return Answer(True)
    _, status, offset, keyword, schema, pointer, what = line.split("\t")
    return Answer(False, int(status), int(offset), keyword, schema, pointer, what)


def entries_header() -> str:
    return """#include <stdbool.h>
#include <stddef.h>

#include "wireform/base/status.h"

struct probe_entry {
    bool (*valid_json)(const char *text, size_t len, struct wf_error *error);
    bool (*valid_cbor)(const unsigned char *item, size_t len, struct wf_error *error);
};
extern const struct probe_entry probe_entries[];
"""


def entries_source(headers: list[str], entries: list[str]) -> str:
    return "\n".join(['#include "probe_entries.h"', *(f'#include "{name}"' for name in headers),
                      "const struct probe_entry probe_entries[] = {",
                      *(f"    {{{name}_valid_json, {name}_valid_cbor}}," for name in entries),
                      "};", ""])


def compile_all(sources: list[Path], folder: Path, flags: tuple[str, ...]) -> None:
    def compile_one(source: Path) -> None:
        subprocess.run(["gcc", *FLAGS, *flags, f"-I{folder}", "-c", str(source), "-o",
                        str(folder / f"{source.stem}.o")], timeout=300, check=True)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(compile_one, sources))
