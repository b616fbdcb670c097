"""generated/ is what the compiler makes of schema/ today, and it makes it quickly."""
import time

import made


def test_fresh():
    """By content; ./dev gen --check also says what is left over."""
    files = made.generated(*made.SCHEMAS, codecs=made.ALL_CODECS)
    stale = [name for name, text in files.items()
             if not (made.ROOT / "generated" / name).exists()
             or (made.ROOT / "generated" / name).read_text() != text]
    assert not stale, "run ./dev gen"


def test_quick():
    begin = time.process_time()
    made.generated(*made.SCHEMAS, codecs=made.ALL_CODECS)
    assert time.process_time() - begin < 2
