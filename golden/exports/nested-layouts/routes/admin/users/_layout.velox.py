"""routes/admin/users/_layout.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import slot


def markup(page, write):
    def fallback(write):
        write("no page")

    write(f'<section>{slot(page, "default", fallback)}</section>')


__velox__ = (
    "routes/admin/users/_layout.velox",
    "6:0=1:16 10:4=1:1 10:22=1:10",
)
