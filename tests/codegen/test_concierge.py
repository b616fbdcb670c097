"""Payloads of ert-concierge: the originals' own bytes, and what its document refuses.

The vectors are not ours to pack: WIREFORM_VECTORS names their folder.
"""
import json
import os
from pathlib import Path

import pytest

import made

VECTORS = Path(os.environ.get("WIREFORM_VECTORS", "/nonexistent")) / "concierge" / "golden.jsonl"
UUID = "11111111-2222-4333-8444-55555555555f"


@pytest.fixture(scope="module")
def probe(program):
    probe = made.Probe(program, "concierge")
    yield probe
    probe.close()


def golden(direction):
    """The payloads of one direction as texts, byte for byte."""
    for line in VECTORS.read_text(encoding="utf-8").splitlines():
        if json.loads(line)["direction"] == direction:
            yield line[line.index('"payload":') + len('"payload":'):-1]


@pytest.mark.skipif(not VECTORS.exists(), reason="vectors of Concierge not found (WIREFORM_VECTORS)")
class TestGolden:
    def test_what_servers_write(self, probe):
        """Read and written again they are the same bytes."""
        for payload in golden("out"):
            answer = probe.ask("out", payload)
            assert answer[0] == "ok", (payload, answer)
            assert answer[2] == payload

    def test_what_clients_write(self, probe):
        for payload in golden("in"):
            answer = probe.ask("in", payload)
            assert answer[0] == "ok", (payload, answer)


def message(target, data="1"):
    return f'{{"type":"MESSAGE","target":{target},"data":{data}}}'


TAKEN = [
    message('{"type":"ALL"}', '{ "n" : 1.00, "a":[ ] , "s": "\\u00e9\\/" }'),
    message('{"type":"ALL"}', "null"),
    *(message(f'{{"type":"UUID","uuid":"{spelt}"}}') for spelt in (
        UUID, UUID.upper(), UUID.replace("-", ""), f"urn:uuid:{UUID}", f"{{{UUID}}}")),
    '{"type":"IDENTIFY","name":"","version":"","nickname":null,"secret":null,"tags":[]}',
    '{"version":"0.2.0","x":{"y":[]},"name":"a","type":"IDENTIFY"}',
    '{"type":"SELF_SET_SEQ","seq":18446744073709551615}',
    '{"type":"CLIENT_FETCH_ALL","seq":"ignored","origin":7}',
    json.dumps({"type": "SERVICE_CREATE", "service": "ü" * 128, "nickname": "n" * 128}),
]

REFUSED = [
    "", "[]", '{"type":"SELF_FETCH"} x', '{"type":"DANCE"}', "{}", '{"type":7}',
    '{"type":"IDENTIFY","name":"a"}',
    '{"type":"IDENTIFY","name":"a","version":"0.2.0","tags":null}',
    '{"type":"IDENTIFY","name":"a","name":"a","version":"0.2.0"}',
    json.dumps({"type": "IDENTIFY", "name": "a", "version": "0.2.0", "nickname": "n" * 129}),
    json.dumps({"type": "IDENTIFY", "name": "a", "version": "0.2.0", "tags": ["t"] * 33}),
    json.dumps({"type": "IDENTIFY", "name": "a", "version": "0.2.0", "tags": ["t" * 65]}),
    *(f'{{"type":"SELF_SET_SEQ","seq":{seq}}}' for seq in
      ("-1", "1.0", '"1"', "18446744073709551616", "null")),
    '{"type":"MESSAGE","target":{"type":"ALL"}}',
    message('{"type":"SOME"}'), message('{"name":"a"}'), message('"ALL"'),
    *(message(f'{{"type":"UUID","uuid":"{spelt}"}}') for spelt in (
        "", UUID[:-1], UUID + "0", UUID.replace("5", "g"), f"{{{UUID}", f"urn:uuid:{{{UUID}}}",
        UUID.replace("-", "", 1), f" {UUID}")),
    message('{"type":"ALL"}', '"\\ud800"'), message('{"type":"ALL"}', '{"a":["\\udc00x"]}'),
    json.dumps({"type": "SERVICE_CREATE", "service": ""}),
    json.dumps({"type": "SERVICE_CREATE", "service": "s" * 129}),
    json.dumps({"type": "SERVICE_CREATE", "service": "a\u0085b"}, ensure_ascii=False),
    json.dumps({"type": "SERVICE_CREATE", "service": "a\nb"}),
]


@pytest.mark.parametrize("text", TAKEN)
def test_taken(probe, text):
    answer = probe.ask("in", text)
    assert answer[0] == "ok", answer


@pytest.mark.parametrize("text", REFUSED)
def test_refused(probe, text):
    assert probe.ask("in", text)[0] == "refused"


def test_depth(probe):
    for depth, verdict in ((127, "ok"), (128, "refused")):
        nested = "[" * depth + "]" * depth
        assert probe.ask("in", message('{"type":"ALL"}', nested))[0] == verdict


def test_data_is_relayed_byte_for_byte(probe):
    data = '{ "n" : 1.00,\t"a":[ ] , "s": "\\u00e9\\/" }'
    origin = f'{{"name":"a","nickname":null,"uuid":"{UUID}","tags":[],"service":null}}'
    text = f'{{"type":"MESSAGE","origin":{origin},"target":{{"type":"ALL"}},"data":{data}}}'
    assert probe.ask("out", text)[2] == text
