"""Binary data: ArrayBuffer, typed arrays, DataView. Source: ECMA-262 §23.2, §25.1, §25.3."""

from typing import Any

from veloxc.js.binary import methods as methods
from veloxc.js.binary.buffer import ArrayBuffer, buffer_of, bytes_of
from veloxc.js.binary.data_view import DataView
from veloxc.js.binary.typed_array import TYPED_ARRAYS, TypedArray, uint8_array

__all__ = ["ArrayBuffer", "DataView", "TypedArray", "buffer_of", "bytes_of", "uint8_array"]


def __getattr__(name: str) -> Any:
    try:
        return TYPED_ARRAYS[name]
    except KeyError:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}") from None
