"""`// velox-ignore VX0302: reason` and `{/* velox-ignore VX0302: reason */}` silence a diagnostic on one line.

A comment behind code is for its own line; one on a line of its own is for the next line of code. It names codes or
slugs, with commas between them. Syntax errors and what concerns security cannot be silenced.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Mistake, Report
from veloxc.compiler.diagnostics.suppressions import (
    CannotSuppress,
    SuppressionWithoutCode,
    UnknownSuppression,
    UnusedSuppression,
)
from veloxc.compiler.source import Source, Span

_WORD = "velox-ignore"
_COMMENT = re.compile(r"(?://|/\*+)\s*velox-ignore(?![\w-])[ \t]*(?P<names>[^:*\r\n\u2028\u2029]*)")
_NAME = re.compile(r"[^\s,]+")
_NEVER = ("VX00", "VX01", "VX02", "VX06")
_TYPESCRIPT = re.compile(r"ts\(\d+\)")


class Comment(Protocol):
    """What is needed of a syntax tree's comment: its place, delimiters included."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@dataclass
class Suppression:
    """One name in one comment: what it silences (a code), and where; `used` once it has."""

    name: str
    code: str
    span: Span
    comment: Span
    line: int
    only: bool
    used: bool = field(default=False)


def suppress(report: Report, comments: Sequence[Comment]) -> list[Diagnostic]:
    """The report's diagnostics without those that comments silence, and with those about the comments themselves.

    Leaves the report as it is.
    """
    source = report.source
    if _WORD not in source.text:
        return list(report)
    about_comments = Report(source)
    suppressions = list(_suppressions(source, comments, about_comments))
    kept: list[Diagnostic] = []
    for diagnostic in report:
        line = source.line_column(diagnostic.primary.span.start)[0]
        found = [each for each in suppressions if each.line == line and each.code == diagnostic.code]
        for each in found:
            each.used = True
        if not found:
            kept.append(diagnostic)
    for each in suppressions:
        if not each.used and each.code.startswith("VX"):
            about_comments.add(_unused(each))
    return sorted([*kept, *about_comments], key=lambda diagnostic: diagnostic.primary.span)


def _unused(suppression: Suppression) -> Mistake:
    return UnusedSuppression(
        span=suppression.span, name=suppression.name, comment=suppression.comment, only=suppression.only
    )


def _suppressions(source: Source, comments: Iterable[Comment], report: Report) -> Iterable[Suppression]:
    for comment in comments:
        match = _COMMENT.match(source.text, comment.start, comment.end)
        if match is None:
            continue
        names = list(_NAME.finditer(source.text, *match.span("names")))
        if not names:
            report.add(SuppressionWithoutCode(span=Span(comment.start, comment.end)))
        whole, line = _extent(source, comment)
        for name in names:
            span = Span(*name.span())
            code = _code(name.group(), span, report)
            if code is not None:
                yield Suppression(name.group(), code, span, whole, line, len(names) == 1)


def _code(name: str, span: Span, report: Report) -> str | None:
    """The code that a name in a comment stands for; None, and a report, where it can silence nothing."""
    from veloxc.compiler.diagnostics.registry import find, meant

    if _TYPESCRIPT.fullmatch(name):
        return name
    mistake = find(name)
    if mistake is None:
        report.add(UnknownSuppression(span=span, name=name, meant=meant(name)))
        return None
    if mistake.code.startswith(_NEVER):
        report.add(CannotSuppress(span=span, name=name))
        return None
    return mistake.code


def _extent(source: Source, comment: Comment) -> tuple[Span, int]:
    """What to remove with the comment (its braces, its whole line where nothing else is on it), and its line of code."""
    text, start, end = source.text, comment.start, comment.end
    opening = re.compile(r"\{\s*\Z").search(text, max(0, start - 80), start)
    closing = re.compile(r"\s*\}").match(text, end)
    if opening and closing:
        start, end = opening.start(), closing.end()
    line = source.line_column(start)[0]
    last = source.line_column(end)[0]
    begin = source.line_starts[line - 1]
    if text[begin:start].strip():
        before = len(text[begin:start]) - len(text[begin:start].rstrip())
        return Span(start - before, end), line
    after = source.line_text(last)[end - source.line_starts[last - 1] :]
    if after.strip():
        return Span(start, end), last
    below = source.line_starts[last] if last < len(source.line_starts) else len(text)
    return Span(begin, below), _next_code_line(source, last)


def _next_code_line(source: Source, line: int) -> int:
    """The first line after `line` that is neither blank nor another comment of this kind."""
    for number in range(line + 1, len(source.line_starts) + 1):
        text = source.line_text(number).strip()
        if text and _COMMENT.match(text.lstrip("{ \t")) is None:
            return number
    return line + 1
