"""How much of the generated readers the tests of the compiler reach: lines, as gcov counts them.

    python3 tests/codegen/coverage.py [--missing]

runs those that talk to codec_probe.c, over all documents of schema/, cases/ and strangers/.
"""
from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).parent
TESTS = ["test_round_trip.py", "test_cbor.py", "test_unions.py", "test_bounds.py", "test_serde_enums.py"]
READER = re.compile(r"(\w+_)?(read|tell|identify)_\w+")
AIM = 95


def run_tests(folder: Path) -> None:
    flags = "-O0 -g --coverage -fprofile-update=single"
    subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={folder}",
                    *(str(HERE / name) for name in TESTS if (HERE / name).exists())],
                   env={**os.environ, "WIREFORM_PROBE_FLAGS": flags}, check=True)


def counted(data: Path) -> dict:
    """What gcov says of one file."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["gcov", "--json-format", str(data)], cwd=folder, capture_output=True, check=True)
        [report] = Path(folder).glob("*.gcov.json.gz")
        return json.loads(gzip.decompress(report.read_bytes()))


def is_generated(path: Path) -> bool:
    """With readers in it."""
    return path.suffix == ".c" and not path.stem.endswith(("_size", "_random")) and path.parent != HERE


def lines_of(folder: Path) -> dict[str, dict[tuple[str, int], tuple[str, int]]]:
    """By source: (function, line) -> the file and how often it ran, in all programs together."""
    found: dict = defaultdict(dict)
    for data in sorted(folder.rglob("*.gcda")):
        for file in counted(data)["files"]:
            path = Path(file["file"])
            for line in file["lines"]:
                function = line.get("function_name", "")
                if is_generated(path) and READER.fullmatch(function):
                    key = (function, line["line_number"])
                    _, before = found[path.name].get(key, ("", 0))
                    found[path.name][key] = (str(path), before + line["count"])
    return found


def report(lines: dict, missing: bool) -> bool:
    covered = total = 0
    for name, counts in sorted(lines.items()):
        ran = sum(count > 0 for _, count in counts.values())
        covered, total = covered + ran, total + len(counts)
        print(f"{name:<28}{ran:>6} of {len(counts):>5}  {100 * ran / len(counts):6.1f} %")
        if missing:
            tell_missing(counts)
    print(f"{'generated readers':<28}{covered:>6} of {total:>5}  {100 * covered / total:6.1f} %")
    return 100 * covered > AIM * total


def tell_missing(counts: dict) -> None:
    for (function, line), (path, count) in sorted(counts.items(), key=lambda item: item[0][1]):
        if count == 0:
            print(f"    {line:>5} {function}: {Path(path).read_text().splitlines()[line - 1].strip()}")


def main(arguments: list[str]) -> int:
    with tempfile.TemporaryDirectory() as folder:
        run_tests(Path(folder) / "tests")
        return 0 if report(lines_of(Path(folder)), "--missing" in arguments) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
