"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import get, guard, take, undefined
from veloxc.runtime import attr, items, text, text_of


def server(page):
    posts = get(page.params, "posts")
    return posts


def markup(page, write, posts):
    write("<ul>")
    for post in items(posts):
        write(f'<li>{text_of(post, "title")}</li>')
    write("</ul><ol>")
    for i, post in enumerate(items(posts)):
        write(
            f'<li id="p{i}"{attr("value", guard(i + 1))}>{i}: {text_of(post, "title")}'
            "</li>"
        )
    write("</ol>")
    for t1 in items(posts):
        title = get(t1, "title")
        number = get(t1, "id")
        t2 = get(t1, "tags")
        (first,) = take([] if t2 is undefined else t2, 1)
        if first is undefined:
            first = "none"
        write(f"<p>{text(number)} {text(title)} {text(first)}</p>")
    for post in items(posts):
        write(text_of(post, "title"))
    if posts is not None and posts is not undefined:
        for post in items(posts):
            write(f'<i>{text_of(post, "id")}</i>')
    t3 = get(page.params, "nothing")
    if t3 is not None and t3 is not undefined:
        for post in items(t3):
            write(f'<i>{text_of(post, "id")}</i>')


__velox__ = (
    "routes/page.velox",
    "7:0=2:7 12:0=4:1 14:4=4:16 14:16=4:6 15:8=4:24 15:21=4:43 16:4=5:1 17:4=5:16 17:29=5:6 18:8=5:29 19:24=5:41 19:28=5:53 19:58=5:61 19:63=5:66 22:4=5:29 23:4=6:12 23:14=6:2 24:8=6:13 30:8=6:68 30:20=6:72 30:35=6:81 30:49=6:89 31:4=7:12 31:16=7:2 32:8=7:20 33:4=8:1 34:8=8:13 34:20=8:2 35:12=8:21 35:24=8:25 36:4=9:1 38:8=9:22 38:20=9:2 39:12=9:30 39:24=9:34",
)
