"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import JSObject, String, caught, define_static, get, string, undefined
from veloxc.runtime import each_text


def early(*_):
    return constant


constant = 1


def server(page):
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
    write("<ul>")
    write(each_text("<li>", attempts, "</li>"))
    write("</ul>")


__velox__ = (
    "routes/index.velox",
    "7:0=4:1 8:4=4:20 11:0=6:7 15:4=2:7 17:4=3:17 18:8=3:41 19:12=3:47 21:12=3:41 22:12=3:98 26:4=5:1 27:4=7:1 29:4=8:9 30:8=8:31 33:8=8:44 34:8=8:57 35:8=8:68 37:4=8:1 39:4=9:9 40:8=9:17 43:8=9:27 44:8=9:48 46:4=9:1 51:4=11:1 52:4=11:19",
)
