"""layouts/minimal.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import slot, text_of

slots = ["aside"]
year = 2024


def markup(page, write):
    def fallback(write):
        write("nothing")

    write(
        '<html lang="en"><head><meta charset="utf-8"><title>'
        f'{text_of(page.meta, "title")} | Site</title></head><body><aside>'
        f'{slot(page, "aside", fallback)}</aside><main>{slot(page, "default")}</main>'
        f"<footer>{year}</footer></body></html>"
    )


__velox__ = (
    "layouts/minimal.velox",
    "6:0=3:7 9:0=8:31 13:4=5:1 15:11=6:41 16:11=8:12 16:56=9:11 17:19=10:14",
)
