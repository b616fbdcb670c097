"""The lock file: numbers stay what they are while the document changes around them."""
from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest

import made
from support import document

from codegen.limits import NUMBERS_LIMIT

WIREFORMC = made.ROOT / "codegen/wireformc.py"


def message(name: str, *colors: object) -> dict:
    return {"payload": {"type": "object", "required": ["type"], "properties": {
        "type": {"const": name}, "color": {"enum": list(colors) or ["red", "blue"]}}}}


class Folder:
    """A document, its lock file, and what gen makes of them."""

    def __init__(self, path):
        self.path = path
        self.lock = path / "doc.lock"

    def gen(self, *arguments: str, **messages: dict) -> subprocess.CompletedProcess:
        text = json.dumps(document(messages=messages, **{"x-wireform": {"name": "doc"}}))
        (self.path / "doc.json").write_text(text)
        return self.again(*arguments)

    def again(self, *arguments: str) -> subprocess.CompletedProcess:
        done = subprocess.run([sys.executable, str(WIREFORMC), "gen", "doc.json", "--out", "out",
                               *arguments], cwd=self.path, capture_output=True, text=True,
                              timeout=60, check=False)
        done.stderr = "".join(line for line in done.stderr.splitlines(True)
                              if "no server and client halves" not in line)
        return done

    def numbers(self, enum: str) -> dict[str, int]:
        """As a compiler would count them."""
        header = (self.path / "out/doc.h").read_text()
        body = re.search(rf"^enum {enum} {{\n(.*?)^}};", header, re.M | re.S)[1]
        found, due = {}, 0
        for name, value in re.findall(r"^    (\w+)(?: = (\d+))?,$", body, re.M):
            due = int(value) if value else due
            found[name] = due
            due += 1
        return found


@pytest.fixture
def folder(tmp_path) -> Folder:
    return Folder(tmp_path)


def test_a_new_document_is_counted_in_its_order(folder):
    done = folder.gen(b=message("b"), a=message("a"))
    assert done.returncode == 0, done.stderr
    assert "new: doc.lock" in done.stdout
    assert folder.numbers("doc_tag") == {"DOC_NONE": 0, "DOC_B": 1, "DOC_A": 2}
    assert json.loads(folder.lock.read_text())["doc_tag"] == ["b", "a"]


def test_the_order_of_the_document_does_not_matter_any_more(folder):
    folder.gen(a=message("a"), b=message("b"))
    before = folder.lock.read_text()
    done = folder.gen(b=message("b", "blue", "red"), a=message("a"))
    assert "doc.lock" not in done.stdout + done.stderr
    assert folder.lock.read_text() == before
    assert folder.numbers("doc_tag") == {"DOC_NONE": 0, "DOC_A": 1, "DOC_B": 2}
    assert folder.numbers("doc_b_color") == {"DOC_B_COLOR_NONE": 0, "DOC_B_COLOR_RED": 1,
                                             "DOC_B_COLOR_BLUE": 2}


def test_what_is_new_is_counted_on(folder):
    folder.gen(b=message("b"))
    folder.gen(a=message("a"), b=message("b", 7, "red", True, "blue"))
    assert folder.numbers("doc_tag") == {"DOC_NONE": 0, "DOC_B": 1, "DOC_A": 2}
    assert json.loads(folder.lock.read_text())["doc_b_color"] == ["red", "blue", 7, True]


def test_a_number_is_never_given_to_anything_else(folder):
    folder.gen(a=message("a"), b=message("b"), c=message("c"))
    assert folder.gen(a=message("a"), c=message("c", "blue")).stderr == ""
    assert folder.numbers("doc_tag") == {"DOC_NONE": 0, "DOC_A": 1, "DOC_C": 3}
    folder.gen(a=message("a"), c=message("c", "blue"), d=message("d"))
    assert folder.numbers("doc_tag")["DOC_D"] == 4
    folder.gen(a=message("a"), b=message("b"))
    assert folder.numbers("doc_tag") == {"DOC_NONE": 0, "DOC_A": 1, "DOC_B": 2}
    assert not made.compile_errors("gcc", folder.path / "out/doc.c")


def test_what_may_be_a_new_name_is_told(folder):
    folder.gen(a=message("a"), join=message("join"))
    told = folder.gen(a=message("a"), enter=message("enter")).stderr
    assert told == (
        'doc.lock: note: doc_tag: gone is "join", what was its number stays unused; new is "enter"\n'
        "  if that is only a new name, put it in place of the old one in doc.lock\n")
    assert folder.again().stderr == ""


def test_renamed_in_both_places_it_keeps_its_number(folder):
    folder.gen(join=message("join"), a=message("a"))
    folder.lock.write_text(folder.lock.read_text().replace('"join"', '"enter"'))
    assert folder.gen(a=message("a"), enter=message("enter")).stderr == ""
    assert folder.numbers("doc_tag") == {"DOC_NONE": 0, "DOC_ENTER": 1, "DOC_A": 2}


def test_branches_of_unions_too(folder):
    def shape(*kinds):
        return {"payload": {"type": "object", "required": ["shape"], "properties": {"shape": {
            "oneOf": [{"type": "object", "required": ["kind", "n"], "properties": {
                "kind": {"const": kind}, "n": {"type": "integer"}}} for kind in kinds]}}}}

    folder.gen(a=shape("circle", "square"))
    folder.gen(a=shape("line", "square", "circle"))
    assert folder.numbers("doc_a_shape_tag") == {
        "DOC_A_SHAPE_NONE": 0, "DOC_A_SHAPE_CIRCLE": 1, "DOC_A_SHAPE_SQUARE": 2, "DOC_A_SHAPE_LINE": 3}


def test_check_says_that_it_is_stale(folder):
    folder.gen(a=message("a"))
    assert folder.again("--check").returncode == 0
    folder.lock.write_text(folder.lock.read_text() + "\n")
    done = folder.again("--check")
    assert (done.returncode, done.stderr) == (1, "doc.lock: stale: run wireformc gen\n")
    folder.lock.unlink()
    assert folder.again("--check").returncode == 1
    assert not folder.lock.exists()


@pytest.mark.parametrize("text, told", [
    ("[]", "doc.lock:1:1: error: a lock file is an object of lists of scalars [WF-LOCK]"),
    ('{"doc_tag": {"a": 1}}', "doc.lock:1:13: error: a lock file is an object of lists of scalars [WF-LOCK]"),
    ('{"doc_tag": [["a"]]}', "doc.lock:1:14: error: a lock file is an object of lists of scalars [WF-LOCK]"),
    ('{"doc_tag": [1, "a", 1.0]}', "doc.lock:1:22: error: 1.0 is given twice [WF-LOCK]"),
    ('{"doc_tag": ["a"', "doc.lock:1:17: error:"),
    pytest.param(
        json.dumps({"doc_tag": [f"m{number}" for number in range(NUMBERS_LIMIT)]}),
        f"doc.json:1:1: error: doc_tag has given out {NUMBERS_LIMIT + 1} numbers, "
        f"at most {NUMBERS_LIMIT} are possible [WF-LOCK]",
        id="full"),
])
def test_a_broken_lock_file_is_refused(folder, text, told):
    folder.lock.write_text(text)
    done = folder.gen(a=message("a"))
    assert done.returncode == 1
    assert done.stderr.startswith(told), done.stderr
    assert folder.lock.read_text() == text
    assert not (folder.path / "out").exists()


def test_without_a_file_there_is_no_lock(folder):
    folder.gen(a=message("a"))
    text = (folder.path / "doc.json").read_bytes()
    folder.lock.unlink()
    subprocess.run([sys.executable, str(WIREFORMC), "gen", "-", "--out", "out"], cwd=folder.path,
                   input=text, timeout=60, check=True)
    assert not folder.lock.exists()
