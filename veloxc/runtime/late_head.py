"""What boundaries that come late add to a document whose `<head>` was sent: a title, links, a redirect, scripts.

The shell's title stands between markers of its own, and there is a place at the end of the head. Both are filled by
templates, like boundaries, and each filling leaves a new marker for the next. So a late `<title>` takes the place of
the one before, and other elements are added; only what visitors get who are sent the whole page at once is merged as
in §8.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING

from veloxc.runtime.attributes import escape_attribute
from veloxc.runtime.document import find_head
from veloxc.runtime.errors import HttpError, Redirection
from veloxc.runtime.head_elements import elements

if TYPE_CHECKING:
    from veloxc.runtime.page import Render

log = logging.getLogger("veloxc")
_TITLE = re.compile(r"<title(?:\s[^>]*)?>.*?</title\s*>", re.DOTALL | re.IGNORECASE)
_LAST_TAGS = re.compile(r"</body\s*>\s*(?:</html\s*>\s*)?$")
NO_INDEX = '<meta name="robots" content="noindex">'


class LateHead:
    """The markers of one document's head and what was sent for them."""

    def __init__(self, run: Render) -> None:
        self._run = run
        self._present = self._titled = False
        self._filled = {"t": 0, "h": 0}
        self._known: set[str] = set()
        self._pieces = 0
        self._scripts = 0
        self._answers: list[str] = []

    def divided(self, document: str) -> tuple[str, str]:
        """The finished document with the markers in its head, without its last tags; and these."""
        self._pieces = len(self._run.head.pieces)
        self._scripts = len(self._run.scripts)
        found = find_head(document)
        if found is not None:
            start, end = found
            head = document[start:end]
            self._present = True
            self._known = {element.html for element in elements(head)}
            title = _TITLE.search(head)
            if title is not None:
                self._titled = True
                head = f"{head[: title.start()]}{self._marked('t', title[0])}{head[title.end() :]}"
            document = f"{document[:start]}{head}{self._marked('h', '')}{document[end:]}"
        last = _LAST_TAGS.search(document, max(len(document) - 200, 0))
        return (document[: last.start()], document[last.start() :]) if last else (document, "")

    def answer(self, error: Exception) -> None:
        """An error after the answer began: `notFound()` keeps the page out of indexes, a redirect becomes a refresh."""
        if isinstance(error, Redirection):
            target = escape_attribute(f"0;url={error.location}")
            self._answers.append(f'<meta http-equiv="refresh" content="{target}">')
        if isinstance(error, HttpError):
            self._answers.append(NO_INDEX)

    def changes(self) -> str:
        """Templates for what was added to the head since the last time, and scripts that the document needs now."""
        titles: list[str] = []
        others, self._answers = self._answers, []
        pieces = self._run.head.pieces
        for _, _, html in pieces[self._pieces :]:
            for element in elements(html):
                if element.html not in self._known:
                    self._known.add(element.html)
                    (titles if element.key == "title" else others).append(element.html)
        self._pieces = len(pieces)
        scripts = list(self._run.scripts)[self._scripts :]
        self._scripts += len(scripts)
        if not self._titled:
            others.extend(titles)
            titles = []
        changes = [self._template("t", titles[-1])] if titles else []
        if others:
            changes.append(self._template("h", "".join(others)))
        return "".join([*changes, *scripts])

    def _template(self, kind: str, html: str) -> str:
        if not self._present:
            log.warning("what a late boundary has for the head is lost: the document has no <head>: %s", html)
            return ""
        name = f"{kind}{self._filled[kind]}"
        content = self._marked(kind, html) if kind == "t" else html + self._marked(kind, "")
        return f'<template for="{name}">{content}</template>\n'

    def _marked(self, kind: str, html: str) -> str:
        self._filled[kind] += 1
        return f'<?start name="{kind}{self._filled[kind]}">{html}<?end>'
