"""layouts/default.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import slot, text_of


def markup(page, write):
    write(
        f'<html><head><title>{text_of(page.meta, "title")}</title>'
        '<meta name="description" content="site"></head><body><header>site</header>'
        f'{slot(page, "default")}</body></html>'
    )


__velox__ = (
    "layouts/default.velox",
    "6:0=1:1 8:30=1:21 10:11=1:116",
)
