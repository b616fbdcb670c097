"""What several files of these tests share, built once."""
import os
from pathlib import Path

import made
import pytest


@pytest.fixture(scope="session")
def program(tmp_path_factory):
    folder = tmp_path_factory.mktemp("probe")
    files = made.generated(*made.SCHEMAS, *made.CASES, *made.STRANGERS, codecs=made.ALL_CODECS)
    return made.build_probe(files, folder, made.runtime_library(folder))


@pytest.fixture(scope="session")
def runtime_for_validators(tmp_path_factory):
    """The runtime's library and what it was compiled with: under the sanitizers when that tree is
    built."""
    library = Path(os.environ.get("WIREFORM_ASAN_BUILD", "/nowhere")) / "libwireform.a"
    if library.exists():
        return library, ("-fsanitize=address,undefined",)
    return made.runtime_library(tmp_path_factory.mktemp("runtime")), ()
