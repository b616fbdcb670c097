"""Who may enter a room, what is heard on the way, and how people leave (etherpad.md 5.3)."""
from __future__ import annotations

import json

import pytest

from pad_client import Pad, pool, splice
from served import until


def kinds(pad: Pad) -> list[str]:
    return [data.get("payload", data)["type"] for data in pad.said]


def test_people_hear_of_each_other(pad) -> None:
    ada, bob, cyd = pad("Ada"), pad("Bob"), pad("Cyd")
    assert [data["userInfo"]["name"] for data in cyd.said[:2]] == ["Ada", "Bob"]
    assert kinds(cyd) == ["USER_NEWINFO", "USER_NEWINFO", "padoptions"]
    for _ in range(2):
        last = ada.until("USER_NEWINFO")["userInfo"]
    assert last == {"userId": cyd.user, "name": "Cyd", "colorId": 1, "ip": "", "userAgent": ""}
    bob.until("USER_NEWINFO")
    assert cyd.post(("oob", "kill:bye")) == "ok"
    assert bob.until("USER_LEAVE")["userInfo"]["userId"] == cyd.user


def test_names_stay_with_the_cookie(pad) -> None:
    first = pad("Ada")
    first.send("USERINFO_UPDATE", userInfo={"userId": first.user, "name": "Ada L.", "colorId": 7})
    until(lambda: first.load().vars["userName"] == "Ada L.")
    assert (first.vars["userName"], first.vars["userColor"]) == ("Ada L.", 7)


def test_a_goodbye_is_heard_at_once(browser, pad_name) -> None:
    ada = Pad(browser(), pad_name).enter("Ada")
    bob = Pad(browser(), pad_name).enter("Bob")
    assert bob.post(("oob", "kill:bye")) == "ok"
    ada.until("USER_NEWINFO")
    assert ada.until("USER_LEAVE")["userInfo"]["name"] == "Bob"
    assert ada.browser.client_vars(pad_name)["numConnectedUsers"] == 1


def test_missing_revisions_are_told(pad) -> None:
    ada = pad("Ada")
    for word in ("one ", "two ", "three "):
        ada.commit(0, word)
    bob = Pad(ada.browser.__class__(ada.browser.address), ada.name).load()
    bob.text, bob.rev = "Hello\n\n", 0
    bob.join("Bob")
    bob.until("padoptions")
    while bob.rev < ada.rev:
        bob.until("NEW_CHANGES")
    assert bob.text == ada.text == "three two one Hello\n\n"
    assert {data["author"] for data in bob.said if data["type"] == "NEW_CHANGES"} == {ada.user}
    bob.close()


def test_many_missing_revisions_come_in_several_turns(pad) -> None:
    """Meanwhile others write, and what the newcomer sends waits for the end of it."""
    ada = pad("Ada")
    for _ in range(350):
        ada.commit(0, "a")
    late = Pad(ada.browser.__class__(ada.browser.address), ada.name).load().connect()
    ready = {"roomType": "padpage", "roomName": f"padpage/{ada.name}", "data": {
        "lastRev": 0, "userInfo": {"userId": late.user, "name": "Late", "colorId": 1}}}
    change = {"baseRev": 350, "changeset": splice(ada.text, 0, 0, "L"), "apool": pool(("author", late.user))}
    late.post(*(("m", json.dumps({"type": "COLLABROOM", "data": {"type": kind, **data}}))
                for kind, data in (("CLIENT_READY", ready), ("USER_CHANGES", change))))
    for _ in range(10):
        ada.change(splice(ada.text, 0, 0, "b"))
    told = []
    while len(told) < 361:
        data = late.frame()
        if "newRev" in data:
            told.append((data["newRev"], data["type"]))
    assert [rev for rev, _ in told] == list(range(1, 362))
    own = [rev for rev, kind in told if kind == "ACCEPT_COMMIT"]
    assert len(own) == 1 and own[0] > 350
    text = late.load().text
    assert (text.count("a"), text.count("b"), text.count("L")) == (350, 10, 1)
    late.close()


def test_who_goes_while_catching_up_is_gone(pad) -> None:
    ada = pad("Ada")
    for _ in range(250):
        ada.commit(0, "a")
    for i in range(20):
        late = Pad(ada.browser.__class__(ada.browser.address), ada.name).load()
        late.rev = 0
        late.join("Late")
        if i % 2:
            late.close()
        else:
            late.post(("oob", "hiccup"))
            late.stream.close()
    ada.commit(0, "b")


def test_the_newest_window_wins(pad) -> None:
    old = pad("Ada")
    new = pad("Ada", of=old.browser)
    assert old.ended() == "userdup"
    assert old.post(("oob", "hiccup")) in ("ok", "restart-fail")
    assert new.commit(0, "new ") == 1


def test_a_viewer_beside_a_writer_is_another_room(pad) -> None:
    writer = pad("Ada")
    viewer = pad("Ada", room="padview", of=writer.browser)
    writer.commit(0, "seen ")
    assert viewer.until("NEW_CHANGES")["timeDelta"] >= 0
    assert viewer.text == "seen Hello\n\n"


def test_viewers_cannot_write(pad) -> None:
    polite, classic = pad("Ada", room="padview"), pad("Bob", room="padview", features=())
    polite.change(splice(polite.text, 0, 0, "x"))
    answer = polite.until("CHANGES_REJECTED")
    assert (answer["baseRev"], answer["reason"]) == (0, "readOnly") and answer["detail"]
    classic.change(splice(classic.text, 0, 0, "x"))
    assert classic.ended() == "readOnly"
    polite.until("USER_LEAVE")
    assert polite.browser.client_vars(polite.name)["collab_client_vars"]["rev"] == 0


def test_viewers_who_come_late_are_told_when_it_was(pad) -> None:
    writer = pad("Ada")
    writer.commit(0, "a")
    viewer = pad("Bob", room="padview")
    late = Pad(viewer.browser.__class__(viewer.browser.address), viewer.name, "padview").load()
    late.text, late.rev = "Hello\n\n", 0
    late.join("Cyd")
    assert late.until("NEW_CHANGES")["timeDelta"] >= 0
    late.close()


@pytest.mark.parametrize("said, reason", [
    ({"userInfo": {"userId": "g.0000000000000000", "name": None, "colorId": 1}}, "unauth"),
    ({"lastRev": 1}, "badMessage"),
])
def test_who_is_refused(browser, pad_name, said, reason) -> None:
    ada = Pad(browser(), pad_name).load()
    ada.join("Ada", **said)
    assert ada.ended() == reason
    ada.close()


def test_nobody_enters_without_a_cookie(browser, pad_name) -> None:
    ada = Pad(browser(), pad_name).load()
    ada.browser.cookies.clear()
    ada.connect().join("Ada")
    assert ada.ended() == "unauth"
    ada.close()


def test_a_pad_that_is_not_there(browser, pad_name) -> None:
    ada = Pad(browser(), pad_name).load()
    ada.name = "nowhere"
    ada.join("Ada")
    assert ada.ended() == "deleted"
    ada.close()


def test_room_and_type_must_agree(browser, pad_name) -> None:
    ada = Pad(browser(), pad_name).load().connect()
    ada.send("CLIENT_READY", roomType="padview", roomName=f"padpage/{pad_name}", data={
        "lastRev": 0, "userInfo": {"userId": ada.user, "name": None, "colorId": 1}})
    assert ada.ended() == "badMessage"
    ada.close()


def test_nothing_counts_before_client_ready(browser, pad_name) -> None:
    ada = Pad(browser(), pad_name).load().connect()
    ada.say("chat", lineText="too early")
    ada.change(splice(ada.text, 0, 0, "x"))
    ada.join("Ada")
    ada.until("padoptions")
    assert ada.commit(0, "now ") == 1
    assert ada.browser.client_vars(pad_name)["chatHistory"]["lines"] == []
    ada.close()


def test_client_ready_comes_once(pad) -> None:
    ada = pad("Ada")
    ada.join("Ada")
    assert ada.ended() == "badMessage"
