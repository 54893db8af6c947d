"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

meta = {"title": 'A <title> & "quotes"', "description": "text"}


def markup(page, write):
    write("<h1>No layout anywhere</h1>")


__velox__ = (
    "routes/index.velox",
    "3:0=2:21 6:0=4:1",
)
