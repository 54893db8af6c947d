"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    add,
    array_entries,
    array_join,
    guard,
    iterate,
    keys,
    multiply,
    take,
)
from veloxc.runtime import text


def server(page):
    out = []
    i = 0
    j = 10
    while i < j:
        out.append(f"{i}-{j}")
        i += 3
        j = guard(j - 1)
    n = 3
    while n:
        n = guard(n - 1)
        if n == 1:
            continue
        out.append(f"w{n}")
    while True:
        n = guard(n + 1)
        if not n < 5:
            break
    while True:
        if (n, (n := guard(n + 1)))[0] > 6:
            break
    for char in iterate("añ"):
        out.append(char)
    for t1 in iterate(array_entries(["x", "y"])):
        i, value = take(t1, 2)
        out.append(add(i, value))
    for key in keys(["p", "q"]):
        out.append(f"k{key}")
    for a in range(3):
        break_outer = False
        for b in range(3):
            if b == 1:
                break
            if a == 2:
                break_outer = True
                break
            out.append(f"{a}{b}")
        if break_outer:
            break
    while True:
        if n > 0:
            break
        out.append("never")
        break
    grown = [1, 2]
    for each in grown:
        if len(grown) < 5:
            grown.append(multiply(each, 10))
    return out, n, grown


def markup(page, write, out, n, grown):
    write(f'<p>{text(array_join(out, " "))} {n} {text(array_join(grown))}</p>')


__velox__ = (
    "routes/index.velox",
    "16:0=2:7 18:4=3:10 19:4=3:17 20:4=3:1 21:8=3:45 22:8=3:1 24:4=4:5 25:4=5:1 26:8=5:13 27:8=5:18 28:12=5:31 29:8=5:41 30:4=6:1 31:8=6:6 32:8=6:1 34:4=7:1 35:8=7:12 36:12=7:25 37:4=8:1 38:8=8:26 39:4=9:1 41:8=9:48 42:4=10:1 43:8=10:31 44:4=11:8 46:8=12:3 47:12=13:5 48:16=13:18 49:12=14:5 50:16=14:18 52:12=15:5 53:8=12:3 55:4=18:1 56:8=18:10 57:12=18:21 58:8=18:34 60:4=19:7 61:4=20:1 62:8=20:29 63:12=20:51 67:0=22:1 68:16=22:5 68:45=22:21 68:49=22:25",
)
