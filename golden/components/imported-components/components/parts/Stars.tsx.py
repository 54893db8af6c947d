"""components/parts/Stars.tsx, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import string_repeat, subtract, undefined
from veloxc.runtime import quoted, text


def Stars(write, count=undefined):
    write(
        f'<span title="{quoted(count)} of 5">{text(string_repeat("★", count))}'
        f'{text(string_repeat("☆", subtract(5, count)))}</span>'
    )


__velox__ = (
    "components/parts/Stars.tsx",
    "7:0=1:22 8:4=1:56 9:24=1:72 9:46=1:87 10:11=1:106",
)
