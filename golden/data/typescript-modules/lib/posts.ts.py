"""lib/posts.ts, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Date, call, get, string, undefined

from .config import default as config


def formatDate(date=undefined, *_):
    return call(call(date, "toISOString"), "slice", 0, 10)


posts = [
    {"title": f'{string(get(config, "title"))} {n}', "date": Date(Date.UTC(2024, 0, n))}
    for n in [1, 2]
]


__velox__ = (
    "lib/posts.ts",
    "5:0=1:1 8:0=7:8 9:4=8:3 12:0=5:14",
)
