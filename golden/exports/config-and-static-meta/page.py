"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

config = {"render": "isr", "revalidate": 7200, "tags": ["posts"]}
meta = {
    "title": "Blog",
    "description": "All posts",
    "openGraph": {"type": "website", "title": "OG"},
    "robots": "noindex",
}
hour = 60 * 60


def markup(page, write):
    write("<h1>Blog</h1>")


__velox__ = (
    "routes/index.velox",
    "3:0=4:23 4:0=5:21 10:0=2:7 13:0=7:1",
)
