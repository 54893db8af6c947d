"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    Object,
    array_join,
    array_map,
    call,
    keys,
    multiply,
    remainder,
    string,
    take,
    truthy,
    undefined,
)
from veloxc.runtime import text


def server(page):
    mixed = {"b": 1, "2": 2, "a": 3, "1": 4, "-1": 5, "01": 6}
    seen = []
    for key in keys(mixed):
        seen.append(key)

    def map(t1=undefined, *_):
        key, value = take(t1, 2)
        return f"{string(key)}:{string(value)}"

    entries = array_map(Object.entries({"x": 1, "y": [2]}), map)

    def map_2(t1=undefined, *_):
        key, value = take(t1, 2)
        return [key, multiply(value, 2)]

    doubled = Object.fromEntries(array_map(Object.entries({"a": 1, "b": 2}), map_2))
    assigned = Object.assign({"a": 1}, {"b": 2}, None, {"a": 3})
    frozen = Object.freeze({"locked": True})
    has = [
        Object.hasOwn(mixed, "a"),
        call(mixed, "hasOwnProperty", "zzz"),
        Object.isFrozen(frozen),
    ]
    grouped = Object.groupBy(
        [1, 2, 3, 4],
        lambda n=undefined, *_: "odd" if truthy(remainder(n, 2)) else "even",
    )
    return mixed, seen, entries, doubled, assigned, has, grouped


def markup(page, write, mixed, seen, entries, doubled, assigned, has, grouped):
    write(
        f"<p>{text(array_join(seen))} {text(array_join(Object.values(mixed)))} "
        f'{text(",".join(entries))} {text(JSON.stringify(doubled))} '
        f"{text(JSON.stringify(assigned))} {text(array_join(has))} "
        f"{text(JSON.stringify(grouped))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "20:0=2:7 22:4=3:7 23:4=4:1 24:8=4:26 26:4=5:54 27:8=5:55 28:8=5:54 30:4=5:7 32:4=6:71 33:8=6:72 34:8=6:71 36:4=6:7 37:4=7:7 38:4=8:7 39:4=9:7 44:4=10:7 51:0=12:1 53:14=12:5 53:39=12:19 54:11=12:49 54:37=12:66 55:11=12:92 55:44=12:119 56:11=12:132",
)
