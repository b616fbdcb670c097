"""Runs the parts of the test suite and ends with one line: `N passed, M failed[, K skipped]`.

`./dev test` calls it once everything it needs is installed.
"""
from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import fuzzing

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
TESTS = ROOT / "tests"
UNIT_TIME_LIMIT_S = 120
TREES = ["release", "asan", "fuzz"]
COMPUTING = ("codegen", "fuzz", "unit")


@dataclass
class Count:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(self.passed + other.passed, self.failed + other.failed,
                     self.skipped + other.skipped)

    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


class BuildFailed(Exception):
    pass


def say(text: str) -> None:
    print(text, flush=True)


# --- Builds ---------------------------------------------------------------------------------------

def build(tree: str) -> None:
    """Builds one of the trees that `./dev build` knows; shows the compiler's words when it fails."""
    if tree in built:
        return
    say(f"building the {tree} tree")
    result = subprocess.run([ROOT / "dev", "build", tree], stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode != 0:
        say(result.stdout)
        raise BuildFailed(tree)
    if "warning:" in result.stdout:
        say(result.stdout)
    built.add(tree)


built: set[str] = set()


# --- Parts ----------------------------------------------------------------------------------------

def run_unit(name: str = "") -> Count:
    """The programs made of tests/unit, under the sanitizers."""
    build("asan")
    total = Count()
    for source in sorted(TESTS.glob("unit/test_*.c")):
        if name in ("", source.stem):
            for program in programs_of(source.stem):
                total += run_unit_program(program)
    return total


def programs_of(test: str) -> list[Path]:
    """One, and another on the codec without SIMD where there is any."""
    program = BUILD / "asan/tests/unit" / test
    plain = program.with_name(f"{test}_plain")
    return [program, plain] if plain.exists() else [program]


def run_unit_program(program: Path) -> Count:
    environment = {**os.environ, "CMOCKA_MESSAGE_OUTPUT": "TAP"}
    try:
        result = subprocess.run([program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                env=environment, text=True, errors="replace", cwd=ROOT,
                                timeout=UNIT_TIME_LIMIT_S, check=False)
    except subprocess.TimeoutExpired as hung:
        say(f"FAILED {program.name}: still running after {UNIT_TIME_LIMIT_S} s\n{hung.stdout}")
        return Count(failed=1)

    count = Count()
    for verdict, skipped in re.findall(r"^(ok|not ok) \d+(?: # SKIP (\w+))?", result.stdout, re.MULTILINE):
        count += Count(skipped=1) if skipped else Count(passed=1) if verdict == "ok" else Count(failed=1)
        if skipped:
            say(f"SKIPPED {program.name}: {skipped}{reason_of_skip(result.stdout)}")
    # A crash, or a report of a sanitizer at the end, fails no single test: it fails the program.
    if result.returncode != 0 and count.failed == 0:
        count.failed = 1
    if count.failed:
        say(f"FAILED {program.name} (exit code {result.returncode})\n{result.stdout}")
    return count


def reason_of_skip(output: str) -> str:
    """cmocka knows no reasons: a test prints its own, if there is one to tell."""
    told = re.search(r"skipped: (.*)", output)
    return f" ({told[1]})" if told else ""


def run_pytest(paths: list[Path], *extra: str) -> Count:
    """pytest on `paths`; tests/conftest.py counts, so that nothing depends on pytest's words."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "counts.json"
        code = subprocess.run([sys.executable, "-m", "pytest", "-q", "-rs", "--tb=short",
                               "-p", "no:cacheprovider", *extra, *paths],
                              cwd=ROOT, env=pytest_environment(report), check=False).returncode
        if not report.exists():
            return Count(failed=1)
        of = json.loads(report.read_text())

    count = Count(of["passed"], of["failed"] + of["error"], of["skipped"])
    nothing_selected = 5
    if code not in (0, nothing_selected) and count.failed == 0:
        count.failed = 1
    return count


def pytest_environment(report: Path) -> dict[str, str]:
    return {"PYTHONDONTWRITEBYTECODE": "1", "WIREFORM_ASAN_BUILD": str(BUILD / "asan"),
            "WIREFORM_RELEASE_BUILD": str(BUILD), **os.environ, "WIREFORM_COUNTS": str(report)}


def run_house() -> Count:
    """Rules about the repository itself."""
    return run_pytest(sorted(TESTS.glob("test_*.py")))


def run_folder(folder: str) -> Count:
    build("release")
    build("asan")
    return run_pytest([TESTS / folder])


def run_fuzz(name: str = "") -> Count:
    """Every fuzz target, or one: what is known, then a little that is not."""
    build("fuzz")
    total = Count()
    for target in fuzzing.targets():
        if name in ("", target):
            held, words = fuzzing.check(target)
            say(f"  {target}: {words}" if held else f"FAILED {target}\n{words}")
            total += Count(passed=1) if held else Count(failed=1)
    return total


def pytest_folders() -> list[str]:
    return sorted({path.parent.name for path in TESTS.glob("*/test_*.py")})


def parts() -> dict:
    """The house first: who breaks it wants to hear of it soon."""
    folders = {folder: lambda folder=folder: run_folder(folder) for folder in pytest_folders()}
    return {"house": run_house, "unit": run_unit, **folders, "fuzz": run_fuzz}


# --- The command line -----------------------------------------------------------------------------

def run_named(name: str) -> Count:
    """A part, a unit test, a fuzz target, or what pytest finds by that name."""
    if name in parts():
        return parts()[name]()
    for unit in (name, f"test_{name}"):
        if (TESTS / "unit" / f"{unit}.c").exists():
            return run_unit(unit)
    if name in fuzzing.targets():
        return run_fuzz(name)

    build("release")
    build("asan")
    # One folder after the other: modules of two folders may have the same name.
    places = [sorted(TESTS.glob("test_*.py")), *([TESTS / folder] for folder in pytest_folders())]
    count = sum((run_pytest(paths, "-k", name) for paths in places), Count())
    if count == Count():
        say(f"{name}: no such part or test; parts are {' '.join(parts())}")
        sys.exit(2)
    return count


def run_all(names: list[str], trees: list[str]) -> Count:
    """The house, then what has to be built, then all others in two lanes: parts that compute, beside
    parts that mostly wait."""
    [house], rest = names[:1], names[1:]
    done = [run_part(house)]
    for tree in trees:
        build(tree)
    lanes = [[name for name in rest if name in COMPUTING], [name for name in rest if name not in COMPUTING]]
    with ThreadPoolExecutor(min(len(lanes), os.cpu_count() or 1)) as pool:
        for finished in pool.map(lambda lane: [run_part(name) for name in lane], lanes):
            done += finished
    say("\n" + "\n".join(part.summary for part in done) + "\n")
    return sum((part.count for part in done), Count())


@dataclass
class Part:
    summary: str
    count: Count


def run_part(name: str) -> Part:
    """In a process of its own, whose words come when it has ended: lanes do not talk at once."""
    began = time.monotonic()
    words = subprocess.run([sys.executable, __file__, "--built", name], stdout=subprocess.PIPE,
                           stderr=subprocess.STDOUT, text=True, errors="replace", check=False).stdout
    last = re.search(r"(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\n\Z", words)
    count = Count(*(int(number or 0) for number in last.groups())) if last else Count(failed=1)
    part = Part(f"{name}: {count} ({time.monotonic() - began:.1f} s)", count)
    say(f"\n== {name}\n{words[:last.start()] if last else words}{part.summary}")
    return part


def main() -> int:
    parser = argparse.ArgumentParser(prog="./dev test", description=__doc__)
    parser.add_argument("name", nargs="?", default="")
    parser.add_argument("--quick", action="store_true", help="house and unit only")
    parser.add_argument("--built", action="store_true", help="the trees are up to date")
    options = parser.parse_args()
    if options.built:
        built.update(TREES)

    try:
        if options.quick:
            total = run_all(["house", "unit"], ["asan"])
        elif options.name:
            total = run_named(options.name)
        else:
            total = run_all(list(parts()), TREES)
    except BuildFailed as tree:
        say(f"the {tree} tree does not build")
        total = Count(failed=1)
    say(str(total))
    return 1 if total.failed else 0


if __name__ == "__main__":
    sys.exit(main())
