"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Error,
    String,
    caught as js_caught,
    get,
    instance_of,
    native,
    string,
    undefined,
)
from veloxc.runtime import each_text, text
from veloxc.runtime.server import NotFound

from ..lib.errors import divide, fail, missing_key

fail = native(fail)
missing_key = native(missing_key)
divide = native(divide)


def attempt(f=undefined):
    try:
        return String(f())
    except Exception as raised:
        error = js_caught(raised)
        return (
            f'{string(get(error, "name"))}: {string(get(error, "message"))} '
            f"{string(instance_of(error, Error))}"
        )


def server(page):
    results = [
        attempt(lambda *_: fail("bad")),
        attempt(lambda *_: missing_key()),
        attempt(lambda *_: divide(1, 0)),
        attempt(lambda *_: divide(4, 2)),
        attempt(lambda *_: fail()),
    ]
    caught = ""
    try:
        raise NotFound("gone")
    except Exception as raised:
        error = js_caught(raised)
        caught = get(error, "message")
    return results, caught


def markup(page, write, results, caught):
    write(f'<ul>{each_text("<li>", results, "</li>")}</ul><p>{text(caught)}</p>')


__velox__ = (
    "routes/index.velox",
    "14:0=2:1 16:0=3:1 23:0=4:17 24:4=4:41 25:8=4:47 27:8=4:41 28:8=4:90 34:0=5:7 42:4=6:5 43:4=7:1 44:8=7:7 46:8=7:1 47:8=7:58 51:0=9:1 52:17=9:18 52:62=10:5",
)
