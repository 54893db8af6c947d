"""routes/docs/[...path].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import add, call, get, undefined
from veloxc.runtime import items, text, url


def server(page):
    crumbs = call(
        get(page.params, "path"),
        "map",
        lambda part=undefined, index=undefined, *_: {
            "part": part,
            "href": add(
                "/docs/",
                call(
                    call(get(page.params, "path"), "slice", 0, add(index, 1)),
                    "join",
                    "/",
                ),
            ),
        },
    )
    return crumbs


def markup(page, write, crumbs):
    write("<nav>")
    for t1 in items(crumbs):
        part = get(t1, "part")
        href = get(t1, "href")
        write(f'<a{url("href", href)}>{text(part)}</a>')
    write("</nav>")


__velox__ = (
    "routes/docs/[...path].velox",
    "7:0=2:7 26:0=4:1 28:4=4:18 28:14=4:7 29:8=4:19 31:8=4:38 31:19=4:47 31:39=4:54 32:4=4:38",
)
