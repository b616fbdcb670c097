"""The runtime's formats on the official suite's optional cases."""
import ctypes
import json
import os
import subprocess
from random import Random

import pytest

import made

from codegen.pattern import PatternError
from codegen.pattern_parse import parse

SUITES = os.environ.get("WIREFORM_SUITES", "")
FORMATS = ["date-time", "date", "time", "ipv4", "ipv6", "hostname", "email", "uri", "uri-reference",
           "json-pointer", "regex"]


class Text(ctypes.Structure):
    _fields_ = [("ptr", ctypes.c_char_p), ("len", ctypes.c_size_t)]


@pytest.fixture(scope="module")
def formats(tmp_path_factory):
    library = tmp_path_factory.mktemp("formats") / "formats.so"
    sources = sorted((made.ROOT / "runtime/wireform/codec").glob("format*.c"))
    sources += [made.ROOT / "runtime/wireform" / name for name in ("codec/utf8.c", "codec/utf8_wide.c", "base/text.c", "base/assert.c")]
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


PIECES = ["a", "b", "1", "0", "-", "]", "[", "[^", "(", "(?:", "(?<n>", "(?<m>", "(?=", "(?<!", ")", "{", "}", "{2}",
          "{2,1}", "{1,}", "*", "+", "?", "|", "^", "$", ".", "\\", "\\d", "\\b", "\\B", "\\W", "\\x4", "\\x41",
          "\\u0041", "\\ud83d", "\\ude00", "\\u{61}", "\\u{", "\\cA", "\\c", "\\p{L}", "\\p{", "\\-", "\\_",
          "\\z", "\\0", "\\1", "\\k<n>", ",", "é", "😀"]


def verdict(pattern):
    """Of the compiler's own parser; None where it refuses what a pattern may have, or knows more."""
    try:
        parse(pattern)
        return True
    except PatternError as wrong:
        return None if any(word in str(wrong) for word in ("not supported", "kind of group")) else False


def test_regex_reads_patterns_as_the_compiler_does(formats):
    judge = formats.wf_format_regex
    judge.argtypes, judge.restype = [Text], ctypes.c_bool
    random = Random(7)
    counts = {True: 0, False: 0, None: 0}
    for _ in range(60_000):
        pattern = "".join(random.choices(PIECES, k=random.randint(1, 7)))
        data = pattern.encode()
        expected = verdict(pattern)
        counts[expected] += 1
        if expected is not None:
            assert judge(Text(data, len(data))) == expected, pattern
    assert min(counts.values()) > 3000
