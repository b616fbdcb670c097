"""Generated files on disk: only what changed is written, and what changed is told."""
from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import dataclass

from codegen.codecs import CODECS
from codegen.lock import Lock

DEFAULT_OUT = "generated"
MARK = "/* Generated from "      # the first line of everything we write begins so
OURS = "fuzz"                    # a folder in which everything is ours: JSON has no comments
FOUND = 1


@dataclass
class Options:
    out: str = DEFAULT_OUT
    check: bool = False
    codecs: tuple[str, ...] = ("json",)
    validators: bool = False
    command: str = "wireformc gen"      # what makes stale files anew

    @property
    def is_default(self) -> bool:
        """Only there does nobody else's work lie."""
        return os.path.normpath(self.out) == DEFAULT_OUT


def options_of(arguments: list[str], usage) -> tuple[Options, list[str]]:
    options, files, rest = Options(), [], list(arguments)
    while rest:
        word = rest.pop(0)
        if word == "--check":
            options.check = True
        elif word == "--validators":
            options.validators = True
        elif word == "--out" or word.startswith("--out="):
            options.out = _value(word, "--out", "a folder", rest, usage)
        elif word == "--codecs" or word.startswith("--codecs="):
            options.codecs = _codecs(_value(word, "--codecs", "names", rest, usage), usage)
        else:
            files.append(word)
    return options, files


def _value(word: str, option: str, wanted: str, rest: list[str], usage) -> str:
    if word != option:
        return word[len(option) + 1:]
    if not rest:
        raise usage(f"{option} wants {wanted}")
    return rest.pop(0)


def _codecs(value: str, usage) -> tuple[str, ...]:
    names = value.split(",")
    for name in names:
        if name not in CODECS:
            raise usage(f'there is no codec "{name}"; there are {", ".join(CODECS)}')
    if "json" not in names:
        raise usage("the codec json is always made: tools speak it with people")
    return tuple(name for name in CODECS if name in names)


def changed(texts: dict[str, str], options: Options) -> list[str]:
    """Files whose text is another one than before."""
    return [name for name in sorted(texts) if read(os.path.join(options.out, name)) != texts[name]]


def write(texts: dict[str, str], options: Options, locks: tuple[Lock, ...] = ()) -> int:
    """The generated files, and the lock files beside their documents."""
    def at(name: str) -> str:
        return os.path.join(options.out, name)

    stale = changed(texts, options)
    unlocked = [lock for lock in locks if read(lock.path) != lock.text]
    gone = [name for name in left_over(options.out) if name not in texts] if options.is_default else []
    if options.check:
        for name in stale:
            sys.stderr.write(f"{at(name)}: stale: run {options.command}\n")
        for lock in unlocked:
            sys.stderr.write(f"{lock.path}: stale: run {options.command}\n")
        for name in gone:
            sys.stderr.write(f"{at(name)}: no document makes it any more: run {options.command}\n")
        return FOUND if stale or gone or unlocked else 0
    done = [keep(lock) for lock in unlocked]
    for name in stale:
        done.append(f"{'changed' if os.path.exists(at(name)) else 'new'}: {at(name)}\n")
        replace_file(at(name), texts[name])
    for name in gone:
        done.append(f"removed: {at(name)}\n")
        remove(at(name), options.out)
    sys.stdout.write("".join(done))
    return 0


def keep(lock: Lock) -> str:
    """Where nothing can be written beside a document, its numbers are those of its order."""
    kind = "changed" if os.path.exists(lock.path) else "new"
    sys.stderr.write("".join(lock.notes))
    try:
        replace_file(lock.path, lock.text)
    except OSError as problem:
        sys.stderr.write(f"{lock.path}: note: not written ({problem.strerror}): "
                         "numbers will change with the document\n")
        return ""
    return f"{kind}: {lock.path}\n"


def read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8", newline="") as stream:
            return stream.read()
    except (FileNotFoundError, UnicodeDecodeError):
        return None


def left_over(out: str) -> list[str]:
    """Files that an earlier run wrote, by their path in `out`."""
    found = []
    for folder, _, names in os.walk(out):
        for name in sorted(names):
            path = os.path.join(folder, name)
            inside = os.path.relpath(path, out)
            if inside.split(os.sep)[0] == OURS or is_marked(path):
                found.append(inside)
    return found


def is_marked(path: str) -> bool:
    return path.endswith((".c", ".h", ".d.ts")) and (read(path) or "").startswith(MARK)


def remove(path: str, out: str) -> None:
    """The file, and folders that it leaves empty."""
    os.unlink(path)
    folder = os.path.dirname(path)
    while folder != out and not os.listdir(folder):
        os.rmdir(folder)
        folder = os.path.dirname(folder)


def replace_file(path: str, text: str) -> None:
    """Whole or not at all: nobody sees half a file."""
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=os.path.dirname(path) or ".", suffix=".tmp")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise
