"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import island, place

from ..components.Dashboard import default as Dashboard


def markup(page, write):
    place(write, island(Dashboard, "components/Dashboard.tsx", "load"), {})


__velox__ = (
    "routes/page.velox",
    "5:0=2:1 8:0=4:1",
)
