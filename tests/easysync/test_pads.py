"""Pads over a few hundred revisions: past texts, loading, the time slider, imported text."""
from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from model import Document, Op, Unit, changeset_of, number, units_of
from probe import PROGRAM, Probe, apool_of, flat

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason="not found: easysync_probe")

USERS = ["g.a", "g.b", "g.c"]
LITTLE, MUCH = 0, 4 << 20      # memory for revisions that are over


def random_change(rng: random.Random, text: str, user: str) -> tuple[str, dict]:
    """Types, deletes and makes bold at one or two places."""
    units = units_of(text)
    ops, at = [], 0
    for _ in range(rng.randint(1, 2)):
        start = rng.randint(at, len(units) - 1)
        ops.append(Op("=", units[at:start]))
        at = start
        kind = rng.choice("+++-=")
        if kind == "+":
            ops.append(Op("+", units_of(rng.choice(["x", "yy\n", "😀", "\n", "a long word "])), (0,)))
            continue
        end = min(at + rng.randint(1, 5), len(units) - 1)
        ops.append(Op(kind, units[at:end], (1,) if kind == "=" else ()))
        at = end
    return changeset_of(len(units), ops), apool_of([("author", user), ("bold", "true")])


def type_away(probe: Probe, rng: random.Random, revisions: int) -> list[list[str]]:
    """Three people, always a little behind; what text and attribution were at each revision."""
    texts = [probe.ask("text", 0)]
    while probe.head() < revisions:
        user = rng.choice(USERS)
        base = max(0, probe.head() - rng.choice([0, 0, 1, 3, 20]))
        change, apool = random_change(rng, texts[base][0], user)
        reason, _, detail = probe.submit(user, base, change, apool)
        assert reason == "accepted", detail
        texts += [probe.ask("text", rev) for rev in range(len(texts), probe.head() + 1)]
    return texts


@pytest.fixture(scope="module", params=[LITTLE, MUCH], ids=["little", "much"])
def typed(request: pytest.FixtureRequest) -> Iterator[tuple[Probe, list[list[str]]]]:
    with Probe() as probe:
        probe.ask("pad", request.param, 1_000_000, "Hello 😀\nthere\n")
        yield probe, type_away(probe, random.Random(7), 250)


def test_every_text_can_be_had_again(typed: tuple) -> None:
    probe, texts = typed
    for rev, text in enumerate(texts):
        assert probe.ask("text", rev) == text
    assert not probe.accepts("text", len(texts))


def test_a_loaded_pad_is_the_same() -> None:
    with Probe() as probe:
        probe.ask("pad", MUCH, 1_000_000, "Hello\n")
        texts = type_away(probe, random.Random(5), 130)
        probe.ask("load")
        assert probe.head() == len(texts) - 1
        for rev in range(0, len(texts), 7):
            assert probe.ask("text", rev) == texts[rev]
        reason, *_ = probe.submit("g.a", 30, *random_change(random.Random(8), texts[30][0], "g.a"))
        assert reason == "accepted"


@pytest.mark.parametrize(("first", "size", "count"), [(0, 1, 100), (1, 1, 5), (3, 7, 10), (0, 100, 9), (100, 100, 1),
                                                      (240, 10, 3), (9999, 1, 1)])
def test_steps_of_the_slider_lead_there_and_back(typed: tuple, first: int, size: int, count: int) -> None:
    probe, texts = typed
    told = probe.ask("slide", first, size, count)
    at = told.index("pool")
    steps, pairs = list(zip(told[:at:2], told[1:at:2], strict=True)), told[at + 1:]
    before = [["\n", "|1+1"], *texts]

    assert len(steps) == min(count, max(0, (len(texts) - first) // size))
    for rev, (forwards, backwards) in zip(range(first, len(texts), size), steps):
        probe.ask("pool", *pairs)
        old, new = before[rev], before[rev + size]
        assert probe.ask("apply", *in_pool(probe, old, pairs), forwards) == in_pool(probe, new, pairs)
        assert probe.ask("apply", *in_pool(probe, new, pairs), backwards) == in_pool(probe, old, pairs)


def in_pool(probe: Probe, shown: list[str], pairs: list[str]) -> list[str]:
    """A text of the pad with the numbers of another pool, which knows what the steps touch."""
    theirs = list(zip(pairs[::2], pairs[1::2], strict=True))
    ours = [tuple(pair) for pair in probe.pool("pad_pairs")["numToAttrib"].values()]
    theirs += [pair for pair in ours if pair not in theirs]
    probe.ask("pool", *(text for pair in theirs for text in pair))
    text, attribs = shown
    made, rest = "", attribs
    while rest:
        char, rest = rest[0], rest[1:]
        made += char
        if char == "*":
            digits = rest[:next(at for at in range(len(rest)) if rest[at] in "*|+")]
            made += number(theirs.index(ours[int(digits, 36)]))
            rest = rest[len(digits):]
    return [text, made]


def test_imported_text_replaces_all() -> None:
    with Probe() as probe:
        probe.ask("pad", MUCH, 1_000_000, "Some text\nthat goes\n")
        content = Document(tuple(Unit(unit, (1,) if unit < 128 else ()) for unit in units_of("New 😀\ntext")))
        reason, first_rev, *_ = probe.ask("replace", "g.a", content.text, content.attribs,
                                          *flat(apool_of([("x", "y"), ("bold", "true")])))
        assert (reason, first_rev) == ("accepted", "1")
        assert probe.ask("revision", 1)[1:3] == ["g.a", "import"]
        assert probe.ask("text", 1)[0] == "New 😀\ntext\n"
        assert probe.ask("text", probe.head())[0] == "New 😀\ntext\n\n"
        assert ["author", "g.a"] in probe.pool("pad_pairs")["numToAttrib"].values()
        assert probe.ask("replace", "g.a", "", "")[0] == "accepted"
        assert probe.ask("text", probe.head()) == ["\n", "|1+1"]
        assert not probe.accepts("replace", "g.a", "ab", "+1")


def test_what_is_over_leaves_memory() -> None:
    with Probe() as probe:
        for memory, kept in ((LITTLE, 2), (MUCH, 100)):
            probe.ask("pad", memory, 1_000_000, "Hello\n")
            type_away(probe, random.Random(9), 120)
            head, oldest = map(int, probe.ask("head"))
            assert (head - oldest < kept) == (memory == LITTLE)


def test_a_change_too_far_behind_is_refused_wherever_its_past_is() -> None:
    """Most of it in history, the rest in memory: the refusal is that of the first."""
    apool = apool_of([("author", "g.a")])
    with Probe() as probe:
        probe.ask("pad", LITTLE, 1_000_000, "ab\n" * 20000)
        units = 3 * 20000 + 1
        ops = [op for _ in range(15000) for op in (Op("=", units_of("a")), Op("+", units_of("x"), (0,)),
                                                   Op("=", units_of("b\n")))]
        for typed in range(80):
            assert probe.submit("g.a", typed, changeset_of(units + typed, [Op("+", units_of("y"), (0,))]),
                                apool)[0] == "accepted"
        assert probe.submit("g.a", 0, changeset_of(units, ops), apool)[0] == "tooLarge"
