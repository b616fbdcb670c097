"""The arena of a message never needs more than the header promises: the densest messages there are.

The probe gives each message an arena of exactly that size and calls a refusal for memory broken.
"""
import pytest

import made

COUNT = 20_000

DENSE = [
    ("chatmaster", "out", '{"type":"session","data":{"status":1,"channels":[%s]}}', '"x"'),
    ("chatmaster", "out", '{"type":"session","data":{"status":1,"channels":[%s]}}', '"\\n"'),
    ("chatmaster", "out", '{"type":"notification","data":{"event_type":"user_joined","current_users":[],'
     '"parameters":{"current_users":[%s]}}}', '"\\t"'),
    ("lists", "in", '{"names":["a"],"rows":[%s]}', "[]"),
    ("lists", "in", '{"names":["a"],"rows":[%s]}', "[1]"),
    ("lists", "in", '{"names":["a"],"rows":[[%s]]}', "1"),
    ("lists", "in", '{"names":["a"],"rows":[],"notes":[%s]}', '{"at":0}'),
    ("lists", "in", '{"names":["a"],"rows":[],"notes":[%s]}', '{"at":0,"text":"\\n"}'),
    ("lists", "in", '{"names":["a"],"rows":[],"flags":[%s]}', "true"),
    ("recursion", "in", '{"nest":[%s]}', "[[],[[]]]"),
    ("recursion", "in", '{"tree":{"name":"","children":[%s]}}', '{"name":"","children":[{"name":""}]}'),
    ("unions", "in", '{"shapes":[%s]}', '{"kind":"empty"}'),
    ("raw", "in", '{"body":0,"more":[%s]}', "0"),
    ("blobs", "in", '{"digest":"3q2+7w==","data":"","parts":[%s]}', '""'),
    ("blobs", "in", '{"digest":"3q2+7w==","data":"","parts":[%s]}', '"AA=="'),
]


@pytest.mark.parametrize("protocol, way, frame, item", DENSE)
def test_dense(program, protocol, way, frame, item):
    probe = made.Probe(program, protocol)
    answer = probe.ask(way, frame % ",".join([item] * COUNT))
    probe.close()
    assert answer[0] == "ok", answer


def test_dense_maps(program):
    probe = made.Probe(program, "values")
    members = ",".join(f'"{index:x}":0' for index in range(COUNT))
    assert probe.ask("in", "{" + members + "}")[0] == "ok"
    probe.close()


DENSE_CBOR = [        # what stands before the count of items, and each item
    ("lists", "in", "a2 656e616d6573 816161 64726f7773", "80"),
    ("lists", "in", "a2 656e616d6573 816161 64726f7773", "8101"),
    ("lists", "in", "a2 656e616d6573 816161 64726f7773", "9f01ff"),
    ("lists", "in", "a3 656e616d6573 816161 64726f7773 80 65666c616773", "f5"),
    ("recursion", "in", "a1 646e657374", "828080"),
    ("raw", "in", "a2 64626f6479 00 646d6f7265", "f7"),
    ("raw", "in", "a2 64626f6479 00 646d6f7265", "a1f7f7"),
    ("cbor", "in", "82 63507574 a3 626964 4401020304 6473697a65 00 657061727473", "40"),
    ("cbor", "in", "82 63507574 a3 626964 4401020304 6473697a65 00 657061727473", "5f4141ff"),
]


@pytest.mark.parametrize("protocol, way, before, item", DENSE_CBOR)
def test_dense_cbor(program, protocol, way, before, item):
    probe = made.Probe(program, protocol)
    count = f"99{COUNT:04x}"
    message = bytes.fromhex(before + count + item * COUNT)
    assert probe.ask_cbor(way, message)[0] == "ok"
    probe.close()
