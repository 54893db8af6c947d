"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    BigInt,
    Number,
    String,
    add,
    array_join,
    array_map,
    array_reduce,
    call,
    divide,
    gt,
    increment,
    left_shift,
    loosely_equal,
    lte,
    multiply,
    negate,
    power,
    remainder,
    same,
    typeof,
    undefined,
)
from veloxc.runtime import text


def server(page):
    big = power(BigInt(2), BigInt(64))
    shown = [
        big,
        add(big, BigInt(1)),
        divide(negate(big), BigInt(3)),
        remainder(big, BigInt(10)),
        BigInt("123456789012345678901234567890"),
        BigInt(power(2, 53)),
        gt(BigInt(5), 4),
        loosely_equal(BigInt(2), 2),
        same(BigInt(2), 2),
        typeof(big),
        call(BigInt(10), "toString", 2),
        Number(BigInt(5)) / 2,
        BigInt.asUintN(8, BigInt(257)),
        divide(BigInt(7), BigInt(2)),
        divide(negate(BigInt(7)), BigInt(2)),
        remainder(negate(BigInt(7)), BigInt(2)),
        left_shift(BigInt(1), BigInt(70)),
    ]
    sum_ = array_reduce(
        [BigInt(1), BigInt(2), BigInt(3)],
        lambda a=undefined, b=undefined, *_: add(a, b),
    )
    fact = BigInt(1)
    i = BigInt(1)
    while lte(i, BigInt(25)):
        fact = multiply(fact, i)
        i = increment(i)
    return shown, sum_, fact


def markup(page, write, shown, sum_, fact):
    write(
        f'<p>{text(array_join(array_map(shown, String), " "))}</p><p>{text(sum_)} '
        f"{text(fact)}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "29:0=2:7 31:4=3:7 50:4=4:7 54:4=5:5 55:4=6:10 56:4=6:1 57:8=6:33 58:8=6:1 62:0=8:1 64:14=8:5 64:70=9:5 65:11=9:11",
)
