"""Accepts what the compiler writes now as the expectation of the golden tests."""
import sys

import made


def golden_files(case):
    """Name -> text of the two files that stand beside a case."""
    files = made.generated(case)
    return {name: files[name] for name in (f"{case.stem}.h", f"{case.stem}.c")}


def main() -> int:
    for case in made.CASES:
        for name, text in golden_files(case).items():
            path = case.parent / name
            if not path.exists() or path.read_text() != text:
                path.write_text(text)
                print(f"blessed: {path.relative_to(made.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
