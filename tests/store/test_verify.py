"""`wireformd ensync verify` and what stands around it: what an operator sees of a store."""
from __future__ import annotations

import subprocess
from pathlib import Path

from probe import BUILD, Probe


def wireformd(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([BUILD / "wireformd", *arguments], capture_output=True, text=True,
                          check=False, timeout=60)


def make_store(place: Path) -> Path:
    store = place / "ensync"
    with Probe(store) as probe:
        for line in ("start 1", "mkdir 1 d1 a1 hello", "put 1 01 05 1000*x", "put 1 02 05 short",
                     "commit 1"):
            assert probe.ask(f"a {line}") in ("silent", "done")
        probe.end()
    return store


def test_a_sound_store(place: Path) -> None:
    make_store(place)
    told = wireformd("ensync", "verify", "--data", place)
    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout == ("1 directories of 5 bytes, 2 objects of 1005 bytes, "
                           "0 for the next CleanUp; 0 problems\n")


def test_a_damaged_store(place: Path) -> None:
    store = make_store(place)
    (store / "objs/01" / ("01" * 31)).write_bytes(b"x" * 999)
    (store / "objs/02" / "rubbish").touch()
    told = wireformd("ensync", "verify", f"--data={place}")
    assert told.returncode == 1
    assert told.stdout.splitlines()[:2] == [
        f"object {'01' * 32}: 999 bytes, expected 1000",
        "objs/02: a file that is no object: rubbish"]
    assert told.stdout.endswith("2 problems\n")


def test_beside_a_running_server(place: Path) -> None:
    with Probe(make_store(place)) as probe:
        assert probe.ask("a start 1") == "silent"
        assert probe.ask("a put 1 03 05 not-yet") == "silent"
        told = wireformd("ensync", "verify", "--data", place)
        assert told.returncode == 0 and "1 for the next CleanUp" in told.stdout
        assert probe.ask("a commit 1") == "done"


def test_a_database_that_is_none(place: Path) -> None:
    store = make_store(place)
    (store / "state.sqlite").write_bytes(b"not a database" * 1000)
    told = wireformd("ensync", "verify", "--data", place)
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == f"wireformd: {place}/ensync: state.sqlite: the store is damaged\n"


def test_no_store(place: Path) -> None:
    told = wireformd("ensync", "verify", "--data", place)
    assert told.returncode == 1 and told.stderr.endswith("/ensync: No such file or directory\n")
    assert not list(place.iterdir())


def test_verbs_are_known_or_refused(place: Path) -> None:
    assert "ensync verify" in wireformd("--help").stdout
    for arguments in (["ensync"], ["ensync", "destroy"], ["nonesuch", "verify"],
                      ["ensync", "verify", "--data"], ["ensync", "verify", place]):
        assert wireformd(*arguments).returncode == 2
