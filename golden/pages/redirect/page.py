"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, thrown, truthy
from veloxc.runtime.server import redirect


def server(page):
    if not truthy(get(page.params, "user")):
        raise thrown(redirect("/login?next=/", 303))


def markup(page, write):
    write("<p>never</p>")


__velox__ = (
    "routes/page.velox",
    "7:0=2:1 9:8=2:19 12:0=4:1",
)
