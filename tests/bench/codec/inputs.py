"""Messages for the benchmark of the codecs: realistic ones, in the spellings peers may choose.

    inputs.py FOLDER

writes FOLDER/KIND-SPELLING and, of what everybody has to refuse, FOLDER/KIND-bad: messages, each
behind its length in four bytes.  The same call always writes the same bytes.
"""
from __future__ import annotations

import copy
import json
import random
import struct
import sys
import uuid
from pathlib import Path

SMALL_RING = 64

PLAIN = "Is there still some tea? The kettle says: {:02}."
QUOTED = 'Gr\u00fc\u00df\u00e9 "{:02}" says:\n\u00e4 path is C:\\tea \U0001f600'
FOREIGN = "Ist noch Tee da? Die Gr\u00fc\u00dfe aus \u041c\u043e\u0441\u043a\u0432\u0430 und \u6771\u4eac: {:02}."


def a_uuid(chance: random.Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def chat(number: int, text: str, _: random.Random) -> dict:
    """ChatMaster: a line somebody says; 109 bytes when plain."""
    return {"type": "message", "data": {"message": text, "username": f"Ada{1234567 + number}"}}


def relay(number: int, text: str, _: random.Random) -> dict:
    """Concierge: a MESSAGE to a service; 216 bytes when plain."""
    return {"type": "MESSAGE", "target": {"type": "SERVICE", "service": "chat"},
            "data": {"id": 81234 + number, "kind": "line", "room": "kitchen",
                     "text": text, "tags": ["tea", "kettle"], "seen": True, "weight": 0.75}}


def changes(number: int, text: str, _: random.Random) -> dict:
    """EtherPad: NEW_CHANGES, an insertion in bold; 249 bytes when plain."""
    return {"type": "COLLABROOM", "data": {
        "type": "NEW_CHANGES", "newRev": 1234 + number, "changeset": f"Z:1a4>{len(text):x}|2=3k*0*1+{len(text):x}${text}",
        "apool": {"numToAttrib": {"0": ["author", "g.aliceaaaaaaaaaaa"], "1": ["bold", "true"]}, "nextNum": 2},
        "author": "g.aliceaaaaaaaaaaa"}}


def service(chance: random.Random, subscribers: int) -> dict:
    return {"name": "chat", "nickname": None, "owner_uuid": a_uuid(chance),
            "subscribers": [a_uuid(chance) for _ in range(subscribers)]}


def uuids(number: int, _: str, chance: random.Random) -> dict:
    """Concierge: a subscription's result with 100 subscribers; 4.1 KB."""
    return {"seq": number, "type": "SELF_SUBSCRIBE_RESULT", "successful": True, "service": service(chance, 100)}


def clients(number: int, text: str, chance: random.Random) -> dict:
    """Concierge: the list of 1000 clients; 110 KB."""
    nickname = text.format(number)[:12]
    return {"seq": number, "type": "CLIENT_FETCH_ALL_RESULT", "clients": [
        {"name": "user_" + "x" * chance.randrange(12) + str(i),
         "nickname": nickname if chance.random() < 0.5 else None, "uuid": a_uuid(chance),
         "tags": ["tag" + str(chance.randrange(1000))] * chance.randrange(3)} for i in range(1000)]}


KINDS = {"chat": (chat, SMALL_RING), "relay": (relay, SMALL_RING), "changes": (changes, SMALL_RING),
         "uuids": (uuids, 16), "clients": (clients, 2)}


def get_obj(_: int, chance: random.Random) -> list:
    """Ensync: 43 bytes of CBOR."""
    return ["GetObj", chance.randbytes(32)]


def rmdir(number: int, chance: random.Random) -> list:
    """Ensync: 104 bytes."""
    return ["Rmdir", {"tx": number, "id": chance.randbytes(32), "ver": chance.randbytes(32), "old_len": 5000 + number}]


def putobj(number: int, chance: random.Random) -> list:
    """Ensync: an object of 64 KiB."""
    return ["Putobj", {"tx": number, "id": chance.randbytes(32), "linkid": chance.randbytes(32),
                       "data": chance.randbytes(65536)}]


CBOR_KINDS = {"get_obj": (get_obj, SMALL_RING), "rmdir": (rmdir, SMALL_RING), "putobj": (putobj, 4)}


def cbor(value) -> bytes:
    """As short as it gets (RFC 8949, 4.2.1), but for floats; integers are no negative ones."""
    def head(major: int, number: int) -> bytes:
        if number < 24:
            return bytes([major << 5 | number])
        width = next(width for width in range(4) if number < 1 << (8 << width))
        return bytes([major << 5 | 24 + width]) + number.to_bytes(1 << width, "big")

    if value is None or isinstance(value, bool):
        return bytes([0xF6 if value is None else 0xF5 if value else 0xF4])
    if isinstance(value, float):
        return b"\xfb" + struct.pack(">d", value)
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value)) + value.encode()
    if isinstance(value, dict):
        return head(5, len(value)) + b"".join(cbor(key) + cbor(item) for key, item in value.items())
    return head(4, len(value)) + b"".join(cbor(item) for item in value)


# --- Spellings ------------------------------------------------------------------------------------

def minified(value) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def reordered(value, order):
    """The same value, the members of every object in the order that `order` gives to their list."""
    if isinstance(value, dict):
        return {key: reordered(value[key], order) for key in order(list(value))}
    if isinstance(value, list):
        return [reordered(item, order) for item in value]
    return value


def tag_last(keys: list) -> list:
    return [key for key in keys if key != "type"] + [key for key in keys if key == "type"]


def all_escaped(value) -> str:
    """The longest spelling there is: no character of a text stands for itself."""
    def text(plain: str) -> str:
        units = plain.encode("utf-16-be")
        return '"' + "".join(f"\\u{units[i]:02x}{units[i + 1]:02X}" for i in range(0, len(units), 2)) + '"'

    if isinstance(value, dict):
        return "{" + " ,\r\n".join(f"{text(key)} : {all_escaped(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + " ,\r\n".join(all_escaped(item) for item in value) + "]"
    return text(value) if isinstance(value, str) else json.dumps(value)


def spellings(chance: random.Random) -> dict:
    def shuffled(keys: list) -> list:
        return chance.sample(keys, len(keys))

    return {
        "expected": (PLAIN, minified),
        "shuffled": (PLAIN, lambda value: minified(reordered(value, shuffled))),
        "tag-last": (PLAIN, lambda value: minified(reordered(value, tag_last))),
        "pretty": (PLAIN, lambda value: json.dumps(value, indent=2)),
        "escapes": (QUOTED, lambda value: json.dumps(value, separators=(",", ":"))),
        "foreign": (FOREIGN, minified),
        "worst": (QUOTED, all_escaped),
    }


# --- What nobody may accept -----------------------------------------------------------------------

BAD_TEXTS = {"chat": ["data", "message"], "relay": ["target", "service"], "changes": ["data", "changeset"],
             "uuids": ["service", "owner_uuid"],
             "clients": ["clients", 3, "uuid"]}


def broken(good: dict, path: list) -> list[bytes]:
    """Wrong in syntax, in encoding, and in what the schema says of the member at `path`."""
    def changed(change) -> bytes:
        value = copy.deepcopy(good)
        *above, last = path
        place = value
        for step in above:
            place = place[step]
        change(place, last)
        return minified(value).encode()

    text = minified(good).encode()
    member = minified(path[-1]).encode() + b":"
    bad = [text[:len(text) * cut // 16] for cut in range(16)]
    bad += [text + b"}", text + b" x", b"[" + text + b"]", text[:-1] + b",}"]
    bad += [text.replace(member + b'"', member + wrong, 1)
            for wrong in (b'"\\x', b'"\\ud800', b'"\xff', b'"\xc0\xaf', b'"\n', b"", b"7,")]
    bad += [changed(lambda place, last: place.pop(last))]
    bad += [changed(lambda place, last, wrong=wrong: place.update({last: wrong}))
            for wrong in (7, None, [], {}, True, "" if path[-1] in ("message", "owner_uuid", "uuid") else 1.5)]
    bad += [text[:text.index(member)] + member + b'"x",' + text[text.index(member):],
            text.replace(b'"type":"', b'"type":"X', 1), text.replace(b'"type":"', b'"tipe":"', 1)]
    return bad


def write(path: Path, messages: list[bytes]) -> None:
    path.write_bytes(b"".join(struct.pack("<I", len(message)) + message for message in messages))


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for kind, (make, ring) in KINDS.items():
        for name, (line, spell) in spellings(random.Random(kind)).items():
            chance = random.Random(kind)
            write(folder / f"{kind}-{name}", [spell(make(i, line.format(i), chance)).encode() for i in range(ring)])
        good = make(1, PLAIN.format(1), random.Random(kind))
        write(folder / f"{kind}-bad", broken(good, BAD_TEXTS[kind]))
    for kind, (make, ring) in CBOR_KINDS.items():
        chance = random.Random(kind)
        messages = [cbor(make(i, chance)) for i in range(ring)]
        write(folder / f"{kind}-expected", messages)
        write(folder / f"{kind}-bad", [messages[0][:len(messages[0]) * cut // 16] for cut in range(16)] + [
            messages[0] + b"\0", messages[0][1:], b"\x83" + messages[0][1:], messages[0].replace(b"\x58\x20", b"\x58\x1f", 1)])


if __name__ == "__main__":
    main()
