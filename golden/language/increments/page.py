"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    add,
    array_join,
    get,
    guard,
    increment,
    index,
    put,
    put_index,
    undefined,
)
from veloxc.runtime import text as js_text


def server(page):
    a = 5
    steps = [
        (a, (a := guard(a + 1)))[0],
        a,
        (a := guard(a + 1)),
        (a, (a := guard(a - 1)))[0],
        (a := guard(a - 1)),
    ]
    counts = {"x": 1}
    put(counts, "x", increment(get(counts, "x")))
    put(counts, "x", increment(get(counts, "x")))
    put(
        counts,
        "y",
        add(0 if (t1 := get(counts, "y")) is None or t1 is undefined else t1, 1),
    )
    list_ = [1, 2]
    put_index(list_, 0, increment(index(list_, 0)))
    put_index(list_, (t2 := len(list_) - 1), add(index(list_, t2), 10))
    i = 0
    order = [(i, (i := guard(i + 1)))[0], (i, (i := guard(i + 1)))[0] * 2, i]
    text = "7"
    text = increment(text)
    return steps, counts, list_, order, text


def markup(page, write, steps, counts, list_, order, text):
    write(
        f"<p>{js_text(array_join(steps))} {js_text(JSON.stringify(counts))} "
        f"{js_text(array_join(list_))} {js_text(array_join(order))} {js_text(text)}"
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "18:0=2:5 20:4=3:7 27:4=4:7 28:4=5:1 29:4=6:1 30:4=7:1 35:4=8:7 36:4=9:1 37:4=10:1 38:4=11:5 39:4=12:7 40:4=13:5 41:4=14:1 45:0=16:1 47:14=16:5 47:43=16:20 48:11=16:45 48:40=16:59 48:69=16:74",
)
