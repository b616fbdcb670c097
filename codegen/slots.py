"""Where the texts of an enum are looked for: a hash table that is full of constants.

Number n of the table is text n - 1, and 0 is free.  A text stands in the slot that its hash names, or
in the next that was free; codec/scalar.c looks for it the same way.
"""
from __future__ import annotations

FEW = 4                      # texts that are not worth a table
WORD = 2**64 - 1
FACTOR = 0x9E3779B97F4A7C15  # SLOTS_FACTOR in codec/scalar.c


def table_of(texts: list[str]) -> list[int]:
    """At most half of it is taken, so there is always an end to looking."""
    bits = (2 * len(texts) - 1).bit_length()
    table = [0] * (1 << bits)
    for number, text in enumerate(texts, 1):
        slot = hash_of(text.encode("utf-8", "surrogateescape")) >> (64 - bits)
        while table[slot]:
            slot = (slot + 1) % len(table)
        table[slot] = number
    return table


def hash_of(text: bytes) -> int:
    """Of its length, its first eight bytes and its last."""
    if len(text) >= 4:
        width = 8 if len(text) >= 8 else 4
        first, last = (int.from_bytes(part, "little") for part in (text[:width], text[-width:]))
    else:
        first, last = int.from_bytes(text[:1], "little"), int.from_bytes(text[-1:], "little")
        last = last << 8 | (text[len(text) // 2] if text else 0)
    mixed = (first + len(text)) * FACTOR & WORD
    return (mixed ^ last) * FACTOR & WORD
