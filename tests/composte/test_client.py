"""wireform composte: what it prints, how it ends, and whose version it keeps."""
from __future__ import annotations

import json
import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor import Session
from proxy import Proxy
from served import RELEASE, Server

WIREFORM = Path(os.environ.get("WIREFORM", RELEASE / "wireform"))
WIREFORMD = Path(os.environ.get("WIREFORMD", RELEASE / "wireformd"))
TIME_LIMIT_S = 20
ANSWERED, REFUSED, USAGE, NO_CONNECTION = range(4)
PASSWORD = "correct horse battery"

pytestmark = pytest.mark.skipif(not WIREFORM.exists() or not WIREFORMD.exists(), reason="not built")


def nested(depth: int) -> dict:
    return {"a": nested(depth - 1)} if depth > 1 else {}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("composte")
    for user in ("ada", "bob"):
        subprocess.run([WIREFORMD, "composte", "user", "add", user, "--data", folder], input=PASSWORD + "\n",
                       text=True, check=True, capture_output=True, timeout=TIME_LIMIT_S)
    settings = ["self_registration=true", "login_failures_per_address=1000", "hash_memory_kib=64", "hash_passes=1"]
    with Server(["composte", "composte-ws"], settings=settings, build=WIREFORMD.parent, folder=folder) as server:
        yield server


class Client:
    """One user's command line, over one of the transports."""

    def __init__(self, server: Server, service: str = "composte", user: str = "ada") -> None:
        self.server, self.service, self.user = server, service, user

    def command(self, *arguments: str) -> list[str]:
        host, port = self.server.addresses[self.service]
        transport = ["--websocket"] if self.service == "composte-ws" else []
        return [str(WIREFORM), "composte", *arguments, *transport, "--server", f"{host}:{port}", "--user", self.user]

    def password(self, password: str = PASSWORD) -> int:
        """A descriptor to read it from."""
        reading, writing = os.pipe()
        os.write(writing, password.encode() + b"\n")
        os.close(writing)
        return reading

    def run(self, *arguments: str, stdin: str = "", password: str = PASSWORD, **environment: str) -> subprocess.CompletedProcess:
        fd = self.password(password)
        try:
            return subprocess.run([*self.command(*arguments), "--password-fd", str(fd)], input=stdin, text=True,
                                  capture_output=True, pass_fds=[fd], timeout=TIME_LIMIT_S, check=False,
                                  env={**os.environ, **environment})
        finally:
            os.close(fd)

    def expect(self, status: int, *arguments: str, **options: str) -> str:
        done = self.run(*arguments, **options)
        assert done.returncode == status, (done.stdout, done.stderr)
        return done.stdout if status == ANSWERED else done.stdout + done.stderr

    def create(self, name: str) -> str:
        return self.expect(ANSWERED, "create", name).strip()

    def document(self, project: str) -> dict:
        return json.loads(self.expect(ANSWERED, "show", project))

    def propose(self, project: str, *patches: list) -> str:
        return self.expect(ANSWERED, "propose", project, stdin="".join(json.dumps(patch) + "\n" for patch in patches))


@pytest.fixture
def ada(server, request) -> Client:
    return Client(server, getattr(request, "param", "composte"))


both_ways = pytest.mark.parametrize("ada", ["composte", "composte-ws"], indirect=True)


@pytest.fixture
def bob(server) -> Client:
    return Client(server, user="bob")


@pytest.fixture
def project(ada, bob) -> str:
    made = ada.create("Study")
    ada.expect(ANSWERED, "share", made, "bob")
    return made


def add(path: str, value: object) -> dict:
    return {"op": "add", "path": path, "value": value}


def editor(folder: Path, code: str) -> dict[str, str]:
    """An editor that runs Python on `text`."""
    script = folder / "editor.py"
    script.write_text(f"import subprocess, sys, os\nfrom pathlib import Path\nfile = Path(sys.argv[1])\n"
                      f"text = file.read_text()\n{code}\nfile.write_text(text)\n")
    return {"VISUAL": f"{sys.executable} {script}", "TMPDIR": str(folder)}


def racing(bob: Client, project: str, patch: list, code: str) -> str:
    """Bob is faster, once: what the editor of ada does before it ends."""
    command = " ".join(bob.command("propose", project)) + " --password-fd 3 3<<<'" + PASSWORD + "'"
    return (f"if not Path(sys.argv[1] + '.raced').exists() and not list(file.parent.glob('*.raced')):\n"
            f"    subprocess.run(['bash', '-c', {command!r}], input={json.dumps(patch)!r} + '\\n', text=True, check=True,\n"
            f"                   stdout=subprocess.DEVNULL)\n"
            f"    Path(sys.argv[1] + '.raced').touch()\n{code}")


# ---- One question ----

@both_ways
def test_projects_are_made_listed_and_shown(ada):
    made = ada.create("Étude")
    assert re.fullmatch("[0-9a-f]{32}", made)
    assert f"{made}      0 ada          Étude\n" in ada.expect(ANSWERED, "list")
    assert ada.document(made) == {"title": "Étude", "meta": {}, "parts": {}}


def test_contributors(ada, bob):
    made = ada.create("Shared")
    assert ada.expect(ANSWERED, "share", made, "bob") == "ada\nbob\n"
    assert made in bob.expect(ANSWERED, "list")
    assert ada.expect(ANSWERED, "unshare", made, "bob") == "ada\n"
    bob.expect(REFUSED, "show", made)
    assert "no such user" in ada.expect(REFUSED, "share", made, "nobody-of-that-name")


@both_ways
def test_accounts(ada, server):
    eve = Client(server, ada.service, f"eve{ada.service}")
    eve.expect(REFUSED, "list")
    eve.expect(ANSWERED, "register")
    assert eve.expect(ANSWERED, "list") == ""
    assert "taken" in eve.expect(REFUSED, "register")


def test_mistakes(ada, server):
    assert "wrong" in ada.expect(REFUSED, "list", password="wrong password")
    assert "no project is called" in ada.expect(REFUSED, "show", "nothing")
    ada.expect(REFUSED, "show", "0" * 32)
    for arguments in (["dance"], ["show"], ["list", "x"], ["list", "--atomic"], ["watch", "x", "--base", "1"],
                      ["propose", "x", "--base", "y"], []):
        assert "Try: wireform help composte" in ada.expect(USAGE, *arguments)
    done = subprocess.run([WIREFORM, "composte", "list", "--user", "ada", "--server", "127.0.0.1:1", "--password-fd", "0"],
                          input=PASSWORD + "\n", text=True, capture_output=True, timeout=TIME_LIMIT_S, check=False)
    assert done.returncode == NO_CONNECTION and "no connection" in done.stderr


def test_without_a_terminal_a_password_is_read_elsewhere(ada):
    done = subprocess.run(ada.command("list"), stdin=subprocess.DEVNULL, start_new_session=True, text=True,
                          capture_output=True, timeout=TIME_LIMIT_S, check=False)
    assert done.returncode == REFUSED and "--password-fd" in done.stderr


def test_a_name_may_be_one_of_two(ada):
    made = ada.create("Twin")
    assert ada.document("Twin")["title"] == "Twin"
    assert ada.create("Twin") != made
    assert "more than one" in ada.expect(REFUSED, "show", "Twin")


def test_what_is_as_deep_as_may_be_is_shown(ada, project, server):
    """Answers hold in some levels more what requests have brought."""
    session = Session(server.addresses["composte"], "ada")
    session.ask("login", user_id="ada", password=PASSWORD)
    ada.propose(project, [add("/d", nested(50))], [add("/d" + "/a" * 49 + "/a", nested(13))])
    assert ada.document(project)["d"] == nested(63)
    made = session.ask("create_project", name="Deep", owner="ada", metadata=nested(63))["project_id"]
    session.close()
    assert made in ada.expect(ANSWERED, "list")
    assert ada.document(made)["meta"] == nested(63)


# ---- propose and watch ----

@both_ways
def test_patches_are_proposed(ada, project):
    said = ada.propose(project, [add("/parts/p", {"n": {}})], [add("/parts/p/n/a", 1), add("/parts/p/n/b", [])])
    assert re.fullmatch(r"accepted \w+ as 1\naccepted \w+ as 2\n", said)
    assert ada.document(project)["parts"] == {"p": {"n": {"a": 1, "b": []}}}


def test_rejections_are_told(ada, bob, project):
    bob.propose(project, [add("/title", "Duo")])
    said = ada.expect(REFUSED, "propose", project, "--base", "0",
                      stdin='[{"op":"replace","path":"/title","value":"Trio"}]\n\n[{"op":"add","path":"/x","value":1}]\n')
    assert re.fullmatch(r'rejected \w+: race, operation 0 at "/title": revision 1 wrote "/title"\naccepted \w+ as 2\n', said)
    said = ada.expect(REFUSED, "propose", project, "--atomic",
                      stdin='[{"op":"remove","path":"/x"}]\n[{"op":"remove","path":"/y"}]\n')
    assert "another one was rejected" in said and 'operation 0 at "/y"' in said
    assert ada.document(project) == {"title": "Duo", "meta": {}, "parts": {}, "x": 1}


def test_what_is_no_patch_is_not_sent(ada, project):
    assert "line 2: " in ada.expect(REFUSED, "propose", project, stdin='[]\n[{"op":]\n')
    assert "line 1: a JSON Patch is an array" in ada.expect(REFUSED, "propose", project, stdin="{}")
    assert "nothing to propose" in ada.expect(REFUSED, "propose", project, stdin="\n")
    assert "1 to 1024 operations" in ada.expect(REFUSED, "propose", project, stdin="[]")


def test_watching(ada, bob, project):
    fd = ada.password()
    with subprocess.Popen([*ada.command("watch", project, "--count", "5", "--for", "15000"), "--password-fd", str(fd)],
                          stdout=subprocess.PIPE, text=True, pass_fds=[fd]) as watch:
        os.close(fd)
        assert watch.stdout.readline() == "watching from revision 0\n"
        bob.propose(project, [add("/parts/p", {"\x1b[2J": [1, 2]}), {"op": "copy", "from": "/parts/p", "path": "/parts/q"}],
                    [{"op": "move", "from": "/parts/q", "path": "/parts/r"}],
                    [{"op": "replace", "path": "/title", "value": "x" * 100}],
                    [{"op": "remove", "path": "/parts/p/\x1b[2J/0"}, {"op": "test", "path": "/meta", "value": {}}],
                    [add("/title", "Duo")])
        said = re.sub(r"bob \w+", "bob", watch.stdout.read())
        assert watch.wait(TIME_LIMIT_S) == ANSWERED
    assert said == ('1 bob\n  + /parts/p {"\\u001b[2J":[1,2]}\n  + /parts/q {"\\u001b[2J":[1,2]}\n'
                    "2 bob\n  > /parts/q -> /parts/r\n"
                    '3 bob\n  ~ /title "Study" -> "' + "x" * 58 + "…\n"
                    "4 bob\n  - /parts/p/ [2J/0 1\n"
                    '5 bob\n  ~ /title "' + "x" * 58 + '… -> "Duo"\n')


@pytest.fixture
def proxy(server, ada):
    made = Proxy(server.addresses[ada.service])
    yield made
    made.close()


@both_ways
def test_watching_goes_on_after_the_connection_was_lost(ada, bob, project, proxy):
    fd = ada.password()
    host, port = proxy.address_for(1)
    command = [*ada.command("watch", project, "--count", "3", "--for", "30000"), "--password-fd", str(fd)]
    command[command.index("--server") + 1] = f"{host}:{port}"
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, pass_fds=[fd]) as watch:
        os.close(fd)
        assert watch.stdout.readline() == "watching from revision 0\n"
        bob.propose(project, [add("/parts/a", 1)])
        assert watch.stdout.readline().startswith("1 bob ")
        proxy.go_down()
        assert "no connection" in watch.stderr.readline()
        assert watch.stderr.readline() == "wireform: trying again in 1 s\n"
        bob.propose(project, [add("/parts/b", 2)])
        assert "no connection" in watch.stderr.readline()
        assert watch.stderr.readline() == "wireform: trying again in 2 s\n"
        proxy.come_back()
        said = re.sub(r"bob \w+", "bob", watch.stdout.readline() + watch.stdout.readline() + watch.stdout.readline())
        assert said == "  + /parts/a 1\n2 bob\n  + /parts/b 2\n"
        bob.propose(project, [add("/parts/c", 3)])
        assert "+ /parts/c 3" in watch.stdout.read()
        assert watch.wait(TIME_LIMIT_S) == ANSWERED


def test_watching_ends_when_it_is_told_to_also_without_a_connection(ada, project, proxy):
    fd = ada.password()
    host, port = proxy.address_for(1)
    command = [*ada.command("watch", project), "--password-fd", str(fd)]
    command[command.index("--server") + 1] = f"{host}:{port}"
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, pass_fds=[fd]) as watch:
        os.close(fd)
        watch.stdout.readline()
        proxy.go_down()
        watch.stderr.readline()
        watch.stderr.readline()
        watch.terminate()
        assert watch.wait(TIME_LIMIT_S) == ANSWERED


# ---- edit ----

@both_ways
def test_what_was_edited_is_proposed(ada, project, tmp_path):
    ada.propose(project, [add("/list", ["one", "two", "three"])])
    code = "text = text.replace('Study', 'Duo').replace('\"one\",', '').replace('\"meta\":{}', '\"meta\": {\"k\": [1]}')"
    said = ada.expect(ANSWERED, "edit", project, **editor(tmp_path, code))
    assert re.fullmatch(r"(accepted \w+ as \d\n){3}", said)
    assert ada.document(project) == {"title": "Duo", "meta": {"k": [1]}, "parts": {}, "list": ["two", "three"]}
    assert ada.expect(ANSWERED, "edit", project, **editor(tmp_path, "")) == "nothing was changed\n"
    assert not list(tmp_path.glob("wireform-*"))


def kept_in(said: str) -> str:
    return Path(re.search(r"your text is kept in (\S+)", said)[1]).read_text()


def test_what_cannot_be_proposed_is_kept(ada, bob, project, tmp_path):
    said = ada.expect(REFUSED, "edit", project, **editor(tmp_path, "text = '{\"title\": \"Duo\",\\n}'"))
    assert "line 2, column 1: expected a name" in said and kept_in(said) == '{"title": "Duo",\n}'
    said = ada.expect(REFUSED, "edit", project, VISUAL="false", TMPDIR=str(tmp_path))
    assert json.loads(kept_in(said))["title"] == "Study"
    code = racing(bob, project, [add("/title", "Trio")], "text = text.replace('Study', 'Duo')")
    said = ada.expect(REFUSED, "edit", project, **editor(tmp_path, code))
    assert "race, operation 0" in said and json.loads(kept_in(said))["title"] == "Duo"
    assert ada.document(project)["title"] == "Trio"


class Terminal:
    """The client with a terminal of its own."""

    def __init__(self, command: list[str], environment: dict[str, str], fds: list[int] = ()) -> None:
        self.seen = ""
        self.process, self.fd = pty.fork()
        if self.process == 0:
            for fd in fds:
                os.set_inheritable(fd, True)
            os.execve(command[0], command, {**os.environ, **environment})

    def wait_for(self, text: str) -> None:
        end = time.monotonic() + TIME_LIMIT_S
        while text not in self.seen:
            assert time.monotonic() < end and self.read(), self.seen
        self.seen = self.seen.split(text, 1)[1]

    def read(self) -> bool:
        if not select.select([self.fd], [], [], 0.1)[0]:
            return True
        try:
            part = os.read(self.fd, 65536).decode()
        except OSError:    # It has ended.
            return False
        self.seen += part.replace("\r\n", "\n")
        return part != ""

    def type(self, line: str) -> None:
        os.write(self.fd, line.encode() + b"\n")

    def end(self) -> int:
        while self.read():
            pass
        os.close(self.fd)
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


def edit_at_terminal(client: Client, project: str, environment: dict[str, str]) -> Terminal:
    fd = client.password()
    terminal = Terminal([*client.command("edit", project), "--password-fd", str(fd)], environment, [fd])
    os.close(fd)
    return terminal


@pytest.mark.parametrize("letter, title", [("m", "Duo"), ("t", "Trio")])
def test_a_rejected_change_is_decided_upon(ada, bob, project, tmp_path, letter, title):
    code = racing(bob, project, [add("/title", "Trio")], "text = text.replace('Study', 'Duo')")
    terminal = edit_at_terminal(ada, project, editor(tmp_path, code))
    terminal.wait_for('Rejected: race, operation 0 at "/title": revision 1 wrote "/title"\n')
    terminal.wait_for('~ /title "Study" -> "Duo"\n')
    terminal.wait_for("[e]dit again? ")
    terminal.type(letter)
    assert terminal.end() == ANSWERED, terminal.seen
    assert ada.document(project)["title"] == title


def test_a_rejected_change_is_edited_again(ada, bob, project, tmp_path):
    code = racing(bob, project, [add("/title", "Trio"), add("/new", 1)],
                  "text = text.replace('Duo', 'Duo and Trio').replace('Study', 'Duo')")
    terminal = edit_at_terminal(ada, project, editor(tmp_path, code))
    terminal.wait_for("[e]dit again? ")
    terminal.type("e")
    assert terminal.end() == ANSWERED, terminal.seen
    assert ada.document(project) == {"title": "Duo and Trio", "meta": {}, "parts": {}, "new": 1}


def test_broken_text_is_edited_again(ada, project, tmp_path):
    code = "text = text.replace('{', '', 1) if 'Study' in text and text[0] == '{' else '{\"title\": \"Duo\"}'"
    terminal = edit_at_terminal(ada, project, editor(tmp_path, code))
    terminal.wait_for("something behind the value")
    terminal.wait_for("Edit it again? [y/n] ")
    terminal.type("y")
    assert terminal.end() == ANSWERED, terminal.seen
    assert ada.document(project) == {"title": "Duo"}


def test_a_password_is_typed_unseen(ada):
    terminal = Terminal(ada.command("list"), {})
    terminal.wait_for("Password: ")
    time.sleep(0.2)
    terminal.type(PASSWORD)
    assert terminal.end() == ANSWERED
    assert PASSWORD not in terminal.seen
