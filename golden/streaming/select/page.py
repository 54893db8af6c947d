"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, pause, setTimeout, undefined
from veloxc.runtime import (
    Markup,
    async_component,
    each_text,
    options,
    part,
    preformatted,
    suspense,
    text,
)
from veloxc.runtime.velox import Suspense as js_Suspense


async def Options(write, of=undefined):
    write(each_text("<option>", await pause(of), "</option>"))


after = lambda ms=undefined, value=undefined: Promise(
    lambda resolve=undefined, *_: setTimeout(lambda *_: resolve(value), ms)
)


def server(page):
    sizes = after(9, ["small", "large"])
    note = after(3, "note")
    colours = after(12, ["red", "green"])
    return sizes, note, colours


def markup(page, write, sizes, note, colours):
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
        + f'</select><textarea name="note">{preformatted(note)}</textarea></form>'
    )


__velox__ = (
    "routes/index.velox",
    "17:0=9:1 18:4=10:28 21:0=4:7 26:0=5:7 28:4=6:7 29:4=7:7 33:0=16:59 37:4=16:25 40:4=13:1 41:57=16:5 45:4=20:63 48:4=20:27 51:4=18:3",
)
