"""One document from its parts: a module on its own, or the server block and the markup of a page."""

from __future__ import annotations

import re
from typing import Any

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.parsing import UnexpectedToken
from veloxc.compiler.parse.builders import Context
from veloxc.compiler.parse.driver import Unexpected, reductions_in, run
from veloxc.compiler.parse.lexer import Lexer, scan_children, scan_script
from veloxc.compiler.parse.speculation import parser_of
from veloxc.compiler.parse.table import table
from veloxc.compiler.source import Source, Span
from veloxc.compiler.syntax.markup import Comment, Document
from veloxc.compiler.syntax.node import Node
from veloxc.compiler.syntax.script import Invalid, Program


class Part:
    """A run of the parser over a part of the text."""

    def __init__(self, source: Source, span: tuple[int, int], start: str, context: Context) -> None:
        automaton = table()
        self.states: list[int] = []
        self.context = context
        language = source.language
        self.start = start
        self.lexer = Lexer(
            source.text,
            span,
            scan_children if start == "markup" else scan_script,
            parser_of(automaton, self.states),
            tsx=language != "ts",
            page=language == "velox",
        )

    def parse(self, report: Report) -> Any:
        automaton = table()
        reductions = reductions_in(automaton, self.context)
        begin = self.lexer.position
        try:
            return run(automaton, self.start, self.lexer, self.states, reductions)
        except Unexpected as error:
            found = repr(error.text) if error.text else "end"
            report.add(UnexpectedToken(span=Span(error.start, error.end), found=found))
            invalid = Invalid(begin, self.lexer.limit)
            return (invalid,) if self.start == "markup" else Program(begin, self.lexer.limit, (invalid,))


def comments_of(lexer: Lexer) -> list[Comment]:
    """The comments the lexer passed, in order."""
    made: list[Comment] = []
    for start, end in sorted(lexer.comments.items()):
        line = lexer.text.startswith("//", start)
        value = lexer.text[start + 2 : end if line else end - 2]
        made.append(Comment(start, end, "Line" if line else "Block", value))
    return made


def parse_module(source: Source, report: Report) -> Document:
    context = Context()
    text = source.text
    part = Part(source, (0, len(text)), "program", context)
    program = part.parse(report)
    program = Program(0, len(text), program.body)
    return _document(source, program, None, (), [part.lexer], context)


_OPENING = re.compile(r"\ufeff?(?:\s|//[^\n]*|/\*(?:[^*]|\*(?!/))*\*/|<!--[\s\S]*?-->)*+^---[ \t]*\r?$", re.M)
_FENCE = re.compile(r"^---[ \t]*\r?$", re.M)


def parse_page(source: Source, report: Report) -> Document:
    context = Context()
    text = source.text
    opening = _OPENING.match(text)
    if not opening:
        markup = Part(source, (0, len(text)), "markup", context)
        return _document(source, Program(0, 0, ()), markup.parse(report), (), [markup.lexer], context)
    start = text.rindex("---", 0, opening.end())
    candidates = tuple(match.start() for match in _FENCE.finditer(text, opening.end()))
    limit = candidates[0] if candidates else len(text)
    block = Part(source, (opening.end(), limit), "program", context)
    block.lexer.fences = candidates
    program = block.parse(report)
    fences = [(start, start + 3)]
    lexers = [block.lexer]
    children: Any = ()
    if candidates:
        close = block.lexer.limit
        fences.append((close, close + 3))
        after = _FENCE.match(text, close)
        assert after is not None
        markup = Part(source, (after.end(), len(text)), "markup", context)
        children = markup.parse(report)
        lexers.append(markup.lexer)
    program = Program(opening.end(), block.lexer.limit, program.body)
    return _document(source, program, children, tuple(fences), lexers, context)


def _document(
    source: Source,
    program: Program,
    markup: Any,
    fences: tuple[tuple[int, int], ...],
    lexers: list[Lexer],
    context: Context,
) -> Document:
    comments = [comment for lexer in lexers for comment in comments_of(lexer)]
    parenthesized: dict[Node, tuple[int, int]] = context.parenthesized
    return Document(
        0, len(source.text), source.language, program, markup, fences, tuple(comments), parenthesized
    )


__all__ = ["Unexpected", "parse_module", "parse_page"]
