"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

layout = False


def markup(page, write):
    write("<p>bare</p>")


__velox__ = (
    "routes/page.velox",
    "7:4=4:1",
)
