"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import String, add, get, truthy, undefined
from veloxc.runtime import Html, items as js_items, text, text_of


def List(write, items=undefined, children=undefined, empty=undefined):
    if empty is undefined:
        empty = "none"
    if truthy(get(items, "length")):
        write("<ol>")
        for index, item in enumerate(js_items(items)):
            write(f"<li>{text(children(item, index))}</li>")
        write("</ol>")
    else:
        write(f"<p>{text(empty)}</p>")


def Toggle(write, render=undefined, on=undefined):
    write(f"<div>{text(render(on))}</div>")


def server(page):
    people = [{"name": "Ada", "age": 36}, {"name": "Bob", "age": 20}]
    return people


def markup(page, write, people):
    List(
        write,
        items=people,
        children=lambda person=undefined, index=undefined, *_: Html(
            f'{text(add(index, 1))}. {text_of(person, "name")} <small>'
            f'{text_of(person, "age")}</small>'
        ),
    )
    List(
        write,
        items=[],
        children=lambda item=undefined, *_: Html(f"<b>{text(String(item))}</b>"),
    )
    Toggle(
        write,
        on=True,
        render=lambda on=undefined, *_: (
            Html("<b>on</b>") if truthy(on) else Html("<i>off</i>")
        ),
    )


__velox__ = (
    "routes/index.velox",
    "7:0=2:1 8:4=2:37 10:4=3:3 11:8=3:25 12:8=3:40 12:37=3:30 13:12=3:57 13:25=3:62 14:8=3:57 16:8=3:99 16:20=3:103 19:0=5:1 20:4=5:89 20:18=5:95 23:0=6:7 28:0=8:1 33:15=8:45 33:38=8:58 34:15=8:79 37:4=9:1 40:55=9:33 42:4=10:1",
)
