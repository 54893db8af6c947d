"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import array_join, call, get, iterate, put, undefined
from veloxc.runtime import text, text_of


def server(page):
    name = (
        "nobody"
        if (t1 := call(get(page.request, "query"), "get", "name")) is None
        or t1 is undefined
        else t1
    )
    agent = call(get(page.request, "headers"), "get", "User-Agent")
    theme = (
        "light"
        if (
            t3 := (
                undefined
                if (t2 := call(get(page.request, "cookies"), "get", "theme")) is None
                or t2 is undefined
                else get(t2, "value")
            )
        )
        is None
        or t3 is undefined
        else t3
    )
    all_ = array_join([*iterate(call(get(page.request, "query"), "keys"))])
    call(get(page.response, "headers"), "set", "X-Name", name)
    put(page.response, "status", 201)
    return name, agent, theme, all_


def markup(page, write, name, agent, theme, all_):
    write(
        f"<p>{text(name)} {text(agent)} {text(theme)} {text(all_)} "
        f'{text_of(page.request, "method")} {text_of(page.url, "pathname")} '
        f'{text_of(page.request, "url")}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 14:4=3:7 15:4=4:7 29:4=5:7 30:4=6:1 31:4=7:1 35:0=9:1 37:14=9:5 37:27=9:12 37:41=9:20 37:55=9:28 38:11=9:34 38:45=9:51 39:11=9:66",
)
