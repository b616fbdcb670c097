"""The schema of x-wireform objects: a JSON Schema like any other, and the one the compiler obeys."""
import json
import os

import jsonschema
import pytest

from support import CHATMASTER, ROOT

from codegen.errors import Diagnostics
from codegen.extension import Extensions

SCHEMA = os.path.join(ROOT, "schema")


def load(name):
    with open(os.path.join(SCHEMA, name), encoding="utf-8") as stream:
        return json.load(stream)


EXTENSION = load("x-wireform.schema.json")
PLACES = ("root", "server", "channel", "operation", "message", "schema")


def extensions(doc):
    """(place, x-wireform object) of a whole document."""
    if "x-wireform" in doc:
        yield "root", doc["x-wireform"]
    components = doc.get("components", {})
    for group in ("servers", "channels", "operations"):
        for entry in [*doc.get(group, {}).values(), *components.get(group, {}).values()]:
            if "x-wireform" in entry:
                yield group[:-1], entry["x-wireform"]
    for message in components.get("messages", {}).values():
        if "x-wireform" in message:
            yield "message", message["x-wireform"]
        yield from of_schemas(message.get("payload"))
    yield from of_schemas(components.get("schemas"))


def of_schemas(value):
    if isinstance(value, list):
        for child in value:
            yield from of_schemas(child)
    elif isinstance(value, dict):
        if "x-wireform" in value:
            yield "schema", value["x-wireform"]
        for key, child in value.items():
            if key not in ("x-wireform", "examples", "default", "enum"):
                yield from of_schemas(child)


def test_it_is_a_draft_07_schema():
    jsonschema.Draft7Validator.check_schema(EXTENSION)
    jsonschema.Draft7Validator.check_schema(load("asyncapi-wireform.schema.json"))


@pytest.mark.parametrize("name", sorted(
    name for name in os.listdir(SCHEMA) if name.endswith(".json") and not name.endswith(".schema.json")))
def test_the_extensions_of_our_documents_obey_it(name):
    found = list(extensions(load(name)))
    assert found
    for place, extension in found:
        jsonschema.Draft7Validator({**EXTENSION, "anyOf": [{"$ref": f"#/definitions/{place}"}]}).validate(extension)


def test_the_schema_for_editors_finds_them():
    editor = load("asyncapi-wireform.schema.json")
    base = "file:///schema/"
    resolver = jsonschema.RefResolver(base + "asyncapi-wireform.schema.json", editor,
                                      store={base + "x-wireform.schema.json": EXTENSION})
    validator = jsonschema.Draft7Validator(editor, resolver=resolver)
    doc = load(os.path.basename(CHATMASTER))
    validator.validate(doc)
    doc["components"]["messages"]["login"]["payload"]["properties"]["data"]["x-wireform"]["inlien"] = True
    doc["channels"]["chat"]["x-wireform"]["sesion"] = {}
    assert len(list(validator.iter_errors(doc))) == 2


def test_every_key_is_described():
    def walk(schema, path):
        for name, child in schema.get("properties", {}).items():
            assert "description" in child or "$ref" in child, (path, name)
            walk(child, (*path, name))
        for branch in schema.get("oneOf", []):
            assert "const" not in branch or "description" in branch, path
            walk(branch, path)
        if isinstance(schema.get("items"), dict):
            walk(schema["items"], (*path, "items"))
        if isinstance(schema.get("additionalProperties"), dict):
            walk(schema["additionalProperties"], (*path, "*"))
    for name, definition in EXTENSION["definitions"].items():
        assert "description" in definition, name
        walk(definition, (name,))


def test_the_compiler_knows_every_place():
    definitions = Extensions(Diagnostics()).schema.get("definitions")
    assert all(place in definitions for place in PLACES)
