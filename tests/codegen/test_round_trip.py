"""Generated codecs against Python: json reads what they write, jsonschema says what they accept."""
import copy
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import made
from made import dumps
from random_json import Judge, at, fits_64_bits, judge_of, mutated, places, valid

from codegen import ir

DOCUMENTS = made.SCHEMAS + made.CASES + made.STRANGERS
SOME = settings(max_examples=60, deadline=None, derandomize=True, database=None,
                suppress_health_check=list(HealthCheck))


class Subject:
    """One document with its running codec."""

    def __init__(self, path, program):
        self.document = json.loads(path.read_text())
        self.protocol = made.protocol(path)
        self.probe = made.Probe(program, self.protocol.name)
        self.judges = {message.name: judge_of(self.document, message.name)
                       for message in self.protocol.messages}
        self.taken = {way: dict(taken_tags(test)) for way, test in (
            ("in", self.protocol.to_server), ("out", self.protocol.to_client))}

    def payload(self, name):
        return self.document["components"]["messages"][name]["payload"]

    def ways(self):
        return [way for way in ("in", "out") if self.messages(way)]

    def messages(self, way):
        return [message for message in self.protocol.messages
                if (message.to_server if way == "in" else message.to_client)]

    def is_valid(self, way, value):
        return any(self.judges[message.name].is_valid(value) and not self.is_another(way, message, value)
                   for message in self.messages(way))

    def is_another(self, way, message, value):
        """Has it a tag for which that message, which stands for any other, does not stand?"""
        path, tags = self.taken[way].get(self.protocol.messages.index(message), ((), ()))
        return bool(path) and at(value, path) in tags

    def examples(self):
        """(way, name, value) of each example."""
        for way in ("in", "out"):
            for message in self.messages(way):
                for example in message.examples:
                    yield way, message.name, json.loads(example)


def taken_tags(test):
    """Of each message (its index) that stands for any other tag: where that is, and the tags that others have."""
    if isinstance(test, ir.ByValue) and test.any_other:
        yield test.any_other.branch, (test.path, [tag for tags, _ in test.cases for tag in tags])
    for _, following in getattr(test, "cases", ()):
        yield from taken_tags(following)


@pytest.fixture(params=DOCUMENTS, ids=lambda path: path.stem)
def subject(request, program):
    subject = Subject(request.param, program)
    yield subject
    subject.probe.close()


def without_nothing(value):
    """Members that mean the same as no member at all, where a schema says so, left out; and what
    the typed codec does not keep: members no schema names."""
    if isinstance(value, dict):
        kept = {key: without_nothing(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, [], {})}
    if isinstance(value, list):
        return [without_nothing(item) for item in value]
    return value


def is_within(part, whole):
    """Does `whole` say all that `part` says?"""
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and is_within(item, whole[key]) for key, item in part.items())
    if isinstance(part, list) and isinstance(whole, list):
        return len(part) == len(whole) and all(map(is_within, part, whole))
    return part == whole


def test_examples(subject):
    """What is written is what was read, and valid.  1 == True here, as in the documents."""
    for way, name, value in subject.examples():
        answer = subject.probe.ask(way, dumps(value))
        assert answer[0] == "ok", (answer, value)
        rewritten = json.loads(answer[2])
        assert is_within(without_nothing(rewritten), without_nothing(value)), (value, rewritten)
        assert subject.judges[name].is_valid(rewritten), rewritten


def test_every_change_of_an_example(subject):
    """Every member and item removed, made null, doubled, or of another type: as the judge says."""
    for way, _, value in subject.examples():
        for path in places(value):
            if path:
                for changed in changes(value, path):
                    agree(subject, way, changed)


def changes(value, path):
    removed = copy.deepcopy(value)
    del at(removed, path[:-1])[path[-1]]
    yield removed
    for new in (None, True, 0, -1, 2**53, 0.5, "", "x" * 20000, [], [[]], {}, {"a": 1}):
        changed = copy.deepcopy(value)
        at(changed, path[:-1])[path[-1]] = new
        yield changed


def agree(subject, way, value):
    answer = subject.probe.ask(way, dumps(value))
    expected = "ok" if subject.is_valid(way, value) else "refused"
    assert answer[0] == expected, (answer, way, dumps(value)[:400])
    if expected == "refused":
        refused_in_place(answer, value)
    return answer


def refused_in_place(answer, value):
    """The offset lies in the message, the pointer leads to a value of it."""
    _, status, offset, pointer, text = answer
    assert status in ("bad-value", "unknown-tag"), answer
    assert 0 <= int(offset) <= len(dumps(value).encode()), answer
    assert text, answer


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_random(path, program):
    subject = Subject(path, program)

    @SOME
    @given(st.data())
    def check(data):
        way = data.draw(st.sampled_from(subject.ways()))
        message = data.draw(st.sampled_from(subject.messages(way)))
        value = data.draw(valid(subject.payload(message.name), subject.document))
        answer = agree(subject, way, value)
        if answer[0] == "ok":
            assert subject.is_valid(way, json.loads(answer[2]))
        broken = data.draw(mutated(value))
        if fits_64_bits(broken):
            agree(subject, way, broken)

    try:
        check()
    finally:
        subject.probe.close()


def test_members_in_any_order_and_spelling(subject):
    for way, _, value in subject.examples():
        if isinstance(value, dict):
            backwards = dict(reversed(value.items()))
            escaped = json.dumps(value)          # every character that is not ASCII as \u
            spaced = json.dumps(value, indent=1).replace("\n", "\r")
            assert subject.probe.accepts(way, backwards)
            for text in (escaped, spaced, f"  {escaped} "):
                assert subject.probe.ask(way, text)[0] == "ok", text


def test_broken_syntax(subject):
    for way, _, value in subject.examples():
        text = dumps(value).encode()
        for end in range(len(text) if not text.isalnum() else 1):
            answer = subject.probe.ask(way, text[:end])
            assert answer[0] == "refused" and answer[1] in ("bad-syntax", "bad-value"), answer
        assert subject.probe.ask(way, text + b"}")[1] == "bad-syntax"


def test_a_way_that_nothing_travels(subject):
    for way in {"in", "out"} - set(subject.ways()):
        assert subject.probe.ask(way, "{}")[:2] == ["refused", "bad-value"]
        assert subject.probe.ask_cbor(way, b"\xa0")[:2] == ["refused", "bad-value"]


def test_settings(subject):
    """What the document says of them, as the judge does; those that are given twice, or nobody knows,
    are refused."""
    schema = subject.document["components"].get("schemas", {}).get("Settings")
    if schema is None:
        return
    judge = Judge({**schema, "additionalProperties": False, "components": subject.document["components"]})
    defaults = {name: setting["default"] for name, setting in schema["properties"].items()
                if "default" in setting}
    assert subject.probe.ask("settings", dumps(defaults)) == ["settings"]
    assert subject.probe.ask("settings", '{"nobody knows":1}')[0] == "refused"
    for name, value in defaults.items():
        for new in (value, None, True, 0, -1, 2**40, 0.5, "", "x" * 300, [], [value], ["a", 1], {}):
            expected = "settings" if judge.is_valid({name: new}) else "refused"
            assert subject.probe.ask("settings", dumps({name: new}))[0] == expected, (name, new)
        twice = dumps({name: value})[:-1] + "," + dumps({name: value})[1:]
        assert subject.probe.ask("settings", twice)[0] == "refused"
