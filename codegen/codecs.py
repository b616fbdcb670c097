"""The encodings of messages: what generated code of each is called, what it calls, and how
constants look in it."""
from __future__ import annotations

import struct
from dataclasses import dataclass
from decimal import Decimal

from codegen.rules import json_inside, number_text


@dataclass(frozen=True)
class Codec:
    """One encoding.  The runtime has the same functions for each, under another prefix."""
    name: str                       # of the prefix: wf_json_read_text()
    suffix: str                     # of generated functions: chatmaster_read_join_cbor()
    tuple_state: str = ""           # what the calls for tuples need to remember
    tells_counts: bool = False      # in front of lists, whose items then have a least length

    @property
    def runtime(self) -> str:
        return f"wf_{self.name}"

    @property
    def reader(self) -> str:
        return f"struct {self.runtime}_reader *in"

    def inside(self, wire: str) -> str:
        """The name of a member as the runtime looks for it: in JSON as it stands between quotes."""
        return json_inside(wire) if self.name == "json" else wire

    def raw(self, held: str) -> str:
        """Raw values are held in codec `held`; the other one translates."""
        return "raw" if held == self.name else f"raw_{held}"


JSON = Codec("json", "")
CBOR = Codec("cbor", "_cbor", "&tuple, ", True)
CODECS = {codec.name: codec for codec in (JSON, CBOR)}


# --- JSON ----------------------------------------------------------------------------------------

def scalar_json(value: object) -> str:
    if isinstance(value, str):
        return f'"{json_inside(value)}"'
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return number_text(value)


def key(wire: str) -> str:
    return f'"{json_inside(wire)}":'


# --- CBOR ----------------------------------------------------------------------------------------

UINT, NEGATIVE, BYTES, TEXT, ARRAY, MAP, TAG = range(7)


def head(major: int, value: int) -> bytes:
    """The shortest."""
    if value < 24:
        return bytes([major << 5 | value])
    width = next(width for width in (1, 2, 4, 8) if value < 1 << 8 * width)
    return bytes([major << 5 | 23 + width.bit_length()]) + value.to_bytes(width, "big")


def scalar_cbor(value: object) -> bytes:
    if isinstance(value, str):
        return head(TEXT, len(value.encode())) + value.encode()
    if value is None or isinstance(value, bool):
        return {None: b"\xf6", True: b"\xf5", False: b"\xf4"}[value]
    if value == int(value):
        return _integer(int(value))
    return _float(float(value))


def _integer(value: int) -> bytes:
    major, value = (UINT, value) if value >= 0 else (NEGATIVE, -1 - value)
    if value < 1 << 64:
        return head(major, value)
    digits = value.to_bytes((value.bit_length() + 7) // 8, "big")
    return head(TAG, 2 + major) + head(BYTES, len(digits)) + digits


def _float(value: float | Decimal) -> bytes:
    for first, form in ((0xF9, ">e"), (0xFA, ">f")):
        try:
            if struct.unpack(form, struct.pack(form, value))[0] == value:
                return bytes([first]) + struct.pack(form, value)
        except OverflowError:
            pass
    return b"\xfb" + struct.pack(">d", value)


def octets(data: bytes) -> str:
    """Bytes as the text of a literal; cwriter.escapes() turns them back."""
    return data.decode("utf-8", "surrogateescape")
