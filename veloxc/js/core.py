"""Loads every module whose built-ins must exist before the first value is looked at, in an order that works."""

from __future__ import annotations

import sys

from veloxc.js import (  # noqa: F401
    boolean,
    error_methods,
    function_methods,
    generator,
    instances,
    map_set,
    math,
    object_descriptors,
    object_methods,
    object_statics,
    symbol_methods,
)
from veloxc.js.array import (
    Array,
)
from veloxc.js.function import PLAIN_FUNCTIONS, Function
from veloxc.js.members import FOUND
from veloxc.js.numbers import (
    Number,
    format as number_format,  # noqa: F401
    parse as number_parse,  # noqa: F401
)
from veloxc.js.own import CLASSES
from veloxc.js.strings import (  # noqa: F401
    change as string_change,
    parts,
    search,
)
from veloxc.js.strings.constructor import String

CLASSES[list] = Array
for _kind in PLAIN_FUNCTIONS:
    CLASSES[_kind] = Function
CLASSES[type] = Function
for _kind, _class in ((list, Array), (str, String), (int, Number), (float, Number)):
    FOUND[_kind] = _class.__found__

# Compiled JavaScript may recurse some thousand calls deep; Python's own frames take no C stack.
if sys.getrecursionlimit() < 20_000:
    sys.setrecursionlimit(20_000)
