"""Every tag of strangers/tags.json, in both codecs and all spellings; and where tables have them."""
import json

import cbor2
import made
import pytest

from codegen import slots

DOCUMENT = json.loads((made.HERE / "strangers" / "tags.json").read_text())
PAYLOADS = {name: message["payload"] for name, message in DOCUMENT["components"]["messages"].items()}


def value_of(payload):
    """The smallest that is valid."""
    if "const" in payload:
        return payload["const"]
    if payload["type"] == "array":
        return [item.get("const", 0) for item in payload["items"]]
    return {"is": payload["properties"]["is"]["const"]}


VALUES = {name: value_of(payload) for name, payload in PAYLOADS.items()}


def way_of(name):
    return "out" if name.startswith("object") else "in"


@pytest.fixture(scope="module")
def probe(program):
    probe = made.Probe(program, "tags")
    yield probe
    probe.close()


def endless(value):
    """The same item with lengths that are not told in front."""
    if isinstance(value, list):
        return b"\x9f" + b"".join(map(endless, value)) + b"\xff"
    if isinstance(value, dict):
        return b"\xbf" + b"".join(endless(key) + endless(own) for key, own in value.items()) + b"\xff"
    if isinstance(value, str):
        return b"\x7f" + b"".join(cbor2.dumps(char) for char in value) + b"\xff"
    return cbor2.dumps(value)


def long_headed(value):
    """The same item with the longest heads."""
    head = {str: 0x7B, list: 0x9B, dict: 0xBB}.get(type(value))
    if head is None:
        return cbor2.dumps(value)
    inside = value.encode() if isinstance(value, str) else b"".join(
        long_headed(part) for own in (value.items() if isinstance(value, dict) else ((part,) for part in value))
        for part in own)
    return bytes([head]) + len(inside if isinstance(value, str) else value).to_bytes(8, "big") + inside


def last(value):
    """Behind a member that has no schema."""
    return {"n": 1, **value} if isinstance(value, dict) else value


@pytest.mark.parametrize("name", VALUES)
def test_each_is_told(probe, name):
    value, way = VALUES[name], way_of(name)
    texts = [made.dumps(value), json.dumps(last(value), indent=1).replace("\n", " "), json.dumps(value)]
    for text in texts:
        assert probe.ask(way, text)[:2] == ["ok", name], text
    for item in (cbor2.dumps(value), cbor2.dumps(last(value)), endless(value), long_headed(value)):
        assert probe.ask_cbor(way, item)[:2] == ["ok", name], item


@pytest.mark.parametrize("name", VALUES)
def test_what_is_like_one_is_none(probe, name):
    """A tag with one character more, less, or another, unless that is a tag, too."""
    tag = json.dumps(VALUES[name])
    tags = {of if isinstance(of, str) else of[0] if isinstance(of, list) else of["is"] for of in VALUES.values()}
    own = json.loads(tag)
    text = own if isinstance(own, str) else own[0] if isinstance(own, list) else own["is"]
    for other in (text + "x", text[:-1], text[:-1] + "~", "~" + text[1:]):
        if other in tags:
            continue
        value = other if isinstance(own, str) else [other, *own[1:]] if isinstance(own, list) else {"is": other}
        for answer in (probe.ask(way_of(name), made.dumps(value)),
                       probe.ask_cbor(way_of(name), cbor2.dumps(value))):
            assert answer[0] == "refused", (value, answer)
            assert "not one of the allowed values" in answer[4], (value, answer)


def test_a_beginning_without_the_rest_is_told_and_refused(probe):
    item = cbor2.dumps(VALUES["array2"])
    for end in range(len(item)):
        assert probe.ask_cbor("in", item[:end])[0] == "refused"


def test_each_text_has_a_slot():
    for texts in (["a"], ["ab", "ba", "abc"], [f"tag{number}" for number in range(300)]):
        found = slots.slots_of(texts)
        assert sorted(found.numbers.values()) == list(range(len(texts)))
        assert len(texts) <= 2 ** found.place.bits // 2


def test_most_stand_where_they_are_looked_for_first():
    texts = [f"{verb}_{noun}" for verb in ("GET", "PUT", "LIST", "DROP") for noun in ("USER", "ROOM", "FILE", "ROLE")]
    found = slots.slots_of(texts)
    assert slots.meetings(found.place, [text.encode() for text in texts]) <= len(texts) // 8
