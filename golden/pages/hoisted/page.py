"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Map, call_with, get, pause, same, undefined
from veloxc.runtime import text

from ..lib.db import db


def Price(write, value=undefined):
    write(f"<b>{text(value)}{text(currency)}</b>")


currency = "€"
rate = 1.2 * 100
Size = {"Small": 1, "1": "Small", "Big": 2, "2": "Big"}
label = lambda size=undefined: "big" if same(size, 2) else "small"


async def server(page):
    seen = Map()
    rows = await pause(call_with(get(db, "posts"), "findMany", {"limit": 1}))
    seen.set("n", get(rows, "length"))
    return seen


def markup(page, write, seen):
    write(f"<p>{text(label(2))} {text(rate)} ")
    Price(write, value=3)
    write(f' {text(seen.get("n"))}</p>')


__velox__ = (
    "routes/page.velox",
    "6:0=2:1 9:0=8:1 10:4=8:36 10:16=8:40 10:29=8:47 13:0=3:7 14:0=4:7 15:0=5:1 16:0=7:7 19:0=9:7 21:4=10:7 22:4=11:1 26:0=13:1 27:16=13:5 27:33=13:23 28:4=13:29 29:4=13:47 29:14=13:49",
)
