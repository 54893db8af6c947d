"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Math, add, array_join, call, caught, thrown, undefined
from veloxc.runtime import text

value = "outer"
Map = lambda x=undefined: x + 1
String = lambda x=undefined: f"<{x}>"


def server(page):
    def shadow(value=undefined):
        inner = f"{value}!"
        value_2 = "block"
        if inner:
            value_3 = "deeper"
            value_3 = f"{value_3}."
            log.append(value_3)
        log.append(value_2)
        for value_2 in ["loop"]:
            log.append(value_2)
        try:
            raise thrown("thrown")
        except Exception as error:
            value_2 = caught(error)
            log.append(value_2)
        return lambda value=undefined, *_: add(value, inner)

    Math2 = Math
    log = []
    result = shadow("argument")("call")
    return Math2, log, result


def markup(page, write, Math2, log, result):
    write(
        f"<p>{text(value)} {text(result)} {text(array_join(log))} {Map(1)} "
        f'{text(String(2))} {text(call(Math2, "max", 1, 2))} '
        f"{text(array_join([value * 2 for value in [1, 2]]))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "6:0=2:7 7:0=13:7 8:0=14:7 11:0=4:1 13:8=5:9 14:8=6:11 15:8=6:28 16:12=6:45 17:12=6:63 18:12=6:77 19:8=6:96 20:8=7:3 21:12=7:33 22:8=8:3 23:12=8:9 25:12=8:3 26:12=8:43 27:8=9:3 29:4=3:7 30:4=11:7 31:4=12:7 35:0=16:1 37:14=16:5 37:28=16:13 37:43=16:22 37:67=16:35 38:11=16:44 38:29=16:56 39:11=16:74",
)
