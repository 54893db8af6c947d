"""components/ProductList.tsx, compiled by veloxc. Edit that file, not this one."""

from veloxc.js import call, get, undefined
from veloxc.runtime import items, text_of
from veloxc.runtime.query import useQuery
from veloxc.runtime.server import fetch


def ProductList(write):
    def fetcher(*_):
        return fetch("/api/products").then(lambda r=undefined, *_: call(r, "json"))

    t1 = useQuery(
        {
            "key": ["products"],
            "fetcher": fetcher,
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
    "5:0=1:1 9:0=3:16 10:4=6:14 13:4=4:9 25:4=11:3 26:8=11:36 27:8=11:29 28:4=12:3 29:8=12:34 29:27=12:45 30:8=12:27 31:4=15:5 32:4=16:17 32:13=16:8 33:8=16:22 33:21=16:38 34:4=16:22",
)
