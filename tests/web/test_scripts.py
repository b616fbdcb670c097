"""The page's scripts without a browser: their tests run in node, their types are judged by tsc."""
from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
WEB = HERE.parent.parent / "client/web"
NODE_TESTS = sorted(HERE.glob("*.test.js"))
TIME_LIMIT_S = 60


@pytest.fixture(scope="module")
def running():
    """All at once: most of the time they wait for a network that is slow on purpose."""
    begun = {file: subprocess.Popen(["node", file], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
             for file in NODE_TESTS}
    yield begun
    for process in begun.values():
        process.kill()
        process.wait()


@pytest.mark.skipif(not shutil.which("node"), reason="node: not found")
@pytest.mark.parametrize("file", NODE_TESTS, ids=lambda file: file.name.partition(".")[0])
def test_in_node(running, file: Path) -> None:
    told, _ = running[file].communicate(timeout=TIME_LIMIT_S)
    assert running[file].returncode == 0, told
    if "# SKIP not found" in told:
        pytest.skip("vectors/easysync: not found")


@pytest.mark.skipif(not shutil.which("tsc"), reason="tsc: not found")
def test_types() -> None:
    run = subprocess.run(
        ["tsc", "--noEmit", "--checkJs", "--allowJs", "--strict", "--target", "es2022", "--module", "es2022",
         "--moduleResolution", "node", "--lib", "es2022,dom,dom.iterable", *sorted(WEB.glob("*.js"))],
        capture_output=True, text=True, timeout=TIME_LIMIT_S, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("file", sorted(WEB.glob("*.html")), ids=lambda file: file.name)
def test_pages_keep_to_their_policy(file: Path) -> None:
    """default-src 'self': neither handlers nor styles in attributes, no script but the one with the nonce."""
    text = file.read_text()
    assert not re.search(r"\s(on\w+|style)=|<style|javascript:|https?://", text)
    assert all("nonce=" in tag or "src=" in tag for tag in re.findall(r"<script[^>]*>", text))


@pytest.mark.parametrize("file", sorted(WEB.glob("*.js")), ids=lambda file: file.name)
def test_nothing_becomes_html(file: Path) -> None:
    """What people write is set as text."""
    text = file.read_text()
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert word not in text
    assert text.startswith("// @ts-check\n")
