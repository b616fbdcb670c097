"""Fuzz targets: which there are, what they begin with, how they run.  `./dev fuzz` calls main()."""
from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import selectors
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
CASES = ROOT / "tests/fuzz/cases"
CORPUS = BUILD / "fuzz/corpus"
DIRECTIONS, CODECS = ("in", "out"), ("json", "cbor")
SHARED_SOURCES = {"message", "session", "framing"}      # of many targets each

DEFAULT_SECONDS = 60
TEST_RUNS, TEST_SECONDS = 3000, 3          # in ./dev test: whichever comes first
INPUT_LIMIT = 4096
INPUT_TIME_LIMIT_S = 10
MEMORY_LIMIT_MB = 2048
QUIET_INTERVAL_S = 15                      # between two lines of progress where there is no terminal
MINIMIZE_SECONDS = 30
SHOWN_LINES = 24                           # of what a sanitizer says; the input tells the rest again
FOUND, USAGE = 1, 2

ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1",
               "UBSAN_OPTIONS": "print_stacktrace=1"}


def say(text: str) -> None:
    print(text, flush=True)


# --- Which there are ------------------------------------------------------------------------------

def targets() -> list[str]:
    """The same rules as in tests/fuzz/CMakeLists.txt."""
    own = [path.stem.removeprefix("fuzz_") for path in (ROOT / "tests/fuzz").glob("fuzz_*.c")]
    framings = ["length"] + [name.removeprefix("wf_framing_") for name in
                declared(ROOT / "runtime/wireform/framing/framing.h", "wf_framing")]
    messages = [f"{protocol}_{direction}_{codec}" for protocol in protocols()
                for direction in DIRECTIONS for codec in CODECS]
    sessions = [f"{service}_session" for service in services()]
    return sorted({*own, *framings, *messages, *sessions} - SHARED_SOURCES)


def services() -> list[str]:
    return [path.stem.removesuffix("_server") for path in (ROOT / "generated").glob("*_server.h")]


def declared(header: Path, kind: str) -> list[str]:
    return re.findall(rf"^extern const struct {kind} (\w+);$", header.read_text(), re.MULTILINE)


def protocols() -> list[str]:
    return sorted(header.stem for header in (ROOT / "generated").glob("*.h")
                  if declared(header, "wf_protocol"))


def is_message(target: str) -> bool:
    return re.sub(r"_(in|out)_(json|cbor)$", "", target) in protocols()


def is_for_msan(target: str) -> bool:
    """zlib and SQLite were not built for MemorySanitizer, which takes what they write for garbage."""
    return is_message(target) or target in ("json_check", "cbor_check", "valid", "line")


# --- What they begin with -------------------------------------------------------------------------

def program(target: str, tree: str = "fuzz") -> Path:
    return BUILD / tree / target


def seed_folders(target: str) -> list[Path]:
    """Found once and kept; written beside the harness; examples; random messages."""
    folders = [CASES / target, ROOT / "tests/fuzz/seeds" / target]
    if is_message(target):
        folders.append(made_seeds(target))
    elif not target.endswith("_session"):
        folders += [ROOT / "generated/fuzz" / protocol for protocol in protocols()]
    return [folder for folder in folders if folder.is_dir()]


def made_seeds(target: str) -> Path:
    """The target writes them itself: it knows its schema, and its codec."""
    folder = BUILD / "fuzz/seeds" / target
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run([program(target), f"--seeds={folder}"], check=True, timeout=60)
    return folder


def dictionary(target: str) -> Path | None:
    generated = BUILD / "fuzz/tests/fuzz/generated/fuzz"
    names = [re.sub(r"_(in|out)_(json|cbor)$", "", target)] if is_message(target) else protocols()
    suffix = "_cbor" if target.endswith("_cbor") or target == "cbor_check" else ""
    paths = [generated / f"{name}{suffix}.dict" for name in names]
    return next((path for path in paths if path.exists()), None)


def command(target: str, corpus: Path, found: Path, tree: str, *options: str) -> list[str | Path]:
    line: list[str | Path] = [
        program(target, tree), f"-artifact_prefix={found}/", f"-timeout={INPUT_TIME_LIMIT_S}",
        f"-rss_limit_mb={MEMORY_LIMIT_MB}", f"-max_len={INPUT_LIMIT}", "-len_control=0",
        "-print_final_stats=1", *options]
    if words := dictionary(target):
        line.append(f"-dict={words}")
    return [*line, corpus, *seed_folders(target)]


# --- In the test suite ----------------------------------------------------------------------------

def check(target: str) -> tuple[bool, str]:
    """What is known, then a few thousand changes of it, the same ones every time."""
    if not program(target).exists():
        return False, "tests/fuzz/CMakeLists.txt makes no such target"
    found = BUILD / "fuzz/found" / target
    found.mkdir(parents=True, exist_ok=True)
    known = set(found.iterdir())
    with tempfile.TemporaryDirectory() as corpus:
        line = command(target, Path(corpus), found, "fuzz", "-seed=1", f"-runs={TEST_RUNS}",
                       f"-max_total_time={TEST_SECONDS}")
        if (CORPUS / target).is_dir():
            line.append(CORPUS / target)
        result = subprocess.run(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                errors="replace", env=ENVIRONMENT, timeout=300, check=False)
    if result.returncode == 0:
        executed = re.search(r"number_of_executed_units: *(\d+)|replayed (\d+)", result.stdout)
        return True, f"{next(filter(None, executed.groups())) if executed else '?'} inputs"
    words = "\n".join(result.stdout.splitlines()[-60:])
    return False, "\n".join([words, *(told(target, path) for path in new_in(found, known))])


def new_in(folder: Path, known: set[Path]) -> list[Path]:
    return sorted(set(folder.iterdir()) - known)


def told(target: str, path: Path, tree: str = "fuzz") -> str:
    shown = path.relative_to(ROOT)
    return (f"found {shown}\n  again: {program(target, tree).relative_to(ROOT)} {shown}\n"
            f"  as a test case: ./dev fuzz {target} --keep {shown}")


# --- For as long as somebody likes ------------------------------------------------------------------

STATUS = re.compile(r"#(\d+)\s+\w+\s+cov: (\d+).*corp: (\d+)/.*exec/s: (\d+)")
PROMISE = re.compile(r": only the |does not hold|ERROR: |runtime error|WARNING: MemorySanitizer|SUMMARY")


class Progress:
    """One line that changes, or a line now and then where nobody watches."""

    def __init__(self, target: str, seconds: int) -> None:
        self.target, self.seconds = target, seconds
        self.began = self.shown = time.monotonic()
        self.is_live = sys.stdout.isatty()
        self.inputs = self.covered = self.corpus = self.rate = 0

    def take(self, line: str) -> None:
        if status := STATUS.search(line):
            self.inputs, self.covered, self.corpus, self.rate = map(int, status.groups())

    def show(self, is_last: bool = False) -> None:
        now = time.monotonic()
        interval = 0.2 if self.is_live else QUIET_INTERVAL_S
        if now - self.shown < interval and not is_last:
            return
        self.shown = now
        text = (f"  {self.target}: {int(now - self.began):3d} of {self.seconds} s, {self.inputs:,} inputs, "
                f"{self.rate:,} a second, {self.covered:,} edges, corpus {self.corpus:,}")
        if self.is_live:
            print(f"\r{text[:shutil.get_terminal_size().columns - 1]}\033[K", end="", flush=True)
            if is_last:
                print()
        else:
            say(text)


def fuzz(target: str, seconds: int, tree: str) -> list[Path]:
    """@return the inputs that break a promise."""
    corpus, found = CORPUS / target, BUILD / tree / "found" / target
    for folder in (corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    known = set(found.iterdir())
    progress = Progress(target, seconds)
    words: list[str] = []
    line = command(target, corpus, found, tree, f"-max_total_time={seconds}")
    with subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          errors="replace", env=ENVIRONMENT) as process:
        follow(process, progress, words)
    progress.show(is_last=True)
    if process.returncode == 0:
        return []
    say("\n".join(words[:SHOWN_LINES]))
    return new_in(found, known) or [found]


def follow(process: subprocess.Popen, progress: Progress, words: list[str]) -> None:
    """Until it ends; keeps what it says about trouble."""
    with selectors.DefaultSelector() as selector:
        selector.register(process.stderr, selectors.EVENT_READ)
        is_broken = False
        while True:
            if selector.select(0.5):
                line = process.stderr.readline()
                if not line:
                    break
                progress.take(line)
                is_broken = is_broken or bool(PROMISE.search(line))
                words += [line.rstrip()] if is_broken else []
            progress.show()
    process.wait()


# --- How far it gets --------------------------------------------------------------------------------

AREAS = {"generated readers and writers": r"generated/\w+\.c$", "runtime/wireform/codec": "wireform/codec/",
         "runtime/wireform/framing": "wireform/framing/", "runtime/wireform/io": "wireform/io/",
         "server": "/server/"}


def coverage(names: list[str]) -> None:
    """Lines that the corpora of these targets reach, by part of the project."""
    tools = [shutil.which(name) for name in ("llvm-profdata", "llvm-cov")]
    if not all(tools):
        say("coverage: skipped: llvm-cov not found (package llvm)")
        return
    build("coverage")
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            run_for_coverage(name, Path(folder))
        for area, (covered, lines) in sorted(measured(names, Path(folder), *tools).items()):
            if covered:
                say(f"  {area}: {100 * covered / lines:.1f} % of {lines:,} lines")


def run_for_coverage(name: str, folder: Path) -> None:
    inputs = [path for path in (CORPUS / name, *seed_folders(name)) if path.is_dir()]
    subprocess.run([program(name, "coverage"), *inputs], stdout=subprocess.DEVNULL, check=False,
                   stdin=subprocess.DEVNULL, timeout=600,
                   env={**os.environ, "LLVM_PROFILE_FILE": str(folder / f"{name}.profraw")})


def measured(names: list[str], folder: Path, profdata: str, cov: str) -> dict[str, tuple[int, int]]:
    merged = folder / "all.profdata"
    subprocess.run([profdata, "merge", "-sparse", *folder.glob("*.profraw"), "-o", merged], check=True)
    first, *others = [str(program(name, "coverage")) for name in names]
    told_ = subprocess.run(
        [cov, "export", "-summary-only", f"-instr-profile={merged}", first,
         *(word for other in others for word in ("-object", other))],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    sums: dict[str, tuple[int, int]] = {}
    for file in json.loads(told_.stdout)["data"][0]["files"]:
        area = next((name for name, mark in AREAS.items() if re.search(mark, file["filename"])), None)
        if area:
            lines = file["summary"]["lines"]
            covered, count = sums.get(area, (0, 0))
            sums[area] = (covered + lines["covered"], count + lines["count"])
    return sums


# --- What was found becomes a case -------------------------------------------------------------------

def keep(target: str, file: Path, name: str) -> int:
    """Minimised, where it still fails."""
    if not file.is_file():
        say(f"{file}: no such file")
        return USAGE
    data = file.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "minimized"
        if subprocess.run([program(target), file], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                          env=ENVIRONMENT, check=False).returncode == 0:
            say("it does not fail (any more): kept as it is")
        else:
            say(f"making it smaller, for at most {MINIMIZE_SECONDS} s")
            subprocess.run([program(target), "-minimize_crash=1", f"-max_total_time={MINIMIZE_SECONDS}",
                            f"-exact_artifact_path={small}", file], stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, env=ENVIRONMENT, cwd=folder, check=False)
            data = small.read_bytes() if small.exists() else data
    case = CASES / target / (name or hashlib.sha1(data).hexdigest()[:12])
    case.parent.mkdir(parents=True, exist_ok=True)
    case.write_bytes(data)
    say(f"{case.relative_to(ROOT)}: {len(data)} bytes; ./dev test {target} replays it from now on")
    return 0


# --- The command line ---------------------------------------------------------------------------------

def build(tree: str) -> None:
    result = subprocess.run([ROOT / "dev", "build", tree], stdout=subprocess.PIPE,
                            stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode != 0:
        say(result.stdout)
        say(f"the {tree} tree does not build")
        sys.exit(FOUND)


def arguments_of(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="./dev fuzz", description="Fuzzes every target, or one.",
        epilog="targets: " + " ".join(targets()) + ".  exit: 0 nothing found, 1 something was, 2 usage")
    parser.add_argument("target", nargs="?", default="", metavar="TARGET")
    parser.add_argument("old_seconds", nargs="?", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--seconds", type=int, default=DEFAULT_SECONDS, metavar="N",
                        help=f"for each target ({DEFAULT_SECONDS})")
    parser.add_argument("--msan", action="store_true",
                        help="under MemorySanitizer; codec targets only")
    parser.add_argument("--keep", type=Path, metavar="FILE",
                        help="make FILE, which TARGET fails on, smaller, and a test case")
    parser.add_argument("--name", default="", help="of that test case")
    parser.add_argument("--no-coverage", action="store_true", help="without the summary at the end")
    options = parser.parse_args(words)
    if options.target not in ("", *targets()):
        parser.error(f"{options.target}: no such target; there are {' '.join(targets())}")
    if options.keep and not options.target:
        parser.error("--keep wants a TARGET")
    if options.msan and options.target and not is_for_msan(options.target):
        parser.error(f"{options.target} uses libraries that were not built for MemorySanitizer")
    if options.name and not re.fullmatch(r"[\w.-]+", options.name):
        parser.error("--name takes letters, digits, dots, dashes")
    options.seconds = options.old_seconds or options.seconds
    return options


def main(words: list[str]) -> int:
    options = arguments_of(words)
    tree = "msan" if options.msan else "fuzz"
    say("building")
    build("fuzz")
    if options.keep:
        return keep(options.target, options.keep, options.name)
    if options.msan:
        build(tree)
    names = [options.target] if options.target else \
        [name for name in targets() if not options.msan or is_for_msan(name)]
    found = {name: fuzz(name, options.seconds, tree) for name in names}
    if not options.no_coverage:
        say("lines that the corpus reaches")
        coverage(names)
    for name, paths in found.items():
        for path in paths:
            say(told(name, path, tree))
    broken = sum(bool(paths) for paths in found.values())
    say(f"{len(names) - broken} targets held, {broken} did not" if broken else
        f"{len(names)} target{'s' * (len(names) > 1)}: nothing found")
    return FOUND if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
