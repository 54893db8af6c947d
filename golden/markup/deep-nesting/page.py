"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import text_of


def markup(page, write):
    write(
        "<div><div><div><div><div><div><div><div><div><div><div><div><div><div><div>"
        "<div><div><div><div><div><div><div><div><div><div><div><div><div><div><div>"
        "<div><div><div><div><div><div><div><div><div><div>"
        f'{text_of(page.params, "x")}'
        "</div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div></div>"
    )
    for a in [1]:
        for b in [2]:
            for c in [3]:
                for d in [4]:
                    for e in [5]:
                        write(f"<i>{a + b + c + d + e}</i>")


__velox__ = (
    "routes/page.velox",
    "6:0=1:1 11:11=1:202 14:4=2:10 15:8=2:23 16:12=2:36 17:16=2:49 18:20=2:62 19:24=2:67 19:36=2:71",
)
