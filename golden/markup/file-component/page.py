"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import Html, place

from ..components.Panel import default as Panel


def markup(page, write):
    place(
        write,
        Panel,
        {
            "title": "With a slot",
            "children": Html("<p>body</p>"),
            "velox:slots": {"footer": Html("<b>own footer</b>")},
        },
    )
    place(write, Panel, {"title": "Without"})


__velox__ = (
    "routes/page.velox",
    "5:0=2:1 8:0=4:1 18:4=8:1",
)
