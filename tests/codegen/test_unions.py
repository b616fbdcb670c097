"""How branches are told apart: the six rules, what is proven, and what is not."""
from decimal import Decimal

import pytest

from support import compiled, document, lowered

from codegen import ir
from codegen.unions import Telling


def tagged(value, name="type", **properties):
    return {"type": "object", "required": [name], "properties": {name: {"const": value}, **properties}}


def enum(values, name="s"):
    return {"type": "object", "required": [name], "properties": {name: {"enum": values}}}


def fixed(*items):
    return {"type": "array", "items": list(items), "additionalItems": False,
            "minItems": len(items), "maxItems": len(items)}


def closed(name):
    return {"type": "object", "required": [name], "properties": {name: {}}, "additionalProperties": False}


def shape(test):
    """A tree as nested tuples."""
    if isinstance(test, ir.Leaf):
        return test.branch
    if isinstance(test, ir.ByValue):
        return "".join(f"/{step}" for step in test.path), {
            values: shape(inner) for values, inner in test.cases}
    kind = "kind" if isinstance(test, ir.ByKind) else "member"
    return kind, {case: shape(inner) for case, inner in test.cases}


def union(*branches, word="oneOf"):
    return shape(lowered({word: list(branches)}).test)


STRING, NULL, INTEGER = {"type": "string"}, {"type": "null"}, {"type": "integer"}


@pytest.mark.parametrize("branches, expected", [
    # a: a constant in every branch
    ([tagged("a"), tagged("b")], ("/type", {("a",): 0, ("b",): 1})),
    ([tagged(1), tagged(True), tagged("1")], ("/type", {(1,): 0, (True,): 1, ("1",): 2})),
    # b: enums that share nothing
    ([enum([True, 1]), enum([False, 0])], ("/s", {(True, 1): 0, (False, 0): 1})),
    ([enum(["a", "b"]), enum([None]), tagged(2.5, "s")], ("/s", {("a", "b"): 0, (None,): 1,
                                                                 (Decimal("2.5"),): 2})),
    # c: one required member each
    ([closed("GetDir"), closed("Mkdir")], ("member", {"GetDir": 0, "Mkdir": 1})),
    # d: item 0, or the string itself
    ([fixed({"const": "a"}, STRING), fixed({"const": "b"})], ("/0", {("a",): 0, ("b",): 1})),
    ([{"const": "ForDir"}, fixed({"const": "GetDir"}, STRING), {"const": "Done"}],
     ("kind", {"array": 1, "string": ("", {("ForDir",): 0, ("Done",): 2})})),
    # e: types that do not meet
    ([STRING, INTEGER, {"type": "boolean"}, {"type": "array", "items": STRING}, {"type": "object"}],
     ("kind", {"object": 4, "array": 3, "string": 0, "number": 1, "boolean": 2})),
    ([{"enum": ["a", 1]}, {"enum": ["b", 2]}],
     ("kind", {"string": ("", {("a",): 0, ("b",): 1}), "number": ("", {(1,): 0, (2,): 1})})),
    # f: the inner tag
    ([tagged("C", data=tagged("x")) | {"required": ["type", "data"]},
      tagged("C", data=tagged("y")) | {"required": ["type", "data"]}],
     ("/data/type", {("x",): 0, ("y",): 1})),
    ([tagged("C", data=tagged("x")) | {"required": ["type", "data"]},
      tagged("C", data=tagged("y")) | {"required": ["type", "data"]}, tagged("M")],
     ("/type", {("C",): ("/data/type", {("x",): 0, ("y",): 1}), ("M",): 2})),
    # the member that tells more wins, wherever it stands
    ([tagged("m", k={"const": 1}) | {"required": ["k", "type"]},
      tagged("m", k={"const": 2}) | {"required": ["k", "type"]}], ("/k", {(1,): 0, (2,): 1})),
])
def test_a_rule_tells_branches_apart(branches, expected):
    assert union(*branches) == expected


def test_a_value_that_leaves_several_branches_is_asked_further():
    def both(values, t):
        return {"type": "object", "required": ["s", "t"],
                "properties": {"s": {"enum": values}, "t": {"const": t}}}
    assert union(both([1, 2], "a"), both([2, 3], "b")) == ("/t", {("a",): 0, ("b",): 1})
    assert union(both([1, 2], "a"), both([2, 3], "b"), both([4], "a")) == (
        "/s", {(1,): 0, (2,): ("/t", {("a",): 0, ("b",): 1}), (3,): 1, (4,): 2})


def test_any_of_is_the_same_where_branches_cannot_meet():
    assert union(tagged("a"), tagged("b"), word="anyOf") == union(tagged("a"), tagged("b"))


def test_null_is_no_branch():
    type_ = lowered({"type": "object", "properties": {"v": {"oneOf": [STRING, NULL]}}})
    assert type_.members[0].nullable and isinstance(type_.members[0].type, ir.Text)


def test_null_is_a_branch_where_no_member_is():
    type_ = lowered({"type": "array", "items": {"type": ["string", "null"]}})
    assert shape(type_.item.test) == ("kind", {"string": 0, "null": 1})


def test_branches_may_be_references_to_unions():
    schemas = {"Inner": {"oneOf": [tagged("a"), tagged("b")]}, "Other": tagged("c")}
    type_ = lowered({"oneOf": [{"$ref": "#/components/schemas/Inner"},
                               {"$ref": "#/components/schemas/Other"}]}, schemas=schemas)
    assert shape(type_.test) == ("/type", {("a", "b"): 0, ("c",): 1})
    assert [branch.label for branch in type_.branches] == ["Inner", "Other"]


def test_recursive_branches():
    schemas = {"Tree": {"oneOf": [STRING, {"type": "array", "items": {"$ref": "#/components/schemas/Tree"}}]}}
    protocol, said = compiled(document({"$ref": "#/components/schemas/Tree"}, schemas=schemas))
    assert not said
    assert shape(protocol.types["Tree"].test) == ("kind", {"array": 1, "string": 0})


def test_labels_come_from_tags():
    type_ = lowered({"oneOf": [tagged("say-hello"), tagged("bye"), STRING]})
    assert [branch.label for branch in type_.branches] == ["say-hello", "bye", "string"]


@pytest.mark.parametrize("branches, code, words", [
    ([tagged("a"), tagged("a")], "WF-TAG-TWICE", 'the tag /type = "a"'),
    ([tagged(1), tagged(1.0)], "WF-UNION", "both admit 1 at /type"),
    ([{"type": "object"}, {"type": "object"}], "WF-UNION", "type object"),
    ([{}, STRING], "WF-UNION", "type string"),
    ([{"type": "boolean"}, {"const": True}], "WF-UNION", "both admit true"),
    ([closed("a"), {**closed("b"), "additionalProperties": True}], "WF-UNION", "type object"),
    ([closed("a"), {**closed("b"), "properties": {"b": {}, "a": {}}}], "WF-UNION", "type object"),
    ([fixed(STRING), fixed(STRING, STRING)], "WF-UNION", "different lengths alone"),
    ([tagged("C", data=tagged("x")) | {"required": ["type", "data"]},
      tagged("C", data=tagged("x")) | {"required": ["type", "data"]}], "WF-TAG-TWICE", '/data/type = "x"'),
    # the inner tag is optional, so it proves nothing
    ([tagged("C", data=tagged("x")), tagged("C", data=tagged("y"))], "WF-TAG-TWICE", '/type = "C"'),
    # null would leave the tag out
    ([tagged("a") | {"properties": {"type": {"enum": ["a", None]}}},
      tagged("b") | {"properties": {"type": {"enum": ["b", None]}}}], "WF-UNION", "null at /type"),
])
def test_what_is_not_proven_is_refused(branches, code, words):
    _, said = compiled(document({"oneOf": branches}))
    (found,) = said.sorted()
    assert found.code == code
    assert words in found.render()


def test_three_branches_that_differ_only_in_pairs():
    def has(**constants):
        return {"type": "object", "required": list(constants),
                "properties": {name: {"const": value} for name, value in constants.items()}}
    _, said = compiled(document({"oneOf": [has(x=1, z=1), has(x=2, y=1), has(y=2, z=2)]}))
    assert "no member is required in all of them" in said.render()


def test_every_clash_is_told_once():
    _, said = compiled(document({"oneOf": [tagged("a"), tagged("a"), tagged("b"), tagged("b")]}))
    assert [found.code for found in said.sorted()] == ["WF-TAG-TWICE"] * 2


def test_unions_of_many_branches_are_quick():
    test = lowered({"oneOf": [tagged(f"m{index}") for index in range(200)]}).test
    assert len(test.cases) == 200


def test_a_telling_needs_no_document():
    place = ir.Place("f", 1, 1, "#")
    types = [ir.Text(place), ir.Null(place)]
    assert shape(Telling({}).tree(types, place)) == ("kind", {"string": 0, "null": 1})
