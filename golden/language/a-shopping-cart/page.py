"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Map,
    RegExp,
    add,
    array_reduce,
    call,
    divide,
    get,
    gt,
    multiply,
    string,
    subtract,
    undefined,
)
from veloxc.runtime import text, text_of

PATTERN = RegExp("\\B(?=(\\d{3})+(?!\\d))", "g")
half = lambda line=undefined, *_: divide(
    multiply(get(line, "price"), get(line, "quantity")), 2
)
total = lambda line=undefined: subtract(
    multiply(get(line, "price"), get(line, "quantity")),
    (
        0
        if (
            t2 := (
                undefined
                if (t1 := get(line, "discount")) is None or t1 is undefined
                else call(line, "discount", line)
            )
        )
        is None
        or t2 is undefined
        else t2
    ),
)
format = (
    lambda amount=undefined: f'${string(call(call(amount, "toFixed", 2), "replace", PATTERN, ","))}'
)


def server(page):
    cart = [
        {"sku": "tea", "price": 4.5, "quantity": 3},
        {"sku": "cup", "price": 12, "quantity": 1, "discount": half},
        {
            "sku": "pot",
            "price": 30.99,
            "quantity": 2,
            "discount": lambda line=undefined, *_: (
                5 if gt(get(line, "quantity"), 1) else 0
            ),
        },
    ]
    sum_ = array_reduce(
        cart, lambda all_=undefined, line=undefined, *_: add(all_, total(line)), 0
    )
    byPrice = call(
        Map,
        "groupBy",
        cart,
        lambda line=undefined, *_: "dear" if gt(get(line, "price"), 10) else "cheap",
    )
    return cart, sum_, byPrice


def markup(page, write, cart, sum_, byPrice):
    write("<table><tbody>")
    for index, line in enumerate(cart):
        write(
            f'<tr class="{"odd" if index % 2 else "even"}"><td>'
            f'{text(call(get(line, "sku"), "toUpperCase"))}</td><td>'
            f'{text_of(line, "quantity")} × {text(format(get(line, "price")))}</td><td>'
            f"{text(format(total(line)))}</td></tr>"
        )
    write(
        f"</tbody></table><p>Total: <b>{text(format(sum_))}</b>, dear: "
        f'{text(call(call(call(byPrice, "get", "dear"), "map", lambda line=undefined, *_: get(line, "sku")), "join", " and "))}'
        "</p>"
    )


__velox__ = (
    "routes/index.velox",
    "19:0=11:36 20:0=3:7 23:0=9:7 39:0=11:7 44:0=4:7 57:4=10:7 60:4=12:7 69:0=14:1 71:4=16:15 72:8=17:7 73:26=17:18 74:15=18:14 75:15=19:14 75:46=19:32 76:15=20:14 78:4=25:1 79:40=25:15 80:11=25:40",
)
