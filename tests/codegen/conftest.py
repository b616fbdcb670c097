"""What several files of these tests share, built once."""
import os
from pathlib import Path

import made
import pytest


@pytest.fixture(scope="session")
def library(tmp_path_factory):
    """The runtime: of the release tree, where run.py has just built that."""
    built = Path(os.environ.get("WIREFORM_RELEASE_BUILD", "/nowhere")) / "libwireform.a"
    return built if built.exists() else made.runtime_library(tmp_path_factory.mktemp("runtime"))


@pytest.fixture(scope="session")
def everything(tmp_path_factory):
    """The codecs of all documents."""
    files = made.generated(*made.SCHEMAS, *made.CASES, *made.STRANGERS, codecs=made.ALL_CODECS)
    return made.Codecs(files, tmp_path_factory.mktemp("everything"))


@pytest.fixture(scope="session")
def program(everything, library):
    return everything.probe(library)


@pytest.fixture(scope="session")
def runtime_for_validators(library):
    """The runtime's library and what it was compiled with: under the sanitizers when that tree is
    built."""
    sanitized = Path(os.environ.get("WIREFORM_ASAN_BUILD", "/nowhere")) / "libwireform.a"
    return (sanitized, ("-fsanitize=address,undefined",)) if sanitized.exists() else (library, ())
