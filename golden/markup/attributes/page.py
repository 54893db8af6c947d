"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import attr

value = 'a "quoted" <value>'
no = None
size = 3


def markup(page, write):
    write(
        f'<div id="static"{attr("title", value)}{attr("lang", no)} data-size="{size}'
        '" data-ok="true" aria-hidden="false" draggable="true" spellcheck="false" contenteditable="true">'
        f'<label class="a" for="b" tabindex="{size + 1}">x</label><input'
        f'{attr("value", value)} maxlength="10" readonly{attr("required", size > 2)}'
        f'{attr("checked", no)}>'
        '<a href="javascript:static()" title="single &quot;quotes&quot;">the author\'s own</a></div>'
    )


__velox__ = (
    "routes/page.velox",
    "5:0=2:7 6:0=3:7 7:0=4:7 10:0=6:1 12:27=6:25 12:49=6:38 12:79=6:68 14:46=7:46 15:11=8:17 15:57=8:58 16:11=8:77",
)
