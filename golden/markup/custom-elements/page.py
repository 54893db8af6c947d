"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write('<my-card heading-level="2"><x-icon name="a"></x-icon></my-card>')


__velox__ = (
    "routes/page.velox",
    "4:0=1:1",
)
