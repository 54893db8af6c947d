"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import JSON
from veloxc.runtime import script_text, style_sheet

css = "a > b { color: red }"


def server(page):
    data = {"title": "</script><b>", "n": 1}
    return data


def markup(page, write, data):
    write(
        '<script>\n  if (a < b && c) { run("</p>") }\n</script>'
        f'<script type="application/ld+json">{script_text(JSON.stringify(data))}'
        f"</script><style>a > b {{ content: '{{}}' }}</style><style>{style_sheet(css)}"
        "</style>"
    )


__velox__ = (
    "routes/page.velox",
    "6:0=3:7 9:0=2:7 14:0=5:1 17:46=8:37 18:69=10:9",
)
