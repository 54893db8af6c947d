"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write("<h1>About</h1><p>No block at all.</p>")


__velox__ = (
    "routes/page.velox",
    "4:0=1:1",
)
