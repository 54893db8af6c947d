"""`velox/client` and `@velox/query` on the server."""

from __future__ import annotations

import asyncio
from typing import Any

from tests.runtime.pages import page
from veloxc.js import get, undefined
from veloxc.runtime import client, query
from veloxc.runtime.html import Html, text
from veloxc.runtime.markup import place
from veloxc.runtime.rendering import render, render_sync


def rendered(markup: Any, **options: Any) -> str:
    return render_sync(page(markup), fragment=True, **options).body


def test_signals_hold_their_first_value() -> None:
    def markup(page: Any, write: Any) -> None:
        count = client.signal(2)
        double = client.computed(lambda *_: get(count, "value") * 2)
        client.effect(lambda *_: 1 / 0)
        client.onMount(lambda *_: 1 / 0)
        write(f"{text(count)} {text(double)} {count.peek()}")

    assert rendered(markup) == "2 4 2"


def test_module_signals_belong_to_the_request() -> None:
    count = client.signal(1)
    items = client.signal([])

    def markup(page: Any, write: Any) -> None:
        count.value += 1
        items.value.append("x")
        write(f"{text(count)} {len(items.value)}")

    module = page(markup)
    assert [render_sync(module, fragment=True).body for _ in range(2)] == ["2 1", "2 1"]
    assert count.value == 1

    async def both() -> list[str]:
        found = await asyncio.gather(render(module, fragment=True), render(module, fragment=True))
        return [result.body for result in found]

    assert asyncio.run(both()) == ["2 1", "2 1"]


def test_lazy_and_define_component() -> None:
    def Inner(write: Any, n: Any = undefined) -> None:
        write(f"<i>{text(n)}</i>")

    async def load(*_: Any) -> Any:
        return {"default": Inner}

    lazy = client.lazy(load)
    made = client.defineComponent({"setup": lambda props: Html(f"<b>{text(get(props, 'n'))}</b>")})

    def markup(page: Any, write: Any) -> None:
        place(write, lazy, {"n": 1})
        place(write, made, {"n": 2})
        place(write, client.memo(Inner), {"n": 3})

    assert rendered(markup) == "<i>1</i><b>2</b><i>3</i>"


def test_navigation() -> None:
    def markup(page: Any, write: Any) -> None:
        write(f"{client.usePathname()} {get(client.useParams(), 'id')} {client.useSearchParams().get('q')}")
        place(write, client.Link, {"href": "/a", "prefetch": True, "class": "x", "children": "A"})
        client.useNavigate()("/b")

    assert rendered(markup, url="/p?q=1", params={"id": "7"}) == '/p 7 1<a href="/a" class="x">A</a>'


def test_query_before_the_browser_fetches() -> None:
    found = query.useQuery({"key": ["a"], "fetcher": lambda *_: 1 / 0})
    assert (found["status"], found["data"], found["isFetching"], found["error"]) == (
        "loading",
        undefined,
        True,
        None,
    )
    found = query.useQuery({"initialData": [1], "select": lambda data, *_: data[0], "enabled": False})
    assert (found["status"], found["data"], found["isFetching"]) == ("success", 1, False)
    assert query.createQuery({"initialData": 3})()["data"] == 3
    assert query.createMutation({})()["status"] == "idle"
