"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Math, NaN, Object, String, array_join, array_map, call
from veloxc.runtime import text


def server(page):
    shown = [
        Math.max(1, 5, 3),
        Math.max(),
        Math.min(*[4, 2]),
        Math.round(2.5),
        Math.round(-2.5),
        Math.round(-0.4),
        Math.round(0.49999999999999994),
        Math.floor(-1.5),
        Math.ceil(-1.5),
        Math.trunc(-1.9),
        Math.abs(-3),
        Math.sign(-7),
        Math.sqrt(2),
        Math.cbrt(27),
        Math.pow(2, 0.5),
        Math.hypot(3, 4),
        Math.log10(1000),
        Math.log2(8),
        Math.exp(0),
        Math.atan2(1, 1),
        Math.fround(5.5),
        Math.clz32(1),
        Math.imul(3, 4),
        Math.PI,
        Math.max(NaN, 1),
        Math.min(0, -0.0),
    ]
    random = Math.random()
    return shown, random


def markup(page, write, shown, random):
    write(
        f'<p>{text(array_join(array_map(shown, String), " "))}</p><p>'
        f"{text(String(random >= 0 and random < 1))} "
        f'{text(String(call(Object, "is", Math.round(-0.4), -0.0)))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 36:4=3:7 40:0=5:1 42:14=5:5 43:11=6:5 44:11=6:41",
)
