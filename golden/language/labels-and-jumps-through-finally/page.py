"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    String,
    array_join,
    closing,
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
            with closing(iterate(index(grid, y))) as iterator:
                for cell in iterator:
                    try:
                        if lt(cell, 0):
                            break
                        if same(cell, wanted):
                            return f"row {y}"
                    finally:
                        log.append(String(cell))
        return "nowhere"

    log = []
    found = [search([[1, -1, 9], [2, 9]], 9), search([[1]], 5)]
    n = 0
    while True:
        t1 = (n, (n := guard(n + 1)))[0]
        if t1 == 0:
            continue
        elif t1 == 1:
            continue
        elif t1 == 3:
            break
        else:
            log.append(f"d{n}")
    return log, found, n


def markup(page, write, log, found, n):
    write(f'<p>{text(",".join(found))} {text(array_join(log))} {n}</p>')


__velox__ = (
    "routes/index.velox",
    "17:0=3:1 19:8=4:18 21:8=4:9 28:12=5:5 30:20=6:7 31:24=7:9 32:28=7:23 33:24=8:9 34:28=8:30 36:24=10:9 37:8=14:3 39:4=2:7 40:4=16:7 41:4=17:5 42:4=18:7 43:8=18:22 45:12=18:45 46:8=18:22 47:12=18:63 48:8=18:22 49:12=18:86 51:12=18:107 55:0=20:1 56:16=20:5 56:40=20:20 56:64=20:33",
)
