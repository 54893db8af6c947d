"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import attr

width = 12


def markup(page, write):
    write(
        '<p style="color: red"></p>'
        '<p style="color:red;font-size:12px;line-height:1;margin-top:-4px;--gap:2;-webkit-mask:none;"></p>'
        f'<p{attr("style", {"width": width, "opacity": width / 24, "color": None})}'
        "></p><p></p>"
    )


__velox__ = (
    "routes/page.velox",
    "5:0=2:7 8:0=4:1 12:13=6:11",
)
