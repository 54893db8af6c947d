"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import array_map, gte, undefined
from veloxc.runtime import text

grade = lambda points=undefined, *_: (
    "A"
    if gte(points, 90)
    else "B" if gte(points, 80) else "C" if gte(points, 70) else "F"
)
plural = lambda n=undefined, word=undefined: f'{n} {word}{"" if n == 1 else "s"}'


def markup(page, write):
    write(
        f'<p>{text("".join(array_map([95, 85, 75, 10], grade)))}</p><p>'
        f'{text(", ".join([plural(n, "post") for n in [0, 1, 2]]))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "6:0=2:7 11:0=3:7 14:0=5:1 16:14=5:5 17:11=6:5",
)
