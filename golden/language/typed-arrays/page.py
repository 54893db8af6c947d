"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    ArrayBuffer,
    DataView,
    Float64Array,
    TextDecoder,
    TextEncoder,
    Uint8Array,
    Uint8ClampedArray,
    Uint16Array,
    array_join,
    atob,
    btoa,
    call,
    get,
    iterate,
    multiply,
    undefined,
)
from veloxc.runtime import text as js_text, text_of


def server(page):
    bytes = Uint8Array([1, 2, 300, -1])
    floats = call(
        Float64Array, "from", [0.5, 1.5], lambda x=undefined, *_: multiply(x, 2)
    )
    view = DataView(ArrayBuffer(4))
    call(view, "setInt16", 0, -2)
    text = call(TextDecoder(), "decode", call(TextEncoder(), "encode", "é😀"))
    words = Uint16Array(get(bytes, "buffer"))
    clamped = Uint8ClampedArray([300, -5, 1.5])
    return bytes, floats, view, text, words, clamped


def markup(page, write, bytes, floats, view, text, words, clamped):
    write(
        f'<p>{js_text(array_join([*iterate(bytes)]))} {js_text(call(floats, "join"))} '
        f'{js_text(call(view, "getUint16", 0))} {js_text(text)} '
        f'{text_of(words, "length")} {js_text(call(clamped, "join"))} '
        f'{js_text(call(call(bytes, "subarray", 1, 3), "join"))} '
        f'{js_text(btoa("hello"))} {js_text(atob("aGk="))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "24:0=2:7 26:4=3:7 29:4=4:7 30:4=5:1 31:4=6:7 32:4=7:7 33:4=8:7 37:0=10:1 39:14=10:5 39:55=10:25 40:11=10:41 40:49=10:61 41:11=10:68 41:38=10:83 42:11=10:100 43:11=10:130 43:36=10:146",
)
