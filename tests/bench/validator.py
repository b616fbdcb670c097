"""Our validators beside ajv's standalone code: the same schemas, the same instances.

Ours judge a text, and for ajv somebody parses it first; that is the comparison.  What ajv takes for
a value that was parsed before stands beside it.
"""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import inputs
from validator_cases import Case, cases

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]


def program(folder: Path, all_cases: list[Case]) -> Path:
    """Made from the schemas now."""
    folder.mkdir(parents=True, exist_ok=True)
    schemas = {case.stem: case.schema for case in all_cases}
    for stem, schema in schemas.items():
        (folder / f"{stem}.json").write_text(json.dumps(schema))
        subprocess.run([sys.executable, ROOT / "codegen/wireformc.py", "schema", folder / f"{stem}.json", "--name", stem,
                        "--out", folder], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    (folder / "validator_entries.h").write_text(entries(schemas))
    sources = [HERE / "validator.c", HERE / "measure.c", *(folder / f"{stem}.c" for stem in schemas),
               *(path for part in ("base", "codec", "framing") for path in (ROOT / "runtime/wireform" / part).glob("*.c"))]
    subprocess.run([os.environ.get("CC", "cc"), "-std=gnu11", "-O2", f"-I{ROOT / 'runtime'}", f"-I{folder}",
                    f"-I{HERE}", *sources, "-lz", "-lm", "-o", folder / "validator"], check=True)
    return folder / "validator"


def entries(stems) -> str:
    return "\n".join(['#include "wireform/codec/valid.h"', *(f'#include "{stem}.h"' for stem in stems), "",
                      "static const struct entry {", "    const char *name;", "    struct wf_validator validator;",
                      "} entries[] = {", *(f'    {{"{stem}", {{.json = {stem}_valid_json, .cbor = {stem}_valid_cbor}}}},' for stem in stems),
                      "    {0},", "};", ""])


def node_modules() -> Path | None:
    named = os.environ.get("WIREFORM_NODE_MODULES", "")
    return Path(named).resolve() if named and shutil.which("node") and (Path(named) / "ajv").is_dir() else None


def asked(*command) -> dict:
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def figures(folder: Path):
    """(case, who, ns, least, most); ajv's only where WIREFORM_NODE_MODULES has it."""
    all_cases = cases()
    ours, modules = program(folder, all_cases), node_modules()
    if not modules:
        print("skipped: not found: ajv (npm install ajv; WIREFORM_NODE_MODULES names the folder)", flush=True)
    for case in all_cases:
        for verdict, value in (("valid", case.valid), ("invalid", case.invalid)):
            yield from one(folder, ours, modules, case, verdict, value)


def one(folder: Path, ours: Path, modules: Path | None, case: Case, verdict: str, value: object):
    text, item = folder / f"{case.stem}-{verdict}.txt", folder / f"{case.stem}-{verdict}.cbor"
    text.write_text(inputs.minified(value))
    item.write_bytes(inputs.cbor(value))
    name = case.name if verdict == "valid" else f"{case.name}, wrong at the end"
    mine = asked(ours, case.stem, "json", verdict, text)
    yield f"{name}, from text", "wireform", mine["ns"], mine["least"], mine["most"]
    if modules:
        theirs = asked("node", HERE / "validator.mjs", modules, folder / f"{case.stem}.json", text, verdict)
        for label, part in (("from text", "text"), ("ajv's part alone, parsed before", "parsed")):
            got = theirs[part]
            yield f"{name}, {label}", f"ajv {theirs['version']}", got["ns"], got["least"], got["most"]
    mine = asked(ours, case.stem, "cbor", verdict, item)
    yield f"{name}, from CBOR", "wireform", mine["ns"], mine["least"], mine["most"]
