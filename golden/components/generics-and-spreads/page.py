"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import same, spread_object, undefined
from veloxc.runtime import Html, attr, attrs, items, place, place_children, text


def Select(write, /, options=undefined, value=undefined, **rest):
    write(f'<select{attrs(rest, "select")}>')
    for option in items(options):
        write(
            f'<option{attr("value", option)}{attr("selected", same(option, value))}>'
            f"{text(option)}</option>"
        )
    write("</select>")


def Field(write, /, label=undefined, children=undefined, **others):
    write(f'<label{attrs(others, "label")}>{text(label)}: ')
    place_children(write, children)
    write("</label>")


def server(page):
    common = {"class": "wide", "data-id": 7}
    return common


def markup(page, write, common):
    place(
        write,
        Select,
        {"options": ["a", "b"], "value": "b", "id": "first", **spread_object(common)},
    )
    t2 = spread_object(common)
    t1 = {"name": "name", **spread_object({"required": True, "value": 'x"y'})}
    place(
        write,
        Field,
        {
            "label": "Name",
            **t2,
            "class": "narrow",
            "children": Html(f'<input{attrs(t1, "input")}>'),
        },
    )
    place(write, Field, {**spread_object(common), "label": "None", "hidden": False})


__velox__ = (
    "routes/index.velox",
    "7:0=2:1 8:4=3:10 9:4=3:41 9:18=3:29 10:8=3:53 11:22=3:68 11:45=3:86 12:15=3:105 14:4=3:53 17:0=5:15 18:4=5:56 18:44=5:76 19:4=5:85 23:0=6:7 28:0=8:1 34:4=9:1 35:4=9:48 36:4=9:1 43:38=9:48 46:4=10:1",
)
