"""Makes the helpers of tests/ and tests/http/ importable."""
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "http")]
