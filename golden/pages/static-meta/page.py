"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import text_of

meta = {
    "title": "About us",
    "description": 'Who "we" are',
    "openGraph": {"type": "website", "images": [{"url": "/og.png", "width": 1200}]},
    "twitter": {"card": "summary"},
    "robots": {"index": False},
    "canonical": "https://example.com/about",
    "section": "company",
}


def markup(page, write):
    write(f'<h1>{text_of(meta, "title")}</h1><p>{text_of(meta, "section")}</p>')


__velox__ = (
    "routes/page.velox",
    "5:0=2:21 16:0=12:1 17:17=12:6 17:49=13:5",
)
