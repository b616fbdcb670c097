"""C names: from whatever a document calls a thing to an identifier that C allows here."""
from __future__ import annotations

import re

# The last two lines are C++'s: clang-format takes them for operators, and headers may be included
# from there.
KEYWORDS = """
auto break case char const continue default do double else enum extern float for goto if inline
int long register restrict return short signed sizeof static struct switch typedef union unsigned
void volatile while asm typeof
and and_eq bitand bitor compl not not_eq or or_eq xor xor_eq
operator requires concept co_await co_return co_yield
""".split()

# Macros of the headers that generated code includes, or that a compiler predefines: as a member
# or an enumerator they would be replaced before the compiler sees them.
MACROS = """
bool true false NULL EOF errno stdin stdout stderr assert unix linux i386 offsetof
SIZE_MAX SIZE_MIN WCHAR_MAX WCHAR_MIN PTRDIFF_MAX PTRDIFF_MIN CHAR_BIT CHAR_MAX CHAR_MIN
SCHAR_MAX SCHAR_MIN UCHAR_MAX SHRT_MAX SHRT_MIN USHRT_MAX INT_MAX INT_MIN UINT_MAX LONG_MAX
LONG_MIN ULONG_MAX LLONG_MAX LLONG_MIN ULLONG_MAX INTPTR_MAX INTPTR_MIN UINTPTR_MAX INTMAX_MAX
INTMAX_MIN UINTMAX_MAX SIG_ATOMIC_MAX SIG_ATOMIC_MIN WINT_MAX WINT_MIN INFINITY NAN HUGE_VAL
M_E M_PI M_PI_2 M_PI_4 M_1_PI M_2_PI M_LN2 M_LN10 M_LOG2E M_LOG10E M_SQRT2 M_SQRT1_2
FP_NAN FP_INFINITE FP_ZERO FP_NORMAL FP_SUBNORMAL MATH_ERRNO DOMAIN OVERFLOW UNDERFLOW SING PLOSS
TLOSS INT8_C INT16_C INT32_C INT64_C UINT8_C UINT16_C UINT32_C UINT64_C INTMAX_C UINTMAX_C
""".split() + [f"{kind}{least}{bits}_{end}" for kind in ("INT", "UINT")
               for least in ("", "_LEAST", "_FAST") for bits in (8, 16, 32, 64)
               for end in ("MIN", "MAX")]

RESERVED = frozenset(KEYWORDS + MACROS)


# Headers that a protocol's own would hide from the compiler.
HEADERS = frozenset("""
assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign
stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string tgmath threads time uchar
wchar wctype
aio dirent dlfcn endian fcntl features ftw glob grp iconv langinfo libgen locale netdb poll pthread
pwd regex sched semaphore spawn strings syslog termios unistd utime zconf zlib curses ncurses
""".split())


def is_taken(prefix: str) -> bool:
    """A protocol of this name would not compile, or hide something."""
    return bool(why_taken(prefix))


def why_taken(prefix: str) -> str:
    if prefix in RESERVED:
        return "it is a keyword or a macro"
    if prefix in HEADERS:
        return f"a header of the system is called {prefix}.h"
    if prefix in ("protocols", "services"):
        return f"the compiler writes a {prefix}.h of all documents"
    if prefix in ("wf", "wireform") or prefix.startswith("wf_"):
        return "names of the runtime begin so"
    return ""


def snake(text: str) -> str:
    """`maxItems` -> `max_items`, `HTTPServer` -> `http_server`, `a b-c` -> `a_b_c`."""
    text = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", text)
    text = re.sub(r"[^A-Za-z0-9]+", "_", text).strip("_").lower()
    if not text:
        return "empty"
    return text if not text[0].isdigit() else "_" + text


def stem(text: str) -> str:
    """As the beginning of longer names, which may not be a digit."""
    name = snake(text)
    return f"n{name}" if name.startswith("_") else name


def upper(text: str) -> str:
    return snake(text).upper()


def words(value: object) -> str:
    """The scalar of an `enum` as part of a name."""
    if isinstance(value, str):
        return snake(value).strip("_") if value else "empty"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return snake(str(value).replace("-", "minus_").replace("+", "")).strip("_")


class Names:
    """One name space of C.  What is taken, or reserved, gets a `_` behind it."""

    def __init__(self, taken: tuple[str, ...] = ()) -> None:
        self.taken = set(taken)

    def is_free(self, name: str) -> bool:
        return name not in self.taken and name not in RESERVED

    def claim(self, wanted: str) -> str:
        while not self.is_free(wanted):
            wanted += "_"
        self.taken.add(wanted)
        return wanted

    def claim_all(self, wanted: str, suffixes: tuple[str, ...]) -> str:
        """A name that stays free with each of `suffixes` behind it ("x" and "x_count")."""
        while not all(self.is_free(form.replace("*", wanted)) for form in suffixes):
            wanted += "_"
        self.taken.update(form.replace("*", wanted) for form in suffixes)
        return wanted
