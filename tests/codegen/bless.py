"""Accepts what the compiler writes now as the expectation of the golden tests."""
import sys

import made

from codegen.validator import command
from codegen.validator.findings import Findings

SCHEMA_CASES = sorted((made.HERE / "schemas").glob("*.json"))


def golden_files(case):
    """Name -> text of the files that stand beside a case: its codec, and its server's half."""
    files = made.generated(case)
    return {f"{case.stem}{end}": files[f"{case.stem}{end}"]
            for end in (".h", ".c", "_server.h", "_server.c", ".d.ts") if f"{case.stem}{end}" in files}


def golden_schema_files(case):
    """The same for a JSON Schema, which becomes a validator."""
    findings = Findings(strict=True)
    texts = command.compiled(command.Options(str(case), case.stem), findings)
    assert texts is not None, findings.render()
    return texts


def main() -> int:
    goldens = [(case, golden_files(case)) for case in made.CASES]
    goldens += [(case, golden_schema_files(case)) for case in SCHEMA_CASES]
    for case, files in goldens:
        for name, text in files.items():
            path = case.parent / name
            if not path.exists() or path.read_text() != text:
                path.write_text(text)
                print(f"blessed: {path.relative_to(made.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
