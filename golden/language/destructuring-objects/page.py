"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    String,
    get,
    require_object,
    take,
    truthy,
    undefined,
    without,
)
from veloxc.runtime import text, text_of


def show(t1=undefined, t2=undefined):
    title = get(t1, "title")
    t3 = get(t1, "author")
    name = get(t3, "name")
    if t2 is undefined:
        t2 = {}
    upper = get(t2, "upper")
    if upper is undefined:
        upper = False
    return f"{title} BY {name}" if truthy(upper) else f"{title} by {name}"


key = "title"


def server(page):
    post = {
        "title": "Hello",
        "author": {"name": "Ada", "address": {"city": "London"}},
        "tags": ["a", "b"],
        "views": 0,
        "draft": None,
    }
    title = post["title"]
    t1 = post["author"]
    authorName = get(t1, "name")
    t2 = get(t1, "address")
    city = get(t2, "city")
    (firstTag,) = take(post["tags"], 1)
    views = post["views"]
    if views is undefined:
        views = 10
    draft = post["draft"]
    if draft is undefined:
        draft = "no"
    missing = get(post, "missing")
    if missing is undefined:
        missing = "none"
    others = without(post, "title", "author", "tags", "views", "draft", "missing")
    require_object(post, "post")
    dynamic = get(post, key)
    list_ = post["tags"]
    a = undefined
    b = undefined
    t3 = {"a": 1}
    a = get(t3, "a")
    b = get(t3, "b")
    if b is undefined:
        b = 2
    length = get("text", "length")
    return (
        post,
        title,
        authorName,
        city,
        firstTag,
        views,
        draft,
        missing,
        others,
        dynamic,
        list_,
        a,
        b,
        length,
    )


def markup(
    page,
    write,
    post,
    title,
    authorName,
    city,
    firstTag,
    views,
    draft,
    missing,
    others,
    dynamic,
    list_,
    a,
    b,
    length,
):
    write(
        f"<p>{text(title)} {text(authorName)} {text(city)} {text(firstTag)} {views} "
        f"{text(String(draft))} {text(missing)} {text(JSON.stringify(others))}</p><p>"
        f'{text(dynamic)} {text_of(list_, "length")} {text(a)}{text(b)} '
        f'{text(show(post))} {text(show(post, {"upper": True}))} {length}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "16:0=8:1 17:4=8:15 20:4=8:57 25:4=9:3 28:0=4:7 32:4=2:7 39:4=3:7 55:4=5:7 58:4=6:5 59:4=6:8 60:4=7:1 65:4=11:7 102:4=13:1 103:14=13:5 103:28=13:13 103:47=13:26 103:60=13:33 103:77=13:44 104:11=13:52 104:33=13:68 104:49=13:78 105:11=14:5 105:27=14:15 105:54=14:29 105:63=14:32 106:11=14:36 106:30=14:49 106:66=14:79",
)
