"""Python's own objects in JavaScript code: rows, models, mappings, modules, functions.

What may be read, under which name, and how a call crosses over is decided here and nowhere else:

- fields come before methods; a name with a capital falls back to its snake_case form;
- names that begin with `_`, `mro`, the insides of frames and coroutines, and modules reached through modules
  cannot be reached;
- computed access (`post[key]`) reads fields and keys, never methods, and writes nothing.
"""

from __future__ import annotations

from veloxc.js.function import Native
from veloxc.js.interop.calls import native_class, with_options
from veloxc.js.interop.members import native_keys, native_member, read_field
from veloxc.js.interop.plans import call_native, native_reader, native_writer
from veloxc.js.interop.values import is_native, native_primitive

__all__ = [
    "Native",
    "call_native",
    "is_native",
    "native_class",
    "native_keys",
    "native_member",
    "native_primitive",
    "native_reader",
    "native_writer",
    "read_field",
    "with_options",
]
