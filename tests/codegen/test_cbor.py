"""The same messages in CBOR: cbor2 reads what generated code writes, and writes what it reads.

The probe itself sends each message it accepts through the other codec and back, and tells when
something got lost; so every test over JSON is one over CBOR too.
"""
import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import made
from any_cbor import Speller, as_json
from made import dumps
from random_json import fits_64_bits, mutated, places, valid
from test_round_trip import DOCUMENTS, SOME, Subject, changes

from codegen.dump import dump

cbor2 = pytest.importorskip("cbor2", reason="cbor2 not found (python3-cbor2)")


@pytest.fixture(params=DOCUMENTS, ids=lambda path: path.stem)
def subject(request, program):
    subject = Subject(request.param, program)
    yield subject
    subject.probe.close()


def has_raw(subject):
    """Are there values that only one codec can hold as they came?"""
    return "Raw" in dump(subject.protocol)


def has_bytes(subject):
    """Text in JSON, something else in CBOR."""
    return "contentEncoding" in dumps(subject.document)


def written(answer):
    """The value that our CBOR is, by cbor2; the JSON must be the same."""
    value = cbor2.loads(bytes.fromhex(answer[3]))
    assert is_same(as_json(value), json.loads(answer[2])), answer
    return value


def is_same(one, other):
    """The shortest digits of a large double are those of an integer near it."""
    if isinstance(one, float) or isinstance(other, float):
        return float(one) == float(other)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    return one == other


def examples(subject):
    """(way, value in CBOR) of each example."""
    for way, _, value in subject.examples():
        answer = subject.probe.ask(way, dumps(value))
        assert answer[0] == "ok" and (answer[4] == "same" or has_raw(subject)), answer
        yield way, written(answer), answer


def test_examples(subject):
    for way, value, answer in examples(subject):
        ours = bytes.fromhex(answer[3])
        again = subject.probe.ask_cbor(way, ours)
        assert (again[:2], again[3]) == (answer[:2], answer[3])
        assert json.loads(again[2]) == json.loads(answer[2])      # a map may have been sorted


def test_is_written_shortest(subject):
    """Definite lengths and shortest heads, so that cbor2 in our order writes the same bytes."""
    for _, value, answer in examples(subject):
        if not any(isinstance(item, float) for item in leaves(value)):
            assert cbor2.dumps(value).hex() == answer[3]


def leaves(value):
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    yield value
    for item in inner:
        yield from leaves(item)


def test_any_spelling(subject):
    chance = random.Random(1)
    for way, value, answer in examples(subject):
        spelled = [cbor2.dumps(value), cbor2.dumps(value, canonical=True)]
        speller = Speller(lambda options: chance.choice(list(options)),
                          not subject.protocol.cbor.refuse_long_heads)
        spelled += [speller.encode(value) for _ in range(20)]
        for item in spelled:
            again = subject.probe.ask_cbor(way, item)
            assert again[0] == "ok", (again, item.hex())
            assert written(again) == value


def agree(subject, way, value):
    answer = subject.probe.ask_cbor(way, cbor2.dumps(value))
    expected = "ok" if subject.is_valid(way, value) else "refused"
    assert answer[0] == expected, (answer, way, dumps(value)[:400])
    if expected == "refused":
        _, status, offset, _, text = answer
        assert status in ("bad-value", "unknown-tag") and text, answer
        assert 0 <= int(offset) <= len(cbor2.dumps(value)), answer
    else:
        written(answer)


def test_every_change_of_an_example(subject):
    if has_bytes(subject):
        return
    for way, _, value in subject.examples():
        for path in filter(None, places(value)):
            for changed in changes(value, path):
                agree(subject, way, changed)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_random(path, program):
    subject = Subject(path, program)
    if has_bytes(subject):
        return

    @SOME
    @given(st.data())
    def check(data):
        way = data.draw(st.sampled_from(subject.ways()))
        message = data.draw(st.sampled_from(subject.messages(way)))
        value = data.draw(valid(subject.payload(message.name), subject.document))
        agree(subject, way, value)
        broken = data.draw(mutated(value))
        if fits_64_bits(broken):
            agree(subject, way, broken)

    try:
        check()
    finally:
        subject.probe.close()


@pytest.mark.parametrize("levels", [1, 2, 5, 60])
def test_arrays_that_claim_the_same_bytes(program, levels):
    """Each level says it has as many items as bytes are left: a lie, and no reason for memory."""
    probe = made.Probe(program, "recursion")
    rest = 4000
    heads = b"".join(b"\x9a" + (rest + 5 * level).to_bytes(4, "big")
                     for level in reversed(range(levels)))
    answer = probe.ask("cbor-in", (b"\xa1\x64nest" + heads + b"\x80" * rest).hex())
    assert answer[0] == "ok" if levels == 1 else answer[1] in ("bad-value", "bad-syntax"), answer
    probe.close()


def test_style(program):
    """What the document says about spelling reaches the reader."""
    probe = made.Probe(program, "cbor")
    entry = "8365456e74727964476f6e65"      # ["Entry", "Gone", the owner behind it
    assert probe.ask("cbor-out", entry + "00")[0] == "ok"
    for owner in ("1800", "f90000", "c100"):      # a long head, a float, a tag
        answer = probe.ask("cbor-out", entry + owner)
        assert answer[0] == "refused" and answer[1] == "bad-value", (owner, answer)
    probe.close()


def test_broken_syntax(subject):
    for way, _, answer in examples(subject):
        item = bytes.fromhex(answer[3])
        for end in range(len(item)):
            refused = subject.probe.ask_cbor(way, item[:end])
            assert refused[0] == "refused" and refused[1] in ("bad-syntax", "bad-value"), refused
        assert subject.probe.ask_cbor(way, item + b"\x00")[1] == "bad-syntax"
