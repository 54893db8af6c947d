"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write("<h1>One</h1>text between<p>fragment</p>")


__velox__ = (
    "routes/page.velox",
    "4:0=1:1",
)
