"""References across files, by `$id`, and through --map; the command as people call it."""
from __future__ import annotations

import json
import subprocess
import sys

import made
import pytest
import validating

from codegen.validator import uri

WIREFORMC = [sys.executable, str(made.ROOT / "codegen/wireformc.py"), "schema"]


def schema(folder, *arguments):
    return subprocess.run([*WIREFORMC, *arguments], cwd=folder, capture_output=True, text=True,
                          timeout=60, check=False)


def put(folder, **documents):
    for name, document in documents.items():
        path = folder / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(document))


def program_of(folder, runtime, name):
    texts = {path.name: path.read_text() for path in (folder / "out").glob(f"{name}.*")}
    return validating.Program(folder / "built", [texts], [name], *runtime)


def test_other_files(tmp_path, runtime_for_validators):
    put(tmp_path, order={"properties": {"to": {"$ref": "parts/address.json"},
                                        "size": {"$ref": "parts/units.json#/definitions/size"}}})
    put(tmp_path / "parts", address={"required": ["street"], "properties": {"zip": {"$ref": "units.json#zip"}}},
        units={"definitions": {"size": {"maximum": 9}, "zip": {"$id": "#zip", "pattern": "^[0-9]{5}$"}}})
    run = schema(tmp_path, "order.json", "--out", "out")
    assert (run.returncode, run.stderr) == (0, "")
    program = program_of(tmp_path, runtime_for_validators, "order")
    answers = program.ask([("order", "json", text) for text in (
        b'{"to": {"street": "x", "zip": "12345"}, "size": 9}', b'{"to": {}}',
        b'{"to": {"street": "x", "zip": "1234"}}', b'{"size": 10}')])
    assert [(answer.keyword, answer.schema) for answer in answers] == [
        ("", ""), ("required", "parts/address.json#"), ("pattern", "parts/units.json#/definitions/zip"),
        ("maximum", "parts/units.json#/definitions/size")]


def test_names_that_a_map_finds(tmp_path, runtime_for_validators):
    put(tmp_path, top={"$id": "http://example.com/a/top.json", "allOf": [
        {"$ref": "other.json"}, {"$ref": "http://elsewhere.org/one#/definitions/x"},
        {"$ref": "/b/c/deep.json"}]})
    put(tmp_path / "web", other={"$id": "http://example.com/far/away.json", "minimum": 1,
                                 "allOf": [{"$ref": "near.json"}]})
    put(tmp_path / "far", near={"maximum": 5})
    put(tmp_path / "b" / "c", deep={"multipleOf": 0.5})
    put(tmp_path, elsewhere={"definitions": {"x": {"type": "number"}}})
    run = schema(tmp_path, "top.json", "--name", "top", "--out", "out",
                 "--map", "http://example.com/=.", "--map=http://example.com/a=web",
                 "--map", "http://elsewhere.org/one=elsewhere.json")
    assert (run.returncode, run.stderr) == (0, "")
    program = program_of(tmp_path, runtime_for_validators, "top")
    answers = program.ask([("top", "json", text) for text in (b"2.5", b"0", b"6", b"2.25", b'"x"')])
    assert [answer.keyword for answer in answers] == ["", "minimum", "maximum", "multipleOf", "type"]
    assert answers[1].schema == "http://example.com/a/other.json#"


def test_without_a_map_nothing_is_fetched(tmp_path):
    put(tmp_path, top={"$ref": "http://example.com/x.json"})
    run = schema(tmp_path, "top.json")
    assert run.returncode == 1
    assert "WF-REF-NETWORK" in run.stderr and "--map http://example.com/x.json=FILE" in run.stderr


def test_unknown_words_warn(tmp_path):
    put(tmp_path, top={"minLenght": 1})
    run = schema(tmp_path, "top.json")
    assert run.returncode == 0
    assert 'top.json:1:2: warning: unknown keyword "minLenght"' in run.stderr
    assert (tmp_path / "top.c").exists()
    assert schema(tmp_path, "top.json", "--strict").returncode == 1


@pytest.mark.parametrize("arguments", [
    [], ["a.json", "b.json"], ["a.json", "--name"], ["a.json", "--name", "two words"],
    ["a.json", "--name", "while"], ["a.json", "--map", "x"], ["a.json", "--fast"], ["missing.json"]])
def test_wrong_usage(tmp_path, arguments):
    assert schema(tmp_path, *arguments).returncode == 2


def test_formats(tmp_path, runtime_for_validators):
    put(tmp_path, top={"format": "date"})
    assert schema(tmp_path, "top.json", "--out", "out", "--assert-formats").returncode == 0
    program = program_of(tmp_path, runtime_for_validators, "top")
    long = b'"' + b"\\u0061" * 5_000 + b'"'
    answers = program.ask([("top", "json", text) for text in (
        b'"2024-02-29"', b'"2023-02-29"', b'"2024\\u002d02-29"', b"1", long)] + [
        ("top", "cbor", b"\x7f\x652024-\x6502-29\xff")])
    assert [answer.valid for answer in answers] == [True, False, True, True, False, True]
    assert answers[1].keyword == "format"


# RFC 3986, 5.4.
@pytest.mark.parametrize("reference, target", [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"),
    (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"),
    ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"),
    ("g?y/./x", "http://a/b/c/g?y/./x"), ("g#s/../x", "http://a/b/c/g#s/../x")])
def test_joining(reference, target):
    assert uri.join("http://a/b/c/d;p?q", reference) == target


def test_joining_to_what_has_no_folders():
    assert uri.join("urn:uuid:1", "#x") == "urn:uuid:1#x"
    assert uri.join("urn:uuid:1", "urn:uuid:2") == "urn:uuid:2"
    assert uri.join("http://a", "b") == "http://a/b"
