"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

layout = False


def markup(page, write):
    write("<p>bare</p>")


__velox__ = (
    "routes/page.velox",
    "6:0=4:1",
)
