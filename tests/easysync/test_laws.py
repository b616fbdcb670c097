"""The laws of Easysync on random texts and changes, judged by model.py and by each other."""
from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from model import APOOL, NEWLINE, PAIRS, Document, Op, Unit, changeset_of, units_of
from probe import PROGRAM, Probe, Refused

pytestmark = pytest.mark.skipif(not PROGRAM.exists(), reason="not found: easysync_probe")

EXAMPLES = int(os.environ.get("WIREFORM_EASYSYNC_EXAMPLES", "100"))
OFTEN = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))

# Letters of one to four bytes, halves of pairs in both orders, and newlines: what can go wrong.
LETTERS = [*units_of("ab é本😀👩"), 0xD83D, 0xDE00, 0xFFFD, NEWLINE, NEWLINE]


@pytest.fixture(scope="module")
def probe() -> Probe:
    with Probe() as probe:
        yield probe


def attribs(is_insertion: bool) -> some.SearchStrategy:
    """At most one attribute of each key, sorted by keys."""
    def sort(numbers: list[int]) -> tuple[int, ...]:
        chosen = {PAIRS[number][0]: number for number in numbers if PAIRS[number][1] or not is_insertion}
        return tuple(chosen[key] for key in sorted(chosen))
    return some.lists(some.integers(0, len(PAIRS) - 1), max_size=3).map(sort)


units = some.lists(some.sampled_from(LETTERS), max_size=12).map(tuple)


@some.composite
def documents(draw: some.DrawFn) -> Document:
    runs = draw(some.lists(some.tuples(units, attribs(True)), max_size=12))
    times = draw(some.sampled_from([1, 1, 1, 40]))    # Some have several leaves.
    content = [Unit(unit, run) for run_units, run in runs for unit in run_units] * times
    return Document((*content, Unit(NEWLINE)))


@some.composite
def changes(draw: some.DrawFn, document: Document) -> list[Op]:
    """Ops in any order and of any size, also empty ones; the final newline stays."""
    left = list(document.units[:-1])
    ops = []
    for kind in draw(some.lists(some.sampled_from("==-+"), max_size=8)):
        if kind == "+":
            ops.append(Op("+", draw(units), draw(attribs(True))))
            continue
        most = min(len(left), draw(some.sampled_from([3, 30, 3000])))
        taken, left = left[:(count := draw(some.integers(0, most)))], left[count:]
        ops.append(Op(kind, tuple(taken), draw(attribs(False)) if kind == "=" else ()))
    return ops


def cases(count: int, in_a_row: bool = False) -> some.SearchStrategy:
    """A document and changes of it, beside each other or one after the other."""
    @some.composite
    def draw_case(draw: some.DrawFn) -> tuple:
        first = document = draw(documents())
        made = []
        for _ in range(count):
            made.append(draw(changes(document)))
            if in_a_row:
                document = document.after(made[-1])
        return first, made
    return draw_case()


def written(document: Document, ops: list[Op]) -> str:
    return changeset_of(len(document.content), ops)


def shown(document: Document) -> list[str]:
    return [document.text, document.attribs]


@OFTEN
@given(cases(1))
def test_applying_is_what_the_model_says(probe: Probe, case: tuple) -> None:
    document, (ops,) = case
    probe.set_pool(APOOL)
    assert probe.ask("check", written(document, ops)) == ["spares"]
    assert probe.ask("fits", *shown(document), written(document, ops)) == []
    assert probe.ask("apply", *shown(document), written(document, ops)) == shown(document.after(ops))


@OFTEN
@given(cases(1))
def test_the_inverse_restores(probe: Probe, case: tuple) -> None:
    document, (ops,) = case
    probe.set_pool(APOOL)
    inverse = probe.make("inverse", *shown(document), written(document, ops))
    assert probe.ask("check", inverse) == ["spares"]
    assert probe.ask("apply", *shown(document.after(ops)), inverse) == shown(document)


@OFTEN
@given(cases(3, in_a_row=True))
def test_composing_is_associative(probe: Probe, case: tuple) -> None:
    document, (first, second, third) = case
    second_document = document.after(first)
    third_document = second_document.after(second)
    a, b, c = written(document, first), written(second_document, second), written(third_document, third)

    probe.set_pool(APOOL)
    composed = probe.make("compose", a, b)
    all_three = probe.make("compose", composed, c)
    assert all_three == probe.make("compose", a, probe.make("compose", b, c))
    assert probe.ask("check", composed) == probe.ask("check", all_three) == ["spares"]
    assert probe.ask("apply", *shown(document), all_three) == shown(third_document.after(third))


@OFTEN
@given(cases(2))
def test_changes_beside_each_other_converge(probe: Probe, case: tuple) -> None:
    document, (first, second) = case
    a, b = written(document, first), written(document, second)

    probe.set_pool(APOOL)
    b_after_a, a_after_b = probe.make("follow", a, b, 0), probe.make("follow", b, a, 1)
    assert probe.ask("check", b_after_a) == probe.ask("check", a_after_b) == ["spares"]
    merge = probe.make("compose", a, b_after_a)
    assert merge == probe.make("compose", b, a_after_b)
    assert probe.ask("apply", *shown(document.after(first)), b_after_a) == probe.ask("apply", *shown(document), merge)


@OFTEN
@given(cases(1), some.randoms(use_true_random=False))
def test_what_was_bent_is_refused_or_right(probe: Probe, case: tuple, random: object) -> None:
    """Whatever passes checkRep and fits can be applied, inverted and followed."""
    document, (ops,) = case
    bent = list(written(document, ops))
    for _ in range(random.randint(1, 3)):
        at = random.randrange(len(bent))
        bent[at:at + random.randint(0, 2)] = random.choice(["", "1", "|1", "=", "+", "-", "*0", "$", "\n", "z", "0"])
    text = "".join(bent)

    probe.set_pool(APOOL)
    if not probe.accepts("check", text) or not probe.accepts("fits", *shown(document), text):
        return
    try:
        after = probe.ask("apply", *shown(document), text)
    except Refused:
        return    # An attribute that is not in the pool.
    assert probe.ask("apply", *after, probe.make("inverse", *shown(document), text)) == shown(document)


@OFTEN
@given(documents(), units, some.data())
def test_a_splice_replaces_a_stretch(probe: Probe, document: Document, inserted: tuple, data: some.DataObject) -> None:
    start = data.draw(some.integers(0, len(document.content) - 1))
    removed = data.draw(some.integers(0, len(document.content) - 1 - start))
    ops = [Op("=", document.units[:start]), Op("-", document.units[start:start + removed]), Op("+", inserted, (1,))]

    probe.set_pool(APOOL)
    made = probe.make("splice", *shown(document), start, removed, Document(tuple(map(Unit, inserted))).text, "*1")
    assert made == written(document, ops)
