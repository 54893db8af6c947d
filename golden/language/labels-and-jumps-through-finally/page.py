"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    String,
    array_join,
    close,
    guard,
    index,
    iterate,
    lt,
    same,
    undefined,
)
from veloxc.runtime import text


def server(page):
    def search(grid=undefined, wanted=undefined):
        y = 0
        first = True
        while True:
            if first:
                first = False
            else:
                y = guard(y + 1)
            if not y < len(grid):
                break
            iterator = iterate(index(grid, y))
            try:
                for cell in iterator:
                    try:
                        if lt(cell, 0):
                            break
                        if same(cell, wanted):
                            return f"row {y}"
                    finally:
                        log.append(String(cell))
            finally:
                close(iterator)
        return "nowhere"

    log = []
    found = [search([[1, -1, 9], [2, 9]], 9), search([[1]], 5)]
    n = 0
    while True:
        t2 = ((t1 := n), (n := guard(t1 + 1)))[0]
        if t2 == 0:
            continue
        elif t2 == 1:
            continue
        elif t2 == 3:
            break
        else:
            log.append(f"d{n}")
    return log, found, n


def markup(page, write, log, found, n):
    write(f'<p>{text(",".join(found))} {text(array_join(log))} {n}</p>')


__velox__ = (
    "routes/index.velox",
    "18:4=3:1 19:8=4:18 21:8=4:9 28:12=5:5 31:20=6:7 32:24=7:9 33:28=7:23 34:24=8:9 35:28=8:30 37:24=10:9 40:8=14:3 42:4=2:7 43:4=16:7 44:4=17:5 45:4=18:7 46:8=18:22 48:12=18:45 49:8=18:22 50:12=18:63 51:8=18:22 52:12=18:86 54:12=18:107 59:4=20:1 59:16=20:5 59:40=20:20 59:64=20:33",
)
