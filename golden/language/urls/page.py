"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import URL, String, URLSearchParams, array_join, call, get, iterate
from veloxc.runtime import text, text_of


def server(page):
    url = URL("/blog/päge?b=2&a=1#top", "https://example.com:8080/x/")
    call(get(url, "searchParams"), "append", "a", "3 & 4")
    call(get(url, "searchParams"), "sort")
    query = URLSearchParams({"q": "a b", "page": "2"})
    call(query, "delete", "page")
    call(query, "set", "tag", "é")
    return url, query


def markup(page, write, url, query):
    write(
        f'<p>{text_of(url, "href")} {text_of(url, "pathname")} '
        f'{text_of(url, "origin")} {text_of(url, "hash")} '
        f'{text(call(call(get(url, "searchParams"), "getAll", "a"), "join", "|"))} '
        f'{text(call(query, "toString"))} {text_of(URL("../up", url), "pathname")} '
        f'{text(array_join([*iterate(call(query, "keys"))]))} '
        f'{text(String(call(URL, "canParse", "nope")))}</p>'
    )


__velox__ = (
    "routes/index.velox",
    "7:0=2:7 9:4=3:1 10:4=4:1 11:4=5:7 12:4=6:1 13:4=7:1 17:0=9:1 19:14=9:5 19:37=9:16 20:11=9:31 20:36=9:44 21:11=9:55 22:11=9:96 22:43=9:115 23:11=9:148 24:11=9:175",
)
