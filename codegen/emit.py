"""IR to files: lays out, writes the bodies, lets the templates print.  A pure function."""
from __future__ import annotations

import re
from pathlib import Path

import jinja2

from codegen import bounds, comments, ir, senders, session_tables, site_tables, typescript
from codegen.checking import Checkers, Equals
from codegen.codecs import CBOR, JSON, Codec, key, scalar_cbor, scalar_json
from codegen.cwriter import COLUMNS, STEP, literal, literal_lines, signature, statement
from codegen.document import command_for
from codegen.functions import Functions
from codegen.layout import Layout
from codegen.names import snake, stem
from codegen.public_names import NameClash
from codegen.randomizing import Randoms
from codegen.reading import Readers
from codegen.rules import json_inside, rule_text, string_field
from codegen.shapes import MessagePlan
from codegen.sizing import sizes_of
from codegen.tables import Tables
from codegen.telling import Teller
from codegen.validator.emit import Checks
from codegen.validator.stems import stem_in_document
from codegen.writing_cbor import CborWriters
from codegen.writing_json import JsonWriters


WRITERS = {JSON: JsonWriters, CBOR: CborWriters}

# What generated code includes, by something in it that needs it.
HEADERS = {"cbor_item": r"wf_cbor_check\(", "cbor_order": "wf_cbor_put_in_order", "cbor_put": r"(?i:wf_cbor_put_)",
           "entries": r"wf_check_(members|other_name)\(|wf_find_entry\(", "json_put": "", "json_text": r"wf_json_check\(",
           "raw": r"wf_(cbor_read_raw_json|json_read_raw_cbor)\(",
           "valid_value": r"_check_(since|written)\(|_is_valid\("}

SIZE_HEADERS = ("cbor_size", "json_size")

CBOR_COMMENT = """\
/* The same in CBOR (RFC 8949).  In its literals a text follows its head, the character 0x60 + its
 * length; \\200 + n begins an array of n items, \\240 + n an object of n members. */"""


def generate(protocols: list[ir.Protocol]) -> dict[str, str]:
    """File name -> text, for all documents given."""
    ordered = sorted(protocols, key=lambda protocol: stem(protocol.name))
    for protocol, following in zip(ordered, ordered[1:]):
        if stem(protocol.name) == stem(following.name):
            raise NameClash(following.place, f'two documents are called "{following.name}"',
                            protocol.place, 'give one of them an x-wireform "name"')
    _refuse_shared_services(ordered)
    files: dict[str, str] = {}
    templates = _templates()
    layouts = [Layout(protocol) for protocol in ordered]
    for layout in layouts:
        made = _protocol(layout, templates)
        _refuse_shared_names(layout.protocol, made, files)
        files |= made
    served = [layout for layout in layouts if layout.protocol.transports]
    for name, items in (("protocols", layouts), ("services", served)):
        for kind in ("h", "c"):
            files[f"{name}.{kind}"] = templates.get_template(f"{name}.{kind}.j2").render(
                all=items, command=command_for([protocol.place.file for protocol in ordered]))
    return files


def _refuse_shared_services(protocols: list[ir.Protocol]) -> None:
    """People name a service alone, without its document."""
    first: dict[str, ir.Protocol] = {}
    for protocol in protocols:
        for transport in protocol.transports:
            known = first.setdefault(transport.name, protocol)
            if known is not protocol:
                raise NameClash(protocol.place, f'two documents have a service "{transport.name}"', known.place,
                                'give the server of one of them another x-wireform "service"')


def _refuse_shared_names(protocol: ir.Protocol, made: dict[str, str], before: dict[str, str]) -> None:
    """"a" with a message "b_x" and "a_b" with a message "x" would write one name twice."""
    found = sorted(set(made) & set(before)) or sorted(_declared(made) & _declared(before))
    if found:
        raise NameClash(protocol.place, f'two documents make "{found[0]}"', None,
                        'give one of them another x-wireform "name"')


def _declared(files: dict[str, str]) -> set[str]:
    """What headers offer: every name that is followed by a brace, a bracket, a comma or an end."""
    code = "\n".join(text for name, text in files.items() if name.endswith(".h"))
    code = re.sub(r"/\*.*?\*/", "", code, flags=re.S)
    found = re.findall(r"^(?:struct|enum) (\w+) \{|(\w+)\(|^    ([A-Z]\w*),$|^#define (\w+) ", code,
                       flags=re.M)
    return {name for names in found for name in names if name}


def _templates() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True)
    environment.filters.update(
        doc=comments.doc, within=comments.within, table=_table, aligned=_aligned, prototype=_prototype, head=_head, statement=_statement, items=_string_item,
        string_field=lambda text, name, indent=4: "\n".join(string_field(name, text, indent)))
    return environment


def _aligned(lines: list[tuple[str, str]]) -> str:
    """#defines as AlignConsecutiveMacros leaves them."""
    width = max((len(name) for name, _ in lines), default=0)
    return "\n".join(f"#define {name:<{width}} {value}" for name, value in lines)


def _table(layouts: list[Layout], suffix: str) -> list[str]:
    """An entry a line, which clang-format leaves so because of what is said behind each."""
    entries = [f"    &{layout.prefix}{suffix}," for layout in layouts]
    width = max(map(len, entries), default=0)
    titles = [comments.safe(layout.protocol.title or layout.protocol.name) for layout in layouts]
    return [f"{entry:<{width}} /* {title if len(title) <= COLUMNS - width - 7 else layout.protocol.name} */"
            for entry, title, layout in zip(entries, titles, layouts)]


def _prototype(arguments: list[str], head: str) -> str:
    return "\n".join(signature(head, arguments))


def _statement(text: str) -> str:
    """In a function's body.  Arguments that would take three lines stand on one of their own."""
    lines = statement(text, STEP)
    head, _, arguments = text.partition("(")
    if len(lines) > 2 and len(arguments) + 2 * STEP <= COLUMNS:
        lines = [" " * STEP + head + "(", " " * 2 * STEP + arguments]
    return "\n".join(lines)


def _head(arguments: list[str], head: str) -> str:
    return "\n".join(signature(head, arguments, ""))


def _string_item(text: str, indent: int = STEP) -> str:
    """A string in an initialiser of strings."""
    pad = " " * indent
    if indent + len(literal(text)) + 1 <= COLUMNS:
        return f"{pad}{literal(text)},"
    pieces = literal_lines(text, COLUMNS - indent - 3)
    return f"{pad}(" + f"\n{pad} ".join(pieces) + "),"


def _protocol(layout: Layout, templates: jinja2.Environment) -> dict[str, str]:
    protocol, prefix = layout.protocol, layout.prefix
    bodies = _Bodies(layout)
    tables = Tables(layout)
    per_byte, base = bounds.arena(layout)
    facts = {
        "p": prefix, "P": layout.upper, "protocol": protocol, "layout": layout, "bodies": bodies,
        "tables": tables, "senders": senders,
        "title": protocol.title or protocol.name, "file": protocol.file,
        "command": command_for([protocol.place.file]),
        "framing": _framing, "per_byte": per_byte, "base": base,
        "description": comments.first_sentence(protocol.doc),
    }
    facts["randoms"] = Randoms(layout)
    templated = {f"{prefix}.h": "protocol.h", f"{prefix}.c": "protocol.c",
                 f"fuzz/{prefix}_random.h": "random.h", f"fuzz/{prefix}_random.c": "random.c"}
    templated |= {f"{prefix}_size.{kind}": f"size.{kind}" for kind in ("h", "c")}
    if protocol.transports:
        facts["session"] = session_tables.plan(layout)
        facts["site"] = site_tables.plan(layout)
        for half in ("server", "client"):
            for kind in ("h", "c"):
                templated[f"{prefix}_{half}.{kind}"] = f"{half}.{kind}"
    if typescript.is_wanted(protocol):
        facts["declarations"] = typescript.Declarations(protocol)
        templated[f"{prefix}.d.ts"] = "declarations.d.ts"
    files = {name: _left_alone(templates.get_template(f"{template}.j2").render(**facts))
             for name, template in templated.items()}
    for codec in layout.codecs:
        files[f"fuzz/{prefix}{codec.suffix}.dict"] = _dictionary(layout, codec)
    for plan in layout.messages:
        for index, example in enumerate(plan.of.examples):
            files[f"fuzz/{prefix}/{plan.name}-{index + 1}.json"] = example + "\n"
    return files


def _framing(transport: ir.Transport) -> str:
    """The table of its functions."""
    if transport.framing == "length":
        return f"wf_framing_length_{transport.length_order}[{transport.length_width}]"
    return f"wf_framing_{snake(transport.framing)}"


class _Bodies:
    """Everything the functions of P.c need, in the order of the file."""

    def __init__(self, layout: Layout) -> None:
        self.checking, self.equal = Functions(), Functions()
        self.coding = [_Coding(layout, codec) for codec in layout.codecs]
        json, *others = self.coding
        checkers = Checkers(layout, self.checking, json.writers)
        equals = Equals(layout, self.equal, json.writers.list_name)
        for plan in layout.messages:
            json.message(plan)
            checkers.message(plan)
            equals.message(plan)
        json.whole()
        for coding in others:
            for plan in layout.messages:
                coding.message(plan)
            coding.whole()
        self.sizes = [sizes_of(coding.writing, layout.prefix) for coding in self.coding]
        sizes = "\n".join(text for functions in self.sizes for text in functions.texts())
        self.size_includes = [f"wireform/codec/{header}.h" for header in SIZE_HEADERS
                              if f"wf_{header}_" in sizes]
        self.rules = [rule_text(rule) for rule in layout.rules.all()]
        self.checks = _checks(layout)
        text = "\n".join(self.rules + self.checks + [text for _, part in self.parts() for text in part.texts()])
        self.needs_math = "INFINITY" in text
        self.includes = [f"wireform/codec/{header}.h" for header, mark in HEADERS.items()
                         if re.search(mark, text)]

    def parts(self) -> list[tuple[str, Functions]]:
        """Each with the comment above it."""
        json, *others = self.coding
        parts = [("", part) for part in (json.reading, json.writing, self.checking, self.equal,
                                         json.telling)]
        for coding in others:
            parts += [(CBOR_COMMENT, coding.reading), ("", coding.writing), ("", coding.telling)]
        return parts


def _checks(layout: Layout) -> list[str]:
    """The functions that judge what no type says, and their rules."""
    named = {plan: name.removeprefix("valid_") for plan, name in layout.checks.items()}
    checks = Checks(layout.globals,
                    lambda plan: named[plan] if plan in named else stem_in_document(plan.node))
    checks.checks.update(layout.checks)
    return checks.blocks(checks.name_all(layout.checks, "valid"))


class _Coding:
    """The functions of one codec."""

    def __init__(self, layout: Layout, codec: Codec) -> None:
        self.reading, self.writing = Functions(codec.suffix), Functions(codec.suffix)
        self.telling = Functions(codec.suffix)
        self.layout, self.codec = layout, codec
        self.readers = Readers(layout, self.reading, codec)
        self.writers = WRITERS[codec](layout, self.writing)

    def message(self, plan: MessagePlan) -> None:
        self.readers.message(plan)
        self.writers.message(plan)

    def whole(self) -> None:
        """Settings, which are JSON always, and what message it is."""
        if self.layout.settings and self.codec is JSON:
            self.readers.settings(self.layout.settings)
        teller = Teller(self.layout, self.telling, self.codec)
        teller.messages(self.layout.to_server)
        teller.messages(self.layout.to_client)


def _left_alone(text: str) -> str:
    """Where a name is too long for any line, clang-format would disagree with us."""
    if all(len(line) <= COLUMNS for line in text.split("\n")):
        return text
    return text.replace(" */\n", " */\n/* Some names are too long for a line of 100 columns. */\n/* clang-format off */\n", 1)


# --- Fuzzing -----------------------------------------------------------------------------------

# Heads of CBOR that no schema names: the widest and the narrowest integers, special floats, what
# has no end, and tags.
EDGES = [b"\x17", b"\x18\x18", b"\x18\xff", b"\x19\x01\x00", b"\x1b\x7f" + b"\xff" * 7,
         b"\x1b" + b"\xff" * 8, b"\x3b" + b"\xff" * 8, b"\xf9\x7e\x00", b"\xf9\x7c\x00", b"\xf9\x80\x00",
         b"\x5f", b"\x7f", b"\x9f", b"\xbf", b"\xff", b"\xf6", b"\xf7", b"\xc2\x41\x01", b"\xd9\xd9\xf7"]


def _dictionary(layout: Layout, codec: Codec) -> str:
    """Keys, tags and the texts of enums, for libFuzzer and AFL++."""
    words: dict[bytes, None] = {}
    is_json = codec is JSON
    for rule in layout.rules.all():
        for wire, _ in getattr(rule, "members", ()):
            words[key(wire).encode() if is_json else scalar_cbor(wire)] = None
        for value in getattr(rule, "values", ()):
            words[scalar_json(value).encode() if is_json else scalar_cbor(value)] = None
    return "".join(f'"{_fuzz_escaped(word)}"\n' for word in [*words, *([] if is_json else EDGES)])


def _fuzz_escaped(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" if byte < 0x20 or byte > 0x7E or chr(byte) in '"\\'
                   else chr(byte) for byte in word)
