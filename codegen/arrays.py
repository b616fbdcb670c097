"""`items`: lists of one kind of item, and tuples."""
from __future__ import annotations

from codegen import ir, leaving, ranges
from codegen.loader import Node


def array(lower, schema: Node, extension: Node, name: str, doc: str) -> ir.Type | None:
    items = schema.get("items")
    if items is not None and items.kind == "array":
        return fixed(lower, schema, items, name, doc)
    if "additionalItems" in schema:
        lower.error(schema.get("additionalItems").key_place, "WF-SILENT",
                   '"additionalItems" without an array of "items" says nothing',
                   hint='"items" with one schema speaks about every item')
        return None
    limits = ranges.counts(schema, "minItems", "maxItems", lower.diagnostics)
    item = ir.Raw(schema.place, f"{name}_item")
    if items is not None and not (items.value is False and limits == (0, 0)):
        item = lower.plain(items, f"{name}_item")
    if item is None or limits is None:
        return None
    cut = "cut" in extension and extension.get("cut").value
    return ir.List(schema.place, name, doc, item, *limits, cut=cut)


def fixed(lower, schema: Node, items: Node, name: str, doc: str) -> ir.Type | None:
    length = len(items.value)
    further = schema.get("additionalItems")
    bounds = [schema.get(word) for word in ("minItems", "maxItems")]
    if length == 0 or further is None or further.value is not False or any(
            bound is None or bound.integer != length for bound in bounds):
        return open_tuple(lower, schema, name, doc)
    types = [lower.plain(item, f"{name}_{index}", has_name=True) for index, item in enumerate(items.value)]
    names = [lower.c_name_of(item) for item in items.value]
    if None in types:
        return None
    return ir.TupleType(schema.place, name, doc, tuple(types), tuple(names))


def open_tuple(lower, schema: Node, name: str, doc: str) -> ir.Type | None:
    """Shorter and longer arrays are valid too: a list of what each position admits."""
    limits = ranges.counts(schema, "minItems", "maxItems", lower.diagnostics)
    length = len(schema.get("items").value)
    lower.note(schema, 'an array of "items" without its length: its items are kept raw, and checked; '
               f'a tuple says "additionalItems": false, "minItems": {length}, "maxItems": {length}')
    lower.leave(leaving.words_of(schema, "items", "additionalItems"))
    item = ir.Raw(schema.place, f"{name}_item")
    return ir.List(schema.place, name, doc, item, *limits) if limits is not None else None
