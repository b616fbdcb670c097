"""Documents broken at random: refused or accepted, but never a bug of the compiler."""
import json
import random

import pytest

from support import CHATMASTER, compiled

VALUES = [None, True, False, 0, -1, 1.5, 1e300, 2 ** 64, "", "x", "string", "object", "array", "#", "#/",
          "#/components/schemas/Username", "#/components/messages/join", "*", [], {}, [[]], [None], {"a": 1},
          {"$ref": "#/components/schemas/Username"}, {"$ref": "#/components/schemas/JoinParameters"},
          {"$ref": "#"}, {"type": "null"}, {"const": None}, {"enum": [1, "1", None]},
          {"type": ["string", "null"]}, {"type": "object"}, {"allOf": [{}]}, {"oneOf": [{}, True]},
          {"x-wireform": {"inline": True}}, {"setting": "port"}]
KEYS = ["$ref", "type", "const", "enum", "properties", "required", "items", "oneOf", "anyOf", "allOf",
        "additionalProperties", "minimum", "maximum", "minLength", "multipleOf", "default", "examples",
        "x-wireform", "inline", "mirror", "cut", "null", "absent", "payload", "messages", "traits",
        "headers", "schemaFormat", "send", "values", "session", "framing", "setting", "at", "name", "~", ""]


def containers(value, found):
    if isinstance(value, (dict, list)) and value:
        found.append(value)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        containers(inner, found)
    return found


def mutate(doc, random_):
    places = containers(doc, [])
    if not places:
        return
    place = random_.choice(places)
    key = random_.choice(list(place) if isinstance(place, dict) else range(len(place)))
    new = json.loads(json.dumps(random_.choice(
        VALUES + [random_.choice(places)] + [random_.choice(list(place.values()))]
        if isinstance(place, dict) else VALUES + [random_.choice(places)])))
    kind = random_.randrange(5)
    if kind == 0:
        del place[key]
    elif kind == 1 or isinstance(place, list):
        place[key] = new
    elif kind == 2:
        place[random_.choice(KEYS)] = new
    elif kind == 3:
        place[random_.choice(KEYS)] = place.pop(key)
    else:
        place[key] = json.loads(json.dumps(random_.choice(list(place.values()))))


@pytest.mark.parametrize("seed", range(8))
def test_a_mutated_document_is_judged(seed):
    random_ = random.Random(seed)
    with open(CHATMASTER, encoding="utf-8") as stream:
        text = stream.read()
    for _ in range(20):
        doc = json.loads(text)
        for _ in range(random_.choice((1, 1, 2, 5))):
            mutate(doc, random_)
        protocol, diagnostics = compiled(doc)
        assert (protocol is None) == bool(diagnostics)


def test_a_mutated_text_is_judged():
    random_ = random.Random(1)
    with open(CHATMASTER, "rb") as stream:
        data = stream.read()
    for _ in range(60):
        broken = bytearray(data[:random_.choice((len(data), 3000))])
        for _ in range(random_.randrange(1, 4)):
            at = random_.randrange(len(broken))
            broken[at:at + random_.randrange(3)] = bytes(random_.choice(
                (b"", b"{", b"]", b",", b'"', b"\\", b"\xff", b"\0", b"1e9", b"\\ud800", b"null")))
        protocol, diagnostics = compiled(bytes(broken))
        assert (protocol is None) == bool(diagnostics)
