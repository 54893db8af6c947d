"""components/ProductList.tsx, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, undefined
from veloxc.runtime import items, text_of
from veloxc.runtime.server import fetch
from veloxc.runtime.query import useQuery


def ProductList(write):
    t1 = useQuery(
        {
            "key": ["products"],
            "fetcher": lambda *_: fetch("/api/products").then(
                lambda r=undefined, *_: call(r, "json")
            ),
            "staleTime": 30000,
            "refetchOnWindowFocus": True,
        }
    )
    data = get(t1, "data")
    status = get(t1, "status")
    error = get(t1, "error")
    refetch = get(t1, "refetch")
    if status == "loading":
        write("<p>loading</p>")
        return
    if status == "error":
        write(f'<p>Error: {text_of(error, "message")}</p>')
        return
    write("<ul>")
    for p in items(data):
        write(f'<li>{text_of(p, "name")}</li>')
    write("</ul>")


default = ProductList


__velox__ = (
    "components/ProductList.tsx",
    "6:0=1:1 9:0=3:16 10:4=4:9 24:4=11:3 25:8=11:36 26:8=11:29 27:4=12:3 28:8=12:34 28:27=12:45 29:8=12:27 30:4=15:5 31:4=16:17 32:8=16:22 32:21=16:38 33:4=16:22",
)
