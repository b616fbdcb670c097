"""The pad page in browsers, against the real server: people who type at once over a bad network.

WIREFORM_WEB_FULL=1 lets eight of them type for longer; WIREFORM_PICTURES=DIR keeps pictures.
"""
from __future__ import annotations

import os
import random
import re
import time
import urllib.request

import pytest
from browsers import Chromium, agree, len16, why_none
from proxy import Proxy

from served import RELEASE, Server, until

pytestmark = pytest.mark.skipif(bool(why_none()), reason=why_none() or "browsers")
IS_FULL = bool(os.environ.get("WIREFORM_WEB_FULL"))
MANY = 8
ROUNDS = 60 if IS_FULL else 12
LONG = 1_000_000 if IS_FULL else 300_000


def start(folder) -> Server:
    return Server("etherpad", ["default_text="], ["--data", str(folder)], build=RELEASE)


@pytest.fixture(scope="module")
def chromium():
    running = Chromium()
    yield running
    running.quit()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with start(tmp_path_factory.mktemp("pads")) as running:
        yield running


@pytest.fixture
def network(server):
    proxy = Proxy(server.address)
    yield proxy
    proxy.close()


@pytest.fixture
def pad(request) -> str:
    """A pad of the test's own."""
    return "/" + re.sub(r"[^a-z0-9]+", "-", request.node.name.removeprefix("test_"))[:50]


@pytest.fixture
def people(chromium, server, network, pad):
    """Asks somebody to come: people("Ada") is at the pad, connected."""
    def come(name: str):
        return chromium.person(name).open(network, f"{pad}?createImmediately=1")

    yield come
    chromium.close_people()
    assert chromium.complaints() == []


# --- Writing --------------------------------------------------------------------------------------

def test_two_write_and_see_it(people):
    ada, bob = people("Ada"), people("Bob")
    ada.type("one\ntwo\n", at=0)
    agree(ada, bob)
    bob.type("zero\n", at=0)
    ada.type("three\n", at=-1)
    assert agree(ada, bob).split() == ["zero", "one", "two", "three"]
    assert bob.run("return document.querySelector('.mark')?.textContent") == "Ada"


def test_a_reload_keeps_the_text(people):
    ada = people("Ada")
    ada.type("kept", at=0)
    agree(ada)
    ada.driver.refresh()
    ada.wait_until(lambda: ada.sign("state") == "Connected")
    assert ada.text == "kept\n"
    assert ada.run("return document.getElementById('self-name').value") == "Ada"


@pytest.mark.parametrize("text", ["👩‍👧 and 😀", "e\u0301\u0302 ﷽ हिन्दी 中文", "tab\there"], ids=["emoji", "combining", "tab"])
def test_what_people_write(people, text):
    ada, bob = people("Ada"), people("Bob")
    ada.type(text, at=0)
    agree(ada, bob)
    ada.select(len16(text) // 2).key("Backspace", 8, commands=["deleteBackward"])
    agree(ada, bob)


def test_pasted_text_is_cleaned(people):
    ada, bob = people("Ada"), people("Bob")
    ada.select(0)
    ada.run("const data = new DataTransfer(); data.setData('text/plain', 'a\\r\\nb\\rc\\u00a0d\\te');"
            "const text = document.getElementById('text');"
            "document.execCommand('insertText', false, data.getData('text/plain'))")
    assert agree(ada, bob) == "a\nb\nc d        e\n"


def test_a_paste_that_one_form_cannot_hold(people):
    ada, bob = people("Ada"), people("Bob")
    text = "Строка, длинная и не одна.\n" * 8000
    ada.select(0).run("const text = document.getElementById('text'); text.setRangeText(arguments[0], 0, 0, 'end');"
                      "text.dispatchEvent(new InputEvent('input'))", text)
    assert agree(ada, bob, limit_s=30) == text + "\n"


def test_the_caret_stays_where_it_is(people):
    ada, bob = people("Ada"), people("Bob")
    ada.type("before after", at=0)
    agree(ada, bob)
    bob.select(7, 12)
    ada.type("much ", at=0)
    agree(ada, bob)
    assert bob.caret == [12, 17]
    ada.type("!", at=12)
    agree(ada, bob)
    assert bob.text == "much before !after\n" and bob.caret[1] == 18


def test_the_last_words_of_a_page(people):
    """What was typed in the moment before a page goes is sent with its goodbye."""
    ada = people("Ada")
    agree(ada)
    ada.type("last words", at=0)
    ada.driver.refresh()
    ada.wait_until(lambda: ada.sign("state") == "Connected")
    assert ada.text == "last words\n"


def test_a_page_that_cannot_go_on_hands_its_changes_over(people):
    """As its button "Reload" does (etherpad.md 8.4)."""
    ada = people("Ada")
    ada.type("first ", at=0)
    agree(ada)
    ada.run("""const {Collab} = await import('/static/collab.js');
        const {padId, userId, userName, userColor, collab_client_vars: start} = (await (await fetch(location.pathname)).text())
            .match(/var clientVars = (.*);<.script>/).slice(1).map(text => JSON.parse(text.replaceAll('\\\\x3c', '<')))[0];
        const collab = new Collab({...start, ...start.initialAttributedText, userId}, () => {});
        collab.edit({start: 6, removed: 0, inserted: 'second '}, false);
        const missed = JSON.stringify({userInfo: {userId, name: userName, colorId: userColor}, ...collab.missedChanges('')});
        const form = document.createElement('form');
        Object.assign(form, {method: 'post', action: '/ep/pad/reconnect'});
        for (const [name, value] of [['padId', padId], ['missedChanges', missed]])
            form.append(Object.assign(document.createElement('input'), {type: 'hidden', name, value}));
        document.body.append(form);
        form.submit();""")
    ada.wait_until(lambda: ada.sign("state") == "Connected" and ada.text == "first second \n")


def test_what_no_page_could_take_over_stays(people):
    ada = people("Ada")
    agree(ada)
    ada.driver.delete_all_cookies()
    text = "Строка, длинная и не одна.\n" * 8000
    ada.select(0).run("const text = document.getElementById('text'); text.setRangeText(arguments[0], 0, 0, 'end');"
                      "text.dispatchEvent(new InputEvent('input')); globalThis.alert = said => (globalThis.said = said)", text)
    ada.wait_until(lambda: ada.sign("banner-button") == "Reload")
    ada.click("banner-button")
    assert "Copy your text" in ada.run("return globalThis.said")
    assert ada.text == text


def test_the_caret_stays_in_sight(people):
    ada, bob = people("Ada"), people("Bob")
    ada.type("line\n" * 100, at=0)
    agree(ada, bob)
    ada.select(-1)
    for _ in range(5):
        ada.key("Enter", 13, commands=["insertNewline"])
    top, room, height = ada.run("const {scrollTop, clientHeight, scrollHeight} = document.getElementById('scroller');"
                                "return [scrollTop, clientHeight, scrollHeight]")
    assert height > 2700 and top > 2000, (top, room, height)
    bob.run("document.getElementById('scroller').scrollTop = 1000")
    agree(ada, bob)
    assert bob.run("return document.getElementById('scroller').scrollTop") == 1000


def test_undo_of_ones_own_edits_only(people):
    ada, bob = people("Ada"), people("Bob")
    ada.type("ada ", at=0)
    agree(ada, bob)
    bob.type("bob ", at=4)
    agree(ada, bob)
    ada.undo()
    assert agree(ada, bob) == "bob \n"
    ada.undo()
    assert agree(ada, bob) == "bob \n"
    ada.redo()
    assert agree(ada, bob) == "ada bob \n"
    bob.undo()
    assert agree(ada, bob) == "ada \n"


def test_others_wait_while_a_text_is_composed(people):
    ada, bob = people("Ada"), people("Bob")
    ada.type("start ", at=0)
    agree(ada, bob)
    ada.select(6)
    ada.command("Input.imeSetComposition", text="に", selectionStart=1, selectionEnd=1)
    bob.type("bob ", at=0)
    bob.wait_until(lambda: bob.is_saved)
    time.sleep(0.3)
    assert "bob" not in ada.text
    ada.command("Input.imeSetComposition", text="日本", selectionStart=2, selectionEnd=2)
    ada.command("Input.insertText", text="日本")
    assert agree(ada, bob) == "bob start 日本\n"


# --- People and chat ------------------------------------------------------------------------------

def test_people_and_chat(people):
    ada = people("Ada")
    bob = people("<b>Bob</b>")
    attack = "<img src=x onerror=document.title='hurt'> \u202e ' \" & </script>"
    ada.wait_until(lambda: "<b>Bob</b>" in ada.sign("people"))
    bob.run("document.getElementById('chat-line').value = arguments[0];"
            "document.getElementById('chat-form').requestSubmit()", attack)
    ada.wait_until(lambda: attack.strip() in ada.sign("chat"))
    assert attack.strip() in bob.sign("chat")
    carol = people("Carol")
    assert attack.strip() in carol.sign("chat")
    for person in (ada, bob, carol):
        assert person.run("return document.querySelectorAll('#chat img, #people b').length") == 0
        assert "hurt" not in person.run("return document.title")
    ada.run("document.querySelectorAll('#palette input')[9].click()")
    color = ada.run("return getComputedStyle(document.querySelector('.self .dot')).backgroundColor")
    bob.wait_until(lambda: color in bob.run(
        "return [...document.querySelectorAll('#people .dot')].map(dot => getComputedStyle(dot).backgroundColor)"))


# --- Trouble --------------------------------------------------------------------------------------

def test_opened_in_another_tab(people, chromium, network, pad):
    ada = people("Ada")
    ada.type("here ", at=0)
    agree(ada)
    tab = chromium.another_tab(ada).open(network, pad)
    ada.wait_until(lambda: ada.sign("state") == "Disconnected")
    assert "another tab" in ada.sign("banner-text") and ada.sign("banner-button") == "Use here"
    ada.type("still ", at=0)
    ada.click("banner-button")
    tab.wait_until(lambda: tab.sign("state") == "Disconnected")
    assert agree(ada) == "still here \n"


def test_writing_while_offline(people, network):
    ada, bob = people("Ada"), people("Bob")
    ada.type("together\n", at=0)
    agree(ada, bob)
    network.go_down()
    ada.type("ada offline\n", at=0)
    bob.type("bob offline\n", at=-1)
    ada.wait_until(lambda: "Not saved for" in ada.sign("saved"))
    assert ada.run("const event = new Event('beforeunload', {cancelable: true}); dispatchEvent(event);"
                   "return event.defaultPrevented")
    ada.picture("offline")
    network.come_back()
    ada.run("dispatchEvent(new Event('online'))")
    bob.run("dispatchEvent(new Event('online'))")
    assert agree(ada, bob, limit_s=45) == "ada offline\ntogether\nbob offline\n"


def test_what_cannot_be_done_offline_is_said(people, network):
    ada = people("Ada")
    agree(ada)
    network.go_down()
    ada.click("save-revision")
    ada.wait_until(lambda: "could not be kept" in ada.sign("banner-text"))
    network.come_back()
    agree(ada, limit_s=40)


def test_the_server_is_killed_and_comes_back(chromium, network, pad, tmp_path):
    server = start(tmp_path)
    network.target = server.address
    try:
        ada, bob = [chromium.person(name).open(network, f"{pad}?createImmediately=1") for name in ("Ada", "Bob")]
        ada.type("before\n", at=0)
        agree(ada, bob)
        ada.type("in between\n", at=-1)
        server.process.kill()
        server.wait()
        bob.type("while it is away\n", at=0)
        server = start(tmp_path)
        network.target = server.address
        text = agree(ada, bob, limit_s=45)
        assert sorted(text.split("\n")) == ["", "before", "in between", "while it is away"]
    finally:
        chromium.close_people()
        server.process.kill()
        server.wait()
        chromium.complaints()


def test_many_write_while_connections_drop(people, network):
    chance = random.Random(7)
    everybody = [people(name) for name in "ABCDEFGH"[:MANY]]
    words = []
    for turn in range(ROUNDS):
        person = everybody[turn % MANY]
        words.append(f"{person.name}{turn}")
        place = chance.choice([0, -1])
        person.type(f"{words[-1]} ", at=place)
        if turn % 5 == 2:
            network.cut()
        if IS_FULL and turn % 23 == 11:
            network.go_down()
            time.sleep(2)
            network.come_back()
    text = agree(*everybody, limit_s=60)
    assert sorted(text.split()) == sorted(words)


# --- The rest of the page -------------------------------------------------------------------------

def test_history(people):
    ada = people("Ada")
    for word in ("one", "two", "three"):
        ada.type(f"{word} ", at=-1)
        agree(ada)
        time.sleep(0.6)
    ada.click("save-revision")
    ada.wait_until(lambda: "is kept" in ada.sign("banner-text"))
    ada.click("history")
    top = int(ada.run("return document.getElementById('slider-range').max"))
    for rev, text in ((1, "one \n"), (0, "\n"), (top, ada.text + "\n"), (2, "one \n\n")):
        ada.run("const range = document.getElementById('slider-range'); range.value = arguments[0];"
                "range.dispatchEvent(new Event('input'))", rev)
        ada.wait_until(lambda: ada.sign("past") == text)
        assert ada.sign("slider-what") == f"{rev} of {top}"
    ada.picture("history")
    assert str(top) in ada.sign("slider-saved")
    ada.click("slider-close")
    ada.type("four", at=-1)
    agree(ada)


def test_a_read_only_view(people, chromium, network, pad):
    ada = people("Ada")
    ada.type("to be read", at=0)
    agree(ada)
    reader = chromium.person().open(network, f"{pad}?readonly")
    assert reader.text == "to be read\n" and reader.run("return document.getElementById('text').readOnly")
    ada.type("also ", at=0)
    reader.wait_until(lambda: reader.text == "also to be read\n")


def test_from_the_start_page_to_a_pad(chromium, network, server):
    ada = chromium.person("Ada").open(network, "/", is_pad=False)
    ada.picture("start")
    ada.run("document.getElementById('name').value = ' My pad! '; document.getElementById('open').requestSubmit()")
    ada.wait_until(lambda: "/ep/pad/create" in ada.driver.current_url)
    assert "My-pad-" in ada.driver.title
    ada.picture("create")
    ada.run("document.querySelector('form').requestSubmit()")
    ada.wait_until(lambda: ada.sign("state") == "Connected")
    ada.open(network, "/", is_pad=False)
    assert ada.run("return [...document.querySelectorAll('.recent a')].map(a => a.textContent)") == ["My-pad-"]
    chromium.close_people()
    assert chromium.complaints() == []


def test_with_the_keyboard_alone(people):
    """Tab reaches everything that can be clicked, and everything has a name."""
    ada = people("Ada")
    reached = set()
    ada.run("document.body.focus()")
    for _ in range(40):
        ada.key("Tab", 9)
        reached.add(ada.run("return document.activeElement.id || document.activeElement.textContent.trim()"))
    assert {"undo", "redo", "history", "More", "text", "self-name", "chat-line", "Send"} <= reached
    assert ada.run("""return [...document.querySelectorAll('button, input, textarea, a, summary')]
        .filter(each => !each.hidden && !(each.labels?.length || each.ariaLabel || each.textContent.trim() || each.title || each.type === 'file'))
        .map(each => each.outerHTML)""") == []


def test_pictures(people, chromium, network, pad):
    """For people to look at; here, that nothing is wider than the screen."""
    ada, bob = people("Ada"), people("Bob")
    ada.type("Shopping for Saturday\n\nBread, two loaves\nCheese (the soft one)\nSomething sweet? I would say a plum "
             "cake, because it is September and the plums are ripe; if there are none left, apples do as well.\n", at=0)
    agree(ada, bob)
    bob.type("Wine, red\n", at=-1)
    agree(ada, bob)
    for scheme in ("light", "dark"):
        ada.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        for width, height in ((1200, 800), (800, 600), (360, 740)):
            ada.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                        mobile=width < 500)
            time.sleep(0.1)
            ada.picture(f"pad-{scheme}-{width}")
            assert ada.run("return document.documentElement.scrollWidth <= innerWidth")
            layer, text = ada.run("return ['layer', 'text'].map(id => document.getElementById(id).scrollHeight)")
            assert layer == text, "the two layers do not have the same height"


def test_a_large_pad(people, network, server, pad):
    ada = people("Ada")
    agree(ada)
    line = "A line of a long text, which somebody imported.\n"
    text = line * (LONG // len(line) - 1)
    status = ada.run("""const answer = await fetch('/ep/pad/import' + location.pathname, {method: 'POST', body: arguments[0],
        headers: {'Content-Type': 'text/plain'}}); return answer.status""", text)
    assert status == 200
    ada.wait_until(lambda: ada.run("return document.getElementById('text').value.length") >= len(text), 30)
    took_ms = ada.run("""const text = document.getElementById('text');
        const took = [];
        for (let i = 0; i < 5; i++) {
            text.focus();
            text.setSelectionRange(500000 + i, 500000 + i);
            const began = performance.now();
            document.execCommand('insertText', false, 'x');
            document.getElementById('layer').offsetHeight;
            took.push(performance.now() - began);
        }
        return took.sort((a, b) => a - b)[2]""")
    print(f"a keystroke in {len(text)} units: {took_ms:.1f} ms")
    ada.wait_until(lambda: ada.is_saved, 30)
    with urllib.request.urlopen(f"http://127.0.0.1:{server.address[1]}/ep/pad/export{pad}/latest?format=txt") as answer:
        assert answer.read().decode() == ada.text + "\n"
