"""Random schemas and values: the same verdict as an independent validator, in both codecs.

WIREFORM_SEED changes the seed and WIREFORM_RANDOM_SCHEMAS the number of schemas.
"""
from __future__ import annotations

import os

import cbor2
import jsonschema
import pytest
import validating
from random_schema import World

SEED = int(os.environ.get("WIREFORM_SEED", "1"))
SCHEMAS = int(os.environ.get("WIREFORM_RANDOM_SCHEMAS", "120"))
VALUES = 25
ORACLES = {False: jsonschema.Draft7Validator, True: jsonschema.Draft202012Validator}


@pytest.mark.parametrize("modern", [False, True], ids=["draft-07", "2020-12"])
def test_random(modern, tmp_path, runtime_for_validators):
    schemas = {}
    for index in range(SCHEMAS):
        schema = World(SEED * 1_000_003 + index, modern).document()
        plan, findings = validating.plan_of(schema, f"random_{index}.json")
        if plan is not None:
            schemas[f"random_{index}"] = schema
        else:                  # two definitions that need each other for the same value
            assert "WF-REF-CYCLE" in findings.render(), findings.render()
    assert len(schemas) > 0.8 * SCHEMAS
    program = validating.Program(tmp_path, [validating.compiled(schemas, "random")], list(schemas),
                                 *runtime_for_validators)
    cases, expected = [], []
    for index, (name, schema) in enumerate(schemas.items()):
        world = World(SEED * 7_919 + index)
        for value in [world.value(4) for _ in range(VALUES)]:
            try:
                verdict = ORACLES[modern](schema).is_valid(value)
            except RecursionError:         # It follows an "if" on which nothing depends.
                continue
            cases += [(name, "json", validating.text_of(value)), (name, "cbor", cbor2.dumps(value))]
            expected += [(schema, value, verdict)] * 2
    assert 0.1 < sum(verdict for _, _, verdict in expected) / len(expected) < 0.9
    for (_, codec, _), (schema, value, verdict), answer in zip(cases, expected, program.ask(cases)):
        assert answer.valid == verdict, f"{schema}\n  {value} as {codec}: {answer}"
