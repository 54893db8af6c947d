"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    String,
    add,
    array_join,
    iterate,
    lt,
    multiply,
    property_key,
    put_index,
    spread_object,
    truthy,
    undefined,
)
from veloxc.runtime import text, text_of


def server(page):
    log = []

    def see(name=undefined, value=undefined):
        log.append(name)
        return value

    target = {}
    put_index(see("object", target), see("key", "k"), see("value", 1))
    sum_ = add(see("left", 1), multiply(see("right", 2), see("third", 3)))
    list_ = [see("a", 1), *iterate(see("spread", [2, 3])), see("b", 4)]
    object_ = {
        property_key(see("name", "n")): see("of name", 1),
        **spread_object(see("more", {"m": 2})),
    }

    def see_2(*all_):
        all_ = list(all_)
        return len(all_)

    call = see("callee", see_2)(see("first", 1), see("second", 2))
    n = 1
    tangled = n + (n := 5) + n
    skipped = see("never", 1) if truthy(t1 := see("false", False)) else t1
    compared = lt(see("x", 1), see("y", 2))
    return log, target, sum_, list_, object_, call, tangled, skipped, compared


def markup(
    page, write, log, target, sum_, list_, object_, call, tangled, skipped, compared
):
    write(
        f'<p>{text(array_join(log, " "))}</p><p>{text(sum_)} {text(array_join(list_))}'
        f" {text(JSON.stringify(object_))} {text(call)} {tangled} "
        f'{text(String(skipped))} {text(String(compared))} {text_of(target, "k")}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "20:0=2:7 23:4=3:13 24:8=3:50 25:8=3:66 27:4=4:7 28:4=5:1 29:4=6:7 30:4=7:7 31:4=8:7 36:4=9:28 37:8=9:29 38:8=9:28 40:4=9:7 41:4=10:5 42:4=11:7 43:4=12:7 44:4=13:7 48:0=15:1 52:14=15:5 52:49=16:5 52:62=16:11 53:12=16:25 53:44=16:50 53:57=16:57 54:11=16:67 54:35=16:85 54:60=16:104",
)
