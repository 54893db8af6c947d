"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import truthy
from veloxc.runtime import text as js_text

zero = 0
text = ""


def server(page):
    list_ = [1]
    user = {"name": "A"}
    return list_, user


def markup(page, write, list_, user):
    if len(list_) > 0:
        write("<p>some</p>")
    if zero:
        write("<p>never</p>")
    else:
        write(js_text(zero))
    if text:
        write("<p>never</p>")
    if truthy(user) and truthy(list_):
        write(f'<p>{js_text(user["name"])}</p>')
    if not zero:
        write("<b>fragment</b> and text")


__velox__ = (
    "routes/page.velox",
    "6:0=3:7 7:0=4:7 10:0=2:7 12:4=5:7 16:0=7:1 18:8=7:21 19:4=8:1 20:8=8:10 22:8=8:2 23:4=9:1 24:8=9:10 25:4=10:1 26:8=10:18 26:20=10:22 27:4=11:1 28:8=11:13",
)
