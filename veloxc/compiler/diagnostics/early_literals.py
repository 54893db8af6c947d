"""Early errors inside of numbers, strings, templates and regular expressions. Raised by `parse.validate`."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Mistake
from veloxc.compiler.source import Span


class LegacyOctal(Mistake):
    r"""A number or an escape is written in the old octal form.

    `010` was eight and `'\101'` was `A` in old scripts. Strict code has neither.

    Wrong:

        const mode = 0755;

    Instead:

        const mode = 0o755;
    """

    code = "VX0200"
    slug = "legacy-octal"

    text: str
    instead: str | None

    def title(self) -> str:
        return f"`{self.text}` is written in the old octal form"

    def label(self) -> str:
        return "module code does not have it"

    def help(self) -> str | None:
        return f"write `{self.instead}`" if self.instead else None

    def fixes(self) -> tuple[Fix, ...]:
        if self.instead is None:
            return ()
        return (Fix(f"write `{self.instead}`", (Edit(self.span, self.instead),)),)


class InvalidEscape(Mistake):
    r"""A backslash escape in a string, a template or a name is incomplete or out of range.

    `\x` takes two hexadecimal digits, `\u` four, or one to six in braces up to `\u{10FFFF}`. A backslash itself is
    written `\\`.

    Wrong:

        const path = 'C:\users';

    Instead:

        const path = 'C:\\users';
    """

    code = "VX0201"
    slug = "invalid-escape"

    text: str

    def title(self) -> str:
        return f"`{self.text}` is no complete escape"

    def label(self) -> str:
        return "digits are missing here, or the number is too large"

    def help(self) -> str | None:
        return r"write `\\` for a backslash"


class InvalidNumber(Mistake):
    """A number has a separator, a digit or a letter where it cannot be.

    `_` stands between two digits only, a binary number has the digits 0 and 1, and no name begins directly after a
    number.

    Wrong:

        const size = 1__000;

    Instead:

        const size = 1_000;
    """

    code = "VX0202"
    slug = "invalid-number"

    text: str
    number: Span
    reason: str
    instead: str | None

    def title(self) -> str:
        return f"`{self.text}` is no number"

    def label(self) -> str:
        return self.reason

    def fixes(self) -> tuple[Fix, ...]:
        if self.instead is None:
            return ()
        return (Fix(f"write `{self.instead}`", (Edit(self.number, self.instead),)),)


class InvalidRegExp(Mistake):
    """A regular expression does not follow the grammar of patterns.

    Wrong:

        const digits = /([0-9]+/;

    Instead:

        const digits = /([0-9]+)/;
    """

    code = "VX0203"
    slug = "invalid-reg-exp"

    reason: str

    def title(self) -> str:
        return f"this regular expression is not valid: {self.reason}"


class InvalidRegExpFlags(Mistake):
    """A regular expression has an unknown flag, the same flag twice, or both `u` and `v`.

    The flags are `d` (indices), `g` (all matches), `i` (ignore case), `m` (lines), `s` (dot matches line ends),
    `u` (Unicode), `v` (Unicode sets) and `y` (sticky).

    Wrong:

        const word = /a/gg;

    Instead:

        const word = /a/g;
    """

    code = "VX0204"
    slug = "invalid-reg-exp-flags"

    reason: str

    def title(self) -> str:
        return f"the flags of this regular expression are not valid: {self.reason}"
