"""The kinds of elements of typed arrays: size, how a number becomes bytes and back. Source: ECMA-262 §23.2 table 73."""

from __future__ import annotations

import struct
from math import copysign, inf
from typing import Any

from veloxc.js.bigint import make, to_bigint
from veloxc.js.coercion import number
from veloxc.js.number_text import normal


class Element:
    """One kind: `code` is the letter of Python's struct, `bits` how wide an integer is, 0 for floats."""

    __slots__ = ("big", "bits", "clamped", "code", "name", "signed", "size")

    def __init__(
        self,
        name: str,
        size: int,
        code: str,
        bits: int = 0,
        signed: bool = False,
        clamped: bool = False,
        big: bool = False,
    ) -> None:
        self.name = name
        self.size = size
        self.code = code
        self.bits = bits
        self.signed = signed
        self.clamped = clamped
        self.big = big

    def convert(self, value: Any) -> Any:
        """The value as it will be stored, ToNumber or ToBigInt included."""
        if self.big:
            return self._wrapped(int(to_bigint(value)))
        value = number(value)
        if self.clamped:
            return _clamp(value)
        if not self.bits:
            return float(value)
        if value.__class__ is float:
            if value - value != 0:  # NaN, infinities
                return 0
            value = int(value)
        return self._wrapped(value)

    def _wrapped(self, value: int) -> int:
        value &= (1 << self.bits) - 1
        return value - (1 << self.bits) if self.signed and value >> (self.bits - 1) else value

    def pack(self, value: Any, little: bool = True) -> bytes:
        """The bytes of a converted value."""
        try:
            return struct.pack(("<" if little else ">") + self.code, value)
        except OverflowError:  # a double beyond float32
            return struct.pack(("<" if little else ">") + self.code, copysign(inf, value))

    def unpack(self, data: bytes | bytearray, offset: int, little: bool = True) -> Any:
        """The JavaScript value of the bytes at an offset."""
        value = struct.unpack_from(("<" if little else ">") + self.code, data, offset)[0]
        if self.big:
            return make(value)
        return value if self.bits else _float(value)


def _float(value: float) -> Any:
    return normal(value) if value == value and value not in (inf, -inf) else value


def _clamp(value: Any) -> int:
    if value != value:
        return 0
    return round(
        min(255, max(0, int(value) if value.__class__ is int else float(value)))
    )  # Python rounds halves to even, as ToUint8Clamp does


ELEMENTS = {
    element.name: element
    for element in (
        Element("Int8", 1, "b", 8, True),
        Element("Uint8", 1, "B", 8),
        Element("Uint8Clamped", 1, "B", 8, clamped=True),
        Element("Int16", 2, "h", 16, True),
        Element("Uint16", 2, "H", 16),
        Element("Int32", 4, "i", 32, True),
        Element("Uint32", 4, "I", 32),
        Element("Float32", 4, "f"),
        Element("Float64", 8, "d"),
        Element("BigInt64", 8, "q", 64, True, big=True),
        Element("BigUint64", 8, "Q", 64, big=True),
    )
}
