"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import JSON, call, call_with, get, invoke_with, native, pause, undefined
from veloxc.runtime import each_text, text, text_of

from ..lib.db import db
from ..lib.calls import collect, echo, options

echo = native(echo)
options = native(options)
collect = native(collect)


async def server(page):
    query = {"orderBy": "rating"}
    byRating = await pause(call_with(get(db, "posts"), "findMany", query))
    visitor = JSON.parse('{"orderBy": "rating"}')
    drafts = await pause(
        call_with(
            get(db, "posts"),
            "findMany",
            {"where": {"title": "First post"}, "orderBy": "id"},
        )
    )
    results = [
        echo(1, "a", True, None),
        invoke_with(options, {"maxItems": 3, "sortBy": "x"}),
        options(visitor),
        invoke_with(collect, {"anyThing": 1, "other_thing": [2]}),
        collect(1, 2),
        invoke_with(echo, {"a": 1}),
    ]
    return byRating, drafts, results


def markup(page, write, byRating, drafts, results):
    write(
        f'<p>{text(call(call(byRating, "map", lambda post=undefined, *_: get(post, "id")), "join"))}'
        f' {text_of(drafts, "length")}</p><ul>{each_text("<li>", results, "</li>")}'
        "</ul>"
    )


__velox__ = (
    "routes/index.velox",
    "6:0=2:1 7:0=3:1 14:0=4:7 16:4=5:7 17:4=6:7 18:4=7:7 25:4=8:7 36:0=10:1 38:14=10:5 39:12=10:46 39:47=11:18",
)
