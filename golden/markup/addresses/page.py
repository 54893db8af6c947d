"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import attrs, quoted, url

address = "java\nscript:alert(1)"
slug = 'a"b'


def markup(page, write):
    write(
        f'<a{url("href", address)}>neutralised</a><a'
        + url("href", f"{address}#x")
        + (
            f'>neutralised</a><a href="/blog/{quoted(slug)}">settled by its beginning</a>'
            f'<a href="https://example.com/?q={quoted(slug)}">settled</a><img'
            f'{url("src", address)} alt=""><form{url("action", address)}><button'
            f'{url("formaction", address)}>x</button></form>'
        )
    )
    t1 = {"href": address, "onClick": "x"}
    write(f'<a{attrs(t1, "a")}>spread</a>')


__velox__ = (
    "routes/page.velox",
    "5:0=2:7 6:0=3:7 9:0=5:1 20:4=11:1",
)
