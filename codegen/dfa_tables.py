"""DFAs as C: a map from bytes to classes, and a row of next states for each state.  States are called
after the places where their rows begin, so that no step has to multiply.

clang-format sets lists of numbers in columns, so all numbers of a list are equally wide here.
"""
from __future__ import annotations

from codegen.cwriter import COLUMNS, STEP, literal, string_field
from codegen.pattern_dfa import Dfa
from codegen.pattern_shape import loop_of, shapes_of


def dfa_text(name: str, dfa: Dfa) -> str:
    """`static const struct wf_dfa NAME` with its tables."""
    lines, fields = table_lines(name, dfa) if dfa.table else ([], {"first": dfa.first})
    lines.append(f"static const struct wf_dfa {name} = {{")
    lines += string_field("pattern", dfa.pattern)
    lines += [f"    .{field} = {value}," for field, value in fields.items() if value]
    return "\n".join([*lines, "};"])


def table_lines(name: str, dfa: Dfa) -> tuple[list[str], dict]:
    """The tables, and the fields that speak of them."""
    table = [[place(dfa, state) for state in row] for row in dfa.table]
    spelled = spelling(max(map(max, table)))
    fields = {"classes": f"{name}_classes", "table": f"{name}_table"}
    fields |= {field: spelled(place(dfa, state)) if state else "" for field, state in (
        ("first", dfa.first), ("first_accepting", dfa.first_accepting), ("matched", dfa.matched))}
    lines = array("unsigned char", f"{name}_classes", [dfa.classes])
    lines += array("uint16_t", f"{name}_table", table, dfa.classes_count)
    fields["classes_count"] = dfa.classes_count
    loop, ranges = loop_of(dfa)
    if ranges:
        lines += [f"static const struct wf_byte_range {name}_loop[] = {{", *range_lines(ranges), "};"]
        fields |= {"loop": spelled(place(dfa, loop)) if loop else "", "loop_bytes": f"{name}_loop",
                   "loop_ranges": len(ranges)}
    shapes = shape_rows(dfa)
    if shapes:
        lines += [f"static const struct wf_shape_row {name}_shapes[] = {{", *shapes, "};"]
        fields |= {"shapes": f"{name}_shapes", "shape_rows": len(shapes)}
    return lines, fields


def place(dfa: Dfa, state: int) -> int:
    """Where the row of a state begins in the table; those without a row count on behind it."""
    rows = min(state, dfa.matched)
    return rows * dfa.classes_count + state - rows


def range_lines(ranges) -> list[str]:
    return [f"{' ' * STEP}WF_BYTE_RANGE(0x{low:02x}, 0x{high:02x})," for low, high in ranges]


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
