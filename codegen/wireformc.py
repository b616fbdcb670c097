"""wireformc: AsyncAPI in, C out."""
from __future__ import annotations

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from codegen import keywords
from codegen.dump import dump
from codegen.errors import Diagnostics
from codegen.front import protocol_of

VERSION = "0.1.0"
FOUND, USAGE, BUG = 1, 2, 70
DEPTH_OF_PYTHON = 100_000     # documents are at most 512 deep; references add to that

HELP = """\
usage: wireformc gen [--check] [--out DIR] FILE...   write the C of these documents
       wireformc check FILE...                       say what is wrong with them
       wireformc dump FILE                           print what the compiler understood
       wireformc keywords                            list the words of a payload schema
       wireformc --help | --version

FILE is an AsyncAPI 3 document in JSON; - reads standard input.
  --out DIR   where the C goes; default: generated
  --check     write nothing; say which files are stale

exit: 0 fine, 1 something was found, 2 wrong usage, 70 a bug in wireformc
"""


class Usage(Exception):
    pass


def main(arguments: list[str]) -> int:
    sys.setrecursionlimit(DEPTH_OF_PYTHON)
    try:
        return run(arguments)
    except Usage as wrong:
        sys.stderr.write(f"wireformc: {wrong}\n{HELP}")
        return USAGE
    except OSError as problem:
        sys.stderr.write(f"wireformc: {problem.filename}: {problem.strerror}\n")
        return USAGE
    except Exception as bug:
        sys.stderr.write(f"bug in wireformc: {type(bug).__name__}: {bug}\n{where(bug)}"
                         "please report it, with the document\n")
        return BUG


def where(bug: BaseException) -> str:
    """The last lines of the compiler that the bug went through."""
    steps = []
    trace = bug.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        steps.append(f"  {os.path.basename(code.co_filename)}:{trace.tb_lineno} {code.co_name}\n")
        trace = trace.tb_next
    return "".join(steps[-6:])


def run(arguments: list[str]) -> int:
    if not arguments:
        raise Usage("what shall be done?")
    command, rest = arguments[0], arguments[1:]
    if command in ("--help", "-h", "help"):
        sys.stdout.write(HELP)
        return 0
    if command == "--version":
        sys.stdout.write(f"wireformc {VERSION}\n")
        return 0
    if command not in COMMANDS:
        raise Usage(f'there is no command "{command}"')
    return COMMANDS[command](rest)


def load_all(files: list[str]):
    """The protocols of all files, or None after telling what is wrong with them."""
    if not files:
        raise Usage("no file given")
    for word in files:
        if word.startswith("-") and word != "-":
            raise Usage(f'there is no option "{word}"')
    diagnostics = Diagnostics()
    protocols = [protocol_of(file, diagnostics, sys.stdin.buffer.read() if file == "-" else None)
                 for file in files]
    names = {}
    for protocol in filter(None, protocols):
        first = names.setdefault(protocol.name, protocol)
        if first is not protocol:
            diagnostics.error(protocol.place, "WF-NAME", f'another document is called "{protocol.name}" too',
                              f"first {first.file}", hint='"x-wireform": {"name": "..."}')
    sys.stderr.write(diagnostics.render())
    if diagnostics:
        return None
    for protocol in protocols:
        for note in protocol.notes:
            sys.stderr.write(f"{protocol.file}: note: {note}\n")
    return protocols


def gen(arguments: list[str]) -> int:
    from codegen import output
    options, files = output.options_of(arguments, Usage)
    protocols = load_all(files)
    if protocols is None:
        return FOUND
    from codegen import emit      # jinja2 is needed from here on only
    return output.write(emit.generate(protocols), options)


def check(arguments: list[str]) -> int:
    return 0 if load_all(arguments) is not None else FOUND


def dump_command(arguments: list[str]) -> int:
    if len(arguments) != 1:
        raise Usage("dump takes one file")
    protocols = load_all(arguments)
    if protocols is None:
        return FOUND
    sys.stdout.write(dump(protocols[0]))
    return 0


def keywords_command(arguments: list[str]) -> int:
    if arguments:
        raise Usage("keywords takes no file")
    keywords.print_table(sys.stdout)
    return 0


COMMANDS = {"gen": gen, "check": check, "dump": dump_command, "keywords": keywords_command}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
