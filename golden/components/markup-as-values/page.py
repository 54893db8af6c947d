"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Array, Object, take, undefined
from veloxc.runtime import Html, attr, text

show = lambda content=undefined: (
    Html(f"<tr>{text(content)}</tr>") if Array.isArray(content) else content
)
lazy = lambda: Html("<i>made when asked</i>")


def server(page):
    star = Html("<b>*</b>")
    rows = [Html(f"<td>{n}</td>") for n in [1, 2, 3]]
    slots_1 = {"header": Html(f"<h1>Top {text(star)}</h1>"), "footer": "plain"}
    body = Html("<p>first</p>")
    if len(rows) > 2:
        body = Html(f"<p>{len(rows)} cells {text(star)}</p>")
    return star, rows, slots_1, body


def markup(page, write, star, rows, slots_1, body):
    write(
        f'{text(slots_1["header"])}<table>{text(show(rows))}{text(show(rows[1:]))}'
        f"</table>{text(body)}{text(star)}{text(lazy())}{text(lazy())}"
    )
    for t1 in Object.entries(slots_1):
        name, content = take(t1, 2)
        write(f'<div{attr("id", name)}>{text(content)}</div>')


__velox__ = (
    "routes/index.velox",
    "6:0=5:7 7:16=5:63 9:0=6:7 12:0=2:7 14:4=3:7 14:24=3:40 15:4=4:7 15:41=4:55 16:4=7:5 17:4=8:1 18:8=8:22 18:26=8:33 18:44=8:53 19:4=8:22 22:0=10:2 24:43=11:9 24:61=11:21 25:19=12:2 25:31=12:8 25:43=12:14 25:57=12:22 27:4=13:28 28:8=13:29 29:8=13:49 29:21=13:58 29:40=13:65",
)
