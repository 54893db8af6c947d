"""routes/items/[id].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import text_of


def markup(page, write):
    write(f'<p>{text_of(page.params, "id")}</p>')


__velox__ = (
    "routes/items/[id].velox",
    "6:0=1:1 7:16=1:5",
)
