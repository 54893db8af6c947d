"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import text

from ..lib.words import YEAR, plural


def markup(page, write):
    write(f'<p>{text(plural(2, "apple"))} in {YEAR}</p>')


__velox__ = (
    "routes/page.velox",
    "5:0=2:1 8:0=4:1 9:16=4:5 9:46=4:29",
)
