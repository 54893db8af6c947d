"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import add, truthy, undefined
from veloxc.runtime import Html, attr as js_attr, text as js_text


def Title(write, text=undefined, attr=undefined):
    write_ = add(text, attr)
    write(f'<h1{js_attr("title", write_)}>{js_text(text)}</h1>')


def If(write, /, children=undefined, **t1):
    is_ = t1.pop("is", undefined)
    write(js_text(children if truthy(is_) else None))


div = "a value"
text = "helper name"
attr = 1
write_ = 2
page = 3


def Item(write, /, default=undefined, **t1):
    name = t1.pop("class", undefined)
    target = t1.pop("for", undefined)
    preset = default
    if preset is undefined:
        preset = "d"
    write(
        f'<li{js_attr("class", name)}{js_attr("data-for", target)}>{js_text(preset)}'
        "</li>"
    )


def markup(this_page, write):
    write(f'<div{js_attr("class", div)}>{js_text(text)} {attr} {write_} {page}</div>')
    Title(write, text="T", attr=5)
    write("<ul>")
    Item(write, **{"class": "c", "for": "f"})
    Item(write, default="e")
    write("</ul>")
    If(write, **{"is": text}, children=Html("<b>shown</b>"))
    If(write, **{"is": 0}, children=Html("<b>hidden</b>"))


__velox__ = (
    "routes/index.velox",
    "7:0=4:1 8:4=4:72 9:4=4:100 9:16=4:111 9:43=4:119 12:0=6:1 13:4=6:15 14:4=6:45 17:0=2:7 18:0=3:7 19:0=3:29 20:0=3:39 21:0=3:50 24:0=5:14 25:4=5:24 26:4=5:35 27:4=5:52 30:4=5:76 31:14=5:87 31:38=5:103 31:68=5:112 36:0=8:1 37:17=8:13 37:41=8:19 37:57=8:26 37:64=8:33 37:73=8:41 38:4=9:1 39:4=10:1 40:4=10:5 41:4=10:31 43:4=11:1 44:4=11:32",
)
