"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, spread_object, truthy, undefined
from veloxc.runtime import Markup, component, place, text as js_text

withTitle = lambda Inner=undefined, title=undefined: lambda props=undefined, *_: Markup(
    f"<section><h2>{js_text(title)}</h2>", (Inner, spread_object(props)), "</section>"
)


def Plain(write, text=undefined, loud=undefined):
    if loud is undefined:
        loud = False
    write(f'<p>{js_text(call(text, "toUpperCase") if truthy(loud) else text)}</p>')


def server(page):
    Titled = withTitle(component(Plain), "Title")
    Twice = withTitle(Titled, "Outer")
    ui = {"Plain": component(Plain), "nested": {"Titled": Titled}}
    pick = lambda loud=undefined: Titled if loud else component(Plain)
    Chosen = pick(True)
    return Titled, Twice, ui, Chosen


def markup(page, write, Titled, Twice, ui, Chosen):
    place(write, Titled, {"text": "a"})
    place(write, Twice, {"text": "b", "loud": True})
    place(write, get(ui, "Plain"), {"text": "c"})
    place(write, get(get(ui, "nested"), "Titled"), {"text": "d"})
    place(write, Chosen, {"text": "e"})


__velox__ = (
    "routes/index.velox",
    "6:0=2:7 7:20=2:80 11:0=3:15 12:4=3:24 14:4=3:77 14:16=3:81 17:0=4:7 19:4=5:7 20:4=6:7 21:4=7:7 22:4=8:7 26:0=10:1 28:4=11:1 29:4=12:1 30:4=13:1 31:4=14:1",
)
