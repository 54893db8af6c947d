"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import String, add, multiply, negate, plus, string, subtract, undefined
from veloxc.runtime import text as js_text


def server(page):
    a = 1
    list_ = [1, [2, 3]]
    nothing = None
    missing = undefined
    texts = [
        f"{a}2",
        multiply("3", 4),
        subtract("3", 1),
        f"{1 + 2}x",
        f"x{1}{2}",
        f"n:{string(nothing)}",
        f"m:{string(missing)}",
        add("", list_),
        add("", {}),
        f"{string(True)}",
        f"{string(nothing)} {string(missing)} {string(list_)} {1} {string(-0.0)}",
        add([], ""),
        plus("  42 "),
        plus(""),
        plus("0x1f"),
        plus("1e3"),
        plus("abc"),
        negate("5"),
    ]
    text = "a"
    text = f"{text}{1}"
    text = f"{text}{string(None)}"
    text = f"{text}{string(undefined)}"
    return texts, text


def markup(page, write, texts, text):
    write("<ol>")
    for each in texts:
        write(f"<li>{js_text(String(each))}</li>")
    write(f"</ol><p>{js_text(text)}</p>")


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 9:4=2:19 10:4=2:44 11:4=2:65 12:4=3:7 32:4=7:5 33:4=8:1 34:4=9:1 35:4=10:1 39:0=12:1 41:4=12:16 42:8=12:26 42:21=12:31 43:4=13:1 43:21=13:5",
)
