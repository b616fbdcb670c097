"""Includes point downwards only, and every header stands alone."""
from __future__ import annotations

import functools
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# What the files of each folder may include, themselves aside.
MAY_INCLUDE = {
    "base": set(),
    "codec": {"base"},
    "framing": {"base", "codec"},
    "io": {"base", "codec", "framing"},
    "generated": {"base", "codec", "framing", "io"},
    "server": {"base", "codec", "io", "generated"},
    "client": {"base", "codec", "framing", "io", "generated"},
}

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def sources() -> list[Path]:
    folders = [ROOT / "runtime", ROOT / "generated", ROOT / "server", ROOT / "client"]
    return sorted(path for folder in folders for path in folder.rglob("*.[ch]"))


@functools.cache
def is_pure(header: Path) -> bool:
    """An algorithm beside the handlers, which clients may use too: with all that it includes it stands
    on base and codec only."""
    found, left = set(), {header}
    while left:
        path = left.pop()
        found.add(path)
        left |= {other for other in [*included_by(path), path.with_suffix(".c")] if other.exists()} - found
    return {layer_of(path) for path in found} <= {"base", "codec", "server"}


def may_include(path: Path, other: Path) -> bool:
    layer, below = layer_of(path), layer_of(other)
    return below == layer or below in MAY_INCLUDE[layer] or (layer, below) == ("client", "server") and is_pure(other)


def layer_of(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return parts[2] if parts[0] == "runtime" else parts[0]


def included_by(path: Path) -> list[Path]:
    """The project's files that `path` includes: "wireform/..." from runtime/, "generated/..." from
    the root, siblings by their bare name."""
    found = []
    for name in INCLUDE.findall(path.read_text()):
        places = [path.parent / name, ROOT / "runtime" / name, ROOT / name]
        place = next((place for place in places if place.exists()), None)
        assert place is not None, f"{path.relative_to(ROOT)} includes {name}, which is nowhere"
        found.append(place.resolve())
    return found


def handler_files() -> list[Path]:
    """server/P.c of every protocol P: where messages arrive."""
    return sorted(ROOT / "server" / f"{document.stem}.c" for document in (ROOT / "schema").glob("*.json")
                  if (ROOT / "server" / f"{document.stem}.c").exists())


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_includes_point_downwards(path: Path) -> None:
    upwards = [str(other.relative_to(ROOT)) for other in included_by(path) if not may_include(path, other)]
    assert not upwards, f"{path.relative_to(ROOT)} ({layer_of(path)}) includes {', '.join(upwards)}"


@pytest.mark.parametrize("path", handler_files(), ids=lambda path: path.name)
def test_a_handler_file_does_not_parse(path: Path) -> None:
    low = [str(other.relative_to(ROOT)) for other in included_by(path)
           if layer_of(other) in ("codec", "framing")]
    assert not low, f"{path.name} includes {', '.join(low)}: the schema lacks a key"


@pytest.mark.parametrize("path", [path for path in sources() if layer_of(path) == "io"],
                         ids=lambda path: path.name)
def test_the_loop_knows_no_protocol(path: Path) -> None:
    assert "generated/" not in path.read_text()


def test_every_header_compiles_alone(tmp_path: Path) -> None:
    """One call of the compiler for all: each header is the first thing its own file includes."""
    units = []
    for header in (path for path in sources() if path.suffix == ".h"):
        unit = tmp_path / (str(header.relative_to(ROOT)).replace("/", "_") + ".c")
        unit.write_text(f'#include "{header}"\n#include "{header}"\nextern int unit_is_not_empty;\n')
        units.append(unit)
    compiler = os.environ.get("CC", "cc")
    result = subprocess.run([compiler, "-std=gnu11", "-fsyntax-only", "-Wall", "-Wextra", "-Werror",
                             f"-I{ROOT / 'runtime'}", f"-I{ROOT}", *units],
                            capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
