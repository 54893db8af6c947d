"""What may be wrong with the syntax of a file: VX01xx the script and its types, VX02xx fences."""

from __future__ import annotations

from dataclasses import dataclass

from veloxc.compiler.diagnostics.diagnostic import Mistake


@dataclass(frozen=True, kw_only=True)
class UnexpectedToken(Mistake):
    """Something stands where the language does not allow it.

    The compiler reads a file from left to right; at this place nothing that is written there can continue what came
    before. Look at the marked place and at what is just before it: often a comma, a bracket or a quote is missing.

    Wrong:

        const total = price * ;

    Right:

        const total = price * count;
    """

    code = "VX0101"
    slug = "unexpected-token"

    found: str

    def title(self) -> str:
        return f"unexpected {self.found}"
