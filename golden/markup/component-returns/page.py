"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import gt, same, undefined
from veloxc.runtime import Html, text


def Kind(write, n=undefined):
    if same(n, 0):
        write("zero &lt;")
        return
    if same(n, 1):
        return
    if same(n, 2):
        write(text([Html("<b>two</b>"), "and"]))
        return
    if same(n, 3):
        write("<i>three</i>")
        return
    for m in [4, 5]:
        if same(m, n):
            write(f"<u>{m}</u>")
            return
    if gt(n, 6):
        write(f"<s>{text(n)}</s>")


def markup(page, write):
    for n in [0, 1, 2, 3, 4, 6, 7]:
        write("<p>")
        Kind(write, n=n)
        write("</p>")


__velox__ = (
    "routes/page.velox",
    "7:0=2:1 8:4=3:3 9:8=3:23 10:8=3:16 11:4=4:3 12:8=4:16 13:4=5:3 14:8=5:23 15:8=5:16 16:4=6:3 17:8=7:20 18:8=7:13 19:4=10:3 20:8=11:5 21:12=11:25 21:24=11:29 22:12=11:18 23:4=13:3 24:8=13:18 24:20=13:22 27:0=16:28 29:8=16:33 30:8=16:36",
)
