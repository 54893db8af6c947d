"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, gt
from veloxc.runtime import Html, text, text_of


def server(page):
    note = Html(f'<em>n = {text_of(page.params, "n")}</em>')
    pieces = []
    push = pieces.append
    push("<ul>")
    for n in [1, 2]:
        push(f"<li>{n}</li>")
    push("</ul>")
    list_ = Html("".join(pieces))
    choice = Html("<b>many</b>") if gt(get(page.params, "n"), 1) else "one"
    rows = []
    for n in [1, 2]:
        rows.append(Html(f"<tr><td>{n}</td></tr>"))
    return note, list_, choice, rows


def markup(page, write, note, list_, choice, rows):
    write(
        f"{text(note)}{text(list_)}{text(choice)}<table>{text(rows)}</table>"
        f'{text([note, "x < y"])}'
    )


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 8:27=2:23 9:4=3:7 11:4=3:14 12:4=3:30 13:8=3:35 13:20=3:40 14:4=3:35 15:4=3:7 16:4=4:7 17:4=5:7 18:4=6:1 19:8=6:25 19:36=6:44 20:4=6:25 23:0=8:2 25:23=8:8 25:36=8:14 25:57=9:9 26:11=10:2",
)
