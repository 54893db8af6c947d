"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import (
    Markup,
    async_component,
    items,
    options,
    part,
    preformatted,
    suspense,
    text,
)
from veloxc.runtime.velox import Suspense as js_Suspense


async def Options(write, of=undefined):
    for each in items(await pause(of)):
        write(f"<option>{text(each)}</option>")


after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    sizes = after(4, ["small", "large"])
    colours = after(3, ["red", "green"])
    return sizes, colours


def markup(page, write, sizes, colours):
    def boundary(write):
        write(async_component(Options, of=sizes))

    def fallback(write):
        write("<option disabled>sizes…</option>")

    write(
        f'<form><select name="size"><option>any</option>{suspense(boundary, fallback)}'
        '</select><select name="colour">'
    )

    def boundary_2(write):
        write(async_component(Options, of=colours))

    def fallback_2(write):
        write("<option disabled>colours…</option>")

    write(
        options(
            "green",
            text(
                Markup(
                    '<optgroup label="colours">',
                    part(js_Suspense, children=boundary_2, fallback=fallback_2),
                    "</optgroup>",
                )
            ),
        )
        + f'</select><textarea name="note">{preformatted(colours)}</textarea></form>'
    )


__velox__ = (
    "routes/index.velox",
    "17:0=8:1 18:4=9:28 19:8=9:38 19:25=9:47 22:0=4:7 28:4=5:7 29:4=6:7 34:4=15:59 37:4=15:25 40:4=12:1 41:57=15:5 45:4=19:63 48:4=19:27 51:4=17:3",
)
