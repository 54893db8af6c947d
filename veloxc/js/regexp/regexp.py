"""RegExp objects: `RegExp(source, flags)`, exec, test, their getters. Source: ECMA-262 §22.2.4 to §22.2.7."""

from __future__ import annotations

from typing import Any

from veloxc.js.errors import SyntaxError_, TypeError_
from veloxc.js.function import called
from veloxc.js.methods import getter, method, static
from veloxc.js.object import SHAPE, JSObject, Shape
from veloxc.js.regexp.compiled import Compiled, Found, PatternError, compile_pattern
from veloxc.js.strings.units import units_length
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

FLAGS = {
    "hasIndices": "d",
    "global": "g",
    "ignoreCase": "i",
    "multiline": "m",
    "dotAll": "s",
    "unicode": "u",
    "unicodeSets": "v",
    "sticky": "y",
}
_KNOWN = frozenset(FLAGS.values())
_MEANING = frozenset("imsuv")  # the flags that the pattern is compiled with


class RegExp(JSObject):
    """A regular expression with its state, `lastIndex`."""

    __slots__ = ("_compiled", "_flags", "_has_state", "_source")
    __hidden__ = frozenset({"lastIndex"})

    _compiled: Compiled
    _flags: str
    _has_state: bool  # the flags g or y: a match moves lastIndex
    _source: str
    lastIndex: Any

    def __init__(self, pattern: Any = undefined, flags: Any = undefined, *_: Any) -> None:
        if pattern.__class__ is not str:
            pattern, flags = _pattern_and_flags(pattern, flags)
        if flags is undefined:
            flags = ""
        elif flags.__class__ is not str:
            from veloxc.js.coercion import string

            flags = string(flags)
        self._source = pattern
        self._flags = flags
        self._has_state = "g" in flags or "y" in flags
        self._compiled = _compile(pattern, flags)
        self.lastIndex = 0

    def __repr__(self) -> str:
        return regexp_to_string(self)


def _pattern_and_flags(pattern: Any, flags: Any) -> tuple[str, Any]:
    from veloxc.js.coercion import string

    if isinstance(pattern, RegExp):
        return pattern._source, pattern._flags if flags is undefined else flags
    if is_regexp(pattern):
        from veloxc.js.members import get

        source = get(pattern, "source")
        return string(source), get(pattern, "flags") if flags is undefined else flags
    return "" if pattern is undefined else string(pattern), flags


def _compile(source: str, flags: str) -> Compiled:
    if flags and (
        not _KNOWN.issuperset(flags) or len(set(flags)) != len(flags) or ("u" in flags and "v" in flags)
    ):
        raise SyntaxError_(f"Invalid flags supplied to RegExp constructor '{flags}'")
    try:
        return compile_pattern(source, "".join(sorted(_MEANING.intersection(flags))))
    except PatternError as error:
        raise SyntaxError_(f"Invalid regular expression: /{source}/{flags}: {error}") from None


def is_regexp(value: Any) -> bool:
    """IsRegExp (§7.2.6): an object whose Symbol.match says so, or a RegExp."""
    if value.__class__ is RegExp:
        return True
    from veloxc.js.coercion import is_object, truthy
    from veloxc.js.members import get

    if not is_object(value) or callable(value):
        return False
    matcher = get(value, Symbol.match)
    return isinstance(value, RegExp) if matcher is undefined else truthy(matcher)


@called(RegExp)
def regexp_called(pattern: Any = undefined, flags: Any = undefined, *_: Any) -> Any:
    """`RegExp(p)` without new gives a regular expression back as it is."""
    if flags is undefined and is_regexp(pattern):
        from veloxc.js.members import get

        if get(pattern, "constructor") is RegExp:
            return pattern
    return RegExp(pattern, flags)


@static(RegExp, Symbol.species)
def _species(*_: Any) -> Any:
    return RegExp


# ---- getters ------------------------------------------------------------------------------------------------


def _flag_getter(name: str, letter: str) -> None:
    def read(self: Any, *_: Any) -> Any:
        if not isinstance(self, RegExp):
            from veloxc.js.errors import shown

            raise TypeError_(f"RegExp.prototype.{name} getter called on non-RegExp object {shown(self)}")
        return letter in self._flags

    getter(RegExp, name)(read)


for _name, _letter in FLAGS.items():
    _flag_getter(_name, _letter)


@getter(RegExp, "flags")
def regexp_flags(self: Any, *_: Any) -> str:
    if self.__class__ is RegExp:
        return "".join(sorted(self._flags))
    from veloxc.js.coercion import truthy
    from veloxc.js.members import get

    return "".join(letter for name, letter in FLAGS.items() if truthy(get(self, name)))


@getter(RegExp, "source")
def regexp_source(self: Any, *_: Any) -> str:
    """EscapeRegExpPattern (§22.2.6.13.1): the text as it would stand between slashes."""
    if not isinstance(self, RegExp):
        raise TypeError_("RegExp.prototype.source getter called on non-RegExp object")
    source = self._source
    if not source:
        return "(?:)"
    if "/" not in source and source.isprintable():
        return source
    return "".join(_escaped_parts(source))


_LINE_ENDS = {"\n": "\\n", "\r": "\\r", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def _escaped_parts(source: str) -> list[str]:
    parts: list[str] = []
    in_class = after_backslash = False
    for char in source:
        if char in _LINE_ENDS:
            parts.append(_LINE_ENDS[char][1 if after_backslash else 0 :])
        elif char == "/" and not in_class and not after_backslash:
            parts.append("\\/")
        else:
            parts.append(char)
        if after_backslash:
            after_backslash = False
            continue
        after_backslash = char == "\\"
        if char == "[":
            in_class = True
        elif char == "]":
            in_class = False
    return parts


# ---- exec and test ------------------------------------------------------------------------------------------


@method(RegExp, "exec", length=1)
def regexp_exec(self: Any, text: Any = undefined, *_: Any) -> Any:
    """RegExp.prototype.exec: an array with index, input, groups; or null."""
    if not isinstance(self, RegExp):
        raise incompatible("exec", self)
    if text.__class__ is not str:
        text = _string(text)
    found = advance(self, text)
    return None if found is None else match_array(self, text, found)


@method(RegExp, "test", length=1)
def regexp_test(self: Any, text: Any = undefined, *_: Any) -> bool:
    """RegExp.prototype.test."""
    if text.__class__ is not str:
        text = _string(text)
    if is_unchanged(self):
        if not self._has_state and text.isascii() and self.lastIndex.__class__ is int:
            return self._compiled.search(text) is not None
        return advance(self, text) is not None
    return regexp_run(self, text) is not None


@method(RegExp, "toString")
def regexp_to_string(self: Any, *_: Any) -> str:
    """RegExp.prototype.toString: /source/flags."""
    if self.__class__ is RegExp:
        return f"/{regexp_source(self)}/{regexp_flags(self)}"
    from veloxc.js.coercion import is_object
    from veloxc.js.members import get

    if not is_object(self):
        raise incompatible("toString", self)
    return f"/{_string(get(self, 'source'))}/{_string(get(self, 'flags'))}"


def _string(value: Any) -> str:
    from veloxc.js.coercion import string

    return "undefined" if value is undefined else string(value)


def incompatible(name: str, receiver: Any) -> Exception:
    from veloxc.js.errors import shown

    return TypeError_(f"Method RegExp.prototype.{name} called on incompatible receiver {shown(receiver)}")


def is_unchanged(expression: Any) -> bool:
    """Whether nobody replaced `exec`, so that the built-in one may be taken without looking."""
    return (
        expression.__class__ is RegExp
        and len(expression.__dict__) == 1
        and RegExp.__js__["exec"] is regexp_exec
    )


def advance(expression: RegExp, text: str) -> Found | None:
    """RegExpBuiltinExec (§22.2.7.2) without the array: finds the next match and moves `lastIndex`."""
    flags = expression._flags
    index = expression.lastIndex
    if index.__class__ is not int or index < 0:
        from veloxc.js.coercion import to_length

        index = to_length(index)
    if not expression._has_state:
        return expression._compiled.find(text, 0)
    if index > units_length(text):
        expression.lastIndex = 0
        return None
    found = expression._compiled.find(text, index, "y" in flags)
    expression.lastIndex = 0 if found is None else found.end
    return found


def match_array(expression: RegExp, text: str, found: Found) -> Any:
    """The array that exec gives."""
    from veloxc.js.array import Array

    result: Any = Array.__new__(Array)
    result.extend(found.groups())
    names = expression._compiled.names
    properties = result.__dict__
    properties["index"] = found.start
    properties["input"] = text
    properties["groups"] = named_groups(names, result) if names else undefined
    if "d" in expression._flags:
        indices: Any = Array.__new__(Array)
        indices.extend(found.indices())
        indices.__dict__["groups"] = named_groups(names, indices) if names else undefined
        properties["indices"] = indices
    return result


def named_groups(names: dict[str, int], groups: Any) -> dict[Any, Any]:
    """The `groups` object of a match, which has no prototype."""
    found: dict[Any, Any] = {name: groups[number] for name, number in names.items()}
    found[SHAPE] = Shape(None)
    return found


def regexp_run(expression: Any, text: str) -> Any:
    """RegExpExec (§22.2.7.1): the `exec` of the object, whoever wrote it. An object or null."""
    if is_unchanged(expression):
        return regexp_exec(expression, text)
    from veloxc.js.coercion import is_object
    from veloxc.js.function import call_with_this
    from veloxc.js.members import get

    execute = get(expression, "exec")
    if callable(execute):
        result = call_with_this(execute, expression, text)
        if result is not None and not is_object(result):
            from veloxc.js.errors import shown

            raise TypeError_(f"object null is not a function: {shown(result)}")
        return result
    return regexp_exec(expression, text)
