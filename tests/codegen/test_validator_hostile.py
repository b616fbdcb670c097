"""Messages made to hurt: deep, long, repetitive, cut off.  Bounded time, bounded stack, no crash."""
from __future__ import annotations

import json
import random
import struct
import time

import cbor2
import pytest
import validating

BAD_SYNTAX, BAD_VALUE, TOO_LARGE = 3, 5, 6
TREE = {"properties": {"kids": {"items": {"$ref": "#"}}, "a": {"$ref": "#"}}, "uniqueItems": True}
STAIRS = {"type": "integer"}
for _ in range(30):
    STAIRS = {"allOf": [{"anyOf": [STAIRS, {"items": {"$ref": "#"}}]}]}
SCHEMAS = {
    "tree": TREE,
    "unique": {"uniqueItems": True},
    # Two ways down at every level, and none of them succeeds.
    "doubling": {"anyOf": [{"properties": {"a": {"$ref": "#"}}, "required": ["no"]},
                           {"properties": {"a": {"$ref": "#"}}, "required": ["never"]}]},
    "stairs": STAIRS,
    "number": {"minimum": 1, "multipleOf": 3},
    "enum": {"enum": [{"a": index} for index in range(50)]},
}


@pytest.fixture(scope="module")
def program(tmp_path_factory, runtime_for_validators):
    folder = tmp_path_factory.mktemp("hostile")
    return validating.Program(folder, [validating.compiled(SCHEMAS, "hostile")], list(SCHEMAS),
                              *runtime_for_validators)


def both(name, value):
    return [(name, "json", validating.text_of(value)), (name, "cbor", cbor2.dumps(value))]


def timed(program, cases, seconds):
    began = time.monotonic()
    answers = program.ask(cases)
    assert time.monotonic() - began < seconds
    return answers


def test_a_hundred_thousand_items(program):
    """Well under a second each, sanitizers and transport included."""
    shuffled = list(range(100_000))
    random.Random(1).shuffle(shuffled)
    objects = [{"id": index, "name": f"n{index % 7}"} for index in range(100_000)]
    turned = [*objects, {"name": "n0", "id": 0}]
    cases = [case for value in (shuffled, objects, turned, [*shuffled, 3.0]) for case in both("unique", value)]
    answers = timed(program, cases, 12)
    assert [answer.valid for answer in answers] == [True] * 4 + [False] * 4
    assert {answer.pointer for answer in answers[4:]} == {"/100000"}


def test_large_objects_are_compared_in_no_square_time(program):
    big = {f"key{index}": index for index in range(50_000)}
    turned = dict(reversed(big.items()))
    answers = timed(program, both("unique", [big, turned]), 5)
    assert [answer.pointer for answer in answers] == ["/1", "/1"]


@pytest.mark.parametrize("codec", ["json", "cbor"])
def test_depth(program, codec):
    def nested(depth):
        if codec == "json":
            return b'{"kids":[' * (depth // 2) + b"]}" * (depth // 2)
        return b"\xa1\x64kids\x81" * (depth // 2) + b"\x00"

    cases = [("tree", codec, nested(depth)) for depth in (512, 514, 200_000)]
    right, *wrong = timed(program, cases, 10)
    assert right.valid
    assert {answer.status for answer in wrong} == {BAD_SYNTAX}
    assert "deeper than 512" in wrong[0].what


def test_schemas_that_try_everything(program):
    for depth in (5, 500):
        data = b'{"a":' * depth + b"1" + b"}" * depth
        answer, = timed(program, [("doubling", "json", data)], 20)
        assert answer.status == (BAD_VALUE if depth == 5 else TOO_LARGE), answer
    data = b"[" * 400 + b"]" * 400
    answer, = timed(program, [("stairs", "json", data)], 20)
    assert answer.status == TOO_LARGE, answer


def test_long_numbers(program):
    digits = "3" * 100_000
    answers = timed(program, [
        ("number", "json", digits.encode()), ("number", "json", f"{digits}e-1".encode()),
        ("number", "json", f"1e{digits}".encode()), ("number", "json", f"1e-{digits}".encode()),
        ("number", "cbor", cbor2.dumps(int("3" * 600))), ("number", "cbor", cbor2.dumps(-3 ** 200)),
        ("number", "cbor", b"\xc2\x59\x10\x00" + b"\x03" * 4096), ("unique", "cbor", b"\x82" + 2 * (b"\xc2\x59\x10\x00" + b"\x03" * 4096)),
        ("number", "cbor", b"\x3b" + b"\xff" * 8), ("number", "cbor", b"\xc2\x5f\x41\x00\x41\x03\x42\x00\x00\xff"),
    ], 5)
    assert [answer.keyword or answer.status if not answer.valid else True for answer in answers] == \
        [True, "multipleOf", "multipleOf", "minimum", True, "minimum", TOO_LARGE, "uniqueItems", "minimum", True]


def test_cut_off_anywhere(program):
    value = {"kids": [{"a": {"a": 1}}, {"kids": [1, "\u00e9", 2.5, None, True]}], "a": "x" * 40}
    text, item = validating.text_of(value), cbor2.dumps(value)
    cases = [("tree", codec, data[:cut]) for codec, data in (("json", text), ("cbor", item))
             for cut in range(len(data))]
    assert {answer.status for answer in program.ask(cases)} == {BAD_SYNTAX}


def test_flipped_bytes(program):
    """Nothing crashes, whatever the answer; offsets stay inside."""
    value = [{"kids": [{"a": "\u00e9\n"}, 1.5, [], {}]}, "long enough to be found", -1, 10**12]
    dice = random.Random(7)
    cases = []
    for codec, data in (("json", validating.text_of(value)), ("cbor", cbor2.dumps(value))):
        for _ in range(3_000):
            broken = bytearray(data)
            for _ in range(dice.randint(1, 3)):
                broken[dice.randrange(len(broken))] = dice.randrange(256)
            cases += [(name, codec, bytes(broken)) for name in ("tree", "enum")]
    for case, answer in zip(cases, program.ask(cases)):
        assert answer.valid or answer.offset <= len(case[2])


def test_what_cbor_says_in_many_ways(program):
    one = [b"\x01", b"\x18\x01", b"\x1b" + struct.pack(">Q", 1), b"\xf9\x3c\x00", b"\xfb" + struct.pack(">d", 1.0),
           b"\xc2\x41\x01", b"\xd9\xd9\xf7\x01", b"\xc2\x5f\x40\x41\x01\xff"]
    text = [b"\x62ab", b"\x78\x02ab", b"\x7f\x61a\x60\x61b\xff"]
    bytes_ = [b"\x42\x00\x01", b"\x5f\x41\x00\x41\x01\xff", b"\x64AAE="]
    other = [b"\xf7", b"\xf8\x20", b"\xf9\x7e\x00", b"\xf9\x7c\x00"]
    for same in (one, text, bytes_):
        for twin in same[1:]:
            answer, = program.ask([("unique", "cbor", b"\x82" + same[0] + twin)])
            assert answer.keyword == "uniqueItems", twin
    answers = program.ask([("unique", "cbor", b"\x9f" + b"".join(other) + b"\xff"),
                           ("enum", "cbor", b"\xbf\x7f\x61a\xff\xf9\x40\x00\xff"),
                           ("tree", "cbor", b"\xa1\x01\x02"), ("tree", "cbor", b"\xa1\xc0\x61a\x02")])
    assert [answer.valid for answer in answers] == [True, True, False, False]
    assert json.dumps(answers[2].what)
