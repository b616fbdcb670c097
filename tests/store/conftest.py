"""Stores live in memory where that is possible: syncs are counted and judged here, not waited for."""
from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def place() -> Iterator[Path]:
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="wireform-store-", dir=memory) as folder:
        yield Path(folder)
