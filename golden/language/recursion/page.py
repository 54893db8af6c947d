"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Math,
    String,
    array_join,
    call,
    get,
    guard,
    iterate,
    truthy,
    undefined,
)
from veloxc.runtime import items, text, text_of


def isEven(n=undefined):
    return True if n == 0 else isOdd(guard(n - 1))


def isOdd(n=undefined):
    return False if n == 0 else isEven(guard(n - 1))


def Branch(write, node=undefined):
    write(f'<li>{text_of(node, "name")}')
    t1 = get(node, "children")
    if truthy(t1):
        write("<ul>")
        for child in items(get(node, "children")):
            Branch(write, node=child)
        write("</ul>")
    else:
        write(text(t1))
    write("</li>")


def depth(node=undefined, *_):
    return guard(
        1
        + Math.max(
            0,
            *iterate(
                call(
                    (
                        []
                        if (t1 := get(node, "children")) is None or t1 is undefined
                        else t1
                    ),
                    "map",
                    depth,
                )
            ),
        )
    )


def names(node=undefined, *_):
    return [
        get(node, "name"),
        *iterate(
            call(
                [] if (t1 := get(node, "children")) is None or t1 is undefined else t1,
                "flatMap",
                names,
            )
        ),
    ]


def server(page):
    tree = {
        "name": "root",
        "children": [
            {"name": "a", "children": [{"name": "a1"}, {"name": "a2"}]},
            {"name": "b"},
        ],
    }
    return tree


def markup(page, write, tree):
    write(
        f"<p>{text(depth(tree))} {text(array_join(names(tree)))} "
        f"{text(String(isEven(50)))}</p><ul>"
    )
    Branch(write, node=tree)
    write("</ul>")


__velox__ = (
    "routes/index.velox",
    "17:0=6:1 18:4=6:39 21:0=7:1 22:4=7:38 25:0=8:1 26:4=9:10 26:17=9:15 27:4=9:25 29:8=9:43 30:8=9:66 30:21=9:48 31:12=9:77 34:8=9:26 38:0=4:15 58:0=5:15 71:0=3:7 82:0=12:1 84:14=12:5 84:34=12:19 85:11=12:40 87:4=13:5",
)
