"""DFAs as C: a map from bytes to classes, and a row of next states for each state.  States are called
after the places where their rows begin, so that no step has to multiply.

clang-format sets lists of numbers in columns, so all numbers of a list are equally wide here.
"""
from __future__ import annotations

from codegen.cwriter import COLUMNS, STEP, literal, string_field
from codegen.pattern_dfa import Dfa
from codegen.pattern_runs import ALL_BYTES, runs_of
from codegen.pattern_shape import loop_of, ranges_of, shapes_of

PLAIN = frozenset(range(0x20, 0x80)) - frozenset(b'"\\')    # ASCII that stands for itself in JSON


def dfa_text(name: str, dfa: Dfa) -> str:
    """`static const struct wf_dfa NAME` with its tables."""
    lines, fields = table_lines(name, dfa) if dfa.table else ([], {"first": dfa.first})
    lines.append(f"static const struct wf_dfa {name} = {{")
    lines += string_field("pattern", dfa.pattern)
    lines += [f"    .{field} = {value}," for field, value in fields.items() if value]
    return "\n".join([*lines, "};"])


def table_lines(name: str, dfa: Dfa) -> tuple[list[str], dict]:
    """The tables, and the fields that speak of them."""
    ends = [(state,) * dfa.classes_count for state in (dfa.matched, dfa.dead)]
    table = [[state * dfa.classes_count for state in row] for row in (*dfa.table, *ends)]
    spelled = spelling(max(map(max, table)))
    fields = {"classes": f"{name}_classes", "table": f"{name}_table"}
    fields |= {field: spelled(state * dfa.classes_count) if state else "" for field, state in (
        ("first", dfa.first), ("first_accepting", dfa.first_accepting), ("matched", dfa.matched))}
    lines = array("unsigned char", f"{name}_classes", [dfa.classes])
    lines += array("uint16_t", f"{name}_table", table, dfa.classes_count)
    fields["classes_count"] = dfa.classes_count
    more, shortcuts = shortcut_lines(name, dfa, spelled)
    return lines + more, fields | shortcuts


def shortcut_lines(name: str, dfa: Dfa, spelled) -> tuple[list[str], dict]:
    """The same for what needs no step for each byte."""
    fields, classes = {}, Classes(name)
    loop, stays = loop_of(dfa)
    if stays:
        fields |= {"loop": spelled(loop * dfa.classes_count) if loop else "", "loop_bytes": classes.of(stays),
                   "loop_keeps_plain": "true" if PLAIN <= stays else ""}
    shapes = shape_rows(dfa)
    runs = [] if shapes else run_rows(dfa, classes)
    lines = classes.lines
    for kind, rows, counter in (("run", runs, "runs_count"), ("shape_row", shapes, "shape_rows")):
        if rows:
            plural = f"{kind.removesuffix('_row')}s"
            lines += [f"static const struct wf_{kind} {name}_{plural}[] = {{", *rows, "};"]
            fields |= {plural: f"{name}_{plural}", counter: len(rows)}
    return lines, fields


class Classes:
    """Classes of bytes that a DFA speaks of; each is printed once."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.known: dict[frozenset[int], str] = {}
        self.lines: list[str] = []

    def of(self, bytes_: frozenset[int]) -> str:
        """Its ranges, or those of all other bytes when they are fewer."""
        if bytes_ not in self.known:
            ranges, others = ranges_of(bytes_), ranges_of(ALL_BYTES - bytes_)
            is_inverse = 0 < len(others) < len(ranges)
            self.known[bytes_] = self.printed(others if is_inverse else ranges, is_inverse)
        return self.known[bytes_]

    def printed(self, ranges, is_inverse: bool) -> str:
        name = f"{self.name}_ranges" + (f"_{len(self.known) + 1}" if self.known else "")
        self.lines += [f"static const struct wf_byte_range {name}[] = {{",
                       *(f"{' ' * STEP}WF_BYTE_RANGE({byte(low)}, {byte(high)})," for low, high in ranges), "};"]
        return f"{{{name}, {len(ranges)}, {'true' if is_inverse else 'false'}}}"


def byte(code: int) -> str:
    return f"'{chr(code)}'" if 0x20 <= code < 0x7F and code not in b"'\\" else f"0x{code:02x}"


def run_rows(dfa: Dfa, classes: Classes) -> list[str]:
    rows = []
    for run in runs_of(dfa):
        most = "WF_NO_LIMIT" if run.most is None else run.most
        rows.append(f"{' ' * STEP}{{{classes.of(run.bytes)}, {run.least}, {most}}},")
    return rows


def shape_rows(dfa: Dfa) -> list[str]:
    """Each in one piece, however many lines that takes."""
    rows = []
    for shape in shapes_of(dfa):
        for row, (low, high) in enumerate(zip(shape.low, shape.high, strict=True)):
            head = f"{{{len(shape)}, {len(shape.low) - row}, {literal(low)},"
            tail = f"{literal(high)}}},"
            line = f"{' ' * STEP}{head} {tail}"
            rows.append(line if len(line) <= COLUMNS else f"{' ' * STEP}{head}\n{' ' * STEP} {tail}")
    return rows


def array(type_: str, name: str, rows, row_step: int = 1) -> list[str]:
    """One line for each row when it has room; else one list, cut where lines end."""
    head = f"static const {type_} {name}[] = {{"
    spelled = spelling(max(max(row) for row in rows))
    one_line = f"{head}{numbers(rows[0], spelled)[:-1]}}};"
    if len(rows) == 1 and len(one_line) <= COLUMNS:
        return [one_line]
    noted = [f"{' ' * STEP}{numbers(row, spelled)} /* {spelled(index * row_step)} */"
             for index, row in enumerate(rows)]
    if len(rows) > 1 and max(map(len, noted)) <= COLUMNS:
        return [head, *noted, "};"]
    return [head, *list_lines([value for row in rows for value in row], spelled), "};"]


def list_lines(values, spelled) -> list[str]:
    """As many lines as it takes, and as few columns as need no further line."""
    width = len(numbers(values[:1], spelled)) + 1
    lines = ceiling(len(values), (COLUMNS - STEP + 1) // width)
    across = ceiling(len(values), lines)
    return [" " * STEP + numbers(values[start:start + across], spelled)
            for start in range(0, len(values), across)]


def ceiling(count: int, divisor: int) -> int:
    return -(-count // divisor)


def numbers(values, spelled) -> str:
    return " ".join(spelled(value) + "," for value in values)


def spelling(largest: int):
    if largest < 10:
        return str
    digits = 2 if largest < 0x100 else 3 if largest < 0x1000 else 4
    return f"0x{{:0{digits}x}}".format
