"""How branches are told apart: the six rules, as a tree of questions, and the proof that comes with it.

    a, b  the scalar of a required member       f  the same, further in
    c     the one required member of a closed object
    d     a constant string, or item 0 of a tuple
    e     the type of the value

Each question splits a group by something every branch of it must have, so a tree that ends in
single branches proves that no value is valid in two.  Where no question helps the branches are
refused, with the tag that came nearest and the value both admit.

Of messages one may say that it stands for every text at a place that no other has there
(x-wireform any_other): it is told by what the others leave.
"""
from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import combinations

from codegen import ir, scalars
from codegen.scalars import KINDS

PATH_LIMIT = 4          # members deep that a tag is looked for
PAIRS_TOLD = 8          # clashes told for one union; the others look alike


@dataclass(frozen=True)
class Clash:
    """Two branches (indexes) that some value may satisfy at once."""
    first: int
    second: int
    path: tuple | None = None     # the tag that came nearest
    value: object = None          # what both admit there
    kind: str = ""                # without a tag: the type both admit
    reason: str = ""
    optional: str = ""            # a member that would tell them apart, if it were required


@dataclass(frozen=True)
class Option:
    """A branch as far as it has got: what it may still be."""
    index: int
    types: tuple[ir.Type, ...]    # no Named, no Union
    any_other: tuple | None = None    # the place where it takes what the others leave


@dataclass(frozen=True)
class Admits:
    """What may stand at a place: these scalars, and anything of these kinds."""
    scalars: dict
    kinds: frozenset

    def __or__(self, other: "Admits") -> "Admits":
        return Admits(self.scalars | other.scalars, self.kinds | other.kinds)


NOTHING = Admits({}, frozenset())


class Telling:
    def __init__(self, types: dict[str, ir.Type]):
        self.types = types
        self.clashes: list[Clash] = []

    # --- What a branch may be ---------------------------------------------------------------

    def alternatives(self, type_: ir.Type, seen: frozenset = frozenset()) -> list[ir.Type]:
        if isinstance(type_, ir.Named):
            if type_.target in seen or type_.target not in self.types:
                return []
            return self.alternatives(self.types[type_.target], seen | {type_.target})
        if isinstance(type_, ir.Union):
            return [found for branch in type_.branches
                    for found in self.alternatives(branch.type, seen)]
        return [type_]

    def admits(self, type_: ir.Type) -> Admits:
        found = NOTHING
        for simple in self.alternatives(type_):
            values = finite_values(simple)
            found |= Admits({scalars.key(value): value for value in values}, frozenset()) \
                if values is not None else Admits({}, kinds_of(simple))
        return found

    def paths(self, type_: ir.Type, left: int = PATH_LIMIT) -> dict[tuple, Admits]:
        """Every place that must be there, and what it admits; nearest first."""
        found: dict[tuple, Admits] = {}
        steps = list(required_steps(type_))
        for step, inner, nullable in steps:
            found[(step,)] = self.admits(inner) | (
                Admits({scalars.key(None): None}, frozenset()) if nullable else NOTHING)
        if left > 1:
            for step, inner, nullable in steps:
                if nullable:
                    continue
                for rest, admits in self.common_paths(self.alternatives(inner), left - 1).items():
                    found[(step, *rest)] = admits
        return found

    def common_paths(self, types, left: int = PATH_LIMIT) -> dict[tuple, Admits]:
        """Places that must be there whichever of `types` it is."""
        found: dict[tuple, Admits] | None = None
        for type_ in types:
            own = self.paths(type_, left)
            found = own if found is None else {
                path: admits | own[path] for path, admits in found.items() if path in own}
        return found or {}

    # --- The tree ---------------------------------------------------------------------------

    def tree(self, branches, place: ir.Place, any_other: dict[int, tuple] | None = None) -> ir.Test | None:
        """None when some cannot be told apart: see `clashes`.

        `any_other` has, of branches that take what the others leave at a place, that place.
        """
        options = [Option(index, tuple(self.alternatives(type_)), (any_other or {}).get(index))
                   for index, type_ in enumerate(branches)]
        self.clashes = []
        test = self.split([option for option in options if option.types], place)
        return None if self.clashes else test

    def after_shared_tags(self, test: ir.Test, branches, place: ir.Place) -> ir.Test:
        """Asks first for constants that all branches have, so that whatever lacks them is none of them."""
        group = [Option(index, tuple(self.alternatives(type_))) for index, type_ in enumerate(branches)]
        shared = [(path, set().union(*(own.scalars.values() for own in admits)))
                  for path, admits in self.tags(group).items()]
        for path, values in sorted(shared, key=lambda found: len(found[0]), reverse=True):
            if path and len(values) == 1:
                test = ir.ByValue(path, ((tuple(values), test),), place)
        return test

    def split(self, group: list[Option], place: ir.Place) -> ir.Test | None:
        if len(group) == 1:
            return ir.Leaf(group[0].index)
        kinds = [kind for kind in KINDS
                 if any(kind in kinds_of(type_) for option in group for type_ in option.types)]
        if len(kinds) > 1:
            cases = tuple((kind, self.split(of_kind(group, kind), place)) for kind in kinds)
            return ir.ByKind(cases, place)
        return self.by_value(group, place) or self.by_member(group, place) or self.give_up(group)

    def by_value(self, group: list[Option], place: ir.Place) -> ir.Test | None:
        best = None
        for path, admits in self.tags(group).items():
            cases = partition(group, admits)
            largest = max(len(indexes) for indexes in cases)
            if largest == len(group):
                continue
            is_partial = largest > 1
            rank = (len(path) > 1, len(path), is_partial, -len(cases))
            if is_partial and len(path) == 1 and self.by_member_names(group):
                continue
            if best is None or rank < best[0]:
                best = rank, path, cases
        if best is None:
            return None
        _, path, cases = best
        by_index = {option.index: option for option in group}
        left = [ir.Leaf(option.index) for option in group if option.any_other == path]
        return ir.ByValue(path, tuple(
            (values, self.split([by_index[index] for index in indexes], place))
            for indexes, values in cases.items()), place, *left)

    def tags(self, group: list[Option]) -> dict[tuple, list[Admits]]:
        """Places where every branch admits a few scalars only, with what each admits."""
        own = []
        for option in group:
            whole = NOTHING
            for type_ in option.types:
                whole |= self.admits(type_)
            own.append({(): whole} | self.common_paths(option.types))
            if option.any_other in own[-1]:
                own[-1][option.any_other] = NOTHING
        takers = Counter(option.any_other for option in group)
        return {path: [paths[path] for paths in own] for path in own[0] if takers[path] <= 1
                and all(path in paths and not paths[path].kinds for paths in own)}

    def by_member(self, group: list[Option], place: ir.Place) -> ir.Test | None:
        names = self.by_member_names(group)
        if names is None:
            return None
        return ir.ByMember(tuple((name, ir.Leaf(option.index))
                                 for name, option in zip(names, group)), place)

    def by_member_names(self, group: list[Option]) -> list[str] | None:
        """Rule c: of each branch the one required member, which no other branch may have."""
        records = [option.types[0] for option in group]
        if any(len(option.types) != 1 for option in group) or not all(
                isinstance(record, ir.Record) and record.closed for record in records):
            return None
        names = []
        for record in records:
            required = [member.wire for member in record.members if member.required]
            others = {member.wire for other in records if other is not record
                      for member in other.members}
            if len(required) != 1 or required[0] in others:
                return None
            names.append(required[0])
        return names

    # --- Refusal ----------------------------------------------------------------------------

    def give_up(self, group: list[Option]) -> None:
        for one, other in combinations(group, 2):
            if len(self.clashes) < PAIRS_TOLD:
                clash = self.clash(one, other)
                if clash:
                    self.clashes.append(clash)
        if not self.clashes:
            one, other = group[:2]
            self.clashes.append(Clash(
                one.index, other.index,
                reason="every two of them differ somewhere, but no member is required in all of them"))

    def clash(self, one: Option, other: Option) -> Clash | None:
        """How two branches meet; None when they would be told apart alone."""
        probe = Telling(self.types)
        if probe.by_value([one, other], NOWHERE) or probe.by_member([one, other], NOWHERE):
            return None
        if one.any_other is not None and one.any_other == other.any_other:
            return Clash(one.index, other.index,
                         reason=f'both say "any_other" of {show_path(one.any_other)}')
        nearest = None
        for path, (first, second) in self.tags([one, other]).items():
            both = [value for key, value in first.scalars.items() if key in second.scalars]
            if both and (nearest is None or len(path) >= len(nearest[0])):
                nearest = path, both[0]
        if nearest:
            return Clash(one.index, other.index, *nearest)
        optional = self.optional_tag(one.types[0], other.types[0])
        if optional:
            return Clash(one.index, other.index, optional=optional)
        kinds = sorted(frozenset().union(*map(kinds_of, one.types))
                       & frozenset().union(*map(kinds_of, other.types)))
        return Clash(one.index, other.index, kind=kinds[0] if kinds else "",
                     reason=why_not(one.types[0], other.types[0]))


    def optional_tag(self, one: ir.Type, other: ir.Type) -> str:
        """The first member whose values differ in both of two objects."""
        if not isinstance(one, ir.Record) or not isinstance(other, ir.Record):
            return ""
        members = {member.wire: member for member in other.members}
        for member in one.members:
            same = members.get(member.wire)
            if same is not None and not (member.nullable and same.nullable):
                first, second = self.admits(member.type), self.admits(same.type)
                if not first.kinds and not second.kinds and not set(first.scalars) & set(second.scalars):
                    return member.wire
        return ""


NOWHERE = ir.Place("", 0, 0, "")


def finite_values(type_: ir.Type) -> tuple | None:
    if isinstance(type_, ir.Enum):
        return type_.values
    if isinstance(type_, ir.Bool):
        return True, False
    if isinstance(type_, ir.Null):
        return (None,)
    return None


KIND_OF_TYPE = {
    ir.Text: "string", ir.Bytes: "string", ir.Int: "number", ir.Number: "number",
    ir.Bool: "boolean", ir.Null: "null", ir.List: "array", ir.TupleType: "array",
    ir.Map: "object", ir.Record: "object",
}


def kinds_of(type_: ir.Type) -> frozenset:
    if isinstance(type_, ir.Enum):
        return frozenset(scalars.kind_of(value) for value in type_.values)
    kind = KIND_OF_TYPE.get(type(type_))
    return frozenset([kind] if kind else KINDS)


def of_kind(group: list[Option], kind: str) -> list[Option]:
    found = []
    for option in group:
        types = tuple(narrowed(type_, kind) for type_ in option.types if kind in kinds_of(type_))
        if types:
            found.append(replace(option, types=types))
    return found


def narrowed(type_: ir.Type, kind: str) -> ir.Type:
    """A type whose kinds are `kind` alone."""
    if len(kinds_of(type_)) == 1:
        return type_
    if isinstance(type_, ir.Enum):
        return ir.Enum(type_.place, type_.name, type_.doc, values=tuple(
            value for value in type_.values if scalars.kind_of(value) == kind))
    return {"object": ir.Map, "array": ir.List, "string": ir.Text, "number": ir.Number,
            "boolean": ir.Bool, "null": ir.Null}[kind](type_.place, type_.name)


def required_steps(type_: ir.Type):
    """(step, type, nullable) of what an instance must have inside."""
    if isinstance(type_, ir.Record):
        for member in type_.members:
            if member.required:
                yield member.wire, member.type, member.nullable or member.empty_array_is_absent
    elif isinstance(type_, ir.TupleType):
        for index, item in enumerate(type_.items):
            yield index, item, False


def partition(group: list[Option], admits: list[Admits]) -> dict[tuple, tuple]:
    """Which branches each value leaves: {branch indexes: values}, in order of the branches."""
    left: dict[tuple, tuple] = {}
    for option, own in zip(group, admits):
        for key, value in own.scalars.items():
            left[key] = (*left.get(key, (value,)), option.index)
    cases: dict[tuple, tuple] = {}
    for value, *indexes in left.values():
        cases[tuple(indexes)] = (*cases.get(tuple(indexes), ()), value)
    return cases


def why_not(one: ir.Type, other: ir.Type) -> str:
    if isinstance(one, ir.TupleType) and isinstance(other, ir.TupleType) \
            and len(one.items) != len(other.items):
        return "different lengths alone do not tell tuples apart"
    if isinstance(one, (ir.Record, ir.Map)) and isinstance(other, (ir.Record, ir.Map)):
        return 'no required member has a "const" or "enum" in both of them'
    return ""


def show_path(path: tuple) -> str:
    return "".join(f"/{step}" for step in path) or "the value"


def leaves(test: ir.Test) -> list[int]:
    """The branches that a test may end in."""
    if isinstance(test, ir.Leaf):
        return [test.branch]
    found = [branch for _, following in test.cases for branch in leaves(following)]
    if isinstance(test, ir.ByValue) and test.any_other:
        found.append(test.any_other.branch)
    return found


def takers_of_others(test: ir.Test | None) -> set[int]:
    """The branches that take what the others leave (x-wireform any_other)."""
    if test is None or isinstance(test, ir.Leaf):
        return set()
    found = set().union(*(takers_of_others(following) for _, following in test.cases))
    if isinstance(test, ir.ByValue) and test.any_other:
        found.add(test.any_other.branch)
    return found


def last_values(test: ir.Test | None) -> dict[int, tuple]:
    """Of each branch the values of the innermost question on the way to it."""
    found: dict[int, tuple] = {}
    todo = [(test, ())]
    while todo:
        node, values = todo.pop()
        if isinstance(node, ir.Leaf):
            found.setdefault(node.branch, values)
        elif isinstance(node, ir.ByValue):
            todo += [(node.any_other, ())] if node.any_other else []
            todo += [(inner, own) for own, inner in reversed(node.cases)]
        elif isinstance(node, ir.ByMember):
            todo += [(inner, (name,)) for name, inner in reversed(node.cases)]
        elif isinstance(node, (ir.ByKind, ir.ByTrial)):
            todo += [(inner, values) for _, inner in reversed(node.cases)]
    return found


def tag_paths(test: ir.Test | None) -> list[str]:
    """Pointers of all tags that may be unknown, outermost first."""
    found, todo = {}, [test]
    while todo:
        node = todo.pop(0)
        if isinstance(node, ir.ByValue) and not node.any_other:
            found["".join(f"/{step}" for step in node.path)] = None
        if isinstance(node, (ir.ByValue, ir.ByKind, ir.ByMember)):
            todo += [inner for _, inner in node.cases]
    return list(found)
