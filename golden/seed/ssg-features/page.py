"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import JSON, Promise, pause
from veloxc.runtime import items, text_of

config = {"render": "ssg"}


async def server(page):
    features = await pause(
        Promise.resolve(
            JSON.parse(
                '[{"name": "Fast", "description": "really"}, {"name": "Small", "description": "'
                '<1 kB"}]'
            )
        )
    )
    return features


def markup(page, write, features):
    write("<section><h1>Features</h1><ul>")
    for f in items(features):
        write(f'<li>{text_of(f, "name")}: {text_of(f, "description")}</li>')
    write("</ul></section>")


__velox__ = (
    "routes/index.velox",
    "6:0=2:23 9:0=3:7 21:0=6:1 23:4=9:19 23:13=9:6 24:8=9:24 24:21=9:29 24:43=9:39 25:4=9:24",
)
