"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import truthy, undefined
from veloxc.runtime import attr, place_children, text


def Card(write, title=undefined, kind=undefined, children=undefined):
    if kind is undefined:
        kind = "plain"
    if not truthy(title):
        return
    write(f'<section{attr("class", kind)}><h2>{text(title)}</h2>')
    place_children(write, children)
    write("</section>")


def Badge(write, n=undefined):
    write(f"<b>{text(n)}</b>")


def markup(page, write):
    def write_children(write):
        write("<p>text</p> and ")
        Badge(write, n=1)

    Card(write, title="One", children=write_children)
    Card(write, title="Two", kind="big")
    Card(write)


__velox__ = (
    "routes/page.velox",
    "7:0=2:1 8:4=2:24 10:4=3:3 11:8=3:15 12:4=5:5 12:21=5:21 12:47=6:12 13:4=7:8 17:0=11:15 18:4=11:26 18:16=11:30 21:0=13:19 24:8=13:35 26:4=13:1 27:4=14:1 28:4=15:1",
)
