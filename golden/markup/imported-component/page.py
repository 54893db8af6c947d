"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, index, spread_object
from veloxc.runtime import Markup, part, place
from ..components.Card import default as Card, Badge


def server(page):
    items = [{"title": "A", "n": 1}, {"title": "B", "n": 2}]
    return items


def markup(page, write, items):
    for item in items:
        Card(
            write,
            title=get(item, "title"),
            children=Markup(part(Badge, n=get(item, "n")), " inside"),
        )
    place(write, Card, spread_object(index(items, 0)))


__velox__ = (
    "routes/page.velox",
    "5:0=2:1 9:4=3:7 14:4=5:12 15:8=5:20 20:4=6:1",
)
