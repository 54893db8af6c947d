"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, undefined
from veloxc.runtime import text


def server(page):
    lang = (
        "en"
        if (t1 := call(get(page.request, "headers"), "get", "accept-language")) is None
        or t1 is undefined
        else t1
    )
    return lang


def markup(page, write, lang):
    write(f"<p>{text(lang)}</p>")


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 17:0=4:1 18:16=4:5",
)
