"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, put, undefined
from veloxc.runtime import text, text_of

config = {"render": "ssr"}


def server(this_page):
    agent = call(get(this_page.request, "headers"), "get", "User-Agent")
    page = (
        "1"
        if (t1 := call(get(this_page.request, "query"), "get", "page")) is None
        or t1 is undefined
        else t1
    )
    sid = (
        undefined
        if (t2 := call(get(this_page.request, "cookies"), "get", "sid")) is None
        or t2 is undefined
        else get(t2, "value")
    )
    call(get(this_page.response, "headers"), "set", "X-Page", page)
    put(this_page.response, "status", 203)
    return agent, page, sid


def markup(this_page, write, agent, page, sid):
    write(
        f'<p>{text_of(this_page.request, "method")} '
        f'{text_of(this_page.url, "pathname")} {text(agent)} {text(page)} {text(sid)}'
        "</p>"
    )


__velox__ = (
    "routes/page.velox",
    "6:0=2:23 9:0=3:7 11:4=4:7 17:4=5:7 23:4=6:1 24:4=7:1 28:0=9:1 30:14=9:5 31:11=9:22 31:48=9:37 31:62=9:45 31:75=9:52",
)
