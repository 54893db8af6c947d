"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, truthy
from veloxc.runtime import redirect


def server(page):
    user = get(page.params, "user")
    return user


def markup(page, write, user):
    if truthy(user):
        write("<p>hello</p>")
    else:
        raise redirect("/login")


__velox__ = (
    "routes/page.velox",
    "7:0=3:7 12:0=5:1 14:8=5:9 16:8=5:24",
)
