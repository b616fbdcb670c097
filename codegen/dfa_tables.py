"""DFAs as C: a map from bytes to classes, and a row of next states for each state.

clang-format sets lists of numbers in columns, so all numbers of a list are equally wide here.
"""
from __future__ import annotations

from codegen.cwriter import COLUMNS, STEP, literal, string_field
from codegen.pattern_dfa import Dfa
from codegen.pattern_shape import shapes_of


def dfa_text(name: str, dfa: Dfa) -> str:
    """`static const struct wf_dfa NAME` with its tables."""
    fields = [("first", dfa.first), ("first_accepting", dfa.first_accepting),
              ("states_count", len(dfa.table)), ("classes_count", dfa.classes_count)]
    lines = []
    if dfa.table:
        lines += array("unsigned char", f"{name}_classes", [dfa.classes])
        lines += array("uint16_t" if dfa.is_wide else "unsigned char", f"{name}_table", dfa.table)
    shapes = shape_rows(dfa)
    if shapes:
        lines += [f"static const struct wf_shape_row {name}_shapes[] = {{", *shapes, "};"]
        fields += [("shapes", f"{name}_shapes"), ("shape_rows", len(shapes))]
    lines.append(f"static const struct wf_dfa {name} = {{")
    lines += string_field("pattern", dfa.pattern)
    if dfa.table:
        lines += [f"    .classes = {name}_classes,",
                  f"    .{'wide_table' if dfa.is_wide else 'table'} = {name}_table,"]
    lines += [f"    .{field} = {value}," for field, value in fields if value]
    return "\n".join([*lines, "};"])


def shape_rows(dfa: Dfa) -> list[str]:
    """Each in one piece, however many lines that takes."""
    rows = []
    for shape in shapes_of(dfa) if dfa.table else []:
        for low, high in zip(shape.low, shape.high, strict=True):
            head, tail = f"{{{len(shape)}, {literal(low)},", f"{literal(high)}}},"
            line = f"{' ' * STEP}{head} {tail}"
            rows.append(line if len(line) <= COLUMNS else f"{' ' * STEP}{head}\n{' ' * STEP} {tail}")
    return rows


def array(type_: str, name: str, rows) -> list[str]:
    """One line for each row when it has room; else one list, cut where lines end."""
    head = f"static const {type_} {name}[] = {{"
    spelled = spelling(max(max(row) for row in rows))
    one_line = f"{head}{numbers(rows[0], spelled)[:-1]}}};"
    if len(rows) == 1 and len(one_line) <= COLUMNS:
        return [one_line]
    noted = [f"{' ' * STEP}{numbers(row, spelled)} /* {index} */" for index, row in enumerate(rows)]
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
    return "0x{:02x}".format if largest < 0x100 else "0x{:03x}".format
