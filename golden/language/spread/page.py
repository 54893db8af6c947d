"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    Date,
    Map,
    Math,
    Set,
    array_join,
    get,
    iterate,
    put,
    spread_object,
    undefined,
    without as js_without,
)
from veloxc.runtime import text as js_text, text_of


def f(*all_):
    all_ = list(all_)
    return len(all_)


def server(page):
    a = [1, 2]
    b = Set([3])
    text = "hi"
    joined = [0, *a, *iterate(b), *iterate(text), *[], *iterate(Map([["k", 1]]))]
    max_ = Math.max(*a, 5, *[3])
    sizes = [f(*a, *iterate(text)), f(*[undefined]), f()]
    date = Date(*[2020, 1, 2])
    defaults = {"color": "red", "size": 1, "deep": {"x": 1}}
    merged = spread_object(
        defaults,
        {"size": undefined},
        len(a) > 1 and {"extra": True},
        {"never": 1} if len(a) > 5 else {},
    )
    shallow = spread_object(defaults)
    put(get(shallow, "deep"), "x", 2)
    color = get(defaults, "color")
    without = js_without(defaults, "color")
    copy = [*a]
    copy.append(9)
    return a, joined, max_, sizes, date, defaults, merged, color, without


def markup(page, write, a, joined, max_, sizes, date, defaults, merged, color, without):
    write(
        f"<p>{js_text(array_join(joined))} {js_text(max_)} "
        f"{js_text(array_join(sizes))} {js_text(date.getMonth())} "
        f'{js_text(JSON.stringify(merged))} {text_of(get(defaults, "deep"), "x")} '
        f"{js_text(color)} {js_text(JSON.stringify(without))} {len(a)}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "20:0=5:11 21:4=5:12 22:4=5:11 25:0=2:7 27:4=2:19 28:4=2:37 29:4=3:7 30:4=4:7 31:4=6:7 32:4=7:7 33:4=8:7 34:4=9:7 40:4=10:7 41:4=11:1 42:4=12:7 44:4=13:7 45:4=14:1 49:0=16:1 51:14=16:5 51:44=16:21 52:11=16:27 52:40=16:42 53:11=16:60 53:45=16:85 54:11=16:103 54:28=16:111 54:63=16:137",
)
