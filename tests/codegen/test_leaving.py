"""What is left to the validator, and the type that a value has all the same."""
import pytest

from support import compiled, document, lowered

STRING, INTEGER = {"type": "string"}, {"type": "integer", "minimum": 0}


def member(schema):
    return lowered({"type": "object", "properties": {"m": schema}}).members[0]


def left(type_):
    """The words of its check; () without one."""
    return tuple(type_.check.node.value) if type_.check is not None else ()


@pytest.mark.parametrize("schema, kind, words", [
    ({"not": {"type": "null"}}, "Raw", ("not",)),
    ({**STRING, "not": {"const": "a"}}, "Text", ("not",)),
    ({**STRING, "if": {"minLength": 1}, "then": {"maxLength": 2}}, "Text", ("if", "then")),
    ({"type": "array", "items": STRING, "uniqueItems": True}, "List", ("uniqueItems",)),
    ({"type": "array", "items": STRING, "uniqueItems": False}, "List", ()),
    ({"type": "number", "multipleOf": 0.01}, "Number", ("multipleOf",)),
    ({"type": "integer", "multipleOf": 7}, "Int", ()),
    ({**STRING, "contentEncoding": "base64", "pattern": "^A"}, "Bytes", ("pattern",)),
    ({"const": {}}, "Raw", ("const",)),
    ({"enum": ["a", []], "type": ["string", "array"]}, "Raw", ("enum", "type")),
    ({"enum": ["a", "b"], "maxLength": 3}, "Enum", ("maxLength",)),
    ({"type": "array", "items": [STRING]}, "List", ("items",)),
    ({"type": "object", "minProperties": 1, "properties": {"a": {}}}, "Record", ("minProperties",)),
    ({"type": "object", "properties": {"a": False}}, "Record", ("properties",)),
    ({"type": "object", "properties": {"a": STRING}, "additionalProperties": INTEGER}, "Record", ()),
    ({"type": "object", "patternProperties": {"a": {}, "b": {}}}, "Map", ("patternProperties",)),
    ({"type": "object", "additionalProperties": STRING, "required": ["a"]}, "Map", ("required",)),
    ({"type": "object", "properties": {"a": {}, "b": {}},
      "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}, "Record", ("oneOf",)),
    ({**STRING, "anyOf": [{"minLength": 3}, {"pattern": "x"}]}, "Text", ("anyOf",)),
    ({"anyOf": [{**STRING, "maxLength": 3}, STRING]}, "Text", ("anyOf",)),
    ({"oneOf": [INTEGER, {"type": "number"}]}, "Number", ("oneOf",)),
    ({"anyOf": [{"type": "object"}, {"type": "object", "required": ["a"], "properties": {"a": {}}}]},
     "Raw", ("anyOf",)),
    ({"allOf": [STRING, {"minLength": 1}]}, "Text", ("allOf",)),
    ({"allOf": [{"type": "object", "properties": {"a": {}}}, {"not": {"required": ["b"]}}]},
     "Record", ("not",)),
    ({"type": "object", "properties": {"a": STRING},
      "allOf": [{"properties": {"a": {"minLength": 2}}}]}, "Record", ("properties",)),
    ({"type": "object", "x-wireform": {"as": "raw"}}, "Raw", ("type", "x-wireform")),
])
def test_types_stay_and_words_are_left(schema, kind, words):
    type_ = member(schema).type
    assert type(type_).__name__ == kind
    assert left(type_) == words


def test_what_was_judged_is_written_again():
    """Of an open object with a check all members are kept, unless the document says otherwise."""
    words = {"type": "object", "properties": {"a": {}}, "minProperties": 2}
    assert member(words).type.rest is not None
    assert member({**words, "additionalProperties": False}).type.rest is None
    assert member({**words, "x-wireform": {"unknown": "ignore"}}).type.rest is None


def test_null_is_judged_when_code_is_made():
    """Checks speak of values that are not null."""
    assert member({"type": ["string", "null"], "not": {"const": "a"}}).nullable
    assert not member({"type": ["string", "null"], "not": {"type": "null"}}).nullable


def test_what_is_kept_raw_unasked_is_told():
    protocol, said = compiled(document({"type": "object", "properties": {"m": {
        "anyOf": [{"type": "object"}, {"type": "object", "required": ["a"], "properties": {"a": {}}}]}}}))
    assert not said
    assert any('valid in two branches of "anyOf": it is kept raw' in note for note in protocol.notes)
    protocol, _ = compiled(document({"type": "object", "properties": {"m": {
        "type": "object", "x-wireform": {"as": "raw"}}}}))
    assert not any("raw" in note for note in protocol.notes)


def test_free_names_have_a_type_where_one_schema_holds_for_all():
    def rest(**words):
        return member({"type": "object", "properties": {"a": STRING}, **words}).type.rest

    assert rest() is None and rest(additionalProperties=False) is None
    assert type(rest(additionalProperties=INTEGER).value).__name__ == "Int"
    one = rest(patternProperties={"^x": INTEGER}, additionalProperties=False)
    assert type(one.value).__name__ == "Int" and one.key.pattern == "^x"
    own = rest(patternProperties={"a": INTEGER}, additionalProperties=False)
    assert type(own.value).__name__ == "Raw"       # "a" itself matches
    assert type(rest(**{"x-wireform": {"unknown": "capture"}}).value).__name__ == "Raw"


def test_unknown_of_the_document_and_of_a_schema():
    payload = {"type": "object", "properties": {
        "kept": {"type": "object", "properties": {"a": STRING}},
        "ignored": {"type": "object", "properties": {"a": STRING}, "x-wireform": {"unknown": "ignore"}}}}
    protocol, _ = compiled(document(payload, **{"x-wireform": {"unknown": "capture"}}))
    record = protocol.messages[0].payload
    kept, ignored = [one.type for one in record.members]
    assert record.rest is not None and kept.rest is not None and ignored.rest is None
