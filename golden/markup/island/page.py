"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import Html, island, place

from ..components.Counter import default as Counter


def markup(page, write):
    place(
        write,
        island(Counter, "components/Counter.tsx", "visible"),
        {"start": 3, "label": "a < b", "children": Html("<b>slot</b>")},
    )
    place(
        write,
        island(Counter, "components/Counter.tsx", "media", media="(min-width: 40em)"),
        {"start": 1},
    )
    place(write, island(Counter, "components/Counter.tsx", "only"), {"start": 2})


__velox__ = (
    "routes/page.velox",
    "5:0=2:1 8:0=4:1 14:4=7:1 19:4=8:1",
)
