"""Route patterns and which of them a URL path meets (velox-language §1).

A pattern is the URL form of a file under `routes/`: `/blog/[slug]`, `/docs/[...path]`, `/[[page]]`. At each segment a
static name is tried first, then `[x]`, `[[x]]`, `[...x]`, `[[...x]]`; what does not lead to a match is taken back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeAlias, TypeVar
from urllib.parse import quote, unquote_to_bytes

T = TypeVar("T")
SegmentKind: TypeAlias = Literal["static", "param", "optional", "rest", "optional_rest"]
Params: TypeAlias = dict[str, "str | list[str]"]
"""`[x]` gives a string, `[...x]` and `[[...x]]` a list; an absent `[[x]]` has no entry."""

_SEGMENT = re.compile(
    r"\[\[\.\.\.(?P<optional_rest>\w+)\]\]|\[\.\.\.(?P<rest>\w+)\]|\[\[(?P<optional>\w+)\]\]|\[(?P<param>\w+)\]"
)


@dataclass(frozen=True, slots=True)
class Segment:
    """`name` is the static text, or the name of the parameter."""

    kind: SegmentKind
    name: str


def parse_pattern(pattern: str) -> tuple[Segment, ...]:
    """The segments of `/a/[b]`; `/` has none. Raises ValueError for a segment with stray brackets."""
    return tuple(_segment(text) for text in pattern.split("/") if text)


def _segment(text: str) -> Segment:
    if match := _SEGMENT.fullmatch(text):
        kinds: tuple[SegmentKind, ...] = ("optional_rest", "rest", "optional", "param")
        return next(Segment(kind, match[kind]) for kind in kinds if match[kind])
    if "[" in text or "]" in text:
        raise ValueError(f"{text!r} is no route segment: use [name], [[name]], [...name] or [[...name]]")
    return Segment("static", text)


def shape(pattern: str) -> str:
    """The pattern with its parameters unnamed: two routes of one shape can never both be reached."""
    return "/" + "/".join(
        segment.name if segment.kind == "static" else f"[{segment.kind}]"
        for segment in parse_pattern(pattern)
    )


_PLAIN = re.compile(r"(?:/+[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/*", re.ASCII)
"""Paths with nothing to decode or to refuse: nearly all."""
_SPELT = re.compile(r"/|(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+", re.ASCII)
"""Those of them that are spelt in the one way already."""
_REFUSED = re.compile(r"[\\\x00-\x1f\x7f]")


def canonical_segments(path: str) -> tuple[str, ...] | None:
    """The decoded segments of a raw URL path, without empty ones; None where it is no path of the site.

    Each segment is percent-decoded once, after splitting, so an encoded slash stays inside its segment. `.`, `..`,
    control characters and bytes that are no UTF-8 are refused rather than interpreted.
    """
    if _PLAIN.fullmatch(path):
        return tuple(filter(None, path.split("/")))
    segments = []
    for raw in path.split("/"):
        if not raw:
            continue
        try:
            segment = unquote_to_bytes(raw).decode("utf-8")
        except UnicodeDecodeError:
            return None
        if segment in (".", "..") or _REFUSED.search(segment):
            return None
        segments.append(segment)
    return tuple(segments)


def canonical_path(segments: Iterable[str]) -> str:
    """The one spelling of a path: each segment percent-encoded where it has to be, no slash at the end."""
    return "/" + "/".join(quote(segment, safe="!$&'()*+,;=:@~") for segment in segments)


def respelt(path: str, segments: Iterable[str]) -> str:
    """`canonical_path` of a raw path whose segments are known."""
    return path if _SPELT.fullmatch(path) else canonical_path(segments)


@dataclass(slots=True)
class _Node(Generic[T]):
    """One position of the tree of patterns. `entry`: the parameter names and the value of the pattern that ends here."""

    entry: tuple[tuple[str, ...], T] | None = None
    static: dict[str, _Node[T]] = field(default_factory=dict)
    param: _Node[T] | None = None
    optional: _Node[T] | None = None
    rest: _Node[T] | None = None
    optional_rest: _Node[T] | None = None


class DuplicateRoute(ValueError):
    """Two patterns of one shape; `value` is the one that was there first."""

    def __init__(self, pattern: str, value: object) -> None:
        super().__init__(f"two routes are {shape(pattern)}")
        self.value = value


class Router(Generic[T]):
    """Finds the value of the pattern that a path meets."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, pattern: str, value: T) -> None:
        """Raises DuplicateRoute where a pattern of the same shape is there, ValueError for a malformed one.

        Parameters of one kind at one place share a node, whatever their names: these stand beside the value.
        """
        node = self._root
        names = []
        for segment in parse_pattern(pattern):
            if segment.kind == "static":
                node = node.static.setdefault(segment.name, _Node())
                continue
            names.append(segment.name)
            branch: _Node[T] | None = getattr(node, segment.kind)
            if branch is None:
                branch = _Node()
                setattr(node, segment.kind, branch)
            node = branch
        if node.entry is not None:
            raise DuplicateRoute(pattern, node.entry[1])
        node.entry = (tuple(names), value)

    def match(self, path: str) -> tuple[T, Params] | None:
        """The value and the parameters for a raw URL path (no query), or None."""
        segments = canonical_segments(path)
        return None if segments is None else self.match_segments(segments)

    def match_segments(self, segments: tuple[str, ...]) -> tuple[T, Params] | None:
        found = _find(self._root, segments, 0, [])
        if found is None:
            return None
        (names, value), values = found
        return value, {name: item for name, item in zip(names, values, strict=True) if item is not None}


_Values: TypeAlias = list["str | list[str] | None"]


def _find(
    node: _Node[T], segments: tuple[str, ...], at: int, values: _Values
) -> tuple[tuple[tuple[str, ...], T], _Values] | None:
    """Depth first, in the order of precedence; `values` are those of the parameters passed so far."""
    if at < len(segments):
        segment = segments[at]
        child = node.static.get(segment)
        if child is not None and (found := _find(child, segments, at + 1, values)):
            return found
        for branch in (node.param, node.optional):
            if branch is not None and (found := _find(branch, segments, at + 1, [*values, segment])):
                return found
    elif node.entry is not None:
        return node.entry, values
    if node.optional is not None and (found := _find(node.optional, segments, at, [*values, None])):
        return found
    for branch in (node.rest, node.optional_rest):
        if branch is not None and (found := _find_rest(branch, segments, at, values)):
            return found
    return None


def _find_rest(
    node: _Node[T], segments: tuple[str, ...], at: int, values: _Values
) -> tuple[tuple[tuple[str, ...], T], _Values] | None:
    """A catch-all followed by more of the pattern is tried before one that takes all there is."""
    for end in range(at, len(segments) + 1):
        if found := _find(node, segments, end, [*values, list(segments[at:end])]):
            return found
    return None
