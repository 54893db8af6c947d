"""routes/blog/[[page]].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Number, String, get, undefined
from veloxc.runtime import text, text_of


def server(this_page):
    page = Number(
        1 if (t1 := get(this_page.params, "page")) is None or t1 is undefined else t1
    )
    rest = (
        [] if (t2 := get(this_page.params, "path")) is None or t2 is undefined else t2
    )
    return page, rest


def markup(this_page, write, page, rest):
    write(
        f'<p>{text(page)} {text(String(get(this_page.params, "page")))} '
        f'{text_of(rest, "length")}</p>'
    )


__velox__ = (
    "routes/blog/[[page]].velox",
    "7:0=2:7 11:4=3:7 17:0=5:1 19:14=5:5 19:27=5:12 20:11=5:34",
)
