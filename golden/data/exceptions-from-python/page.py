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
from ..lib.errors import fail, missing_key, divide

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
    "14:0=2:1 15:0=3:1 22:0=4:17 23:4=4:41 24:8=4:47 26:8=4:41 27:8=4:90 34:4=5:7 41:4=6:5 42:4=7:1 43:8=7:7 45:8=7:1 46:8=7:58 51:4=9:1 51:17=9:18 51:62=10:5",
)
