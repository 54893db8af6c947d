"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write(f"<h1>Nothing but text</h1><p>{1 + 1}</p>")


__velox__ = (
    "routes/index.velox",
    "4:0=1:1 5:41=2:5",
)
