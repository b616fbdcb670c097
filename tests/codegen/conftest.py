"""The probe, built once for all tests that ask it."""
import pytest

import made


@pytest.fixture(scope="session")
def program(tmp_path_factory):
    folder = tmp_path_factory.mktemp("probe")
    files = made.generated(*made.SCHEMAS, *made.CASES, *made.STRANGERS, codecs=("json", "cbor"))
    return made.build_probe(files, folder, made.runtime_library(folder))
