"""What ./dev bench code tells: no frame of unknown size, and no message that takes much stack."""
import shutil
import sys

import pytest

import made

sys.path.insert(0, str(made.ROOT / "tests/bench"))
import machine_code

pytestmark = pytest.mark.skipif(not shutil.which("gcc"), reason="gcc tells the sizes of frames")
MOST_STACK = 64 * 1024
NESTED = [made.HERE / "cases" / f"{name}.json" for name in ("recursion", "unions", "cbor", "variants")]


@pytest.fixture(scope="module")
def runtime(tmp_path_factory):
    return machine_code.runtime_graph(tmp_path_factory.mktemp("runtime"))


@pytest.mark.parametrize("document", made.SCHEMAS + NESTED, ids=lambda path: path.stem)
def test_the_stack_is_bounded(document, runtime, tmp_path, monkeypatch):
    monkeypatch.setenv("CC", "gcc")
    made.write(made.generated(document, codecs=made.ALL_CODECS), tmp_path)
    [header] = machine_code.protocols(tmp_path)
    program = machine_code.program_of(header.with_suffix(".c"), runtime, tmp_path)
    assert not program.unbounded
    for message in machine_code.messages_of(header):
        for codec in made.ALL_CODECS:
            assert 0 < machine_code.stack_of(program, header, message, codec) < MOST_STACK


def test_circles_count_as_often_as_values_nest():
    program = machine_code.Program(frames={"read": 10, "list": 20, "item": 30, "text": 5},
                                   calls={"read": {"list", "text"}, "list": {"item"}, "item": {"list", "text"}})
    assert program.stack(["read"], 64) == 10 + 64 * (20 + 30) + 5
    assert program.stack(["text"], 64) == 5
