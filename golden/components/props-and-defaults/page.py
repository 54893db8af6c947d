"""routes/index.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import spread_object, undefined
from veloxc.runtime import attr, place, quoted, text


def Button(write, label=undefined, size=undefined, disabled=undefined, count=undefined):
    if size is undefined:
        size = "small"
    if disabled is undefined:
        disabled = False
    write(
        f'<button class="btn btn-{quoted(size)}"{attr("disabled", disabled)}>'
        f"{text(label)}"
    )
    if count is not undefined:
        write(f"<i> ({text(count)})</i>")
    write("</button>")


def markup(page, write):
    Button(write, label="Save")
    Button(write, label="Delete!", size="large", disabled=True)
    Button(write, label="Inbox", count=0)
    place(
        write,
        Button,
        {**spread_object({"label": "Spread", "size": "large"}), "count": 2},
    )


__velox__ = (
    "routes/index.velox",
    "7:0=3:1 8:4=3:26 10:4=3:42 12:4=4:10 13:34=4:36 13:49=4:54 14:11=4:65 16:4=4:71 17:8=4:95 17:22=4:101 18:4=4:95 21:0=7:1 23:4=8:1 24:4=9:1 25:4=10:1",
)
