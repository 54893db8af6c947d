"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    Error,
    Promise,
    TypeError_,
    add,
    array_join,
    array_push,
    caught,
    get,
    pause,
    queueMicrotask,
    setTimeout,
    string,
    undefined,
)
from veloxc.runtime import text


async def server(page):
    log = []

    def Promise_resolve_reject(resolve=undefined, reject=undefined, *_):
        log.append("executor")
        resolve(1)
        resolve(2)
        reject(Error("ignored"))
        return undefined

    p = Promise(Promise_resolve_reject)
    log.append("after")

    def then_value(value=undefined, *_):
        log.append(f"then {string(value)}")
        raise Error("boom")

    def catch_error(error=undefined, *_):
        log.append(get(error, "message"))
        return "recovered"

    def then_value_2(value=undefined, *_):
        log.append(value)
        return undefined

    p.then(then_value).catch(catch_error).then(then_value_2)
    queueMicrotask(lambda *_: array_push(log, "microtask"))
    await pause(Promise(lambda resolve=undefined, *_: setTimeout(resolve, 5)))
    t1 = Promise.withResolvers()
    promise = get(t1, "promise")
    resolve = get(t1, "resolve")
    setTimeout(lambda *_: resolve("resolved"), 1)
    late = await pause(promise)
    failed = ""
    try:
        await pause(Promise.reject(TypeError_("rejected")))
    except Exception as raised:
        error = caught(raised)
        failed = f'{string(get(error, "name"))} {string(get(error, "message"))}'
    aggregate = await pause(
        Promise.any([Promise.reject(1)]).catch(
            lambda error=undefined, *_: add(
                get(get(error, "constructor"), "name"),
                get(get(error, "errors"), "length"),
            )
        )
    )
    return log, late, failed, aggregate


def markup(page, write, log, late, failed, aggregate):
    write(
        f'<p>{text(array_join(log, " | "))}</p><p>{text(late)} {text(failed)} '
        f"{text(aggregate)}</p>"
    )


__velox__ = (
    "routes/index.velox",
    "21:0=2:7 24:4=3:31 25:8=3:54 26:8=3:76 27:8=3:88 28:8=3:100 31:4=3:7 32:4=4:1 34:4=5:8 35:8=5:21 36:8=5:48 38:4=5:82 39:8=5:95 40:8=5:120 42:4=5:148 43:8=5:161 46:4=5:1 47:4=6:1 48:4=7:1 49:4=8:7 52:4=9:1 53:4=10:7 54:4=11:5 55:4=12:1 56:8=12:7 58:8=12:1 59:8=12:79 60:4=13:7 71:0=15:1 73:14=15:5 73:51=16:5 73:64=16:12 74:11=16:21",
)
