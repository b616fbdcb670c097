"""cbor order: deterministic.  A value has one encoding, the one that cbor2 calls canonical."""
import json
import random

import cbor2
import made
import pytest

NAMES = ["", "a", "b", "ba", "ab", "x" * 23, "x" * 24, "é", "zzzzzz", "y" * 300, "later"]


@pytest.fixture(scope="module")
def probe(program):
    probe = made.Probe(program, "ordered")
    yield probe
    probe.close()


def shuffled(dice, members):
    names = list(members)
    dice.shuffle(names)
    return {name: members[name] for name in names}


def values(count):
    dice = random.Random(4)
    for _ in range(count):
        value = {"zebra": "put", "id": dice.choice([0, -1, 24, 2**40])}
        optional = {"middle": "m", "aa": dice.choice([0.5, 1.1, 1e300, -0.0]), "raw": [1, "x"],
                    "scores": {name: dice.randrange(300) for name in dice.sample(NAMES, dice.randrange(8))}}
        value |= {name: optional[name] for name in optional if dice.random() < 0.6}
        value |= {name: None for name in dice.sample(NAMES, dice.randrange(8))}
        yield dice, value


def test_one_encoding_whatever_the_order(probe):
    for dice, value in values(300):
        for _ in range(2):
            answer = probe.ask("in", made.dumps(shuffled(dice, value)))
            assert answer[0] == "ok", answer
            assert bytes.fromhex(answer[3]) == cbor2.dumps(value, canonical=True), value
        item = cbor2.dumps(shuffled(dice, value))
        assert bytes.fromhex(probe.ask_cbor("in", item)[3]) == cbor2.dumps(value, canonical=True)
        assert json.loads(answer[2]) == value
