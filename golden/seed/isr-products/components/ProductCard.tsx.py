"""components/ProductCard.tsx, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, undefined
from veloxc.runtime import quoted, text, text_of


def ProductCard(write, product=undefined):
    write(
        f'<div class="card" id="product-{quoted(get(product, "id"))}"><h2>'
        f'{text_of(product, "name")}</h2><p>${text(call(get(product, "price"), "toFixed", 2))}'
        "</p></div>"
    )


default = ProductCard


__velox__ = (
    "components/ProductCard.tsx",
    "7:0=3:16 8:4=5:5 9:41=5:38 10:11=6:12 10:46=7:12 15:0=5:5",
)
