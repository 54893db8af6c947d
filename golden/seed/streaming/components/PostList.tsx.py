"""components/PostList.tsx, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import pause, undefined
from veloxc.runtime import items, text_of


async def PostList(write, postsPromise=undefined):
    posts = await pause(postsPromise)
    write("<ul>")
    for post in items(posts):
        write(f'<li>{text_of(post, "title")}</li>')
    write("</ul>")


default = PostList


__velox__ = (
    "components/PostList.tsx",
    "7:0=3:16 8:4=4:9 9:4=5:10 10:4=5:25 10:16=5:15 11:8=5:33 11:21=5:38 12:4=5:33",
)
