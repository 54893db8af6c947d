"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, get, pause, setTimeout, undefined
from veloxc.runtime import (
    Markup,
    async_component,
    attr,
    part,
    place,
    place_children,
    suspense,
    text as js_text,
)
from veloxc.runtime.client import createContext, useContext
from veloxc.runtime.velox import Suspense as js_Suspense

after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    def Themed(write, children=undefined):
        write(f'<p{attr("class", useContext(Theme))}>')
        place_children(write, children)
        write("</p>")

    async def Late(write, of=undefined):
        text = await pause(of)
        Themed(write, children=text)

    Theme = createContext("light")
    slow = after(4, "late")
    return Theme, slow, Themed, Late


async def markup(page, write, Theme, slow, Themed, Late):
    def boundary(write):
        write(async_component(Late, of=slow))

    def fallback(write):
        Themed(write, children="wait")

    place(
        write,
        get(Theme, "Provider"),
        {
            "value": "dark",
            "children": Markup(part(js_Suspense, children=boundary, fallback=fallback)),
        },
    )

    def boundary_2(write):
        write(async_component(Late, of=slow))

    def fallback_2(write):
        Themed(write, children="wait")

    write(suspense(boundary_2, fallback_2))

    async def boundary_3(write):
        Themed(write, children=await pause(slow))

    def fallback_3(write):
        Themed(write, children="wait")

    def boundary_4(write):
        write(js_text(slow))

    place(
        write,
        get(Theme, "Provider"),
        {
            "value": "blue",
            "children": Markup(
                "<p>before</p>",
                part(js_Suspense, children=boundary_3, fallback=fallback_3),
                part(js_Suspense, children=boundary_4),
            ),
        },
    )


__velox__ = (
    "routes/index.velox",
    "14:0=3:1 17:0=6:7 22:0=9:1 24:8=10:10 24:19=10:20 25:8=10:40 28:4=12:1 29:8=13:9 30:8=14:10 32:4=5:7 33:4=7:7 37:0=18:46 41:4=18:23 44:4=17:1 53:4=20:44 56:4=20:21 59:4=20:1 61:4=23:46 64:4=23:23 67:4=24:13 68:8=24:14 70:4=21:1",
)
