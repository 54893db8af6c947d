"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    add,
    array_join,
    array_map,
    call as js_call,
    get,
    guard,
    index as js_index,
    lt,
    setTimeout,
    string,
    undefined,
)
from veloxc.runtime import text


def sum_(*arguments):
    arguments = list(arguments)
    total = 0
    i = 0
    while lt(i, get(arguments, "length")):
        total = add(total, js_index(arguments, i))
        i = guard(i + 1)
    return total


def call(f=undefined, *values):
    values = list(values)
    return f(*values)


two = lambda a=undefined, b=undefined, *_: f"{string(a)}/{string(b)}"


def server(page):
    def block(*arguments):
        arguments = list(arguments)
        return js_call(js_call(get([], "slice"), "call", arguments, 1), "join")

    def arrow(*r):
        r = list(r)
        return r

    results = [
        call(sum_, 1, 2, 3),
        call(two, 1),
        call(two, 1, 2, 3),
        len([n for n in [1, 2, 3]]),
        ",".join(
            array_map(
                ["a", "b"],
                lambda value=undefined, index=undefined, all_=undefined, *_: f"{value}{index}{len(all_)}",
            )
        ),
        block(1, 2, 3),
        get(sum_, "length"),
        get(two, "length"),
        get(arrow, "length"),
    ]

    def setTimeout_2(*_):
        return undefined

    setTimeout(setTimeout_2, 0)
    return results


def markup(page, write, results):
    write(f'<p>{text(array_join(results, " "))}</p>')


__velox__ = (
    "routes/index.velox",
    "19:0=2:1 21:4=2:22 22:4=2:42 23:4=2:33 24:8=2:76 25:8=2:33 26:4=2:99 29:0=3:14 30:4=3:28 31:4=3:14 34:0=4:7 37:0=5:179 40:8=5:193 42:4=5:281 43:8=5:282 44:8=5:281 46:4=5:7 63:4=6:12 66:4=6:1 70:0=8:1 71:16=8:5",
)
