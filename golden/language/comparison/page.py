"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import NaN, array_map, gt, gte, lt, lte, take, undefined
from veloxc.runtime import text


def server(page):
    rows = [
        [1, 2],
        ["b", "a"],
        ["10", "9"],
        ["10", 9],
        [None, 1],
        [undefined, 1],
        [NaN, NaN],
        ["a", 1],
        [[2], 10],
        ["Z", "a"],
        ["é", "z"],
    ]

    def map(t1=undefined, *_):
        a, b = take(t1, 2)
        return "".join(
            ["y" if is_ else "n" for is_ in [lt(a, b), gt(a, b), lte(a, b), gte(a, b)]]
        )

    results = array_map(rows, map)
    return results


def markup(page, write, results):
    write(f'<p>{text(" ".join(results))}</p>')


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 22:4=3:26 23:8=3:27 24:8=3:26 28:4=3:7 32:0=5:1 33:16=5:5",
)
