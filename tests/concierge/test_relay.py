"""What clients tell each other through Concierge arrives as it was said, byte for byte."""
from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from gateway import Gateway
from served import Server, sanitized

VECTORS = Path(os.environ.get("WIREFORM_VECTORS", "")) / "concierge/golden.jsonl"


@pytest.fixture(name="server", scope="module")
def _server():
    with Server("concierge", build=sanitized()) as server:
        yield server


def enter(server: Server, name: str) -> Gateway:
    client = Gateway(server.address)
    client.send(json.dumps({"type": "IDENTIFY", "name": name, "version": "0.2.0"}))
    assert json.loads(client.receive())["type"] == "HELLO"
    return client


@pytest.mark.parametrize("data", [
    '{"text":"hi", "n":1.00}', "[ 1 ,\t2\n]", '"\\u00e4\\/"', "1E+2", "-0", "null",
    '{"b":1,"a":2,"":[[[]]]}', '"\U0001f600"', "123456789012345678901234567890.5",
])
def test_data_is_relayed_as_it_is(server: Server, data: str) -> None:
    with enter(server, "ada") as ada:
        ada.send('{"data":' + data + ',"type":"MESSAGE","target":{"name":"ada","type":"NAME"}}')
        heard = ada.receive()
        assert heard.endswith('"target":{"type":"NAME","name":"ada"},"data":' + data + "}")
        assert ada.receive() == '{"seq":0,"type":"OK"}'


def test_deep_data_passes_and_deeper_is_refused(server: Server) -> None:
    with enter(server, "ada") as ada:
        for depth, answer in ((127, "MESSAGE"), (128, "ERROR_PROTOCOL")):
            ada.send('{"type":"MESSAGE","target":{"type":"ALL"},"data":' + "[" * depth +
                     "]" * depth + "}")
            assert json.loads(ada.receive())["type"] == answer
            if answer == "MESSAGE":
                assert json.loads(ada.receive())["type"] == "OK"


@pytest.mark.skipif(not VECTORS.is_file(), reason="skipped: not found (WIREFORM_VECTORS)")
def test_what_original_clients_say_is_understood(server: Server) -> None:
    """Every payload of theirs gets an answer that is no ERROR_PROTOCOL or ERROR_UNSUPPORTED."""
    count = 0
    for line in VECTORS.read_text(encoding="utf-8").splitlines():
        if json.loads(line)["direction"] != "in" or json.loads(line)["type"] == "IDENTIFY":
            continue
        payload = line.split('"payload":', 1)[1][:-1]
        with enter(server, "ada") as ada:
            ada.send(payload)
            ada.send('{"type":"DANCE"}')
            heard = []
            while not heard or heard[-1] != "ERROR_UNSUPPORTED":
                heard.append(json.loads(ada.receive())["type"])
            assert len(heard) > 1 and "ERROR_PROTOCOL" not in heard, payload
        count += 1
    assert count == 9
