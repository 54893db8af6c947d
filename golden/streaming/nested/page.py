"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import async_component, suspense, text as js_text


async def Text(write, of=undefined):
    write(f"<b>{js_text(await pause(of))}</b>")


after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    async def Outer(write):
        text = await pause(outer)

        def boundary(write):
            def boundary_2(write):
                write(async_component(Text, of=innermost))

            write(
                f'{async_component(Text, of=inner)}{suspense(boundary_2, "innermost…")}'
            )

        def boundary_2(write):
            write(async_component(Text, of=outer))

        write(
            f'<article>{js_text(text)}{suspense(boundary, "inner…")}'
            f'{suspense(boundary_2, "early…")}</article>'
        )

    outer = after(3, "outer")
    inner = after(9, "inner")
    innermost = after(6, "innermost")
    return Outer


def markup(page, write, Outer):
    def boundary(write):
        write(async_component(Outer))

    def fallback(write):
        write("<p>outer…</p>")

    write(suspense(boundary, fallback))


__velox__ = (
    "routes/index.velox",
    "7:0=9:1 8:4=10:10 8:16=10:14 11:0=4:7 16:0=12:1 18:8=13:9 20:8=18:9 21:12=19:41 24:12=18:9 25:52=19:9 28:8=21:35 31:8=15:5 32:24=16:8 32:39=17:7 33:15=21:7 36:4=5:7 37:4=6:7 38:4=7:7 42:0=26:36 46:4=26:21 49:4=26:1",
)
