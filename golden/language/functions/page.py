"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Accessor,
    String,
    add,
    arity,
    array_join,
    array_map,
    call,
    get,
    guard,
    literal,
    multiply,
    string,
    take_rest,
    undefined,
)
from veloxc.runtime import text, text_of


def greet(name=undefined, greeting=undefined, *more):
    if greeting is undefined:
        greeting = "Hello"
    more = list(more)
    return array_join([greeting, name, *more], " ")


arity(greet, 1)


def arguments_(*arguments):
    arguments = list(arguments)
    (_all,) = take_rest(arguments, 0)
    return get(arguments, "length")


def counter():
    n = 0

    def up(*_):
        nonlocal n
        return (n := guard(n + 1))

    def down(*_):
        nonlocal n
        return (n := guard(n - 1))

    def get_now(this, *_):
        return n

    return literal({"up": up, "down": down, "now": Accessor(get_now, None)})


def late(a=undefined, b=undefined, t1=undefined, *_):
    if b is undefined:
        b = multiply(a, 2)
    if t1 is undefined:
        t1 = {}
    c = get(t1, "c")
    if c is undefined:
        c = add(b, 1)
    return f"{string(a)},{string(b)},{string(c)}"


arity(late, 1)


def missing(a=undefined, b=undefined):
    return array_join(array_map([a, b, arguments_(a)], String))


def self(n=undefined):
    return 1 if n <= 1 else multiply(n, self(guard(n - 1)))


named = self


def server(page):
    extra = (lambda a=undefined, *_: a)(*[1, 2, 3])

    def block():
        return undefined

    nothing = block()
    object_ = (lambda: {"made": True})()
    c = counter()
    call(c, "up")
    call(c, "up")
    call(c, "down")
    return extra, nothing, object_, c


def markup(page, write, extra, nothing, object_, c):
    write(
        f'<p>{text(greet("Ada"))} | {text(greet("Ada", undefined, "and", "all"))} | '
        f'{text(late(1))} {text(late(1, 5))} {text(late(1, 5, {"c": 0}))} | '
        f"{text(missing(1))}</p><p>{text(extra)} {text(String(nothing))} "
        f'{"made" if object_["made"] else ""} {text_of(c, "now")} {text(named(5))} '
        f'{text_of(greet, "length")} {text_of(greet, "name")} '
        f'{text_of(late, "length")}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "22:0=2:1 23:4=2:30 25:4=2:50 26:4=3:3 32:0=7:1 34:4=7:21 35:4=7:39 38:0=11:1 39:4=11:26 41:4=11:46 45:4=11:63 49:4=11:81 50:8=11:86 52:4=11:33 55:0=5:14 56:4=5:26 58:4=5:37 63:4=5:14 69:0=6:17 73:0=14:15 74:4=14:50 77:0=14:7 80:0=8:7 83:4=9:18 86:4=9:7 87:4=10:7 88:4=12:7 89:4=13:1 90:4=13:9 91:4=13:17 95:0=16:1 97:14=16:5 97:37=16:22 98:11=16:64 98:27=16:74 98:46=16:87 99:11=16:112 99:36=17:5 99:50=17:13 100:11=17:31 100:47=17:59 100:67=17:67 101:11=17:78 101:38=17:93 102:11=17:106",
)
