"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get
from veloxc.runtime import attr, head

from ..components.Seo import default as Seo

meta = {"title": "From meta", "description": "From meta"}


def markup(page, write):
    head(
        '<title>From the page</title><link rel="canonical" href="/page">'
        f'<meta name="author"{attr("content", get(page.params, "author"))}>'
    )
    Seo(write, description="From a component")
    write("<p>body</p>")


__velox__ = (
    "routes/page.velox",
    "6:0=3:1 8:0=4:21 11:0=6:1 14:30=9:32 16:4=11:1 17:4=12:1",
)
