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
        ((t1 := a), (a := guard(t1 + 1)))[0],
        a,
        (a := guard(a + 1)),
        ((t2 := a), (a := guard(t2 - 1)))[0],
        (a := guard(a - 1)),
    ]
    counts = {"x": 1}
    put(counts, "x", increment(get(counts, "x")))
    put(counts, "x", increment(get(counts, "x")))
    put(
        counts,
        "y",
        add(0 if (t3 := get(counts, "y")) is None or t3 is undefined else t3, 1),
    )
    list_ = [1, 2]
    put_index(list_, 0, increment(index(list_, 0)))
    put_index(list_, (t4 := len(list_) - 1), add(index(list_, t4), 10))
    i = 0
    order = [
        ((t5 := i), (i := guard(t5 + 1)))[0],
        ((t6 := i), (i := guard(t6 + 1)))[0] * 2,
        i,
    ]
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
    "18:0=2:5 20:4=3:7 27:4=4:7 28:4=5:1 29:4=6:1 30:4=7:1 35:4=8:7 36:4=9:1 37:4=10:1 38:4=11:5 39:4=12:7 44:4=13:5 45:4=14:1 49:0=16:1 51:14=16:5 51:43=16:20 52:11=16:45 52:40=16:59 52:69=16:74",
)
