"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, call_with, get, pause
from veloxc.runtime import async_component, suspense, text_of

from ..lib.db import db
from ..components.Spinner import default as Spinner
from ..components.PostList import default as PostList


async def server(page):
    fastData = await pause(call(get(db, "pageConfig"), "find"))
    slowPostsPromise = call_with(
        get(db, "posts"), "findMany", {"include": {"comments": True}}
    )
    return fastData, slowPostsPromise


def markup(page, write, fastData, slowPostsPromise):
    def boundary(write):
        write(async_component(PostList, postsPromise=slowPostsPromise))

    def fallback(write):
        Spinner(write)

    write(
        f'<main><h1>{text_of(fastData, "title")}</h1>{suspense(boundary, fallback)}'
        "</main>"
    )


__velox__ = (
    "routes/index.velox",
    "6:0=3:1 7:0=4:1 8:0=5:1 11:0=7:7 13:4=10:7 19:0=16:5 23:4=15:23 26:4=13:1 27:21=14:8 27:54=15:3",
)
