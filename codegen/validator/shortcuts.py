"""What is known before any value comes: which patterns match names that the schema has, and which
choices need no schema to be tried."""
from __future__ import annotations

from itertools import combinations

from codegen.validator.plan import MEMBERS_LIMIT, Member, ObjectRule, Plan, Presence, Tag

OBJECT = ("object",)


def take(plan: Plan) -> None:
    """Finds all that is known of a plan."""
    is_object = plan.types == OBJECT       # What asks for members says nothing about other values.
    if is_object:
        fold_presences(plan)
    if plan.object:                        # With the members that were just added.
        match_names(plan.object)
    for word in ("any_of", "one_of"):
        tag = tag_of(getattr(plan, word), is_object)
        if tag:
            plan.tags[word] = tag


# --- By patterns ---------------------------------------------------------------------------------

def match_names(rule: ObjectRule) -> None:
    """Members whose names match patterns get their schemas, so that only other names are matched."""
    for member in rule.members:
        if not member.is_matched:
            member.is_matched = True
            matched = [schema for dfa, schema in rule.patterns if dfa.matches(member.name)]
            member.schema = together([member.schema, *matched] if member.schema else matched)


def together(plans: list[Plan]) -> Plan | None:
    demanding = [plan for plan in plans if plan.constant is not True] or plans[:1]
    if len(demanding) < 2:
        return demanding[0] if demanding else None
    return Plan(demanding[0].node, demanding[0].place, all_of=demanding)


# --- By names ------------------------------------------------------------------------------------

def fold_presences(plan: Plan) -> None:
    """`"not": {"required": ["a", "b"]}` and the like are counted with the members that came."""
    rule = plan.object or ObjectRule()
    choices = {"any_of": plan.any_of, "one_of": plan.one_of, "not_": [plan.not_] if plan.not_ else []}
    for word, plans in choices.items():
        if plans and all(map(names_only, plans)) and room_for(rule, plans):
            sets = [[rule.index(name) for name in required_names(each)] for each in plans]
            rule.presences.append(Presence(KEYWORDS[word], sets, *MATCHES[word]))
            setattr(plan, word, None if word == "not_" else [])
            plan.object = rule


KEYWORDS = {"any_of": "anyOf", "one_of": "oneOf", "not_": "not"}
MATCHES = {"any_of": (1, None), "one_of": (1, 1), "not_": (0, 0)}


def names_only(plan: Plan) -> bool:
    """Does it ask an object for members, and for nothing else?"""
    names = required_names(plan)
    bare = ObjectRule([Member(name) for name in names], list(range(len(names))))
    only_that = Plan(plan.node, plan.place, types=plan.types, object=bare)
    return bool(names) and plan.types in (None, OBJECT) and vars(plan) == vars(only_that)


def required_names(plan: Plan) -> list[str]:
    return [plan.object.members[index].name for index in plan.object.required] if plan.object else []


def room_for(rule: ObjectRule, plans: list[Plan]) -> bool:
    return len(rule.members) + sum(len(required_names(plan)) for plan in plans) <= MEMBERS_LIMIT


# --- By a tag ------------------------------------------------------------------------------------

def tag_of(plans: list[Plan], is_object: bool) -> Tag | None:
    """The member that every one of these schemas asks for, each with texts of its own."""
    if len(plans) < 2:
        return None
    texts = [tags_of(plan, is_object) for plan in plans]
    for name in texts[0]:
        of_each = [found.get(name) for found in texts]
        if all(of_each) and all(not one & other for one, other in combinations(of_each, 2)):
            return Tag(name, [(text, index) for index, found in enumerate(of_each) for text in sorted(found)])
    return None


def tags_of(plan: Plan, is_object: bool) -> dict[str, set[str]]:
    """What a value must have so that it may be valid: members, and the texts they may be."""
    found: dict[str, set[str]] = {}
    for part in [plan, *plan.all_of]:
        if not part.object or not (is_object or part.types == OBJECT):
            continue
        for index in part.object.required:
            member = part.object.members[index]
            if member.schema and is_text(member.schema):
                found.setdefault(member.name, {value.value for value in member.schema.values})
    return found


def is_text(plan: Plan) -> bool:
    return bool(plan.values) and all(value.kind == "string" for value in plan.values)
