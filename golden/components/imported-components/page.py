"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import Markup, part
from ..components.Card import default as Card, Badge
from ..components.parts.Stars import Stars


def server(page):
    books = [
        {"title": "Ada", "stars": 5, "isNew": True},
        {"title": "Grace & co", "stars": 2, "isNew": False},
    ]
    return books


def markup(page, write, books):
    write("<main>")
    for book in books:
        t1 = book["title"]
        t2 = Markup(part(Stars, count=book["stars"]))
        pieces = []
        push = pieces.append
        if book["isNew"]:
            push(part(Badge, children="new"))
        push(f'<p>about {len(book["title"])} letters</p>')
        Card(write, title=t1, footer=t2, children=Markup(*pieces))
    write("</main>")


__velox__ = (
    "routes/index.velox",
    "4:0=2:1 5:0=3:1 9:4=4:7 17:4=6:1 18:4=7:14 19:8=8:5 23:8=9:7 24:12=9:22 25:8=10:7 25:25=10:17 26:8=8:5",
)
