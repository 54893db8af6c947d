"""components/Panel.tsx, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import truthy, undefined
from veloxc.runtime import attr, place_children, text


def Panel(write, title=undefined, note=undefined, children=undefined):
    if note is undefined:
        note = ""
    write(f'<section{attr("aria-label", title)}><header><h1>{text(title)}</h1>')
    if truthy(note):
        write(f"<small>{text(note)}</small>")
    else:
        write(text(note))
    write("</header>")
    place_children(write, children)
    write("</section>")


default = Panel


__velox__ = (
    "components/Panel.tsx",
    "7:0=1:16 8:4=1:40 10:4=2:10 10:21=2:31 10:61=2:51 11:4=2:62 12:8=2:71 12:24=2:79 14:8=2:63 16:4=2:103",
)
