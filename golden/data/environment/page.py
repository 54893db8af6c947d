"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, process, typeof, undefined
from veloxc.runtime import text
from veloxc.runtime.server import useEnv


def server(page):
    home = (
        "not set"
        if (t1 := get(get(process, "env"), "GOLDEN_NOT_SET")) is None or t1 is undefined
        else t1
    )
    limit = useEnv("GOLDEN_LIMIT", "default")
    return home, limit


def markup(page, write, home, limit):
    write(
        f'<p>{text(home)} {text(limit)} {text(typeof(get(get(process, "env"), "PATH")))}'
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "5:0=2:1 8:0=3:7 14:4=4:7 18:0=6:1 20:14=6:5 20:27=6:12 20:41=6:20",
)
