"""Rules about the repository itself: format, freshness, the script that everybody starts with."""
from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("runtime", "generated", "server", "client", "example", "tests")


def run(*command: str | Path) -> subprocess.CompletedProcess:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def c_files() -> list[Path]:
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.[ch]")
                  if "cases" not in path.parts)


@pytest.mark.skipif(not shutil.which("clang-format-14"),
                    reason="clang-format-14: not found, and another version is not used to judge")
@pytest.mark.parametrize("folder", FOLDERS)
def test_c_is_formatted(folder: str) -> None:
    files = [path for path in c_files() if path.is_relative_to(ROOT / folder)]
    if not files:
        pytest.skip("no C here")
    result = run("clang-format-14", "--dry-run", "--Werror", *files)
    assert result.returncode == 0, result.stderr[:4000]


def test_generated_code_is_fresh() -> None:
    result = run(ROOT / "dev", "gen", "--check")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck: not found")
@pytest.mark.parametrize("script", ["dev", ".ci/run"])
def test_shell_is_clean(script: str) -> None:
    result = run("shellcheck", script)
    assert result.returncode == 0, result.stdout


def test_dev_alone_lists_every_command() -> None:
    listed = run(ROOT / "dev").stdout
    for command in ("run", "build", "test", "gen", "check", "fuzz", "bench", "bless", "wireformc"):
        assert f"\n  {command} " in listed
        assert run(ROOT / "dev", "help", command).stdout.startswith(command)


@pytest.mark.parametrize("arguments, complaint", [
    (["tset"], "tset: no such command"),
    (["tset", "--help"], "tset: no such command"),
    (["build", "debug"], "the trees are release, asan, fuzz, msan, coverage and bench, not debug"),
    (["build", "asan", "fuzz"], "build takes one tree"),
    (["gen", "--chek"], "gen takes nothing but --check"),
    (["test", "unit", "codegen"], "test takes one name"),
    (["check", "unit"], "check takes no arguments"),
    (["bench", "fast"], "bench has no group fast; `./dev bench --list` names them"),
])
def test_dev_refuses_what_it_does_not_know(arguments: list[str], complaint: str) -> None:
    result = run(ROOT / "dev", *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert complaint in result.stderr


@pytest.mark.parametrize("command", ["build", "test", "check", "gen", "fuzz", "bench", "bless"])
def test_a_command_of_dev_explains_itself(command: str) -> None:
    assert run(ROOT / "dev", command, "--help").stdout == run(ROOT / "dev", "help", command).stdout


def test_every_document_is_served_and_talked_to() -> None:
    """A protocol is its document, its handlers and at least one conversation."""
    for document in (ROOT / "schema").glob("*.json"):
        if document.name.endswith(".schema.json"):
            continue
        name = document.stem
        assert (ROOT / "server" / f"{name}.c").exists(), f"no handlers for {name}"
        conversations = list((ROOT / "tests/scenarios" / name).glob("*.txt"))
        assert conversations, f"no scenario for {name}"
