"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write("<p>page</p>")


__velox__ = (
    "routes/page.velox",
    "4:0=1:1",
)
