"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Array,
    JSObject,
    Set,
    String,
    Symbol,
    This,
    add,
    array_entries,
    array_join,
    array_map,
    call,
    call_index,
    decrement,
    get,
    gt,
    iterate,
    move_member,
    numeric,
    take,
    truthy,
    undefined,
    yield_from,
)
from veloxc.runtime import each_text, text, text_of


def server(page):
    class Tree(JSObject):
        def __init__(self, value=undefined, left=undefined, right=undefined, *_):
            self.value = value
            self.left = left
            self.right = right

        def method_1(self, *_):
            if truthy(self.left):
                yield from yield_from(self.left)
            yield self.value
            if truthy(self.right):
                yield from yield_from(self.right)

    move_member(Tree, "method_1", Symbol.iterator)
    tree = Tree(2, Tree(1), Tree(4, Tree(3)))

    @This
    def function(this, *_):
        n = get(this, "from")

        def next_(*_):
            nonlocal n
            return (
                {"value": ((t1 := numeric(n)), (n := decrement(t1)))[0], "done": False}
                if gt(n, 0)
                else {"value": undefined, "done": True}
            )

        return {"next": next_}

    countdown = {"from": 3, Symbol.iterator: function}

    def map(t1=undefined, *_):
        i, v = take(t1, 2)
        return add(i, v)

    entries = array_map([*iterate(array_entries(["a", "b"]))], map)
    iterator = call_index([10, 20], Symbol.iterator)
    call(iterator, "next")
    return tree, countdown, entries, iterator


def markup(page, write, tree, countdown, entries, iterator):
    write(
        f"<p>{text(array_join([*iterate(tree)]))} "
        f"{text(array_join([*iterate(countdown)]))} {text(array_join(entries))} "
        f'{text_of(call(iterator, "next"), "value")} '
        f'{text(String(get(call(iterator, "next"), "done")))} '
        f'{len(call(Array, "from", "añ😀"))} {get(Set(countdown), "size")}</p><ul>'
    )
    write(each_text("<li>", [*iterate(tree)], "</li>"))
    write("</ul>")


__velox__ = (
    "routes/index.velox",
    "30:0=2:1 32:8=3:3 37:8=4:3 38:12=5:5 39:16=5:20 40:12=6:5 41:12=7:5 42:16=7:21 44:4=4:3 45:4=10:7 48:4=13:20 49:8=14:9 51:8=15:20 59:8=15:5 61:4=11:7 63:4=18:47 64:8=18:48 65:8=18:47 67:4=18:7 68:4=19:7 69:4=20:1 73:0=22:1 75:14=22:5 76:11=22:24 76:53=22:48 77:11=22:65 78:11=22:89 79:11=22:120 79:49=22:147 81:4=23:20",
)
