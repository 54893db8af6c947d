"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    AsyncResources,
    Resources,
    Symbol,
    array_map,
    call,
    get,
    named,
    property_key,
    started,
    string,
    undefined,
)
from veloxc.runtime import each_text, text as js_text


async def server(page):
    def first(names=undefined):
        for each in array_map(names, open):
            with Resources() as resources:
                resources.use(each)
                if get(each, "name") != "a":
                    return call(each, "read")
        return undefined

    log = []

    def open(name=undefined, *_):
        def read_2(*_):
            return f"{string(name)}!"

        def function(*_):
            log.append(f"closed {string(name)}")
            return undefined

        return {
            "name": name,
            "read": named(read_2, "read"),
            property_key(get(Symbol, "dispose")): named(function, ""),
        }

    async with AsyncResources() as resources:
        file = open("file")
        resources.use(file)
        text = call(file, "read")
        found = first(["a", "b", "c"])

        async def function(*_):
            log.append("later")
            return undefined

        later = {
            property_key(get(Symbol, "asyncDispose")): started(named(function, ""))
        }
        resources.use_async(later)
    return log, text, found


def markup(page, write, log, text, found):
    write(
        f'<p>{js_text(text)} {js_text(found)}</p><ul>{each_text("<li>", log, "</li>")}'
        "</ul>"
    )


__velox__ = (
    "routes/index.velox",
    "19:0=6:1 21:8=7:3 22:12=7:8 23:16=7:3 24:16=8:5 25:20=8:28 28:4=2:7 30:4=3:14 31:8=3:39 34:8=3:73 35:12=3:78 38:8=3:14 44:4=4:1 45:8=4:7 47:8=5:7 48:8=11:7 50:8=12:50 51:12=12:55 54:8=12:13 61:0=14:1 63:14=14:5 63:30=14:12 63:54=15:14",
)
