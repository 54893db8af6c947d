"""Mistakes that are not in the text: files that cannot be read as text, and bugs of veloxc itself (VX00)."""

from __future__ import annotations

from veloxc.compiler.diagnostics.diagnostic import Mistake


class InternalError(Mistake):
    """veloxc itself failed while it worked on this file.

    This is a bug in veloxc, not in your file. The message names the error and the place in veloxc where it
    happened. Please report both, with the file or the part of it that is enough to make it happen.
    `VELOXC_DEBUG=1` in the environment shows the whole Python traceback instead.
    """

    code = "VX0001"
    slug = "internal-error"

    error: str
    place: str

    def title(self) -> str:
        return f"veloxc failed on this file: {self.error}"

    def notes(self) -> tuple[str, ...]:
        return (f"it happened at {self.place}", "this is a bug in veloxc, not in your file")

    def help(self) -> str:
        return "please report it with this message and the file; `VELOXC_DEBUG=1` shows the traceback"


class NotUtf8(Mistake):
    """The file is not UTF-8.

    Source files are UTF-8, with or without a byte order mark. Other encodings are not guessed, because a wrong
    guess would put wrong letters on the page. Save the file as UTF-8: every editor has a command for it.
    """

    code = "VX0002"
    slug = "not-utf8"

    byte: int
    encoding: str | None = None

    def title(self) -> str:
        return "the file is not UTF-8"

    def label(self) -> str:
        if self.encoding:
            return f"the file begins with the byte order mark of {self.encoding}"
        return f"the byte 0x{self.byte:02X} cannot stand here"

    def help(self) -> str:
        return "save the file as UTF-8"
