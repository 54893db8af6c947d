"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    String,
    add,
    array_join,
    array_map,
    call,
    get,
    put,
    truthy,
    undefined,
)
from veloxc.runtime import text, text_of


def server(page):
    settings = {"depth": 0, "title": None}
    title = (
        "untitled" if (t1 := get(settings, "title")) is None or t1 is undefined else t1
    )
    depth = 3 if (t2 := get(settings, "depth")) is None or t2 is undefined else t2
    color = (
        "black"
        if (
            t4 := (
                undefined
                if (t3 := get(settings, "nested")) is None or t3 is undefined
                else get(t3, "color")
            )
        )
        is None
        or t4 is undefined
        else t4
    )
    if (t5 := get(settings, "title")) is None or t5 is undefined:
        put(settings, "title", "named")
    if not truthy(get(settings, "depth")):
        put(settings, "depth", 7)
    if truthy(get(settings, "depth")):
        put(settings, "depth", add(get(settings, "depth"), 1))
    lookup = {"hello": lambda *_: "hi"}
    results = [
        (
            undefined
            if (t6 := get(lookup, "hello")) is None or t6 is undefined
            else call(lookup, "hello")
        ),
        (
            undefined
            if (t7 := get(lookup, "nothing")) is None or t7 is undefined
            else call(lookup, "nothing")
        ),
        (
            undefined
            if (t8 := get(lookup, "hello")) is None or t8 is undefined
            else get(call(lookup, "hello"), "length")
        ),
        (
            undefined
            if settings is None or settings is undefined
            else (
                undefined
                if (t9 := get(settings, "nested")) is None or t9 is undefined
                else get(get(get(t9, "a"), "b"), "c")
            )
        ),
    ]
    return settings, title, depth, color, results


def markup(page, write, settings, title, depth, color, results):
    write(
        f'<p>{text(title)} {text(depth)} {text(color)} {text_of(settings, "title")} '
        f'{text_of(settings, "depth")}</p><p>{text(array_join(array_map(results, String), ","))}'
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "17:0=3:7 19:4=4:7 22:4=5:7 23:4=6:7 36:4=7:1 38:4=8:1 40:4=9:1 42:4=10:7 43:4=11:7 72:0=13:1 74:14=13:5 74:28=13:13 74:42=13:21 74:56=13:29 75:11=13:46 75:46=14:5",
)
