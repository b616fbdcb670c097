"""What `./dev bench GROUP` runs: measures, compares with peers and targets, keeps figures and plots.

    bench.py --list | [GROUP...]

A group is a function that yields figures.  Contenders of one case take turns; a case's ratio is ours
to the best of the others, its target comes from TARGETS.  Figures go to build/bench/results/, as
GROUP.json and GROUP.svg.  It says which targets are missed; the exit code only tells whether all
could be measured.
"""
from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import plot

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/bench"
RESULTS = BUILD / "results"
OURS = "wireform"


@dataclass
class Figure:
    case: str
    who: str
    value: float
    least: float
    most: float
    unit: str = "ns"
    note: str = ""


# Group and case, and what part of the best peer's figure ours may be at most.
TARGETS = [
    (r"json decode clients-expected", 0.75),
    (r"json decode changes-expected", 0.6),
    (r"json decode \w+-expected", 0.4),
    (r"json decode ", 1.0),
    (r"json encode ", 0.5),
    (r"cbor decode putobj", 0.3),
    (r"cbor decode ", 0.25),
    (r"cbor encode putobj", 1.2),
    (r"cbor encode ", 0.4),
    (r"websocket echo", 1.0),
    (r"websocket fan .* 1 deep", 0.9),
    (r"websocket fan .* 16 deep", 0.8),
    (r"websocket idle", 0.5),
    (r"validator ", 0.25),
    (r"zlib size", 0.7),
    (r"zlib ", 0.2),
]


def target_of(case: str) -> float | None:
    return next((ratio for pattern, ratio in TARGETS if re.match(pattern, case)), None)


# --- Groups ---------------------------------------------------------------------------------------

def codec(which: str) -> Iterator[Figure]:
    inputs = BUILD / "inputs"
    subprocess.run([sys.executable, ROOT / "tests/bench/codec/inputs.py", inputs], check=True)
    for program, machine in (("bench_codec", ""), ("bench_codec_native", ", this machine's instructions")):
        process = subprocess.Popen(pinned(BUILD / program, which, inputs), stdout=subprocess.PIPE, text=True)
        head = json.loads(process.stdout.readline())
        say(f"{head['flags']}, {head['compiler']}")
        if head["missing"] and not machine:
            say(f"skipped: not found: {head['missing']}")
        for line in process.stdout:
            row = json.loads(line)
            note = f"takes {row['accepted']} broken ones" if row["accepted"] else ""
            yield Figure(f"{row['case']}{machine}", row["who"], row["ns"], row["least"], row["most"], note=note)
        if process.wait() != 0:
            raise SystemExit(f"bench: {program} failed")


def etherpad() -> Iterator[Figure]:
    inputs = BUILD / "inputs/etherpad.jsonl"
    inputs.parent.mkdir(exist_ok=True)
    subprocess.run([BUILD / "bench_etherpad", "inputs", inputs], check=True)
    commands = [pinned(BUILD / "bench_etherpad")]
    if library := os.environ.get("WIREFORM_ETHERPAD"):
        commands.append(pinned("node", ROOT / "tests/bench/etherpad_peer.js", library, inputs))
    else:
        say("skipped: not found: WIREFORM_ETHERPAD")
    rows = [json.loads(line) for command in commands
            for line in subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()]
    for case in dict.fromkeys(row["case"] for row in rows):
        for row in (row for row in rows if row["case"] == case):
            yield Figure(case, row["who"], row["ns"], row["least"], row["most"])


GROUPS = {
    "json": (lambda: codec("json"), "reading and writing JSON in every spelling, beside JSON libraries"),
    "cbor": (lambda: codec("cbor"), "reading and writing CBOR"),
    "etherpad": (etherpad, "changesets, beside Etherpad's own library"),
}


# --- Printing -------------------------------------------------------------------------------------

def say(text: str) -> None:
    print(text, flush=True)


def pinned(*command: str | Path) -> list:
    """On one processor, where the system lets us choose."""
    return ["taskset", "-c", str(min(os.sched_getaffinity(0))), *command]


def amount(figure: Figure) -> str:
    return f"{figure.value:,.0f}" if figure.value >= 1000 else f"{figure.value:.4g}"


def verdict(group: str, figures: list[Figure]) -> str:
    """Ours beside the best of the others."""
    ours = next(figure for figure in figures if figure.who.startswith(OURS))
    others = [figure for figure in figures if not figure.who.startswith(OURS)]
    if not others:
        return f"{amount(ours):>12} {ours.unit}"
    best = min(others, key=lambda figure: figure.value)
    ratio = ours.value / best.value
    target = target_of(f"{group} {figures[0].case}")
    overlap = ours.least <= best.most and best.least <= ours.most
    words = f"{amount(ours):>12} {ours.unit}  {ratio:5.2f} of {best.who}"
    if overlap:
        words += " (ranges overlap)"
    if target is not None:
        words += f", target {target}" + ("" if ratio <= target else "  MISSED")
    return words


def report(group: str, figures: list[Figure]) -> None:
    cases = list(dict.fromkeys(figure.case for figure in figures))
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / f"{group}.json").write_text(json.dumps([asdict(figure) for figure in figures], indent=1) + "\n")
    (RESULTS / f"{group}.svg").write_text(plot.bars(group, [
        (case, [(figure.who, figure.value) for figure in figures if figure.case == case]) for case in cases]))
    say(f"figures and plot: {RESULTS.relative_to(ROOT)}/{group}.json, .svg")


def run(group: str) -> None:
    say(f"== {group}: {GROUPS[group][1]}")
    figures: list[Figure] = []
    case: list[Figure] = []
    for figure in GROUPS[group][0]():
        if case and figure.case != case[0].case:
            say(f"  {case[0].case:44} {verdict(group, case)}")
            case = []
        case.append(figure)
        figures.append(figure)
    if case:
        say(f"  {case[0].case:44} {verdict(group, case)}")
    report(group, figures)


def main() -> int:
    groups = sys.argv[1:] or list(GROUPS)
    if groups == ["--list"]:
        for name, (_, words) in GROUPS.items():
            say(f"{name:12} {words}")
        return 0
    for group in groups:
        run(group)
    return 0


if __name__ == "__main__":
    sys.exit(main())
