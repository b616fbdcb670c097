"""What the tests of the back half share: generated files, compilers, and the codec probe."""
from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import support

from codegen import emit
from codegen.encoding import with_codecs
from codegen.errors import Diagnostics
from codegen.front import protocol_of
from codegen.layout import Layout
from codegen.lock import locked, path_of

ROOT = Path(support.ROOT)
HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.json"))
STRANGERS = sorted((HERE / "strangers").glob("*.json"))      # cases whose C nobody reads
SCHEMAS = sorted(path for path in (ROOT / "schema").glob("*.json")
                 if not path.name.endswith(".schema.json"))
WARNINGS = ["-std=gnu11", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror"]
COMPILERS = [name for name in ("gcc", "clang") if shutil.which(name)]
ALL_CODECS = ("json", "cbor")
PROBE_FLAGS = os.environ.get("WIREFORM_PROBE_FLAGS", "-O1").split()      # see coverage.py
FORMATTER = shutil.which("clang-format-14")


def protocol(path: Path | str, data: bytes | None = None, codecs: tuple[str, ...] = ()):
    """The document as IR; files are named from the root of the repository, as ./dev gen does, and
    a lock file beside the document is respected."""
    path = Path(path)
    name = os.path.relpath(path, ROOT) if path.is_absolute() else str(path)
    diagnostics = Diagnostics()
    made = protocol_of(name, diagnostics, path.read_bytes() if data is None else data)
    assert made is not None and not diagnostics, diagnostics.render()
    if os.path.exists(path_of(str(path))):
        made, _ = locked(Layout(made), str(path), diagnostics)
        assert not diagnostics, diagnostics.render()
    return with_codecs(made, codecs)


def generated(*paths: Path, codecs: tuple[str, ...] = ()) -> dict[str, str]:
    return emit.generate([protocol(path, codecs=codecs) for path in paths])


def write(files: dict[str, str], folder: Path) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def compile_errors(compiler: str, file: Path, *flags: str) -> str:
    run = subprocess.run([compiler, *WARNINGS, *flags, "-fsyntax-only", f"-I{ROOT / 'runtime'}",
                          f"-I{file.parent}", str(file)], capture_output=True, text=True,
                         timeout=60, check=False)
    return run.stderr if run.returncode else ""


def formatted(text: str, name: str) -> str:
    return subprocess.run([FORMATTER, "--style=file", f"--assume-filename={ROOT / 'generated' / name}"],
                          input=text, capture_output=True, text=True, timeout=60, check=True).stdout


# --- The probe ---------------------------------------------------------------------------------

def compiled(sources: list[Path], flags: list[str], folder: Path) -> list[str]:
    """Their objects; as many compilers run at once as there are processors."""
    def compile_one(source: Path) -> str:
        object_file = folder / f"{source.stem}.o"
        subprocess.run(["gcc", "-std=gnu11", *flags, f"-I{ROOT / 'runtime'}", "-c", str(source),
                        "-o", str(object_file)], timeout=300, check=True)
        return str(object_file)

    folder.mkdir(exist_ok=True)
    with ThreadPoolExecutor(os.cpu_count()) as compilers:
        return list(compilers.map(compile_one, sources))


def runtime_library(folder: Path) -> Path:
    """The runtime's codec, without the parts that need a loop."""
    library = folder / "libcodec.a"
    sources = [source for layer in ("base", "codec", "framing")
               for source in sorted((ROOT / "runtime/wireform" / layer).glob("*.c"))]
    objects = compiled(sources, ["-O2"], folder / "runtime")
    subprocess.run(["ar", "rcs", str(library), *objects], timeout=60, check=True)
    return library


class Codecs:
    """Those in `files`, compiled for probes (their halves want handlers and are left out)."""

    def __init__(self, files: dict[str, str], folder: Path) -> None:
        self.folder = folder
        files = files | {"probe_tables.c": probe_tables(files), "randoms.h": randoms(files)}
        write(files, folder)
        self.objects = self._compiled([
            folder / file for file in files if file.endswith(".c") and file != "services.c"
            and not file.endswith(("_server.c", "_client.c"))])

    def _compiled(self, sources: list[Path]) -> list[str]:
        return compiled(sources, [*PROBE_FLAGS, f"-I{self.folder}", f"-I{HERE}"], self.folder / "objects")

    def probe(self, library: Path, name: str = "codec_probe") -> Path:
        objects = self._compiled([HERE / f"{name}.c"]) + self.objects
        probe = self.folder / name
        subprocess.run(["gcc", *PROBE_FLAGS, *objects, str(library), "-lz", "-lm", "-o", str(probe)],
                       timeout=300, check=True)
        return probe


def randoms(files: dict[str, str]) -> str:
    """What random_probe.c is told of: SUBJECT(chatmaster) ..."""
    names = sorted(match[1] for match in (re.fullmatch("fuzz/(.*)_random.c", name) for name in files) if match)
    return "".join(f"SUBJECT({name})\n" for name in names)


def probe_tables(files: dict[str, str]) -> str:
    """What no table of the runtime holds, because its functions differ in the type they take: sizes
    of messages, and settings."""
    headers = sorted(name for name in files if name.endswith("_size.h"))
    functions, rows, settings = [], [], []
    for header in headers:
        prefix = header.removesuffix("_size.h")
        for name, argument in re.findall(rf"^size_t\s+{prefix}_size_(\w+)\(\s*(\w+)", files[header], re.M):
            call = f"(void)value; return {prefix}_size_{name}({'' if argument == 'void' else 'value'});"
            functions.append(f"static size_t size_{len(rows)}(const void *value) {{ {call} }}")
            rows.append(f'    {{"{prefix}", "{name}", size_{len(rows)}}},')
        if f"{prefix}_default_settings;" in files[f"{prefix}.h"]:
            functions += [f"static bool settings_{prefix}(struct wf_json_reader *in) {{",
                          f"    struct {prefix}_settings settings = {prefix}_default_settings;",
                          f"    return {prefix}_read_settings(in, &settings);", "}"]
            settings.append(f'    {{"{prefix}", settings_{prefix}}},')
    return "\n".join(['#include "probe_tables.h"', *(f'#include "{header}"' for header in headers), *functions,
                      "const struct probe_size probe_sizes[] = {", *rows, "    {0},", "};",
                      "const struct probe_settings probe_settings[] = {", *settings, "    {0},", "};", ""])


class Probe:
    """One running probe: asks the generated codec of one protocol."""

    def __init__(self, program: Path, name: str) -> None:
        self.process = subprocess.Popen([str(program), name], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE)

    def ask(self, way: str, message: bytes | str) -> list[str]:
        """["ok", name, rewritten, CBOR in hex, "same" or "translated"] or
        ["refused", status, offset, pointer, text]."""
        data = message.encode() if isinstance(message, str) else message
        assert b"\n" not in data
        self.process.stdin.write(way.encode() + b" " + data + b"\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().decode(errors="replace").rstrip("\n")
        assert answer, f"the probe died of {way} {data!r}"
        assert not answer.startswith("broken"), f"{answer}\n  of {way} {data!r}"
        answer = answer.split(" ", 4)
        if answer[0] == "ok":
            ok, name, form, cbor, rewritten = answer
            answer = [ok, name, rewritten, cbor, form]
        return answer

    def ask_cbor(self, way: str, item: bytes) -> list[str]:
        return self.ask(f"cbor-{way}", item.hex())

    def accepts(self, way: str, value: object) -> bool:
        return self.ask(way, dumps(value))[0] == "ok"

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=10)
        self.process.stdout.close()


def dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
