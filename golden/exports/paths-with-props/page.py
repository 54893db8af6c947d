"""routes/items/[id].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import String
from veloxc.runtime import text_of


async def paths():
    titles = ["One", "Two"]
    return [
        {"params": {"id": String(index)}, "props": {"title": title}}
        for index, title in enumerate(titles)
    ]


def markup(page, write):
    write(f'<h1>{text_of(page.params, "id")}: {text_of(page.props, "title")}</h1>')


__velox__ = (
    "routes/items/[id].velox",
    "7:0=4:22 8:4=3:7 9:4=4:28 15:0=6:1 16:17=6:6 16:47=6:19",
)
