"""Changes to a source text, collected in any order and applied at once; every line stays where it was."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice

from veloxc.compiler.source import Span
from veloxc.compiler.syntax.markup import Document

_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_SPACE = re.compile(r"[\s\ufeff]*")

_CLOSING, _OPENING, _REPLACING = range(3)
"""What comes first at one place: what closes the thing before it, then what opens, then what stands instead."""


@dataclass(frozen=True, slots=True, order=True)
class _Edit:
    start: int
    kind: int
    number: int
    end: int
    parts: tuple[str | Span, ...]


class Edits:
    """`parts` of a replacement are texts, and spans of the source that are shown there with their own edits."""

    def __init__(self, text: str, document: Document) -> None:
        self.text = text
        self._edits: list[_Edit] = []
        self._comment_ends = {comment.start: comment.end for comment in document.comments}
        self._comment_starts = {comment.end: comment.start for comment in document.comments}
        self._sorted = True

    # ---- collecting

    def _add(self, start: int, end: int, kind: int, parts: tuple[str | Span, ...]) -> None:
        number = len(self._edits)
        if kind == _CLOSING:  # added from the outside in, as the tree is gone through; must stand inside out
            number = -number
        elif kind == _REPLACING:  # the widest counts
            number = -end
        self._edits.append(_Edit(start, kind, number, end, parts))
        self._sorted = False

    def before(self, offset: int, text: str) -> None:
        """Write a text before what begins here."""
        self._add(offset, offset, _OPENING, (text,))

    def after(self, offset: int, text: str) -> None:
        """Write a text after what ends here."""
        self._add(offset, offset, _CLOSING, (text,))

    def replace(self, start: int, end: int, *parts: str | Span) -> None:
        """Write something else; line ends that would be lost follow it."""
        if start >= end:
            return
        lost = _LINE_END.findall(self.text, start, end)
        shown = sum(len(_LINE_END.findall(self._raw(part))) for part in parts)
        self.rewrite(start, end, *parts, "".join(lost[: max(0, len(lost) - shown)]))

    def rewrite(self, start: int, end: int, *parts: str | Span) -> None:
        """Write something else, line ends and all."""
        self._add(start, end, _REPLACING, parts)

    def cut(self, start: int, end: int) -> None:
        """Leave out a stretch; its line ends stay."""
        self.replace(start, end)

    def line_ends(self, start: int, end: int) -> str:
        """The line ends of a stretch, without what is between them."""
        return "".join(_LINE_END.findall(self.text, start, end))

    def _raw(self, part: str | Span) -> str:
        return part if isinstance(part, str) else self.text[part.start : part.end]

    # ---- looking around

    def next(self, offset: int) -> int:
        """Where the next token begins, at or after an offset."""
        while True:
            match = _SPACE.match(self.text, offset)
            offset = match.end() if match else offset
            if offset not in self._comment_ends:
                return offset
            offset = self._comment_ends[offset]

    def last(self, offset: int) -> int:
        """Where the last token before an offset ends."""
        while True:
            while offset > 0 and (self.text[offset - 1].isspace() or self.text[offset - 1] == "\ufeff"):
                offset -= 1
            if offset not in self._comment_starts:
                return offset
            offset = self._comment_starts[offset]

    def shown_after(self, offset: int) -> tuple[int, str]:
        """Where and with which text the output goes on after an offset, over all that is left out."""
        self._sort()
        while True:
            offset = self.next(offset)
            index = bisect_left(self._edits, offset, key=lambda edit: edit.start)
            here: list[_Edit] = []
            while index < len(self._edits) and self._edits[index].start == offset:
                if self._edits[index].kind != _REPLACING or not here or here[-1].kind != _REPLACING:
                    here.append(self._edits[index])
                index += 1
            written = "".join(self._raw(part) for edit in here for part in edit.parts).strip()
            skipped = max((edit.end for edit in here), default=offset)
            if written or skipped == offset:
                return offset, written or self.text[offset : offset + 11]
            offset = skipped

    def any_between(self, start: int, end: int) -> bool:
        """Whether something is written or left out in a stretch, its borders included."""
        self._sort()
        index = bisect_left(self._edits, end + 1, key=lambda edit: edit.start)
        return any(edit.end >= start for edit in self._edits[max(0, index - 20) : index])

    # ---- applying

    def _sort(self) -> None:
        if not self._sorted:
            self._edits.sort()
            self._sorted = True

    def result(self) -> str:
        """The text with all edits; those inside a stretch that is left out are void."""
        self._sort()
        made: list[str] = []
        self._render(Span(0, len(self.text)), made)
        return "".join(made)

    def _render(self, span: Span, made: list[str]) -> None:
        at = span.start
        first = bisect_left(self._edits, span.start, key=lambda edit: edit.start)
        for edit in islice(self._edits, first, None):
            if edit.start > span.end or (edit.start == span.end < len(self.text) and edit.kind != _CLOSING):
                break
            if edit.start < at or (edit.kind == _CLOSING and edit.start == span.start > 0):
                continue
            made.append(self.text[at : edit.start])
            for part in edit.parts:
                if isinstance(part, str):
                    made.append(part)
                else:
                    self._render(part, made)
            at = edit.end
        made.append(self.text[at : span.end])
