"""lib/numbers.ts, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import add, call, iterate, multiply, number_to_fixed, undefined


def total(values=undefined, *_):
    sum_ = 0
    for value in iterate(values):
        sum_ = add(sum_, value)
    return call(sum_, "toFixed", 1)


def percent(share=undefined, digits=undefined, *_):
    if digits is undefined:
        digits = 0
    return f"{number_to_fixed(multiply(share, 100), digits)} %"


default = {"percent": percent}


__velox__ = (
    "lib/numbers.ts",
    "6:0=4:8 7:4=5:7 8:4=6:3 9:8=6:31 10:4=7:3 13:0=2:24 14:4=2:40 16:4=2:24 19:0=10:1",
)
