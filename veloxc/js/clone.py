"""structuredClone. Source: HTML §2.7.7; errors as Node words them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from veloxc.js.array.extras import list_extras, make_extras
from veloxc.js.coercion import PRIMITIVES
from veloxc.js.dom_exception import DOMException
from veloxc.js.errors import Error
from veloxc.js.interop import is_native
from veloxc.js.members import enumerable_keys, get
from veloxc.js.node_errors import coded
from veloxc.js.object import JSObject
from veloxc.js.symbol import Symbol, symbol_string
from veloxc.js.undefined import hole


def structured_clone(*arguments: Any) -> Any:
    """structuredClone(value): a deep copy, cycles included. DataCloneError for functions, symbols and their kind."""
    if not arguments:
        raise coded("The value argument must be specified", "ERR_MISSING_ARGS")
    return _Cloner().clone(arguments[0])


structuredClone = structured_clone


class _Cloner:
    """One call: what was copied already, by identity. The originals are kept so that no identity is used twice."""

    def __init__(self) -> None:
        self.made: dict[int, tuple[Any, Any]] = {}

    def clone(self, value: Any) -> Any:
        kind = value.__class__
        if kind in PRIMITIVES or value is hole:
            if kind is Symbol:
                raise refused(symbol_string(value))
            return value
        found = self.made.get(id(value))
        if found is not None:
            return found[1]
        if kind is dict:
            return self._object(value, value)
        if isinstance(value, list):
            return self._array(value)
        return self._special(value)

    def keep(self, value: Any, copy: Any) -> Any:
        self.made[id(value)] = (value, copy)
        return copy

    def _object(self, value: Any, source: Any) -> Any:
        copy: dict[str, Any] = self.keep(value, {})
        for key in enumerable_keys(source):
            copy[key] = self.clone(get(source, key))
        return copy

    def _array(self, value: list[Any]) -> Any:
        copy: list[Any] = self.keep(value, [])
        for item in list(value):
            copy.append(item if item is hole else self.clone(item))
        named = list_extras(value) if value.__class__ is list else value.__dict__
        for key in [key for key in named or () if isinstance(key, str) and key in enumerable_keys(value)]:
            make_extras(copy)[key] = self.clone(get(value, key))
        return copy

    def _special(self, value: Any) -> Any:
        for cls in type(value).__mro__:
            if cls.__module__.startswith("veloxc.js"):
                copier = _COPIERS.get(cls.__name__)
                if copier is not None:
                    return copier(self, value)
        if isinstance(value, BaseException):
            return _error(self, value)
        if callable(value):
            raise refused(_function_text(value))
        if is_native(value):
            return _native(self, value)
        if isinstance(value, JSObject) and not type(value).__module__.startswith("veloxc.js"):
            return self._object(value, value)
        raise refused(_object_text(value))


def refused(text: str) -> Exception:
    """DataCloneError."""
    return DOMException(f"{text} could not be cloned.", "DataCloneError")


def _function_text(value: Any) -> str:
    from veloxc.js.coercion import string

    return string(value)


def _object_text(value: Any) -> str:
    return f"#<{type(value).__name__}>"


def _map(cloner: _Cloner, value: Any) -> Any:
    from veloxc.js.collections import Map, map_set

    copy = cloner.keep(value, Map())
    for key, item in list(value):
        map_set(copy, cloner.clone(key), cloner.clone(item))
    return copy


def _set(cloner: _Cloner, value: Any) -> Any:
    from veloxc.js.collections import Set, set_add

    copy = cloner.keep(value, Set())
    for item in list(value):
        set_add(copy, cloner.clone(item))
    return copy


def _date(cloner: _Cloner, value: Any) -> Any:
    from veloxc.js.date import Date

    return cloner.keep(value, Date(value))


def _regexp(cloner: _Cloner, value: Any) -> Any:
    from veloxc.js.regexp import RegExp

    return cloner.keep(value, RegExp(value._source, value._flags))


def _buffer(cloner: _Cloner, value: Any) -> Any:
    from veloxc.js.binary import buffer_of

    return cloner.keep(value, buffer_of(bytes(value)))


def _typed_array(cloner: _Cloner, value: Any) -> Any:
    from veloxc.js.binary.typed_array import TYPED_ARRAYS, view

    cls = TYPED_ARRAYS[f"{value._element.name}Array"]
    return cloner.keep(value, view(cls, cloner.clone(value._buffer), value._offset, value._length))


def _data_view(cloner: _Cloner, value: Any) -> Any:
    from veloxc.js.binary import DataView

    return cloner.keep(value, DataView(cloner.clone(value._buffer), value._offset, value._length))


def _wrapper(cloner: _Cloner, value: Any) -> Any:
    from veloxc.js.wrappers import wrapper

    if value.primitive.__class__ is Symbol:
        raise refused("#<Symbol>")
    return cloner.keep(value, wrapper(value.primitive))


def _blob(cloner: _Cloner, value: Any) -> Any:
    return cloner.keep(value, value)  # never changes


def _refuse(cloner: _Cloner, value: Any) -> Any:
    raise refused(_object_text(value))


_NAMES = ("Error", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError")


def _error(cloner: _Cloner, value: Any) -> Any:
    """An error keeps its kind, message, stack and cause."""
    import veloxc.js.errors as errors

    if isinstance(value, DOMException):
        return cloner.keep(value, DOMException(value.message, value.name))
    name = get(value, "name")
    kind = name if name in _NAMES else "Error"
    cls = getattr(errors, kind, None) or getattr(errors, f"{kind}_")
    copy: Error = cloner.keep(value, cls(get(value, "message")))
    own = getattr(value, "__dict__", {})
    if "cause" in own:
        copy.cause = cloner.clone(own["cause"])
    if "stack" in own:
        copy.__dict__["stack"] = own["stack"]
    return copy


def _native(cloner: _Cloner, value: Any) -> Any:
    """Python's own objects are data by their fields; dates are Dates, bytes a Uint8Array."""
    import datetime

    if isinstance(value, datetime.date):
        return _date(cloner, value)
    if isinstance(value, bytes | bytearray):
        from veloxc.js.binary import uint8_array

        return cloner.keep(value, uint8_array(value))
    if isinstance(value, tuple | frozenset | set):
        copy: list[Any] = cloner.keep(value, [])
        copy.extend(cloner.clone(item) for item in value)
        return copy
    return cloner._object(value, value)


_COPIERS: dict[str, Callable[[_Cloner, Any], Any]] = {
    "Map": _map,
    "Set": _set,
    "Date": _date,
    "RegExp": _regexp,
    "ArrayBuffer": _buffer,
    "TypedArray": _typed_array,
    "DataView": _data_view,
    "Wrapper": _wrapper,
    "Blob": _blob,
    "Error": _error,
    "Promise": _refuse,
    "WeakMap": _refuse,
    "WeakSet": _refuse,
    "WeakRef": _refuse,
}
