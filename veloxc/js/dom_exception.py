"""DOMException. Source: Web IDL §2.8.1."""

from __future__ import annotations

from typing import Any

from veloxc.js.errors import Error
from veloxc.js.methods import value
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import undefined

_CODES = {
    "IndexSizeError": 1,
    "HierarchyRequestError": 3,
    "WrongDocumentError": 4,
    "InvalidCharacterError": 5,
    "NoModificationAllowedError": 7,
    "NotFoundError": 8,
    "NotSupportedError": 9,
    "InUseAttributeError": 10,
    "InvalidStateError": 11,
    "SyntaxError": 12,
    "InvalidModificationError": 13,
    "NamespaceError": 14,
    "InvalidAccessError": 15,
    "TypeMismatchError": 17,
    "SecurityError": 18,
    "NetworkError": 19,
    "AbortError": 20,
    "URLMismatchError": 21,
    "QuotaExceededError": 22,
    "TimeoutError": 23,
    "InvalidNodeTypeError": 24,
    "DataCloneError": 25,
}


class DOMException(Error):
    """`DOMException(message, name)`; the second argument may be `{ name, cause }`."""

    __slots__ = ("_message", "_name")

    def __init__(self, message: Any = undefined, options: Any = undefined, *_: Any) -> None:
        from veloxc.js.coercion import is_object, string
        from veloxc.js.members import get

        self._message = "" if message is undefined else string(message)
        name = options
        if is_object(options):
            name = get(options, "name")
            cause = get(options, "cause")
            if cause is not undefined:
                self.cause = cause
        self._name = "Error" if name is undefined else string(name)
        self.args = (self._message,)

    @property
    def name(self) -> str:
        return self._name

    @property
    def message(self) -> str:
        return self._message

    @property
    def code(self) -> int:
        return _CODES.get(self._name, 0)


value(DOMException, Symbol.toStringTag, "DOMException")


def _constant_name(name: str) -> str:
    words = "".join(
        f"_{char}" if char.isupper() and i else char for i, char in enumerate(name.removesuffix("Error"))
    )
    return words.upper().replace("U_R_L_", "URL_") + "_ERR"


def _add_constant(name: str, code: int) -> None:
    DOMException.__js_static__[name] = code
    value(DOMException, name, code)


for _name, _code in _CODES.items():
    _add_constant(_constant_name(_name), _code)
