"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call_with, get, pause
from veloxc.runtime import items

from ..lib.db import db
from ..components.ProductCard import default as ProductCard

config = {"render": "isr", "revalidate": 3600}


async def server(page):
    products = await pause(
        call_with(get(db, "posts"), "findMany", {"orderBy": "published_at"})
    )
    return products


def markup(page, write, products):
    write("<section>")
    for p in items(products):
        ProductCard(write, product=p)
    write("</section>")


__velox__ = (
    "routes/page.velox",
    "6:0=2:1 7:0=3:1 9:0=5:23 12:0=10:7 19:0=13:1 21:4=14:17 21:13=14:4 22:8=14:22",
)
