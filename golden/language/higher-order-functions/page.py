"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Boolean,
    Map,
    Math,
    Number,
    String,
    add,
    array_filter,
    array_join,
    array_map,
    array_reduce_right,
    array_sort,
    guard,
    multiply,
    parseInt,
    subtract,
    take,
    undefined,
)
from veloxc.runtime import text as js_text


def compose(*fs):
    fs = list(fs)
    return lambda x=undefined, *_: array_reduce_right(
        fs, lambda value=undefined, f=undefined, *_: f(value), x
    )


curry = lambda f=undefined: lambda a=undefined, *_: lambda b=undefined, *_: lambda c=undefined, *_: f(
    a, b, c
)


def memo(f=undefined):
    known = Map()

    def arrow(a=undefined, *_):
        if not known.has(a):
            known.set(a, f(a))
        return known.get(a)

    return arrow


def partial(f=undefined, *first):
    first = list(first)

    def arrow(*rest):
        rest = list(rest)
        return f(*first, *rest)

    return arrow


def server(page):
    calls = 0

    def memo_n(n=undefined, *_):
        nonlocal calls
        calls = guard(calls + 1)
        return multiply(n, n)

    square = memo(memo_n)
    pipeline = compose(
        lambda n=undefined, *_: add(n, 1), lambda n=undefined, *_: multiply(n, 2)
    )

    def sort(t1=undefined, t2=undefined, *_):
        (m,) = take(t1, 1)
        (n,) = take(t2, 1)
        return subtract(n, m)

    def map(t1=undefined, *_):
        _, text = take(t1, 2)
        return text

    sorted_ = array_map(
        array_sort([[len(text), text] for text in ["bb", "a", "ccc"]], sort), map
    )
    indexes = array_map(["10", "10", "10"], parseInt)

    def body(write):
        write(
            f"<p>{js_text(pipeline(5))} {js_text(curry(lambda a=undefined, b=undefined, c=undefined, *_: add(a, multiply(b, c)))(1)(2)(3))}"
            f" {js_text(add(square(4), square(4)))} {calls} "
            f"{js_text(partial(Math.max, 1, 9)(5))} {js_text(array_join(sorted_))} "
            f"{js_text(array_join(array_map(indexes, String)))} "
            f"{len(array_filter(array_map(array_map([1, 2, 3], String), Number), Boolean))}"
            "</p>"
        )

    return body


def markup(page, write, body):
    body(write)


__velox__ = (
    "routes/index.velox",
    "25:0=2:17 26:4=2:22 27:4=2:17 32:0=3:7 37:0=4:14 38:4=4:48 40:4=4:80 41:8=4:92 42:12=4:111 43:8=4:131 45:4=4:73 48:0=7:17 49:4=7:31 51:4=7:55 52:8=7:56 53:8=7:55 55:4=7:17 58:0=5:5 61:4=6:21 63:8=6:38 64:8=6:47 66:4=6:7 67:4=8:7 71:4=9:84 72:8=9:85 73:8=9:90 74:8=9:84 76:4=9:109 77:8=9:110 78:8=9:109 80:4=9:7 83:4=10:7 85:4=12:1 87:18=12:5 87:41=12:19 88:16=12:60 88:53=12:84 89:15=12:92 89:53=12:121 90:15=12:137 91:15=12:166 95:4=12:1",
)
