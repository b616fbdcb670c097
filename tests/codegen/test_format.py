"""The runtime's formats on the official suite's optional cases."""
import ctypes
import json
import os
import subprocess

import pytest

import made

SUITES = os.environ.get("WIREFORM_SUITES", "")
FORMATS = ["date-time", "date", "time", "ipv4", "ipv6", "hostname", "email", "uri", "uri-reference",
           "json-pointer"]


class Text(ctypes.Structure):
    _fields_ = [("ptr", ctypes.c_char_p), ("len", ctypes.c_size_t)]


@pytest.fixture(scope="module")
def formats(tmp_path_factory):
    library = tmp_path_factory.mktemp("formats") / "formats.so"
    sources = sorted((made.ROOT / "runtime/wireform/codec").glob("format*.c"))
    subprocess.run(["gcc", "-std=gnu11", "-O1", "-shared", "-fPIC", f"-I{made.ROOT / 'runtime'}",
                    *map(str, sources), "-o", str(library)], timeout=60, check=True)
    return ctypes.CDLL(str(library))


def needs_punycode(name, text):
    """RFC 1123 is what we check of hostnames; RFC 5890 also asks what xn-- stands for."""
    return name == "hostname" and text.lower().startswith("xn--")


@pytest.mark.skipif(not SUITES, reason="needs the JSON-Schema-Test-Suite in WIREFORM_SUITES")
@pytest.mark.parametrize("name", FORMATS)
def test_official(name, formats):
    judge = formats[f"wf_format_{name.replace('-', '_')}"]
    judge.argtypes, judge.restype = [Text], ctypes.c_bool
    path = os.path.join(SUITES, "json-schema", "draft7", "optional", "format", f"{name}.json")
    with open(path, encoding="utf-8") as file:
        groups = json.load(file)
    wrong = []
    for test in (test for group in groups for test in group["tests"]):
        if not isinstance(test["data"], str) or needs_punycode(name, test["data"]):
            continue
        data = test["data"].encode("utf-8")
        if judge(Text(data, len(data))) != test["valid"]:
            wrong.append((test["data"], test["description"]))
    assert not wrong
