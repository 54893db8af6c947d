"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Map,
    String,
    add,
    array_join,
    call,
    get,
    string,
    take,
    take_rest,
    undefined,
)
from veloxc.runtime import text


def server(page):
    first, _, third, fourth, rest = take_rest(["a", "b", undefined, None, "e", "f"], 4)
    if third is undefined:
        third = "default"
    if fourth is undefined:
        fourth = "default"
    x = 1
    y = 2
    x, y = y, x
    t1, t2 = take([[1], {"deep": [2]}], 2)
    (inner,) = take(t1, 1)
    (deepest,) = take(get(t2, "deep"), 1)
    char, chars = take_rest("héllo", 1)
    a, b = take([], 2)
    if a is undefined:
        a = 1
    if b is undefined:
        b = add(a, 1)
    pairs = [["one", 1], ["two", 2]]
    shown = []
    for t3 in pairs:
        word, number = take(t3, 2)
        shown.append(f"{string(word)}={string(number)}")
    key, value = take(get(call(Map([["k", "v"]]).entries(), "next"), "value"), 2)
    return (
        first,
        third,
        fourth,
        rest,
        x,
        y,
        inner,
        deepest,
        char,
        chars,
        a,
        b,
        shown,
        key,
        value,
    )


def markup(
    page,
    write,
    first,
    third,
    fourth,
    rest,
    x,
    y,
    inner,
    deepest,
    char,
    chars,
    a,
    b,
    shown,
    key,
    value,
):
    write(
        f"<p>{text(first)} {text(third)} {text(String(fourth))} "
        f"{text(array_join(rest))} {x}{y} {text(inner)}{text(deepest)} {text(char)}-"
        f'{text(array_join(chars, ""))} {text(a)}{text(b)} {text(array_join(shown))} '
        f"{text(key)}{text(value)}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "18:0=2:7 24:4=3:5 25:4=3:12 26:4=4:1 27:4=5:7 30:4=6:7 31:4=7:7 36:4=8:7 37:4=9:7 38:4=10:1 40:8=10:37 41:4=11:7 61:0=13:1 81:14=13:5 81:28=13:13 81:42=13:21 82:11=13:38 82:36=13:52 82:39=13:55 82:43=13:59 82:56=13:66 82:72=13:76 83:11=13:83 83:41=13:100 83:50=13:103 83:60=13:107 84:11=13:122 84:22=13:127",
)
