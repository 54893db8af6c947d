"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write(
        '<p title="&quot;a&quot; &amp; b &lt; c">© 2026 — a &lt; b &amp;&amp; c\xa0😀 &amp;unknown;</p>'
    )


__velox__ = (
    "routes/page.velox",
    "4:0=1:1",
)
