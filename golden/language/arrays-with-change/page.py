"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    String,
    array_copy_within,
    array_fill,
    array_index_of,
    array_join,
    array_map,
    array_pop,
    array_push,
    array_reverse,
    array_shift,
    array_sort,
    array_splice,
    array_unshift,
    ascending,
    call,
    get,
    has,
    put,
    put_index,
    subtract,
    undefined,
)
from veloxc.runtime import text


def server(page):
    list_ = [5, 3, 9]
    log = [
        array_push(list_, 1, 2),
        array_pop(list_),
        array_shift(list_),
        array_unshift(list_, 8, 7),
        array_join(array_splice(list_, 1, 2, 4, 4, 4)),
        array_join(array_reverse(list_)),
        array_index_of(list_, 4),
    ]
    put(list_, "length", 2)
    put_index(list_, 4, 6)
    holes = [len(list_), has(3, list_), array_join(list_), JSON.stringify(list_)]
    numbers = [10, 9, 2, 33, 1]
    array_sort(numbers)
    byText = array_join(numbers)
    array_sort(numbers, ascending)
    people = array_map(
        array_sort(
            [{"n": "x", "a": 2}, {"n": "y", "a": 1}, {"n": "z", "a": 2}],
            lambda p=undefined, q=undefined, *_: subtract(get(q, "a"), get(p, "a")),
        ),
        lambda p=undefined, *_: get(p, "n"),
    )
    filled = array_fill([1, 2, 3, 4], 0, 1, 3)
    copied = array_copy_within([1, 2, 3, 4, 5], 0, 3)
    alias = numbers
    alias.append(99)
    undefineds = array_sort([3, undefined, 1])
    return log, holes, numbers, byText, people, filled, copied, undefineds


def markup(
    page, write, log, holes, numbers, byText, people, filled, copied, undefineds
):
    write(
        f'<p>{text(array_join(log, " | "))}</p><p>{text(array_join(holes, " | "))}</p>'
        f'<p>{text(byText)} {text(array_join(numbers))} {text(array_join(people, ""))}'
        f' {text(array_join(filled))} {text(call(copied, "join"))} '
        f"{text(array_join(array_map(undefineds, String)))}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "30:0=2:7 32:4=3:7 41:4=4:1 42:4=5:1 43:4=6:7 44:4=7:7 45:4=8:1 46:4=9:7 47:4=10:1 48:4=11:7 55:4=12:7 56:4=12:44 57:4=13:7 58:4=14:1 59:4=15:7 63:0=17:1 67:14=17:5 67:51=18:5 68:14=19:5 68:29=19:14 68:57=19:31 69:12=19:49 69:39=19:65 70:11=19:81",
)
