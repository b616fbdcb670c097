"""wireform call, listen, services: answers, exit codes, and what is said about mistakes."""
from __future__ import annotations

import json
import signal
import socket
import subprocess

import pytest

from fake_server import FakeServer
from screens import TIME_LIMIT_S, WIREFORM, WIREFORMD
from served import Server

pytestmark = [pytest.mark.skipif(not WIREFORM.exists(), reason=f"{WIREFORM} is not built")]

ANSWERED, REFUSED, USAGE, NO_CONNECTION = range(4)
LOGIN = ("--first", 'login {"username":"Ada"}')


@pytest.fixture(scope="module")
def address():
    if not WIREFORMD.exists():
        pytest.skip(f"{WIREFORMD} is not built")
    with Server("chatmaster", build=WIREFORMD.parent) as server:
        yield "%s:%d" % server.address


@pytest.fixture(scope="module")
def nobody() -> str:
    """An address where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return "127.0.0.1:%d" % taken.getsockname()[1]


def wireform(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess:
    return subprocess.run([WIREFORM, *arguments], input=stdin, capture_output=True, text=True,
                          encoding="utf-8", timeout=TIME_LIMIT_S)


def call(address: str, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess:
    return wireform("call", "chatmaster", *arguments, "--server", address, stdin=stdin)


def answers(done: subprocess.CompletedProcess) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


# ---- call ----

def test_the_answer_is_printed_as_it_came(address):
    done = call(address, "login", '{"username":"Ada"}')
    assert done.returncode == ANSWERED
    assert done.stdout == '{"type":"session","data":{"status":true,"channels":["general","python"]}}\n'
    assert done.stderr == ""


def test_the_whole_message_may_be_typed(address):
    done = call(address, "login", '{"data":{"command":"login","parameters":{"username":"Ada"}}, "type":"command"}')
    assert done.returncode == ANSWERED
    assert answers(done)[0]["data"]["status"] is True


def test_json_may_come_from_stdin(address):
    assert call(address, "login", "-", stdin='{\n  "username": "Ada"\n}\n').returncode == ANSWERED


def test_a_refusal(address):
    done = call(address, "join", '{"channel":"Tea"}')
    assert done.returncode == REFUSED
    assert answers(done) == [{"type": "error", "data": {"error_type": "join", "message": "Please log in first."}}]


def test_first_logs_in(address):
    done = call(address, "join", '{"channel":"Tea"}', *LOGIN)
    assert done.returncode == ANSWERED
    [joined] = answers(done)
    assert joined["data"]["current_users"] == ["Ada"]


def test_a_first_that_is_refused_ends_it(address):
    done = call(address, "join", '{"channel":"Tea"}', "--first", 'login {"username":""}')
    assert done.returncode == REFUSED
    assert answers(done)[0]["data"] == {"status": False, "reason": "Username is not valid."}


def test_nothing_typed(address):
    assert call(address, "channels", *LOGIN).returncode == ANSWERED
    assert call(address, "leave", *LOGIN, "--first", 'join {"channel":"Tea"}').returncode == ANSWERED
    assert call(address, "leave", *LOGIN, "--first", "join").returncode == REFUSED


def test_what_has_no_answer(address):
    done = call(address, "message", '{"message":"hello"}', *LOGIN)
    assert (done.returncode, done.stdout) == (ANSWERED, "")
    assert call(address, "message", '{"message":"hello"}').returncode == REFUSED


def test_wait_prints_all_that_comes(address):
    done = call(address, "login", '{"username":"Ada"}', "--wait", "200")
    assert done.returncode == ANSWERED
    assert [answer["type"] for answer in answers(done)] == ["request", "session"]
    assert call(address, "leave", *LOGIN, "--wait", "100").returncode == REFUSED


@pytest.mark.parametrize("format_", ["zlib", "gzip"])
def test_compressed(address, format_):
    done = call(address, "join", '{"channel":"%s"}' % ("x" * 60), *LOGIN, "--compress", format_)
    assert done.returncode == ANSWERED
    assert answers(done)[0]["data"]["channel"] == "x" * 60


def test_no_connection(nobody):
    done = call(nobody, "login", '{"username":"Ada"}')
    assert done.returncode == NO_CONNECTION
    assert done.stderr == f"wireform: cannot connect to {nobody}: connection refused\n"
    assert call("nowhere.invalid", "login").returncode == NO_CONNECTION


def test_a_lost_connection():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = "127.0.0.1:%d" % listener.getsockname()[1]
        arguments = [WIREFORM, "call", "chatmaster", "login", "--server", address]
        with subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True) as process:
            connection, _ = listener.accept()
            connection.recv(1000)
            connection.close()
            assert process.wait(TIME_LIMIT_S) == NO_CONNECTION
            assert "lost: closed by the other side" in process.stderr.read()


def test_a_server_of_the_original_kind():
    with FakeServer() as fake:
        done = call(fake.address, "join", '{"channel":"Tea"}', *LOGIN)
        assert done.returncode == ANSWERED
        assert answers(done)[0]["data"]["parameters"]["channel"] == "Tea"
        silent = call(fake.address, "rename", '{"username":"Bob"}', *LOGIN)
        assert silent.returncode == NO_CONNECTION
        assert silent.stderr == "wireform: rename: no answer\n"


# ---- mistakes, found before anything is sent ----

@pytest.mark.parametrize("message, typed, complaint", [
    ("message", '{"mesage":"hi"}', '''\
wireform: message: /data: required "message" is missing
  {"mesage":"hi"}
  ^
'''),
    ("message", '{"message":""}', '''\
wireform: message: /data/message: shorter than 1 character
  {"message":""}
             ^
'''),
    ("message", '{"message":"漢字",}', '''\
wireform: message: expected a name
  {"message":"漢字",}
                    ^
'''),
    ("message", '{"type":"message","data":{"message":5}}', '''\
wireform: message: /data/message: expected text, found a number
  {"type":"message","data":{"message":5}}
                                      ^
'''),
    ("join", '{"type":"command","data":{"command":"jion"}}', '''\
wireform: join: /data/command: not one of the allowed values
  {"type":"command","data":{"command":"jion"}}
                                      ^
'''),
    ("join", '{"type":"command","data":{"command":"leave"}}', '''\
wireform: join: these are the tags of another message
  {"type":"command","data":{"command":"leave"}}
  ^
'''),
    ("join", "[", '''\
wireform: join: the message ends early
  [
   ^
'''),
    ("message", "", 'wireform: message: /data: required "message" is missing\n'),
])
def test_a_mistake_is_shown_where_it_is(nobody, message, typed, complaint):
    done = call(nobody, message, typed)
    assert (done.returncode, done.stdout) == (REFUSED, "")
    assert done.stderr == complaint


def test_the_place_in_long_and_in_many_lines(nobody):
    done = call(nobody, "message", "-", stdin='{\n  "x": 1,\n  "message": 5\n}')
    assert done.stderr.endswith('\n    "message": 5\n               ^\n')
    done = call(nobody, "message", '{"x":"%s","message":5}' % ("x" * 500))
    _, excerpt, caret = done.stderr.splitlines()
    assert len(excerpt) < 110
    assert excerpt[caret.index("^")] == "5"


def test_control_characters_in_a_mistake_are_not_printed(nobody):
    done = call(nobody, "message", '{"message":"\x1b[2J"}')
    assert done.returncode == REFUSED
    assert "\x1b" not in done.stderr


def test_too_large(nobody):
    done = call(nobody, "message", "-", stdin='{"message":"%s"}' % ("x" * 200000))
    assert done.returncode == REFUSED
    assert done.stderr.startswith("wireform: message: the message is too large")


# ---- usage ----

@pytest.mark.parametrize("arguments, hint", [
    (["cal"], "did you mean call?"),
    (["call"], "call needs SERVICE MESSAGE [JSON]"),
    (["call", "chatmaster"], "call needs SERVICE MESSAGE [JSON]"),
    (["call", "chatmeister", "login"], "did you mean chatmaster?"),
    (["call", "xyz", "login"], "wireform services lists all of them"),
    (["call", "chatmaster", "jion"], "did you mean join?"),
    (["call", "chatmaster", "request"], 'no message to the server is called "request"'),
    (["call", "chatmaster", "join", "{}", "more"], '"more" is one argument too many'),
    (["call", "chatmaster", "join", "--first", "lgoin {}"], "did you mean login?"),
    (["call", "chatmaster", "join", "--wait", "soon"], "expected milliseconds"),
    (["call", "chatmaster", "join", "--compress", "rar"], "expected zlib or gzip"),
    (["call", "chatmaster", "join", "--fist"], "unknown option --fist"),
    (["call", "chatmaster", "join", "--server"], "--server needs an argument"),
    (["listen"], "listen needs SERVICE"),
    (["listen", "chatmaster", "--count", "0"], "expected a number above 0"),
    (["listen", "chatmaster", "--for", "-1"], "expected milliseconds"),
    (["services", "x"], "services takes no argument"),
    (["help", "cal"], "did you mean call?"),
])
def test_usage(arguments, hint):
    done = wireform(*arguments)
    assert (done.returncode, done.stdout) == (USAGE, "")
    assert hint in done.stderr


@pytest.mark.parametrize("arguments, place", [
    (["cal"], "wireform help"),
    (["call", "chatmaster"], "wireform help call"),
    (["listen"], "wireform help listen"),
    (["chat", "--nope"], "wireform help chat"),
])
def test_usage_points_at_the_help(arguments, place):
    assert wireform(*arguments).stderr.endswith(f"\nTry: {place}\n")


def test_help():
    assert wireform().returncode == USAGE
    for arguments in ["help"], ["--help"]:
        assert "wireform COMMAND" in wireform(*arguments).stdout
    for command in "chat", "call", "listen", "services":
        done = wireform("help", command)
        assert done.returncode == ANSWERED
        assert done.stdout.startswith(f"Usage: wireform {command}")
        assert wireform(command, "--help").stdout == done.stdout
    assert wireform("--version").stdout.startswith("wireform ")


def test_services():
    done = wireform("services")
    assert done.returncode == ANSWERED
    assert "chatmaster: ChatMaster 3000, port 9000" in done.stdout
    assert "    join               Enter a channel, creating it when it does not exist." in done.stdout


# ---- listen ----

def test_listen_prints_everything(address):
    done = wireform("listen", "chatmaster", "--server", address, *LOGIN, "--for", "50")
    assert done.returncode == ANSWERED
    assert [answer["type"] for answer in answers(done)] == ["request", "session"]


def test_listen_hears_others_until_it_has_enough(address):
    arguments = [WIREFORM, "listen", "chatmaster", "--server", address, "--count", "4",
                 "--first", 'login {"username":"Eve"}', "--first", 'join {"channel":"Tea"}']
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as eve:
        heard = [json.loads(eve.stdout.readline())["type"] for _ in range(3)]
        assert heard == ["request", "session", "notification"]
        call(address, "message", '{"message":"hi"}', *LOGIN, "--first", 'join {"channel":"Tea"}')
        assert json.loads(eve.stdout.readline())["data"]["username"] == "Ada"
        assert eve.wait(TIME_LIMIT_S) == ANSWERED


def test_listen_until_interrupted(address):
    arguments = [WIREFORM, "listen", "chatmaster", "--server", address]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        assert process.wait(TIME_LIMIT_S) == ANSWERED


def test_listen_ends_when_nobody_reads(address):
    with subprocess.Popen([WIREFORM, "listen", "chatmaster", "--server", address, *LOGIN],
                          stdout=subprocess.PIPE, text=True) as process:
        process.stdout.readline()
        process.stdout.readline()
        process.stdout.close()
        call(address, "rename", '{"username":"Bob"}', "--first", 'login {"username":"Bo"}')
        assert process.wait(TIME_LIMIT_S) == ANSWERED


def test_listen_is_refused_or_loses_its_server(address, nobody):
    done = wireform("listen", "chatmaster", "--server", address, "--first", "leave")
    assert done.returncode == REFUSED
    assert wireform("listen", "chatmaster", "--server", nobody).returncode == NO_CONNECTION
