"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    Accessor,
    Object,
    This,
    call,
    divide,
    get,
    index,
    literal,
    multiply,
    put,
    spread_object,
    undefined,
)
from veloxc.runtime import text, text_of

name = "size"
width = 10


def server(page):
    @This
    def area(this, *_):
        return multiply(get(this, "width"), get(this, "size"))

    def get_double(this, *_):
        return multiply(get(this, "width"), 2)

    def set_double(this, value=undefined, *_):
        put(this, "width", divide(value, 2))
        return undefined

    box = literal(
        {
            "width": width,
            "full name": "a box",
            name: 3,
            f"{name}Of{width}": True,
            "1": "one",
            "area": area,
            "double": Accessor(get_double, set_double),
            "nested": {"deep": {"er": "x"}},
        }
    )
    put(box, "double", 50)
    copy = spread_object(box, {"width": 1}, None, undefined, {"added": 1})
    merged = spread_object({"a": 1, "b": 2}, {"b": 3}, "hi", [7])
    return box, copy, merged


def markup(page, write, box, copy, merged):
    write(
        f'<p>{text_of(box, "width")} {text(call(box, "area"))} '
        f'{text_of(box, "double")} {text_of(box, "full name")} {text(index(box, 1))} '
        f'{text_of(get(get(box, "nested"), "deep"), "er")}</p><p>'
        f'{text(",".join(Object.keys(box)))} | {text_of(copy, "width")} '
        f'{text_of(copy, "added")} {text_of(copy, "double")} | '
        f"{text(JSON.stringify(merged))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "20:0=2:7 21:0=3:7 24:0=10:7 27:8=10:12 29:4=11:13 30:8=11:18 32:4=12:13 33:8=12:31 36:4=4:7 48:4=15:1 49:4=16:7 50:4=17:7 54:0=19:1 56:14=19:5 56:38=19:17 57:11=19:30 57:36=19:43 57:64=19:62 58:11=19:71 59:11=20:5 59:48=20:33 60:11=20:46 60:36=20:59 61:11=20:75",
)
