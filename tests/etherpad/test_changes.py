"""Changes that are taken, rebased, corrected and refused (etherpad.md 8 and 14)."""
from __future__ import annotations

import json

import pytest

from pad_client import Browser, Pad, pool, splice
from served import Server, sanitized, until

STRANGER = "g.0000000000000000"
HELLO = "Hello\n\n"


def head(pad: Pad) -> int:
    return pad.browser.client_vars(pad.name)["collab_client_vars"]["rev"]


def test_two_type_at_one_place(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.commit(0, "A")
    bob.change("Z:7>1*0+1$B", base_rev=0)
    bob.until("NEW_CHANGES")
    accepted = bob.until("ACCEPT_COMMIT")["newRev"]
    ada.until("NEW_CHANGES")
    assert accepted == 2 and ada.text in ("ABHello\n\n", "BAHello\n\n")
    assert bob.browser.client_vars(bob.name)["collab_client_vars"]["initialAttributedText"]["text"] == ada.text


def test_several_changes_in_one_post(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.until("USER_NEWINFO")

    def message(base: int, changeset: str) -> tuple[str, str]:
        return "m", json.dumps({"type": "COLLABROOM", "data": {
            "type": "USER_CHANGES", "baseRev": base, "changeset": changeset, "apool": pool(("author", ada.user))}})
    ada.post(message(0, "Z:7>1*0+1$a"), message(0, "Z:7>1*0+1$b"), message(0, "Z:7>1*0+1$c"))
    assert [ada.until("ACCEPT_COMMIT")["newRev"] for _ in range(3)] == [1, 2, 3]
    for _ in range(3):
        bob.until("NEW_CHANGES")
    assert sorted(bob.text[:3]) == ["a", "b", "c"]


def test_two_newlines_end_a_pad(pad) -> None:
    ada = pad("Ada")
    ada.change("Z:7>0=5|1-1*0|1+1$\n")  # the newline is the user's own now; still two at the end
    ada.until("ACCEPT_COMMIT")
    ada.change("Z:7<1=5|1-1$", base_rev=1)
    assert ada.until("ACCEPT_COMMIT")["newRev"] == 2
    correction = ada.frame()
    assert (correction["type"], correction["newRev"], correction["author"]) == ("NEW_CHANGES", 3, "")
    assert correction["changeset"] == "Z:6>1=5|1+1$\n" and correction["apool"] == pool()


def test_half_an_emoji_travels(pad) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.until("USER_NEWINFO")
    ada.commit(0, "\U0001F600")
    bob.until("NEW_CHANGES")
    ada.commit(1, "x")  # between the halves
    bob.until("NEW_CHANGES")
    assert bob.text == ada.text == "\ud83dx\ude00Hello\n\n"
    fresh = bob.browser.get(f"/{bob.name}").text
    assert "\\ud83dx\\ude00Hello" in fresh


@pytest.mark.parametrize("changeset, reason", [
    ("Z:7>zzzzzz+zzzzzz$", "badChangeset"),
    ("Z:1>zzzzzzzzzz+zzzzzzzzzz$", "badChangeset"),
    ("Z:1>zzzzzz+zzzzzz$", "badChangeset"),
    ("Z:07>1*0+1$a", "badChangeset"),
    ("Z:7>1*0+1", "badChangeset"),
    ("Z:7<0$", "badChangeset"),
    ("Z:7>0=1$", "badChangeset"),
    ("Z:7<2|2=6-1$", "badChangeset"),
    ("Z:7<1|1=6|1-1$", "badChangeset"),       # the final newline
    ("Z:7>1|2=7*0+1$a", "badChangeset"),      # behind it
    ("Z:7>1=6*0+1$a", "badChangeset"),        # wrong L
    ("Z:8>1*0+1$a", "badChangeset"),          # another length
    ("Z:7>1*zz+1$a", "badChangeset"),         # no such attribute
    ("Z:7>1*0+1$\r", "badChangeset"),
    ("no changeset at all", "badChangeset"),
])
@pytest.mark.parametrize("features", [("reject",), ()], ids=["ours", "classic"])
def test_a_broken_change_ends_the_socket(pad, changeset, reason, features) -> None:
    ada = pad("Ada", features=features)
    ada.change(changeset)
    assert ada.ended() == reason
    assert head(ada) == 0


@pytest.mark.parametrize("apool", [
    pool(("au,thor", "x")),
    {"numToAttrib": {"0": ["author", "x"]}, "nextNum": 4000000000},
    {"numToAttrib": {"1": ["author", "x"]}, "nextNum": 1},
    {"numToAttrib": {"0": ["author", "x"]}, "nextNum": 2},
    {"numToAttrib": {"0": ["", "x"]}, "nextNum": 1},
])
def test_a_broken_pool_ends_the_socket(pad, apool) -> None:
    ada = pad("Ada")
    ada.change("Z:7>1*0+1$a", apool)
    assert ada.ended() == "badChangeset"


@pytest.mark.parametrize("base", [-1, 1.5, "0", 1, None])
def test_a_base_that_is_none(pad, base) -> None:
    ada = pad("Ada")
    ada.send("USER_CHANGES", baseRev=base, changeset="Z:7>1*0+1$a", apool=pool(("author", ada.user)))
    assert ada.ended() == "badChangeset"


def test_members_must_be_there(pad) -> None:
    ada = pad("Ada")
    ada.send("USER_CHANGES", baseRev=0)
    assert ada.ended() == "badMessage"


@pytest.mark.parametrize("changeset, pairs", [
    ("Z:7>1+1$a", ()),
    ("Z:7>1*0+1$a", (("author", STRANGER),)),
    ("Z:7>1*0+1$a", (("bold", "true"),)),
    ("Z:7>0*0=1$", (("author", STRANGER),)),
], ids=["nobody", "a stranger", "only bold", "kept text"])
def test_who_writes_in_anothers_name_is_refused_and_stays(pad, changeset, pairs) -> None:
    ada, bob = pad("Ada"), pad("Bob")
    ada.change(changeset, pool(*pairs))
    answer = ada.until("CHANGES_REJECTED")
    assert (answer["baseRev"], answer["reason"]) == (0, "author") and answer["detail"]
    assert ada.commit(0, "mine ") == 1
    bob.until("NEW_CHANGES")
    assert bob.text == "mine " + HELLO


def test_a_classic_client_is_corrected(pad) -> None:
    """Its copy and ours agree at each of the two revisions; the text is its own after the second."""
    ada, bob = pad("Ada", features=()), pad("Bob")
    ada.until("USER_NEWINFO")
    ada.change("Z:7>1*0+1$a", pool(("author", STRANGER)))
    assert ada.frame() == {"type": "ACCEPT_COMMIT", "newRev": 1}
    fix = ada.frame()
    assert (fix["type"], fix["newRev"], fix["author"], fix["changeset"]) == ("NEW_CHANGES", 2, "", "Z:8>0*0=1$")
    assert fix["apool"] == pool(("author", ada.user))
    bob.until("NEW_CHANGES")
    bob.until("NEW_CHANGES")
    assert bob.text == "a" + HELLO
    collab = bob.browser.client_vars(bob.name)["collab_client_vars"]
    assert STRANGER not in str(collab)


def test_too_much_text_is_refused(server, pad) -> None:
    ada = pad("Ada")
    for _ in range(2):
        ada.commit(0, "x" * 499_000)
    ada.change(splice(ada.text, 0, 0, "y" * 10_000))
    assert ada.until("CHANGES_REJECTED")["reason"] == "tooLarge"
    assert ada.commit(0, "small ") == ada.rev


def test_26_bytes_cost_nothing(server, pad) -> None:
    ada = pad("Ada")
    before = server.peak_bytes()
    for _ in range(20):
        ada.change("Z:1>zzzzzzzzzz+zzzzzzzzzz$")
        assert ada.ended() == "badChangeset"
        ada = pad("Ada")
    assert server.peak_bytes() - before < 64 << 20  # what the sanitizer's own books take


def test_messages_out_of_their_place_are_no_harm(pad) -> None:
    ada = pad("Ada")
    for message in ("", "{", "[]", "null", '{"type":"OTHER"}'):
        assert ada.post(("m", message)) == "ok"
    ada.send("SOMETHING_NEW", what=1)
    ada.say("something new", what=1)
    assert ada.commit(0, "fine ") == 1


def test_what_lacks_a_member_ends_the_socket(pad) -> None:
    ada = pad("Ada")
    ada.send("USERINFO_UPDATE")
    assert ada.ended() == "badMessage"


def test_an_old_browsers_missing_brace(pad) -> None:
    ada = pad("Ada")
    ada.post(("m", '{"type":"COLLABROOM","data":{"type":"CLIENT_MESSAGE","payload":{"type":"chat","lineText":"hi"}}\0\0'))
    assert until(lambda: ada.load().vars["chatHistory"]["lines"])


def test_floods_are_ended(pad_name) -> None:
    with Server("etherpad", ["rate_per_s=20", "rate_burst=100"], build=sanitized()) as strict:
        ada = Pad(Browser(strict.address), pad_name).enter("Ada")
        for _ in range(150):
            if ada.say("suggestUserName", unnamedId="x", newName="y") != "ok":
                break
        assert ada.ended() == "flood"
        ada.close()
