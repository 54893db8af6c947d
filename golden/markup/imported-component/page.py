"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, index, spread_object
from veloxc.runtime import place
from ..components.Card import default as Card, Badge


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
    "5:0=2:1 9:4=3:7 14:4=5:12 16:8=5:45 18:12=5:64 20:8=5:20 21:4=6:1",
)
