"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    BigInt,
    Date,
    JSObject,
    NaN,
    String,
    Symbol,
    array_join,
    delete,
    has as js_has,
    typeof,
    undefined,
)
from veloxc.runtime import text

nothing = undefined


def server(page):
    t1 = {}
    t2 = []

    class class_(JSObject):
        pass

    class_.__name__ = ""
    values = [
        1,
        "a",
        True,
        undefined,
        None,
        t1,
        t2,
        lambda *_: 1,
        Symbol.iterator,
        BigInt(10),
        class_,
        Date(0),
        NaN,
    ]
    kinds = [typeof(value) for value in values]
    box = {"a": 1, "b": undefined, "c d": 3}
    had = js_has("b", box)
    delete(box, "b")
    delete(box, "c d")
    has = [
        js_has("a", box),
        js_has("b", box),
        js_has("toString", box),
        js_has(0, ["x"]),
        js_has(1, ["x"]),
        js_has("length", []),
    ]
    undeclared = "undefined"
    return kinds, box, had, has, undeclared


def markup(page, write, kinds, box, had, has, undeclared):
    write(
        f'<p>{text(" ".join(kinds))}</p><p>{text(String(had))} {text(array_join(has))}'
        f" {text(JSON.stringify(box))} undefined {text(undeclared)}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "19:0=9:7 22:0=2:7 45:4=3:7 46:4=4:7 47:4=5:7 48:4=6:1 49:4=7:1 50:4=8:7 58:4=10:7 62:0=12:1 64:14=12:5 64:44=13:5 64:64=13:19 65:12=13:32 65:50=13:71",
)
