"""A decoder of CBOR (RFC 8949) that shares nothing with the one under test: the referee."""
from __future__ import annotations

import math
import struct
from dataclasses import dataclass


@dataclass(frozen=True)
class Tag:
    number: int
    content: object


@dataclass(frozen=True)
class Simple:
    number: int


BREAK = object()
FLOATS = {25: ">e", 26: ">f", 27: ">d"}
WORDS = {20: False, 21: True, 22: None}


class Decoder:
    """Well-formed input only."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count:self.at]

    def item(self) -> object:
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if major == 7:
            return self.other(info)
        if info == 31:
            return self.endless(major)
        number = info if info < 24 else int.from_bytes(self.take(1 << info - 24), "big")
        match major:
            case 0:
                return number
            case 1:
                return -1 - number
            case 2:
                return self.take(number)
            case 3:
                return self.take(number).decode()
            case 4:
                return [self.item() for _ in range(number)]
            case 5:
                return Map((self.item(), self.item()) for _ in range(number))
        return tagged(number, self.item())

    def other(self, info: int) -> object:
        if info == 31:
            return BREAK
        if info in FLOATS:
            return struct.unpack(FLOATS[info], self.take(1 << info - 24))[0]
        number = self.take(1)[0] if info == 24 else info
        return WORDS.get(number, Simple(number))

    def endless(self, major: int) -> object:
        items = list(iter(self.item, BREAK))
        match major:
            case 2:
                return b"".join(items)
            case 3:
                return "".join(items)
            case 4:
                return items
        return Map(zip(items[::2], items[1::2]))


class Map(list):
    """Pairs: keys may be of any type."""

    def __init__(self, pairs) -> None:
        super().__init__(tuple(pair) for pair in pairs)

    def get(self, name: str, default: object = None) -> object:
        return next((value for key, value in self if key == name), default)


def tagged(number: int, content: object) -> object:
    if number in (2, 3) and isinstance(content, bytes):
        magnitude = int.from_bytes(content, "big")
        return magnitude if number == 2 else -1 - magnitude
    return Tag(number, content)


def decode(data: bytes) -> object:
    decoder = Decoder(data)
    value = decoder.item()
    assert decoder.at == len(data)
    return value


def same(a: object, b: object) -> bool:
    """Equal in type too: 1 is not 1.0, and NaN is NaN."""
    if isinstance(a, float) and isinstance(b, float):
        return math.isnan(a) and math.isnan(b) or \
            a == b and math.copysign(1, a) == math.copysign(1, b)
    if isinstance(a, Tag) and isinstance(b, Tag):
        return a.number == b.number and same(a.content, b.content)
    if isinstance(a, (list, tuple)) and isinstance(b, (list, tuple)):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b))
    return type(a) is type(b) and a == b
