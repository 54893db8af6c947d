"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    String,
    array_join,
    array_map,
    get,
    index,
    string,
    typeof,
    undefined,
)
from veloxc.runtime import text


def nothing():
    return undefined


def server(page):
    later = undefined
    object_ = {}
    list_ = [1]
    values = [
        later,
        get(object_, "a"),
        index(list_, 5),
        nothing(),
        (
            undefined
            if (t1 := get(object_, "b")) is None or t1 is undefined
            else get(t1, "c")
        ),
        undefined,
    ]
    later = "set"
    isSet = later is not undefined
    counts = [
        array_join(
            [
                value is undefined,
                value is None or value is undefined,
                typeof(value),
                f"{string(value)}",
                array_join([value]),
                JSON.stringify([value]),
            ],
            "/",
        )
        for value in [undefined, None]
    ]

    def block(a=undefined, b=undefined):
        if a is undefined:
            a = "default"
        return f"{a} {string(b)}"

    parameters = block(undefined, None)
    return later, values, isSet, counts, parameters


def markup(page, write, later, values, isSet, counts, parameters):
    write(
        f"<p>{text(array_join(array_map(values, String)))} {text(later)} "
        f'{text(String(isSet))} {text(" ".join(counts))} {text(parameters)} ['
        f"{text(values)}]</p>"
    )


__velox__ = (
    "routes/index.velox",
    "17:0=5:1 18:4=5:22 21:0=2:5 23:4=3:7 24:4=4:7 25:4=6:7 37:4=7:1 38:4=8:7 39:4=9:7 54:4=10:21 55:8=10:22 57:8=10:21 59:4=10:7 63:0=12:1 65:14=12:5 65:60=12:33 66:11=12:41 66:33=12:57 66:58=12:76 67:11=12:90",
)
