"""Loads every module whose built-ins must exist before the first value is looked at, in an order that works."""

from __future__ import annotations

import sys
from importlib import import_module

from veloxc.js.array import Array
from veloxc.js.bigint import BigInt
from veloxc.js.boolean import Boolean
from veloxc.js.collections import Map, Set
from veloxc.js.function import PLAIN_FUNCTIONS, Function
from veloxc.js.members import FOUND
from veloxc.js.numbers import Number
from veloxc.js.object_global import Object
from veloxc.js.own import CLASSES
from veloxc.js.strings.constructor import String

BUILT_INS = """
    object_statics object_descriptors object_methods function_methods error_methods symbol_methods boolean
    instances generator async_generator collections math numbers.format numbers.parse strings.search strings.parts strings.change
    array.construct array.text array.query array.callbacks array.change array.copies array.sort array.iterators
"""

for _module in BUILT_INS.split():
    import_module(f"veloxc.js.{_module}")

CLASSES[list] = Array
for _kind in PLAIN_FUNCTIONS:
    CLASSES[_kind] = Function
CLASSES[type] = Function
CLASSES[BigInt] = BigInt
for _kind, _found in ((list, Array), (str, String), (int, Number), (float, Number)):
    FOUND[_kind] = _found.__found__

# `length` of the constructors, which Python's parameters do not tell.
LENGTHS: dict[type, int] = {
    **dict.fromkeys((Array, BigInt, Boolean, Function, Number, Object, String), 1),
    **dict.fromkeys((Map, Set), 0),
}
for _class, _length in LENGTHS.items():
    type.__setattr__(_class, "__length__", _length)

# Compiled JavaScript may recurse some thousand calls deep; Python's own frames take no C stack.
if sys.getrecursionlimit() < 20_000:
    sys.setrecursionlimit(20_000)
