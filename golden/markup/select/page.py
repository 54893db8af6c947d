"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import attr, each_text, options as js_options, text

chosen = "b"


def server(page):
    options = ["a", "b", "c"]
    return options


def markup(page, write, options):
    write('<select name="s">')
    pieces = []
    push = pieces.append
    for o in options:
        push(f'<option{attr("value", o)}>{text(o)}</option>')
    write(
        f'{js_options(chosen, "".join(pieces))}</select><select>'
        f'{js_options("2", "<option>1</option><option>2</option>")}</select>'
        "<select multiple>"
    )
    t1 = ["a", "c"]
    pieces_2 = []
    push_2 = pieces_2.append
    push_2(each_text("<option>", options, "</option>"))
    write(f'{js_options(t1, "".join(pieces_2))}</select>')


__velox__ = (
    "routes/page.velox",
    "5:0=2:7 8:0=3:7 13:0=5:1 17:4=5:46 18:8=5:51 18:23=5:66 18:42=5:70 19:4=5:1 21:11=6:1 24:4=7:1 27:4=7:50 28:4=7:1",
)
