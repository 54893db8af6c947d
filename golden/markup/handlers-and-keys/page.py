"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

save = lambda *_: 1


def markup(page, write):
    write('<button type="button">no handlers on the server</button>')


__velox__ = (
    "routes/page.velox",
    "3:0=2:7 6:0=4:1",
)
