"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import attr

active = True


def server(page):
    extra = ["x", {"y": active, "z": not active}]
    return extra


def markup(page, write, extra):
    write(
        f'<p class="static"></p><p class="{"on" if active else "off"}"></p>'
        f'<p class="item {"on" if active else ""}"></p><p'
        f'{attr("class", ["a", active and "b", extra])}></p><p'
        f'{attr("class", {"a": True, "b-c": active, "d": 0})}></p><p></p>'
    )


__velox__ = (
    "routes/page.velox",
    "5:0=2:7 8:0=3:7 13:0=5:1 15:43=6:11 16:26=7:19 17:11=8:11 18:11=9:11",
)
