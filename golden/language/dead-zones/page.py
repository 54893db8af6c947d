"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import JSObject, String, caught, define_static, get, string, undefined
from veloxc.runtime import each_text


def server(page):
    def early(*_):
        return constant

    attempts = []

    def attempt(f=undefined):
        try:
            attempts.append(String(f()))
        except Exception as raised:
            error = caught(raised)
            attempts.append(
                f'{string(get(error, "name"))}: {string(get(error, "message"))}'
            )

    attempt(early)
    constant = 1
    attempt(early)

    def attempt_2(*_):
        def inner():
            return value

        inner()
        value = 2
        return value

    attempt(attempt_2)

    def attempt_3(*_):
        class A(JSObject):
            pass

        define_static(A, "x", get(A, "name"))
        return get(A, "x")

    attempt(attempt_3)
    return attempts


def markup(page, write, attempts):
    write(f'<ul>{each_text("<li>", attempts, "</li>")}</ul>')


__velox__ = (
    "routes/index.velox",
    "7:0=4:1 9:8=4:20 11:4=2:7 13:4=3:17 14:8=3:41 15:12=3:47 17:12=3:41 18:12=3:98 22:4=5:1 23:4=6:7 24:4=7:1 26:4=8:9 27:8=8:31 30:8=8:44 31:8=8:57 32:8=8:68 34:4=8:1 36:4=9:9 37:8=9:17 40:8=9:27 41:8=9:48 43:4=9:1 47:0=11:1 48:17=11:19",
)
