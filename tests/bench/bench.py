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
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "codec"))

import growth
import inputs
import plot
import validator
import websocket

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
    beside: bool = False  # of another kind: shown, but no peer


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
    (r"crowd idle", 0.5),
    (r"idle WebSocket, and everybody", 0.5),
    (r"validator ", 0.25),
    (r"zlib size .* dictionary", 0.7),
    (r"zlib time .* dictionary", 0.2),
]
# Of ours alone, in the figure's own unit.
LIMITS = {"gen all documents of schema/": 2, "gen a document of 1000 messages": 10,
          "crowd growth of echo 64 B, 100 to 10000 connections": 1.3,
          "crowd growth of fan 64 B, 100 to 10000 connections": 1.3}


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
            yield Figure(f"{row['case']}{machine}", row["who"], row["ns"], row["least"], row["most"], note=note,
                         beside=row["own_wire"])
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


def servers() -> Iterator[Figure]:
    for row in websocket.figures():
        yield Figure(*row)


def crowd() -> Iterator[Figure]:
    for row in websocket.crowd():
        yield Figure(*row)


def idle() -> Iterator[Figure]:
    for row in growth.idle():
        yield Figure(*row)


def validators() -> Iterator[Figure]:
    for figure in validator.figures(BUILD / "validator"):
        yield Figure(*figure)


def zlib() -> Iterator[Figure]:
    """compress2() is the peer of what we keep."""
    rows = [json.loads(line) for line in
            subprocess.run(pinned(BUILD / "bench_zlib"), capture_output=True, text=True, check=True).stdout.splitlines()]
    *ours, peer = rows
    for row in ours:
        way = row["who"].removeprefix("wireform, ")
        for each in (row, peer):
            yield Figure(f"time of a line, {way}", each["who"], each["ns"], each["least"], each["most"])
        for each in (row, peer):
            yield Figure(f"size of a line, {way}", each["who"], each["size"], each["size"], each["size"], unit="bytes")


def many_messages(count: int) -> dict:
    """A document of so many messages, each with ten members of its own, half of them for a server."""
    kinds = ["string", "integer", "boolean", "number", "string"]
    names = [f"message_{i}" for i in range(count)]
    messages = {name: {"payload": {"type": "object", "required": ["type"], "properties": {
        "type": {"const": name}, **{f"field_{k}": {"type": kinds[k % 5]} for k in range(10)}}}} for name in names}
    framing = {"kind": "line", "limit_in": 4096, "limit_out": 4096}
    return {"asyncapi": "3.0.0", "info": {"title": "Many", "version": "1"},
            "servers": {"main": {"host": "127.0.0.1:9100", "protocol": "tcp", "x-wireform": {"framing": framing}}},
            "channels": {"all": {"messages": {name: {"$ref": f"#/components/messages/{name}"} for name in names}}},
            "operations": {action: {"action": action, "channel": {"$ref": "#/channels/all"}, "messages": [
                {"$ref": f"#/channels/all/messages/{name}"} for name in half]}
                for action, half in (("receive", names[::2]), ("send", names[1::2]))},
            "components": {"messages": messages}}


def gen() -> Iterator[Figure]:
    """Seconds that wireformc takes; the targets are seconds, too."""
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "many.json"
        large.write_text(json.dumps(many_messages(1000), indent=1))
        documents = [path for path in sorted((ROOT / "schema").glob("*.json")) if "schema." not in path.name]
        for case, those in (("all documents of schema/", documents), ("a document of 1000 messages", [large])):
            seconds = []
            for _ in range(3):
                began = time.process_time() + children_seconds()
                subprocess.run([sys.executable, ROOT / "codegen/wireformc.py", "gen", *those, "--out", Path(folder) / "out"],
                               check=True, stdout=subprocess.DEVNULL)
                seconds.append(time.process_time() + children_seconds() - began)
            yield Figure(case, "wireformc", sorted(seconds)[1], min(seconds), max(seconds), unit="s")


def children_seconds() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def scale() -> None:
    """What one more costs: lines that should be straight, level or rising by the same for each."""
    sizes = [int(16 * 4 ** i) for i in range(6)]
    series = {
        "text: ns to decode a line, by its bytes": grown("chat", sizes, lambda n: chat_of("x" * n)),
        "items: ns to decode a list, by its uuids": grown("uuids", [1, 10, 100, 1000], uuids_of),
        "nesting: ns to decode a value, by its levels": grown("relay", [1, 4, 16, 64], nested_of),
        **growth.series(),
    }
    for name, points in series.items():
        say(f"  {name}")
        for across, up in points:
            say(f"    {across:>9,} {up:14,.1f}")
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / "scale.json").write_text(json.dumps(series, indent=1) + "\n")
    (RESULTS / "scale.svg").write_text(plot.lines("scale", "how many", "how much", series))
    say(f"figures and plot: {RESULTS.relative_to(ROOT)}/scale.json, .svg")


def grown(kind: str, counts: list[int], make) -> list[tuple[int, float]]:
    """Nanoseconds that decoding takes as the message grows."""
    points = []
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            text = json.dumps(make(count), separators=(",", ":")).encode()
            inputs.write(Path(folder) / f"{kind}-grown", [text])
            times = max(200_000_000 // (len(text) + 200), 100)
            spent = []
            for runs in (1, times):
                began = children_seconds()
                subprocess.run(pinned(BUILD / "bench_codec", "count", folder, kind, "grown", "decode", str(runs)), check=True)
                spent.append(children_seconds() - began)
            points.append((count, max(spent[1] - spent[0], 1e-9) * 1e9 / times))
    return points


def chat_of(text: str) -> dict:
    return inputs.chat(1, text, random.Random(1))


def uuids_of(count: int) -> dict:
    message = inputs.uuids(1, "", random.Random(1))
    message["service"] = inputs.service(random.Random(1), count)
    return message


def nested_of(levels: int) -> dict:
    message = inputs.relay(1, "", random.Random(1))
    data: list = []
    for _ in range(levels - 1):
        data = [data]
    return {**message, "data": data}


GROUPS = {
    "json": (lambda: codec("json"), "reading and writing JSON in every spelling, beside JSON libraries"),
    "cbor": (lambda: codec("cbor"), "reading and writing CBOR"),
    "validator": (validators, "the validator back end, beside ajv"),
    "zlib": (zlib, "compressing a chat line"),
    "websocket": (servers, "processor time of echo and fan-out, beside uWebSockets and others"),
    "crowd": (crowd, "10,000 connections: to connect, idle, and a message, beside the same"),
    "idle": (idle, "resident bytes of a silent connection, of each service and of WebSocket servers"),
    "gen": (gen, "what wireformc takes"),
    "scale": (scale, "what one more costs"),
    "etherpad": (etherpad, "changesets, beside Etherpad's own library"),
}

# Programs whose figures stand alone; ./dev runs them itself.
ALONE = {
    "code": "bytes of machine code and of stack, for each message and codec",
    "composte": "proposals a second, long pasts, logins",
    "editors": "people at a Composte server",
    "ensync": "commits and objects a second",
    "pads": "people at an EtherPad server",
    "patches": "JSON Patches on documents of Composte",
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
    ours = next((figure for figure in figures if figure.who.startswith(OURS)), None)
    if ours is None:
        return ", ".join(f"{amount(figure):>12} {figure.unit}  {figure.who}" for figure in figures)
    others = [figure for figure in figures if not figure.beside and not figure.who.startswith(OURS)]
    limit = LIMITS.get(f"{group} {ours.case}")
    words = f"{amount(ours):>12} {ours.unit}"
    if limit:
        words += f", target {limit} {ours.unit}" + ("" if ours.value <= limit else "  MISSED")
    if not others:
        return words
    best = min(others, key=lambda figure: figure.value)
    ratio = ours.value / best.value
    target = target_of(f"{group} {figures[0].case}")
    overlap = ours.least <= best.most and best.least <= ours.most
    words += f"  {ratio:5.2f} of {best.who}"
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
    for figure in GROUPS[group][0]() or ():
        if case and figure.case != case[0].case:
            say(f"  {case[0].case:44} {verdict(group, case)}")
            case = []
        case.append(figure)
        figures.append(figure)
    if case:
        say(f"  {case[0].case:44} {verdict(group, case)}")
    if figures:
        report(group, figures)


def main() -> int:
    groups = sys.argv[1:] or list(GROUPS)
    if groups == ["--list"]:
        for name, words in [*((name, words) for name, (_, words) in GROUPS.items()), *ALONE.items()]:
            say(f"{name:12} {words}")
        return 0
    for group in groups:
        run(group)
    return 0


if __name__ == "__main__":
    sys.exit(main())
