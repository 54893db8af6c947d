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

        def write_children(write, book=book):
            if book["isNew"]:
                Badge(write, children="new")
            write(f'<p>about {len(book["title"])} letters</p>')

        Card(
            write,
            title=book["title"],
            footer=Markup(part(Stars, count=book["stars"])),
            children=write_children,
        )
    write("</main>")


__velox__ = (
    "routes/index.velox",
    "4:0=2:1 5:0=3:1 9:4=4:7 17:4=6:1 18:4=7:14 20:8=9:7 22:16=9:22 23:12=10:7 23:30=10:17 25:8=8:5",
)
