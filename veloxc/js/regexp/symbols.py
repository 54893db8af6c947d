"""What String's match, matchAll, replace, search and split ask of a regular expression.

Source: ECMA-262 §22.2.6.8, .9, .11, .12, .14. Each has a short way for a RegExp that nobody changed, and the
general one, which sees `exec`, `flags` and `lastIndex` as properties.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from veloxc.js.errors import TypeError_, shown
from veloxc.js.methods import method, value
from veloxc.js.object import JSObject
from veloxc.js.regexp.compiled import Found
from veloxc.js.regexp.regexp import RegExp, advance, is_unchanged, named_groups, regexp_run
from veloxc.js.regexp.substitution import get_substitution
from veloxc.js.strings.units import cut, is_narrow, merged, units_length
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


def _string(value: Any) -> str:
    if value.__class__ is str:
        return value
    from veloxc.js.coercion import string

    return string(value)


def _get(value: Any, key: Any) -> Any:
    from veloxc.js.members import get

    return get(value, key)


def _put(target: Any, key: Any, value: Any) -> None:
    from veloxc.js.members import put

    put(target, key, value)


def _index(value: Any) -> int:
    from veloxc.js.coercion import to_length

    return value if value.__class__ is int and value >= 0 else to_length(value)


def _object(expression: Any, name: str) -> None:
    from veloxc.js.coercion import is_object

    if not is_object(expression):
        raise TypeError_(
            f"Method RegExp.prototype.{name} called on incompatible receiver {shown(expression)}"
        )


def advance_index(text: str, index: int, unicode: bool) -> int:
    """AdvanceStringIndex (§22.2.7.3): the next unit, or the next code point under the flags u and v."""
    if not unicode or is_narrow(text) or index + 1 >= units_length(text):
        return index + 1
    return index + 2 if len(cut(text, index, index + 2)) == 1 else index + 1


def matches(expression: RegExp, text: str) -> Iterator[Found]:
    """All matches of an unchanged global expression, from the start; `lastIndex` is left to the caller."""
    compiled = expression._compiled
    sticky = "y" in expression._flags
    if compiled.native and not sticky and is_narrow(text):
        for found in compiled.engine.finditer(text):
            yield Found(text, found.regs)
        return
    index, size = 0, units_length(text)
    while index <= size:
        match = compiled.find(text, index, sticky)
        if match is None:
            return
        yield match
        start, index = match.start, match.end
        if start == index:
            index = advance_index(text, index, compiled.unicode)


# ---- match and matchAll -------------------------------------------------------------------------------------


@method(RegExp, Symbol.match, length=1)
def regexp_match(self: Any, text: Any = undefined, *_: Any) -> Any:
    """RegExp.prototype[Symbol.match]: what exec gives, or with the flag g an array of texts; or null."""
    _object(self, "[Symbol.match]")
    text = _string(text)
    if is_unchanged(self) and "g" in self._flags:
        self.lastIndex = 0
        return [found.groups()[0] for found in matches(self, text)] or None
    flags = _string(_get(self, "flags"))
    if "g" not in flags:
        return regexp_run(self, text)
    _put(self, "lastIndex", 0)
    return [_string(_get(result, "0")) for result in _results(self, text, flags)] or None


def _results(expression: Any, text: str, flags: str) -> list[Any]:
    """The results of exec until it gives null; an empty match moves on by one."""
    results: list[Any] = []
    while (result := regexp_run(expression, text)) is not None:
        results.append(result)
        if "g" not in flags:
            break
        if _string(_get(result, "0")) == "":
            index = _index(_get(expression, "lastIndex"))
            _put(expression, "lastIndex", advance_index(text, index, "u" in flags or "v" in flags))
    return results


@method(RegExp, Symbol.matchAll, length=1)
def regexp_match_all(self: Any, text: Any = undefined, *_: Any) -> Any:
    """RegExp.prototype[Symbol.matchAll]: an iterator over the results of a copy of the expression."""
    _object(self, "[Symbol.matchAll]")
    text = _string(text)
    flags = _string(_get(self, "flags"))
    copy = _species(self, flags)
    _put(copy, "lastIndex", _index(_get(self, "lastIndex")))
    return RegExpStringIterator(copy, text, flags)


def _species(expression: Any, flags: str) -> Any:
    if expression.__class__ is RegExp:
        return RegExp(expression, flags)
    from veloxc.js.members import new

    constructor = _get(expression, "constructor")
    if constructor is undefined:
        return RegExp(expression, flags)
    species = _get(constructor, Symbol.species)
    chosen = constructor if isinstance(constructor, type) and issubclass(constructor, RegExp) else species
    return new(RegExp if chosen is undefined or chosen is None else chosen, expression, flags)


class RegExpStringIterator(JSObject):
    """%RegExpStringIteratorPrototype% (§22.2.9); a Python iterator as well."""

    __slots__ = ("_done", "_expression", "_flags", "_text")

    def __init__(self, expression: Any, text: str, flags: str) -> None:
        self._expression = expression
        self._text = text
        self._flags = flags
        self._done = False

    def __iter__(self) -> RegExpStringIterator:
        return self

    def __next__(self) -> Any:
        if self._done:
            raise StopIteration
        result = regexp_run(self._expression, self._text)
        if result is None:
            self._done = True
            raise StopIteration
        if "g" not in self._flags:
            self._done = True
        elif _string(_get(result, "0")) == "":
            index = _index(_get(self._expression, "lastIndex"))
            unicode = "u" in self._flags or "v" in self._flags
            _put(self._expression, "lastIndex", advance_index(self._text, index, unicode))
        return result

    def next(self, *_: Any) -> dict[str, Any]:
        for result in self:
            return {"value": result, "done": False}
        return {"value": undefined, "done": True}


@method(RegExpStringIterator, Symbol.iterator)
def _itself(self: Any, *_: Any) -> Any:
    return self


value(RegExpStringIterator, Symbol.toStringTag, "RegExp String Iterator")


# ---- replace ------------------------------------------------------------------------------------------------


@method(RegExp, Symbol.replace, length=2)
def regexp_replace(self: Any, text: Any = undefined, replacement: Any = undefined, *_: Any) -> str:
    """RegExp.prototype[Symbol.replace]: `replacement` is a text with `$` marks or a function."""
    _object(self, "[Symbol.replace]")
    text = _string(text)
    if not callable(replacement):
        replacement = _string(replacement)
    if is_unchanged(self):
        return _replace_unchanged(self, text, replacement)
    flags = _string(_get(self, "flags"))
    if "g" in flags:
        _put(self, "lastIndex", 0)
    pieces = [_piece(result) for result in _results(self, text, flags)]
    return _replaced(text, pieces, replacement)


def _replace_unchanged(expression: RegExp, text: str, replacement: Any) -> str:
    if "g" in expression._flags:
        expression.lastIndex = 0
        compiled = expression._compiled
        plain = replacement.__class__ is str and "$" not in replacement
        if plain and compiled.native and "y" not in expression._flags and is_narrow(text):
            result = compiled.engine.sub(lambda _: replacement, text)
            return result if result.isascii() else merged(result)
        found = list(matches(expression, text))
    else:
        match = advance(expression, text)
        found = [] if match is None else [match]
    names = expression._compiled.names
    pieces = [(match.start, match.end, groups := match.groups(), _names(names, groups)) for match in found]
    return _replaced(text, pieces, replacement)


def _names(names: dict[str, int], groups: list[Any]) -> Any:
    return named_groups(names, groups) if names else undefined


def _piece(result: Any) -> tuple[int, int, list[Any], Any]:
    """(start, end, groups, names) of a result that some exec gave."""
    size = _index(_get(result, "length"))
    matched = _string(_get(result, "0"))
    from veloxc.js.coercion import integer

    start = max(0, integer(_get(result, "index")))
    groups: list[Any] = [matched]
    for number in range(1, size):
        capture = _get(result, str(number))
        groups.append(capture if capture is undefined else _string(capture))
    return start, start + units_length(matched), groups, _get(result, "groups")


def _replaced(text: str, pieces: list[tuple[int, int, list[Any], Any]], replacement: Any) -> str:
    parts: list[str] = []
    position = 0
    for start, end, groups, names in pieces:
        if replacement.__class__ is str:
            part = get_substitution(groups[0], text, start, groups[1:], names, replacement)
        elif names is undefined:
            part = _string(replacement(*groups, start, text))
        else:
            part = _string(replacement(*groups, start, text, names))
        if start >= position:
            parts += (cut(text, position, start), part)
            position = end
    parts.append(cut(text, position, units_length(text)))
    return merged("".join(parts))


# ---- search and split ---------------------------------------------------------------------------------------


@method(RegExp, Symbol.search, length=1)
def regexp_search(self: Any, text: Any = undefined, *_: Any) -> Any:
    """RegExp.prototype[Symbol.search]: the index of the first match, or -1; `lastIndex` stays as it was."""
    _object(self, "[Symbol.search]")
    text = _string(text)
    if is_unchanged(self):
        found = self._compiled.find(text, 0, "y" in self._flags)
        return -1 if found is None else found.start
    before = _get(self, "lastIndex")
    _put(self, "lastIndex", 0)
    result = regexp_run(self, text)
    _put(self, "lastIndex", before)
    return -1 if result is None else _get(result, "index")


@method(RegExp, Symbol.split, length=2)
def regexp_split(self: Any, text: Any = undefined, limit: Any = undefined, *_: Any) -> list[Any]:
    """RegExp.prototype[Symbol.split]: the texts between the matches, and the captures."""
    _object(self, "[Symbol.split]")
    text = _string(text)
    most = 2**32 - 1 if limit is undefined else _unsigned(limit)
    if most == 0:
        return []
    if is_unchanged(self):
        return _split_unchanged(self, text, most)
    flags = _string(_get(self, "flags"))
    splitter = _species(self, flags if "y" in flags else flags + "y")
    return _split_by_exec(splitter, text, most, "u" in flags or "v" in flags)


def _unsigned(limit: Any) -> int:
    from veloxc.js.operators import uint32

    return int(uint32(limit))


def _split_unchanged(expression: RegExp, text: str, most: int) -> list[Any]:
    compiled, size = expression._compiled, units_length(text)
    if size == 0:
        return [] if compiled.find(text, 0, True) is not None else [text]
    parts: list[Any] = []
    start = index = 0
    while index < size:
        found = compiled.find(text, index)
        if found is None or found.start >= size:
            break
        index, end = found.start, found.end
        if end == start:
            index = advance_index(text, index, compiled.unicode)
            continue
        parts.append(cut(text, start, index))
        parts += found.groups()[1:]
        if len(parts) >= most:
            return parts[:most]
        start = index = end
    parts.append(cut(text, start, size))
    return parts[:most]


def _split_by_exec(splitter: Any, text: str, most: int, unicode: bool) -> list[Any]:
    size = units_length(text)
    if size == 0:
        return [] if regexp_run(splitter, text) is not None else [text]
    parts: list[Any] = []
    start = index = 0
    while index < size:
        _put(splitter, "lastIndex", index)
        result = regexp_run(splitter, text)
        end = min(_index(_get(splitter, "lastIndex")), size) if result is not None else start
        if result is None or end == start:
            index = advance_index(text, index, unicode)
            continue
        parts.append(cut(text, start, index))
        for number in range(1, _index(_get(result, "length"))):
            parts.append(_get(result, str(number)))
        if len(parts) >= most:
            return parts[:most]
        start = index = end
    parts.append(cut(text, start, size))
    return parts
