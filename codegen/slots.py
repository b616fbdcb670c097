"""Where the texts of an enum are looked for: a hash table that is full of constants.

A text stands in the slot that its hash names, or in the next that was free; codec/slots.h looks for
it the same way.  The hash takes little of a text, so which bytes it takes is chosen for each table:
those with which the fewest texts meet.
"""
from __future__ import annotations

from dataclasses import dataclass
from itertools import product

FEW = 4                      # texts that are not worth a table
FACTOR = 0x9E3779B97F4A7C15  # WF_SLOTS_FACTOR in codec/slots.h
FARTHEST = 8                 # bytes from either end that are tried
TRIED = 2**14                # hashes that choosing may take


@dataclass(frozen=True)
class Place:
    """Which bytes of a text are hashed: `width` behind the first `skip`, and from `back` before the end."""
    bits: int
    width: int
    skip: int
    back: int

    def home_of(self, text: bytes) -> int:
        first, last = (int.from_bytes(text[at:at + self.width], "little")
                       for at in (self.skip, len(text) - self.back))
        return ((last << 32) + first + len(text)) * FACTOR % 2**64 >> (64 - self.bits)


@dataclass(frozen=True)
class Slots:
    place: Place
    shortest: int
    longest: int
    numbers: dict[int, int]  # of the text in a slot


@dataclass(frozen=True)
class Beginning:
    """Which bytes of a beginning are hashed: `width` behind the first `skip`."""
    bits: int
    width: int
    skip: int

    def home_of(self, text: bytes) -> int:
        word = int.from_bytes(text[self.skip:self.skip + self.width], "little") << (64 - 8 * self.width)
        return word * FACTOR % 2**64 >> (64 - self.bits)


def slots_of(texts: list[str]) -> Slots:
    """Texts that are not empty.  At most half of the slots are taken, so there is always an end to looking."""
    found = [spelled(text) for text in texts]
    lengths = [len(text) for text in found]
    place = min(places(len(texts), min(lengths)), key=lambda place: meetings(place, found))
    taken: dict[int, int] = {}
    for number, text in enumerate(found):
        slot = place.home_of(text)
        while slot in taken:
            slot = (slot + 1) % 2**place.bits
        taken[slot] = number
    return Slots(place, min(lengths), max(lengths), taken)


def places(count: int, shortest: int) -> list[Place]:
    """As many as there is time for, small tables first."""
    bits = (2 * count - 1).bit_length()
    width = 4 if shortest >= 4 else 2 if shortest >= 2 else 1
    ends = range(min(shortest - width, FARTHEST) + 1)
    found = [Place(size, width, skip, width + back) for size, skip, back in product((bits, bits + 1), ends, ends)]
    return found[:max(1, TRIED // count)]


def spelled(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")


def beginning_of(texts: list[str]) -> Beginning:
    """All are at least four bytes long."""
    own = [spelled(text) for text in texts]
    shortest = min(map(len, own))
    bits = (2 * len(own) - 1).bit_length()
    found = [Beginning(size, width, skip) for size in (bits, bits + 1)
             for width in range(min(8, shortest), 3, -1) for skip in range(min(shortest - width, FARTHEST) + 1)]
    return min(found, key=lambda place: meetings(place, own))


def meetings(place: Place | Beginning, texts: list[bytes]) -> int:
    """Texts whose slot another one may have."""
    return len(texts) - len({place.home_of(text) for text in texts})
