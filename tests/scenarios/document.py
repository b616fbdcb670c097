"""Messages as an AsyncAPI document describes them: built, told apart and judged without wireform.

Deliberately independent of codegen/: what the compiler understood is checked against what plain
JSON Schema (the jsonschema package) says of the same text.
"""
from __future__ import annotations

import base64
import json
from pathlib import Path

import jsonschema

SCHEMA = Path(__file__).resolve().parent.parent.parent / "schema"
LIST_SEPARATOR = ","


class Mismatch(AssertionError):
    """What was said is not what the document, or the scenario, says."""


class Text(str):
    """A value that stood in quotes: text whatever it looks like."""


class Blob(str):
    """Bytes as JSON has them, in base64; where the wire is CBOR they are a byte string."""


class Message:
    """One message of the document: where its fields stand and what is constant in it."""

    def __init__(self, document: Document, name: str) -> None:
        self.document = document
        self.name = name
        self.payload = document.resolve(document.json["components"]["messages"][name]["payload"])
        self.validator = document.validator(f"#/components/messages/{name}/payload")
        extension = document.json["components"]["messages"][name].get("x-wireform", {})
        self.is_any_other = "any_other" in extension     # of a tag that other messages have
        self.fields: dict[str, tuple] = {}               # name -> path of the member or item
        self.tags: dict[tuple, list] = {}                # path -> the values it may have
        self.mirror: tuple[str, ...] | None = None
        self._walk(self.payload, ())

    def _walk(self, schema: dict, path: tuple) -> None:
        extension = schema.get("x-wireform", {})
        if "const" in schema:
            self.tags[path] = [schema["const"]]
        if isinstance(schema.get("items"), list):
            self._walk_items(schema["items"], path)
        if "mirror" in extension:
            self.mirror = (*path, extension["mirror"])
        for key, member in schema.get("properties", {}).items():
            member = self.document.resolve(member)
            place = (*path, key)
            if place == self.mirror:
                continue
            if "const" in member:
                self.tags[place] = [member["const"]]
            elif "enum" in member and key in schema.get("required", ()):
                self.tags[place] = member["enum"]
                if member.get("x-wireform", {}).get("as") != "first":
                    self.fields[key] = place
            elif member.get("x-wireform", {}).get("inline"):
                self._walk(object_branch(member), place)
            else:
                self.fields[key] = place

    def _walk_items(self, items: list[dict], path: tuple) -> None:
        """Of a tuple: constants are tags, the members of objects are fields."""
        for index, item in enumerate(items):
            resolved = self.document.resolve(item)
            if "const" in resolved:
                self.tags[(*path, index)] = [resolved["const"]]
            elif "properties" in resolved:
                self._walk(resolved, (*path, index))
            else:
                self.fields[item.get("x-wireform", {}).get("c_name", str(index))] = (*path, index)

    def is_it(self, value: object) -> bool:
        """By its constants alone."""
        for path, allowed in self.tags.items():
            found = look_up(value, path)
            if not any(type(found) is type(one) and found == one for one in allowed):
                return False
        return True

    def assign(self, words: list[tuple[str | None, object]]) -> dict[str, object]:
        """Values by position, in the order of the schema, or by name."""
        names = list(self.fields)
        values: dict[str, object] = {}
        for position, (name, value) in enumerate(words):
            if name is None:
                if position >= len(names):
                    raise Mismatch(f"{self.name} has {len(names)} fields: {' '.join(names)}")
                name = names[position]
            if name not in self.fields:
                raise Mismatch(f"{self.name} has no field {name}; it has {' '.join(names)}")
            values[name] = self._typed(name, value)
        return values

    def _typed(self, name: str, value: object) -> object:
        schema = self.document.at(self.payload, self.fields[name])
        kind = schema.get("type", "string" if "enum" in schema else None)
        if schema.get("contentEncoding") == "base64":
            data = value if isinstance(value, bytes) else str(value).encode("utf-8")
            return Blob(base64.b64encode(data).decode("ascii"))
        if isinstance(value, Text):
            return str(value)
        if kind == "string":
            return value if isinstance(value, str) else json.dumps(value)
        if kind == "array" and isinstance(value, str):
            return value.split(LIST_SEPARATOR)
        return value

    def build(self, values: dict[str, object]) -> object:
        return self._build(self.payload, (), values)

    def _build_items(self, items: list[dict], path: tuple, values: dict[str, object]) -> list:
        names = {place: name for name, place in self.fields.items()}
        result = []
        for index, item in enumerate(items):
            place = (*path, index)
            if place in self.tags:
                result.append(self.tags[place][0])
            elif place in names:
                result.append(values[names[place]])
            else:
                result.append(self._build(self.document.resolve(item), place, values))
        return result

    def _build(self, schema: dict, path: tuple, values: dict[str, object]) -> object:
        if "const" in schema:
            return schema["const"]
        if isinstance(schema.get("items"), list):
            return self._build_items(schema["items"], path, values)
        result: dict[str, object] = {}
        for key, member in schema.get("properties", {}).items():
            member = self.document.resolve(member)
            place = (*path, key)
            extension = member.get("x-wireform", {})
            if self.fields.get(key) == place:
                if key in values:
                    result[key] = values[key]
                elif place in self.tags:
                    result[key] = self.tags[place][0]
            elif place in self.tags:
                result[key] = self.tags[place][0]
            elif place == self.mirror:
                result[key] = {name: values[name] for name in self.fields if name in values}
            elif extension.get("inline"):
                inner = self._build(object_branch(member), place, values)
                if inner or key in schema.get("required", ()):
                    result[key] = inner
                elif extension.get("absent") == "null":
                    result[key] = None
        return result

    def check(self, value: object) -> None:
        error = jsonschema.exceptions.best_match(self.validator.iter_errors(value))
        if error:
            place = "".join(f"/{step}" for step in error.absolute_path)
            raise Mismatch(f"{self.name} breaks its schema at {place or 'the top'}: {error.message}")
        if self.mirror and look_up(value, self.mirror) is not None:
            flat = {name: look_up(value, path) for name, path in self.fields.items()
                    if look_up(value, path) is not None}
            if look_up(value, self.mirror) != flat:
                raise Mismatch(f"{self.name}: {self.mirror[-1]} does not repeat the fields: {value}")

    def compare(self, value: object, expected: dict[str, object]) -> None:
        for name, wanted in expected.items():
            found = look_up(value, self.fields[name])
            wanted = str(wanted) if isinstance(wanted, Blob) else wanted
            if type(found) is not type(wanted) or found != wanted:
                raise Mismatch(f"{self.name}: {name} is {shown(found)}, not {shown(wanted)}")


class Document:
    def __init__(self, path: Path) -> None:
        self.json = json.loads(path.read_text(encoding="utf-8"))
        # One without a payload is an HTTP request: only its fields matter.
        self.messages = {name: Message(self, name)
                         for name, message in self.json["components"]["messages"].items()
                         if "payload" in message}
        self.to_server = self._messages_of("receive")
        self.to_client = self._messages_of("send")
        self.framings = self._framings(path.stem)        # by service, the first one first
        self.is_cbor = self.json.get("defaultContentType") == "application/cbor"

    def _framings(self, name: str) -> dict[str, dict]:
        extensions = [server.get("x-wireform", {}) for server in self.json.get("servers", {}).values()]
        return {extension.get("service", name): extension["framing"]
                for extension in extensions if "framing" in extension}

    def _messages_of(self, action: str) -> list[str]:
        """Those of its operations, and the replies of the others."""
        names: dict[str, None] = {}
        for operation in self.json["operations"].values():
            listed = operation if operation["action"] == action else operation.get("reply", {})
            for reference in listed.get("messages", ()):
                names[reference["$ref"].rsplit("/", 1)[1]] = None
        return [name for name in names if name in self.messages]

    def validator(self, pointer: str) -> jsonschema.Draft7Validator:
        return jsonschema.Draft7Validator({"components": self.json["components"], "$ref": pointer})

    def resolve(self, schema: dict) -> dict:
        """References followed, also those that stand alone in allOf beside a description."""
        while "$ref" in schema or len(schema.get("allOf", ())) == 1:
            if "allOf" in schema:
                schema = schema["allOf"][0]
                continue
            target: object = self.json
            for step in schema["$ref"].removeprefix("#/").split("/"):
                target = target[step.replace("~1", "/").replace("~0", "~")]
            schema = target
        return schema

    def at(self, schema: dict, path: tuple) -> dict:
        for step in path:
            schema = self.resolve(schema)
            schema = schema["items"][step] if isinstance(step, int) \
                else object_branch(schema)["properties"][step]
        return self.resolve(schema)

    def recognise(self, value: object) -> Message:
        """The one message to the client that this is, valid by its schema."""
        found = [self.messages[name] for name in self.to_client if self.messages[name].is_it(value)]
        found = [message for message in found if not message.is_any_other] or found
        if len(found) != 1:
            raise Mismatch(f"no message to the client, or not just one: {shown(value)}")
        found[0].check(value)
        return found[0]


def object_branch(schema: dict) -> dict:
    """Of "an object, or null, or []" the object."""
    for branch in schema.get("oneOf", ()):
        if branch.get("type") == "object":
            return branch
    return schema


def look_up(value: object, path: tuple) -> object:
    for step in path:
        is_there = isinstance(value, list) and step < len(value) if isinstance(step, int) \
            else isinstance(value, dict) and step in value
        if not is_there:
            return None
        value = value[step]
    return value


def shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 300 else f"{text[:300]}... ({len(text)} characters)"
