"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import add, get, truthy, undefined
from veloxc.runtime import items as js_items, quoted, text, url


def Menu(write, items=undefined, level=undefined):
    if level is undefined:
        level = 1
    write(f'<ul class="level-{quoted(level)}">')
    for t1 in js_items(items):
        title = get(t1, "title")
        href = get(t1, "href")
        below = get(t1, "items")
        write("<li>")
        if truthy(href):
            write(f'<a{url("href", href)}>{text(title)}</a>')
        else:
            write(f"<span>{text(title)}</span>")
        if truthy(below):
            Menu(write, items=below, level=add(level, 1))
        else:
            write(text(below))
        write("</li>")
    write("</ul>")


def server(page):
    menu = [
        {"title": "Home", "href": "/"},
        {
            "title": "Docs",
            "items": [
                {"title": "Guide", "href": "/guide"},
                {"title": "API", "items": [{"title": "Core", "href": "/api/core"}]},
            ],
        },
    ]
    return menu


def markup(page, write, menu):
    write("<nav>")
    Menu(write, items=menu)
    write("</nav>")


__velox__ = (
    "routes/index.velox",
    "7:0=4:1 8:4=4:24 10:4=6:5 10:30=6:25 11:4=7:18 11:14=7:8 12:8=7:19 15:8=8:9 16:8=9:11 17:12=9:19 17:23=9:28 17:43=9:35 19:12=9:48 19:27=9:55 20:8=10:11 21:12=10:21 23:12=10:12 28:0=3:7 42:0=17:1 44:4=17:6",
)
