"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    JSObject,
    Object,
    String,
    Symbol,
    add,
    array_join,
    array_map,
    call,
    get,
    gt,
    index,
    move_member,
    plus,
    same,
    string,
    undefined,
)
from veloxc.runtime import text


def server(page):
    id = Symbol("id")
    shared = call(Symbol, "for", "app")
    object_ = {
        id: 1,
        "plain": 2,
        Symbol.toPrimitive: lambda hint=undefined, *_: (
            42 if hint == "number" else f"as {string(hint)}"
        ),
    }

    class Temperature(JSObject):
        def __init__(self, degrees=undefined, *_):
            self.degrees = degrees

        def valueOf(self, *_):
            return self.degrees

        @property
        def accessor_1(self):
            return "Temperature"

    move_member(Temperature, "accessor_1", Symbol.toStringTag)
    t = Temperature(20)
    shown = [
        call(id, "toString"),
        get(id, "description"),
        same(call(Symbol, "for", "app"), shared),
        ",".join(Object.keys(object_)),
        index(object_, id),
        plus(object_),
        f"{string(object_)}",
        add(object_, ""),
        add(t, 1),
        gt(t, 19),
        call(get(get(Object, "prototype"), "toString"), "call", t),
        call(get(get(Object, "prototype"), "toString"), "call", []),
        get(Object.getOwnPropertySymbols(object_), "length"),
        JSON.stringify({id: 1}),
    ]
    return shown


def markup(page, write, shown):
    write(f'<p>{text(array_join(array_map(shown, String), " | "))}</p>')


__velox__ = (
    "routes/index.velox",
    "25:0=2:7 27:4=2:26 28:4=3:7 36:4=4:1 37:8=4:21 40:8=4:61 41:12=4:73 44:8=4:96 45:12=4:125 47:4=4:96 48:4=5:7 49:4=6:7 68:0=8:1 69:16=8:5",
)
