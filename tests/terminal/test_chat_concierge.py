"""The chat over a service of a concierge: who hosts, who is there, what everybody hears."""
from __future__ import annotations

import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parent.parent / "concierge"))

from gateway import Gateway
from screens import TIME_LIMIT_S, WIREFORM, WIREFORMD, Terminals
from served import Server

pytestmark = [pytest.mark.skipif(not WIREFORM.exists() or not WIREFORMD.exists(),
                                 reason="wireform and wireformd are not built")]

ANSWERED, REFUSED, USAGE, NO_CONNECTION = range(4)


@pytest.fixture(name="server")
def _server():
    with Server("concierge", build=WIREFORMD.parent) as server:
        yield server


@pytest.fixture(name="address")
def _address(server):
    return "%s:%d" % server.address


class Person:
    """A chat without a terminal.  Use it as a context."""

    def __init__(self, address: str, name: str, *arguments: str) -> None:
        self.name = name
        self.lines: list[str] = []
        self.text = b""
        self.process = subprocess.Popen([WIREFORM, "chat", "--concierge", "--plain", "--name", name, *arguments, address],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def __enter__(self) -> Person:
        self.expect("hosts? chat.")
        return self

    def __exit__(self, *_) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in self.process.stdin, self.process.stdout, self.process.stderr:
            try:
                stream.close()
            except BrokenPipeError:
                pass

    def say(self, text: str) -> None:
        self.process.stdin.write(text.encode() + b"\n")
        self.process.stdin.flush()

    def leave(self) -> int:
        """Ends its input, and so the chat."""
        self.process.stdin.close()
        return self.process.wait(TIME_LIMIT_S)

    def hear(self, seconds: float) -> bool:
        """Takes what comes next into `lines`, without the times."""
        if not select.select([self.process.stdout], [], [], seconds)[0]:
            return False
        chunk = os.read(self.process.stdout.fileno(), 65536)
        *lines, self.text = (self.text + chunk).split(b"\n")
        self.lines += [re.sub(r"^\[\d\d:\d\d\] ", "", line.decode()) for line in lines]
        return bool(chunk)

    def expect(self, pattern: str) -> None:
        deadline = time.monotonic() + TIME_LIMIT_S
        while not any(re.search(pattern, line) for line in self.lines):
            assert self.hear(max(0.0, deadline - time.monotonic())), f"{self.name} did not hear {pattern}: {self.lines}"

    def talk(self) -> list[str]:
        """What people said."""
        return [line for line in self.lines if re.match("[a-z]+: ", line)]


def chat(address: str, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess:
    return subprocess.run([WIREFORM, "chat", "--concierge", "--plain", *arguments, address], input=stdin,
                          capture_output=True, text=True, encoding="utf-8", timeout=TIME_LIMIT_S)


# ---- who is there, and what they hear ----

def test_the_first_hosts_and_all_hear_all_in_one_order(address):
    with Person(address, "ada") as ada, Person(address, "bob") as bob, Person(address, "carl") as carl:
        people = [ada, bob, carl]
        assert ada.lines[:3] == ["Successfully connected.", "Here: ada", "You host chat."]
        assert carl.lines[:3] == ["Successfully connected.", "Here: ada, bob, carl", "ada hosts chat."]
        for number in range(5):
            for person in people:
                person.say(f"line {number}")
        for person in people:
            for other in people:
                person.expect(f"^{other.name}: line 4$")
        assert len(ada.talk()) == 15
        assert ada.talk() == bob.talk() == carl.talk()


def test_who_comes_and_who_goes(address):
    with Person(address, "ada") as ada:
        with Person(address, "bob") as bob:
            ada.expect("^User bob has joined chat.$")
            assert bob.leave() == ANSWERED
        ada.expect("^User bob has left chat.$")
        ada.say("/who")
        ada.expect("^Here: ada$")
        ada.say("/dance")
        ada.expect("^Error: Command dance not found.$")


def test_any_text_and_nothing_but_text(address):
    text = 'quotes " and \\ and 漢字 and \t tab and \x1b[2J and //'
    with Person(address, "ada") as ada, Person(address, "bob") as bob:
        bob.say(text)
        for person in ada, bob:
            person.expect(re.escape('bob: quotes " and \\ and 漢字 and   tab and  [2J and //') + "$")
        bob.say("x" * 16385)
        bob.expect("^Error: The message is longer than 16384 bytes.$")
        bob.say("\x01" * 16384)  # six bytes each, as JSON
        ada.expect("^bob:  {16384}$")


def test_services_are_apart(address):
    with Person(address, "ada"), Person(address, "bob"):
        done = chat(address, "--name", "eve", "--service", "other room", stdin="alone\n")
    assert done.returncode == ANSWERED
    assert [line[8:] for line in done.stdout.splitlines()] == [
        "Successfully connected.", "Here: eve", "You host other room.", "eve: alone"]


def test_files_and_their_key(address):
    with Person(address, "ada") as ada:
        ada.say("/files")
        ada.expect(f"^Your files: http://{address}/fs/ada/ with the header x-fs-key: [-0-9a-f]{{36}}$")
        folder, key = re.search(r"(http\S+) .*: (\S+)$", ada.lines[-1]).groups()
        request = urllib.request.Request(folder + "tea.txt", headers={"x-fs-key": key})
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=TIME_LIMIT_S)
        assert refused.value.code == 404  # a wrong key would be 401
        refused.value.close()


# ---- the host leaves ----

def test_the_host_leaves(address):
    with Person(address, "ada") as ada, Person(address, "bob") as bob, Person(address, "carl") as carl:
        ada.say("bye")
        carl.expect("^ada: bye$")
        assert ada.leave() == ANSWERED
        for person in bob, carl:
            person.expect("^User ada has left chat.$")
            person.expect("^(You host|bob hosts|carl hosts) chat.$")
        bob.say("still here")
        carl.say("me too")
        for person in bob, carl:
            person.expect("^bob: still here$")
            person.expect("^carl: me too$")
            assert not any(re.search(r"(bob|carl) has (joined|left)", line) for line in person.lines[4:])
        bob.say("/who")
        bob.expect("^Here: (bob, carl|carl, bob)$")


def test_one_host_after_the_other(address):
    with Person(address, "ada") as ada, Person(address, "bob") as bob, Person(address, "carl") as carl:
        ada.leave()
        bob.say("a")
        carl.expect("^bob: a$")
        bob.leave()
        carl.expect("^User bob has left chat.$")
        carl.expect("^You host chat.$")
        carl.say("alone")
        carl.expect("^carl: alone$")


def test_nothing_that_was_said_is_lost_or_heard_twice(address):
    with Person(address, "ada") as ada, Person(address, "bob") as bob, Person(address, "carl") as carl:
        ada.process.send_signal(signal.SIGSTOP)
        for number in range(20):
            bob.say(f"line {number}")
        time.sleep(0.3)  # the host has got them, and does not pass them on
        assert not carl.hear(0)
        ada.process.kill()
        bob.say("last")
        for person in bob, carl:
            person.expect("^bob: last$")
            assert person.talk() == [f"bob: line {number}" for number in range(20)] + ["bob: last"]


def test_who_does_not_come_back_is_not_waited_for_long(address, server):
    with Person(address, "ada") as ada, Gateway(server.address) as eve, Person(address, "bob") as bob:
        eve.send('{"type":"IDENTIFY","name":"eve","version":"0.2.0"}')
        eve.send('{"type":"SELF_SUBSCRIBE","service":"chat"}')
        bob.expect("^User eve has joined chat.$")
        ada.leave()
        bob.say("so what")
        bob.expect("^User eve has left chat.$")
        bob.expect("^bob: so what$")


def test_hosts_and_guests_of_another_kind(address, server):
    with Gateway(server.address) as eve:
        for message in ({"type": "IDENTIFY", "name": "eve", "version": "0.2.0"},
                        {"type": "SERVICE_CREATE", "service": "chat"}):
            eve.send(json.dumps(message))
        while json.loads(eve.receive()).get("seq") != 0:
            pass
        with Person(address, "ada") as ada:
            assert ada.lines[2] == "eve hosts chat."
            for data in "17", "[]", "{}", '{"text":1}', '{"text":""}', '"hello"', '{"text":"\\u001b[2Jhi","from":[]}':
                eve.send('{"type":"MESSAGE","target":{"type":"SERVICE","service":"chat"},"data":%s}' % data)
            ada.expect(r"^eve:  \[2Jhi$")
            assert ada.talk() == ["eve: hello", "eve:  [2Jhi"]
            ada.say("hello eve")
            ada.expect("^Error: The host does not pass on what you say.$")
            eve.send('{"type":"SERVICE_DELETE","service":"chat"}')
            ada.expect("^You host chat.$")
            eve.send('{"type":"SELF_SUBSCRIBE","service":"chat"}')
            eve.send('{"type":"MESSAGE","target":{"type":"SERVICE","service":"chat"},'
                     '"data":{"text":"me again","from":"ada","uuid":"x"}}')
            ada.expect("^eve: me again$")


# ---- connections ----

@pytest.mark.parametrize("name, words", [
    ("ada", "Error: Somebody has that name already. Please choose another."),
    ("a b", "Error: A name is 1 to 63 letters, numbers and underscores."),
])
def test_a_refused_name_and_then_another(address, name, words):
    with Person(address, "ada"):
        done = chat(address, "--name", name)
        assert (done.returncode, done.stdout[8:].strip()) == (REFUSED, words)
        done = chat(address, "--name", name, stdin="bob\n")
        assert done.returncode == ANSWERED
        assert "Here: ada, bob" in done.stdout


def test_a_secret():
    with Server("concierge", ["secret=sesame"], build=WIREFORMD.parent) as server:
        address = "%s:%d" % server.address
        done = chat(address, "--name", "ada")
        assert done.returncode == REFUSED
        assert "Error: The server wants another secret (--secret)." in done.stdout
        assert chat(address, "--name", "ada", "--secret", "sesame").returncode == ANSWERED


def test_a_server_that_stops():
    with Server("concierge", build=WIREFORMD.parent) as server:
        ada = Person("%s:%d" % server.address, "ada").__enter__()
    ada.expect("^Connection lost. Closed by the server: 1001 going away.$")
    assert ada.process.wait(TIME_LIMIT_S) == NO_CONNECTION
    ada.__exit__()


@pytest.mark.parametrize("arguments, complaint", [
    (["--concierge", "--service", ""], "--service: shorter than 1 character"),
    (["--concierge", "--service", "a\nb"], "--service: "),
    (["--concierge", "--compress", "zlib"], "--compress: "),
    (["--secret", "x"], "--service and --secret need --concierge"),
    (["--concierge", "--service", b"\xff"], "UTF-8"),
])
def test_usage(arguments, complaint):
    done = subprocess.run([WIREFORM, "chat", *arguments], capture_output=True, text=True, encoding="utf-8",
                          timeout=TIME_LIMIT_S)
    assert done.returncode == USAGE
    assert complaint in done.stderr


# ---- on a terminal ----

@pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")
def test_three_people_on_terminals(address):
    with Terminals() as terminals:
        people = {}
        for name in "ada", "bob", "carl":
            people[name] = terminals.open("--concierge", "--name", name, address)
            people[name].expect("host")
        ada, bob, carl = people.values()
        for person in people.values():
            person.expect_that(lambda person=person: person.roster() == ["chat:", "ada", "bob", "carl"], "the names")
        assert "ert-concierge" in ada.screen()[0]
        bob.enter("hello @carl")
        for person in people.values():
            person.expect("bob: hello @carl")
        assert "38;5;226" in carl.line_with("hello", styled=True)
        ada.enter("/exit")
        for person in bob, carl:
            person.expect_that(lambda person=person: person.roster() == ["chat:", "bob", "carl"], "two names")
        carl.enter("two of us")
        bob.expect("carl: two of us")
        carl.expect("carl: two of us")


@pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")
def test_the_login_on_a_terminal(address):
    with Terminals() as terminals, Person(address, "ada"):
        bob = terminals.open("--concierge", address)
        bob.expect("Welcome to ert-concierge")
        bob.expect("Type in your username:")
        bob.enter("ada")
        bob.expect("Somebody has that name already.")
        bob.keys("C-u")
        bob.enter("bob")
        bob.expect("ada hosts chat.")
        bob.enter("/disconnect")
        bob.expect("Type in your username:")
        bob.enter("")
        bob.expect("Here: ada, bob")
