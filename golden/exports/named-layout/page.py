"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import Html, fill, text

layout = "minimal"
meta = {"title": "Page title"}
user = "Ada"


def markup(page, write):
    fill(page, "aside", Html(f"<b>aside of {text(user)}</b>"))
    write(f"<h1>Hello {text(user)}</h1>")


__velox__ = (
    "routes/index.velox",
    "6:0=3:21 7:0=4:7 10:0=6:1 11:44=6:39 12:4=7:1 12:23=7:12",
)
