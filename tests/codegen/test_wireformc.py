"""The command: what it prints, writes and answers."""
import json
import os
import subprocess
import sys

import pytest

from support import CHATMASTER, ROOT, document

from codegen import output, wireformc


def run(*arguments, cwd=ROOT, data=None):
    return subprocess.run([sys.executable, os.path.join(ROOT, "codegen", "wireformc.py"), *arguments],
                          cwd=cwd, input=data, capture_output=True, timeout=60)


def test_it_runs_by_path_and_as_a_module(tmp_path):
    assert run("--version", cwd=tmp_path).stdout.startswith(b"wireformc ")
    done = subprocess.run([sys.executable, "-m", "codegen.wireformc", "check", "schema/chatmaster.json"],
                          cwd=ROOT, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


def test_standard_input():
    done = run("check", "-", data=json.dumps({"asyncapi": "3.0.0"}).encode())
    assert done.returncode == 1
    assert done.stderr.startswith(b'-:1:1: error: required "info"')


@pytest.mark.parametrize("arguments", [
    [], ["frobnicate"], ["check"], ["dump"], ["gen"], ["gen", "--out"], ["check", "--fast", "x.json"],
    ["keywords", "x"], ["check", "/nonexistent/x.json"], ["check", ROOT]])
def test_wrong_usage(arguments, capsys):
    assert wireformc.main(arguments) == 2
    assert capsys.readouterr().err.startswith("wireformc: ")


@pytest.mark.parametrize("command", ["gen", "check", "dump", "keywords", "schema"])
def test_every_command_takes_help(command, capsys):
    assert wireformc.main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: wireformc")


def test_help_and_keywords(capsys):
    assert wireformc.main(["--help"]) == 0 and wireformc.main(["keywords"]) == 0
    said = capsys.readouterr().out
    assert "exit: 0 fine" in said and "minLength" in said and "unevaluatedProperties" in said


def test_dump_does_not_depend_on_hashing():
    texts = {subprocess.run([sys.executable, os.path.join(ROOT, "codegen", "wireformc.py"), "dump", CHATMASTER],
                            cwd=ROOT, capture_output=True, timeout=60, check=True,
                            env={**os.environ, "PYTHONHASHSEED": seed}).stdout for seed in ("1", "2")}
    assert len(texts) == 1


def test_a_bug_is_called_one(monkeypatch, capsys):
    def broken(*_):
        raise ZeroDivisionError("no")
    monkeypatch.setattr(wireformc, "protocol_of", broken)
    assert wireformc.main(["check", CHATMASTER]) == 70
    said = capsys.readouterr().err
    assert said.startswith("bug in wireformc: ZeroDivisionError: no") and "Traceback" not in said


def test_two_documents_of_one_name(tmp_path, capsys):
    for name in ("a.json", "b.json"):
        (tmp_path / name).write_text(json.dumps(document({"type": "object"})))
    assert wireformc.main(["check", str(tmp_path / "a.json"), str(tmp_path / "b.json")]) == 1
    assert "WF-NAME" in capsys.readouterr().err


class TestOutput:
    def test_writes_only_what_changed_and_removes_what_is_gone(self, tmp_path, monkeypatch, capsys):
        monkeypatch.chdir(tmp_path)
        options = output.Options()
        assert output.write({"a.c": "/* Generated from x; */\n", "fuzz/a/1.json": "{}"}, options) == 0
        assert capsys.readouterr().out == "new: generated/a.c\nnew: generated/fuzz/a/1.json\n"
        before = os.stat("generated/a.c").st_mtime_ns
        (tmp_path / "generated" / "mine.c").write_text("/* Mine. */\n")
        assert output.write({"a.c": "/* Generated from x; */\n"}, options) == 0
        assert capsys.readouterr().out == "removed: generated/fuzz/a/1.json\n"
        assert os.stat("generated/a.c").st_mtime_ns == before
        assert sorted(os.listdir("generated")) == ["a.c", "mine.c"]

    def test_check_writes_nothing(self, tmp_path, monkeypatch, capsys):
        monkeypatch.chdir(tmp_path)
        options = output.Options(check=True)
        assert output.write({"a.c": "x"}, options) == 1
        assert "generated/a.c: stale" in capsys.readouterr().err
        assert not os.path.exists("generated")

    def test_another_folder_is_not_swept(self, tmp_path):
        (tmp_path / "old.c").write_text("/* Generated from y; */\n")
        assert output.write({"a.c": "x"}, output.Options(out=str(tmp_path))) == 0
        assert sorted(os.listdir(tmp_path)) == ["a.c", "old.c"]

    def test_notes_come_with_what_they_are_about(self, tmp_path, capsys):
        (tmp_path / "a.json").write_text(json.dumps(document({"type": "object"})))
        arguments = [str(tmp_path / "a.json"), "--out", str(tmp_path / "out")]
        assert wireformc.main(["gen", *arguments]) == 0
        assert "note: no server has an x-wireform framing" in capsys.readouterr().err
        assert wireformc.main(["gen", *arguments]) == 0
        assert capsys.readouterr().err == ""
        assert wireformc.main(["check", arguments[0]]) == 0
        assert "note: no server has an x-wireform framing" in capsys.readouterr().err
