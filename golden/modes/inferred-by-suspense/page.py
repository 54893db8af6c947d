"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import async_component, suspense


async def Slow(write):
    write("<b>slow</b>")


def markup(page, write):
    def boundary(write):
        write(async_component(Slow))

    write(suspense(boundary, "…"))


__velox__ = (
    "routes/index.velox",
    "6:0=3:1 7:4=3:32 10:0=5:24 14:4=5:1",
)
