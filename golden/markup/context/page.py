"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, pause, undefined
from veloxc.runtime import Html, Markup, part, place, text
from veloxc.runtime.client import createContext, useContext


def server(page):
    def Shown(write):
        write(f"<i>{text(useContext(Theme))}</i>")

    async def Late(write):
        await pause(None)
        write(f"<u>{text(useContext(Theme))}</u>")

    Theme = createContext("light")
    return Theme, Shown, Late


def markup(page, write, Theme, Shown, Late):
    place(
        write,
        get(Theme, "Provider"),
        {
            "value": "dark",
            "children": Markup(
                part(Shown),
                part(Late),
                part(
                    get(Theme, "Consumer"),
                    children=lambda theme=undefined, *_: Html(f"<b>{text(theme)}</b>"),
                ),
            ),
        },
    )
    Shown(write)


__velox__ = (
    "routes/page.velox",
    "5:0=2:1 8:0=4:1 10:8=4:27 10:20=4:31 12:4=5:1 13:8=5:25 14:8=5:44 14:20=5:48 16:4=3:7 20:0=7:1 31:68=10:33 36:4=12:1",
)
