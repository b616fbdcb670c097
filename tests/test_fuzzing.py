"""The tool around the fuzz targets."""
from __future__ import annotations

import re
from pathlib import Path

import pytest

import fuzzing

ROOT = Path(__file__).resolve().parent.parent


def test_every_protocol_service_and_framing_has_its_targets() -> None:
    names = fuzzing.targets()
    for protocol in fuzzing.protocols():
        assert {f"{protocol}_{way}_{codec}" for way in ("in", "out") for codec in ("json", "cbor")} <= set(names)
    for service in fuzzing.services():
        assert f"{service}_session" in names
    assert {"comet_session", "json_stream", "line", "json_check", "cbor_check", "valid"} <= set(names)
    assert not fuzzing.SHARED_SOURCES & set(names)


def test_each_module_has_the_target_that_is_called_like_it() -> None:
    build = (ROOT / "tests/fuzz/CMakeLists.txt").read_text()
    modules = {path.stem.removeprefix("fuzz_") for path in (ROOT / "tests/fuzz").glob("fuzz_*.c")}
    named = set(re.findall(r"add_fuzz_target\((\w+) fuzz_\1\.c", build))
    [listed] = re.findall(r"foreach\(module (.*)\)", build)
    assert named | set(listed.split()) == modules - fuzzing.SHARED_SOURCES


def test_a_target_that_the_build_does_not_make_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fuzzing, "BUILD", tmp_path)
    assert fuzzing.check("json_check") == (False, "tests/fuzz/CMakeLists.txt makes no such target")


@pytest.mark.parametrize("words, complaint", [
    (["no_such_target"], "no such target; there are"),
    (["--keep", "x"], "--keep wants a TARGET"),
    (["--msan", "json_stream"], "not built for MemorySanitizer"),
    (["json_check", "--seconds", "soon"], "invalid int value"),
    (["json_check", "--name", "../x"], "--name takes letters"),
])
def test_usage(words: list[str], complaint: str, capsys: pytest.CaptureFixture) -> None:
    with pytest.raises(SystemExit) as ended:
        fuzzing.arguments_of(words)
    assert ended.value.code == 2
    assert complaint in capsys.readouterr().err


def test_progress_understands_libfuzzer() -> None:
    progress = fuzzing.Progress("json_check", 60)
    progress.take("#7387\tNEW    cov: 1695 ft: 9692 corp: 725/62Kb lim: 1024 exec/s: 671 rss: 361Mb")
    assert (progress.inputs, progress.covered, progress.corpus, progress.rate) == (7387, 1695, 725, 671)
