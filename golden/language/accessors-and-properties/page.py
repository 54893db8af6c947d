"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Accessor,
    Object,
    String,
    This,
    add,
    call,
    get,
    has,
    literal,
    multiply,
    named,
    put,
    string,
    undefined,
)
from veloxc.runtime import text, text_of


def server(page):
    store = {}
    Object.defineProperty(
        store,
        "hidden",
        {"value": 1, "enumerable": False, "writable": True, "configurable": True},
    )

    @This
    def get_2(this, *_):
        return multiply(get(this, "hidden"), 10)

    Object.defineProperty(
        store, "computed", {"get": named(get_2, "get"), "enumerable": True}
    )
    put(store, "shown", 2)

    def get_n(this, *_):
        return get(this, "_n")

    def set_n(this, value=undefined, *_):
        put(this, "_n", multiply(value, 2))
        return undefined

    object_ = literal({"_n": 1, "n": Accessor(get_n, set_n)})
    put(object_, "n", 5)
    put(object_, "n", add(get(object_, "n"), 1))
    keys = ",".join(Object.keys(store))
    described = Object.getOwnPropertyDescriptor(object_, "_n")

    @This
    def hello(this, *_):
        return f'hello {string(get(this, "name"))}'

    proto = {"hello": hello}
    child = Object.create(proto)
    put(child, "name", "child")
    return store, object_, keys, described, proto, child


def markup(page, write, store, object_, keys, described, proto, child):
    write(
        f'<p>{text(keys)} {text_of(store, "hidden")} {text_of(store, "computed")} '
        f'{text_of(object_, "n")} {text(String(get(described, "writable")))} '
        f'{text_of(described, "value")} {text(call(child, "hello"))} '
        f'{text(",".join(Object.keys(child)))} {text(String(has("hello", child)))} '
        f'{text(String(Object.hasOwn(child, "hello")))} '
        f"{text(String(Object.getPrototypeOf(child) is proto))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "22:0=2:7 24:4=3:1 31:4=4:47 32:8=4:52 34:4=4:1 37:4=5:1 39:4=6:30 40:8=6:35 42:4=6:59 43:8=6:69 46:4=6:7 47:4=7:1 48:4=8:1 49:4=9:7 50:4=10:7 53:4=11:22 54:8=11:27 56:4=11:7 57:4=12:7 58:4=13:1 62:0=15:1 64:14=15:5 64:27=15:12 64:54=15:27 65:11=15:44 65:35=15:55 66:11=15:84 66:41=15:102 67:11=15:118 67:48=15:146 68:11=15:173 69:11=15:213",
)
