"""wireformc: AsyncAPI in, C out."""
from __future__ import annotations

import gc
import os
import sys
import threading

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from codegen import ir, keyword_table
from codegen.document import command_for
from codegen.dump import dump
from codegen.encoding import with_codecs
from codegen.errors import Diagnostics
from codegen.front import protocol_of
from codegen.layout import Layout
from codegen.public_names import NameClash
from codegen.validator import messages
from codegen.validator.findings import Findings

VERSION = "0.1.0"
FOUND, USAGE, BUG = 1, 2, 70
CALLS_LIMIT = 30_000          # documents are at most 512 deep; references add to that
STACK_SIZE = 512 << 20        # room for them; only what is used is taken

HELP = """\
usage: wireformc gen [OPTION]... FILE...    write the C of these documents
       wireformc check FILE...              say what is wrong with them
       wireformc schema [OPTION]... FILE    write C that validates a JSON Schema
       wireformc dump FILE                  print what the compiler understood
       wireformc keywords                   list the words of schemas, and what they do
       wireformc --help | --version

FILE is an AsyncAPI 3 document in JSON; - reads standard input.
  --out DIR           where the C goes; default: generated, which then holds the C of these documents and
                      no others: files that earlier runs made of others are removed
  --check             write nothing; say which files are stale
  --codecs json,cbor  make both, also where the document speaks of one only
  --validators        add fuzz/P_valid.h and .c: a second opinion on every message, for fuzzing

The numbers of messages, enums and branches of unions are kept in a lock file beside each document,
X.lock for X.json: a number is never given to anything else.  Commit it with the document.

For schema, FILE is a JSON Schema, draft-07 or, by its $schema, 2020-12.
  --name NAME        NAME.h and NAME.c with NAME_valid_json() and NAME_valid_cbor();
                     without it they are named like FILE
  --out DIR          where they go; default: here
  --map URI=PLACE    schemas whose names begin with URI are in this file or folder
  --assert-formats   check "format" too, which is an annotation otherwise
  --strict           warnings are errors

exit: 0 fine, 1 something was found, 2 wrong usage, 70 a bug in wireformc
"""


class Usage(Exception):
    pass


def with_room(arguments: list[str]) -> int:
    """main() on a stack that the limit of calls, and not the machine, ends."""
    gc.disable()              # a run is short, and keeps nearly all it makes until its end
    result = []
    sys.setrecursionlimit(CALLS_LIMIT)
    threading.stack_size(STACK_SIZE)
    thread = threading.Thread(target=lambda: result.append(main(arguments)))
    thread.start()
    thread.join()
    return result[0] if result else BUG


def main(arguments: list[str]) -> int:
    try:
        return run(arguments)
    except Usage as wrong:
        sys.stderr.write(f"wireformc: {wrong}\nTry: wireformc --help\n")
        return USAGE
    except BrokenPipeError:
        sys.stdout = None                 # nobody reads any more
        return FOUND
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
    if command in ("-h", "help") or "--help" in arguments:
        sys.stdout.write(HELP)
        return 0
    if command == "--version":
        sys.stdout.write(f"wireformc {VERSION}\n")
        return 0
    if command not in COMMANDS:
        raise Usage(f'there is no command "{command}"')
    return COMMANDS[command](rest)


def load_all(files: list[str], codecs: tuple[str, ...] = ()):
    """The protocols of all files, laid out, or None after telling what is wrong with them."""
    if not files:
        raise Usage("no file given")
    for word in files:
        if word.startswith("-") and word != "-":
            raise Usage(f'there is no option "{word}"')
    diagnostics = Diagnostics()
    protocols = [protocol_of(file, diagnostics, sys.stdin.buffer.read() if file == "-" else None)
                 for file in files]
    protocols = [protocol and with_codecs(protocol, codecs) for protocol in protocols]
    names: dict[str, ir.Protocol] = {}
    for protocol in filter(None, protocols):
        first = names.setdefault(protocol.name, protocol)
        if first is not protocol:
            diagnostics.error(protocol.place, "WF-NAME",
                              f'another document is called "{protocol.name}" too',
                              f"first {first.place.file}", hint='"x-wireform": {"name": "..."}')
    layouts = [laid_out(protocol, diagnostics) for protocol in filter(None, protocols)]
    sys.stderr.write(diagnostics.render())
    if diagnostics:
        return None
    return layouts


def tell_notes(protocols: list[ir.Protocol]) -> None:
    for protocol in protocols:
        for note in protocol.notes:
            sys.stderr.write(f"{protocol.file}: note: {note}\n")


def laid_out(protocol: ir.Protocol, diagnostics: Diagnostics) -> Layout | None:
    """None when two names in C would be one, which is told."""
    try:
        return Layout(protocol)
    except NameClash as clash:
        tell(clash, diagnostics)
        return None


def tell(clash: NameClash, diagnostics: Diagnostics) -> None:
    first = clash.first
    diagnostics.error(clash.place, "WF-NAME", clash.text,
                      f"first at {first.file}:{first.line}:{first.column}, {first.pointer}" if first else "",
                      hint=clash.hint)


def gen(arguments: list[str]) -> int:
    from codegen import output
    options, files = output.options_of(arguments, Usage)
    layouts = load_all(files, options.codecs)
    if layouts is None:
        return FOUND
    options.command = command_for(files)
    protocols, locks = keep_numbers(layouts, files)
    if protocols is None:
        return FOUND
    from codegen import emit      # jinja2 is needed from here on only
    try:
        texts = emit.generate(protocols)
    except NameClash as clash:
        diagnostics = Diagnostics()
        tell(clash, diagnostics)
        sys.stderr.write(diagnostics.render())
        return FOUND
    if options.validators and not add_validators(texts, protocols, files):
        return FOUND
    changed = output.changed(texts, options)
    tell_notes([protocol for protocol in protocols if any(is_of(name, protocol) for name in changed)])
    return output.write(texts, options, tuple(locks))


def is_of(file: str, protocol: ir.Protocol) -> bool:
    return os.path.basename(file).startswith(protocol.name)


def keep_numbers(layouts: list[Layout], files: list[str]):
    """The protocols with the numbers of their lock files, and those files as they should be."""
    from codegen.lock import locked
    diagnostics = Diagnostics()
    numbered, locks = [], []
    for layout, file in zip(layouts, files):
        protocol = layout.protocol
        if file != "-":
            protocol, lock = locked(layout, file, diagnostics)
            locks.append(lock)
        numbered.append(protocol)
    sys.stderr.write(diagnostics.render())
    return (None, []) if diagnostics else (numbered, locks)


def add_validators(texts: dict[str, str], protocols: list[ir.Protocol], files: list[str]) -> bool:
    """False when there is one that the validator cannot be made for, which is told."""
    findings = Findings()
    for protocol, file in zip(protocols, files):
        texts |= messages.generate(Layout(protocol), file, findings)
    if findings:
        sys.stderr.write(findings.render())
    return not findings


def check(arguments: list[str]) -> int:
    layouts = load_all(arguments)
    if layouts is None:
        return FOUND
    tell_notes([layout.protocol for layout in layouts])
    return 0


def dump_command(arguments: list[str]) -> int:
    if len(arguments) != 1:
        raise Usage("dump takes one file")
    layouts = load_all(arguments)
    if layouts is None:
        return FOUND
    sys.stdout.write(dump(layouts[0].protocol))
    return 0


def keywords_command(arguments: list[str]) -> int:
    if arguments:
        raise Usage("keywords takes no file")
    keyword_table.print_table(sys.stdout)
    return 0


def schema(arguments: list[str]) -> int:
    from codegen.validator import command
    return command.run(arguments, Usage)


COMMANDS = {"gen": gen, "check": check, "schema": schema, "dump": dump_command, "keywords": keywords_command}

if __name__ == "__main__":
    sys.exit(with_room(sys.argv[1:]))
