"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, native
from veloxc.runtime import text
from fractions import Fraction
from math import sqrt, pi
import statistics
import textwrap

Fraction = native(Fraction)
sqrt = native(sqrt)
pi = native(pi)


def markup(page, write):
    write(
        f'<p>{text(Fraction(1, 3))} {text(sqrt(16))} {text(call(pi, "toFixed", 3))} '
        f'{text(call(statistics, "mean", [1, 2, 3, 4]))} '
        f'{text(call(textwrap, "shorten", "a long text that is cut", 12))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "5:0=2:1 6:0=3:1 7:0=4:1 8:0=5:1 10:0=2:1 11:0=3:1 16:4=7:1 17:14=7:5 17:37=7:22 17:54=7:33 18:11=7:49 19:11=7:81",
)
