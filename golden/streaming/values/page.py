"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, array_map, pause, setTimeout, undefined
from veloxc.runtime import Markup, async_component, part, place_children, suspense, text
from veloxc.runtime.velox import Suspense as js_Suspense


async def Late(write, of=undefined):
    write(f"<i>{text(await pause(wait(of)))}</i>")


def Card(write, footer=undefined, children=undefined):
    write("<div>")
    place_children(write, children)
    write(f"<footer>{text(footer)}</footer></div>")


wait = lambda value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), 4)
)


async def server(page):
    names = ["a", "b", "c"]

    def map_name_index(name=undefined, index=undefined, *_):
        def boundary_2(write):
            write(f"{async_component(Late, of=name)}{index}")

        def fallback_2(write):
            write(f"<b>{text(name)}…</b>")

        return Markup(part(js_Suspense, children=boundary_2, fallback=fallback_2))

    mapped = array_map(names, map_name_index)
    pushed = []
    for name in names:
        upper = name.upper()

        async def boundary_2(write, name=name, upper=upper):
            write(f"{text(await pause(wait(name)))}{async_component(Late, of=upper)}")

        pushed.append(
            Markup(
                "<li>", part(js_Suspense, children=boundary_2, fallback=name), "</li>"
            )
        )
    count = undefined

    def boundary_3(write, count=count):
        write(f"{async_component(Late, of=count)}none")

    def fallback_2(write, count=count):
        write(f"<u>{text(count)}</u>")

    none = Markup(part(js_Suspense, children=boundary_3, fallback=fallback_2))
    count = 1

    def boundary_4(write, count=count):
        write(f"{text(count)}{async_component(Late, of=count)}")

    def fallback_3(write, count=count):
        write(f"<u>{text(count)}</u>")

    first = Markup(part(js_Suspense, children=boundary_4, fallback=fallback_3))
    count = 2
    return mapped, pushed, count, none, first


def markup(page, write, mapped, pushed, count, none, first):
    write(
        f"{text(mapped)}{text(none)}{text(first)}{text(count)}<ul>{text(pushed)}</ul>"
    )

    def boundary(write):
        write(async_component(Late, of="foot"))

    def boundary_2(write):
        write(async_component(Late, of="body"))

    write(
        f'<div>{suspense(boundary_2, "…")}<footer>'
        f'{text(Markup(part(js_Suspense, children=boundary, fallback="…")))}'
        "</footer></div>"
    )


__velox__ = (
    "routes/index.velox",
    "8:0=5:1 9:4=6:10 9:16=6:14 12:0=8:1 13:4=9:10 14:4=9:16 15:4=9:25 15:21=9:34 18:0=4:7 23:0=12:7 26:4=13:26 27:8=14:39 28:53=14:58 30:8=14:23 31:24=14:27 33:8=13:26 35:4=13:7 36:4=16:7 37:4=17:1 38:8=18:9 40:8=19:45 41:12=19:46 41:52=19:63 43:8=19:3 48:4=21:5 50:4=22:50 53:4=22:34 54:20=22:38 56:4=22:7 57:4=23:1 59:4=24:51 60:8=24:52 60:30=24:58 62:4=24:35 63:20=24:39 65:4=24:7 66:4=25:1 70:0=27:2 72:25=28:2 72:37=28:8 72:50=28:15 72:67=29:6 75:4=30:38 78:4=31:26 81:4=9:10 82:16=31:3 83:11=9:34",
)
