"""What people say of themselves, to each other, and about the pad (etherpad.md 5.4)."""
from __future__ import annotations

import pytest

from served import until


def test_chat_is_kept_and_passed_on_in_the_servers_words(pad) -> None:
    ada, bob, cyd = pad("Ada"), pad("Bob"), pad("Cyd", room="padview")
    ada.say("chat", lineText="Tea? <b>&</b> \u2028", userId=bob.user, senderName="Bob", authId=ada.user, time=1)
    heard = bob.until("chat")["payload"]
    assert heard["lineText"] == "Tea? <b>&</b> \u2028"
    assert (heard["userId"], heard["authId"], heard["senderName"]) == (ada.user, ada.user, "Ada")
    assert heard["time"] > 1_600_000_000_000
    assert cyd.until("chat")["payload"] == heard
    for _ in range(2):
        ada.until("USER_NEWINFO")
    assert ada.is_silent()  # the speaker never hears it again
    history = until(lambda: (found := bob.load().vars["chatHistory"])["lines"] and found)
    assert (history["start"], history["end"]) == (0, 1)
    assert history["lines"] == [{"name": "Ada", "time": heard["time"], "userId": ada.user,
                                 "lineText": "Tea? <b>&</b> \u2028"}]
    assert history["historicalAuthorData"] == {ada.user: {"colorId": 1, "name": "Ada"}}


def test_chat_in_anothers_name_is_dropped(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.say("chat", lineText="I am Bob", authId=bob.user)
    ada.say("chat", lineText="I am Ada")
    assert bob.until("chat")["payload"]["lineText"] == "I am Ada"


@pytest.mark.parametrize("line", ["", "x" * 2001, None, 5])
def test_lines_have_a_length(pad, line) -> None:
    ada = pad("Ada")
    ada.say("chat", lineText=line)
    assert ada.ended() == "badMessage"


def test_history_comes_in_parts(pad) -> None:
    ada = pad("Ada")
    for i in range(40):
        ada.say("chat", lineText=f"line {i}")
    history = until(lambda: (found := ada.load().vars["chatHistory"])["end"] == 40 and found)
    assert (history["start"], len(history["lines"])) == (10, 30)
    older = ada.browser.get(f"/ep/pad/chathistory?padId={ada.name}&start=0&end=10").json
    assert [line["lineText"] for line in older["lines"]] == [f"line {i}" for i in range(10)]
    assert (older["start"], older["end"]) == (0, 10)
    assert ada.browser.get(f"/ep/pad/chathistory?padId={ada.name}&start=30&end=99").json["end"] == 40
    assert ada.browser.get(f"/ep/pad/chathistory?padId={ada.name}&start=x&end=9").status == 400
    assert ada.browser.get("/ep/pad/chathistory?padId=nowhere&start=0&end=9").status == 404


def test_looks_change(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.send("USERINFO_UPDATE", userInfo={"userId": ada.user, "name": "Ada L.", "colorId": 31, "ip": "1.2.3.4"})
    assert bob.until("USER_NEWINFO")["userInfo"] == {
        "userId": ada.user, "name": "Ada L.", "colorId": 31, "ip": "", "userAgent": ""}
    ada.send("USERINFO_UPDATE", userInfo={"userId": bob.user, "name": "Fool", "colorId": 1})
    ada.say("chat", lineText="?")
    assert bob.until("chat")["payload"]["senderName"] == "Ada L."
    assert all("Fool" not in str(data) for data in bob.said)


@pytest.mark.parametrize("color, name", [(32, "x"), (-1, "x"), (1, "x" * 81), ("1", "x")])
def test_looks_have_limits(pad, color, name) -> None:
    ada = pad("Ada")
    ada.send("USERINFO_UPDATE", userInfo={"userId": ada.user, "name": name, "colorId": color})
    assert ada.ended() == "badMessage"


def test_a_title(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    assert ada.vars["initialTitle"] == ada.name
    ada.say("padtitle", title="</script><script>alert(1)", changedBy="God")
    assert bob.until("padtitle")["payload"] == {
        "type": "padtitle", "title": "</script><script>alert(1)", "changedBy": "Ada"}
    until(lambda: ada.load().vars["initialTitle"] != ada.name)
    assert ada.vars["initialTitle"] == "</script><script>alert(1)"
    assert "</script><script>alert" not in ada.browser.get(f"/{ada.name}").text


def test_options_grow_together(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.say("padoptions", options={"view": {"showChat": True, "n": [1, {"x": None}]}, "guestPolicy": "deny"})
    assert bob.until("padoptions")["payload"]["options"] == {"view": {"showChat": True, "n": [1, {"x": None}]}}
    bob.say("padoptions", options={"view": {"showChat": False, "font": "mono"}}, changedBy="?")
    merged = {"view": {"n": [1, {"x": None}], "showChat": False, "font": "mono"}, "guestPolicy": "allow"}
    until(lambda: ada.load().vars["initialOptions"] == merged)
    assert ada.vars["initialOptions"] == merged
    assert pad("Cyd").said[-1]["payload"]["options"] == merged


def test_options_have_limits(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    for part in range(2):
        ada.say("padoptions", options={"view": {f"key{part}-{i}": i for i in range(40)}})
    ada.say("padoptions", options={"view": {"long": "x" * 20000}})
    ada.say("chat", lineText="done")
    bob.until("chat")
    assert len([data for data in bob.said if data.get("payload", {}).get("type") == "padoptions"]) == 2
    assert until(lambda: len(ada.load().vars["initialOptions"]["view"]) == 40)


def test_names_are_suggested_to_one(pad) -> None:
    ada, bob, cyd = pad("Ada"), pad(None), pad("Cyd")
    ada.say("suggestUserName", unnamedId=bob.user, newName="Bob?")
    assert bob.until("suggestUserName")["payload"]["newName"] == "Bob?"
    ada.say("chat", lineText="done")
    cyd.until("chat")
    assert "Bob?" not in str(cyd.said)


def test_passwords_and_answers_go_nowhere(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.say("padpassword", password="secret")
    ada.say("guestanswer", authId=ada.user, guestId=bob.user, answer="no")
    ada.say("chat", lineText="done")
    bob.until("chat")
    assert "secret" not in str(bob.said) and "guestanswer" not in str(bob.said)


def test_what_only_clients_understand_is_passed_on(pad) -> None:
    ada, bob, cyd = pad("Ada"), pad("Bob"), pad("Cyd", room="padview")
    ada.say("cursor", authId=ada.user, line=3, marks=[1, {"x": None}], text="\ud83d <b>")
    heard = bob.until("cursor")["payload"]
    assert heard == {"type": "cursor", "authId": ada.user, "line": 3, "marks": [1, {"x": None}],
                     "text": "\ud83d <b>"}
    assert cyd.until("cursor")["payload"] == heard
    for _ in range(2):
        ada.until("USER_NEWINFO")
    assert ada.is_silent()


@pytest.mark.parametrize("members", [
    {"authId": "g.somebodyelse00000"},
    {"authId": 5},
    {"text": "x" * 4096},
])
def test_not_all_of_it_is_passed_on(pad, members) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.say("cursor", **members)
    ada.say("cursor", text="x" * 3900)
    assert len(bob.until("cursor")["payload"]["text"]) == 3900


@pytest.mark.parametrize("wrapper", ['{"data":{}}', '{"data":{"type":"CLIENT_READY"}}', '{"type":5,"data":{}}',
                                     '{"type":"OTHER","data":{"type":"USER_CHANGES"}}', "{}"])
def test_other_wrappers_are_dropped(pad, wrapper) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    assert ada.post(("m", wrapper)) == "ok"
    ada.say("chat", lineText="still here")
    bob.until("chat")


@pytest.mark.parametrize("message", ['{"type":"COLLABROOM","data":', "[" * 40 + "]" * 40, "[" * 600 + "]" * 600])
def test_what_is_no_json_is_answered(pad, message) -> None:
    ada = pad("Ada")
    ada.post(("m", message))
    assert ada.ended() == "badMessage"


def test_saved_revisions_are_announced(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    entry = {"timestamp": 1, "label": "first", "savedBy": "Ada", "savedById": ada.user, "revNum": 0, "id": "x"}
    ada.say("newRevisionList", revisionList=[entry], savedBy="Ada")
    ada.say("revisionLabel", revisionList=[entry], savedBy="Ada", newLabel="first")
    assert bob.until("newRevisionList")["payload"]["revisionList"] == [entry]
    assert bob.until("revisionLabel")["payload"]["newLabel"] == "first"
