"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write(
        "<p>Lines are   trimmed, and joined by one space. <b>bold</b> "
        "<i>beside it</i><br>kept:  x</p><pre>\n\n  verbatim\n      here\n</pre>"
        "<textarea>\n\n a\n</textarea>"
    )


__velox__ = (
    "routes/page.velox",
    "4:0=1:1",
)
