"""routes/admin/users/[id].velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import head, text_of

meta = {"title": "Deep"}


def markup(page, write):
    head(
        '<link rel="stylesheet" href="/deep.css">'
        '<meta name="description" content="deep page">'
    )
    write(f'<p>content of {text_of(page.params, "id")}</p>')


__velox__ = (
    "routes/admin/users/[id].velox",
    "5:0=3:21 8:0=5:1 13:4=6:1 13:27=6:16",
)
