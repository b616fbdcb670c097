"""`oneOf` and `anyOf`: unions, and the shapes that are no unions after all."""
from __future__ import annotations

from dataclasses import replace

from codegen import ir, leaving, merge, narrow, objects, scalars
from codegen.errors import Diagnostics, quoted
from codegen.keywords import BY_NAME
from codegen.limits import BRANCHES_LIMIT
from codegen.loader import Node
from codegen.unions import Clash, Telling, kinds_of, last_values, show_path
from codegen.uses import Use


def one_of(lower, schema, word, extension, name, doc) -> Use | None:
    if only_narrows(lower, schema, word):
        lower.leave(leaving.words_of(schema, word))
        return lower.kind_of_schema(leaving.without(schema, word), extension, name)
    alone = with_what_stands_beside(lower, schema, word)
    if alone is None or not few_enough(lower, alone, schema.get(word)):
        return None
    empty_is_absent = "empty_array" in extension
    uses, nulls, empties = [], [], []
    written = [branch for branch in alone if not is_nothing(branch)]
    for index, branch in enumerate(alone):
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
    if "untagged" in extension:
        union = untagged(lower, branches, [branch for branch, _ in uses], schema, word, name, doc)
        return Use(union, doc, nullable, empty_array_is_absent=bool(empties)) if union else None
    if not are_told_apart(lower, branches, schema):
        scalar = one_scalar(lower, branches, schema, name, doc)
        if scalar is not None:
            lower.leave(schema)
            return Use(scalar, doc, nullable)
        if word == "anyOf":
            return leaving.raw(lower, schema, name, 'some values are valid in two branches of "anyOf"')
    return Use(lower.union(branches, schema, name, doc), doc, nullable,
               empty_array_is_absent=bool(empties))


def only_narrows(lower, schema: Node, word: str) -> bool:
    """Does the type stand beside the choice, and no branch add anything to it?"""
    if "type" not in schema:
        return False
    branches = [lower.resolver.target(branch) for branch in schema.get(word).items()]
    if None in branches:
        return False
    if schema.get("type").value == "object":
        return all(adds_no_member(branch) for branch in branches)
    return not all(narrow.has_types(branch, narrow.types_of(schema)) for branch in branches)


def adds_no_member(branch: Node) -> bool:
    type_ = branch.get("type")
    return (type_ is None or type_.value == "object") and not any(
        word in branch for word in ("properties", "patternProperties", "additionalProperties", "const",
                                    "enum", "allOf", *merge.CHOICES))


def are_told_apart(lower, branches: list[ir.Branch], schema: Node) -> bool:
    telling = Telling(lower.types)
    telling.tree([branch.type for branch in branches], schema.place)
    return not telling.clashes


def untagged(lower, branches: list[ir.Branch], schemas: list[Node], schema: Node, word: str,
             name: str, doc: str) -> ir.Union | None:
    """Branches that are tried, one after the other."""
    if are_told_apart(lower, branches, schema):
        lower.error(schema.get("x-wireform").get("untagged").key_place, "WF-EXTENSION",
                    f'"untagged" is for branches that cannot be told apart, and these of {quoted(word)} can')
        return None
    plans = [lower.leaving.root(branch) for branch in schemas]
    if None in plans:
        return None
    if word == "oneOf":
        lower.leave(leaving.words_of(schema, word))      # none but the first may be valid
    union = lower.union(branches, schema, name, doc)
    object.__setattr__(union, "trials", tuple(plans))
    return union


def one_scalar(lower, branches: list[ir.Branch], schema: Node, name: str, doc: str) -> ir.Type | None:
    """The type of all branches, where these are texts, or numbers, or integers."""
    types = [type_ for branch in branches for type_ in Telling(lower.types).alternatives(branch.type)]
    kinds = frozenset().union(*map(kinds_of, types))
    if all(isinstance(type_, ir.Enum) for type_ in types):
        return None                   # a value that stands in two of them is a mistake
    if kinds == {"string"} and not any(isinstance(type_, ir.Bytes) for type_ in types):
        return ir.Text(schema.place, name, doc)
    if kinds != {"number"}:
        return None
    if not all(isinstance(type_, ir.Int) for type_ in types):
        return ir.Number(schema.place, name, doc)
    lows, highs = [type_.low for type_ in types], [type_.high for type_ in types]
    return ir.Int(schema.place, name, doc, None if None in lows else min(lows),
                  None if None in highs else max(highs))


def few_enough(lower, branches: list[Node], choice: Node) -> bool:
    if len(branches) > BRANCHES_LIMIT:
        lower.error(choice.key_place, "WF-LIMIT",
                    f"{len(branches)} branches; there may be {BRANCHES_LIMIT}")
    return len(branches) <= BRANCHES_LIMIT


def with_what_stands_beside(lower, schema: Node, word: str) -> list[Node] | None:
    """The branches, each with what holds for all of them."""
    branches = schema.get(word).items()
    beside = {other for other, _ in schema.members()
              if BY_NAME[other].effect == "compiled" and other not in (word, "x-wireform")}
    strange = beside - set(merge.OF_OBJECTS)
    if objects.has_free_names(schema):
        lower.leave(objects.with_names_alone(schema))
        strange.discard("patternProperties")
    lower.leave(leaving.words_of(schema, *(other for other in schema.value if other in strange)))
    beside -= strange
    if not beside or beside == {"type"} and all(
            has_type_of(lower, branch, schema) for branch in branches):
        return branches
    found = []
    for branch in branches:
        target = lower.resolver.target(branch)
        if target is not None and leads_back(lower, target, ()):
            lower.error(branch.place, "WF-INFINITE", f"{quoted(word)} leads back to itself")
            return None
        whole = target and merge.with_common(schema, word, target, lower.resolver, lower.diagnostics)
        if whole is None:
            return None
        if "title" not in whole and "$ref" in branch:
            whole.value["title"] = merge.like(whole, "string", lower.name_of(target))
        found.append(whole)
    return found


def leads_back(lower, schema: Node | None, seen: tuple) -> bool:
    """Do branches of branches come to one that was there before?"""
    if schema is None or schema.kind != "object" or schema in seen:
        return schema is not None and schema in seen
    return any(leads_back(lower, lower.resolver.target(branch), (*seen, schema))
               for word in merge.CHOICES if word in schema for branch in schema.get(word).items())


def has_type_of(lower, branch: Node, schema: Node) -> bool:
    target = lower.resolver.target(branch)
    return target is not None and narrow.has_types(target, narrow.types_of(schema))


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
        if union.trials:
            leaves = [ir.Leaf(index) for index in range(len(union.branches))]
            seal(union, ir.ByTrial(tuple(zip(union.trials, leaves)), union.place))
            continue
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


OTHERWISE = 'or x-wireform "untagged": "first" tries them in order, "as": "raw" keeps the bytes'
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
    otherwise = f"; {OTHERWISE}" if what == "branches" else ""
    if clash.optional:
        diagnostics.error(other.place, "WF-UNION", f"two {what} cannot be told apart", first,
                          f"{quoted(clash.optional)} differs, but a value without it fits both",
                          hint=f'add {quoted(clash.optional)} to "required" of each{otherwise}')
        return
    both = f"both admit {scalars.show(clash.value)} at {show_path(clash.path)}" \
        if clash.path is not None else f"both admit a value of type {clash.kind}" if clash.kind else ""
    diagnostics.error(other.place, "WF-UNION", f"two {what} cannot be told apart", first, both,
                      clash.reason, hint=REMEDY.get(clash.kind, REMEDY["object"]) + otherwise)


def where(place: ir.Place) -> str:
    return f"{place.file}:{place.line}:{place.column}, {place.pointer}"
