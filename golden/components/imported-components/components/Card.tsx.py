"""components/Card.tsx, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import truthy, undefined
from veloxc.runtime import place_children, text

from .parts.Stars import Stars


def Badge(write, children=undefined):
    write('<em class="badge">')
    place_children(write, children)
    write("</em>")


def Card(write, title=undefined, footer=undefined, children=undefined):
    write(f'<article class="card"><h3>{text(title)} ')
    Stars(write, count=1)
    write("</h3>")
    place_children(write, children)
    if truthy(footer):
        write(f"<footer>{text(footer)}</footer>")
    else:
        write(text(footer))
    write("</article>")


default = Card


__velox__ = (
    "components/Card.tsx",
    "6:0=1:1 9:0=5:8 10:4=6:10 11:4=6:29 15:0=9:16 16:4=11:5 16:39=12:12 17:4=12:19 19:4=13:8 20:4=14:7 21:8=14:18 21:25=14:27 23:8=14:8",
)
