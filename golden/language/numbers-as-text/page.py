"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Date,
    Number,
    String,
    isNaN,
    number_to_exponential,
    number_to_fixed,
    number_to_precision,
    number_to_string,
    parseFloat,
    parseInt,
    power,
    undefined,
)
from veloxc.runtime import text


def server(page):
    shown = [
        number_to_fixed(1234.5678, 2),
        number_to_string(1.234e-06),
        number_to_string(255, 16),
        number_to_string(0.5, 2),
        number_to_string(1e21),
        number_to_fixed(1.005, 2),
        number_to_string(25, 36),
        number_to_precision(1234.5678, 6),
        number_to_precision(1e-05, 1),
        number_to_exponential(123456, 2),
        1,
        100,
        1e100,
        1.7976931348623157e308,
        5e-324,
        0.1 * 3,
        1 / 3,
        -1e-07,
        1.2345678901234568e20,
        4.35 * 100,
        1000000,
        255,
        5,
        15,
        Number("12px"),
        parseInt("12px"),
        parseInt("101", 2),
        parseInt("0x1f"),
        parseInt(""),
        parseFloat("3.14abc"),
        parseFloat(".5"),
        Number(""),
        Number(" 12 "),
        Number(None),
        Number(undefined),
        Number([5]),
        Number("1,000"),
        Number(True),
        Number(Date(5)),
        Number.isInteger(5),
        Number.isSafeInteger(power(2, 53)),
        Number.EPSILON > 0,
        isNaN("x"),
        Number.isNaN("x"),
        number_to_fixed(12.5),
        number_to_fixed(-1.5, 0),
        number_to_fixed(1e21, 2),
    ]
    return shown


def markup(page, write, shown):
    write("<ol>")
    for each in shown:
        write(f"<li>{text(String(each))}</li>")
    write("</ol>")


__velox__ = (
    "routes/index.velox",
    "20:0=2:7 73:0=9:1 75:4=9:16 76:8=9:26 76:21=9:31 77:4=9:26",
)
