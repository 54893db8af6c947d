"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import BigInt, NaN, String, Symbol, truthy as js_truthy, undefined
from veloxc.runtime import text


def server(page):
    values = [
        0,
        -0.0,
        NaN,
        "",
        " ",
        "0",
        "false",
        None,
        undefined,
        [],
        {},
        lambda *_: 0,
        BigInt(0),
        BigInt(1),
        Symbol("s"),
    ]
    truthy = ["yes" if js_truthy(value) else "no" for value in values]
    user = {"name": "", "tags": []}
    name = user["name"] or "anonymous"
    tags = "has tags" if js_truthy(t1 := user["tags"]) else t1
    both = bool(user["name"]) and len(user["tags"]) > 0
    return truthy, user, name, tags, both


def markup(page, write, truthy, user, name, tags, both):
    write(
        f'<p>{text(" ".join(truthy))}</p><p>{text(name)} / {text(tags)} / '
        f"{text(String(both))} / {text(String(not js_truthy(user)))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 25:4=3:7 26:4=4:7 27:4=5:7 28:4=6:7 29:4=7:7 33:0=9:1 35:14=9:5 35:45=10:5 35:60=10:14 36:11=10:23 36:34=10:40",
)
