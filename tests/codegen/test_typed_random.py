"""Random documents through the typed codec: the same verdict as an independent validator, in both
codecs, and every promise that codec_probe.c knows.

WIREFORM_SEED changes the seed and WIREFORM_RANDOM_DOCUMENTS the number of documents.
"""
from __future__ import annotations

import json
import os
from collections import Counter

import cbor2
import made
from random_document import Documents
from random_json import fits_64_bits, judge_of
from support import compiled

from codegen import emit
from codegen.encoding import with_codecs

SEED = int(os.environ.get("WIREFORM_SEED", "1"))
COUNT = int(os.environ.get("WIREFORM_RANDOM_DOCUMENTS", "40"))
AT_ONCE = 40         # compiled into one probe
VALUES = 40


def accepted(first: int, refusals: Counter) -> dict[str, Documents]:
    """The documents that compile, with the dice that made them."""
    found = {}
    for index in range(first, min(first + AT_ONCE, COUNT)):
        dice = Documents(SEED * 1_000_003 + index)
        name = f"random_{index}"
        dice.made = dice.document(name)
        dice.protocol, diagnostics = compiled(dice.made)
        if dice.protocol is None or diagnostics:
            refusals.update({error.code for error in diagnostics.sorted()})
        else:
            found[name] = dice
    return found


def test_random(tmp_path, library):
    refusals: Counter = Counter()
    verdicts: Counter = Counter()
    documents = 0
    for first in range(0, COUNT, AT_ONCE):
        folder = tmp_path / str(first)
        found = accepted(first, refusals)
        documents += len(found)
        files = emit.generate([with_codecs(dice.protocol, made.ALL_CODECS) for dice in found.values()])
        program = made.Codecs(files, folder).probe(library)
        for name, dice in found.items():
            verdicts += judged(dice, made.Probe(program, name))
    print(f"{documents} of {COUNT} documents, {sum(verdicts.values())} messages; refused: {refusals}")
    assert documents > 0.4 * COUNT, refusals
    assert 0.2 < verdicts[True] / sum(verdicts.values()) < 0.9, verdicts


def judged(dice: Documents, probe: made.Probe) -> Counter:
    judge = judge_of(dice.made, "m")
    schema = dice.made["components"]["messages"]["m"]["payload"]
    verdicts: Counter = Counter()
    for _ in range(VALUES):
        value = dice.value(schema)
        if not fits_64_bits(value):
            continue
        expected = judge.is_valid(value)
        verdicts[expected] += 1
        for answer in (probe.ask("in", made.dumps(value)), probe.ask_cbor("in", cbor2.dumps(value))):
            assert (answer[0] == "ok") == expected, f"{json.dumps(schema)}\n{made.dumps(value)}\n{answer}"
            if expected:
                assert judge.is_valid(json.loads(answer[2])), (schema, value, answer)
    probe.close()
    return verdicts
