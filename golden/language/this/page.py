"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import String, This, add, array_join, call, get, named, put, undefined
from veloxc.runtime import text, text_of


def server(page):
    @This
    def whose(this, *_):
        return (
            "nobody"
            if (
                t1 := (
                    undefined
                    if this is None or this is undefined
                    else get(this, "name")
                )
            )
            is None
            or t1 is undefined
            else t1
        )

    @This
    def add_2(this, n=undefined, *_):
        put(this, "count", add(get(this, "count"), n))
        return this

    @This
    def later(this, *_):
        return lambda *_: get(this, "count")

    @This
    def plain(this, *_):
        return this is counter

    counter = {"count": 0, "add": named(add_2, "add"), "later": later, "plain": plain}
    read = call(call(call(counter, "add", 2), "add", 3), "later")
    call(counter, "add", 10)
    bound = call(whose, "bind", {"name": "bound"})
    results = [
        call(whose, "call", {"name": "called"}),
        call(whose, "apply", {"name": "applied"}, []),
        bound(),
        call(whose, "call", undefined),
        call({"name": "object", "whose": whose}, "whose"),
    ]
    return counter, read, results


def markup(page, write, counter, read, results):
    write(
        f'<p>{text_of(counter, "count")} {text(read())} '
        f'{text(String(call(counter, "plain")))} {text(array_join(results))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "7:0=10:1 10:8=10:29 25:4=4:6 26:8=4:20 27:8=4:37 30:4=5:8 31:8=5:13 34:4=6:10 35:8=6:24 37:4=2:7 38:4=8:7 39:4=9:1 40:4=11:7 41:4=12:7 51:0=14:1 53:14=14:5 53:42=14:21 54:11=14:30 54:50=14:56",
)
