"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import spread_object, undefined
from veloxc.runtime import attrs, content


def server(page):
    rest = {
        "class": "from-rest",
        "id": "r",
        "onClick": 1,
        "innerHTML": "<b>",
        "data-x": True,
        "children": "kid",
    }
    return rest


def markup(page, write, rest):
    write(f'<p{attrs(rest, "p")}>')
    content(write, "p", rest)
    write("</p>")
    t1 = {"id": "before", **spread_object(rest), "class": "after"}
    write(f'<p{attrs(t1, "p")}>own child</p>')
    t2 = {**spread_object(rest), "type": "text"}
    write(f'<input{attrs(t2, "input")}>')
    write(f'<p{attrs(undefined, "p")}>none</p>')


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 19:0=4:1 23:4=5:1 25:4=6:1 27:4=7:1",
)
