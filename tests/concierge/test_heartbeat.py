"""Signs of life: who gives none is closed with 4009, and the rest see it leave."""
from __future__ import annotations

import json
import time

import pytest

from gateway import TIME_LIMIT_S, Closed, Gateway
from served import Server, sanitized

HEARTBEAT_MS, SILENCE_MS = 50, 200


@pytest.fixture(name="server", scope="module")
def _server():
    settings = [f"heartbeat_ms={HEARTBEAT_MS}", f"silence_ms={SILENCE_MS}"]
    with Server("concierge", settings, build=sanitized()) as server:
        yield server


def enter(server: Server, name: str, answers_pings: bool = True) -> Gateway:
    client = Gateway(server.address, answers_pings)
    client.send(json.dumps({"type": "IDENTIFY", "name": name, "version": "0.2.0"}))
    assert json.loads(client.receive())["type"] == "HELLO"
    return client


def test_who_is_silent_is_closed(server: Server) -> None:
    began = time.monotonic()
    with enter(server, "ada") as ada:
        with enter(server, "bob", answers_pings=False) as bob:
            with pytest.raises(Closed, match="4009 Heartbeat failed"):
                while time.monotonic() < began + TIME_LIMIT_S:
                    ada.listen(HEARTBEAT_MS / 5000)
                    bob.listen(HEARTBEAT_MS / 5000)
            lasted_ms = (time.monotonic() - began) * 1000
            assert lasted_ms >= SILENCE_MS
            assert bob.pings >= 2
        heard = [json.loads(ada.receive())["type"] for _ in range(2)]
        assert heard == ["CLIENT_JOINED", "CLIENT_LEFT"]


def test_whoever_answers_pings_stays(server: Server) -> None:
    with enter(server, "ada") as ada:
        deadline = time.monotonic() + 5 * SILENCE_MS / 1000
        while time.monotonic() < deadline:
            ada.listen(HEARTBEAT_MS / 1000)
        ada.send('{"type":"SELF_FETCH"}')
        assert json.loads(ada.receive())["seq"] == 0


def test_nobody_is_pinged_before_hello(server: Server) -> None:
    with Gateway(server.address) as stranger:
        stranger.listen(3 * SILENCE_MS / 1000)
        assert stranger.pings == 0
