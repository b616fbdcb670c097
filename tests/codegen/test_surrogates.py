"""x-wireform json surrogates: keep.  Halves of pairs go in and come out as they were."""
import json

import made
import pytest

CASE = made.HERE / "cases" / "surrogates.json"
HALVES = ["\\ud83d", "\\ude00", "a\\ud83db", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00", "\\uDBFFx\\uDC00\\n",
          "\\ud83dg", "\U0001F600\\ud83d", "\\ud800" * 8]


@pytest.fixture(scope="module")
def probe(tmp_path_factory, library):
    folder = tmp_path_factory.mktemp("surrogates")
    program = made.Codecs(made.generated(CASE), folder).probe(library)
    probe = made.Probe(program, "surrogates")
    yield probe
    probe.close()


@pytest.mark.parametrize("text", HALVES)
def test_they_are_kept(text, probe):
    for message in (f'{{"text":"{text}"}}', f'{{"text":"","parts":["{text}","x"]}}',
                    f'{{"text":"","names":{{"{text}":true}}}}', f'{{"text":"","raw":["{text}"]}}'):
        answer = probe.ask("in", message)
        assert answer[0] == "ok", answer
        assert answer[2].isascii() or "\U0001F600" in answer[2]
        assert json.loads(answer[2]) == json.loads(message)


def test_a_pair_is_one_character(probe):
    assert json.loads(probe.ask("in", '{"text":"\\ud83d\\ude00"}')[2]) == {"text": "\U0001F600"}


@pytest.mark.parametrize("message, what", [
    ('{"text":"' + "\\ud800" * 9 + '"}', "longer than 8 characters"),
    ('{"text":"","parts":["\\ud83d","\\uD83D"]}', "equal to an item before it"),
    ('{"text":"","names":{"\\ud83d":true,"\\uD83D":false}}', "is given twice"),
    ('{"text":"","like":"\\ud83da"}', "does not match"),
])
def test_rules_see_them(message, what, probe):
    answer = probe.ask("in", message)
    assert answer[0] == "refused" and what in answer[4], answer


def test_classes_see_them(probe):
    assert probe.ask("in", '{"text":"","like":"\\ud83d"}')[0] == "ok"


def test_utf8_may_not_hold_them(probe):
    answer = probe.ask("in", b'{"text":"\xed\xa0\xbd"}')
    assert answer[:2] == ["refused", "bad-syntax"]
