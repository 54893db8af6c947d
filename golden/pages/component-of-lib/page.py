"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import text
from ..lib.words import plural, YEAR


def markup(page, write):
    write(f'<p>{text(plural(2, "apple"))} in {YEAR}</p>')


__velox__ = (
    "routes/page.velox",
    "4:0=2:1 8:4=4:1 8:16=4:5 8:46=4:29",
)
