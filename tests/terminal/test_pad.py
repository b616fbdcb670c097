"""`wireform pad`: a pad in pipes and on a terminal, over connections that break."""
from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from screens import TIME_LIMIT_S, WIREFORM, Terminals
from served import Server, sanitized, until

pytestmark = pytest.mark.skipif(not WIREFORM.exists(), reason=f"{WIREFORM} is not built")
PAD = [str(WIREFORM), "pad"]
SANITIZED = [str(sanitized("wireform") / "wireform"), "pad"]
SETTINGS = ["default_text=Hello\n", "rate_burst=10000", "rate_per_s=10000"]


@pytest.fixture(scope="module")
def server():
    with Server("etherpad", SETTINGS, build=sanitized()) as running:
        yield running


@pytest.fixture
def url(server, request):
    name = "".join(letter if letter.isalnum() else "-" for letter in request.node.name)[:50]
    return f"http://{server.address[0]}:{server.address[1]}/{name}"


def pad(url: str, *arguments: str, said: str = "", status: int = 0) -> str:
    done = subprocess.run([*PAD, url, *arguments], input=said, capture_output=True, text=True, encoding="utf-8",
                          timeout=30)
    assert done.returncode == status, (done.stdout, done.stderr)
    return done.stdout + done.stderr


def start(url: str, *arguments: str) -> subprocess.Popen:
    return subprocess.Popen([*SANITIZED, url, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, text=True, encoding="utf-8", bufsize=1)


def stop(program: subprocess.Popen) -> str:
    program.send_signal(signal.SIGTERM)
    out, err = program.communicate(timeout=TIME_LIMIT_S)
    assert program.returncode == 0, err
    return out


# --- Pipes ----------------------------------------------------------------------------------------

def test_a_text_goes_in_and_comes_out(url):
    assert pad(url, status=1).endswith("there is no such pad\n")
    assert pad(url, "--create") == "Hello\n"
    pad(url, "--append", said="tea\ncoffee\n")
    assert pad(url, "--get") == "Hello\ntea\ncoffee\n"
    pad(url, "--append", said="no newline")
    assert pad(url, "--get") == "Hello\ntea\ncoffee\nno newline\n"
    pad(url, "--put", said="Hello\nwater\ncoffee\n")
    assert pad(url) == "Hello\nwater\ncoffee\n"
    pad(url, "--put", said="")
    assert pad(url, "--get") in ("", "\n")


@pytest.mark.parametrize("text", [
    "äöü\n", "\U0001F600h\n", "a\tb\r\nc\rd\u00a0e\n", "*|+-=$\n", "\u2028\u2029<script>\\x3c\n", "x" * 5000 + "\n",
])
def test_any_text(url, text):
    pad(url, "--create", "--put", said=text)
    cleaned = text.replace("\t", " " * 8).replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")
    assert pad(url, "--get") == cleaned
    pad(url, "--put", said=text.replace("h", "\U0001F601"))
    assert pad(url, "--get") == cleaned.replace("h", "\U0001F601")


def test_what_is_written_comes_at_once(url):
    follower = start(url, "--create", "--follow")
    assert follower.stdout.readline() == "Hello\n"
    writer = start(url, "--append", "--name", "Ann")
    for line in ("one", "two", "three"):
        writer.stdin.write(f"{line}\n")
        writer.stdin.flush()
        assert follower.stdout.readline() == f"{line}\n"
    writer.stdin.close()
    assert writer.wait(TIME_LIMIT_S) == 0
    pad(url, "--put", said="Hello\none\nTWO\nthree\n")
    assert follower.stdout.readline() == "TWO\n"
    assert stop(follower) == ""
    for stream in (writer.stdout, writer.stderr):
        stream.close()


def edit(url: str, folder: Path, code: str, status: int = 0) -> str:
    """In an editor that runs Python on `text`, and another pad command before it ends."""
    script = folder / "editor.py"
    script.write_text("import subprocess, sys\nfrom pathlib import Path\nfile = Path(sys.argv[1])\n"
                      f"text = file.read_text(encoding='utf-8')\n{code}\nfile.write_text(text, encoding='utf-8')\n")
    done = subprocess.run([*SANITIZED, url, "--edit"], capture_output=True, text=True, encoding="utf-8", timeout=30,
                          env={**os.environ, "VISUAL": f"{sys.executable} {script}", "TMPDIR": str(folder)})
    assert done.returncode == status, (done.stdout, done.stderr)
    return done.stdout + done.stderr


def test_it_is_edited_while_others_write(url, tmp_path):
    pad(url, "--create", "--put", said="one\ntwo\nthree\nfour\nfive\n")
    others = f"subprocess.run({[*PAD, url, '--put']}, input='one\\ntwo\\nTHREE\\nfour\\nfive\\n', text=True, check=True)"
    assert edit(url, tmp_path, f"{others}\ntext = text.replace('one', 'ONE').replace('five', 'five and six')") == ""
    assert pad(url, "--get") == "ONE\ntwo\nTHREE\nfour\nfive and six\n"
    assert edit(url, tmp_path, "") == ""
    assert [path.name for path in tmp_path.iterdir()] == ["editor.py"]


def test_what_was_edited_in_vain_is_kept(url, tmp_path):
    pad(url, "--create")
    said = edit(url, tmp_path, "file.write_text(text + 'more'); sys.exit(1)", status=1)
    kept = re.search(r"your text is kept in (\S+)", said)[1]
    assert "the editor failed" in said and Path(kept).read_text().endswith("more")


def test_several_write_at_once(url):
    pad(url, "--create")
    writers = [start(url, "--append") for _ in range(4)]
    for number, writer in enumerate(writers):
        writer.stdin.write("".join(f"{number}.{line}\n" for line in range(50)))
        writer.stdin.close()
        writer.stdin = None
    for writer in writers:
        assert writer.wait(30) == 0
        writer.communicate()
    lines = pad(url, "--get").split("\n")
    for number in range(4):
        assert [line for line in lines if line.startswith(f"{number}.")] == [f"{number}.{line}" for line in range(50)]


def test_exit_codes(url, server):
    pad(url, "--get", "--put", status=2)
    pad("http://127.0.0.1:9/a/b/c", status=2)
    pad("no good name", status=2)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert "connection refused" in pad(f"127.0.0.1:{free.getsockname()[1]}/demo", status=3)
    assert "no such pad" in pad(f"{server.address[0]}:{server.address[1]}/missing", "--append", status=1)


# --- Connections that break -----------------------------------------------------------------------

class Between:
    """Passes bytes on, and cuts all connections when told to; requests for some channels it answers by
    itself."""

    def __init__(self, server: tuple[str, int], refused: tuple[bytes, ...] = ()):
        self.server, self.refused, self.sockets = server, refused, set()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = self.listener.getsockname()
        threading.Thread(target=self.accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()
        self.cut()

    def accept(self):
        while True:
            try:
                client, _ = self.listener.accept()
                other = socket.create_connection(self.server)
            except OSError:
                return
            self.sockets |= {client, other}
            for source, target in ((client, other), (other, client)):
                threading.Thread(target=self.copy, args=(source, target), daemon=True).start()

    def copy(self, source, target):
        try:
            while part := source.recv(65536):
                if any(b"channel=" + channel in part for channel in self.refused):
                    source.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")
                else:
                    target.sendall(part)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def cut(self):
        for one in list(self.sockets):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            one.close()
        self.sockets.clear()


def test_connections_that_are_cut_all_the_time(server, url):
    name = url.rpartition("/")[2]
    pad(url, "--create")
    with Between(server.address) as between:
        writer = start(f"http://127.0.0.1:{between.address[1]}/{name}", "--append")
        for number in range(12):
            writer.stdin.write(f"line {number}\n")
            writer.stdin.flush()
            time.sleep(0.25)
            if number % 4 == 1:
                between.cut()
        writer.stdin.close()
        writer.stdin = None
        assert writer.wait(30) == 0, writer.stderr.read()
        writer.communicate()
    lines = [line for line in pad(url, "--get").split("\n") if line.startswith("line")]
    assert lines == [f"line {number}" for number in range(12)]


@pytest.mark.parametrize("refused", [(b"streaming",), (b"streaming", b"longpolling")])
def test_channels_that_a_proxy_does_not_let_through(server, url, refused):
    name = url.rpartition("/")[2]
    pad(url, "--create")
    with Between(server.address, refused) as between:
        follower = start(f"http://127.0.0.1:{between.address[1]}/{name}", "--follow")
        assert follower.stdout.readline() == "Hello\n"
        for number in range(3):
            pad(f"127.0.0.1:{between.address[1]}/{name}", "--append", said=f"line {number}\n")
            assert follower.stdout.readline() == f"line {number}\n"
        between.cut()
        pad(url, "--append", said="behind the cut\n")
        assert follower.stdout.readline() == "behind the cut\n"
        stop(follower)


def test_the_server_is_started_again(tmp_path):
    build = sanitized()
    with Server("etherpad", SETTINGS, build=build) as first:
        port, data = first.address[1], Path(first.folder.name) / "data"
        url = f"http://127.0.0.1:{port}/again"
        pad(url, "--create")
        writer = start(url, "--append")
        writer.stdin.write("before\n")
        writer.stdin.flush()
        assert until(lambda: "before" in pad(url, "--get"))
        first.ask_to_stop()
        first.wait()
        writer.stdin.write("between\n")
        writer.stdin.flush()
        second = subprocess.Popen([build / "wireformd", "--listen", f"etherpad=127.0.0.1:{port}", "--data", data],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            writer.stdin.write("after\n")
            writer.stdin.close()
            writer.stdin = None
            assert writer.wait(30) == 0, writer.stderr.read()
            writer.communicate()
            assert pad(url, "--get") == "Hello\nbefore\nbetween\nafter\n"
        finally:
            second.terminate()
            assert second.wait(TIME_LIMIT_S) == 0


# --- On a terminal --------------------------------------------------------------------------------

@pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed")
def test_the_pad_on_a_terminal(url):
    with Terminals() as terminals:
        terminal = terminals.open(url, "--create", command="pad")
        terminal.expect("Hello")
        terminal.expect("connected")
        pad(url, "--append", "--name", "Bob", said="from Bob \U0001F600 äö\n")
        terminal.expect("from Bob \U0001F600 äö")
        assert "48;5" in terminal.line_with("from Bob", styled=True), "in a colour"
        pad(url, "--append", said="".join(f"row {number}\n" for number in range(100)))
        terminal.expect("row 5")
        assert not terminal.line_with("row 99")
        terminal.keys("End")
        terminal.expect("row 99")
        terminal.keys("Home")
        terminal.expect("Hello")
        terminal.resize(40, 10)
        terminal.expect("Hello")
        terminal.keys("q")
        terminal.expect("ended with 0")
