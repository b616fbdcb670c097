"""The small pieces of the back half: names, comments, literals, statements, bounds."""
from dataclasses import replace

import pytest

import made
from codegen import bounds, comments
from codegen.cwriter import (
    COLUMNS, If, Loop, Put, Switch, body_lines, call, condition, escapes, literal, literal_lines,
    statement)
from codegen.declarations import narrowest
from codegen.layout import Layout
from codegen.names import Names, snake, stem, words
from codegen.public_names import NameClash


@pytest.mark.parametrize("text, name", [
    ("maxItems", "max_items"), ("HTTPServer", "http_server"), ("a b-c", "a_b_c"), ("x", "x"),
    ("IDENTIFY", "identify"), ("1st", "_1st"), ("", "empty"), ("é", "empty"), ("a__b", "a_b")])
def test_snake(text, name):
    assert snake(text) == name


def test_stem_begins_with_a_letter():
    assert stem("1st") == "n_1st" and stem("first") == "first"


@pytest.mark.parametrize("value, name", [
    ("no colour", "no_colour"), ("", "empty"), (-1, "minus_1"), (True, "true"), (None, "null")])
def test_words_of_scalars(value, name):
    assert words(value) == name


def test_names_give_way():
    names = Names()
    assert names.claim("int") == "int_"
    assert [names.claim("x"), names.claim("x"), names.claim("errno")] == ["x", "x_", "errno_"]
    assert names.claim("y_count") == "y_count"
    assert names.claim_all("y", ("*", "*_count")) == "y_"


@pytest.mark.parametrize("low, high, bits, signed", [
    (0, 255, 8, False), (0, 256, 16, False), (1, None, 64, False), (None, None, 64, True),
    (-128, 127, 8, True), (-1, 128, 16, True), (0, 2**64 - 1, 64, False), (None, 5, 64, True)])
def test_narrowest(low, high, bits, signed):
    assert narrowest(low, high) == (bits, signed)


def test_literals_are_ascii_without_trigraphs():
    assert literal('a"\\\n\0é') == '"a\\"\\\\\\n\\000\\303\\251"'
    assert literal("a??/b???") == '"a?\\?/b?\\?\\?"'
    assert "".join(escapes("\x7f")) == "\\177"


def test_long_literals_break_behind_commas():
    lines = literal_lines("abcdefgh,ijklmnop,qrst", 13)
    assert lines == ['"abcdefgh,"', '"ijklmnop,"', '"qrst"']
    assert all(len(line) <= 16 for line in literal_lines("x" * 99, 16))


def test_puts_become_one_literal():
    body = [Put("{"), Put('"a":'), "write(out);", Put("}"), Put("")]
    assert body_lines(body, 0) == ['at = WF_PUT(out, at, "{\\"a\\":");', "write(out);",
                                   'at = WF_PUT(out, at, "}");']


def test_braces_only_where_needed():
    assert body_lines([If("a", ["b;"])], 0) == ["if (a)", "    b;"]
    assert body_lines([If("a", ["b;"], ["c;", "d;"])], 0) == [
        "if (a) {", "    b;", "} else {", "    c;", "    d;", "}"]
    assert body_lines([Loop("while (a)", ["b;"])], 0) == ["while (a)", "    b;"]
    assert body_lines([Switch("a", [(["B", "C"], ["break;"])])], 0) == [
        "switch (a) {", "case B:", "case C:", "    break;", "}"]


def test_long_lines_are_wrapped():
    wide = "x" * 40
    assert call("void f", [wide, wide, wide]) == [f"void f({wide}, {wide},", f"       {wide});"]
    assert statement(f"{wide} = f({wide}, {wide[:20]});", 4) == [
        f"    {wide} =", f"        f({wide}, {wide[:20]});"]
    for line in condition("if", f"{wide} && !f({wide}, {wide})", "", 4):
        assert len(line) <= COLUMNS


def test_sentences():
    assert comments.sentences("One. Two", "", "three") == "One.  Two.  three."
    assert "*/" not in comments.sentences("a */ b")
    assert comments.doc("Short.") == "/** Short. */"
    assert all(len(line) <= COLUMNS for line in comments.doc("word " * 99, 4).split("\n"))


@pytest.mark.parametrize("low, high, text", [
    (1, 64, "1 to 64 characters"), (None, 1, "up to 1 character"), (2, None, "at least 2 characters"),
    (4, 4, "4 characters"), (None, None, "")])
def test_limits_in_words(low, high, text):
    assert comments.span(low, high, "characters") == text


def bound(payload):
    protocol, diagnostics = made.support.compiled(made.support.document(payload))
    assert not diagnostics, diagnostics.render()
    return bounds.arena(Layout(protocol))[0]


def test_bounds():
    """An item of a list takes two bytes on the wire, so the bound follows the width in C."""
    byte = {"type": "integer", "minimum": 0, "maximum": 255}
    assert bound({"type": "integer"}) == 1
    assert bound({"type": "array", "items": byte}) >= 1
    assert bound({"type": "array", "items": {"type": "integer"}}) >= 4
    assert bound({"type": "array", "items": {"type": "string"}}) >= 6
    assert bound({"type": "array", "items": {"type": "array", "items": byte}}) >= 6


def test_two_messages_with_one_name():
    payload = {"type": "object", "required": ["t"], "properties": {"t": {"const": "a"}}}
    other = {"type": "object", "required": ["t"], "properties": {"t": {"const": "b"}}}
    doc = made.support.document(messages={"aB": {"payload": payload}, "a_b": {"payload": other}})
    protocol, _ = made.support.compiled(doc)
    assert protocol
    with pytest.raises(NameClash) as clash:
        Layout(protocol)
    assert "a_b" in clash.value.text and "c_name" in clash.value.hint


def test_two_documents_with_one_name():
    protocol = made.protocol(made.CASES[0])
    with pytest.raises(NameClash):
        made.emit.generate([protocol, protocol])


def test_two_documents_with_one_service():
    twofold = made.protocol(next(case for case in made.CASES if case.stem == "twofold"))
    lines, web = twofold.transports
    other = replace(twofold, name="other", transports=(replace(lines, name="other"), web))
    with pytest.raises(NameClash) as clash:
        made.emit.generate([twofold, other])
    assert "twofold-ws" in clash.value.text
