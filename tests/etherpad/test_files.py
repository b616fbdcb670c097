"""What goes in and out of a pad beside its room: views, files, history, saved revisions, rescued
changes (etherpad.md 1 and 8.4)."""
from __future__ import annotations

import json

import pytest

from pad_client import Browser, Pad, apply, export, pool, splice, units


def upload(browser: Browser, pad: str, text: str | bytes, kind: str = "text/plain") -> int:
    body = text.encode() if isinstance(text, str) else text
    answer = browser.request("POST", f"/ep/pad/import/{pad}", body, Content_Type=kind)
    assert answer.status == 200, (answer.status, answer.text)
    return answer.json["newRev"]


def test_any_revision_can_be_seen(pad) -> None:
    ada = pad("Ada")
    for word in ("one ", "two ", "three "):
        ada.commit(0, word)
    look = ada.browser.get
    assert look(f"/ep/pad/view/{ada.name}/0").text == "Hello\n\n"
    assert look(f"/ep/pad/view/{ada.name}/2").text == "two one Hello\n\n"
    latest = look(f"/ep/pad/view/{ada.name}/latest")
    assert latest.text == "three two one Hello\n\n"
    assert latest.fields["Content-Type"] == "text/plain; charset=utf-8"
    assert "Content-Disposition" not in latest.fields
    for path in (f"{ada.name}/4", f"{ada.name}/-1", f"{ada.name}/x", f"{ada.name}/99999999999", "nowhere/0", "a_b/0"):
        assert look(f"/ep/pad/view/{path}").status == 404, path


def test_a_pad_as_a_file(pad) -> None:
    ada = pad("Ada")
    answer = ada.browser.get(f"/ep/pad/export/{ada.name}/latest?format=txt")
    assert answer.fields["Content-Disposition"] == f'attachment; filename="{ada.name}-latest.txt"'
    assert answer.text == "Hello\n\n"
    html = ada.browser.get(f"/ep/pad/export/{ada.name}/0?format=html")
    assert html.fields["Content-Disposition"] == f'attachment; filename="{ada.name}-0.html"'
    assert "<body>\nHello<br>\n<br>\n</body>" in html.text
    assert ada.browser.get(f"/ep/pad/export/{ada.name}/latest?format=pdf").status == 400
    assert ada.browser.get(f"/ep/pad/export/{ada.name}/latest").status == 400


def test_half_an_emoji_is_no_utf8(pad) -> None:
    ada = pad("Ada")
    ada.commit(0, "\U0001F600")
    ada.commit(1, "x")
    assert export(ada.browser, ada.name) == "\ufffdx\ufffdHello\n\n"
    assert "\ufffdx\ufffdHello<br>" in export(ada.browser, ada.name, "html")


@pytest.mark.parametrize("text, expected", [
    ("tea\nand cake", "tea\nand cake\n"),
    ("tea\r\nand\rcake\n", "tea\nand\ncake\n"),
    ("a\tb\u00a0c", "a        b c\n"),
    ("\U0001F600 ä", "\U0001F600 ä\n"),
    ("", "\n"),
    ("\n\n\n", "\n\n\n"),
    ("x" * 200_000, "x" * 200_000 + "\n"),
])
def test_text_replaces_text(pad, text, expected) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    rev = upload(bob.browser, bob.name, text)
    news = ada.until("NEW_CHANGES")
    assert (news["newRev"], news["author"]) == (rev, bob.user)
    assert ada.text == expected
    final = export(ada.browser, ada.name)
    assert final == (expected if expected.endswith("\n\n") or expected == "\n" else expected + "\n")


HTML = ("<html><body><p>Some <b>bold</b>, <i>italic</i>, <u>underlined</u> and <s>struck</s> words.</p>"
        "<ul><li>one</li><li>two<ol><li>deep</li></ol></li></ul><script>alert(1)</script>"
        "<p onclick='x()'>&lt;safe&gt; &amp; &euro;</p></body></html>")


def test_html_keeps_what_a_pad_knows(pad) -> None:
    ada = pad("Ada")
    upload(ada.browser, ada.name, HTML, "text/html; charset=utf-8")
    ada.until("NEW_CHANGES")
    ada.until("NEW_CHANGES")
    assert ada.text == ("Some bold, italic, underlined and struck words.\n*one\n*two\n*deep\n<safe> & €\n\n")
    attributes = {tuple(pair) for pair in ada.said[-2]["apool"]["numToAttrib"].values()}
    assert attributes == {("author", ada.user), ("bold", "true"), ("italic", "true"), ("underline", "true"),
                          ("strikethrough", "true"), ("insertorder", "first"), ("list", "bullet1"),
                          ("list", "number2")}
    html = export(ada.browser, ada.name, "html")
    body = html.partition("<body>\n")[2].partition("</body>")[0]
    assert body == ("Some <b>bold</b>, <i>italic</i>, <u>underlined</u> and <s>struck</s> words.<br>\n"
                    "<ul><li>one</li>\n<li>two<ol><li>deep</li></ol>\n</li></ul>\n"
                    "&lt;safe&gt; &amp; €<br>\n<br>\n")
    text = ada.text
    upload(ada.browser, ada.name, html, "text/html")
    ada.until("NEW_CHANGES")
    assert ada.text == text
    assert export(ada.browser, ada.name, "html") == html


def test_what_cannot_be_imported(pad) -> None:
    ada = pad("Ada")

    def status(body: bytes, kind: str = "text/plain", name: str = ada.name) -> int:
        return ada.browser.request("POST", f"/ep/pad/import/{name}", body, Content_Type=kind).status

    assert status(b"x", "application/pdf") == 415
    assert status(b"\xff\xfe") == 400
    assert status(b"x", name="nowhere") == 404
    assert status(b"x" * ((1 << 20) + 1)) == 413
    assert status(b"x" * 1_000_010) == 413
    assert status(b"<li>" * 200_000, "text/html") == 413
    assert export(ada.browser, ada.name) == "Hello\n\n"


def test_deep_html_is_no_trouble(pad) -> None:
    ada = pad("Ada")
    upload(ada.browser, ada.name, "<div><ul><b>" * 50_000 + "x", "text/html")
    assert export(ada.browser, ada.name) == "x\n\n"


def slide(browser: Browser, pad: str, start: int, granularity: int) -> dict:
    answer = browser.get(f"/ep/pad/changes/{pad}?s={start}&g={granularity}")
    assert answer.status == 200, answer.text
    return answer.json


def test_the_time_slider(pad) -> None:
    ada = pad("Ada")
    texts = ["\n", "Hello\n\n"]
    for i in range(24):
        ada.commit(0, f"{i} ")
        texts.append(ada.text)
    steps = slide(ada.browser, ada.name, 0, 1)
    assert (steps["start"], steps["actualEndNum"], steps["granularity"]) == (0, 25, 1)
    text = "\n"
    for i, forwards in enumerate(steps["forwardsChangesets"]):
        text = apply(forwards, text)
        assert text == texts[i + 1]
    for i, backwards in reversed(list(enumerate(steps["backwardsChangesets"]))):
        text = apply(backwards, text)
        assert text == texts[i]
    assert len(steps["timeDeltas"]) == 25 and min(steps["timeDeltas"]) >= 0
    tens = slide(ada.browser, ada.name, 0, 10)
    assert tens["actualEndNum"] == 20 and len(tens["forwardsChangesets"]) == 2
    assert apply(tens["forwardsChangesets"][0], "\n") == texts[10]
    assert apply(slide(ada.browser, ada.name, 10, 10)["forwardsChangesets"][0], texts[10]) == texts[20]
    assert ada.browser.get(f"/ep/pad/changes/{ada.name}?s=0&g=7").status == 400
    assert ada.browser.get(f"/ep/pad/changes/{ada.name}?s=99&g=1").status == 404
    assert ada.browser.get("/ep/pad/changes/nowhere?s=0&g=1").status == 404


def test_revisions_are_saved(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.commit(0, "x")
    first = ada.browser.post("/ep/pad/saverevision", {
        "padId": ada.name, "savedBy": "Ada <3", "savedById": bob.user, "revNum": "0"})
    assert first.status == 200
    second = bob.browser.post("/ep/pad/saverevision", {"padId": ada.name, "savedBy": "Bob", "revNum": "1"})
    newest, oldest = second.json
    assert [oldest] == first.json
    assert (oldest["revNum"], oldest["savedBy"], oldest["savedById"]) == (0, "Ada <3", ada.user)
    assert (newest["revNum"], newest["label"], newest["savedById"]) == (1, "Revision 1", bob.user)
    assert newest["id"] != oldest["id"] and newest["timestamp"] >= oldest["timestamp"]
    assert ada.load().vars["initialRevisionList"] == [newest, oldest]
    for form, status in [({"padId": ada.name, "revNum": "2"}, 404), ({"padId": "nowhere", "revNum": "0"}, 404),
                         ({"padId": ada.name, "revNum": "x"}, 400), ({"padId": ada.name}, 400)]:
        assert ada.browser.post("/ep/pad/saverevision", form).status == status


# --- Changes of a page that died --------------------------------------------------------------

def rescue(pad: Pad, **missed) -> int:
    return pad.browser.post("/ep/pad/reconnect", {
        "padId": pad.name, "missedChanges": json.dumps({"userInfo": {"userId": pad.user}, **missed})}).status


def test_a_rescued_change_counts(pad) -> None:
    ada = pad("Ada")
    mine = pool(("author", ada.user))
    answer = ada.browser.post("/ep/pad/reconnect", {"padId": ada.name, "missedChanges": json.dumps({
        "baseRev": 0, "committedChangeset": "Z:7>1*0+1$a", "committedChangesetAPool": mine,
        "committedChangesetSocketId": ada.socket, "furtherChangeset": "Z:8>1=1*0+1$b",
        "furtherChangesetAPool": mine})})
    assert (answer.status, answer.fields["Location"]) == (302, f"/{ada.name}")
    assert export(ada.browser, ada.name) == "abHello\n\n"


def test_what_was_committed_does_not_count_again(pad) -> None:
    ada = pad("Ada")
    mine = pool(("author", ada.user))
    ada.commit(0, "a")
    assert rescue(ada, baseRev=0, committedChangeset="Z:7>1*0+1$a", committedChangesetAPool=mine,
                  committedChangesetSocketId=ada.socket, furtherChangeset="Z:8>1=1*0+1$b",
                  furtherChangesetAPool=mine) == 302
    assert rescue(ada, baseRev=0, committedChangeset="Z:7>1*0+1$a", committedChangesetAPool=mine,
                  committedChangesetSocketId=ada.socket) == 302
    assert export(ada.browser, ada.name) == "abHello\n\n"


@pytest.mark.parametrize("missed", [
    {"baseRev": 0, "furtherChangeset": "nonsense", "furtherChangesetAPool": {"numToAttrib": {}, "nextNum": 0}},
    {"baseRev": 5, "furtherChangeset": "Z:7>1*0+1$a", "furtherChangesetAPool": {"numToAttrib": {}, "nextNum": 0}},
    {"furtherChangeset": "Z:7>1*0+1$a", "furtherChangesetAPool": {"numToAttrib": {}, "nextNum": 0}},
    {"baseRev": 0, "furtherChangeset": "Z:7>1*0+1$a"},
])
def test_a_broken_rescue_changes_nothing(pad, missed) -> None:
    ada = pad("Ada")
    assert rescue(ada, **missed) == 400
    assert export(ada.browser, ada.name) == "Hello\n\n"


def test_a_rescue_is_the_users_own(pad) -> None:
    ada = pad("Ada")
    assert rescue(ada, baseRev=0, furtherChangeset="Z:7>1*0+1$a",
                  furtherChangesetAPool=pool(("author", "g.0000000000000000"))) == 302
    assert set(ada.browser.client_vars(ada.name)["collab_client_vars"]["historicalAuthorData"]) == {ada.user}


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "5", "{} x", '{"committedChangesetSocketId":'])
def test_a_rescue_is_json(pad, text) -> None:
    ada = pad("Ada")
    answer = ada.browser.post("/ep/pad/reconnect", {"padId": ada.name, "missedChanges": text})
    assert answer.status in (302, 400)
    assert export(ada.browser, ada.name) == "Hello\n\n"


def test_lengths_are_units() -> None:
    """The tests' own splice, which the others trust."""
    text = "a\U0001F600b\n"
    assert units(text) == 5
    assert apply(splice(text, 3, 1, "\U0001F601c\n"), text) == "a\U0001F600\U0001F601c\n\n"
