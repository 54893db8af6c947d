"""Check a file: read it, or take an editor's text of it, and hand it to the compiler.

This is the outermost border, for the command line and the language server alike: a bug of the compiler becomes the
diagnostic `internal-error` here, and nowhere else.
"""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING

from veloxc.compiler import examine
from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Mistake, diagnostic
from veloxc.compiler.diagnostics.tool import InternalError, NotUtf8
from veloxc.compiler.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from veloxc.compiler.analyze.result import Interface

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)


def check_file(path: str | Path, shown: str) -> tuple[Source, list[Diagnostic]]:
    """Read and check a file; `shown` is how messages call it. Raises OSError where it cannot be read."""
    with open(path, "rb") as file:
        return check_bytes(file.read(), shown)


def check_bytes(data: bytes, shown: str) -> tuple[Source, list[Diagnostic]]:
    """Check the content of a file. What is not UTF-8 is one diagnostic and is not looked at further."""
    source, wrong = decoded(data, shown)
    return source, wrong or check_source(source)


def decoded(data: bytes, shown: str) -> tuple[Source, list[Diagnostic]]:
    """The text of a file, and what is wrong where it is not UTF-8."""
    try:
        return Source(data.decode("utf-8"), shown), []
    except UnicodeDecodeError as error:
        source = Source(data.decode("utf-8", "replace"), shown)
        return source, [diagnostic(_not_utf8(data, error), source)]


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Mistake:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return NotUtf8(span=Span(0, 0), byte=data[0], encoding=encoding)
    start = len(data[: error.start].decode("utf-8"))
    return NotUtf8(span=Span(start, start + 1), byte=data[error.start])


def check_source(source: Source) -> list[Diagnostic]:
    """Check a text. A bug of veloxc is reported as one diagnostic, unless `VELOXC_DEBUG` asks for the traceback."""
    return examine_source(source, {}, False)[0]


def examine_source(
    source: Source, interfaces: Mapping[str, Interface], summarize: bool
) -> tuple[list[Diagnostic], Interface | None]:
    """The same with what is known of the imports; gives what is to be known of this file, too."""
    try:
        return examine(source, interfaces, summarize=summarize)
    except Exception as error:
        if debugging():
            raise
        return [diagnostic(internal_error(error), source)], None


def debugging() -> bool:
    """Whether bugs of veloxc are to show their traceback."""
    return os.environ.get("VELOXC_DEBUG", "") not in ("", "0")


def internal_error(error: Exception) -> InternalError:
    """Name the error and the innermost place in veloxc that it came through."""
    from traceback import extract_tb

    frames = [frame for frame in extract_tb(error.__traceback__) if "veloxc" in frame.filename]
    place = "an unknown place"
    if frames:
        file = frames[-1].filename.replace(os.sep, "/")
        place = f"veloxc/{file.rpartition('/veloxc/')[2]}:{frames[-1].lineno}, in {frames[-1].name}"
    text = " ".join(str(error).split())[:200]
    return InternalError(
        span=Span(0, 0),
        error=f"{type(error).__name__}: {text}" if text else type(error).__name__,
        place=place,
    )
