"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, spread_object, undefined
from veloxc.runtime import attr, attrs, place, text as js_text, text_of


def Whole(write, /, **props):
    write(f'<p{attr("id", get(props, "id"))}>{text_of(props, "children")}</p>')


def Field(write, /, type=undefined, label=undefined, **rest):
    name = rest.pop("class", undefined)
    x = rest.pop("data-x", undefined)
    type_ = type
    if type_ is undefined:
        type_ = "text"
    text = get(label, "text")
    hint = get(label, "hint")
    if hint is undefined:
        hint = "none"
    write(
        f'<label{attr("class", name)}{attr("data-x", x)}>{js_text(text)} ('
        f"{js_text(hint)}) "
    )
    t1 = {"type": type_, **spread_object(rest)}
    write(f'<input{attrs(t1, "input")}></label>')


def markup(page, write):
    Field(
        write,
        **{"class": "c", "data-x": "1"},
        label={"text": "Name"},
        name="n",
        maxLength=3,
    )
    Field(write, type="date", label={"text": "Day", "hint": "a date"})
    Whole(write, id="w", children="child")
    place(write, Whole, {**spread_object({"id": "spread"}), "children": "given"})


__velox__ = (
    "routes/page.velox",
    "7:0=5:1 8:4=6:10 8:15=6:17 8:46=6:28 11:0=2:15 12:4=2:40 13:4=2:56 14:4=2:18 17:4=2:66 21:4=3:3 22:17=3:17 22:38=3:31 22:58=3:35 23:11=3:43 25:4=3:50 29:0=9:1 37:4=10:1 38:4=11:1 39:4=12:1",
)
