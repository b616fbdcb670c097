"""Draft 2020-12: cases written from its text, with the verdict that the text gives, and the cases
that the official suite of draft-07 shares with it.  jsonschema judges all of them as well.

https://json-schema.org/draft/2020-12/json-schema-core, -validation
"""
from __future__ import annotations

import json
import os
from pathlib import Path

import cbor2
import jsonschema
import pytest
import validating

URI = "https://json-schema.org/draft/2020-12/schema"
SUITE = Path(os.environ.get("WIREFORM_SUITES", "/nowhere")) / "json-schema/draft7"
Oracle = jsonschema.Draft202012Validator

# What it is about: a schema, what is valid by it, what is not.
CASES = {
    # Core, 10.3.1
    "prefixItems says nothing of how many there are": (
        {"prefixItems": [{"type": "integer"}, {"type": "string"}]},
        [[], [1], [1, "a"], [1, "a", None], {"0": "a"}, "x", 12], [["a"], [1, 2], [1, 2, 3]]),
    "items are those behind the prefix": (
        {"prefixItems": [{"const": 1}], "items": {"const": 2}},
        [[], [1], [1, 2], [1, 2, 2]], [[2], [1, 1], [1, 2, 1]]),
    "items without a prefix are all of them": (
        {"items": {"type": "integer"}}, [[], [1, 2], {}], [["a"], [1, None]]),
    "no items behind the prefix": (
        {"prefixItems": [{}, True], "items": False}, [[], [1], [1, 2]], [[1, 2, 3]]),
    "no items at all": ({"items": False}, [[], "x", {}], [[1], [None]]),
    "items of any kind": ({"prefixItems": [{"type": "null"}], "items": True}, [[], [None, 1]], [[1]]),
    "a prefix of false": ({"prefixItems": [True, False]}, [[], [1]], [[1, 2]]),
    "a prefix within allOf leaves items alone": (
        {"allOf": [{"prefixItems": [{"minimum": 3}]}], "items": {"minimum": 5}},
        [[], [5], [6, 5]], [[3, 5], [4], [5, 4]]),
    "prefixes of prefixes": (
        {"prefixItems": [{"prefixItems": [{"type": "null"}], "items": False}], "items": {"items": False}},
        [[], [[]], [[None]], [[], []]], [[[1]], [[None, 1]], [[], [1]]]),
    # Core, 10.3.1.3, and Validation, 6.4.4 and 6.4.5
    "contains is once at least": (
        {"contains": {"minimum": 5}}, [[5], [1, 6], {}, "x"], [[], [1, 2]]),
    "contains counts the prefix too": (
        {"prefixItems": [{"const": "a"}], "contains": {"const": "a"}}, [["a"], ["a", 1]], [[], ["b", "a"]]),
    "minContains": (
        {"contains": {"const": 1}, "minContains": 2}, [[1, 1], [1, 2, 1], [1, 1, 1]], [[], [1], [2, 2]]),
    "minContains of 0 asks for none": (
        {"contains": {"const": 1}, "minContains": 0}, [[], [2], [1, 1]], []),
    "maxContains": (
        {"contains": {"const": 1}, "maxContains": 2}, [[1], [1, 1], [1, 2, 1]], [[], [2], [1, 1, 1]]),
    "maxContains of 0": ({"contains": {"const": 1}, "maxContains": 0, "minContains": 0}, [[], [2]], [[1]]),
    "nothing can be as few and as many": (
        {"contains": {"const": 1}, "minContains": 3, "maxContains": 1}, ["x"], [[], [1], [1, 1], [1, 1, 1]]),
    "both ends": (
        {"contains": {"const": 1}, "minContains": 2, "maxContains": 3},
        [[1, 1], [1, 1, 0, 1]], [[1], [1, 1, 1, 1]]),
    "both without contains": ({"minContains": 5, "maxContains": 0}, [[], [1], "x"], []),
    "a number with a fraction of zero": ({"contains": {}, "minContains": 2.0}, [[1, 1]], [[1]]),
    "contains false": ({"contains": False}, [{}, "x"], [[], [1]]),
    "contains true": ({"contains": True, "maxContains": 1}, [[1], "x"], [[], [1, 2]]),
    "items and contains": (
        {"items": {"multipleOf": 2}, "contains": {"multipleOf": 3}}, [[6, 2], [6]], [[2, 4], [3], [6, 9]]),
    # Validation, 6.5.4, and Core, 10.2.2.4
    "dependentRequired": (
        {"dependentRequired": {"a": ["b", "c"], "b": []}},
        [{}, {"b": 1}, {"c": 1}, {"a": 1, "b": 1, "c": 1}, [], "a"], [{"a": 1}, {"a": 1, "b": 2}]),
    "dependentRequired of names that need escapes": (
        {"dependentRequired": {"a\nb": ["a\"b"], "": ["\u0000"]}},
        [{"a\nb": 1, "a\"b": 2}, {"": 1, "\u0000": 2}, {"a\"b": 2}], [{"a\nb": 1}, {"": 1}]),
    "dependentSchemas": (
        {"dependentSchemas": {"a": {"required": ["b"], "properties": {"b": {"type": "integer"}}}}},
        [{}, {"b": "x"}, {"a": 1, "b": 2}, "a"], [{"a": 1}, {"a": 1, "b": "x"}]),
    "dependentSchemas of booleans": (
        {"dependentSchemas": {"a": True, "b": False}}, [{}, {"a": 1}], [{"b": 1}, {"a": 1, "b": 2}]),
    "dependentSchemas ask the object and not the member": (
        {"dependentSchemas": {"a": {"maxProperties": 1}}, "additionalProperties": {"type": "integer"}},
        [{"a": 1}, {"b": 1, "c": 2}], [{"a": 1, "b": 2}, {"a": "x"}]),
    "both dependents": (
        {"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"b": {"required": ["c"]}}},
        [{"c": 1}, {"a": 1, "b": 1, "c": 1}], [{"a": 1}, {"a": 1, "b": 1}]),
    # Core, 8.2: references beside other words, anchors, definitions
    "what stands beside a reference counts": (
        {"$defs": {"list": {"type": "array"}}, "$ref": "#/$defs/list", "maxItems": 1},
        [[], [1]], [[1, 2], {}, 1]),
    "references in the middle": (
        {"$defs": {"small": {"maximum": 9}}, "properties": {"a": {"$ref": "#/$defs/small", "minimum": 3}}},
        [{"a": 3}, {"a": "x"}, {}], [{"a": 2}, {"a": 10}]),
    "anchors": (
        {"$defs": {"x": {"$anchor": "word", "type": "string"}}, "items": {"$ref": "#word"}},
        [[], ["a"]], [[1]]),
    "a dynamic anchor is an anchor": (
        {"$defs": {"x": {"$dynamicAnchor": "word", "type": "string"}}, "$ref": "#word"}, ["a"], [1]),
    "anchors belong to the resource around them": (
        {"$id": "http://example.com/root", "$ref": "inner#a",
         "$defs": {"A": {"$id": "inner", "$defs": {"B": {"$anchor": "a", "type": "integer"}}},
                   "C": {"$anchor": "a", "type": "string"}}},
        [1], ["x"]),
    "anchors by their whole name": (
        {"$id": "http://example.com/root", "$ref": "http://example.com/root#a",
         "$defs": {"C": {"$anchor": "a", "type": "string"}}},
        ["x"], [1]),
    "an embedded resource by its name": (
        {"$id": "http://example.com/dir/root", "$ref": "sub/leaf",
         "$defs": {"A": {"$id": "sub/leaf", "type": "integer"}}},
        [1], ["x"]),
    "pointers begin at the resource": (
        {"$id": "http://example.com/dir/root", "$ref": "leaf#/$defs/x",
         "$defs": {"A": {"$id": "leaf", "$defs": {"x": {"type": "null"}}}, "x": {"type": "string"}}},
        [None], ["x"]),
    "pointers with escapes": (
        {"$defs": {"a~b/c%d\"e": {"type": "null"}},
         "properties": {"x": {"$ref": "#/$defs/a~0b~1c%25d%22e"}}},
        [{"x": None}], [{"x": 1}]),
    "recursion": (
        {"type": "object", "properties": {"next": {"$ref": "#"}}, "additionalProperties": False},
        [{}, {"next": {"next": {}}}], [{"nex": 1}, {"next": {"next": 1}}]),
    "a schema that refers to one with a prefix": (
        {"$defs": {"pair": {"prefixItems": [{"type": "integer"}, {"type": "integer"}], "items": False,
                            "minItems": 2}},
         "items": {"$ref": "#/$defs/pair"}},
        [[], [[1, 2]]], [[[1]], [[1, 2, 3]], [["a", 1]]]),
    "definitions may still be referred to": (
        {"definitions": {"x": {"type": "null"}}, "$ref": "#/definitions/x"}, [None], [1]),
    # Words that say something and ask for nothing
    "remarks": (
        {"deprecated": True, "readOnly": True, "writeOnly": True, "examples": [1], "default": 1,
         "$comment": "x", "contentMediaType": "application/json", "contentEncoding": "base64",
         "contentSchema": {"type": "object"}, "format": "ipv4"},
        ["!", 1, None], []),
    # Shared with draft-07, beside the new words
    "if, then, else with prefixes": (
        {"if": {"prefixItems": [{"const": 1}]}, "then": {"maxItems": 1}, "else": {"minItems": 2}},
        [[1], [], [2, 1]], [[1, 2], [2]]),
    "oneOf with dependents": (
        {"oneOf": [{"dependentRequired": {"a": ["b"]}}, {"required": ["a"]}]},
        [{}, {"b": 1}, {"a": 1}], [{"a": 1, "b": 1}]),
    "not with contains": (
        {"not": {"contains": {"const": 1}, "minContains": 2}}, [[1], [], [2, 1]], [[1, 1], "x"]),
    "uniqueItems and a prefix": (
        {"prefixItems": [{"type": "integer"}], "uniqueItems": True}, [[1, 2], [1, True]], [[1, 1], [1, 1.0]]),
    "propertyNames": ({"propertyNames": {"$ref": "#/$defs/n"}, "$defs": {"n": {"maxLength": 1}}},
                      [{}, {"a": 1}], [{"ab": 1}]),
}


@pytest.fixture(scope="module")
def program(tmp_path_factory, runtime_for_validators):
    schemas = {f"case_{index}": {"$schema": URI, **schema}
               for index, (schema, _, _) in enumerate(CASES.values())}
    return validating.Program(tmp_path_factory.mktemp("cases"), [validating.compiled(schemas, "cases")],
                              list(schemas), *runtime_for_validators)


@pytest.mark.parametrize("about", CASES)
def test_cases(about, program):
    schema, good, bad = CASES[about]
    entry = f"case_{list(CASES).index(about)}"
    for values, expected in ((good, True), (bad, False)):
        for value in values:
            assert Oracle({"$schema": URI, **schema}).is_valid(value) == expected, f"the oracle says else: {value}"
            answers = program.ask([(entry, "json", validating.text_of(value)),
                                   (entry, "cbor", cbor2.dumps(value))])
            assert [answer.valid for answer in answers] == [expected] * 2, (value, answers)


ELSEWHERE = ("localhost", "json-schema.org", "urn:", '"$id"', '"dependencies"', '"additionalItems"',
             '"items": [', '"$ref"')


def is_shared(schema: object) -> bool:
    """Its words mean the same there; names and references have a table of their own above."""
    return isinstance(schema, dict) and not any(word in json.dumps(schema) for word in ELSEWHERE)


@pytest.mark.skipif(not SUITE.is_dir(), reason="skipped: not found")
def test_what_the_suite_of_draft_07_shares_with_it(tmp_path, runtime_for_validators):
    groups = [group for file in sorted(SUITE.glob("*.json")) for group in json.loads(file.read_text())]
    groups = [group for group in groups if is_shared(group["schema"])]
    schemas = {f"shared_{index}": {"$schema": URI, **group["schema"]} for index, group in enumerate(groups)}
    program = validating.Program(tmp_path, [validating.compiled(schemas, "shared")], list(schemas),
                                 *runtime_for_validators)
    cases = [(name, codec, validating.text_of(test["data"]) if codec == "json" else cbor2.dumps(test["data"]))
             for name, group in zip(schemas, groups) for test in group["tests"] for codec in ("json", "cbor")]
    expected = [(group, test) for group in groups for test in group["tests"] for _ in range(2)]
    assert len(cases) > 1200
    for case, (group, test), answer in zip(cases, expected, program.ask(cases)):
        assert answer.valid == test["valid"], f"{case[:2]} {group['description']}: {test}\n  {answer}"
