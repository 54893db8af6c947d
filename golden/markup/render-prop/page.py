"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, same, undefined
from veloxc.runtime import Html, items as js_items, text


def List(write, items=undefined, children=undefined, empty=undefined):
    if empty is undefined:
        empty = lambda *_: Html("<p>none</p>")
    if same(get(items, "length"), 0):
        write(text(empty()))
        return
    write("<ul>")
    for item in js_items(items):
        write(f"<li>{text(children(item))}</li>")
    write("</ul>")


def markup(page, write):
    List(
        write,
        items=["a", "b"],
        children=lambda item=undefined, *_: Html(
            f'<b>{text(call(item, "toUpperCase"))}</b>'
        ),
    )
    List(write, items=[], children=lambda item=undefined, *_: item)


__velox__ = (
    "routes/page.velox",
    "7:0=2:1 8:4=2:34 10:4=3:3 11:8=3:34 12:8=3:27 13:4=4:10 14:4=4:25 14:16=4:15 15:8=4:33 15:21=4:38 16:4=4:33 19:0=7:1 24:18=7:39 27:4=8:1",
)
