"""routes/blog/[slug].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import Promise, array_map, get, pause, same, undefined
from veloxc.runtime import text_of


async def paths():
    all_ = await pause(
        Promise.resolve([{"slug": "a", "title": "A"}, {"slug": "b", "title": "B"}])
    )

    def map(t1=undefined, *_):
        slug = get(t1, "slug")
        return {"slug": slug}

    return array_map(all_, map)


async def server(page):
    all_ = await pause(
        Promise.resolve([{"slug": "a", "title": "A"}, {"slug": "b", "title": "B"}])
    )
    slug = get(page.params, "slug")
    post = next((post for post in all_ if same(get(post, "slug"), slug)), undefined)
    page.meta = {"title": get(post, "title")}
    return post


async def meta(page):
    await server(page)
    return page.meta


def markup(page, write, post):
    write(f'<h1>{text_of(post, "title")}</h1>')


__velox__ = (
    "routes/blog/[slug].velox",
    "7:0=3:8 8:4=2:7 12:4=4:18 13:8=4:19 14:8=4:18 16:4=4:3 19:0=2:7 23:4=6:7 24:4=7:7 25:4=8:14 29:0=8:21 34:0=10:1 35:17=10:6",
)
