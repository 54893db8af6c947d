"""Which paths a middleware is for: `/admin/*`, `/blog/[slug]`, `/api/*/secret`, `!/api/health`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

_PARAM = re.compile(r"\[[^.\[\]]+\]|:\w+|\*")
_REST = re.compile(r"\[\[?\.\.\.[^\[\]]+\]\]?|:\w+\*|\*\*")


class PathScope:
    """Patterns that a path is inside of. A final `*` (or `**`, `[...x]`) takes all below and the folder itself; a `*`,
    `[x]` or `:x` elsewhere one segment. A pattern that begins with `!` takes paths out again."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = [(text.startswith("!"), _pattern(text.removeprefix("!"))) for text in patterns]

    @classmethod
    def of(cls, value: Any, owner: str) -> PathScope:
        """From a string or an array of strings. Raises TypeError_ for anything else, or a pattern without its slash."""
        from veloxc.js import TypeError_

        patterns = value if isinstance(value, list) else [value]
        for pattern in patterns:
            if not isinstance(pattern, str) or not pattern.removeprefix("!").startswith("/"):
                raise TypeError_(f"{owner}: a path like '/admin/*' is needed")
        return cls(patterns)

    def contains(self, segments: Sequence[str]) -> bool:
        """Whether a canonical path, in decoded segments, is inside.

        A slash that was percent-encoded may mean a folder to what is behind the middleware, so a path counts as inside
        in either reading, and as taken out only in both.
        """
        split = [part for segment in segments for part in segment.split("/") if part not in ("", ".")]
        readings = [list(segments)] if split == list(segments) else [list(segments), split, _climbed(split)]
        return any(map(self._contains, readings))

    def _contains(self, segments: Sequence[str]) -> bool:
        inside = all(negated for negated, _ in self._patterns)
        for negated, pattern in self._patterns:
            if _matches(pattern, segments):
                inside = not negated
        return inside


def _climbed(parts: Sequence[str]) -> list[str]:
    """With `..` of an encoded path followed."""
    found: list[str] = []
    for part in parts:
        if part == "..":
            del found[-1:]
        else:
            found.append(part)
    return found


def _pattern(text: str) -> list[str | None]:
    """Segments; None stands for any one, `**` at the end for all below."""
    parts = [part for part in text.split("/") if part]
    rest = bool(parts) and (parts[-1] == "*" or _REST.fullmatch(parts[-1]) is not None)
    fixed = parts[:-1] if rest else parts
    pattern: list[str | None] = [None if _PARAM.fullmatch(part) else part for part in fixed]
    return [*pattern, "**"] if rest else pattern


def _matches(pattern: Sequence[str | None], segments: Sequence[str]) -> bool:
    rest = bool(pattern) and pattern[-1] == "**"
    fixed = pattern[:-1] if rest else pattern
    if len(segments) < len(fixed) or (len(segments) > len(fixed) and not rest):
        return False
    return all(wanted is None or wanted == found for wanted, found in zip(fixed, segments, strict=False))
