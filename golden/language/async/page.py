"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Error,
    Promise,
    all_ as js_all_,
    array_join,
    call,
    get,
    guard,
    multiply,
    pause,
    setTimeout,
    start,
    undefined,
)
from veloxc.runtime import each_text, text

wait = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


async def server(page):
    async def step(name=undefined, ms=undefined):
        order.append(f"{name} starts")
        await pause(wait(ms, 0))
        order.append(f"{name} ends")
        return name.upper()

    order = []
    started = start(step("slow", 20))
    order.append("between")
    fast = await step("fast", 1)
    slow = await pause(started)
    all_ = await js_all_([start(step("a", 4)), start(step("b", 1)), "plain"])
    settled = await pause(Promise.allSettled([wait(1, 1), Promise.reject(Error("no"))]))
    raced = await pause(Promise.race([wait(30, "late"), wait(1, "early")]))
    any_ = await pause(Promise.any([Promise.reject(1), wait(1, "ok")]))

    def finally_2(*_):
        order.append("finally")
        return undefined

    chained = await pause(
        call(
            wait(1, 2)
            .then(lambda n=undefined, *_: multiply(n, 2))
            .then(lambda n=undefined, *_: wait(1, guard(n + 1)))
            .catch(lambda *_: 0),
            "finally",
            finally_2,
        )
    )
    plain = await pause(5)
    return order, fast, slow, all_, settled, raced, any_, chained, plain


def markup(page, write, order, fast, slow, all_, settled, raced, any_, chained, plain):
    write(
        f"<p>{text(fast)} {text(slow)} {text(array_join(all_))} "
        f'{text(array_join([get(each, "status") for each in settled]))} {text(raced)} '
        f"{text(any_)} {text(chained)} {plain}</p><ol>"
        f'{each_text("<li>", order, "</li>")}</ol>'
    )


__velox__ = (
    "routes/index.velox",
    "19:0=2:7 24:0=4:1 26:8=5:3 27:8=6:3 28:8=7:3 29:8=8:3 31:4=3:7 32:4=10:7 33:4=11:1 34:4=12:7 35:4=13:7 36:4=14:7 37:4=15:7 38:4=16:7 39:4=17:7 41:4=18:104 42:8=18:112 45:4=18:7 55:4=19:7 59:0=21:1 61:14=21:5 61:27=21:12 61:40=21:19 62:11=21:32 62:73=21:76 63:11=21:84 63:24=21:90 63:40=21:100 64:11=22:16",
)
