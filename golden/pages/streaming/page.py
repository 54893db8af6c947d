"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call_with, get, pause, undefined
from veloxc.runtime import async_component, items, suspense, text, text_of

from ..lib.db import db


async def PostList(write, postsPromise=undefined):
    posts = await pause(postsPromise)
    write("<ul>")
    for post in items(posts):
        write(f'<li>{text_of(post, "title")}</li>')
    write("</ul>")


def server(page):
    fastData = {"title": "Fast"}
    slowPostsPromise = call_with(get(db, "posts"), "findMany", {"orderBy": "title"})
    return fastData, slowPostsPromise


def markup(page, write, fastData, slowPostsPromise):
    def boundary(write):
        write(async_component(PostList, postsPromise=slowPostsPromise))

    def fallback(write):
        write("<p>Loading</p>")

    write(
        f'<main><h1>{text(fastData["title"])}</h1>{suspense(boundary, fallback)}'
        "</main>"
    )


__velox__ = (
    "routes/page.velox",
    "6:0=3:1 9:0=8:1 10:4=9:9 11:4=10:10 12:4=10:25 12:16=10:15 13:8=10:33 13:21=10:38 14:4=10:33 17:0=5:7 19:4=6:7 23:0=17:5 27:4=16:23 30:4=14:1 31:21=15:8 31:51=16:3",
)
