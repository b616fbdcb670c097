"""What the validator says, keyword by keyword: valid or not, and where, why, by which schema.

A case is a line: schema, instance, and for a wrong one the keyword, the byte (in JSON), the place
in the instance and the place in the schema.  Each runs as JSON text and as CBOR.
"""
from __future__ import annotations

import json

import cbor2
import pytest
import validating

OK = None
DRAFT_2020 = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
TREE = {"type": "object", "properties": {"leaf": {"type": "integer"},
                                         "kids": {"type": "array", "items": {"$ref": "#"}}}}
TAGGED = [{"type": "object", "required": ["kind"], "properties": {"kind": kind, "size": {"type": type_}}}
          for kind, type_ in (({"const": "a"}, "number"), ({"enum": ["b", "\u00e9\n"]}, "string"))]
NAMES = {"a": {"required": ["a", "b"]}, "c": {"type": "object", "required": ["c"]}}
A_TEXTS = {"patternProperties": {"^a": {"type": "string"}}, "additionalProperties": False}
LONG = 20 * "a word too long for one line, "

CASES = [
    # type
    ({"type": "string"}, '"x"', OK),
    ({"type": "string"}, "1", ("type", 0, "", "#")),
    ({"type": "integer"}, "1.0", OK),
    ({"type": "integer"}, "100e-2", OK),
    ({"type": "integer"}, "1.5", ("type", 0, "", "#")),
    ({"type": "integer"}, "1e400", OK),
    ({"type": "number"}, "true", ("type", 0, "", "#")),
    ({"type": ["null", "boolean"]}, " null ", OK),
    ({"type": ["null", "boolean"]}, ' "null"', ("type", 1, "", "#")),
    ({"type": "array"}, "{}", ("type", 0, "", "#")),
    ({"properties": {"a": {"type": "object"}}}, '{"a": []}', ("type", 6, "/a", "#/properties/a")),
    (True, "[]", OK),
    (False, "[]", ("false", 0, "", "#")),
    # const and enum
    ({"const": 1}, "1.0", OK),
    ({"const": 1}, "true", ("const", 0, "", "#")),
    ({"const": 0}, "-0.0", OK),
    ({"const": "a\u00e9\n"}, '"a\\u00e9\\n"', OK),
    ({"const": ""}, '""', OK),
    ({"const": "ab"}, '"a"', ("const", 0, "", "#")),
    ({"const": {"a": [1, {"b": None}], "c": "d"}}, '{"c":"d", "a":[1.0,{"b":null}]}', OK),
    ({"const": {"a": 1}}, '{"a":1,"b":2}', ("const", 0, "", "#")),
    ({"const": {"a": 1, "b": 2}}, '{"a":1,"c":2}', ("const", 0, "", "#")),
    ({"const": [1, 2]}, "[1]", ("const", 0, "", "#")),
    ({"const": [1]}, "[1,2]", ("const", 0, "", "#")),
    ({"const": 18446744073709551616}, "18446744073709551616", OK),
    ({"const": 18446744073709551616}, "18446744073709551615", ("const", 0, "", "#")),
    ({"const": LONG}, json.dumps(LONG), OK),
    ({"enum": ["a", 1, None, False]}, "false", OK),
    ({"enum": ["a", 1, None, False]}, "0", ("enum", 0, "", "#")),
    ({"enum": []}, "0", ("enum", 0, "", "#")),
    ({"enum": [1, 2], "const": 2}, "2", OK),
    ({"enum": [1, 2], "const": 2}, "1", ("const", 0, "", "#")),
    ({"enum": [1, 2], "const": 3}, "3", ("enum", 0, "", "#")),
    # numbers
    ({"minimum": 3}, "3.0", OK),
    ({"minimum": 3}, "2.9999999999999999999999", ("minimum", 0, "", "#")),
    ({"minimum": 3}, '"x"', OK),
    ({"minimum": -3}, "-3.5", ("minimum", 0, "", "#")),
    ({"maximum": 18446744073709551615}, "18446744073709551615", OK),
    ({"maximum": 18446744073709551615}, "18446744073709551616", ("maximum", 0, "", "#")),
    ({"maximum": 0}, "-1e1000", OK),
    ({"maximum": 1e3}, "1e99999999999999999999", ("maximum", 0, "", "#")),
    ({"maximum": 1e3}, "1e-99999999999999999999", OK),
    ({"exclusiveMinimum": 0}, "0", ("exclusiveMinimum", 0, "", "#")),
    ({"exclusiveMinimum": 0}, "1e-300", OK),
    ({"exclusiveMaximum": 1.5}, "1.50", ("exclusiveMaximum", 0, "", "#")),
    ({"exclusiveMaximum": 1.5}, "1.4", OK),
    ({"multipleOf": 0.01}, "4.35", OK),
    ({"multipleOf": 0.01}, "4.351", ("multipleOf", 0, "", "#")),
    ({"multipleOf": 3}, "1e30", ("multipleOf", 0, "", "#")),
    ({"multipleOf": 3}, "3e30", OK),
    ({"multipleOf": 7}, "700000000000000000000000000000000000000", OK),
    ({"multipleOf": 7}, "700000000000000000000000000000000000001", ("multipleOf", 0, "", "#")),
    ({"multipleOf": 1e-300}, "1", OK),
    ({"multipleOf": 10}, "1e99999999999999999999", OK),
    ({"multipleOf": 5}, "0", OK),
    ({"multipleOf": 2.5}, "-7.5", OK),
    # texts
    ({"minLength": 2}, '"\U0001F600"', ("minLength", 0, "", "#")),
    ({"maxLength": 1}, '"\U0001F600"', OK),
    ({"maxLength": 1}, '"\\ud83d\\ude00"', OK),
    ({"maxLength": 1}, '"\\u0061b"', ("maxLength", 0, "", "#")),
    ({"minLength": 1}, "[]", OK),
    ({"pattern": "^a+$"}, '"\\u0061a"', OK),
    ({"pattern": "^a+$"}, '"aab"', ("pattern", 0, "", "#")),
    ({"pattern": "b"}, '"abc"', OK),
    ({"pattern": "\u00e9$"}, '"\\u00e9"', OK),
    ({"pattern": "^$"}, '""', OK),
    ({"format": "uuid"}, '"no"', OK),
    # arrays
    ({"minItems": 1}, "[ ]", ("minItems", 0, "", "#")),
    ({"maxItems": 1}, "[1, 2]", ("maxItems", 0, "", "#")),
    ({"items": {"type": "integer"}}, '[1, "a"]', ("type", 4, "/1", "#/items")),
    ({"items": [{"type": "integer"}, {"type": "string"}]}, '[1, "a", null]', OK),
    ({"items": [{"type": "integer"}, {"type": "string"}]}, "[1, 1]", ("type", 4, "/1", "#/items/1")),
    ({"items": [True], "additionalItems": False}, "[1, 1]", ("additionalItems", 4, "/1", "#")),
    ({"items": [True], "additionalItems": {"const": 2}}, "[1,2,3]", ("const", 5, "/2", "#/additionalItems")),
    ({"items": {"const": 1}, "additionalItems": False}, "[1,1]", OK),
    ({"items": False}, "[]", OK),
    ({"items": False}, "[1]", ("items", 1, "/0", "#")),
    ({"contains": {"const": 5}}, "[1, 5]", OK),
    ({"contains": {"const": 5}}, "[1, 6]", ("contains", 0, "", "#")),
    ({"uniqueItems": True}, '[1, "1", true, null, [1], {"a": 1}]', OK),
    ({"uniqueItems": True}, "[1, 2, 1.0]", ("uniqueItems", 7, "/2", "#")),
    ({"uniqueItems": True}, '[{"a":1,"b":2},{"b":2.0,"a":1}]', ("uniqueItems", 15, "/1", "#")),
    ({"uniqueItems": True}, '["a","\\u0061"]', ("uniqueItems", 5, "/1", "#")),
    ({"uniqueItems": True}, '[[["a"]],[["a"]]]', ("uniqueItems", 9, "/1", "#")),
    ({"uniqueItems": False}, "[1, 1]", OK),
    # objects
    ({"required": ["a", "b"]}, '{"a": 1}', ("required", 0, "", "#")),
    ({"required": ["a"]}, "[]", OK),
    ({"required": ["\u00e9\n"]}, '{"\\u00e9\\n": 1}', OK),
    ({"properties": {"a": {"const": 1}}}, '{"b": 2, "\\u0061": 2}', ("const", 19, "/a", "#/properties/a")),
    ({"properties": {"a~/b": {"const": 1}}}, '{"a~/b": 2}', ("const", 9, "/a~0~1b", "#/properties/a~0~1b")),
    ({"properties": {"a": False}}, '{"a": 1}', ("false", 6, "/a", "#/properties/a")),
    ({"properties": {"a": True}, "additionalProperties": False}, '{"a": 1}', OK),
    ({"properties": {"a": True}, "additionalProperties": False}, '{"a":1, "b": 1}',
     ("additionalProperties", 8, "/b", "#")),
    ({"required": ["a"], "additionalProperties": False}, '{"a": 1}', ("additionalProperties", 1, "/a", "#")),
    ({"additionalProperties": {"type": "null"}}, '{"a": 1}', ("type", 6, "/a", "#/additionalProperties")),
    ({"patternProperties": {"^x": {"type": "null"}}}, '{"xa": 1}', ("type", 7, "/xa", "#/patternProperties/^x")),
    ({"patternProperties": {"^x": {"minimum": 1}, "y$": {"maximum": 2}}}, '{"xy": 3}',
     ("maximum", 7, "/xy", "#/patternProperties/y$")),
    ({"patternProperties": {"^x": {}}, "additionalProperties": False}, '{"xa": 1}', OK),
    ({"properties": {"x": {"minimum": 1}}, "patternProperties": {"x": {"maximum": 2}}}, '{"x": 3}',
     ("maximum", 6, "/x", "#/patternProperties/x")),
    ({"propertyNames": {"maxLength": 1}}, '{"a": 1, "bc": 2}', ("maxLength", 9, "/bc", "#/propertyNames")),
    ({"propertyNames": False}, "{}", OK),
    ({"minProperties": 1}, "{}", ("minProperties", 0, "", "#")),
    ({"maxProperties": 1}, '{"a":1,"b":1}', ("maxProperties", 0, "", "#")),
    ({"dependencies": {"a": ["b"]}}, '{"a": 1}', ("dependencies", 0, "", "#")),
    ({"dependencies": {"a": ["b"]}}, '{"b": 1}', OK),
    ({"dependencies": {"a": {"minProperties": 2}}}, '{"a": 1}', ("minProperties", 0, "", "#/dependencies/a")),
    ({"dependencies": {"a": False}}, '{"b": 1}', OK),
    ({"properties": {"a": True}}, '{"a":1,"a":2}', ("duplicate", 7, "/a", "#")),
    ({"not": {"properties": {"a": {"const": 1}}}}, '{"a":1,"a":2}', ("duplicate", 7, "/a", "#/not")),
    # several schemas
    ({"allOf": [{"minimum": 1}, {"maximum": 2}]}, "3", ("maximum", 0, "", "#/allOf/1")),
    ({"anyOf": [{"type": "string"}, {"minimum": 2}]}, "1", ("anyOf", 0, "", "#")),
    ({"anyOf": [{"type": "string"}, {"minimum": 2}]}, "[]", OK),
    ({"oneOf": [{"minimum": 1}, {"maximum": 2}]}, "3", OK),
    ({"oneOf": [{"minimum": 1}, {"maximum": 2}]}, "1.5", ("oneOf", 0, "", "#")),
    ({"oneOf": [{"type": "string"}]}, "1", ("oneOf", 0, "", "#")),
    ({"not": {"type": "string"}}, '"x"', ("not", 0, "", "#")),
    ({"not": {"type": "string"}}, "{}", OK),
    ({"not": {}}, "{}", ("not", 0, "", "#")),
    ({"if": {"minimum": 5}, "then": {"maximum": 6}, "else": {"multipleOf": 2}}, "7", ("maximum", 0, "", "#/then")),
    ({"if": {"minimum": 5}, "then": {"maximum": 6}, "else": {"multipleOf": 2}}, "3", ("multipleOf", 0, "", "#/else")),
    ({"if": {"minimum": 5}, "then": {"maximum": 6}}, "3", OK),
    ({"if": {"minimum": 5}, "else": False}, "7", OK),
    ({"if": {"minimum": 5}}, "7", OK),
    ({"then": False}, "7", OK),
    ({"items": {"anyOf": [{"type": "string"}, {"items": {"const": 1}}], "not": {"const": "x"}},
      "minItems": 2}, '["a", [1, 1], "x"]', ("not", 14, "/2", "#/items")),
    # a tag says which schema may match
    ({"oneOf": TAGGED}, '{"kind":"a","size":1}', OK),
    ({"type": "object", "oneOf": TAGGED}, '{"kind":"a","size":1}', OK),
    ({"type": "object", "oneOf": TAGGED}, '{"size":"1","kind":"\\u00e9\\n"}', OK),
    ({"type": "object", "oneOf": TAGGED}, '{"size":1,"kind":"b"}', ("oneOf", 0, "", "#")),
    ({"type": "object", "anyOf": TAGGED}, '{"size":"1","kind":"b"}', OK),
    ({"type": "object", "anyOf": TAGGED}, '{"size":[1],"kind":"c"}', ("anyOf", 0, "", "#")),
    ({"type": "object", "anyOf": TAGGED}, '{"kind":["a"]}', ("anyOf", 0, "", "#")),
    ({"type": "object", "anyOf": TAGGED}, '{}', ("anyOf", 0, "", "#")),
    ({"type": "object", "anyOf": TAGGED}, '{"kind":"a","kind":"b"}', ("duplicate", 12, "/kind", "#/anyOf/0")),
    ({"type": "object", "anyOf": TAGGED}, '{"kind":"c","x":tru}', ("", 16, "/x", "")),
    ({"type": "object", "oneOf": [*TAGGED, {**TAGGED[0], "required": []}]}, '{"kind":"a"}', ("oneOf", 0, "", "#")),
    ({"items": {"oneOf": [{"allOf": [each, {"minProperties": 2}]} for each in TAGGED]}},
     '[{"kind":"a","size":1},{"kind":"a"}]', ("oneOf", 23, "/1", "#/items")),
    ({"type": "object", "oneOf": [{**each, "allOf": [{"minProperties": 2}]} for each in TAGGED]},
     '{"kind":"b"}', ("oneOf", 0, "", "#")),
    ({"type": "object", "oneOf": [{**each, "type": "object"} for each in TAGGED]}, '{"kind":"a"}', OK),
    ({"type": "object", "oneOf": [{"required": ["k"], "properties": {"k": {"const": k}}} for k in "ab"]}, '{"k":"b"}', OK),
    ({"type": "object", "oneOf": [{"required": ["k"], "properties": {"k": {"const": k}}} for k in "ab"]}, '{"k":"c"}',
     ("oneOf", 0, "", "#")),
    ({"anyOf": [{"required": ["k"], "properties": {"k": {"const": k}}} for k in "ab"]}, '"c"', OK),
    # schemas that only name members
    ({"type": "object", "anyOf": list(NAMES.values())}, '{"b":1,"a":1}', OK),
    ({"type": "object", "anyOf": list(NAMES.values())}, '{"b":1}', ("anyOf", 0, "", "#")),
    ({"type": "object", "oneOf": list(NAMES.values())}, '{"c":1,"b":1}', OK),
    ({"type": "object", "oneOf": list(NAMES.values())}, '{"a":1,"b":1,"c":1}', ("oneOf", 0, "", "#")),
    ({"oneOf": list(NAMES.values())}, '{"a":1,"b":1,"c":1}', ("oneOf", 0, "", "#")),
    ({"oneOf": list(NAMES.values())}, '1', OK),
    ({"type": "object", "not": NAMES["a"]}, '{"b":1,"c":1}', OK),
    ({"type": "object", "not": NAMES["a"], "required": ["a"]}, '{"b":1,"a":1}', ("not", 0, "", "#")),
    ({"not": {"required": ["a"]}, "additionalProperties": {"type": "null"}}, '[]', ("not", 0, "", "#")),
    ({"type": "object", "not": NAMES["a"], "additionalProperties": {"type": "null"}}, '{"a":1}',
     ("type", 5, "/a", "#/additionalProperties")),
    ({"type": "object", "anyOf": list(NAMES.values()), **A_TEXTS}, '{"ab":"x","c":"y","a":"z"}',
     ("additionalProperties", 10, "/c", "#")),
    ({"type": "object", "anyOf": list(NAMES.values()), **A_TEXTS, "properties": {"b": {}}}, '{"b":1,"a":"z"}', OK),
    ({"type": "object", "anyOf": list(NAMES.values()), **A_TEXTS}, '{"a":1}', ("type", 5, "/a", "#/patternProperties/^a")),
    # names
    ({"required": ["a\\", "b\"c", "\n"]}, '{"a\\\\":1,"b\\"c":2,"\\u000a":3}', OK),
    ({"properties": {"a\\": {"type": "null"}}}, '{"a\\":1}', ("", 8, "", "")),
    ({"properties": {f"name{index}": {"const": index} for index in range(70)}, "required": ["name69"]},
     '{"name69":69,"name0":0,"name68":67}', ("const", 32, "/name68", "#/properties/name68")),
    # references
    ({"definitions": {"a": {"type": "string"}}, "items": {"$ref": "#/definitions/a"}}, '["a", 1]',
     ("type", 6, "/1", "#/definitions/a")),
    (TREE, '{"kids":[{"kids":[{"leaf":"x"}]}]}', ("type", 26, "/kids/0/kids/0/leaf", "#/properties/leaf")),
    (TREE, '{"kids":[{"kids":[{"leaf":1}]}]}', OK),
    ({"$ref": "http://json-schema.org/draft-07/schema#"}, '{"minLength": 1}', OK),
    ({"$ref": "http://json-schema.org/draft-07/schema#"}, '{"minLength": -1}',
     ("minimum", 14, "/minLength",
      "http://json-schema.org/draft-07/schema#/definitions/nonNegativeInteger")),
    # 2020-12
    ({**DRAFT_2020, "prefixItems": [{"const": 1}], "items": {"const": 2}}, "[1,2,3]", ("const", 5, "/2", "#/items")),
    ({**DRAFT_2020, "prefixItems": [{"const": 1}], "items": False}, "[1,2]", ("items", 3, "/1", "#")),
    ({**DRAFT_2020, "contains": {"const": 1}, "minContains": 2}, "[1,2]", ("minContains", 0, "", "#")),
    ({**DRAFT_2020, "contains": {"const": 1}, "minContains": 0}, "[]", OK),
    ({**DRAFT_2020, "contains": {"const": 1}, "maxContains": 1}, "[1,2,1]", ("maxContains", 0, "", "#")),
    ({**DRAFT_2020, "maxContains": 1}, "[1,2,1]", OK),
    ({**DRAFT_2020, "dependentRequired": {"a": ["b"]}}, '{"a": 1}', ("dependentRequired", 0, "", "#")),
    ({**DRAFT_2020, "dependentSchemas": {"a": {"maxProperties": 1}}}, '{"a": 1, "b": 2}',
     ("maxProperties", 0, "", "#/dependentSchemas/a")),
    ({**DRAFT_2020, "$defs": {"a": {"$anchor": "x", "type": "null"}}, "$ref": "#x", "maxItems": 1}, "[]",
     ("type", 0, "", "#/$defs/a")),
    ({**DRAFT_2020, "$defs": {"a": {"type": "array"}}, "$ref": "#/$defs/a", "maxItems": 1}, "[1,2]",
     ("maxItems", 0, "", "#")),
    # not JSON at all
    (True, "[1,]", ("", 3, "/1", "")),
    (True, "", ("", 0, "", "")),
    (True, "1 2", ("", 2, "", "")),
    (True, '"\\ud800"', ("surrogate", 0, "", "")),
]


@pytest.fixture(scope="module")
def program(tmp_path_factory, runtime_for_validators):
    folder = tmp_path_factory.mktemp("validator")
    texts = validating.compiled({f"case_{index}": schema for index, (schema, _, _) in enumerate(CASES)},
                                "cases")
    return validating.Program(folder, [texts], [f"case_{index}" for index in range(len(CASES))],
                              *runtime_for_validators)


def cases_in(codec):
    """The cases that this codec can say."""
    for index, (_, text, expected) in enumerate(CASES):
        if codec == "json":
            yield index, text.encode(), expected
        elif expected is OK or expected[0] not in ("", "duplicate", "surrogate"):
            value = json.loads(text)
            if value == value and abs(value if isinstance(value, float) else 0) != float("inf") \
                    and not is_exact(text):
                yield index, cbor2.dumps(value), expected


def is_exact(text):
    """Would a float say something else?"""
    return any(len(word) > 17 for word in text.replace(",", " ").split() if "." in word or "e" in word)


@pytest.mark.parametrize("codec", ["json", "cbor"])
def test_cases(program, codec):
    cases = list(cases_in(codec))
    answers = program.ask([(f"case_{index}", codec, item) for index, item, _ in cases])
    for (index, item, expected), answer in zip(cases, answers):
        where = f"{CASES[index][0]} {item!r}: {answer}"
        assert answer.valid == (expected is OK), where
        if expected is not OK:
            keyword, offset, pointer, schema = expected
            assert (answer.keyword, answer.pointer, answer.schema) == (keyword, pointer, schema), where
            assert codec == "cbor" or answer.offset == offset, where
            assert answer.offset <= len(item) and answer.what
