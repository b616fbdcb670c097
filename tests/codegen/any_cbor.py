"""CBOR in every spelling that RFC 8949 allows; and JSON values out of it."""
from __future__ import annotations

import base64
import struct


class Speller:
    """Encodes a value as `choose(options)` decides: a definite length or not, a long head or a
    short one, members in whatever order."""

    def __init__(self, choose, has_long_heads: bool = True) -> None:
        self.choose = choose
        self.has_long_heads = has_long_heads

    def head(self, major: int, value: int) -> bytes:
        least = next(index for index, limit in enumerate((24, 1 << 8, 1 << 16, 1 << 32, 1 << 64))
                     if value < limit)
        width = self.choose(range(least, 5 if self.has_long_heads else least + 1))
        if width == 0:
            return bytes([major << 5 | value])
        return bytes([major << 5 | 23 + width]) + value.to_bytes(1 << width - 1, "big")

    def encode(self, value: object) -> bytes:
        if value is None or isinstance(value, bool):
            return {None: b"\xf6", True: b"\xf5", False: b"\xf4"}[value]
        if isinstance(value, int):
            return self.head(0, value) if value >= 0 else self.head(1, -1 - value)
        if isinstance(value, float):
            return self.float(value)
        if isinstance(value, bytes):
            return self.string(2, [value[index:index + 1] for index in range(len(value))])
        if isinstance(value, str):
            return self.string(3, [char.encode() for char in value])
        if isinstance(value, dict):
            members = [self.encode(key) + self.encode(value[key]) for key in self.order(value)]
            return self.container(5, members)
        return self.container(4, [self.encode(item) for item in value])

    def order(self, value: dict) -> list:
        keys = list(value)
        return self.choose([keys, keys[::-1], sorted(keys)])

    def container(self, major: int, items: list[bytes]) -> bytes:
        if self.choose([False, True]):
            return bytes([major << 5 | 31]) + b"".join(items) + b"\xff"
        return self.head(major, len(items)) + b"".join(items)

    def string(self, major: int, pieces: list[bytes]) -> bytes:
        whole = b"".join(pieces)
        if not self.choose([False, False, True]):
            return self.head(major, len(whole)) + whole
        cut = self.choose(range(len(pieces) + 1))
        chunks = [b"".join(pieces[:cut]), b"".join(pieces[cut:])]
        return bytes([major << 5 | 31]) + b"".join(
            self.head(major, len(chunk)) + chunk for chunk in chunks) + b"\xff"

    def float(self, value: float) -> bytes:
        spelled = [b"\xfb" + struct.pack(">d", value)]
        for first, form in ((b"\xf9", ">e"), (b"\xfa", ">f")):
            try:
                if struct.unpack(form, struct.pack(form, value))[0] == value:
                    spelled.append(first + struct.pack(form, value))
            except OverflowError:
                pass
        return self.choose(spelled)


def as_json(value: object) -> object:
    """What JSON has instead."""
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value
