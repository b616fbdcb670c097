"""Accounts that the administrator changes beside a running server, and what its logins cost."""
from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from editor import CHEAP, PASSWORD, Lost, Session
from served import Server, sanitized

BUILD = sanitized()
TIME_LIMIT_S = 20

pytestmark = pytest.mark.skipif(not (BUILD / "wireformd").exists(), reason="wireformd is not built")


def user(server: Server, *words: str, password: str = PASSWORD) -> None:
    subprocess.run([BUILD / "wireformd", "composte", "user", *words, "--data", Path(server.folder.name) / "data"],
                   input=password.encode() + b"\n", check=True, timeout=TIME_LIMIT_S)


def answer_to_login(server: Server, user_id: str, password: str = PASSWORD) -> str:
    answer = Session(server.address).ask("login", user_id=user_id, password=password)
    return answer.get("code", answer["type"])


def test_a_user_is_made_disabled_and_enabled() -> None:
    with Server("composte", CHEAP, build=BUILD) as server:
        assert answer_to_login(server, "ada") == "auth_failed"
        user(server, "add", "ada")
        user(server, "add", "bob")
        sessions = [Session(server.address, "ada").login() for _ in range(3)]
        other = Session(server.address, "bob").login()
        user(server, "disable", "ada")
        start = time.monotonic()
        for session in sessions:
            with pytest.raises(Lost):
                session.hear()
        assert time.monotonic() - start < 5
        assert other.ask("ping")["type"] == "pong"
        assert answer_to_login(server, "ada") == "auth_failed"
        user(server, "enable", "ada")
        assert answer_to_login(server, "ada") == "login_ok"


def test_a_password_is_changed() -> None:
    with Server("composte", CHEAP, build=BUILD) as server:
        user(server, "add", "ada")
        assert answer_to_login(server, "ada") == "login_ok"
        user(server, "passwd", "ada", password="battery staple")
        assert answer_to_login(server, "ada") == "auth_failed"
        assert answer_to_login(server, "ada", "battery staple") == "login_ok"


def test_a_hash_is_renewed_at_the_cost_of_the_server() -> None:
    with Server("composte", CHEAP, build=BUILD) as server:
        user(server, "add", "ada")
        data = Path(server.folder.name) / "data"
        assert b"m=19456,t=2" in (data / "composte/state.sqlite-wal").read_bytes()
        assert answer_to_login(server, "ada") == "login_ok"
        assert b"m=8,t=1" in (data / "composte/state.sqlite-wal").read_bytes()
        assert answer_to_login(server, "ada") == "login_ok"
