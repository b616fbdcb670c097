"""`oneOf` and `anyOf`: unions, and the shapes that are no unions after all."""
from __future__ import annotations

from dataclasses import replace

from codegen import ir, scalars, schemas
from codegen.errors import Diagnostics, quoted
from codegen.loader import Node
from codegen.unions import Clash, Telling, kinds_of, last_values, show_path
from codegen.uses import Use


def one_of(lower, schema, word, extension, name, doc) -> Use | None:
    if not schemas.stands_alone(schema, word, lower.diagnostics):
        return None
    empty_is_absent = "empty_array" in extension
    uses, nulls, empties = [], [], []
    written = [branch for branch in schema.get(word).value if not is_nothing(branch)]
    for index, branch in enumerate(schema.get(word).value):
        use = lower.use(branch, name if [branch] == written else f"{name}_{index}")
        if use is None:
            uses = None
        elif isinstance(use.type, ir.Null) and not use.nullable:
            nulls.append(branch)
        elif empty_is_absent and isinstance(use.type, ir.List) and use.type.max_items == 0:
            empties.append(branch)
        elif uses is not None:
            uses.append((branch, use))
            nulls += [branch] if use.nullable else []
    if uses is None or not at_most_one_null(lower, nulls, schema):
        return None
    nullable = bool(nulls)
    if not uses:
        return Use(ir.Null(schema.place, name, doc), doc)
    if len(uses) == 1:
        only = uses[0][1]
        return replace(only, doc=doc or only.doc,
                       nullable=nullable, empty_array_is_absent=bool(empties))
    for branch, use in uses:
        if use.inline or use.null_is_absent or use.absent_as_null:
            lower.error(branch.place, "WF-EXTENSION",
                       f"a branch of {quoted(word)} is no member: "
                       '"inline", "null" and "absent" say nothing there')
            return None
    branches = [ir.Branch(use.type, lower.label(use.type, branch)) for branch, use in uses]
    return Use(lower.union(branches, schema, name, doc), doc, nullable,
               empty_array_is_absent=bool(empties))


def at_most_one_null(lower, nulls: list[Node], schema: Node) -> bool:
    if len(nulls) < 2:
        return True
    lower.error(nulls[1].place, "WF-UNION", "null is valid in two branches",
               f"first at {where(nulls[0].place)}",
               hint="one branch may admit null")
    return False


def is_nothing(schema: Node) -> bool:
    """{"type": "null"}, or an array that must be empty."""
    type_, most = schema.get("type"), schema.get("maxItems")
    return type_ is not None and (type_.value == "null" or most is not None and most.value == 0)


def tell_apart(unions, types: dict[str, ir.Type], diagnostics: Diagnostics) -> None:
    """Puts the test into each union, or tells which branches meet."""
    telling = Telling(types)
    for union in unions:
        branches = [branch.type for branch in union.branches]
        test = telling.tree(branches, union.place)
        for clash in telling.clashes:
            report_clash(diagnostics, clash, branches, "branches")
        seal(union, test)


def seal(union: ir.Union, test: ir.Test | None) -> None:
    """A union's test needs types that are lowered after it, so it is put in last."""
    labels = branch_labels(union, test)
    object.__setattr__(union, "branches", tuple(
        ir.Branch(branch.type, label) for branch, label in zip(union.branches, labels)))
    object.__setattr__(union, "test", test)


def branch_labels(union: ir.Union, test: ir.Test | None) -> list[str]:
    """The label given, else the innermost tag, else the type's kind; all different."""
    tags = last_values(test) if test is not None else {}
    labels: list[str] = []
    for index, branch in enumerate(union.branches):
        values = [value for value in tags.get(index, ()) if isinstance(value, str)]
        kinds = sorted(kinds_of(branch.type))
        label = branch.label or (values[0] if values else kinds[0] if len(kinds) == 1 else "other")
        while label in labels:
            label += f"_{index}"
        labels.append(label)
    return labels


REMEDY = {
    "object": 'give each a required member with a different "const"',
    "array": 'make them tuples, with a different "const" as item 0',
    "string": "make them one branch that admits both",
    "number": "make them one branch that admits both",
    "boolean": "make them one branch that admits both",
}


def report_clash(diagnostics: Diagnostics, clash: Clash, types, what: str) -> None:
    one, other = types[clash.first], types[clash.second]
    first = f"first at {where(one.place)}"
    if clash.path is not None and isinstance(clash.value, str):
        tag = f"the tag {show_path(clash.path)}" if clash.path else "the value"
        diagnostics.error(other.place, "WF-TAG-TWICE",
                          f"two {what} have {tag} = {scalars.show(clash.value)}", first,
                          hint="give each its own value, or another required member "
                               'with a different "const"')
        return
    both = f"both admit {scalars.show(clash.value)} at {show_path(clash.path)}" \
        if clash.path is not None else f"both admit a value of type {clash.kind}" if clash.kind else ""
    diagnostics.error(other.place, "WF-UNION", f"two {what} cannot be told apart", first, both,
                      clash.reason, hint=REMEDY.get(clash.kind, REMEDY["object"]))


def where(place: ir.Place) -> str:
    return f"{place.file}:{place.line}:{place.column}, {place.pointer}"
