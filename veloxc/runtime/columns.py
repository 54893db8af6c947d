"""What a loop of markup reads of its items, read and printed by columns: one join and one split escape the titles of
all posts.

    post_fields = fields(title=text, slug=quoted, open=truthy, tags=as_is)
    for post_title, post_slug, post_open, post_tags in post_fields(items(posts)):

The items of arrays of one kind are read so; others one after the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter, countOf, itemgetter
from typing import Any, TypeAlias

from veloxc.js import get, truthy, undefined
from veloxc.js.object import SHAPE
from veloxc.runtime.attributes import quoted
from veloxc.runtime.html import INSTANT, text

Show: TypeAlias = Callable[[Any], Any]
Column: TypeAlias = Sequence[Any]
Read: TypeAlias = Callable[[Sequence[Any]], Column]
"""Gives one member of all items. Raises KeyError or AttributeError where their order may be noticed."""

_IN_TEXT = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_IN_ATTRIBUTE = (("&", "&amp;"), ('"', "&quot;"), ("<", "&lt;"))
_MOST = 100
"""Classes that one reader remembers."""


def as_is(value: Any) -> Any:
    """The value itself, for what is neither printed nor tested where it stands."""
    return value


def fields(**shown: Show) -> Callable[[Iterable[Any]], Iterable[Sequence[Any]]]:
    """A reader of these members: for each item of an array what the functions make of its members.

    What it gives is for printing, testing and looping alone: functions of Python's are not wrapped for calls, and a
    value whose printing may fail or wait is printed where it stands (`Late`). `_=as_is` gives the item itself.
    Raises TypeError_ for null and undefined as items, as reading the first member does.
    """
    shows = [_COLUMNS[show] for show in shown.values()]
    known: dict[type, list[tuple[Read, Callable[[Column], Column]]] | None] = {}

    def rows(found: Iterable[Any]) -> Iterable[Sequence[Any]]:
        if not isinstance(found, (list, tuple)):
            return one_by_one(found)
        if not found:
            return ()
        kind = found[0].__class__
        if kind not in known and len(known) < _MOST:
            reads = _reads(found[0], list(shown))
            known[kind] = None if reads is None else list(zip(reads, shows, strict=True))
        columns = known.get(kind)
        if columns is None or countOf(map(type, found), kind) != len(found):
            for item in found:
                if item is None or item is undefined:  # fails here, where the place of the error is known
                    get(item, next(name for name in shown if name != "_"))
            return one_by_one(found)
        try:
            return zip(*[show(read(found)) for read, show in columns], strict=True)
        except (KeyError, AttributeError):
            return one_by_one(found)

    def one_by_one(found: Iterable[Any]) -> Iterator[Sequence[Any]]:
        for item in found:
            yield [_ONE[show](item if name == "_" else get(item, name)) for name, show in shown.items()]

    rows.names = tuple(shown)  # type: ignore[attr-defined]
    return rows


# ---- reading


def _reads(item: Any, names: list[str]) -> list[Read] | None:
    """How these members are read of items of one class; None where one may notice in which order they are."""
    from veloxc.js.interop.values import is_native

    if item.__class__ is dict:
        return [_of_dicts(name) for name in names]
    return [_of_natives(item, name) for name in names] if is_native(item) else None


def _of_dicts(name: str) -> Read:
    read = itemgetter(name)

    def column(found: Sequence[Any]) -> Column:
        try:
            return list(map(read, found))
        except KeyError:
            if any(SHAPE in item for item in found):  # there may be getters
                raise
            return [get(item, name) for item in found]

    return as_is if name == "_" else column


def _of_natives(item: Any, name: str) -> Read:
    """Attributes of plain classes by the short way, all else as `get` reads it."""
    from veloxc.js.interop.kinds import is_plain
    from veloxc.js.interop.plans import field_name

    if name == "_":
        return as_is
    kind = item.__class__
    attribute = None if name.startswith("_") or not is_plain(kind) else field_name(kind, item, name)
    if attribute is None:
        return lambda found: [get(each, name) for each in found]
    read = attrgetter(attribute)
    return lambda found: list(map(read, found))


# ---- printing


class Late:
    """A value whose printing may fail or wait: an f-string prints it when it comes to its place."""

    __slots__ = ("show", "value")

    def __init__(self, show: Show, value: Any) -> None:
        self.show = show
        self.value = value

    def __format__(self, _: str) -> str:
        shown: str = self.show(self.value)
        return shown


def _text(value: Any) -> Any:
    return text(value) if value.__class__ in INSTANT else Late(text, value)


def _quoted(value: Any) -> Any:
    return quoted(value) if value.__class__ in INSTANT else Late(quoted, value)


def _texts(values: Column) -> Column:
    return _escaped(values, _IN_TEXT, _text)


def _attributes(values: Column) -> Column:
    return _escaped(values, _IN_ATTRIBUTE, _quoted)


def _escaped(values: Column, marks: tuple[tuple[str, str], ...], one: Show) -> Column:
    """Strings with these characters replaced, all at once; other values, and strings with U+0000, one by one."""
    if countOf(map(type, values), str) == len(values):
        joined = "\0".join(values)
        for mark, entity in marks:
            if mark in joined:
                joined = joined.replace(mark, entity)
        shown = joined.split("\0")
        if len(shown) == len(values):
            return shown
    return [one(value) for value in values]


def _tests(values: Column) -> Column:
    return [value if value.__class__ is bool else truthy(value) for value in values]


_COLUMNS: dict[Show, Callable[[Column], Column]] = {
    as_is: as_is,
    truthy: _tests,
    text: _texts,
    quoted: _attributes,
}
_ONE: dict[Show, Show] = {as_is: as_is, truthy: truthy, text: _text, quoted: _quoted}
"""What can be done with members: for all values of an array, and for one."""
