"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    NaN,
    String,
    array_join,
    array_map,
    gte,
    loosely_equal,
    same as js_same,
    undefined,
)
from veloxc.runtime import each_text, text


def server(page):
    values = [0, "", None, undefined, False, "0", NaN, []]
    table = array_map(
        values,
        lambda left=undefined, *_: array_join(
            [
                (1 if loosely_equal(left, right) else 0)
                + (2 if js_same(left, right) else 0)
                for right in values
            ],
            "",
        ),
    )
    object_ = {"a": 1}
    same = object_ is object_
    other = object_ is {"a": 1}
    mixed = [
        loosely_equal(1, "1"),
        loosely_equal(True, 1),
        loosely_equal("true", True),
        False,
        gte(None, 0),
        loosely_equal([1], 1),
        js_same(1, True),
    ]
    return table, same, other, mixed


def markup(page, write, table, same, other, mixed):
    write(
        f'{each_text("<p>", table, "</p>")}<p>{text(String(same))} '
        f"{text(String(other))} {text(array_join(mixed))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "16:0=2:7 18:4=3:7 29:4=4:7 30:4=5:7 31:4=5:33 32:4=6:7 44:0=8:12 46:47=9:5 47:11=9:20 47:33=9:36",
)
