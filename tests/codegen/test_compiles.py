"""What the compiler writes compiles without a warning, and clang-format changes nothing."""
import pytest

import made

ALL = made.CASES + made.SCHEMAS + made.STRANGERS
LONG = "a_name_so_long_that_hardly_any_line_has_room_for_it"


def long_names(name):
    """A document in which many lines have to be wrapped."""
    word = {"type": "string", "maxLength": 9}
    properties = {f"{name}_{index}": schema for index, schema in enumerate([
        word, {"type": "integer", "minimum": 0, "maximum": 9}, {"type": ["string", "null"]},
        {"type": "array", "items": word}, {"enum": [name, "b"]}, {"type": "boolean"},
        {"type": "object", "additionalProperties": word}, {"type": "number"}, {},
        {"type": "object", "required": [name], "properties": {name: word}},
        {"oneOf": [{"type": "string"}, {"type": "integer"}]}])}
    payload = {"type": "object", "required": [f"{name}_0"], "properties": properties}
    return {"asyncapi": "3.0.0", "info": {"title": "Long names", "version": "1"},
            "components": {"messages": {"words": {"payload": payload, "summary": "x " * 90}}}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("generated")


@pytest.mark.parametrize("document", ALL, ids=lambda path: path.stem)
def test_compiles(document, folder):
    files = made.generated(document)
    place = folder / document.stem
    made.write(files, place)
    for name in files:
        if name.endswith(".c"):
            for compiler in made.COMPILERS:
                assert made.compile_errors(compiler, place / name) == ""


@pytest.mark.skipif(not made.FORMATTER, reason="clang-format-14 not found")
@pytest.mark.parametrize("document", ALL, ids=lambda path: path.stem)
def test_is_formatted(document):
    for name, text in made.generated(document).items():
        if name.endswith((".c", ".h")):
            assert made.formatted(text, name) == text


@pytest.mark.parametrize("length", [10, 14, 18, 22, 26, 30, len(LONG)])
def test_long_names(tmp_path, length):
    protocol, diagnostics = made.support.compiled(long_names(LONG[:length].rstrip("_")))
    assert protocol and not diagnostics
    files = made.emit.generate([protocol])
    made.write(files, tmp_path)
    for compiler in made.COMPILERS:
        assert made.compile_errors(compiler, tmp_path / "long_names.c") == ""
    if made.FORMATTER:
        for name in ("long_names.h", "long_names.c"):
            assert made.formatted(files[name], name) == files[name]


def test_all_documents_together(tmp_path):
    files = made.generated(*ALL)
    made.write(files, tmp_path)
    for name in ("services.c", "protocols.c"):
        for compiler in made.COMPILERS:
            assert made.compile_errors(compiler, tmp_path / name) == ""
