"""wireformd's command line: what it starts, what it refuses, and in which words."""
from __future__ import annotations

import json
import signal
import socket
import subprocess

import pytest

from screens import TIME_LIMIT_S, WIREFORMD

pytestmark = [pytest.mark.skipif(not WIREFORMD.exists(), reason=f"{WIREFORMD} is not built")]

CLEAN, FAILED, USAGE = range(3)


def wireformd(*arguments: str) -> subprocess.CompletedProcess:
    """For command lines that do not lead to a running server."""
    return subprocess.run([WIREFORMD, *arguments], capture_output=True, text=True, timeout=TIME_LIMIT_S)


def run_and_interrupt(*arguments: str) -> tuple[int, list[str], str]:
    """Exit status, what it listens on, and the log of a server that is stopped as soon as it does."""
    with subprocess.Popen([WIREFORMD, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True) as server:
        told = [server.stdout.readline() for _ in range(arguments.count("--listen"))]
        server.send_signal(signal.SIGINT)
        _, log = server.communicate(timeout=TIME_LIMIT_S)
        return server.returncode, told, log


@pytest.fixture
def taken() -> str:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield str(listener.getsockname()[1])


def test_help_settings_and_version():
    assert wireformd("--help").stdout.startswith("Usage: wireformd")
    assert "chatmaster.max_clients=1024\n" in wireformd("--settings").stdout
    assert wireformd("--version").stdout.startswith("wireformd ")


@pytest.mark.parametrize("arguments", [["composte", "--help"], ["composte", "user", "add", "--help"],
                                       ["composte", "--help", "--data", "nowhere"]])
def test_help_of_a_service(arguments):
    helped = wireformd(*arguments)
    assert (helped.returncode, helped.stderr) == (0, "")
    assert helped.stdout.startswith("Usage: wireformd composte VERB")
    assert "composte user add NAME" in helped.stdout and "ensync" not in helped.stdout


@pytest.mark.parametrize("arguments, complaint", [
    (["chatmaster", "--help"], "no service with verbs: chatmaster"),
    (["--nope"], "unknown option --nope"),
    (["now"], "no service with verbs: now"),
    (["ensync", "now"], "ensync: its verbs are verify"),
    (["--set"], "--set needs a value"),
    (["--set", "port=1"], "expected SERVICE.KEY=VALUE"),
    (["--set", "chatter.port=1"], "no such service; there are: chatmaster"),
    (["--set", "chatmaster.prot=1"], "no such setting; it has: port,"),
    (["--set", "chatmaster.port=70000"], "more than 65535; it takes 0 to 65535"),
    (["--set", "chatmaster.pacing=slow"], "it takes auto, always or never"),
    (["--listen", "chatmaster"], "expected SERVICE=ADDR"),
    (["--listen", "chatter=:1"], "no such service; there are: chatmaster"),
    (["--log-format", "xml"], "expected text or json"),
    (["--log-level", "loud"], "expected debug, info, warn or error"),
])
def test_usage(arguments, complaint):
    done = wireformd(*arguments)
    assert (done.returncode, done.stdout) == (USAGE, "")
    assert complaint in done.stderr


@pytest.mark.parametrize("address, complaint", [
    ("9100", "write it as ADDRESS:PORT, IPv6 as [ADDRESS]:PORT"),
    ("::1:9000", "write it as ADDRESS:PORT, IPv6 as [ADDRESS]:PORT"),
    ("127.0.0.1:http", "the port is not a number from 0 to 65535"),
    ("192.0.2.1:0", "no such address on this machine"),
])
def test_addresses_that_cannot_be(address, complaint):
    done = wireformd("--listen", f"chatmaster={address}")
    assert (done.returncode, done.stdout) == (FAILED, "")
    assert done.stderr == f"wireformd: chatmaster: {address}: {complaint}\n"


def test_a_port_in_use(taken):
    done = wireformd("--set", f"chatmaster.port={taken}")
    assert (done.returncode, done.stdout) == (FAILED, "")
    assert done.stderr == (f"wireformd: chatmaster: 127.0.0.1:{taken}: address already in use\n"
                           "Try: wireformd --listen chatmaster=ADDR, or a setting; --settings lists them\n")


def test_two_addresses_and_a_clean_end():
    status, told, log = run_and_interrupt("--listen", "chatmaster=:0", "--listen", "chatmaster=127.0.0.1:0")
    assert status == CLEAN
    assert all(line.startswith("chatmaster listening on 127.0.0.1:") for line in told)
    assert "SIGINT: telling clients, then ending" in log
    assert "connections: 0 accepted" in log


def test_a_log_for_programs():
    _, _, log = run_and_interrupt("--listen", "chatmaster=:0", "--log-format", "json")
    assert {json.loads(line)["level"] for line in log.splitlines()} == {"info"}
