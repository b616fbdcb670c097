"""Puts this folder on the path of all tests, so that they can share served.py; counts for run.py."""
import json
import os
from pathlib import Path


def pytest_terminal_summary(terminalreporter) -> None:
    if report := os.environ.get("WIREFORM_COUNTS"):
        kinds = ("passed", "failed", "error", "skipped")
        Path(report).write_text(json.dumps({kind: len(terminalreporter.stats.get(kind, ())) for kind in kinds}))
