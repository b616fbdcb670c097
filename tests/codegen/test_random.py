"""Random messages of generated code: valid to us, the same after either codec, valid to jsonschema."""
import json
import subprocess

import made
import pytest
from random_json import judge_of

DOCUMENTS = made.SCHEMAS + made.CASES + made.STRANGERS
COUNT, SAMPLES = 10_000, 25
TIME_LIMIT_S = 600           # on a machine with much else to do


@pytest.fixture(scope="module")
def told(everything, library):
    """The lines of one run over all documents."""
    probe = everything.probe(library, "random_probe")
    run = subprocess.run([probe, str(COUNT), str(SAMPLES)], capture_output=True, text=True,
                         timeout=TIME_LIMIT_S, check=False)
    lines = run.stdout.rstrip("\n").split("\n")
    assert run.returncode in (0, 1), run.stderr
    assert lines, run.stderr
    return lines


def test_all_are_valid_and_survive_both_codecs(told):
    broken = [line for line in told if line.startswith("broken")]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_the_judge_agrees(path, told):
    document = json.loads(path.read_text())
    protocol = made.protocol(path)
    judges = {name_in_c(protocol, message): judge_of(document, message.name)
              for message in protocol.messages}
    tried = 0
    for line in told:
        name, message, text = line.split(" ", 2)
        if name == protocol.name:
            value = json.loads(text)
            assert judges[message].is_valid(value), text
            tried += 1
    assert tried == SAMPLES * len(protocol.messages)


def name_in_c(protocol, message):
    from codegen.layout import Layout
    return next(plan.name for plan in Layout(protocol).messages if plan.of.name == message.name)


def test_they_differ(told):
    """Where a message holds anything, its values are not all the same."""
    texts = {line.split(" ", 2)[2] for line in told if line.startswith("chatmaster message")}
    assert len(texts) > SAMPLES * 3 // 4, texts
