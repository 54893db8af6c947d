"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import attr


def markup(page, write):
    write(
        '<svg viewBox="0 0 24 24" xmlns:xlink="http://www.w3.org/1999/xlink">'
        '<path stroke-width="2" stroke-linecap="round" clip-path="url(#c)" d="M0 0h24"></path>'
        '<linearGradient gradientUnits="userSpaceOnUse"><stop stop-color="red"'
        f'{attr("offset", 0.5)}></stop></linearGradient><use xlink:href="#a"></use>'
        '<foreignObject><p tabindex="0">html</p></foreignObject></svg>'
    )


__velox__ = (
    "routes/page.velox",
    "6:0=1:1 11:11=3:80",
)
