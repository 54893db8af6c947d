"""routes/_layout.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import slot


def markup(page, write):
    write(f'<div class="root">{slot(page, "default")}</div>')


__velox__ = (
    "routes/_layout.velox",
    "6:0=1:1 7:31=1:19",
)
