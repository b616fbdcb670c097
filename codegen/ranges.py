"""Limits of texts, bytes, numbers and counts: read, made inclusive, checked against each other."""
from __future__ import annotations

from decimal import Decimal, ROUND_CEILING, ROUND_FLOOR

from codegen import ir
from codegen.errors import Diagnostics, quoted
from codegen.loader import Node
from codegen.pattern import PatternError, compile_pattern

I64_LOW, I64_HIGH, U64_HIGH = -(1 << 63), (1 << 63) - 1, (1 << 64) - 1


def counts(schema: Node, low_word: str, high_word: str, diagnostics: Diagnostics):
    """(least, most or None); None when they contradict each other."""
    low, high = schema.get(low_word), schema.get(high_word)
    least = low.integer if low is not None else 0
    most = high.integer if high is not None else None
    if most is not None and least > most:
        diagnostics.error(low.place, "WF-CONTRADICTION",
                          f"{quoted(low_word)} {least} is more than {quoted(high_word)} {most}",
                          "so no value is valid")
        return None
    return least, most


def text_or_bytes(schema: Node, extension: Node, name: str, doc: str,
                  diagnostics: Diagnostics) -> ir.Type | None:
    limits = counts(schema, "minLength", "maxLength", diagnostics)
    if limits is None:
        return None
    encoding = schema.get("contentEncoding")
    if encoding is None:
        return text(schema, name, doc, limits, diagnostics)
    if encoding.value != "base64":
        diagnostics.error(encoding.place, "WF-LATER",
                          f"content encoding {quoted(encoding.value)} is not implemented yet",
                          hint='"base64", with padding (RFC 4648, 4)')
        return None
    return bytes_type(schema, extension, name, doc, diagnostics)


def text(schema: Node, name: str, doc: str, limits, diagnostics: Diagnostics) -> ir.Type | None:
    pattern = schema.get("pattern")
    if pattern is None:
        return ir.Text(schema.place, name, doc, *limits)
    if not is_pattern(pattern.value, pattern.place, diagnostics):
        return None
    return ir.Text(schema.place, name, doc, *limits, pattern.value)


def is_pattern(pattern: str, place: ir.Place, diagnostics: Diagnostics) -> bool:
    try:
        compile_pattern(pattern)
    except PatternError as wrong:
        diagnostics.error(place, "WF-PATTERN", f"{quoted(pattern)}: {wrong.text}",
                          where_in(pattern, wrong.position), hint=wrong.hint)
        return False
    return True


def where_in(pattern: str, position: int) -> str:
    """Counted in the pattern itself, not as it is escaped in the document."""
    rest = pattern[position:position + 20]
    return f"at its character {position + 1}: {rest}" if position else ""


def bytes_type(schema: Node, extension: Node, name: str, doc: str,
               diagnostics: Diagnostics) -> ir.Type | None:
    """Limits in bytes as x-wireform has them, else what the limits in characters come to."""
    given = extension.get("bytes")
    shortest, longest = schema.get("minLength"), schema.get("maxLength")
    if given is None:
        low = max(0, (shortest.integer + 3) // 4 * 3 - 2) if shortest is not None else 0
        high = longest.integer // 4 * 3 if longest is not None else None
        if high is not None and low > high:
            return contradiction(longest, "no base64 has a length in this range", diagnostics)
        return ir.Bytes(schema.place, name, doc, low, high)
    low = given.get("min").integer if "min" in given else 0
    high = given.get("max").integer if "max" in given else None
    if high is not None and low > high:
        diagnostics.error(given.place, "WF-CONTRADICTION", f'"min" {low} is more than "max" {high}')
        return None
    for limit, chars in ((low, shortest), (high, longest)):
        wanted = None if limit is None else (limit + 2) // 3 * 4
        if chars is not None and chars.integer != wanted:
            says = f"{limit} bytes are {wanted} characters of base64" if wanted is not None \
                else 'x-wireform has no "max"'
            diagnostics.error(chars.place, "WF-CONTRADICTION",
                              f"{quoted(chars.key)} {chars.integer} contradicts x-wireform bytes", says)
            return None
    return ir.Bytes(schema.place, name, doc, low, high)


def integer(schema: Node, name: str, doc: str, diagnostics: Diagnostics) -> ir.Type | None:
    low, low_node = tightest(schema, "minimum", "exclusiveMinimum", +1)
    high, high_node = tightest(schema, "maximum", "exclusiveMaximum", -1)
    if low is not None and high is not None and low > high:
        return contradiction(low_node, "no integer lies in this range", diagnostics)
    for limit, node in ((low, low_node), (high, high_node)):
        if limit is not None and not I64_LOW <= limit <= U64_HIGH:
            return out_of_range(node, f"{limit} fits no 64-bit integer", diagnostics)
    if high is not None and high > I64_HIGH and (low is None or low < 0):
        return out_of_range(high_node, "no 64-bit integer holds negative numbers and this one",
                            diagnostics, 'add "minimum": 0' if low is None else "")
    if low is not None and low > I64_HIGH and high is None:
        high = U64_HIGH
    step = multiple_of(schema, low, high, diagnostics)
    return None if step == 0 else ir.Int(schema.place, name, doc, low, high, step)


def multiple_of(schema: Node, low: int | None, high: int | None, diagnostics: Diagnostics):
    """The step, None without one that fits an integer, 0 when it is refused."""
    node = schema.get("multipleOf")
    if node is None or is_left(node):
        return None
    step = node.integer
    if low is not None and high is not None and high // step * step < low:
        diagnostics.error(node.place, "WF-CONTRADICTION",
                          f"no multiple of {step} lies in the range {low} to {high}")
        return 0
    return step


def is_left(step: Node) -> bool:
    """To the validator, which divides decimals."""
    return not step.is_integer or step.integer > I64_HIGH


def tightest(schema: Node, word: str, exclusive_word: str, step: int):
    """The inclusive integer limit that `word` and `exclusive_word` make together, and its node."""
    rounding = ROUND_CEILING if step > 0 else ROUND_FLOOR
    found = None, None
    for node, is_exclusive in ((schema.get(word), False), (schema.get(exclusive_word), True)):
        if node is None:
            continue
        exact = Decimal(node.value)
        limit = int(exact.to_integral_value(rounding=rounding))
        if is_exclusive and limit == exact:
            limit += step
        if found[0] is None or (limit - found[0]) * step > 0:
            found = limit, node
    return found


def number(schema: Node, name: str, doc: str, diagnostics: Diagnostics) -> ir.Type | None:
    low, is_exclusive_low, low_node = bound(schema, "minimum", "exclusiveMinimum", max)
    high, is_exclusive_high, _ = bound(schema, "maximum", "exclusiveMaximum", min)
    if low is not None and high is not None and (
            low > high or low == high and (is_exclusive_low or is_exclusive_high)):
        return contradiction(low_node, "no number lies in this range", diagnostics)
    return ir.Number(schema.place, name, doc, low, high, is_exclusive_low, is_exclusive_high)


def bound(schema: Node, word: str, exclusive_word: str, tighter):
    inclusive, exclusive = schema.get(word), schema.get(exclusive_word)
    if inclusive is None and exclusive is None:
        return None, False, None
    if exclusive is None or inclusive is not None and inclusive.value != exclusive.value \
            and tighter(inclusive.value, exclusive.value) == inclusive.value:
        return Decimal(inclusive.value), False, inclusive
    return Decimal(exclusive.value), True, exclusive


def contradiction(node: Node, text: str, diagnostics: Diagnostics) -> None:
    diagnostics.error(node.place, "WF-CONTRADICTION", text, "so no value is valid")


def out_of_range(node: Node, text: str, diagnostics: Diagnostics, hint: str = "") -> None:
    diagnostics.error(node.place, "WF-RANGE", text, hint=hint)
