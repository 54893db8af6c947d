"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Error,
    Object,
    add,
    array_sort,
    call,
    divide,
    get,
    gt,
    index,
    iterate,
    put,
    same,
    subtract,
    take,
    truthy,
    undefined,
)
from veloxc.runtime import text, text_of


def server(page):
    scores = {"ada": [90, 80], "bob": [], "eve": [70]}
    best = None
    for t1 in Object.entries(scores):
        name, all_ = take(t1, 2)
        if same(get(all_, "length"), 0):
            continue
        sum_ = 0
        for score in iterate(all_):
            sum_ = add(sum_, score)
        mean = divide(sum_, get(all_, "length"))
        if best is None or gt(mean, get(best, "mean")):
            best = {"name": name, "mean": mean}
    ranking = array_sort(
        [
            {"name": name, "n": get(index(scores, name), "length")}
            for name in Object.keys(scores)
        ],
        lambda a=undefined, b=undefined, *_: (
            t2
            if truthy(t2 := subtract(get(b, "n"), get(a, "n")))
            else call(get(a, "name"), "localeCompare", get(b, "name"))
        ),
    )
    if truthy(best):
        put((t2 := best), "mean", add(get(t2, "mean"), 0.5))
    else:
        raise Error("nobody")
    return best, ranking


def markup(page, write, best, ranking):
    write(f'<h1>{text_of(best, "name")}: {text_of(best, "mean")}</h1><ol>')
    for t1 in ranking:
        name = get(t1, "name")
        n = get(t1, "n")
        write(f"<li>{text(name)} ({text(n)})</li>")
    write("</ol>")


__velox__ = (
    "routes/index.velox",
    "24:0=2:7 26:4=3:5 27:4=4:1 29:8=5:3 30:12=5:25 31:8=6:7 32:8=7:3 33:12=7:28 34:8=8:9 35:8=9:3 36:12=9:42 37:4=11:7 48:4=12:1 49:8=12:11 51:8=13:6 55:0=15:1 56:17=15:6 56:42=15:19 57:4=16:18 58:8=16:19 60:8=16:35 60:21=16:40 60:35=16:48 61:4=16:35",
)
