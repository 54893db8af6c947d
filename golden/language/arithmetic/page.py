"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Object,
    String,
    call,
    divide,
    guard,
    index,
    multiply,
    power,
    remainder,
)
from veloxc.runtime import each_text, text

price = 19.9
count = 3


def server(page):
    results = [
        multiply(price, count),
        7 / 2,
        6 / 2,
        7 % 3,
        remainder(-7, 3),
        remainder(5.5, 2),
        power(2, 10),
        power(2, -1),
        power(-2, 3),
        0.1 + 0.2,
        1 / 3,
        divide(10, 0),
        divide(-10, 0),
        divide(0, 0),
        -0.0,
        multiply(0, -1),
        1e21,
        1e-07,
        guard(123456789 * 987654321),
        guard(power(2, 53) + 1),
    ]
    total = 10
    total = guard(total + 5)
    total = guard(total - 1)
    total = guard(total * 2)
    total /= 4
    total = remainder(total, 4)
    total = power(total, 2)
    return results, total


def markup(page, write, results, total):
    write(
        f'<ul>{each_text("<li>", results, "</li>")}</ul><p>{text(total)} '
        f'{text(String(call(Object, "is", index(results, 14), -0.0)))} '
        f'{text(String(call(Object, "is", index(results, 15), -0.0)))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "16:0=2:7 17:0=3:7 20:0=4:7 43:4=8:5 44:4=9:1 45:4=10:1 46:4=11:1 47:4=12:1 48:4=13:1 49:4=14:1 53:0=16:1 55:15=16:18 55:60=17:5 56:11=17:13 57:11=17:50",
)
