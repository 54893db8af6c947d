"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    Array,
    Error,
    String,
    TypeError_,
    array_join,
    call,
    caught,
    decodeURIComponent,
    get,
    instance_of,
    number_to_fixed,
    string,
    thrown,
    typeof,
    undefined,
)
from veloxc.runtime import each_text, text, text_of


def overrides():
    try:
        raise Error("lost")
    finally:
        return "finally wins"


class NotReady(Error):
    def __init__(self, step=undefined, options=undefined, *_):
        super().__init__(f"{string(step)} is not ready", options)
        self.step = step
        self.name = "NotReady"


def server(page):
    def attempt(action=undefined):
        try:
            return String(action())
        except Exception as raised:
            error = caught(raised)
            return (
                f'{string(typeof(error) if (t1 := undefined if error is None or error is undefined else get(error, "name")) is None or t1 is undefined else t1)}'
                f': {string(error if (t2 := undefined if error is None or error is undefined else get(error, "message")) is None or t2 is undefined else t2)}'
            )
        finally:
            log.append("tried")

    def returns():
        try:
            return "try"
        finally:
            log.append("cleaned")

    def nested():
        try:
            try:
                raise Error("one")
            finally:
                log.append("inner")
        except Exception as raised:
            e = caught(raised)
            return get(e, "message")

    log = []
    nothing = undefined
    nil = None
    object_ = {}

    def attempt_2(*_):
        raise NotReady("load")

    def attempt_3(*_):
        raise thrown("a text")

    results = [
        attempt(attempt_2),
        attempt(attempt_3),
        attempt(lambda *_: get(nothing, "field")),
        attempt(lambda *_: get(nil, "field")),
        attempt(lambda *_: call(object_, "method")),
        attempt(lambda *_: get(get(object_, "deep"), "er")),
        attempt(lambda *_: JSON.parse("{bad")),
        attempt(lambda *_: Array(-1)),
        attempt(lambda *_: number_to_fixed(5, 200)),
        attempt(lambda *_: decodeURIComponent("%")),
    ]
    cause = NotReady("a", {"cause": TypeError_("inner")})
    return log, results, cause, returns, nested


def markup(page, write, log, results, cause, returns, nested):
    write(
        f'<ul>{each_text("<li>", results, "</li>")}</ul><p>'
        f'{text_of(get(cause, "cause"), "message")} '
        f"{text(String(instance_of(cause, Error)))} {text(String(cause))} "
        f"{text(returns())} {text(overrides())} {text(nested())} "
        f"{text(array_join(log))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "24:0=26:1 25:4=26:24 26:8=26:30 28:8=26:67 31:0=2:1 32:4=3:3 33:8=3:62 35:8=3:102 38:0=6:1 40:8=7:3 41:12=7:9 43:12=7:3 44:12=8:24 49:12=9:13 51:4=25:1 52:8=25:22 53:12=25:28 55:12=25:54 57:4=27:1 58:8=27:21 59:12=27:27 60:16=27:33 62:16=27:69 64:12=27:21 65:12=27:109 67:4=5:7 68:4=11:7 69:4=11:33 70:4=11:50 72:4=13:11 73:8=13:19 75:4=14:11 76:8=14:19 78:4=12:7 90:4=24:7 94:0=29:1 96:15=29:18 97:11=30:5 98:11=30:38 98:53=30:71 99:11=30:87 99:29=30:99 99:49=30:113 100:11=30:124",
)
