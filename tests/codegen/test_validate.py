"""The validator of examples against an independent one."""
import json

import jsonschema
from hypothesis import given, settings, strategies as st

import support

from codegen.errors import Diagnostics
from codegen.loader import load_bytes
from codegen.validate import Validator

NAMES = st.sampled_from(["a", "b", "c"])
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-3, 3), st.sampled_from([0.5, 1.0, -1.5]),
                    st.sampled_from(["", "a", "bb", "ccc", "é"]))
INSTANCES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3)
                         | st.dictionaries(NAMES, inner, max_size=3), max_leaves=6)
COUNTS = st.integers(0, 3)
LIMITS = st.one_of(st.integers(-2, 2), st.sampled_from([0.5, -0.5]))


def schemas(inner):
    some = st.lists(inner, min_size=1, max_size=3)
    return st.fixed_dictionaries({}, optional={
        "type": st.sampled_from(["object", "array", "string", "integer", "number", "boolean", "null",
                                 ["string", "null"], ["object", "array"], ["integer", "string"]]),
        "properties": st.dictionaries(NAMES, inner, max_size=2), "required": st.lists(NAMES, unique=True),
        "additionalProperties": inner, "items": inner | some, "additionalItems": inner,
        "minItems": COUNTS, "maxItems": COUNTS, "minLength": COUNTS, "maxLength": COUNTS,
        "minProperties": COUNTS, "maxProperties": COUNTS, "minimum": LIMITS, "maximum": LIMITS,
        "exclusiveMinimum": LIMITS, "exclusiveMaximum": LIMITS, "multipleOf": st.sampled_from([1, 2, 0.5]),
        "oneOf": some, "anyOf": some, "allOf": some, "not": inner,
        "if": inner, "then": inner, "else": inner, "contains": inner, "uniqueItems": st.booleans(),
        "propertyNames": inner,
        "dependencies": st.dictionaries(NAMES, inner | st.lists(NAMES, unique=True), max_size=2),
        "const": SCALARS, "enum": st.lists(SCALARS, min_size=1, max_size=3)}).map(without_silent)


def without_silent(schema):
    """jsonschema stumbles over "additionalItems" beside "items" that is true or false."""
    return {word: value for word, value in schema.items()
            if word != "additionalItems" or not isinstance(schema.get("items"), bool)}


def loaded(value):
    return load_bytes(json.dumps(value).encode(), "f", Diagnostics())


def unrepeated(value):
    """jsonschema refuses enums whose values repeat; JSON's 1 and 1.0 do."""
    try:
        jsonschema.Draft7Validator.check_schema(value)
    except jsonschema.SchemaError:
        return False
    return True


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.recursive(st.booleans(), schemas, max_leaves=5).filter(unrepeated), INSTANCES)
def test_agrees_with_jsonschema(schema, instance):
    ours = Validator(lambda node: node).breaches(loaded(instance), loaded(schema))
    assert (not ours) == jsonschema.Draft7Validator(schema).is_valid(instance), ours


def test_base64_is_checked_in_bytes():
    schema = loaded({"type": "string", "contentEncoding": "base64", "x-wireform": {"bytes": {"min": 2, "max": 2}}})
    found = {text: [breach.text for breach in Validator(lambda node: node).breaches(loaded(text), schema)]
             for text in ("AAA=", "AA==", "AAA", "!!!!")}
    assert found == {"AAA=": [], "AA==": ["has 1 bytes, at least 2 are demanded"],
                     "AAA": ["is not base64"], "!!!!": ["is not base64"]}


def test_large_integers_are_exact():
    schema = loaded({"type": "integer", "maximum": 2 ** 64 - 1, "multipleOf": 5})
    breaches = Validator(lambda node: node).breaches
    assert not breaches(loaded(2 ** 64 - 1), schema)
    assert [breach.keyword for breach in breaches(loaded(2 ** 64), schema)] == ["maximum", "multipleOf"]
