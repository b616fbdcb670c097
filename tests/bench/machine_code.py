"""How much machine code a message costs in each codec, and how much stack decoding it takes.

gcc writes down, per function, the size of its frame and whom it calls (-fcallgraph-info=su), and nm
how long its code is.  From these:

  code   all functions of P.c that reading and writing the message reaches; what messages share is
         counted for each of them, and once in the line about all.
  stack  the deepest chain of calls from the reader, and from the end of reading, into the runtime.
         Functions that call each other in a circle count as often as the document lets values
         nest.  The frames of the C library are not known, and not counted.
"""
from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLAGS = ["-std=gnu11", "-O2", "-fcallgraph-info=su", f"-I{ROOT / 'runtime'}", f"-I{ROOT}"]
AIM = 4096      # bytes of code for a message in a codec
CODECS = {"json": "", "cbor": "_cbor"}

NODE = re.compile(r'^node: { title: "([^"]+)" label: "[^"\\]+(?:\\n[^"\\]*)?(?:\\n(\d+) bytes \((.*?)\))?[^"]*"')
EDGE = re.compile(r'^edge: { sourcename: "([^"]+)" targetname: "([^"]+)"')


@dataclass
class Program:
    """Functions by name; static ones with their file in front, as gcc calls them."""
    frames: dict[str, int] = field(default_factory=dict)
    calls: dict[str, set[str]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)      # of one file's functions only
    unbounded: list[str] = field(default_factory=list)       # frames of a size nobody knows

    def add_graph(self, text: str) -> None:
        for line in text.splitlines():
            if found := NODE.match(line):
                name, frame, kind = found.groups()
                if frame:
                    self.frames[name] = int(frame)
                    self.unbounded += [name] if kind == "dynamic" else []
            elif found := EDGE.match(line):
                self.calls.setdefault(found[1], set()).add(found[2])

    def reached(self, names: list[str]) -> set[str]:
        found, waiting = set(), list(names)
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self.calls.get(name, ())
        return found

    def code(self, names: list[str]) -> set[str]:
        return {name for name in self.reached(names) if name in self.sizes}

    def size(self, names: set[str]) -> int:
        return sum(self.sizes[name] for name in names)

    def stack(self, names: list[str], depth: int) -> int:
        """Of the deepest chain of calls that begins at one of these."""
        return max(self._stack(name, depth) for name in names)

    def _stack(self, name: str, depth: int) -> int:
        deepest: dict[str, int] = {}
        for circle in self._circles(name):
            own = sum(self.frames.get(member, 0) for member in circle)
            is_circle = len(circle) > 1 or circle[0] in self.calls.get(circle[0], ())
            below = max((deepest[called] for member in circle
                         for called in self.calls.get(member, ()) if called not in circle), default=0)
            for member in circle:
                deepest[member] = own * (depth if is_circle else 1) + below
        return deepest[name]

    def _circles(self, root: str) -> list[list[str]]:
        """Strongly connected components, callees before callers (Tarjan)."""
        numbers: dict[str, int] = {}
        lows: dict[str, int] = {}
        stack: list[str] = []
        done: list[list[str]] = []

        def visit(name: str) -> None:
            numbers[name] = lows[name] = len(numbers)
            stack.append(name)
            for called in sorted(self.calls.get(name, ())):
                if called not in numbers:
                    visit(called)
                    lows[name] = min(lows[name], lows[called])
                elif called in stack:
                    lows[name] = min(lows[name], numbers[called])
            if lows[name] == numbers[name]:
                cut = stack.index(name)
                done.append(stack[cut:])
                del stack[cut:]

        visit(root)
        return done


def compiled(sources: list[Path], folder: Path, *flags: str) -> None:
    subprocess.run([os.environ.get("CC", "gcc"), *FLAGS, *flags, "-c", *map(str, sources)], cwd=folder,
                   timeout=600, check=True)


def runtime_graph(folder: Path) -> str:
    sources = [source for layer in ("base", "codec")
               for source in sorted((ROOT / "runtime/wireform" / layer).glob("*.c"))]
    compiled(sources, folder)
    return "".join((folder / f"{source.stem}.ci").read_text() for source in sources)


def program_of(source: Path, runtime: str, folder: Path) -> Program:
    compiled([source], folder, f"-I{source.parent}")
    program = Program()
    program.add_graph(runtime)
    program.add_graph((folder / f"{source.stem}.ci").read_text())
    table = subprocess.run(["nm", "-S", str(folder / f"{source.stem}.o")], capture_output=True,
                           text=True, timeout=60, check=True).stdout
    for size, kind, name in re.findall(r"^\w+ (\w+) ([tT]) (\S+)$", table, re.M):
        program.sizes[name if kind == "T" else f"{source}:{name}"] = int(size, 16)
    return program


def protocols(folder: Path) -> list[Path]:
    return [header for header in sorted(folder.glob("*.h"))
            if f"extern const struct wf_protocol {header.stem}_protocol;" in header.read_text()]


def depth_of(header: Path) -> int:
    return int(re.search(r"^#define \w+_DEPTH +(\d+)", header.read_text(), re.M)[1])


def messages_of(header: Path) -> list[str]:
    names = re.findall(rf"^bool {header.stem}_read_(\w+)\(struct wf_json_reader", header.read_text(), re.M)
    return [name for name in names if name != "settings"]


def stack_of(program: Program, header: Path, message: str, codec: str) -> int:
    """Bytes that reading takes at most."""
    return program.stack([f"{header.stem}_read_{message}{CODECS[codec]}", f"wf_{codec}_reader_finish"],
                         depth_of(header))


def report(header: Path, program: Program) -> bool:
    """Prints a table.  @return false when the aim was missed"""
    prefix, messages = header.stem, messages_of(header)
    codecs = [name for name, suffix in CODECS.items()
              if f"{prefix}_read_{messages[0]}{suffix}" in program.sizes]
    print(f"{prefix:<26}" + "".join(f"{name.upper() + ' code':>12}{'stack':>8}" for name in codecs))
    totals: dict[str, set[str]] = {name: set() for name in codecs}
    is_good = True
    for message in messages:
        line = f"  {message:<24}"
        for name in codecs:
            roots = [f"{prefix}_{verb}_{message}{CODECS[name]}" for verb in ("read", "write")]
            code = program.code(roots)
            totals[name] |= code
            is_good &= program.size(code) <= AIM
            line += f"{program.size(code):>12}{stack_of(program, header, message, name):>8}"
        print(line)
    line = f"  all {len(messages)}, shared code once"
    sums = [program.size(totals[name]) for name in codecs]
    print(f"{line:<26}" + "".join(f"{total:>12}{'':>8}" for total in sums))
    print(f"{'  each':<26}" + "".join(f"{total // len(messages):>12}{'':>8}" for total in sums))
    for name in sorted(set(program.unbounded)):
        print(f"  {name}: a frame of unknown size")
    return is_good


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]).resolve() if arguments else ROOT / "generated"
    sys.setrecursionlimit(10_000)
    with tempfile.TemporaryDirectory() as scratch:
        runtime = runtime_graph(Path(scratch))
        good = [report(header, program_of(header.with_suffix(".c"), runtime, Path(scratch)))
                for header in protocols(folder)]
    print(f"bytes, gcc -O2; the aim is {AIM} of code for each message and codec: "
          f"{'reached' if all(good) else 'not reached by all'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
