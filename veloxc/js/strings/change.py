"""Strings made from strings: case, normalize, replace and what hands over to regular expressions (§22.1.3)."""

from __future__ import annotations

from typing import Any

from veloxc.js.coercion import is_object, string
from veloxc.js.errors import RangeError, TypeError_
from veloxc.js.function import call_with_this
from veloxc.js.methods import method
from veloxc.js.read import get
from veloxc.js.strings.constructor import String
from veloxc.js.strings.receiver import text_of
from veloxc.js.strings.search import is_regexp
from veloxc.js.strings.units import cut, find_units, merged, units_length
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined


@method(String, "toUpperCase")
def string_to_upper_case(text: Any, *_: Any) -> str:
    """String.prototype.toUpperCase, by Unicode, without locale."""
    return text_of(text, "toUpperCase").upper()


@method(String, "toLowerCase")
def string_to_lower_case(text: Any, *_: Any) -> str:
    """String.prototype.toLowerCase, by Unicode, without locale."""
    return text_of(text, "toLowerCase").lower()


def _locale_language(locales: Any) -> str:
    if locales is undefined:
        return "en"
    if locales is None:
        raise TypeError_("Cannot convert undefined or null to object")
    first = get(locales, 0) if is_object(locales) else locales
    if first is undefined:
        return "en"
    tag = string(first)
    if not tag.replace("-", "").isalnum() or not 2 <= len(tag.split("-")[0]) <= 8:
        raise RangeError("Incorrect locale information provided")
    return tag.split("-")[0].lower()


@method(String, "toLocaleUpperCase")
def string_to_locale_upper_case(text: Any, locales: Any = undefined, *_: Any) -> str:
    """String.prototype.toLocaleUpperCase: Turkish, Azeri and Lithuanian have rules of their own."""
    source = text_of(text, "toLocaleUpperCase")
    if _locale_language(locales) in ("tr", "az"):
        source = source.replace("i", "\u0130")
    return source.upper()


@method(String, "toLocaleLowerCase")
def string_to_locale_lower_case(text: Any, locales: Any = undefined, *_: Any) -> str:
    """String.prototype.toLocaleLowerCase."""
    source = text_of(text, "toLocaleLowerCase")
    if _locale_language(locales) in ("tr", "az"):
        source = source.replace("I\u0307", "i").replace("I", "\u0131").replace("\u0130", "i")
    return source.lower()


@method(String, "normalize")
def string_normalize(text: Any, form: Any = undefined, *_: Any) -> str:
    """String.prototype.normalize. RangeError for an unknown form."""
    source = text_of(text, "normalize")
    form = "NFC" if form is undefined else string(form)
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise RangeError("The normalization form should be one of NFC, NFD, NFKC, NFKD.")
    if source.isascii():
        return source
    from unicodedata import normalize

    return normalize(form, source)


def _handed_over(pattern: Any, symbol: Symbol) -> Any:
    """The method by which a pattern (a regular expression) does the work itself, or undefined."""
    if pattern.__class__ is str or pattern is undefined or pattern is None:
        return undefined
    method_ = get(pattern, symbol)
    return undefined if method_ is None else method_


@method(String, "replace", length=2)
def string_replace(text: Any, pattern: Any = undefined, replacement: Any = undefined, *_: Any) -> Any:
    """String.prototype.replace: the first match; `replacement` is a text with `$` signs, or a function."""
    if text is None or text is undefined:
        text_of(text, "replace")
    handler = _handed_over(pattern, Symbol.replace)
    if handler is not undefined:
        return call_with_this(handler, pattern, text, replacement)
    text = text_of(text, "replace")
    pattern = string(pattern)
    is_function = callable(replacement)
    if not is_function:
        replacement = string(replacement)
        if "$" not in replacement and text.isascii():
            return text.replace(pattern, replacement, 1)
    at = find_units(text, pattern, 0)
    if at < 0:
        return text
    return _replaced(text, pattern, [at], replacement, is_function)


@method(String, "replaceAll", length=2)
def string_replace_all(text: Any, pattern: Any = undefined, replacement: Any = undefined, *_: Any) -> Any:
    """String.prototype.replaceAll. TypeError for a regular expression without `g`."""
    if text is None or text is undefined:
        text_of(text, "replaceAll")
    if pattern is not undefined and pattern is not None and pattern.__class__ is not str:
        if is_regexp(pattern):
            flags = get(pattern, "flags")
            if flags is None or flags is undefined:
                raise TypeError_("String.prototype.replaceAll called with a non-global RegExp argument")
            if "g" not in string(flags):
                raise TypeError_("String.prototype.replaceAll called with a non-global RegExp argument")
        handler = _handed_over(pattern, Symbol.replace)
        if handler is not undefined:
            return call_with_this(handler, pattern, text, replacement)
    text = text_of(text, "replaceAll")
    pattern = string(pattern)
    is_function = callable(replacement)
    if not is_function:
        replacement = string(replacement)
    places = []
    step = max(1, units_length(pattern))
    size = units_length(text)
    at = find_units(text, pattern, 0)
    while at >= 0:
        places.append(at)
        if at + step > size:
            break
        at = find_units(text, pattern, at + step)
    return _replaced(text, pattern, places, replacement, is_function)


def _replaced(text: str, pattern: str, places: list[int], replacement: Any, is_function: bool) -> str:
    parts = []
    end = 0
    size = units_length(pattern)
    for at in places:
        parts.append(cut(text, end, at))
        if is_function:
            parts.append(string(call_with_this(replacement, undefined, pattern, at, text)))
        else:
            parts.append(substituted(replacement, pattern, text, at, [], undefined))
        end = at + size
    parts.append(cut(text, end, units_length(text)))
    return merged("".join(parts))


def substituted(template: str, matched: str, text: str, at: int, captures: list[Any], groups: Any) -> str:
    """GetSubstitution (§22.1.3.19.1): `$$ $& $` $' $1 $<name>` in a replacement text.

    `captures` are the texts of the groups, undefined where a group took no part; `groups` the named ones."""
    if "$" not in template:
        return template
    parts = []
    i = 0
    while True:
        dollar = template.find("$", i)
        if dollar < 0 or dollar + 1 >= len(template):
            parts.append(template[i:])
            return "".join(parts)
        parts.append(template[i:dollar])
        piece, i = _substitution(template, dollar, matched, text, at, captures, groups)
        parts.append(piece)


def _substitution(
    template: str, dollar: int, matched: str, text: str, at: int, captures: list[Any], groups: Any
) -> tuple[str, int]:
    """One `$…`: what stands for it, and where the template goes on."""
    sign = template[dollar + 1]
    if sign == "$":
        return "$", dollar + 2
    if sign == "&":
        return matched, dollar + 2
    if sign == "`":
        return cut(text, 0, at), dollar + 2
    if sign == "'":
        return cut(text, min(at + units_length(matched), units_length(text)), units_length(text)), dollar + 2
    if sign in "0123456789":
        digits = template[dollar + 1 : dollar + 3]
        if len(digits) == 2 and digits[1] in "0123456789" and 1 <= int(digits) <= len(captures):
            return _capture(captures, int(digits)), dollar + 3
        if 1 <= int(sign) <= len(captures):
            return _capture(captures, int(sign)), dollar + 2
    if sign == "<" and groups is not undefined:
        end = template.find(">", dollar)
        if end >= 0:
            found = get(groups, template[dollar + 2 : end])
            return "" if found is undefined else string(found), end + 1
    return "$", dollar + 1


def _capture(captures: list[Any], number: int) -> str:
    value = captures[number - 1]
    return "" if value is undefined else string(value)


def _regexp_method(text: Any, pattern: Any, name: str, symbol: Symbol, flags: str) -> Any:
    if text is None or text is undefined:
        text_of(text, name)
    handler = _handed_over(pattern, symbol)
    if handler is not undefined:
        return call_with_this(handler, pattern, text)
    text = text_of(text, name)
    from veloxc.js.regexp import RegExp

    made = RegExp(pattern, flags) if flags else RegExp(pattern)
    return call_with_this(get(made, symbol), made, text)


@method(String, "match", length=1)
def string_match(text: Any, pattern: Any = undefined, *_: Any) -> Any:
    """String.prototype.match."""
    return _regexp_method(text, pattern, "match", Symbol.match, "")


@method(String, "matchAll", length=1)
def string_match_all(text: Any, pattern: Any = undefined, *_: Any) -> Any:
    """String.prototype.matchAll. TypeError for a regular expression without `g`."""
    if is_object(pattern) and is_regexp(pattern):
        flags = get(pattern, "flags")
        if flags is None or flags is undefined or "g" not in string(flags):
            raise TypeError_("String.prototype.matchAll called with a non-global RegExp argument")
    return _regexp_method(text, pattern, "matchAll", Symbol.matchAll, "g")


@method(String, "search", length=1)
def string_search(text: Any, pattern: Any = undefined, *_: Any) -> Any:
    """String.prototype.search."""
    return _regexp_method(text, pattern, "search", Symbol.search, "")
