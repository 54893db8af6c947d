"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import text

item = "outer"


def server(page):
    items = ["a"]
    return items


def markup(page, write, items):
    for item_2 in items:
        write(f"<b>{text(item_2)}</b>")
    write(text(item))
    for item_2 in items:
        for item_3 in items:
            write(f"<i>{text(item_3)}</i>")


__velox__ = (
    "routes/page.velox",
    "5:0=2:7 9:4=3:7 14:4=5:12 15:8=5:20 15:20=5:24 16:4=6:2 17:4=7:12 18:8=7:30 19:12=7:38 19:24=7:42",
)
