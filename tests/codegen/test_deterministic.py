"""Same documents, same bytes: whatever the hash seed, the order and the folder."""
import os
import subprocess
import sys

import made

PRINT = """
import sys
sys.path[:0] = sys.argv[1:3]
import made
for name, text in sorted(made.generated(*made.SCHEMAS, *made.CASES).items()):
    sys.stdout.write(f"{name}\\n{text}")
"""


def run_with(seed: str) -> bytes:
    return subprocess.run([sys.executable, "-c", PRINT, str(made.HERE), str(made.ROOT)],
                          env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True,
                          timeout=60, check=True, cwd="/").stdout


def test_hash_seed():
    one = run_with("1")
    assert len(one) > 10_000
    assert one == run_with("4711")


def test_order_of_documents():
    documents = [*made.SCHEMAS, *made.CASES]
    assert made.generated(*documents) == made.generated(*reversed(documents))


def test_no_machine_in_it():
    for text in made.generated(*made.SCHEMAS).values():
        assert str(made.ROOT) not in text
