"""routes/admin.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, encodeURIComponent, get, thrown, truthy
from veloxc.runtime.server import redirect


def server(page):
    if not truthy(call(get(page.request, "cookies"), "get", "session")):
        raise thrown(
            redirect(
                f'/login?next={encodeURIComponent(get(page.url, "pathname"))}', 303
            )
        )


def markup(page, write):
    write("<h1>Secret</h1>")


__velox__ = (
    "routes/admin.velox",
    "4:0=2:1 7:0=3:1 9:8=3:38 16:0=5:1",
)
