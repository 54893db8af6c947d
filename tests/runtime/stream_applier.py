"""What a browser makes of a streamed page, as text: templates put in their places, in the order in which they came."""

from __future__ import annotations

import re

from veloxc.runtime.stream_script import script_tag

_TEMPLATE = re.compile(r'<template for="([^"]*)">')
_OPEN_OR_CLOSE = re.compile(r"<(/?)template(?=[\s>])[^>]*>")
_START_OR_END = re.compile(r'<\?(?:start name="[^"]*"|end)>')
_LEFT = re.compile(r'<\?start name="[th]\d+">(.*?)<\?end>', re.DOTALL)


def applied(streamed: str) -> str:
    """The page after all its templates, without the script and the markers in the head that were never used."""
    while (opening := _TEMPLATE.search(streamed)) is not None:
        end = _closing(streamed, opening.end())
        content = streamed[opening.end() : end.start()]
        before, after = streamed[: opening.start()], streamed[end.end() :]
        assert after.startswith("\n"), "a line end after each template tells the script that it is closed"
        streamed = _placed(before, opening[1], content) + after[1:]
    streamed = _LEFT.sub(r"\1", streamed)
    assert "<?" not in streamed, "a marker was left without its content"
    return streamed.replace(script_tag(), "", 1)


def _closing(text: str, position: int) -> re.Match[str]:
    depth = 1
    for tag in _OPEN_OR_CLOSE.finditer(text, position):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag
    raise AssertionError("a template is not closed")


def _placed(document: str, name: str, content: str) -> str:
    start = f'<?start name="{name}">'
    assert document.count(start) == 1, f"{name} must have one marker, before its template"
    position = document.index(start)
    depth = 0
    for mark in _START_OR_END.finditer(document, position):
        depth += -1 if mark[0] == "<?end>" else 1
        if depth == 0:
            return document[:position] + content + document[mark.end() :]
    raise AssertionError(f"{name} has no end")
