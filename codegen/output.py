"""Generated files on disk: only what changed is written, and what changed is told."""
from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass

DEFAULT_OUT = "generated"
MARK = "/* Generated from "      # the first line of everything we write begins so
FOUND = 1


@dataclass
class Options:
    out: str = DEFAULT_OUT
    check: bool = False
    is_default: bool = True


def options_of(arguments: list[str], usage) -> tuple[Options, list[str]]:
    options, files, rest = Options(), [], list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--check":
            options.check = True
        elif word == "--out" or word.startswith("--out="):
            if word == "--out" and not rest:
                raise usage("--out wants a folder")
            options.out = rest.pop(0) if word == "--out" else word[len("--out="):]
            options.is_default = False
        else:
            files.append(word)
    return options, files


def write(texts: dict[str, str], options: Options) -> int:
    stale = [name for name in sorted(texts) if read(os.path.join(options.out, name)) != texts[name]]
    gone = [name for name in left_over(options.out) if name not in texts] if options.is_default else []
    if options.check:
        for name in stale:
            sys.stderr.write(f"{os.path.join(options.out, name)}: stale: run ./dev gen\n")
        for name in gone:
            sys.stderr.write(f"{os.path.join(options.out, name)}: no document makes it any more: run ./dev gen\n")
        return FOUND if stale or gone else 0
    os.makedirs(options.out, exist_ok=True)
    for name in stale:
        is_new = not os.path.exists(os.path.join(options.out, name))
        replace_file(os.path.join(options.out, name), texts[name])
        sys.stdout.write(f"{'new' if is_new else 'changed'}: {os.path.join(options.out, name)}\n")
    for name in gone:
        os.unlink(os.path.join(options.out, name))
        sys.stdout.write(f"removed: {os.path.join(options.out, name)}\n")
    return 0


def read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            return stream.read()
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def left_over(folder: str) -> list[str]:
    """Files that an earlier run wrote."""
    if not os.path.isdir(folder):
        return []
    return [name for name in sorted(os.listdir(folder)) if name.endswith((".c", ".h"))
            and (read(os.path.join(folder, name)) or "").startswith(MARK)]


def replace_file(path: str, text: str) -> None:
    """Whole or not at all: nobody sees half a file."""
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path) or ".", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
