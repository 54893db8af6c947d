"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import island, place

from ..components.UserDashboard import default as UserDashboard


def markup(page, write):
    write("<h1>Dashboard</h1>")
    place(write, island(UserDashboard, "components/UserDashboard.tsx", "load"), {})


__velox__ = (
    "routes/index.velox",
    "5:0=2:1 8:0=5:1 10:4=6:1",
)
