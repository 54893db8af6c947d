"""One document from its parts: a module on its own, or the server block and the markup of a page."""

from __future__ import annotations

import re
from typing import Any

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse.builders import Context
from veloxc.compiler.parse.driver import Stack, Unexpected, run
from veloxc.compiler.parse.fences import after_fence, layout
from veloxc.compiler.parse.lexer import Lexer, scan_children, scan_script
from veloxc.compiler.parse.speculation import parser_of
from veloxc.compiler.parse.table import table
from veloxc.compiler.source import Source
from veloxc.compiler.syntax.markup import Comment, Document, MarkupComment
from veloxc.compiler.syntax.script import Program


class Parts:
    """The parts of one document as they are parsed: what they share, and what they leave behind."""

    def __init__(self, source: Source, report: Report) -> None:
        self.source = source
        self.report = report
        self.context = Context()
        self.comments: dict[int, int] = {}
        self.limit = 0
        """Where the last part ended."""

    def parse(self, start: str, span: tuple[int, int], fences: tuple[int, ...] = ()) -> Any:
        """Parse a stretch of the text from a start rule of the grammar. If that fails, go on with recovery, from what the
        stack has kept of the way to the mistake."""
        stack = Stack()
        lexer = self._lexer(start, span, fences, stack)
        try:
            made = run(table(), start, lexer, stack, self.context)
        except Unexpected:
            from veloxc.compiler.parse.recovery import recover

            kept = stack.restored()
            self._forget(kept.last, lexer, span[0])
            lexer = self._lexer(start, span, fences, kept)
            made = recover(table(), start, lexer, self.context, self.report, kept)
        self.comments |= lexer.comments
        self.limit = lexer.limit
        return made

    def _forget(self, last: int, lexer: Lexer, begin: int) -> None:
        """What the part that `lexer` has read has noted behind `last` must not stay: it will be read again."""
        self.comments |= {start: end for start, end in lexer.comments.items() if start < last}
        noted = self.context.parenthesized
        for node in [
            each for each, (start, end) in noted.items() if last < end and begin <= start < lexer.limit
        ]:
            del noted[node]

    def _lexer(self, start: str, span: tuple[int, int], fences: tuple[int, ...], stack: Stack) -> Lexer:
        language = self.source.language
        scan = scan_children if start == "markup" else scan_script
        parser = parser_of(table(), stack.states)
        lexer = Lexer(self.source.text, span, scan, parser, tsx=language != "ts", page=language == "velox")
        lexer.fences = fences
        return lexer

    def document(self, program: Program, markup: Any, fences: tuple[tuple[int, int], ...]) -> Document:
        text = self.source.text
        return Document(
            0,
            len(text),
            self.source.language,
            program,
            markup,
            fences,
            tuple(_comment(text, *place) for place in sorted(self.comments.items())),
            self.context.parenthesized,
        )


def _comment(text: str, start: int, end: int) -> Comment:
    line = text.startswith("//", start)
    return Comment(start, end, "Line" if line else "Block", text[start + 2 : end if line else end - 2])


def parse_module(parts: Parts) -> Document:
    end = len(parts.source.text)
    program = parts.parse("program", (0, end))
    return parts.document(Program(0, end, program.body), None, ())


def parse_page(parts: Parts) -> Document:
    text = parts.source.text
    found = layout(text, parts.report)
    if found.block is None:
        start = 1 if text.startswith("\ufeff") else 0
        return parts.document(Program(0, 0, ()), parts.parse("markup", (start, len(text))), ())
    start = found.block[0]
    program = parts.parse("program", (start, found.closings[0]), found.closings)
    end = parts.limit
    program = Program(start, end, program.body)
    fences = [] if found.opening is None else [(found.opening, found.opening + 3)]
    markup: Any
    if found.before is None:
        markup = _before(parts, text, found.opening or 0)
    else:
        markup = parts.parse("markup", found.before)
    if found.closed:
        fences.append((end, end + 3))
        end = after_fence(text, end)
    markup += parts.parse("markup", (end, len(text)))
    return parts.document(program, markup, tuple(fences))


_BEFORE = re.compile(r"//[^\n]*+|/\*[\s\S]*?\*/|(<!--([\s\S]*?)-->)")


def _before(parts: Parts, text: str, opening: int) -> tuple[MarkupComment, ...]:
    """The comments before the opening fence: those of the script are noted, those of the markup given back."""
    markup: list[MarkupComment] = []
    for match in _BEFORE.finditer(text, 0, opening):
        if match[1]:
            markup.append(MarkupComment(match.start(), match.end(), match[2]))
        else:
            parts.comments[match.start()] = match.end()
    return tuple(markup)
