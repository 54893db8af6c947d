"""What boundaries that come late add to a document whose `<head>` was sent: a title, links, a redirect, scripts.

The title has markers of its own, and there is a place at the end of the head. Both are filled by templates, like
boundaries, and each filling leaves a new marker for the next. So a late `<title>` takes the place of the one before
where it wins by the rules of §8, and other elements are added; these replace nothing that was sent already.
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
        self._present = False
        self._title = ""
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
            self._title = title[0] if title else ""
            before, after = (head[: title.start()], head[title.end() :]) if title else (head, "")
            head = f"{before}{self._marked('t', self._title)}{after}"
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
        head = self._run.head
        others, self._answers = self._answers, []
        for _, _, html in head.pieces[self._pieces :]:
            for element in elements(html):
                if element.key != "title" and element.html not in self._known:
                    self._known.add(element.html)
                    others.append(element.html)
        changes = [self._new_title()] if len(head.pieces) > self._pieces else []
        self._pieces = len(head.pieces)
        if others:
            changes.append(self._template("h", "".join(others)))
        scripts = list(self._run.scripts)[self._scripts :]
        self._scripts += len(scripts)
        return "".join([*changes, *scripts])

    def _new_title(self) -> str:
        """The innermost title of all, as in a page that is sent whole, where it is another one now."""
        found = [
            each.html for html in self._run.head.in_order() for each in elements(html) if each.key == "title"
        ]
        if not found or found[-1] == self._title:
            return ""
        self._title = found[-1]
        return self._template("t", self._title)

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
