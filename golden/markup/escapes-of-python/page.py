"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get
from veloxc.runtime import quoted


def server(page):
    quote = get(page.params, "q")
    return quote


def markup(page, write, quote):
    write(
        (
            '<p title="{&quot;json&quot;: &quot;its&quot;}">both \' and " quotes back\\slash {braces}</p>'
            '<p class="'
        )
        + ("a'b" if quote == "it's" else "x")
        + f'">{quoted(quote)} {{x}} \\</p>'
    )


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 12:0=4:1",
)
