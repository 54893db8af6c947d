"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import typeof, undefined
from veloxc.runtime import Html, place_children, text


def Show(write, children=undefined):
    write(
        f'<p>{text("nothing" if children is None or children is undefined else children)}'
        "</p>"
    )


def Kind(write, children=undefined):
    write(f"<p>{text(typeof(children))} ")
    place_children(write, children)
    write("</p>")


def Twice(write, children=undefined):
    place_children(write, children)
    place_children(write, children)


no = False


def markup(page, write):
    Show(write, children="text")
    Show(write, children=no and Html("<b></b>"))
    Show(write)
    Show(write, children=Html("<i>element</i>"))
    Show(write, children=Html("12"))
    Kind(write, children="string")
    Kind(write, children=Html("<b>markup</b>"))

    def write_children(write):
        write(f"<b>{1 + 1}</b>!")

    Twice(write, children=write_children)


__velox__ = (
    "routes/page.velox",
    "7:0=2:1 8:4=3:10 9:14=3:14 14:0=5:1 15:4=6:10 15:16=6:14 16:4=6:32 20:0=8:1 21:4=9:13 22:4=9:23 25:0=11:7 28:0=13:1 30:4=14:1 31:4=15:1 32:4=16:1 33:4=17:1 34:4=18:1 35:4=19:1 37:4=20:8 38:20=20:12 40:4=20:1",
)
