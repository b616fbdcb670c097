"""What the validator has to say: errors, and warnings that --strict turns into errors."""
from __future__ import annotations

from codegen.errors import Diagnostics
from codegen.ir import Place


class Findings(Diagnostics):
    def __init__(self, strict: bool = False) -> None:
        super().__init__()
        self.strict = strict
        self.warnings = Diagnostics()

    def warn(self, place: Place, code: str, text: str, *reasons: str, hint: str = "") -> None:
        told = self if self.strict else self.warnings
        told.error(place, code, text, *reasons, hint=hint)

    def render(self) -> str:
        return self.warnings.render().replace(": error: ", ": warning: ") + super().render()
