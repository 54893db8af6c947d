"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import (
    JSON,
    String,
    arity,
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


arity(show, 1)
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
    "17:0=8:1 18:4=8:15 21:4=8:57 26:4=9:3 30:0=4:7 33:0=2:7 41:4=3:7 57:4=5:7 60:4=6:5 61:4=6:8 62:4=7:1 67:4=11:7 86:0=13:1 105:14=13:5 105:28=13:13 105:47=13:26 105:60=13:33 105:77=13:44 106:11=13:52 106:33=13:68 106:49=13:78 107:11=14:5 107:27=14:15 107:54=14:29 107:63=14:32 108:11=14:36 108:30=14:49 108:66=14:79",
)
