"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    NaN,
    array_join,
    int32,
    left_shift,
    power,
    signed_right_shift,
    unsigned_right_shift,
)
from veloxc.runtime import text


def server(page):
    flags = {"read": 1, "write": 2, "admin": 4}
    rights = flags["read"] | flags["write"]
    rights &= ~flags["write"]
    rights ^= flags["admin"]
    values = [
        5 & 3,
        5 | 3,
        5 ^ 3,
        ~5,
        left_shift(1, 31),
        left_shift(1, 32),
        unsigned_right_shift(-1, 0),
        unsigned_right_shift(-1, 28),
        signed_right_shift(-9, 1),
        int32(power(2, 32)),
        int32(3.7),
        int32(-3.7),
        int32(NaN),
    ]
    return flags, rights, values


def markup(page, write, flags, rights, values):
    write(
        f'<p>{rights} {"admin" if rights & flags["admin"] != 0 else "user"}</p><p>'
        f'{text(array_join(values, " "))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "15:0=2:7 17:4=3:5 18:4=4:1 19:4=5:1 20:4=6:7 38:0=8:1 40:14=8:5 40:23=8:14 41:11=9:5",
)
