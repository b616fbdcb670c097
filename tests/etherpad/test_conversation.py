"""The worked conversation of etherpad.md 13, frame by frame."""
from __future__ import annotations

from pad_client import Pad

ALICE, BOB = "g.aliceaaaaaaaaaaa", "g.bobbbbbbbbbbbbbb"
CHANGE_OF_ALICE, CHANGE_OF_BOB = "Z:7>4=5*0+4$ all", "Z:7>2-1*0+3$😀h"


class Witness(Pad):
    """Hears frames as they are, with the names of the document."""
    names: dict[str, str] = {}

    def told(self) -> str:
        frame = self.stream.frame()
        self.seq += 1
        assert frame.startswith(f"{self.seq}:")
        for user, name in self.names.items():
            frame = frame.replace(user, name)
        return frame


def test_the_worked_conversation(browser, pad_name) -> None:
    alice, bob = (Witness(browser(), pad_name).load() for _ in range(2))
    Witness.names = {alice.user: ALICE, bob.user: BOB}
    assert alice.text == "Hello\n\n"
    assert alice.vars["collab_client_vars"]["initialAttributedText"]["attribs"] == "|2+7"

    alice.join("Alice", 1)
    options = ('{"type":"COLLABROOM","data":{"type":"CLIENT_MESSAGE","payload":'
               '{"type":"padoptions","options":{"view":{},"guestPolicy":"allow"}}}}')
    assert alice.told() == f"1:0:{options}"
    bob.join("Bob", 2)
    assert alice.told() == ('2:0:{"type":"COLLABROOM","data":{"type":"USER_NEWINFO","userInfo":{"userId":'
                            f'"{BOB}","name":"Bob","colorId":2,"ip":"","userAgent":""}}}}}}')
    assert bob.told() == ('1:0:{"type":"COLLABROOM","data":{"type":"USER_NEWINFO","userInfo":{"userId":'
                          f'"{ALICE}","name":"Alice","colorId":1,"ip":"","userAgent":""}}}}}}')
    assert bob.told() == f"2:0:{options}"

    alice.change(CHANGE_OF_ALICE)
    bob.change(CHANGE_OF_BOB)
    assert alice.told() == '3:0:{"type":"COLLABROOM","data":{"type":"ACCEPT_COMMIT","newRev":1}}'
    assert bob.told() == ('3:0:{"type":"COLLABROOM","data":{"type":"NEW_CHANGES","newRev":1,"changeset":'
                          '"Z:7>4=5*0+4$ all","apool":{"numToAttrib":{"0":["author","' + ALICE +
                          '"]},"nextNum":1},"author":"' + ALICE + '"}}')
    assert bob.told() == '4:0:{"type":"COLLABROOM","data":{"type":"ACCEPT_COMMIT","newRev":2}}'
    assert alice.told() == ('4:0:{"type":"COLLABROOM","data":{"type":"NEW_CHANGES","newRev":2,"changeset":'
                            '"Z:b>2-1*0+3$😀h","apool":{"numToAttrib":{"0":["author","' + BOB +
                            '"]},"nextNum":1},"author":"' + BOB + '"}}')

    assert alice.post(("oob", "kill:bye")) == "ok"
    assert bob.told() == ('5:0:{"type":"COLLABROOM","data":{"type":"USER_LEAVE","userInfo":{"userId":'
                          f'"{ALICE}","name":"Alice","colorId":1,"ip":"","userAgent":""}}}}}}')
    end = bob.browser.client_vars(pad_name)["collab_client_vars"]
    assert end["initialAttributedText"]["text"] == "😀hello all\n\n"
    assert end["rev"] == 2
    pairs = [end["apool"]["numToAttrib"][str(i)] for i in range(end["apool"]["nextNum"])]
    assert pairs == [["author", bob.user], ["author", alice.user]]
    assert end["initialAttributedText"]["attribs"] == "*0+3+4*1+4|2+2"
    assert end["historicalAuthorData"] == {bob.user: {"colorId": 2, "name": "Bob"},
                                           alice.user: {"colorId": 1, "name": "Alice"}}


def test_a_lost_acknowledgement(browser, pad_name) -> None:
    alice, bob = (Pad(browser(), pad_name).enter(name) for name in ("Alice", "Bob"))
    assert alice.commit(5, " all") == 1
    bob.until("NEW_CHANGES")
    bob.change(CHANGE_OF_BOB, base_rev=0)
    alice.until("NEW_CHANGES")

    before = bob.socket  # whose stream broke before ACCEPT_COMMIT came
    bob.connect().join("Bob", 2, isReconnectOf=before, isCommitPending=True)
    bob.said.clear()
    bob.until("ACCEPT_COMMIT")
    bob.until("NO_COMMIT_PENDING")
    kinds = [data.get("payload", data)["type"] for data in bob.said]
    assert kinds == ["USER_NEWINFO", "padoptions", "ACCEPT_COMMIT", "NO_COMMIT_PENDING"]
    assert bob.said[2]["newRev"] == 2
    assert bob.browser.get(f"/ep/pad/export/{pad_name}/latest?format=txt").text == "😀hello all\n\n"


def test_what_was_never_sent_is_told_apart(pad) -> None:
    """The same reconnect, but the change had never arrived: nothing is accepted."""
    bob = pad("Bob")
    before = bob.socket
    bob.connect().join("Bob", isReconnectOf=before, isCommitPending=True)
    bob.said.clear()
    bob.until("NO_COMMIT_PENDING")
    assert [data.get("payload", data)["type"] for data in bob.said] == ["padoptions", "NO_COMMIT_PENDING"]
    bob.commit(0, "once ")
    assert bob.text == "once Hello\n\n"


def test_the_dead_socket_cannot_commit_any_more(browser, pad_name) -> None:
    bob = Pad(browser(), pad_name).enter("Bob")
    before = bob.socket
    bob.connect().join("Bob", isReconnectOf=before, isCommitPending=True)
    bob.until("NO_COMMIT_PENDING")
    living, bob.socket, bob.seq = bob.socket, before, 0
    assert bob.change(CHANGE_OF_BOB) == "restart-fail"
    bob.socket = living
    assert bob.browser.client_vars(pad_name)["collab_client_vars"]["rev"] == 0


def test_somebody_elses_socket_is_not_ended(pad) -> None:
    alice, bob = pad("Alice"), pad("Bob")
    alice.until("USER_NEWINFO")
    victim, bob_before = alice.socket, bob.socket
    bob.connect().join("Bob", isReconnectOf=victim, isCommitPending=True)
    bob.until("NO_COMMIT_PENDING")
    assert bob_before != bob.socket
    alice.commit(0, "still here ")
    assert alice.text == "still here Hello\n\n"
