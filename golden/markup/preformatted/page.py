"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import preformatted, text

code = "\nfirst <line>"


def markup(page, write):
    write(
        f"<pre>{preformatted(code)}</pre><pre>static {text(code)}</pre><textarea>"
        f"{preformatted(code)}</textarea><textarea>{preformatted(code)}</textarea>"
        '<textarea rows="2">d</textarea>'
    )


__velox__ = (
    "routes/page.velox",
    "5:0=2:7 8:0=4:1 10:16=4:7 10:54=5:14 11:11=6:11 11:52=7:12",
)
