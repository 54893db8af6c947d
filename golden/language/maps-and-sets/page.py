"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Map,
    NaN,
    Set,
    String,
    WeakMap,
    add,
    array_join,
    array_map,
    array_push,
    call,
    get,
    iterate,
    string,
    take,
    typeof,
    undefined,
)
from veloxc.runtime import text


def server(page):
    counts = Map()
    for word in "to be or not to be".split(" "):
        counts.set(
            word,
            add(0 if (t1 := counts.get(word)) is None or t1 is undefined else t1, 1),
        )
    object_ = {}
    odd = Map(
        [
            [1, "number"],
            ["1", "text"],
            [True, "bool"],
            [NaN, "nan"],
            [object_, "object"],
            [0, "zero"],
            [None, "null"],
            [undefined, "undefined"],
        ]
    )
    found = [
        "-" if (t2 := odd.get(key)) is None or t2 is undefined else t2
        for key in [1, "1", True, NaN, object_, {}, -0.0, None, undefined]
    ]
    unique = [*iterate(Set([3, 1, 3, "3", 1]))]
    a = Set([1, 2, 3])
    b = Set([2, 3, 4])
    shared = [n for n in [*iterate(a)] if b.has(n)]
    counts.delete("or")
    seen = []
    counts.forEach(
        lambda count=undefined, word=undefined, map=undefined, *_: array_push(
            seen, f'{string(word)}{string(count)}/{string(get(map, "size"))}'
        )
    )
    weak = WeakMap()
    call(weak, "set", object_, "kept")
    return counts, object_, found, unique, shared, seen, weak


def markup(page, write, counts, object_, found, unique, shared, seen, weak):
    def map_2(t1=undefined, *_):
        word, n = take(t1, 2)
        return f"{string(word)}:{string(n)}"

    write(
        f'<p>{text(",".join(array_map([*iterate(counts)], map_2)))} | '
        f'{text(array_join(found))} | {text(",".join([typeof(v) for v in unique]))} | '
        f"{text(array_join(shared))} | {text(array_join(seen))} | "
        f'{text(call(weak, "get", object_))} {text(String(call(weak, "has", {})))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "24:0=2:7 26:4=3:1 27:8=3:53 31:4=4:7 32:4=4:20 44:4=5:7 48:4=6:7 49:4=7:7 50:4=7:31 51:4=8:7 52:4=9:1 53:4=10:7 54:4=11:1 59:4=12:7 60:4=13:1 64:0=15:21 66:8=15:22 67:8=15:21 69:4=15:1 70:14=15:5 71:11=15:63 71:39=15:80 72:11=15:119 72:40=15:137 73:11=15:153 73:46=15:172",
)
