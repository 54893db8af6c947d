"""`globalThis`: every global of the server, loaded when it is first read."""

from __future__ import annotations

from typing import Any

from veloxc.js.methods import value
from veloxc.js.namespaces import Namespace
from veloxc.js.object import shape_of
from veloxc.js.read import read_instance
from veloxc.js.symbol import Symbol
from veloxc.js.undefined import absent, undefined

# JavaScript's name of each global; the value is its name in `veloxc.js` where that differs.
GLOBALS: dict[str, str] = {
    name: name
    for name in [
        "Array",
        "BigInt",
        "Boolean",
        "Date",
        "Function",
        "JSON",
        "Map",
        "Math",
        "Number",
        "Object",
        "Promise",
        "Reflect",
        "RegExp",
        "Set",
        "String",
        "Symbol",
        "WeakMap",
        "WeakRef",
        "WeakSet",
        "FinalizationRegistry",
        "AggregateError",
        "Error",
        "EvalError",
        "RangeError",
        "URIError",
        "Intl",
        "URL",
        "URLSearchParams",
        "Headers",
        "Request",
        "Response",
        "FormData",
        "Blob",
        "File",
        "AbortController",
        "AbortSignal",
        "TextEncoder",
        "TextDecoder",
        "ReadableStream",
        "WritableStream",
        "TransformStream",
        "ArrayBuffer",
        "Int8Array",
        "Uint8Array",
        "Uint8ClampedArray",
        "Int16Array",
        "Uint16Array",
        "Int32Array",
        "Uint32Array",
        "Float32Array",
        "Float64Array",
        "BigInt64Array",
        "BigUint64Array",
        "DataView",
        "DOMException",
        "EventTarget",
        "Event",
        "structuredClone",
        "queueMicrotask",
        "setTimeout",
        "setInterval",
        "setImmediate",
        "clearTimeout",
        "clearInterval",
        "clearImmediate",
        "crypto",
        "btoa",
        "atob",
        "encodeURIComponent",
        "decodeURIComponent",
        "encodeURI",
        "decodeURI",
        "escape",
        "unescape",
        "parseInt",
        "parseFloat",
        "isNaN",
        "isFinite",
        "console",
        "process",
        "performance",
        "fetch",
    ]
}
GLOBALS.update(TypeError="TypeError_", ReferenceError="ReferenceError_", SyntaxError="SyntaxError_")
CONSTANTS = {"undefined": undefined, "NaN": float("nan"), "Infinity": float("inf")}


class Global(Namespace):
    """The class of `globalThis`."""


def lookup(_: Any, key: Any) -> Any:
    """The global of that name, kept once it was loaded; `absent` where there is none."""
    import veloxc.js

    if key == "globalThis":
        return globalThis
    name = GLOBALS.get(key) if key.__class__ is str else None
    if name is None:
        return CONSTANTS.get(key, absent) if key.__class__ is str else absent
    try:
        found = getattr(veloxc.js, name)
    except AttributeError:
        return absent
    own = globalThis.__dict__
    own[key] = found
    shape_of(own).hidden.add(key)
    return found


def _reader(o: Any, k: Any) -> Any:
    found = o.__dict__.get(k, absent) if k.__class__ is str else absent
    if found is absent:
        found = lookup(o, k)
    return read_instance(o, k) if found is absent else found


type.__setattr__(Global, "__exotic_own__", staticmethod(lookup))
type.__setattr__(Global, "__reader__", staticmethod(_reader))
value(Global, Symbol.toStringTag, "global")
globalThis = Global()
