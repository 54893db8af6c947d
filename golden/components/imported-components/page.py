"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import Markup, part

from ..components.Card import Badge, default as Card
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
    "5:0=2:1 6:0=3:1 9:0=4:7 17:0=6:1 19:4=7:14 21:8=9:7 23:16=9:22 24:12=10:7 24:30=10:17 26:8=8:5",
)
