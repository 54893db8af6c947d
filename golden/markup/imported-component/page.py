"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, index, spread_object
from veloxc.runtime import place

from ..components.Card import Badge, default as Card


def server(page):
    items = [{"title": "A", "n": 1}, {"title": "B", "n": 2}]
    return items


def markup(page, write, items):
    for item in items:

        def write_children(write, item=item):
            Badge(write, n=get(item, "n"))
            write(" inside")

        Card(write, title=get(item, "title"), children=write_children)
    place(write, Card, spread_object(index(items, 0)))


__velox__ = (
    "routes/page.velox",
    "6:0=2:1 9:0=3:7 14:0=5:12 17:8=5:45 19:12=5:64 21:8=5:20 22:4=6:1",
)
