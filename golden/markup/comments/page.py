"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write("<p>text</p>")


__velox__ = (
    "routes/page.velox",
    "4:0=2:1",
)
