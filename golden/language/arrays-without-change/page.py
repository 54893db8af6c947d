"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Array,
    NaN,
    String,
    array_at,
    array_concat,
    array_find_index,
    array_find_last,
    array_flat,
    array_flat_map,
    array_includes,
    array_index_of,
    array_join,
    array_last_index_of,
    array_reduce,
    array_reduce_right,
    array_to_reversed,
    array_to_sorted,
    array_to_spliced,
    array_with,
    call,
    get,
    guard,
    undefined,
)
from veloxc.runtime import text as js_text


def server(page):
    posts = [
        {"id": 1, "title": "B", "tags": ["x"]},
        {"id": 2, "title": "A", "tags": ["x", "y"]},
        {"id": 3, "title": "C", "tags": []},
    ]
    shown = [
        ",".join([post["title"] for post in posts]),
        len([post for post in posts if len(post["tags"])]),
        (
            undefined
            if (t1 := next((post for post in posts if post["id"] == 2), undefined))
            is None
            or t1 is undefined
            else get(t1, "title")
        ),
        (
            undefined
            if (t2 := next((post for post in posts if post["id"] == 9), undefined))
            is None
            or t2 is undefined
            else get(t2, "title")
        ),
        array_find_index(posts, lambda post=undefined, *unused: post["title"] == "C"),
        (
            undefined
            if (
                t3 := array_find_last(
                    posts,
                    lambda post=undefined, *unused: array_includes(post["tags"], "x"),
                )
            )
            is None
            or t3 is undefined
            else get(t3, "id")
        ),
        any(post["title"] == "A" for post in posts),
        all(len(post["tags"]) > 0 for post in posts),
        array_reduce(
            posts,
            lambda sum_=undefined, post=undefined, *unused: guard(sum_ + post["id"]),
            0,
        ),
        array_reduce_right(
            posts,
            lambda text=undefined, post=undefined, *unused: text + post["title"],
            "",
        ),
        array_join(array_flat_map(posts, lambda post=undefined, *unused: post["tags"])),
        len(array_flat([1, [2, [3, [4]]]], 2)),
        array_join([1, 2, 3, 4][-2:]),
        array_join([1, 2, 3, 4][1:-1]),
        len(array_concat([1, 2], 3, [4, [5]])),
        array_index_of(["a", "b"], "b"),
        array_index_of([NaN], NaN),
        array_includes([NaN], NaN),
        array_last_index_of([1, 2, 1], 1),
        array_join(array_to_sorted([3, 1, 2])),
        array_join(array_to_reversed([1, 2, 3])),
        array_join(array_with([1, 2, 3], 1, 9)),
        array_join(array_to_spliced([1, 2, 3, 4], 1, 2, "x")),
        array_at([1, 2, 3], -1),
        Array.isArray([]),
        len(Array.of(7)),
        array_join(
            call(
                Array,
                "from",
                {"length": 3},
                lambda _=undefined, i=undefined, *unused: guard(i * i),
            )
        ),
        array_join([[1, 2], [3]], ";"),
        array_join([None, undefined, 1], "-"),
        len(Array(3)),
        call(call(Array(2), "fill", 0), "join"),
    ]
    return shown


def markup(page, write, shown):
    write("<ol>")
    for each in shown:
        write(f"<li>{js_text(String(each))}</li>")
    write("</ol>")


__velox__ = (
    "routes/index.velox",
    "31:0=2:7 37:4=3:7 111:0=24:1 113:4=24:16 114:8=24:26 114:21=24:31 115:4=24:26",
)
