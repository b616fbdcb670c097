"""A guard against getting slower: instructions for each message, never times.

valgrind counts what the benchmark's own part of the work executes, compiled with -O2.  A case fails
when it takes a third more than what INSTRUCTIONS has; who makes something faster writes the new
figures down:

    tests/bench/test_instructions.py --write
"""
from __future__ import annotations

import json
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
INSTRUCTIONS = HERE / "instructions.json"
MARGIN = 1.3
TIMES = 4
PROTOCOLS = ("chatmaster", "concierge", "ensync", "etherpad")
CASES = [("chat", "expected", "decode"), ("chat", "shuffled", "decode"), ("chat", "worst", "decode"),
         ("chat", "expected", "encode"), ("chat", "escapes", "encode"), ("relay", "expected", "decode"),
         ("changes", "pretty", "decode"), ("uuids", "expected", "decode"), ("uuids", "expected", "encode"),
         ("get_obj", "expected", "decode"), ("get_obj", "expected", "encode"), ("rmdir", "expected", "decode"),
         ("rmdir", "expected", "encode")]


def is_gcc(compiler: str) -> bool:
    """Others count differently."""
    return bool(shutil.which(compiler)) and "gcc" in subprocess.run(
        [compiler, "-v"], capture_output=True, text=True, check=False).stderr.splitlines()[-1]


CC = os.environ.get("CC", "cc")
pytestmark = [pytest.mark.skipif(not shutil.which("valgrind"), reason="valgrind: not found"),
              pytest.mark.skipif(not is_gcc(CC), reason="only gcc's instructions are counted")]


def build(folder: Path) -> Path:
    """The benchmark without peers, and its inputs."""
    (folder / "peers.h").write_text('#define PEERS(each)\n#define PEERS_MISSING ""\n')
    sources = [HERE / "measure.c", *(HERE / "codec" / f"{name}.c" for name in ("main", "input", "wireform")),
               *(ROOT / "generated" / f"{protocol}.c" for protocol in PROTOCOLS),
               *(path for part in ("base", "codec", "framing")
                 for path in sorted((ROOT / "runtime/wireform" / part).glob("*.c")))]
    flags = ["-std=gnu11", "-O2", '-DBENCH_FLAGS=""', f"-I{ROOT}", f"-I{ROOT / 'runtime'}", f"-I{folder}"]

    def compiled(source: Path) -> Path:
        target = folder / f"{source.parent.name}_{source.stem}.o"
        subprocess.run([CC, *flags, "-c", source, "-o", target], check=True)
        return target

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        objects = list(pool.map(compiled, sources))
    subprocess.run([CC, *objects, "-lz", "-lm", "-o", folder / "steps"], check=True)
    subprocess.run([sys.executable, HERE / "codec/inputs.py", folder / "inputs"], check=True)
    return folder


def executed(folder: Path, case: tuple[str, str, str], times: int) -> int:
    command = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null",
               folder / "steps", "count", folder / "inputs", *case, str(times)]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(re.search(r"I +refs: +([\d,]+)", result.stderr)[1].replace(",", ""))


def messages_in(path: Path) -> int:
    count, at, content = 0, 0, path.read_bytes()
    while at < len(content):
        at += 4 + struct.unpack_from("<I", content, at)[0]
        count += 1
    return count


def instructions(folder: Path, case: tuple[str, str, str]) -> int:
    """For one message: what more of them take, so that starting does not count."""
    count = messages_in(folder / "inputs" / f"{case[0]}-{case[1]}")
    return (executed(folder, case, 2 * TIMES) - executed(folder, case, TIMES)) // (TIMES * count)


def all_instructions(folder: Path) -> dict[str, int]:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        counts = pool.map(lambda case: instructions(folder, case), CASES)
        return {" ".join(case): count for case, count in zip(CASES, counts, strict=True)}


def test_no_message_takes_many_more_instructions(tmp_path: Path) -> None:
    committed = json.loads(INSTRUCTIONS.read_text())
    counts = all_instructions(build(tmp_path))
    assert counts.keys() == committed.keys()
    slower = {case: (committed[case], count) for case, count in counts.items() if count > MARGIN * committed[case]}
    assert not slower, f"instructions before and now: {slower}"


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("test_instructions.py --write")
    with tempfile.TemporaryDirectory() as made:
        INSTRUCTIONS.write_text(json.dumps(all_instructions(build(Path(made))), indent=1) + "\n")
