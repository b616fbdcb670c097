"""Our validator beside ajv's standalone code: the same schema, the same instances."""
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SCHEMA = ROOT / "tests/codegen/schemas/order.json"


def order(lines: int) -> dict:
    return {"id": "AB-1234", "total": 12.5, "state": "paid", "reference": "R-7", "lines": [
        {"sku": f"sku-{i}", "weight": 1.5 + i, "x-note": "anything", "parts": [{"sku": "a"}, {"sku": "b"}]}
        for i in range(lines)]}


INSTANCES = {"order of 2 lines": order(2), "order of 100 lines": order(100)}


def program(folder: Path) -> Path:
    """Made from the schema now."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, ROOT / "codegen/wireformc.py", "schema", SCHEMA, "--name", "order",
                    "--out", folder], check=True, stdout=subprocess.DEVNULL)
    sources = [HERE / "validator.c", HERE / "measure.c", folder / "order.c",
               *(path for part in ("base", "codec", "framing") for path in (ROOT / "runtime/wireform" / part).glob("*.c"))]
    subprocess.run([os.environ.get("CC", "cc"), "-std=gnu11", "-O2", f"-I{ROOT / 'runtime'}", f"-I{folder}",
                    f"-I{HERE}", *sources, "-lz", "-lm", "-o", folder / "validator"], check=True)
    return folder / "validator"


def node_modules() -> Path | None:
    named = os.environ.get("WIREFORM_NODE_MODULES", "")
    return Path(named).resolve() if named and shutil.which("node") and (Path(named) / "ajv").is_dir() else None


def figures(folder: Path):
    """(case, who, ns, least, most); ajv's only where WIREFORM_NODE_MODULES has it."""
    ours = program(folder)
    modules = node_modules()
    if not modules:
        print("skipped: not found: ajv (npm install ajv; WIREFORM_NODE_MODULES names the folder)", flush=True)
    for name, value in INSTANCES.items():
        instance = folder / "instance.json"
        instance.write_text(json.dumps(value, separators=(",", ":")))
        mine = json.loads(subprocess.run([ours, instance], capture_output=True, text=True, check=True).stdout)
        yield f"{name}, from text", "wireform this tree", mine["ns"], mine["least"], mine["most"]
        if not modules:
            continue
        theirs = json.loads(subprocess.run(["node", HERE / "validator.mjs", modules, SCHEMA, instance],
                                           capture_output=True, text=True, check=True).stdout)
        for case, part in (("from text", "text"), ("ajv's part alone, parsed before", "parsed")):
            got = theirs[part]
            yield f"{name}, {case}", f"ajv {theirs['version']}", got["ns"], got["least"], got["most"]
