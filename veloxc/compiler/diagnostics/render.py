"""The message a person reads: title, place, the source with its labels, notes and help.

error[VX0402]: `paths` uses `locale`, but there is no request at build time
 --> routes/blog/[slug].velox:4:32
  |
2 | const locale = request.headers.get('accept-language');
  |       ------ this value comes from the visitor's request
4 |   const posts = await getPosts(locale);
  |                                ^^^^^^ used here, while building
  |
  = help: move the locale into the route (`[locale]/[slug].velox`) and return it from `paths`
"""

from __future__ import annotations

from collections.abc import Iterator

from veloxc.compiler.diagnostics.diagnostic import Diagnostic, Label
from veloxc.compiler.diagnostics.snippet import Row, snippet
from veloxc.compiler.source import Source, Span

_BLUE = "\x1b[1;34m"
_SEVERITY = {"error": "\x1b[1;31m", "warning": "\x1b[1;33m", "info": "\x1b[1;36m"}
_BOLD = "\x1b[1m"
_RESET = "\x1b[0m"


def render(diagnostic: Diagnostic, *, color: bool = False) -> str:
    """The full message, several lines without a final line end. With `color`, ANSI escapes for a terminal."""
    ink = _Ink(color, _SEVERITY[diagnostic.severity])
    files = list(_by_file(diagnostic))
    drawn = [(source, labels, snippet(source, labels)) for source, labels in files]
    pad = max((len(row.gutter) for *_, rows in drawn for row in rows if row.gutter != "..."), default=1)
    head = f"{diagnostic.severity}[{diagnostic.code}]"
    lines = [ink.severe(head) + ink.bold(f": {diagnostic.title}")]
    for index, (source, labels, rows) in enumerate(drawn):
        arrow = "-->" if index == 0 else ":::"
        line, column = source.line_column(_clamp(labels[0][0].start, source))
        lines.append(f"{' ' * pad}{ink.blue(arrow)} {source.path}:{line}:{column}")
        lines.append(ink.blue(f"{' ' * pad} |"))
        lines.extend(_row(row, pad, ink) for row in rows)
    lines.extend(_footer(diagnostic, pad, ink))
    return "\n".join(lines)


class _Ink:
    """Paints, or does not."""

    def __init__(self, color: bool, severity: str) -> None:
        self.styles = {"primary": severity, "secondary": _BLUE, "gutter": _BLUE} if color else {}

    def paint(self, text: str, style: str) -> str:
        code = self.styles.get(style)
        return f"{code}{text}{_RESET}" if code else text

    def blue(self, text: str) -> str:
        return self.paint(text, "gutter")

    def severe(self, text: str) -> str:
        return self.paint(text, "primary")

    def bold(self, text: str) -> str:
        return f"{_BOLD}{text}{_RESET}" if self.styles else text


def _by_file(diagnostic: Diagnostic) -> Iterator[tuple[Source, list[tuple[Span, str, bool]]]]:
    """The labels of the diagnostic's own file (the primary one first), then those of each other file."""
    files: dict[Source, list[tuple[Span, str, bool]]] = {
        diagnostic.source: [(diagnostic.primary.span, diagnostic.primary.text, True)]
    }
    for label in diagnostic.secondary:
        files.setdefault(label.source or diagnostic.source, []).append(_secondary(label))
    yield from files.items()


def _secondary(label: Label) -> tuple[Span, str, bool]:
    return label.span, label.text, False


def _row(row: Row, pad: int, ink: _Ink) -> str:
    if row.gutter == "...":
        lanes = _painted(row, ink)
        return ink.blue("...") + (" " * max(pad - 1, 0) + lanes if lanes else "")
    gutter = ink.blue(f"{row.gutter:>{pad}} |")
    body = _painted(row, ink)
    return f"{gutter} {body}" if body else gutter


def _painted(row: Row, ink: _Ink) -> str:
    """The row's text, with one escape for each run of a style."""
    if not ink.styles:
        return "".join(char for char, _ in row.cells).rstrip()
    runs: list[tuple[str, str]] = []
    for char, style in row.cells:
        if runs and runs[-1][1] == style:
            runs[-1] = (runs[-1][0] + char, style)
        else:
            runs.append((char, style))
    if runs and not runs[-1][1]:
        runs[-1] = (runs[-1][0].rstrip(), "")
    return "".join(ink.paint(text, style) for text, style in runs)


def _footer(diagnostic: Diagnostic, pad: int, ink: _Ink) -> Iterator[str]:
    help_text = diagnostic.help
    if help_text is None and diagnostic.fixes:
        help_text = diagnostic.fixes[0].title
    entries = [("note", note) for note in diagnostic.notes]
    if help_text is not None:
        entries.append(("help", help_text))
    if entries:
        yield ink.blue(f"{' ' * pad} |")
    for word, text in entries:
        first, *rest = text.split("\n")
        yield f"{' ' * pad} {ink.blue('=')} {ink.bold(word)}: {first}"
        indent = " " * (pad + len(word) + 5)
        for line in rest:
            yield f"{indent}{line}".rstrip()


def _clamp(offset: int, source: Source) -> int:
    return min(max(offset, 0), len(source.text))
