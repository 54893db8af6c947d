"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""


def markup(page, write):
    write('<p>a<br>b<br>c<img src="/a.png" alt=""><input type="text" disabled></p><hr>')


__velox__ = (
    "routes/page.velox",
    "4:0=1:1",
)
