"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    BigInt,
    NaN,
    array_for_each,
    array_join,
    array_map,
    get,
    same,
    string,
    typeof,
    undefined,
)
from veloxc.runtime import text


def kind(value=undefined, *_):
    t1 = typeof(value)
    if t1 == "number" or t1 == "bigint":
        return "numeric"
    elif t1 == "string":
        length = get(value, "length")
        return f"text of {string(length)}"
    else:
        return "other"


def strict(value=undefined, *_):
    if value == "1":
        return "text"
    elif same(value, 1):
        return "number"
    elif same(value, NaN):
        return "nan"
    elif value is True:
        return "true"
    return "none"


def server(page):
    def fall(n=undefined, *_):
        case = 0 if same(n, 1) else 1 if same(n, 2) else 3 if same(n, 3) else 2
        while True:
            if case <= 0:
                log.append("one")
            if case <= 1:
                log.append("two")
                break
            if case <= 2:
                log.append("default")
            if case <= 3:
                log.append("three")
            break
        return undefined

    log = []
    array_for_each([1, 2, 3, 4], fall)
    return log


def markup(page, write, log):
    write(
        f'<p>{text(array_join(array_map([1, BigInt(2), "abc", None], kind)))} | '
        f'{text(array_join(log))} | {text(",".join(array_map([1, "1", NaN, True], strict)))}'
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "18:0=2:1 19:4=3:3 21:8=6:7 22:4=3:3 23:8=8:13 24:8=9:7 26:8=12:7 29:0=25:16 30:4=25:34 31:8=25:61 32:4=25:34 33:8=25:84 34:4=25:34 35:8=25:111 36:4=25:34 37:8=25:136 38:4=25:153 41:0=16:1 43:8=17:3 46:16=18:13 47:12=17:3 48:16=19:13 49:16=19:30 50:12=17:3 51:16=20:14 52:12=17:3 53:16=21:13 57:4=15:7 58:4=24:1 62:0=27:1 64:14=27:5 65:11=27:47 65:37=27:62",
)
