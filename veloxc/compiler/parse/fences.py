"""Where a page's server block begins and ends, and what may be wrong with its fences.

A fence is a line that holds `---` and perhaps trailing white space. The first stands before anything but a byte order
mark, blank lines and comments. The lexer finds out which of the later lines closes the block, since a fence line inside
a template literal or comment is part of it (`lexer.script.move_limit`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.diagnostics.fences import (
    CodeWithoutFences,
    FenceMisspelt,
    FenceNotClosed,
    FenceNotOpened,
    FenceTooLate,
    FenceWithWords,
)
from veloxc.compiler.parse.lexer.patterns import Lazy
from veloxc.compiler.parse.lexer.possessive import compiled
from veloxc.compiler.source import Span

_COMMENTS = r"\ufeff?(?:\s|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+\*/|<!--(?:[^-]|-(?!->))*+-->)*+"
_OPENING = compiled(rf"{_COMMENTS}(?:^|(?<=\ufeff))---[ \t\r]*$", re.MULTILINE)
_FENCE = re.compile(r"^---[ \t\r]*$", re.MULTILINE)
_WITH_WORDS = Lazy(rf"{_COMMENTS}(?:^|(?<=\ufeff))---(?!-)([^\n]*\S)[^\n]*$", re.MULTILINE)
_CLOSING_WITH_WORDS = Lazy(r"^---(?!-)([ \t]+[^\n]*\S)[^\n]*$", re.MULTILINE)
_NEARLY = Lazy(r"^(-{4,}|--|[-\u2010-\u2015]*[\u2010-\u2015][-\u2010-\u2015]*)[ \t\r]*$", re.MULTILINE)
_NEARLY_OPENING = Lazy(rf"{_COMMENTS}{_NEARLY.pattern}", re.MULTILINE)
_CODE = Lazy(
    r"\ufeff?(?:\s|//[^\n]*+|/\*(?:[^*]|\*(?!/))*+\*/)*+^"
    r"(import\s*[\w$*{'\"][^\n]*['\"]|(?:export\s+)?(?:(?:const|let|var)\s+(?:[\w$]+\s*[:=]|[\[{])"
    r"|(?:async\s+)?function\s+[\w$]+\s*\(|interface\s+[\w$]+[^\n]*\{|type\s+[\w$]+\s*=))",
    re.MULTILINE,
)
"""A page that begins like this is code: no text does."""
_MARKUP_LINE = Lazy(r"^<[A-Za-z!/>]", re.MULTILINE)
_SCRIPT = Lazy(
    r"\s*(?://|/\*|(?:import|export|const|let|var|function|async|interface|type|class|enum|if|for|while|await|throw)\b)"
)


@dataclass(frozen=True, slots=True)
class Layout:
    """Of a page: stretches of markup, and the server block with the places where its closing fence may be."""

    block: tuple[int, int] | None
    """From after the opening fence to the end of the text."""
    opening: int | None
    """Where the opening fence is."""
    closings: tuple[int, ...]
    """Where the closing fence may be; the end of the block comes first even if no fence is written there."""
    closed: bool = True
    """Whether those are fences, and markup follows one."""
    before: tuple[int, int] | None = None
    """Markup before a block that stands too late."""


def layout(text: str, report: Report) -> Layout:
    """Find the block. Mistakes in fences are reported, and read as what was most likely meant."""
    opening = _OPENING.match(text)
    if opening is not None:
        return _opened(text, opening.end() - len(_last_line(opening[0])), opening.end(), report)
    found = _unusual(text, report) if "---" in text else None
    return found or _without_opening(text, report) or Layout(None, None, ())


def after_fence(text: str, fence: int) -> int:
    """The end of the line of a fence, without the line end, which belongs to the markup."""
    end = text.find("\n", fence)
    return len(text) if end < 0 else end


def _last_line(text: str) -> str:
    return text[text.rfind("\n") + 1 :].lstrip("\ufeff")


def _opened(text: str, opening: int, start: int, report: Report) -> Layout:
    closings = tuple(match.start() for match in _FENCE.finditer(text, start))
    if closings:
        return Layout((start, len(text)), opening, closings)
    if words := _CLOSING_WITH_WORDS.search(text, start):
        report.add(FenceWithWords(span=Span(*words.span(1)), words=words[1].strip()))
        return Layout((start, len(text)), opening, (words.start(),))
    if nearly := _NEARLY.search(text, start):
        report.add(FenceMisspelt(span=Span(*nearly.span(1)), found=nearly[1]))
        return Layout((start, len(text)), opening, (nearly.start(),))
    markup = _MARKUP_LINE.search(text, start)
    report.add(FenceNotClosed(span=Span(opening, opening + 3), markup=markup and markup.start()))
    return Layout((start, len(text)), opening, (markup.start() if markup else len(text),), closed=False)


def _unusual(text: str, report: Report) -> Layout | None:
    """There is a `---`, but no opening fence."""
    if words := _WITH_WORDS.match(text):
        report.add(FenceWithWords(span=Span(*words.span(1)), words=words[1].strip()))
        return _opened(text, words.start(1) - 3, words.end(), report)
    fences = [match.start() for match in _FENCE.finditer(text)]
    if fences and _SCRIPT.match(text):
        report.add(FenceNotOpened(span=Span(fences[0], fences[0] + 3)))
        return Layout((0, len(text)), None, tuple(fences))
    if len(fences) > 1 and _SCRIPT.match(text, fences[0] + 3):
        report.add(FenceTooLate(span=Span(fences[0], fences[0] + 3)))
        start = after_fence(text, fences[0])
        return Layout((start, len(text)), fences[0], tuple(fences[1:]), before=(0, fences[0]))
    return None


def _without_opening(text: str, report: Report) -> Layout | None:
    """Code at the top of a page: behind a line that is almost a fence, or behind nothing."""
    if (nearly := _NEARLY_OPENING.match(text)) and _SCRIPT.match(text, nearly.end()):
        report.add(FenceMisspelt(span=Span(*nearly.span(1)), found=nearly[1], opens=True))
        return _opened(text, nearly.start(1), nearly.end(), report)
    if code := _CODE.match(text):
        markup = _MARKUP_LINE.search(text, code.end())
        end = markup.start() if markup else len(text)
        line = Span(code.start(1), min(after_fence(text, code.start(1)), end))
        report.add(CodeWithoutFences(span=line, markup=markup and end))
        return Layout((int(text.startswith("\ufeff")), len(text)), None, (end,), closed=False)
    return None
