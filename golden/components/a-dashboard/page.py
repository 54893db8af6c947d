"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Math,
    array_sort,
    call,
    divide,
    get,
    gt,
    guard,
    lt,
    subtract,
    undefined,
)
from veloxc.runtime import Markup, attr, each_text, part, text

from ..components.Panel import default as Panel
from ..lib.numbers import percent, total


def Bar(write, share=undefined):
    write(
        f'<progress{attr("value", Math.min(share, 1))} max="1"'
        f'{attr("class", {"over": gt(share, 1), "low": lt(share, 0.25)})}></progress>'
    )


def server(page):
    sales = [
        {"region": "North", "amount": 1200, "target": 1000},
        {"region": "South", "amount": 450.5, "target": 900},
        {"region": "West", "amount": 0, "target": 100},
    ]
    sorted_ = array_sort(
        [*sales],
        lambda a=undefined, b=undefined, *_: subtract(
            divide(get(b, "amount"), get(b, "target")),
            divide(get(a, "amount"), get(a, "target")),
        ),
    )
    return sales, sorted_


def markup(page, write, sales, sorted_):
    t2 = f"{len(sales)} regions"
    pieces = []
    push = pieces.append
    push("<table><thead><tr>")
    push(each_text('<th scope="col">', ["Region", "Amount", "Share"], "</th>"))
    push("</tr></thead><tbody>")
    for place, t1 in enumerate(sorted_):
        region = get(t1, "region")
        amount = get(t1, "amount")
        target = get(t1, "target")
        share = divide(amount, target)
        push(
            f'<tr data-place="{guard(place + 1)}"><th scope="row">{text(region)}</th><td>'
            f'{text(call(amount, "toFixed", 2))}</td><td>'
        )
        push(part(Bar, share=share))
        push(f" {text(percent(share))}</td></tr>")
    push(
        f'</tbody></table><p>Total {text(total([get(sale, "amount") for sale in sales]))}'
        "</p>"
    )
    Panel(write, title="Sales", note=t2, children=Markup(*pieces))


__velox__ = (
    "routes/index.velox",
    "17:0=2:1 18:0=3:1 21:0=7:13 22:4=7:47 23:20=7:64 24:11=7:99 28:0=5:7 34:4=6:7 44:0=9:1 48:4=10:3 49:4=11:51 50:4=12:5 51:4=13:19 52:8=13:20 55:8=14:15 56:8=16:11 57:31=16:27 57:67=17:30 58:15=18:18 60:8=16:11 61:17=19:40 62:4=25:3 63:36=25:13 66:4=9:1",
)
