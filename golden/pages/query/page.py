"""routes/page.velox, compiled by veloxc. Edit that file, not this one."""

from veloxc.runtime import island, place

from ..components.ProductList import default as ProductList


def markup(page, write):
    place(write, island(ProductList, "components/ProductList.tsx", "idle"), {})


__velox__ = (
    "routes/page.velox",
    "5:0=2:1 8:0=4:1",
)
