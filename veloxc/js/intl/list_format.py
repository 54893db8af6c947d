"""Intl.ListFormat. Source: ECMA-402 §13; errors as in V8."""

from __future__ import annotations

from ctypes import c_char_p, c_int32, c_void_p, cast
from typing import Any

from veloxc.js.errors import TypeError_
from veloxc.js.intl import icu, plain
from veloxc.js.intl.locales import Resolved, resolve, supported_locales
from veloxc.js.intl.options import check_matcher, option, options_object
from veloxc.js.iteration import Closing, iterate
from veloxc.js.methods import static, value
from veloxc.js.object import JSObject
from veloxc.js.platform import incompatible_receiver, platform
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_SERVICE = "Intl.ListFormat"
_TYPES = {"conjunction": 0, "disjunction": 1, "unit": 2}
_STYLES = {"long": 0, "short": 1, "narrow": 2}


class ListFormat(JSObject):
    """`Intl.ListFormat(locales, { type, style })`."""

    __slots__ = ("_resolved", "_style", "_type")

    _resolved: Resolved

    def __init__(self, locales: Any = undefined, options: Any = undefined, *_: Any) -> None:
        self._resolved = resolve(locales, ())
        options = options_object(options)
        check_matcher(options, _SERVICE)
        self._type = option(options, _SERVICE, "type", _TYPES, "conjunction")
        self._style = option(options, _SERVICE, "style", _STYLES, "long")

    def format(self, items: Any = undefined, *_: Any) -> str:
        return list_text(self, _strings(items))

    def formatToParts(self, items: Any = undefined, *_: Any) -> list[dict[str, Any]]:
        texts = _strings(items)
        parts: list[dict[str, Any]] = []
        # the elements are found again by marks that no text has
        marks = [f"\x00{index}\x01" for index in range(len(texts))]
        rest = list_text(self, marks)
        for mark, text in zip(marks, texts, strict=True):
            literal, _found, rest = rest.partition(mark)
            if literal:
                parts.append({"type": "literal", "value": literal})
            if text:
                parts.append({"type": "element", "value": text})
        return [*parts, {"type": "literal", "value": rest}] if rest else parts

    def resolvedOptions(self, *_: Any) -> dict[str, Any]:
        return {"locale": self._resolved.locale, "type": self._type, "style": self._style}


def _strings(items: Any) -> list[str]:
    if items is undefined:
        return []
    texts: list[str] = []
    with Closing(iterate(items)) as each:
        for item in each:
            if not isinstance(item, str):
                from veloxc.js.errors import shown

                raise TypeError_(f"Iterable yielded {shown(item)} which is not a string")
            texts.append(item)
    return texts


@icu.for_each_thread
def _formatter(locale: str, kind: str, style: str) -> icu.Handle:
    opened = icu.checked("ulistfmt_openForType", c_void_p, c_char_p, c_int32, c_int32)(
        locale.encode(), _TYPES[kind], _STYLES[style]
    )
    return icu.Handle(opened, "ulistfmt_close")


def list_text(self: ListFormat, texts: list[str]) -> str:
    if not icu.is_available():
        return plain.list_text(texts, self._type, self._style)
    if not texts:
        return ""
    units = [icu.units(text) for text in texts]
    strings = (c_void_p * len(units))(*(cast(unit, c_void_p) for unit in units))
    lengths = (c_int32 * len(units))(*(len(unit) - 1 for unit in units))
    handle = _formatter(self._resolved.with_keys(), self._type, self._style)
    return icu.read_text(
        "ulistfmt_format",
        (c_void_p, handle.pointer),
        (c_void_p, cast(strings, c_void_p)),
        (c_void_p, cast(lengths, c_void_p)),
        (c_int32, len(units)),
    )


value(ListFormat, Symbol.toStringTag, "Intl.ListFormat")
platform(ListFormat, incompatible_receiver, format=1, formatToParts=1)


@static(ListFormat, "supportedLocalesOf", length=1)
def _supported(*arguments: Any) -> list[str]:
    return supported_locales(_SERVICE, *arguments)
