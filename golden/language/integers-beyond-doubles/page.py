"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Number, add, guard, index, multiply
from veloxc.runtime import text

product = guard(3037000500 * 3037000500)


def server(page):
    factorial = 1
    for n in range(1, 26):
        factorial = multiply(factorial, n)
    sum_ = 9007199254740991
    sum_ = guard(sum_ + 1)
    sum_ = guard(sum_ + 1)
    fibonacci = [0, 1]
    while len(fibonacci) < 90:
        fibonacci.append(
            add(
                index(fibonacci, len(fibonacci) - 1),
                index(fibonacci, len(fibonacci) - 2),
            )
        )
    return factorial, sum_, fibonacci


def markup(page, write, factorial, sum_, fibonacci):
    write(
        f"<p>{text(factorial)} {text(sum_)} {text(product)} "
        f"{text(index(fibonacci, 89))} {Number.MAX_SAFE_INTEGER}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "6:0=7:7 9:0=2:5 11:4=3:1 12:8=3:31 13:4=4:5 14:4=5:1 15:4=6:1 16:4=8:7 17:4=9:1 18:8=9:31 27:0=11:1 29:14=11:5 29:32=11:17 29:45=11:23 30:11=11:33 30:40=11:49",
)
