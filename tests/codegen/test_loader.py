"""The reader of documents: places, exactness, strictness."""
import json
import os
from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

import support

from codegen.errors import Diagnostics, Stop
from codegen.loader import load_bytes, minified

SUITES = os.environ.get("WIREFORM_SUITES", "")


def load(text):
    diagnostics = Diagnostics()
    data = text if isinstance(text, bytes) else text.encode()
    try:
        return load_bytes(data, "f.json", diagnostics), diagnostics
    except Stop:
        return None, diagnostics


def refusal(text):
    node, diagnostics = load(text)
    assert node is None
    (found,) = diagnostics.sorted()
    return found.place.line, found.place.column, found.text


def plain(node):
    if node.kind == "object":
        return {key: plain(child) for key, child in node.value.items()}
    return [plain(child) for child in node.value] if node.kind == "array" else node.value


def test_every_node_knows_its_place():
    root, _ = load('{\n  "a": [1,\n    {"b/c~": "é", "d": true}]\n}')
    inner = root.get("a").value[1].get("b/c~")
    assert (inner.line, inner.column, inner.key_line, inner.key_column) == (3, 14, 3, 6)
    assert inner.pointer == "#/a/1/b~1c~0"
    assert root.get("a").value[1].get("d").column == 24      # characters, not bytes
    assert root.get("a").value[0].place == root.get("a").items()[0].place


@pytest.mark.parametrize("text, value", [
    ("18446744073709551615", 18446744073709551615),
    ("123456789012345678901234567890", 123456789012345678901234567890),
    ("0.1", Decimal("0.1")), ("1e2", Decimal("1e2")), ("-0", 0), ("1.0", Decimal("1.0")),
    ('"\\ud83d\\ude00\\u00e9\\n\\/"', "\U0001F600é\n/"), ("[]", []), ("{}", {}), (" null ", None),
    ('{"":{"":[]}}', {"": {"": []}}),
])
def test_values_are_exact(text, value):
    assert plain(load(text)[0]) == value


@pytest.mark.parametrize("text, line, column, words", [
    ("", 1, 1, "expected a value, found the end"),
    ("[1,]", 1, 4, '"]" after a comma'),
    ("[1 2]", 1, 4, 'expected "," or "]"'),
    ('{"a" 1}', 1, 6, 'expected ":"'),
    ("{a: 1}", 1, 2, "expected a member name"),
    ('{"a":1,\n "a":2}', 2, 2, 'member "a" is given twice'),
    ("[1]x", 1, 4, "something stands behind"),
    ('"a', 1, 1, "a string without end"),
    ('"\t"', 1, 2, "control character U+0009"),
    ('"\\x"', 1, 2, "unknown escape"),
    ('"\\u12g4"', 1, 2, "four hexadecimal digits"),
    ('"\\udc00"', 1, 2, "a lone surrogate"),
    ('"\\ud800\\u0041"', 1, 2, "a lone surrogate"),
    ("01", 1, 1, "is not a number"), ("+1", 1, 1, "expected a value"), ("1.", 1, 1, "is not a number"),
    ("1e", 1, 1, "is not a number"), ("-", 1, 1, "is not a number"), ("NaN", 1, 1, "expected a value"),
    ("1" * 401, 1, 1, "a number no type can hold"), ("1e401", 1, 1, "a number no type can hold"),
    ("True", 1, 1, 'found "True"'), ("nul", 1, 1, 'found "nul"'), ("'a'", 1, 1, "expected a value"),
    ("[" * 513, 1, 513, "nested deeper than 512"), ('{"a":' * 513, 1, 2561, "nested deeper than 512"),
    (b"\xef\xbb\xbf{}", 1, 1, "byte order mark"), (b'{"a":\n "\xc3("}', 2, 3, "byte 0xC3 is not UTF-8"),
    (b'"\xed\xa0\x80"', 1, 2, "is not UTF-8"), (b"\xff\xfe{\0}\0", 1, 1, "is not UTF-8"),
    ("asyncapi: 3.0.0\n", 1, 1, "expected a value"),
])
def test_what_is_wrong_is_told_with_its_place(text, line, column, words):
    found = refusal(text)
    assert found[:2] == (line, column)
    assert words in found[2]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4), max_leaves=12)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(JSON, st.sampled_from([None, 2]))
def test_reads_what_json_writes(value, indent):
    text = json.dumps(value, indent=indent)
    if "\\ud" in text.lower():
        text = json.dumps(value, indent=indent, ensure_ascii=False)
    root, diagnostics = load(text.encode("utf-8", "surrogatepass"))
    if root is None:
        assert "surrog" in diagnostics.render() or "UTF-8" in diagnostics.render() \
            or "number" in diagnostics.render()
        return
    assert json.loads(minified(root)) == value


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.binary(max_size=60) | st.text(alphabet='{}[]",:\\u0dc8 1.e-+tnf\n', max_size=40).map(str.encode))
def test_agrees_with_json_about_anything(data):
    root, diagnostics = load(data)
    assert (root is None) == bool(diagnostics)
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=no_twins, parse_constant=no_constant)
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, UnicodeError):
        assert root is None
    else:
        assert root is not None or "number" in diagnostics.render()


def no_twins(pairs):
    if len({key for key, _ in pairs}) != len(pairs):
        raise ValueError("twins")
    return dict(pairs)


def no_constant(name):
    raise ValueError(name)


@pytest.mark.skipif(not SUITES, reason="skipped: WIREFORM_SUITES not set")
def test_the_json_parsing_suite():
    folder = os.path.join(SUITES, "json-parsing")
    if not os.path.isdir(folder):
        pytest.skip(f"not found: {folder}")
    for name in sorted(os.listdir(folder)):
        if name[:2] not in ("y_", "n_"):
            continue
        with open(os.path.join(folder, name), "rb") as stream:
            root, _ = load(stream.read())
        stricter = "duplicated" in name                       # legal JSON, but not in a document
        assert (root is not None) == (name.startswith("y_") and not stricter), name
