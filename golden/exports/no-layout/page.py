"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

layout = False


def markup(page, write):
    write(
        '<!DOCTYPE html><html lang="en"><head><title>Own</title></head><body>'
        "<h1>All my own</h1></body></html>"
    )


__velox__ = (
    "routes/index.velox",
    "6:0=4:1",
)
