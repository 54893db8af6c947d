"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import each_text, text

item = "outer"


def server(page):
    items = ["a"]
    return items


def markup(page, write, items):
    write(f'{each_text("<b>", items, "</b>")}{text(item)}')
    for item_2 in items:
        write(each_text("<i>", items, "</i>"))


__velox__ = (
    "routes/page.velox",
    "5:0=2:7 8:0=3:7 13:0=5:12 14:46=6:2 15:4=7:12 16:8=7:30",
)
