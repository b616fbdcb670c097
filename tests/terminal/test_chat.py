"""The terminal client on real terminals, with our server and with one of the original kind."""
from __future__ import annotations

import fcntl
import os
import pty
import re
import shutil
import signal
import socket
import struct
import subprocess
import termios
import time
from pathlib import Path

import pytest

from fake_server import FakeServer
from screens import TIME_LIMIT_S, WIREFORM, WIREFORMD, Terminals
from served import Server, until

pytestmark = [
    pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed"),
    pytest.mark.skipif(not WIREFORM.exists(), reason=f"{WIREFORM} is not built"),
]


@pytest.fixture
def terminals():
    with Terminals() as opened:
        yield opened


@pytest.fixture
def address():
    """Of a wireformd of our own."""
    if not WIREFORMD.exists():
        pytest.skip(f"{WIREFORMD} is not built")
    with Server("chatmaster", build=WIREFORMD.parent) as server:
        yield "%s:%d" % server.address


@pytest.fixture
def fake():
    with FakeServer() as server:
        yield server


def nobody_listens() -> str:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return "127.0.0.1:%d" % taken.getsockname()[1]


def log_in(terminals, address, *names):
    people = [terminals.open("--name", name, address) for name in names]
    for person in people:
        person.expect("Successfully connected.")
    return people


def meet(terminals, address, channel, *names):
    """People who are in one channel and see each other."""
    people = log_in(terminals, address, *names)
    for person, name in zip(people, names):
        person.enter(f"/join {channel}")
        people[0].expect(f"User {name} has joined the channel {channel}.")
    for person in people:
        person.expect_that(lambda person=person: person.roster() == [f"{channel}:", *names], "the names")
    return people


# ---- screens ----

def test_splash_then_login(terminals, address):
    terminal = terminals.open(address)
    terminal.expect("Welcome to ChatMaster 3000")
    assert terminal.screen()[12].strip() == "Welcome to ChatMaster 3000"
    terminal.expect("Type in your username:")  # without a key, after a second
    lines = terminal.screen()
    assert lines[0].strip() == "ChatMaster 3000"
    assert lines[11].strip() == "Type in your username:"
    assert re.fullmatch(r" {75}\d\d[: ]\d\d", lines[23])


def test_a_key_skips_the_splash(terminals, address):
    terminal = terminals.open(address)
    terminal.expect("Welcome")
    begin = time.monotonic()
    terminal.keys("x")
    terminal.expect("Type in your username:")
    assert time.monotonic() - begin < 0.9


def test_the_chat_screen(terminals, address):
    terminal = terminals.open(address)
    terminal.log_in("Ada")
    lines = terminal.screen()
    assert lines[0][32:47] == "ChatMaster 3000"
    assert re.fullmatch(r"\d\d[: ]\d\d", lines[0][75:])
    assert lines[1].startswith("Channels:")
    assert terminal.roster() == ["Channels:", "general", "python"]
    assert re.match(r"\[\d\d:\d\d\] Successfully connected\.", lines[1][16:])
    assert lines[23].rstrip() == ">"
    assert terminal.ask("#{cursor_x},#{cursor_y},#{cursor_flag}") == "2,23,1"


def test_the_colon_of_the_clock_blinks(terminals, address):
    [terminal] = log_in(terminals, address, "Ada")
    for colon in ": :":
        terminal.expect_that(lambda colon=colon: terminal.screen()[0][77] == colon, f"a clock with {colon!r}")


def test_colours(terminals, address):
    ada, bob = meet(terminals, address, "Tea", "Ada", "Bob")
    bob.enter("hello @Ada")
    ada.expect("Bob: hello @Ada")
    line = ada.line_with("hello", styled=True)
    assert "38;5;226" in line and "48;5;52" in line
    assert "38;5;226" not in bob.line_with("hello", styled=True)
    assert "\x1b[1m" in ada.line_with("User Bob", styled=True)
    assert "48;5;250" in ada.line_with("Tea:", styled=True)


@pytest.mark.parametrize("term, red", [("screen", "41"), ("vt100", None)])
def test_fewer_colours_and_none(terminals, address, term, red):
    terminal = terminals.open("--name", "Ada", address, term=term)
    terminal.expect("Successfully connected.")
    line = terminal.line_with("connected", styled=True)
    assert red is None or red in line
    assert "48;5" not in line


def test_resize(terminals, address):
    [ada] = log_in(terminals, address, "Ada")
    ada.enter("a line that is long enough to be wrapped on a terminal of sixty columns")
    ada.expect("Ada: a line that is")
    ada.resize(60, 12)
    ada.expect_that(lambda: len(ada.screen()) == 12 and ada.input() == ">", "the prompt")
    ada.expect_that(lambda: ada.log()[2] == "be wrapped on a terminal of sixty columns", "the line wrapped")
    assert ada.screen()[0][22:37] == "ChatMaster 3000"
    ada.resize(20, 5)
    ada.expect_that(lambda: ada.input() == ">" and "columns" in "\n".join(ada.screen()), "the log alone")
    ada.resize(5, 2)
    time.sleep(0.2)
    ada.resize(80, 24)
    ada.expect("Ada: a line that is long enough")


# ---- talk ----

def test_two_people_talk(terminals, address):
    ada, bob = meet(terminals, address, "Tea", "Ada", "Bob")
    ada.enter("Hello Bob")
    bob.expect("Ada: Hello Bob")
    bob.enter("//slash and //more")
    ada.expect("Bob: /slash and //more")
    assert bob.log().count("Bob: /slash and //more") == 1
    bob.enter("/leave")
    ada.expect("User Bob left the channel Tea.")
    assert ada.roster() == ["Tea:", "Ada"]
    bob.expect_that(lambda: bob.roster() == ["Channels:", "general", "python", "Tea"], "the lobby")


def test_rename(terminals, address):
    ada, bob = meet(terminals, address, "Tea", "Ada", "Bob")
    bob.enter("/rename Robert B")
    for person in ada, bob:
        person.expect("User Bob changed nickname to Robert B.")
        assert person.roster() == ["Tea:", "Ada", "Robert B"]
    bob.enter("me again")
    bob.expect("Robert B: me again")
    ada.enter("so it is, @Robert B")
    bob.expect("Ada: so it is")
    assert "38;5;226" in bob.line_with("so it is", styled=True)


def test_private_and_public(terminals, address):
    [ada] = meet(terminals, address, "Tea", "Ada")
    [eve] = log_in(terminals, address, "Eve")
    ada.enter("/private")
    ada.expect("User Ada made the channel private.")
    eve.enter("/channels")
    eve.expect("Channels: general, python")
    assert "Tea" not in eve.roster()
    ada.enter("/public")
    ada.expect("User Ada made the channel public.")
    eve.enter("/channels")
    eve.expect("Channels: general, python, Tea")
    assert "Tea" in eve.roster()


def test_errors_are_shown(terminals, address):
    [ada] = log_in(terminals, address, "Ada")
    ada.enter("/leave")
    ada.expect("Error: You are not in a channel.")
    ada.enter("/private")
    ada.expect_that(lambda: ada.log().count("Error: You are not in a channel.") == 2)
    ada.enter("/rename Ada")
    ada.expect("Error: That is already your name.")


def test_commands(terminals, address):
    [ada] = log_in(terminals, address, "Ada")
    ada.enter("/")
    ada.expect("Error: No command given.")
    ada.enter("/foo bar")
    ada.expect("Error: Command foo not found.")
    ada.enter("/join")
    ada.expect("Error: Usage: /join CHANNEL")
    ada.enter("/connect")
    ada.expect("Error: Connection already established.")
    ada.enter("/clear")
    ada.expect_that(lambda: not any(ada.log()), "an empty log")
    ada.enter("/help")
    ada.expect("/rename NAME")
    ada.enter("/JOIN  Tea Room  ")
    ada.expect("User Ada has joined the channel Tea Room.")
    ada.enter("/disconnect")
    ada.expect("Type in your username:")
    assert ada.screen()[12].strip() == "Ada"
    ada.enter("")
    ada.expect_that(lambda: ada.roster()[:1] == ["Channels:"], "the lobby")


def test_a_refused_name_and_then_another(terminals, address):
    log_in(terminals, address, "Ada")
    second = terminals.open("--name", "Ada", address)
    second.expect("Username is already taken.")
    assert second.screen()[12].strip() == "Ada"
    second.enter("2")
    second.expect("Successfully connected.")
    second.enter("hello")
    second.expect("Ada2: hello")


def test_names_and_lines_that_are_too_long_stay(terminals, address):
    terminal = terminals.open(address)
    terminal.keys("Space")
    terminal.expect("Type in your username:")
    terminal.enter("n" * 33)
    terminal.expect("Username is longer than 32 characters.")
    terminal.keys("C-u")
    terminal.enter("Ada")
    terminal.expect("Successfully connected.")
    for _ in range(17):
        terminal.type("x" * 1000)
    terminal.keys("Enter")
    terminal.expect("Error: The message is longer than 16384 characters.")
    assert terminal.input().startswith("> xxxx")


# ---- keys ----

def test_editing_and_history(terminals, address):
    [ada] = log_in(terminals, address, "Ada")
    ada.type("wrld")
    ada.keys("Home", "Right")
    ada.type("o")
    ada.keys("End")
    ada.type("!!")
    ada.keys("BSpace", "Enter")
    ada.expect("Ada: world!")
    ada.enter("second")
    ada.type("draft")
    ada.keys("C-p", "C-p")
    ada.expect("> world!")
    ada.keys("C-n", "C-n")
    ada.expect("> draft")
    ada.keys("C-w")
    ada.expect_that(lambda: ada.input() == ">", "an empty input")


def test_scrolling(terminals, address):
    [ada] = log_in(terminals, address, "Ada")
    for number in range(60):
        ada.enter(f"line {number:02}")
    ada.expect("Ada: line 59")
    assert ada.log()[-1] == "Ada: line 59"
    ada.keys("Up", "Up")
    ada.expect_that(lambda: ada.log()[-1] == "Ada: line 57", "two lines up")
    ada.keys("PPage")
    ada.expect_that(lambda: ada.log()[-1] == "Ada: line 36", "a page up")
    ada.keys("PPage", "PPage", "PPage")
    ada.expect_that(lambda: ada.log()[0] == "Successfully connected.", "the beginning")
    ada.keys("NPage", "Down", "NPage", "Down")
    ada.expect_that(lambda: ada.log()[-1] == "Ada: line 59", "the end")


def test_who_scrolled_up_stays_there(terminals, address):
    ada, bob = meet(terminals, address, "Tea", "Ada", "Bob")
    for number in range(30):
        ada.enter(f"line {number:02}")
    ada.keys("PPage")
    ada.expect_that(lambda: "Ada: line 29" not in ada.log(), "older lines")
    shown = ada.log()
    bob.expect("Ada: line 29")
    bob.enter("news")
    bob.expect("Bob: news")
    time.sleep(0.2)
    assert ada.log() == shown
    ada.keys("NPage")
    ada.expect("Bob: news")


def test_wide_characters(terminals, address):
    ada, bob = meet(terminals, address, "茶", "Ada", "漢字")
    ada.type("漢字!")
    ada.expect("> 漢字!")
    assert ada.ask("#{cursor_x}") == "7"
    ada.keys("Left", "Left", "BSpace", "Enter")
    bob.expect("Ada: 字!")
    bob.enter("漢" * 40)
    ada.expect("漢字: " + "漢" * 24)


# ---- connection ----

def test_nobody_listens(terminals):
    address = nobody_listens()
    terminal = terminals.open("--name", "Ada", address)
    terminal.expect("Connection failed.")
    terminal.expect("Connection refused.")
    terminal.keys("x")
    terminal.expect("Type in your username:")
    assert terminal.screen()[12].strip() == "Ada"
    with FakeServer(port=int(address.rpartition(":")[2])):
        terminal.keys("Enter")
        terminal.expect("Successfully connected.")


def test_a_lost_connection(terminals, fake):
    [ada] = log_in(terminals, fake.address, "Ada")
    ada.enter("/join Tea")
    ada.expect("User Ada has joined")
    fake.stop()
    ada.expect("Connection lost.")
    ada.expect("Type in your username:")  # without a key, after two seconds
    assert ada.screen()[12].strip() == "Ada"
    with FakeServer(port=int(fake.address.rpartition(":")[2])):
        ada.enter("/connect")
        ada.expect_that(lambda: ada.log().count("Successfully connected.") == 2, "connected again")
        assert ada.roster()[0] == "Channels:"


def test_a_server_that_shuts_down(terminals):
    if not WIREFORMD.exists():
        pytest.skip(f"{WIREFORMD} is not built")
    with Server("chatmaster", build=WIREFORMD.parent) as server:
        [ada] = log_in(terminals, "%s:%d" % server.address, "Ada")
    ada.expect("Connection lost.")
    ada.expect("The server is shutting down.")


@pytest.mark.parametrize("nonsense", [b"y", b'{"type":\x00}', b'{"type":"message","data":{"message":"\xff"}}', b"[]"])
def test_an_unreadable_server(terminals, fake, nonsense):
    [ada] = log_in(terminals, fake.address, "Ada")
    fake.send_raw(nonsense)
    ada.expect("Connection lost.")
    ada.expect("The server sent something unreadable.")


def test_text_from_the_network_cannot_disturb_the_terminal(terminals, fake):
    [ada] = log_in(terminals, fake.address, "Ada")
    fake.send_raw(b'{"type":"message","data":{"message":"a\\u001b[2Jb\\nc\\u0000d","username":"E\\u001bve"}}')
    ada.expect("E ve: a [2Jb c d")
    fake.send_raw(b'{"type":"notification","data":{"event_type":"channel_list",'
                  b'"parameters":{"channels":["x\\u001b]0;y\\u0007z","\\u202ertl"]}}}')
    ada.expect("Channels: x ]0;y z,  rtl")
    assert ada.screen()[0][32:47] == "ChatMaster 3000"


def test_what_the_client_does_not_know_is_skipped(terminals, fake):
    [ada] = log_in(terminals, fake.address, "Ada")
    for package in ('{"type":"message","data":{"message":"no name","username":7}}',
                    '{"type":"notification","data":{"event_type":"user_joined","parameters":[]}}',
                    '{"type":"notification","data":{"event_type":"user_left","username":"Bob","parameters":5}}',
                    '{"type":"session","data":{"status":"maybe"}}', '{"type":"x"}', "{}"):
        fake.send_raw(package.encode())
    ada.expect("User Bob left the channel")
    assert "no name" not in "\n".join(ada.log())


def test_a_server_of_the_original_kind(terminals, fake):
    ada, bob = meet(terminals, fake.address, "Tea", "Ada", "Bob")
    ada.enter("Hello Bob")
    bob.expect("Ada: Hello Bob")
    bob.enter("/rename Robert")  # never answered
    bob.enter("/leave")
    ada.expect("User Bob left the channel Tea.")
    assert ada.roster() == ["Tea:", "Ada"]
    bob.expect_that(lambda: bob.roster() == ["Channels:", "general", "python"], "the lobby")
    bob.enter("/leave")
    bob.expect("Error: Not in a channel.")
    taken = terminals.open("--name", "Ada", fake.address)
    taken.expect("Username is already taken.")
    assert fake.hung_up_on == []


def test_channels_by_its_other_name(terminals):
    with FakeServer(word="channels") as fake:
        [ada] = log_in(terminals, fake.address, "Ada")
        ada.enter("/channels")
        ada.expect("Channels: general, python")
        assert [package["data"].get("command") for package in fake.heard] == ["login", "channel_list", "channels"]
        assert "What?" not in "\n".join(ada.log())


# ---- the end ----

def expect_restored(terminal, status: int = 0):
    terminal.expect(f"ended with {status}")
    terminal.expect_that(lambda: re.search(rf"ended with {status}\nicanon\necho\n", "\n".join(terminal.screen())),
                         "a terminal as it was")
    assert terminal.ask("#{alternate_on} #{cursor_flag}") == "0 1"


def test_exit_restores_the_terminal(terminals, address):
    [ada] = log_in(terminals, address, "Ada")
    ada.enter("/exit")
    expect_restored(ada)


def test_exit_from_the_login(terminals, address):
    terminal = terminals.open(address)
    terminal.keys("Space")
    terminal.expect("Type in your username:")
    terminal.enter("/exit")
    expect_restored(terminal)


def test_interrupt_restores_the_terminal(terminals, address):
    [ada] = log_in(terminals, address, "Ada")
    ada.keys("C-c")
    expect_restored(ada)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGABRT])
def test_signals_restore_the_terminal(terminals, address, number):
    [ada] = log_in(terminals, address, "Ada")
    os.kill(ada.pid(), number)
    expect_restored(ada, 128 + number if number == signal.SIGABRT else 0)


def test_what_was_said_last_is_still_sent(terminals, address):
    ada, bob = meet(terminals, address, "Tea", "Ada", "Bob")
    ada.type("bye")
    ada.keys("Enter", "/", "e", "x", "i", "t", "Enter")
    bob.expect("Ada: bye")
    bob.expect("User Ada left the channel Tea.")


def processor_seconds(process) -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def test_a_terminal_that_stands_still(address):
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    os.set_blocking(slave, False)
    process = subprocess.Popen([WIREFORM, "chat", "--name", "Ada", address], stdin=slave, stdout=slave,
                               stderr=slave, env={**os.environ, "TERM": "xterm-256color"})
    os.close(slave)
    with process, open(master, "wb", buffering=0) as keyboard:
        for _ in range(150):  # whole screens nobody reads
            keyboard.write(b"\x0c")
            time.sleep(0.02)
        before = processor_seconds(process)
        time.sleep(1)
        assert processor_seconds(process) - before < 0.1
        keyboard.close()
        assert process.wait(TIME_LIMIT_S) == 0


# ---- without a terminal ----

def plain(*arguments: str, lines: str = "", **options):
    return subprocess.run([WIREFORM, "chat", *arguments], input=lines, capture_output=True, text=True,
                          encoding="utf-8", timeout=TIME_LIMIT_S, **options)


def test_impatient_signals():
    """The second one comes while the server has not hung up yet."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        process = subprocess.Popen([WIREFORM, "chat", "--plain", "--name", "Ada", "127.0.0.1:%d" % listener.getsockname()[1]],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        connection, _ = listener.accept()
        with process, connection:
            connection.sendall(b'{"type":"request","data":{"request":"login"}}\n')
            assert b"Ada" in connection.recv(4096)
            connection.sendall(b'{"type":"session","data":{"status":true}}\n')
            assert b"Successfully connected." in process.stdout.readline()
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                process.send_signal(number)
                time.sleep(0.1)
            assert process.wait(TIME_LIMIT_S) == 0, process.stderr.read()


def without_times(text: str) -> list[str]:
    return [re.sub(r"^\[\d\d:\d\d\] ", "", line) for line in text.splitlines()]


def test_lines_in_lines_out(address):
    done = plain(address, lines="Ada\n/join Tea\nhello\n//x\n/leave\n")
    assert done.returncode == 0, done.stderr
    lines = without_times(done.stdout)
    assert lines[0] == "Successfully connected."
    assert "Ada: hello" in lines and "Ada: /x" in lines
    assert lines[-2:] == ["User Ada has joined the channel Tea.", "User Ada left the channel Tea."]


def test_lines_from_a_file(address, tmp_path):
    script = tmp_path / "script"
    script.write_text("/join Tea\nlast line", encoding="utf-8")
    with open(script, encoding="utf-8") as stdin:
        done = subprocess.run([WIREFORM, "chat", "--name", "Ada", address], stdin=stdin, capture_output=True,
                              text=True, timeout=TIME_LIMIT_S)
    assert done.returncode == 0
    assert "Ada: last line" in without_times(done.stdout)


@pytest.mark.parametrize("format_", ["zlib", "gzip"])
def test_two_programs_talk_compressed(address, format_):
    arguments = [WIREFORM, "chat", "--compress", format_, address]
    with subprocess.Popen([*arguments, "--name", "Ada"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True, encoding="utf-8") as ada:
        assert "Successfully" in ada.stdout.readline()
        plain("--name", "Bob", "--compress", format_, address, lines="hello " * 100 + "\n")
        assert without_times(ada.stdout.readline()) == ["Bob: " + "hello " * 100]
        ada.stdin.close()
        assert ada.wait(TIME_LIMIT_S) == 0


def test_exit_status_of_lines(address):
    with subprocess.Popen([WIREFORM, "chat", "--name", "Ada", address], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as ada:
        assert "Successfully" in ada.stdout.readline()
        refused = plain("--name", "Ada", address)
        assert refused.returncode == 1
        assert without_times(refused.stdout) == ["Error: Username is already taken."]
        ada.stdin.close()
    assert plain("--name", "Ada", nobody_listens()).returncode == 3
    assert plain("--compress", "rar").returncode == 2
    assert plain("one", "two").returncode == 2


def test_a_fast_script_and_a_server_of_the_original_kind(fake):
    done = plain("--name", "Ada", fake.address, lines="/join Tea\none\ntwo\nthree\n")
    assert done.returncode == 0
    assert until(lambda: [package["data"].get("message") for package in fake.heard][2:] == ["one", "two", "three"])
    assert fake.hung_up_on == []


def test_bad_lines(address):
    done = subprocess.run([WIREFORM, "chat", "--name", "Ada", address], timeout=TIME_LIMIT_S,
                          input=b"caf\xe9\n" + b"x" * 200000 + b"\nfine\r\n", capture_output=True)
    lines = without_times(done.stdout.decode())
    assert lines == ["Successfully connected.", "Error: The line is not UTF-8.", "Error: The line is too long.",
                     "Ada: fine"]
