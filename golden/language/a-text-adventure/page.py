"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    add,
    array_reduce,
    call,
    get,
    iterate,
    spread_object,
    string,
    truthy,
    undefined,
)
from veloxc.runtime import text, text_of


def reducer(state=undefined, event=undefined, *_):
    t1 = get(event, "kind")
    if t1 == "move":
        return spread_object(
            state,
            {
                "at": add(get(state, "at"), get(event, "by")),
                "log": [
                    *iterate(get(state, "log")),
                    f'to {string(add(get(state, "at"), get(event, "by")))}',
                ],
            },
        )
    elif t1 == "take":
        return (
            state
            if truthy(call(get(state, "bag"), "includes", get(event, "what")))
            else spread_object(
                state, {"bag": [*iterate(get(state, "bag")), get(event, "what")]}
            )
        )
    elif t1 == "rest":
        return {**spread_object(state), "log": call(get(state, "log"), "slice", -1)}
    return undefined


def server(page):
    events = [
        {"kind": "move", "by": 2},
        {"kind": "take", "what": "lamp"},
        {"kind": "move", "by": -1},
        {"kind": "take", "what": "lamp"},
        {"kind": "rest"},
    ]
    end = array_reduce(events, reducer, {"at": 0, "bag": [], "log": []})
    return end


def markup(page, write, end):
    write(
        f'<p>at {text_of(end, "at")} with {text(call(get(end, "bag"), "join"))}; '
        f'{text(call(get(end, "log"), "join", ", "))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "17:0=4:17 18:4=5:3 20:8=6:18 30:4=5:3 31:8=7:18 38:4=5:3 39:8=8:18 43:0=11:7 51:4=12:7 55:0=14:1 57:17=14:8 57:43=14:22 58:11=14:40",
)
