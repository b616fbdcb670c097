"""What becomes of a schema."""
from decimal import Decimal

import pytest

from support import codes, compiled, document, lowered, refused

from codegen import ir


def member(schema, **parts):
    """The member that has this schema."""
    return lowered({"type": "object", "properties": {"m": schema}}, **parts).members[0]


def facts(type_):
    """A type without its place, name and documentation."""
    kept = {key: value for key, value in vars(type_).items() if key not in ("place", "name", "doc")}
    return type(type_).__name__, {key: value for key, value in kept.items()
                                  if value != type(type_).__dataclass_fields__[key].default}


@pytest.mark.parametrize("schema, expected", [
    ({"type": "string"}, ("Text", {})),
    ({"type": "string", "minLength": 1, "maxLength": 3.0}, ("Text", {"min_chars": 1, "max_chars": 3})),
    ({"type": "string", "contentEncoding": "base64", "x-wireform": {"bytes": {"min": 32, "max": 32}}},
     ("Bytes", {"min_len": 32, "max_len": 32})),
    ({"type": "string", "contentEncoding": "base64", "minLength": 44, "maxLength": 44,
      "x-wireform": {"bytes": {"min": 32, "max": 32}}}, ("Bytes", {"min_len": 32, "max_len": 32})),
    ({"type": "string", "contentEncoding": "base64", "minLength": 1, "maxLength": 47},
     ("Bytes", {"min_len": 1, "max_len": 33})),
    ({"type": "string", "contentEncoding": "base64", "minLength": 44, "maxLength": 44},
     ("Bytes", {"min_len": 31, "max_len": 33})),
    ({"type": "integer"}, ("Int", {})),
    ({"type": "integer", "minimum": -1, "maximum": 7}, ("Int", {"low": -1, "high": 7})),
    ({"type": "integer", "exclusiveMinimum": 0, "exclusiveMaximum": 10}, ("Int", {"low": 1, "high": 9})),
    ({"type": "integer", "minimum": 0.5, "maximum": 2.5}, ("Int", {"low": 1, "high": 2})),
    ({"type": "integer", "exclusiveMinimum": 0.5, "minimum": 3}, ("Int", {"low": 3})),
    ({"type": "integer", "minimum": 0, "maximum": 2 ** 64 - 1}, ("Int", {"low": 0, "high": 2 ** 64 - 1})),
    ({"type": "integer", "minimum": 2 ** 63}, ("Int", {"low": 2 ** 63, "high": 2 ** 64 - 1})),
    ({"type": "integer", "multipleOf": 5}, ("Int", {"multiple_of": 5})),
    ({"type": "number", "minimum": 0.1, "exclusiveMaximum": 1},
     ("Number", {"low": Decimal("0.1"), "high": Decimal(1), "is_exclusive_high": True})),
    ({"type": "number", "minimum": 1, "exclusiveMinimum": 1},
     ("Number", {"low": Decimal(1), "is_exclusive_low": True})),
    ({"type": ["integer", "number"]}, ("Number", {})),
    ({"type": "boolean"}, ("Bool", {})), ({"type": "null"}, ("Null", {})), ({"const": None}, ("Null", {})),
    ({"const": "a"}, ("Enum", {"values": ("a",), "is_const": True})),
    ({"type": "string", "enum": ["a", "b"]}, ("Enum", {"values": ("a", "b")})),
    ({"enum": ["a"]}, ("Enum", {"values": ("a",), "is_const": True})),
    ({"enum": [True, 1.0], "x-wireform": {"as": "first"}}, ("Enum", {"values": (True, 1), "is_const": True})),
    ({}, ("Raw", {})), (True, ("Raw", {})), ({"description": "Anything."}, ("Raw", {})),
    ({"x-wireform": {"as": "text"}}, ("TextIf", {})),
    ({"type": "object", "additionalProperties": False}, ("Record", {"closed": True})),
    ({"type": "string", "format": "uuid"}, ("Text", {})),
    ({"allOf": [{"type": "string", "maxLength": 2}], "description": "Beside it."}, ("Text", {"max_chars": 2})),
])
def test_a_schema_becomes_a_type(schema, expected):
    assert facts(member(schema).type) == expected


def test_lists_maps_and_tuples():
    numbers = member({"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 4}).type
    assert (numbers.min_items, numbers.max_items) == (1, 4) and isinstance(numbers.item, ir.Int)
    assert isinstance(member({"type": "array"}).type.item, ir.Raw)
    names = member({"type": "object", "additionalProperties": {"type": "string"}, "maxProperties": 3}).type
    assert isinstance(names, ir.Map) and isinstance(names.value, ir.Text) and names.max_members == 3
    assert isinstance(member({"type": "object"}).type.value, ir.Raw)
    pair = member({"type": "array", "items": [{"const": "Put"}, {"type": "integer", "x-wireform":
                                                                 {"c_name": "tx"}}],
                   "additionalItems": False, "minItems": 2, "maxItems": 2}).type
    assert [type(item) for item in pair.items] == [ir.Enum, ir.Int] and pair.item_names == ("", "tx")


def test_presence():
    type_ = lowered({"type": "object", "required": ["a"], "properties": {
        "a": {"type": ["string", "null"], "x-wireform": {"null": "absent"}},
        "b": {"enum": ["x", "y", None], "x-wireform": {"absent": "null", "c_name": "bee"}},
        "c": {"oneOf": [{"type": "object"}, {"type": "null"}, {"type": "array", "maxItems": 0}],
              "x-wireform": {"inline": True, "empty_array": "absent", "null": "absent"}}}})
    a, b, c = type_.members
    assert (a.required, a.nullable, a.null_is_absent, a.absent_as_null) == (True, True, True, False)
    assert (b.required, b.nullable, b.null_is_absent, b.absent_as_null) == (False, True, False, True)
    assert b.c_name == "bee" and b.type.values == ("x", "y") and not b.type.is_const
    assert c.inline and c.empty_array_is_absent and c.type.members == () and not c.type.closed


def test_the_empty_array_is_a_branch_unless_the_extension_folds_it():
    shape = {"oneOf": [{"type": "object", "properties": {"a": {}}}, {"type": "array", "maxItems": 0}]}
    assert isinstance(member(shape).type, ir.Union)


def test_named_types():
    schemas = {"Zed": {"type": "string", "maxLength": 9}, "List": {"type": "array", "items":
               {"$ref": "#/components/schemas/List"}}, "Kind": {"const": "k"}, "Unused": {"type": "null"}}
    protocol, said = compiled(document({"type": "object", "properties": {
        "kind": {"$ref": "#/components/schemas/Kind"}, "list": {"$ref": "#/components/schemas/List"},
        "zed": {"$ref": "#/components/schemas/Zed"}}}, schemas=schemas))
    assert not said
    assert list(protocol.types) == ["Zed", "List"]             # as the document has them
    kind, list_, zed = protocol.messages[0].payload.members
    assert isinstance(kind.type, ir.Enum) and zed.type.target == "Zed" and list_.type.target == "List"
    assert protocol.types["List"].item.target == "List"


def test_null_of_a_named_type_belongs_to_the_member():
    schemas = {"Tree": {"oneOf": [{"type": "null"}, {"type": "object", "properties": {
        "left": {"$ref": "#/components/schemas/Tree"}}}]}}
    protocol, said = compiled(document({"type": "object", "required": ["root"], "properties": {
        "root": {"$ref": "#/components/schemas/Tree"}}}, schemas=schemas))
    assert not said
    assert protocol.messages[0].payload.members[0].nullable
    assert protocol.types["Tree"].members[0].nullable


def test_all_of_objects_is_one_object():
    schemas = {"Head": {"type": "object", "required": ["seq"], "properties": {"seq": {"type": "integer"}}}}
    type_ = lowered({"allOf": [{"$ref": "#/components/schemas/Head"}, {"required": ["text"], "properties":
                    {"text": {"type": "string"}}}], "description": "Both."}, schemas=schemas)
    assert [(m.wire, m.required) for m in type_.members] == [("seq", True), ("text", True)]
    assert type_.doc == "Both."


def test_documentation_is_kept():
    schemas = {"Name": {"type": "string", "description": "Who."}}
    type_ = lowered({"type": "object", "properties": {
        "a": {"$ref": "#/components/schemas/Name"}, "b": {"type": "string", "title": "Titled"},
        "c": {"allOf": [{"$ref": "#/components/schemas/Name"}], "description": "The owner."}}}, schemas=schemas)
    assert [m.doc for m in type_.members] == ["Who.", "Titled", "The owner."]


def test_references_to_other_files(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "names.json").write_text(
        '{"Name": {"type": "string"}, "Person": {"type": "object", "properties": {"name": {"$ref": "#/Name"}}}}')
    protocol, said = compiled(document({"type": "object", "properties": {
        "who": {"$ref": "shared/names.json#/Person"}}}))
    assert not said, said.render()
    assert list(protocol.types) == ["Person", "Name"]
    assert protocol.types["Name"].place.file == "shared/names.json"


@pytest.mark.parametrize("schema, code", [
    ({"type": "string", "minLength": True}, "WF-VALUE"),
    ({"type": "string", "enum": "a"}, "WF-VALUE"),
    ({"type": "object", "properties": []}, "WF-VALUE"),
    ({"type": "array", "items": 1}, "WF-VALUE"),
    ({"type": []}, "WF-VALUE"),
    ({"oneOf": []}, "WF-VALUE"),
    ({"type": "integer", "multipleOf": 0}, "WF-VALUE"),
    ({"type": "integer", "maximum": -2 ** 63 - 1}, "WF-RANGE"),
    ({"type": "integer", "minimum": -1, "maximum": 2 ** 63}, "WF-RANGE"),
    ({"type": "integer", "minimum": 0.2, "maximum": 0.8}, "WF-CONTRADICTION"),
    ({"properties": {"a": {}}}, "WF-TYPE"),
    ({"allOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}]}, "WF-TYPE"),
    ({"allOf": [{"type": "string"}, {"type": "object"}]}, "WF-CONTRADICTION"),
    ({"type": "string", "x-wireform": {"c_name": "1a"}}, "WF-EXTENSION"),
    ({"type": "string", "x-wireform": []}, "WF-VALUE"),
])
def test_refused(schema, code):
    assert code in refused({"type": "object", "properties": {"m": schema}})


def test_several_mistakes_in_one_run_sorted_by_place():
    _, said = compiled(document({"type": "object", "properties": {
        "a": {"type": "strin"}, "b": {"minLenght": 1}, "c": {"then": {}}, "d": {"type": "null", "minLength": 1}}}))
    assert [found.code for found in said.sorted()] == ["WF-VALUE", "WF-KEYWORD", "WF-SILENT", "WF-SILENT"]
    places = [(found.place.line, found.place.column) for found in said.sorted()]
    assert places == sorted(places)


def test_messages_of_a_document_without_operations_travel_both_ways():
    protocol, _ = compiled(document({"type": "object"}))
    assert protocol.messages[0].to_server and protocol.messages[0].to_client
    assert not protocol.transports and any("codec only" in note for note in protocol.notes)


def test_messages_that_cannot_be_told_apart_are_noted_in_a_codec():
    protocol, said = compiled(document(messages={
        "A": {"payload": {"type": "object"}}, "B": {"payload": {"type": "object"}}}))
    assert not said
    assert protocol.to_server is None and any("cannot be told apart" in note for note in protocol.notes)


def test_traits_are_merged_and_the_message_wins():
    protocol, said = compiled(document(messages={"A": {
        "payload": {"type": "object"}, "summary": "Own.", "traits": [
            {"summary": "Trait.", "description": "First."}, {"description": "Second."}]}}))
    assert not said
    assert protocol.messages[0].doc == "Own.\nSecond."


def test_chatmaster():
    from support import CHATMASTER
    with open(CHATMASTER, "rb") as stream:
        protocol, said = compiled(stream.read())
    assert not said
    assert protocol.name == "chatmaster" and protocol.depth == 32
    (transport,) = protocol.transports
    assert transport.name == "chatmaster" and transport.default_port == 9000
    assert transport.inflate and transport.framing == "json-stream"
    by_name = {message.name: message for message in protocol.messages}
    assert by_name["join"].replies == ("user_joined", "error")
    assert by_name["channels"].wire_tag == "channel_list"
    assert by_name["message"].to_server and by_name["message"].to_client
    assert [state.name for state in protocol.session.states] == ["new", "refused", "active"]
    assert "login" not in protocol.session.states[2].accept
    assert protocol.session.pacing == "pacing" and protocol.session.strikes == 20
