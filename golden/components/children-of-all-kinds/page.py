"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import truthy, undefined
from veloxc.runtime import each_text, place_children, text


def Box(write, title=undefined, children=undefined):
    write(f"<section><h2>{text(title)}</h2>")
    if truthy(children):
        write("<div>")
        place_children(write, children)
        write("</div>")
    else:
        write("<p>empty</p>")
    write("</section>")


def server(page):
    items = ["a", "b"]
    return items


def markup(page, write, items):
    Box(write, title="none")
    Box(write, title="text", children="just text")

    def write_children(write):
        write("<b>bold</b>")

    Box(write, title="one", children=write_children)

    def write_children(write):
        write(f'text <b>bold</b> {1 + 1} {each_text("<i>", items, "</i>")}')

    Box(write, title="many", children=write_children)

    def write_children(write):
        pass

    Box(write, title="nothing", children=write_children)

    def write_children(write):
        Box(write, title="inner", children="deep")

    Box(write, title="nested", children=write_children)


__velox__ = (
    "routes/index.velox",
    "7:0=2:1 8:4=3:10 8:26=3:24 9:4=3:35 10:8=3:47 11:8=3:53 14:8=3:71 18:0=5:7 23:0=7:1 25:4=8:1 27:4=9:18 30:4=9:1 32:4=10:19 33:34=10:37 33:42=10:55 35:4=10:1 37:4=11:22 40:4=11:1 42:4=12:21 45:4=12:1",
)
