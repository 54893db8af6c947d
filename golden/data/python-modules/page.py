"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

import statistics
import textwrap
from fractions import Fraction
from math import pi, sqrt

from veloxc.js import call, native
from veloxc.runtime import text

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
    "3:0=4:1 4:0=5:1 5:0=2:1 6:0=3:1 11:0=2:1 12:0=3:1 16:0=7:1 18:14=7:5 18:37=7:22 18:54=7:33 19:11=7:49 20:11=7:81",
)
