"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, multiply, put, undefined
from veloxc.runtime import attr, text, text_of
from veloxc.runtime.client import computed, effect, signal


def server(page):
    count = signal(2)
    double = computed(lambda *_: multiply(get(count, "value"), 2))

    def effect_2(*_):
        put(count, "value", 99)
        return undefined

    effect(effect_2)
    return count, double


def markup(page, write, count, double):
    write(
        f'<p{attr("class", count)}>{text(count)} {text(double)} '
        f'{text_of(count, "value")}</p>'
    )


__velox__ = (
    "routes/page.velox",
    "5:0=2:1 8:0=3:7 10:4=4:7 12:4=5:8 13:8=5:16 16:4=5:1 20:0=7:1 22:13=7:11 22:36=7:19 22:50=7:27 23:11=7:36",
)
