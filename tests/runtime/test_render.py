"""Rendering: blocks, holes, layouts, slots, answers other than the page."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from tests.runtime.pages import body_of, page
from veloxc.js import Error, start, undefined
from veloxc.runtime import NotFound, redirect
from veloxc.runtime.attributes import attr
from veloxc.runtime.context import createContext, useContext
from veloxc.runtime.errors import notFound
from veloxc.runtime.holes import NONCE, async_component, hole, suspense
from veloxc.runtime.html import Html, text
from veloxc.runtime.markup import Markup, part
from veloxc.runtime.rendering import Result, Surroundings, render, render_sync
from veloxc.runtime.slots import FileComponent, fill, head, slot


async def later(value: Any, seconds: float = 0.001) -> Any:
    await asyncio.sleep(seconds)
    return value


def rendered(markup: Any, **options: Any) -> str:
    names = options.pop("names", {})
    return body_of(render_sync(page(markup, **names), **options).body)


def test_block_values_become_parameters() -> None:
    async def server(page: Any) -> Any:
        return await later(page.params["a"]), (1, 2)

    def markup(page: Any, write: Any, a: Any, row: Any) -> None:
        write(f"{a}{text(row)}")

    assert rendered(markup, names={"server": server}, params={"a": "A"}) == "A12"


def test_one_block_value_may_be_a_tuple() -> None:
    def markup(page: Any, write: Any, row: Any) -> None:
        write(text(row))

    assert rendered(markup, names={"server": lambda page: (1, 2)}) == "12"


def test_holes_are_filled_at_once_and_in_place() -> None:
    started = []

    async def slow(write: Any, name: Any = undefined) -> None:
        started.append(name)
        await asyncio.sleep(0.05)
        write(f"<i>{name}</i>")

    def markup(page: Any, write: Any) -> None:
        write(f"<b{attr('title', start(later('<t>')))}>{text(start(later('<x>')))}</b>")
        write("".join([async_component(slow, name=n) for n in "abcdef"]))
        assert started == list("abcdef")

    before = asyncio.new_event_loop().time()
    html = rendered(markup)
    assert asyncio.new_event_loop().time() - before < 0.25
    assert html == '<b title="&lt;t>">&lt;x&gt;</b>' + "".join(f"<i>{n}</i>" for n in "abcdef")


def test_holes_inside_holes() -> None:
    async def inner(write: Any) -> None:
        write(text(start(later("x"))))

    async def outer(write: Any) -> None:
        await asyncio.sleep(0)
        write(f"[{async_component(inner)}{text(start(later([1, Html('<b>'), start(later('y'))])))}]")

    assert rendered(lambda page, write: write(async_component(outer))) == "[x1<b>y]"


def test_a_promise_that_is_there_needs_no_hole() -> None:
    async def at_once() -> str:
        return "now"

    def markup(page: Any, write: Any) -> None:
        write(text(start(at_once())))
        assert not page.holes

    assert rendered(markup) == "now"


def test_source_text_cannot_forge_a_hole() -> None:
    def markup(page: Any, write: Any) -> None:
        write(f"{text(chr(0) + '0000:0;')}{text(start(later('x')))}")

    assert rendered(markup) == "\0" + "0000:0;x"
    assert len(NONCE) > 16


def test_failing_hole_fails_the_render_and_ends_the_others() -> None:
    ended = []

    async def fails() -> None:
        await asyncio.sleep(0)
        raise Error("no data")

    async def works() -> None:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            ended.append(True)
            raise

    def markup(page: Any, write: Any) -> None:
        write(text(start(fails())) + text(start(works())))

    async def main() -> None:
        with pytest.raises(Error, match="no data"):
            await render(page(markup))
        await asyncio.sleep(0.01)

    asyncio.run(main())
    assert ended == [True]


def test_suspense_in_place() -> None:
    def markup(page: Any, write: Any) -> None:
        async def body(write: Any) -> None:
            write(f"<p>{text(start(later('slow')))}{await later('!')}</p>")

        write(suspense(body, "…"))
        write(suspense(lambda write: write("calm"), Html("<i>")))

    assert rendered(markup) == "<p>slow!</p>calm"


def test_contexts_hold_below_their_provider_also_later() -> None:
    theme = createContext("light")

    def shows(write: Any) -> None:
        write(text(useContext(theme)))

    async def shows_late(write: Any) -> None:
        await asyncio.sleep(0.001)
        write(text(useContext(theme)))

    def markup(page: Any, write: Any) -> None:
        children = Markup(
            part(shows), "-", part(shows_late), "-", part(theme.Consumer, children=lambda v, *_: v)
        )
        theme.Provider.place_component(write, {"value": "dark", "children": children})
        shows(write)

    assert rendered(markup) == "dark-dark-darklight"


# ---- layouts


def test_layouts_slots_and_meta() -> None:
    order = []

    async def layout_server(page: Any) -> Any:
        order.append("layout")
        await asyncio.sleep(0.01)
        order.append("layout done")
        return "L"

    async def page_server(page: Any) -> Any:
        order.append("page")
        await asyncio.sleep(0.02)
        page.meta = {"title": "P"}
        return 1

    def layout(page: Any, write: Any, name: Any) -> None:
        aside = slot(page, "aside")
        other = slot(page, "other", lambda write: write("none"))
        write(
            f"<main data-n='{name}'>{text(page.meta['title'])}{slot(page, 'default')}<aside>{aside}</aside>{other}</main>"
        )

    def markup(page: Any, write: Any, one: Any) -> None:
        fill(page, "aside", Html("<b>side</b>"))
        write(f"<p>{one}</p>")

    outer = page(lambda page, write: write(f"<section>{slot(page, 'default')}</section>"), slots=["aside"])
    inner = page(
        layout, server=layout_server, slots=["aside", "other"], meta={"title": "default", "lang": "en"}
    )
    around = Surroundings(layouts=[outer, inner])
    result = render_sync(page(markup, server=page_server), around=around)
    assert order == ["page", "layout", "layout done"]
    assert body_of(result.body) == (
        "<section><main data-n='L'>P<p>1</p><aside><b>side</b></aside>none</main></section>"
    )
    assert result.meta == {"title": "P", "lang": "en"}


def test_without_layout_or_as_fragment() -> None:
    around = Surroundings(layouts=[page(lambda page, write: write(f"<main>{slot(page, 'default')}</main>"))])
    bare = page(lambda page, write: write("<p>x"), layout=False)
    assert render_sync(bare, around=around).body == "<p>x"
    assert render_sync(page(lambda page, write: write("y")), around=around, fragment=True).body == "y"


def test_head_from_page_and_component() -> None:
    def markup(page: Any, write: Any) -> None:
        write(head("<title>component</title>", True) + head("<title>page</title>"))

    html = render_sync(page(markup)).body
    assert "<title>component</title>" in html and "<title>page" not in html


def test_file_component() -> None:
    def server(page: Any) -> Any:
        return page.props["title"]

    def markup(page: Any, write: Any, title: Any) -> None:
        write(f"<h2>{text(title)}</h2>{slot(page, 'default')}|{slot(page, 'foot', 'no')}")

    async def slow_server(page: Any) -> Any:
        await asyncio.sleep(0)
        return "slow " + page.props["title"]

    card, slow = FileComponent("Card", server, markup), FileComponent("Slow", slow_server, markup)

    def of_page(page: Any, write: Any) -> None:
        write(
            text(
                Markup(
                    part(card, title="<a>", children="c"),
                    part(slow, **{"title": "b", "velox:slots": {"foot": Html("<f>")}}),
                )
            )
        )

    assert rendered(of_page) == "<h2>&lt;a&gt;</h2>c|no<h2>slow b</h2>|<f>"


# ---- answers


def raising(error: Any) -> Any:
    def server(page: Any) -> None:
        raise error

    return page(lambda page, write: None, server=server)


def test_redirect() -> None:
    result = render_sync(raising(redirect("/login", 307, {"x-a": "1"})))
    assert (result.status, result.body) == (307, "")
    assert dict(result.headers) == {"location": "/login", "x-a": "1"}


def test_redirect_refuses() -> None:
    with pytest.raises(Error):
        redirect("/a\r\nset-cookie: x")
    with pytest.raises(Error):
        redirect("/a", 200)


def test_not_found_without_and_with_error_page() -> None:
    plain = render_sync(raising(NotFound("no <post>")))
    assert plain.status == 404 and "no &lt;post&gt;" in plain.body

    def markup(page: Any, write: Any) -> None:
        write(f"<h1>{text(page.status)} {text(page.error.message)}</h1>{text(page.props['status'])}")

    layout = page(lambda page, write: write(f"<main>{slot(page, 'default')}</main>"))
    around = Surroundings(error_page=page(markup), error_layouts=[layout])
    result = render_sync(raising(notFound()), around=around)
    assert result.status == 404
    assert body_of(result.body) == "<main><h1>404 Not Found</h1>404</main>"


def test_other_errors_are_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        render_sync(raising(ZeroDivisionError()))


# ---- modes


def test_shared_modes_see_no_visitor() -> None:
    def server(page: Any) -> Any:
        return page.request.headers

    module = page(lambda page, write, headers: None, server=server, config={"render": "ssg"})
    with pytest.raises(Error, match=r"`request\.headers` was used while a page was rendered in mode `ssg`"):
        render_sync(module)
    assert render_sync(module, mode="ssr").status == 200


def test_mode_of_the_page_and_headers() -> None:
    module = page(lambda page, write: write(text(page.request.url)), config={"render": "ssg"})
    result: Result = render_sync(module, url="/a?b=1")
    assert body_of(result.body) == "http://localhost:3700/a"
    assert [name for name, _ in result.headers] == ["content-type"]
    assert ("cache-control", "private, no-store") in render_sync(module, mode="ssr").headers
    with pytest.raises(ValueError, match="no rendering mode 'x'"):
        render_sync(module, mode="x")


def test_response_of_the_page() -> None:
    def server(page: Any) -> None:
        page.response.status = 418
        page.response.headers.set("X-Tea", "yes")
        page.response.headers.set("Cache-Control", "no-cache")

    result = render_sync(page(lambda page, write: None, server=server))
    assert result.status == 418
    assert sorted(result.headers) == [
        ("cache-control", "no-cache"),
        ("content-type", "text/html; charset=utf-8"),
        ("x-tea", "yes"),
    ]


def test_request() -> None:
    def server(page: Any) -> Any:
        request = page.request
        cookie = request.cookies.get("sid")
        return [request.method, request.headers.get("accept"), cookie["value"], request.query.get("q")]

    module = page(lambda page, write, values: write(text(values)), server=server)
    headers = {"Accept": "x", "Cookie": "a=b; sid=s%201; bad"}
    assert body_of(render_sync(module, url="/?q=1", headers=headers).body) == "GETxs 11"


def test_hole_outside_of_a_render() -> None:
    async def main() -> None:
        with pytest.raises(RuntimeError, match="nothing is being rendered"):
            hole(later("x"))

    asyncio.run(main())
