"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write(
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"></head>'
        "<body>x</body></html>"
    )


__velox__ = (
    "routes/page.velox",
    "4:0=1:1",
)
