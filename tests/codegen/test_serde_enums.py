"""Variants as Rust's serde wrote them, against what the reference implementation of Ensync wrote.

The vectors are not ours to pack: WIREFORM_VECTORS names their folder.
"""
import csv
import os
import re
from pathlib import Path

import pytest

import made

VECTORS = Path(os.environ.get("WIREFORM_VECTORS", "/nonexistent")) / "ensync"
WAYS = {"c2s": "in", "s2c": "out"}
LENGTH = 4                  # of a frame, in front of its item

pytestmark = pytest.mark.skipif(not VECTORS.is_dir(),
                                reason="vectors of Ensync not found (WIREFORM_VECTORS)")


@pytest.fixture(scope="module")
def probe(program):
    probe = made.Probe(program, "serde_enums")
    yield probe
    probe.close()


def rows(name):
    with open(VECTORS / name, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def item(text):
    """`(00*3)` in the hexadecimal digits is 000000."""
    return bytes.fromhex(re.sub(r"\(([0-9a-f]{2})\*(\d+)\)",
                                lambda match: match[1] * int(match[2]), text))


def test_golden_frames(probe):
    """Read and written again they are the same bytes."""
    for row in rows("golden_cbor.tsv"):
        frame = item(row["hex"])
        assert int.from_bytes(frame[:LENGTH], "little") == len(frame) - LENGTH
        answer = probe.ask_cbor(WAYS[row["direction"]], frame[LENGTH:])
        assert answer[0] == "ok", (row, answer)
        assert answer[3] == frame[LENGTH:].hex(), row
        assert answer[4] == "same", row


def test_probes(probe):
    for row in rows("probes.tsv"):
        answer = probe.ask_cbor(WAYS[row["direction"]], item(row["hex"]))
        assert answer[0] == {"accept": "ok", "refuse": "refused"}[row["verdict"]], (row, answer)
