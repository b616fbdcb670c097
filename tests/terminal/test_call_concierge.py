"""wireform call where answers have numbers, and others hear the same messages without."""
from __future__ import annotations

import json
import shlex
import subprocess

import pytest

from screens import TIME_LIMIT_S, WIREFORM, WIREFORMD
from served import Server

pytestmark = [pytest.mark.skipif(not WIREFORM.exists() or not WIREFORMD.exists(),
                                 reason="wireform and wireformd are not built")]

ANSWERED, REFUSED = range(2)


@pytest.fixture(scope="module")
def address():
    with Server("concierge", build=WIREFORMD.parent) as server:
        yield "%s:%d" % server.address


def call(address, name, *arguments):
    identify = json.dumps({"name": name, "version": "0.2.0"})
    done = subprocess.run([WIREFORM, "call", "concierge", "--first", f"identify {identify}", *arguments,
                           "--server", address], capture_output=True, text=True, encoding="utf-8",
                          timeout=TIME_LIMIT_S)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_what_only_names_the_message_may_be_left_out(address):
    status, answers = call(address, "ada", "self_fetch")
    assert status == ANSWERED
    assert [(answer["type"], answer["seq"]) for answer in answers] == [("SELF_FETCH_RESULT", 0)]


def test_the_answer_is_the_one_with_the_number(address):
    """Its sender hears of a new service twice: as news, then as the answer."""
    status, answers = call(address, "bob", "service_create", '{"service": "chat"}')
    assert status == ANSWERED
    assert [(answer["type"], answer["seq"]) for answer in answers] == [("SERVICE_CREATE_RESULT", 0)]


def test_each_message_has_its_number(address):
    status, answers = call(address, "eve", "--first", 'self_set_seq {"seq": 41}',
                           "--first", "service_fetch_all", "client_fetch_all")
    assert status == ANSWERED
    assert [answer["seq"] for answer in answers] == [43]


def test_a_refusal(address):
    status, answers = call(address, "joe", "service_fetch", '{"service": "nothing"}')
    assert status == REFUSED
    assert answers == [{"seq": 0, "type": "INVALID_SERVICE", "service": "nothing"}]


@pytest.mark.parametrize("name, message, said", [
    ("x y", "self_fetch", "identify: closed by the server: 4008 Name must be alphanumeric"),
    (None, "self_fetch", "self_fetch: closed by the server: 4003 No identification payload sent"),
])
def test_a_close_with_a_code_of_the_document_is_a_refusal(address, name, message, said):
    first = ["--first", "identify " + json.dumps({"name": name, "version": "0.2.0"})] if name else []
    done = subprocess.run([WIREFORM, "call", "concierge", *first, message, "--server", address],
                          capture_output=True, text=True, encoding="utf-8", timeout=TIME_LIMIT_S)
    assert (done.returncode, done.stdout, done.stderr) == (REFUSED, "", f"wireform: {said}\n")


def examples(command: str) -> list[list[str]]:
    """What the help of a command says one may type about the concierge."""
    text = subprocess.run([WIREFORM, "help", command], capture_output=True, text=True, encoding="utf-8",
                          timeout=TIME_LIMIT_S).stdout
    return [shlex.split(line)[1:] for line in text.replace("\\\n", " ").splitlines()
            if line.startswith("  wireform") and "concierge" in line]


def test_the_example_of_call(address):
    [example] = examples("call")
    done = subprocess.run([WIREFORM, *example, "--server", address], capture_output=True, text=True,
                          encoding="utf-8", timeout=TIME_LIMIT_S)
    assert done.returncode == ANSWERED
    assert json.loads(done.stdout)["type"] == "SERVICE_FETCH_ALL_RESULT"


def test_the_example_of_listen_hears_what_people_say(address):
    [example] = examples("listen")
    chat = [WIREFORM, "chat", "--concierge", "--plain", address]
    with subprocess.Popen([*chat, "--name", "host"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                          encoding="utf-8") as host:
        while "You host chat." not in host.stdout.readline():
            pass
        with subprocess.Popen([WIREFORM, *example, "--count", "4", "--server", address], stdout=subprocess.PIPE,
                              text=True, encoding="utf-8") as listener:
            heard = [json.loads(listener.stdout.readline()) for _ in range(3)]
            host.stdin.write("hello\n")
            host.stdin.close()
            heard += [json.loads(line) for line in listener.stdout]
        assert host.wait(TIME_LIMIT_S) == ANSWERED
    assert listener.returncode == ANSWERED
    assert [message["type"] for message in heard] == [
        "HELLO", "SELF_SUBSCRIBE_RESULT", "SERVICE_CLIENT_SUBSCRIBED", "MESSAGE"]
    assert heard[3]["data"] == {"text": "hello", "from": "host", "uuid": heard[3]["origin"]["uuid"]}
