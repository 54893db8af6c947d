"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import Html, fill

layout = "main"
meta = {"title": "The page"}


def markup(page, write):
    write("<h1>Inside</h1>")
    fill(page, "aside", Html("<p>from the page</p>"))


__velox__ = (
    "routes/page.velox",
    "6:0=3:21 9:0=5:1 11:4=6:1",
)
