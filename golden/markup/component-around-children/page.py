"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, guard, spread_object, undefined
from veloxc.runtime import Html, attr, place, place_children, text, text_of


def Box(write, title=undefined, kind=undefined, children=undefined):
    if kind is undefined:
        kind = "plain"
    write(f'<section{attr("class", kind)}><h2>{text(title)}</h2><div>')
    place_children(write, children)
    write(f'</div><hr{attr("title", title)}></section>')


def Frame(write, children=undefined):
    write('<div class="frame"><section class="plain"><h2>framed</h2><div>')
    place_children(write, children)
    write('</div><hr title="framed"></section></div>')


def server(page):
    n = 0

    def next_():
        nonlocal n
        return (n := guard(n + 1))

    def body(write):
        t1 = get(page.params, "t")
        write(
            f'<section class="plain"><h2>{text(t1)}</h2><div>text and <b>'
            f'{text_of(page.params, "t")}</b></div><hr{attr("title", t1)}></section>'
        )
        t2 = next_()
        write(
            f'<section class="big"><h2>{text(t2)}</h2><div>{next_()}</div><hr'
            f'{attr("title", t2)}></section><section class="plain"><h2>outer</h2><div>'
            '<section class="plain"><h2>inner</h2><div>deep</div>'
            '<hr title="inner"></section></div><hr title="outer"></section>'
        )
        Frame(write, children=n and Html(f"<i>{n}</i>"))
        Box(write, title="no children")
        place(write, Box, {**spread_object({"title": "spread"}), "children": "x"})

    return body


def markup(page, write, body):
    body(write)


__velox__ = (
    "routes/page.velox",
    "7:0=2:1 8:4=2:23 10:4=3:10 10:21=3:26 10:47=3:37 11:4=3:54 12:4=3:69 12:22=3:80 15:0=5:15 16:4=5:33 17:4=5:73 18:4=3:69 21:0=6:5 24:4=7:14 28:4=9:1 30:8=3:10 31:42=3:37 32:15=9:36 32:55=3:80 34:8=10:1 35:8=3:10 36:40=3:37 36:60=10:33 37:15=3:80 41:8=12:1 41:47=12:18 42:8=13:1 43:8=14:1",
)
