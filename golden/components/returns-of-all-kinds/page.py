"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, gt, truthy, undefined
from veloxc.runtime import Html, component, place, text


def Early(write, user=undefined):
    if not truthy(user):
        write("<p>nobody</p>")
        return
    name = get(user, "name")
    if gt(get(name, "length"), 5):
        write("<p>a long name</p>")
        return
    write(f"<p>Hello {text(name)}</p>")


def Chosen(write, kind=undefined):
    if kind == "a":
        write('<a href="/a">A</a>')
    elif kind == "b":
        write("<b>B</b>")


def Wrapped(write, /, **t1):
    Tag = t1.pop("as", undefined)
    if Tag is undefined:
        Tag = "div"
    place(write, Tag, {"class": "wrapped", "children": "tag"})


def Nothing(write):
    pass


def Text(write, **_):
    write("text &amp; more")


def Many(write):
    write(text([Html("<b>1</b>"), "2", 3, None, False]))


def Fragments(write):
    write("<dt>a</dt><dd>b</dd>")


def markup(page, write):
    Nothing(write)
    Text(write)
    Many(write)
    write("<dl>")
    Fragments(write)
    write("</dl>")
    Early(write)
    Early(write, user={"name": "Ada"})
    Early(write, user={"name": "Elizabeth"})
    Chosen(write, kind="a")
    Chosen(write, kind="b")
    Chosen(write, kind="c")
    Wrapped(write)
    Wrapped(write, **{"as": "section"})
    Wrapped(write, **{"as": component(Text)})


__velox__ = (
    "routes/index.velox",
    "7:0=6:1 8:4=7:3 9:8=7:21 10:8=7:14 11:4=8:9 12:4=9:3 13:8=9:33 14:8=9:26 15:4=10:10 15:22=10:20 18:0=12:1 19:4=13:3 20:8=14:22 21:4=13:3 22:8=15:22 25:0=19:1 26:4=19:24 29:4=19:62 32:0=2:17 36:0=3:14 37:4=3:20 40:0=4:14 41:4=4:20 44:0=5:19 45:4=5:27 48:0=21:1 50:4=21:12 51:4=21:20 52:4=22:1 53:4=22:5 55:4=23:1 56:4=23:10 57:4=23:42 58:4=24:1 59:4=24:20 60:4=24:39 61:4=25:1 62:4=25:12 63:4=25:36",
)
