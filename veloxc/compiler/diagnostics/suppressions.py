"""Mistakes in `velox-ignore` comments (VX09). How suppressing works is in `suppress`."""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Mistake, Severity
from veloxc.compiler.source import Span


class UnusedSuppression(Mistake):
    """A `velox-ignore` comment silences nothing.

    The mistake it was written for is gone, or stands on another line. Left in place it would hide the next mistake
    of that kind. A comment on a line of its own is for the next line of code, one behind code is for its own line.

    Wrong:

        // velox-ignore VX0701: the second one wins
        const title = 'Blog';

    Instead:

        const title = 'Blog';
    """

    code = "VX0901"
    slug = "unused-suppression"
    severity: ClassVar[Severity] = "warning"

    name: str
    comment: Span
    only: bool

    def title(self) -> str:
        return f"nothing here needs `velox-ignore {self.name}`"

    def label(self) -> str:
        return "no such diagnostic on the line it is for"

    def fixes(self) -> tuple[Fix, ...]:
        return (Fix("remove the comment", (Edit(self.comment, ""),)),) if self.only else ()


class UnknownSuppression(Mistake):
    """A `velox-ignore` comment names a diagnostic that does not exist.

    It silences nothing. `veloxc explain --list` shows all codes and names.

    Wrong:

        // velox-ignore duplicate-atribute: the second one wins
        const title = 'Blog';

    Instead:

        const title = 'Blog';
    """

    code = "VX0902"
    slug = "unknown-suppression"
    severity: ClassVar[Severity] = "warning"

    name: str
    meant: str | None = None

    def title(self) -> str:
        return f"there is no diagnostic `{self.name}`"

    def label(self) -> str:
        return f"did you mean `{self.meant}`?" if self.meant else "not known to `veloxc explain --list`"

    def fixes(self) -> tuple[Fix, ...]:
        if self.meant is None:
            return ()
        return (Fix(f"write `{self.meant}`", (Edit(self.span, self.meant),), "unsafe"),)


class CannotSuppress(Mistake):
    """A `velox-ignore` comment names a diagnostic that cannot be silenced.

    Syntax errors (VX01, VX02) cannot be, because there is no page to make of a text that was not understood.
    What concerns security (VX06) cannot be, because the visitor would pay for it.

    Wrong:

        // velox-ignore VX0001: never mind
        const title = 'Blog';

    Instead:

        const title = 'Blog';
    """

    code = "VX0903"
    slug = "cannot-suppress"
    severity: ClassVar[Severity] = "warning"

    name: str

    def title(self) -> str:
        return f"`{self.name}` cannot be suppressed"

    def label(self) -> str:
        return "this comment has no effect"


class SuppressionWithoutCode(Mistake):
    """A `velox-ignore` comment does not say what to ignore.

    It must name a code (`VX0701`) or a name (`duplicate-attribute`), several with commas between them, and should say
    why behind a colon. A comment that silenced everything would hide what nobody meant it to.

    Wrong:

        // velox-ignore
        const title = 'Blog';

    Instead:

        const title = 'Blog';
    """

    code = "VX0904"
    slug = "suppression-without-code"
    severity: ClassVar[Severity] = "warning"

    def title(self) -> str:
        return "`velox-ignore` needs the code of what it is to ignore"

    def label(self) -> str:
        return "as in `velox-ignore VX0701: reason`"
