"""Patterns: what they match, judged by two other engines, and how they are refused."""
import json
import os
import re
import shutil
import subprocess
import time

import pytest
from hypothesis import assume, example, given, settings, strategies as st

import made

from codegen import pattern_sets
from codegen.dfa_tables import dfa_text
from codegen.pattern import PatternError, compile_pattern
from codegen.pattern_runs import Run, runs_of
from codegen.pattern_shape import loop_of, ranges_of, shapes_of

SUITES = os.environ.get("WIREFORM_SUITES", "")
NODE = shutil.which("node")


# --- Cases --------------------------------------------------------------------------------------

@pytest.mark.parametrize("pattern, yes, no", [
    ("", ["", "x"], []),
    ("b", ["b", "abc"], ["", "a"]),
    ("^b", ["bc"], ["ab"]),
    ("b$", ["ab"], ["b\n", "bc"]),
    ("^a|b$", ["ax", "xb"], ["xa", "bx", ""]),
    ("a^b|c$d", [], ["ab", "cd", "a\nb"]),
    ("(^|-)a(-|$)", ["a", "x-a-", "-a"], ["xa", "ax"]),
    ("^$", [""], ["x", "\n"]),
    ("x{2,3}$", ["xx", "xxxx"], ["x"]),
    ("^(ab){2}$", ["abab"], ["ab", "ababab"]),
    ("^(?:a|)+?b*?$", ["", "aab"], ["ba"]),
    ("^(?<year>[0-9]{4})$", ["2026"], ["26"]),
    ("^.$", ["a", "\u00e9", "\u20ac", "\U0001f600", "\u0085"],
     ["", "ab", "\n", "\r", "\u2028", "\u2029"]),
    ("^[^]$", ["\n", "\U0010ffff"], ["", "ab"]),
    ("[]", [], ["", "a"]),
    ("^[^a-c]$", ["d", "\u00e9", "\U0001f600"], ["b", ""]),
    ("^[\\]\\-^]$", ["]", "-", "^"], ["\\"]),
    ("^[a-]$", ["a", "-"], ["b"]),
    ("^[\\b]$", ["\b"], ["b"]),
    ("^\\d+$", ["019"], ["\u0967"]),
    ("^\\w$", ["_"], ["\u00e9"]),
    ("^\\W$", ["\u00e9", "\U0001f600"], ["a"]),
    ("^\\s$", [" ", "\u00a0", "\ufeff", "\u2029", "\v"], ["\u200b", "\u0085"]),
    ("^\\cC\\x41\\u0042\\u{1F600}\\0$", ["\x03AB\U0001f600\0"], ["CAB"]),
    ("^\\ud83d\\ude00$", ["\U0001f600"], []),
    ("^[\\ud83d\\ude00-\\ud83d\\ude02]$", ["\U0001f601"], ["\U0001f603", "a"]),
    ("^\U0001f432*$", ["", "\U0001f432\U0001f432"], ["\U0001f409", "D"]),
    ("^\\p{Lu}[^b]$", ["\u00c41"], ["\u00e41", "\u00c4b"]),
    ("^\\p{Letter}+$", ["\u00e4\u65e5"], ["a1"]),
    ("^[\\p{gc=Nd}\\p{punct}]$", ["\u0967", "!"], ["a"]),
    ("^\\p{ASCII}\\p{Any}$", ["a\U0001f600"], ["\u00e9a"]),
    ("\\bfoo\\b", ["foo", "a foo.", "\u00e9foo\u00e9"], ["food", "foo_"]),
    ("^\\Bx|a\\B$", [], ["x", "a"]),
    ("\\B", ["", "ab", "\u00e9"], ["a", "a\u00e9a"]),
    ("^\\_\\-}]\\/$", ["_-}]/"], []),
])
def test_means(pattern, yes, no):
    dfa = compile_pattern(pattern)
    assert [text for text in yes if not dfa.matches(text)] == []
    assert [text for text in no if dfa.matches(text)] == []


@pytest.mark.parametrize("pattern, position, words", [
    ("ab(?=c)", 2, "look-ahead (?=...) is not supported"),
    ("(?!a)", 0, "look-ahead (?!...)"),
    ("a(?<=a)", 1, "look-behind (?<=...)"),
    ("(?<!a)b", 0, "look-behind (?<!...)"),
    ("(a)\\1", 3, "back-reference"),
    ("(?<n>a)\\k<n>", 7, "back-reference"),
    ("a\\p{Script=Greek}", 1, "\\p{Script=Greek} is not supported"),
    ("\\p{Hiragana}", 0, "\\p{Hiragana} is not supported"),
    ("\\pL", 0, "needs a name in braces"),
    ("a**", 2, "a quantifier behind a quantifier"),
    ("*a", 0, "nothing stands before \"*\""),
    ("a|+", 2, "nothing stands before \"+\""),
    ("^*", 1, "\"^\" cannot be repeated"),
    ("a\\b+", 3, "\"\\b\" cannot be repeated"),
    ("a{2,1}", 1, "at least 2 but at most 1"),
    ("a{,3}", 1, "begins no quantifier"),
    ("{a}", 0, "without anything to repeat"),
    ("a{99999999999}", 1, "repetitions"),
    ("(a", 0, "\"(\" without \")\""),
    ("a)b", 1, "closes no group"),
    ("x[a", 1, "\"[\" without \"]\""),
    ("[b-a]", 1, "b-a is upside down"),
    ("[a\\d-z]", 2, "a range between sets"),
    ("(?i:a)", 0, "unknown kind of group"),
    ("(?<1>a)", 0, "a named group needs a name"),
    ("(?<n>a)(?<n>b)", 7, "two groups are called"),
    ("^\\Z", 1, "unknown escape \"\\Z\""),
    ("a\\", 1, "nothing follows"),
    ("\\x4", 0, "2 hexadecimal digits"),
    ("\\u{110000}", 0, "at most 10FFFF"),
    ("\\c1", 0, "\\c needs a letter"),
    ("\\01", 0, "unknown escape"),
])
def test_refuses(pattern, position, words):
    with pytest.raises(PatternError) as refusal:
        compile_pattern(pattern)
    assert words in refusal.value.text
    assert refusal.value.position == position


# --- Sizes and limits ---------------------------------------------------------------------------

@pytest.mark.parametrize("pattern, states, classes", [
    ("^[A-Za-z0-9_]+$", 2, 2),
    ("^[^,]+$", 2, 2),
    ("^.{1,64}$", 257, 7),
    ("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", 37, 3),
    ("^a{1,500}$", 501, 2),
    ("[a-z]{1,300}x", 2, 3),
    ("^(a|b)*$", 1, 2),
    ("x*", 0, 0),
    ("[]", 0, 0),
])
def test_is_small(pattern, states, classes):
    compile_pattern.cache_clear()
    begin = time.monotonic()
    dfa = compile_pattern(pattern)
    assert time.monotonic() - begin < 1
    assert (len(dfa.table), dfa.classes_count) == (states, classes)
    assert dfa.size == 256 + 2 * (states + 2) * classes


@pytest.mark.parametrize("pattern, words", [
    ("^(a|b)*a(a|b){12}$", "more than 4000 states before minimising"),
    ("^a{1,2000}$", "2001 states, more than 1024"),
    ("^\\p{L}{2}\\p{Lu}\\p{Ll}$", "bytes, more than 131072"),
    ("(((a{99}){99}){99}){99}", "more than 20000 NFA states"),
    ("((){1000000}){1000000}(", "\"(\" without"),
    ("(" * 5000 + ")" * 5000, "nested deeper than 100"),
])
def test_limits(pattern, words):
    begin = time.monotonic()
    with pytest.raises(PatternError) as refusal:
        compile_pattern(pattern)
    assert words in refusal.value.text
    assert time.monotonic() - begin < 5


def test_categories_part_all_code_points():
    every = sorted(item for ranges in pattern_sets.by_category().values() for item in ranges)
    assert every[0][0] == 0 and every[-1][1] == 0x10FFFF
    assert all(high + 1 == low for (_, high), (low, _) in zip(every, every[1:]))


# --- Shapes -------------------------------------------------------------------------------------

HEX = "[0-9a-fA-F]"


@pytest.mark.parametrize("pattern, lengths", [
    ("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", [36]),
    (f"^({HEX}{{32}}|\\{{{HEX}{{36}}\\}})$", [32, 38]),
    ("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", [20]),
    ("^[0-9]{15}$", []),                      # shorter than a step
    ("^[0-9]{65}$", []),
    ("^[a-z]+$", []),                         # any length
    ("^[0-9]{20}", []),                       # anything may follow
    ("^[acegi]{20}$", []),                    # too many ranges
    ("^[^a]{20}$", []),                       # not printable
    ("^[\"\\\\]{20}$", []),                   # escaped in JSON
    ("^(a[0-9]{19}|b[0-9]{20}|c[0-9]{21}|d[0-9]{22}|e[0-9]{23})$", []),
])
def test_shapes(pattern, lengths):
    dfa = compile_pattern(pattern)
    shapes = shapes_of(dfa)
    assert [len(shape) for shape in shapes] == lengths
    for shape in shapes:
        for row in (*shape.low, *shape.high):
            assert dfa.matches(row)
        assert not dfa.matches(shape.low[0][:-1] + "\x7f")


@pytest.mark.parametrize("pattern, ranges", [
    ("^[^,]+$", [(0, 0x2B), (0x2D, 0xFF)]),
    ("^[A-Za-z0-9_]+:$", [(0x30, 0x39), (0x41, 0x5A), (0x5F, 0x5F), (0x61, 0x7A)]),
    ("^[a-b]+ [a-z]*$", [(0x61, 0x7A)]),
    ("ab", [(0, 0x60), (0x62, 0xFF)]),
    ("^[0-9]{1,9}$", []),
    ("^[acegikm]*$", []),                     # too many ranges
])
def test_loops(pattern, ranges):
    assert ranges_of(loop_of(compile_pattern(pattern))[1]) == ranges


LETTERS, DIGITS = frozenset(range(0x61, 0x7B)), frozenset(range(0x30, 0x3A))


@pytest.mark.parametrize("pattern, runs", [
    ("^[a-z]+$", [Run(LETTERS, 1, None)]),
    ("^[a-z][0-9a-z]{0,31}$", [Run(LETTERS, 1, 1), Run(LETTERS | DIGITS, 0, 31)]),
    ("^\\d{1,9}x[a-z]*$", [Run(DIGITS, 1, 9), Run(frozenset(b"x"), 1, 1), Run(LETTERS, 0, None)]),
    ("^[^,]+$", [Run(frozenset(range(256)) - frozenset(b","), 1, None)]),
    ("^[^,]{1,64}$", [Run(frozenset(range(128)) - frozenset(b","), 1, 64)]),  # bytes are not characters
    ("^[a-z\u00e9]*$", [Run(LETTERS, 0, None)]),
    ("^[a-z]*x$", []),                        # leaves nothing to the next
    ("^[a-z]+", []),                          # anything may follow
    ("[a-z]+$", []),
    ("^(ab)+$", []),
    ("^a|b$", []),
    ("^[\u00e9]$", []),
    ("^[acegikm]*$", []),                     # too many ranges
    ("^a-b-c-d-e$", []),                      # too many runs
])
def test_runs(pattern, runs):
    assert runs_of(compile_pattern(pattern)) == runs


def has_runs(runs, text: bytes) -> bool:
    """As the runtime does it."""
    for run in runs:
        most = len(text) if run.most is None else run.most
        count = next((index for index, byte in enumerate(text[:most]) if byte not in run.bytes), len(text[:most]))
        if count < run.least:
            return False
        text = text[count:]
    return not text


# --- As C ---------------------------------------------------------------------------------------

PRINTED = ["", "[]", "a", "^a?$", "^[^,]+$", "^[a-z][a-z'0-9_.-]{0,31}$", "^[a-z]{1,3} ?[ -~]*$", "f.*o", "\\s", "^.{1,64}$", "^\\p{Letter}+$", "^$", "a$|^b",
           *(f"^[0-9]{{{count}}}{tail}$" for count in (16, 36, 42, 43, 44, 64) for tail in ("", '"')),
           *("^" + "abcdefghijklmnopqrstuvwxyz"[:length] for length in range(1, 26)),
           *(f"^[a-z]{{{count}}}$" for count in (2, 5, 9, 10, 252, 253, 254, 255, 256, 1000))]


@pytest.mark.skipif(not made.FORMATTER, reason="needs clang-format-14")
def test_tables_are_formatted():
    text = "\n\n".join(dfa_text(f"pattern_{index}", compile_pattern(pattern))
                        for index, pattern in enumerate(PRINTED)) + "\n"
    assert made.formatted(text, "test.c") == text


# --- Other engines ------------------------------------------------------------------------------
# What both read alike goes to Python's `re`; everything to node, when it is there.

def grammar(atoms):
    counts = st.sampled_from(["", "", "", "*", "+", "?", "{2}", "{1,}", "{0,2}", "*?", "{1,3}?"])
    atom = st.sampled_from(atoms)
    return st.recursive(
        st.builds(lambda one, count: one if one in ("^", "$", "\\b", "\\B") else one + count,
                  atom, counts),
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=4).map("".join),
            st.lists(inner, min_size=2, max_size=3).map("|".join),
            st.builds("({}){}".format, inner, counts), st.builds("(?:{}){}".format, inner, counts)),
        max_leaves=8)


COMMON = ["a", "b", "ab", "[ab]", "[^a]", "[a-c\\-]", "\\d", "\\.", "\u00e9", "\U0001f600",
          "[\u00e9-\u20ac]", "[^\u20ac\U0001f600]", "^", "\\t"]
ECMA = COMMON + ["$", ".", "\\w", "\\W", "\\s", "\\S", "\\D", "[^]", "[]", "\\b", "\\B", "\\cI",
                 "\\u{1f600}", "\\ud83d\\ude00", "\\p{L}", "\\P{Lu}", "[\\p{Ll}\\d]", "[\\s\\S]",
                 "[^\\W]", "(?<x>a)", "\\x61", "\\/"]
TEXTS = st.lists(st.text(alphabet="ab1_. \t\n\u00e9\u20ac\u2028\U0001f600\U0010ffff", max_size=6),
                 min_size=1, max_size=8)


def dfa_of(pattern):
    try:
        return compile_pattern(pattern)
    except PatternError as refusal:
        assert "more than" in refusal.text or "two groups" in refusal.text, refusal
        return assume(False)


@settings(max_examples=250, deadline=None)
@given(grammar(COMMON + ["\\Z"]), TEXTS)
def test_python_agrees(pattern, texts):
    """\\Z is what ECMA-262 calls $; our \\d is ASCII."""
    dfa = dfa_of(pattern.replace("\\Z", "(?:$)"))
    judge = re.compile(pattern.replace("\\Z", "(?:\\Z)").replace("\\d", "[0-9]"))
    for text in texts:
        assert dfa.matches(text) == bool(judge.search(text)), (pattern, text)


SETS = ["a", "[ab]", "[^a]", "[a-c1]", "\\d", "_", "\u00e9", "[^\u20ac]"]
COUNTS = ["", "*", "+", "?", "{2}", "{0,3}", "{1,3}"]


@settings(max_examples=250, deadline=None)
@given(st.lists(st.builds("{}{}".format, st.sampled_from(SETS), st.sampled_from(COUNTS)), min_size=1, max_size=3), TEXTS)
def test_runs_agree(parts, texts):
    """A text that has them matches."""
    dfa = dfa_of(f"^{''.join(parts)}$")
    runs = runs_of(dfa)
    for text in texts if runs else []:
        assert dfa.matches(text) or not has_runs(runs, text.encode()), (dfa.pattern, text)


JUDGE = """
require("readline").createInterface({input: process.stdin}).on("line", line => {
    const [pattern, texts] = JSON.parse(line);
    let answer;
    try {
        const judge = new RegExp(pattern, "u");
        answer = texts.map(text => judge.test(text));
    } catch (error) {
        answer = String(error);
    }
    console.log(JSON.stringify(answer));
});
"""


@pytest.fixture(scope="module")
def node():
    if not NODE:
        pytest.skip("needs node")
    process = subprocess.Popen([NODE, "-e", JUDGE], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(pattern, texts):
        process.stdin.write(json.dumps([pattern, texts]).encode() + b"\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield ask
    process.stdin.close()
    process.wait(timeout=10)
    process.stdout.close()


def test_node_agrees(node):
    @settings(max_examples=300, deadline=None)
    @given(grammar(ECMA), TEXTS)
    @example("\\B", ["\u00e9", "a\u00e9"])
    @example("[^a]", ["\ud800", "a"])
    def agrees(pattern, texts):
        dfa, judged = dfa_of(pattern), node(pattern, texts)
        assume(isinstance(judged, list))        # two groups of one name, in newer engines
        assert [dfa.matches(text) for text in texts] == judged, (pattern, texts)

    agrees()


def test_node_and_we_refuse_alike(node):
    """Of random characters: what node compiles we compile or refuse as unsupported; what node
    refuses we refuse, but for the few spellings we read although `/u` does not."""
    mild = set("}]-_ !\"#%&',:;<=>@`~")

    @settings(max_examples=400, deadline=None)
    @given(st.text(alphabet="ab^$\\*+?()[]{}|.,-19dDbBcukxp:<>=!", max_size=8), TEXTS)
    def agrees(pattern, texts):
        judged = node(pattern, texts)
        try:
            dfa = compile_pattern(pattern)
        except PatternError as refusal:
            assert isinstance(judged, str) or "not supported" in refusal.text \
                or "more than" in refusal.text, (pattern, refusal)
            return
        if isinstance(judged, str):
            assert set(pattern) & mild, (pattern, judged)
        else:
            assert [dfa.matches(text) for text in texts] == judged, (pattern, texts)

    agrees()


# --- The official suite -------------------------------------------------------------------------

FILES = ["pattern", "patternProperties", "optional/ecmascript-regex", "optional/non-bmp-regex"]


@pytest.mark.skipif(not SUITES, reason="needs the JSON-Schema-Test-Suite in WIREFORM_SUITES")
@pytest.mark.parametrize("name", FILES)
def test_official(name):
    with open(os.path.join(SUITES, "json-schema", "draft7", f"{name}.json"), encoding="utf-8") as file:
        groups = json.load(file)
    for group in groups:
        schema = group["schema"]
        for test in group["tests"]:
            data, valid = test["data"], None
            if "pattern" in schema and isinstance(data, str):
                valid = compile_pattern(schema["pattern"]).matches(data)
            elif schema.get("additionalProperties") is False and isinstance(data, dict):
                patterns = [compile_pattern(pattern) for pattern in schema["patternProperties"]]
                valid = all(any(dfa.matches(key) for dfa in patterns) for key in data)
            assert valid is None or valid == test["valid"], (group["description"], test)
        for pattern in schema.get("patternProperties", ()):
            compile_pattern(pattern)
