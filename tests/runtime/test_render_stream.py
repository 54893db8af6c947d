"""`render_stream`, the form for Python programs, and the corners that need no server."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.runtime.pages import page
from tests.runtime.stream_applier import applied
from veloxc.runtime import (
    Html,
    PageStream,
    Surroundings,
    async_component,
    current_page,
    head,
    render,
    render_stream,
    suspense,
)

Work = Callable[[], Awaitable[str]]


async def _written(write: Any, work: Work) -> None:
    write(await work())


def boundary(work: Work, fallback: Any = "…") -> str:
    return suspense(lambda write: write(async_component(_written, work=work)), fallback)


def later(text: str, seconds: float = 0.01) -> Work:
    async def work() -> str:
        await asyncio.sleep(seconds)
        return text

    return work


def failing(error: BaseException) -> Work:
    async def work() -> str:
        await asyncio.sleep(0.01)
        raise error

    return work


async def pieces(stream: PageStream) -> list[str]:
    return [piece async for piece in stream]


def streamed(module: Any, **options: Any) -> tuple[PageStream, list[str]]:
    async def main() -> tuple[PageStream, list[str]]:
        stream = await render_stream(module, **options)
        return stream, await pieces(stream)

    return asyncio.run(main())


def test_what_is_known_with_the_shell() -> None:
    def block(page: Any) -> None:
        page.response.status = 203
        page.response.headers.append("x-own", "1")

    module = page(lambda page, write: write(boundary(later("late"))), server=block, meta={"title": "T"})
    stream, found = streamed(module)
    assert (stream.status, stream.meta) == (203, {"title": "T"})
    assert ("x-own", "1") in stream.headers
    assert len(found) == 2 and found[1] == '<template for="s1">late</template>\n</body></html>'


@pytest.mark.parametrize("mode", ["ssg", "isr"])
def test_shared_modes_have_one_piece(mode: str) -> None:
    _, found = streamed(page(lambda page, write: write(boundary(later("late")))), mode=mode, fragment=True)
    assert found == ["late"]


def test_a_page_without_boundaries_has_one_piece() -> None:
    _, found = streamed(page(lambda page, write: write("<p>"), layout=False))
    assert found == ["<p>"]


def test_what_is_ready_at_the_same_time_is_sent_together() -> None:
    async def markup(page: Any, write: Any) -> None:
        write(boundary(later("a", 0.01)) + boundary(later("b", 0.01)))

    _, found = streamed(page(markup), fragment=True)
    assert found[0] == '<?start name="s1">…<?end><?start name="s2">…<?end>'
    assert "".join(found[1:]) == '<template for="s1">a</template>\n<template for="s2">b</template>\n'


def test_a_slot_that_is_shown_twice() -> None:
    def layout(page: Any, write: Any) -> None:
        write(f"<html><head></head><body>{page.slots['default']}<hr>{page.slots['default']}</body></html>")

    inner = page(lambda page, write: write(boundary(later("late"))))
    around = Surroundings(layouts=[page(layout)])
    _, found = streamed(inner, around=around)
    assert applied("".join(found)) == "<html><head></head><body>late<hr>late</body></html>"


def test_a_slot_that_is_not_shown() -> None:
    layout = page(lambda page, write: write("<html><head></head><body>none</body></html>"))
    inner = page(lambda page, write: write(boundary(later("late", 5))))
    _, found = streamed(inner, around=Surroundings(layouts=[layout]))
    assert found == ["<html><head></head><body>none</body></html>"]


def test_what_was_cancelled_elsewhere_has_failed() -> None:
    def markup(page: Any, write: Any) -> None:
        write(boundary(failing(asyncio.CancelledError())) + boundary(later("b", 0.03)))

    _, found = streamed(page(markup), fragment=True)
    text = "".join(found)
    assert '<template for="s1"><p role="alert">Internal Server Error</p></template>' in text
    assert text.endswith('<template for="s2">b</template>\n')


def test_an_error_page_that_fails_itself() -> None:
    def broken(page: Any, write: Any) -> None:
        raise ValueError("the error page")

    around = Surroundings(error_page=page(broken))
    _, found = streamed(page(lambda page, write: write(boundary(failing(ValueError("x"))))), around=around)
    assert '<template for="s1"><p role="alert">Internal Server Error</p></template>' in found[1]
    assert found[1].endswith("</body></html>")


def test_the_message_is_shown_in_development_alone() -> None:
    module = page(lambda page, write: write(boundary(failing(ValueError("a <secret>")))))
    assert "secret" not in "".join(streamed(module)[1])
    _, found = streamed(module, around=Surroundings(development=True))
    assert '<p role="alert">a &lt;secret&gt;</p>' in found[1]


def test_who_reports() -> None:
    told: list[str] = []

    async def report(error: Exception, what: str) -> None:
        told.append(f"{error} | {what}")

    module = page(lambda page, write: write(boundary(failing(ValueError("x")))))
    streamed(module, url="/a", around=Surroundings(report=report))
    assert told == ["x | GET /a, after the page had begun,"]


def test_a_fallback_that_waits_is_given_up_when_the_content_is_there() -> None:
    def fallback(write: Any) -> None:
        write(async_component(_written, work=later("a slow fallback", 5)))

    _, found = streamed(page(lambda page, write: write(boundary(later("late"), fallback))), fragment=True)
    assert found == ["late"]


def test_a_fallback_is_not_made_where_it_is_not_shown() -> None:
    def fallback(write: Any) -> None:
        raise AssertionError

    module = page(lambda page, write: write(boundary(later("late"), fallback)))
    assert asyncio.run(render(module, fragment=True)).body == "late"


def test_scripts_that_the_document_needs_late() -> None:
    async def island() -> str:
        await asyncio.sleep(0.01)
        current_page().render.scripts['<script src="/loader.js"></script>'] = None
        return "<b>island</b>"

    module = page(lambda page, write: write(boundary(island) + boundary(island)))
    _, found = streamed(module)
    assert "".join(found).count("loader.js") == 1
    assert found[1].startswith('<script src="/loader.js"></script><template for="s1">')


def test_a_late_head_without_a_place_is_told(caplog: pytest.LogCaptureFixture) -> None:
    async def titled() -> str:
        await asyncio.sleep(0.01)
        head("<title>late</title>")
        return "x"

    _, found = streamed(page(lambda page, write: write(boundary(titled))), fragment=True)
    assert found[1] == '<template for="s1">x</template>\n'
    assert "the document has no <head>" in caplog.text


def test_closing_ends_the_work() -> None:
    ended: list[str] = []

    async def endless() -> str:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append("cancelled")
        return ""

    async def main() -> None:
        stream = await render_stream(page(lambda page, write: write(boundary(endless))))
        await anext(stream)
        waiting = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        await stream.aclose()
        with pytest.raises(StopAsyncIteration):
            await waiting
        await asyncio.sleep(0.01)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())
    assert ended == ["cancelled"]


def test_visitors_texts_are_no_markers() -> None:
    from veloxc.runtime import text

    typed = '<?start name="s1"><?end><template for="s1">'
    module = page(lambda page, write: write(text(typed) + Html("<hr>") + boundary(later("late"))))
    _, found = streamed(module, fragment=True)
    assert found[0].count("<?start") == 1


def test_a_place_that_cannot_be_kept_holds_only_what_is_around_it() -> None:
    """A late content with a drawing that is later still: others need not wait for it."""

    async def drawing() -> str:
        await asyncio.sleep(0.005)
        return f"<svg>{boundary(later('<g></g>', 0.05))}</svg>{boundary(later('beside', 0.01))}"

    module = page(lambda page, write: write(boundary(drawing) + boundary(later("quick", 0.02))))
    _, found = streamed(module, fragment=True)
    assert found[1:] == [
        '<template for="s2">quick</template>\n',
        '<template for="s1"><svg><g></g></svg>beside</template>\n',
    ]


def test_an_error_in_such_a_place_is_that_of_the_boundary_around() -> None:
    async def drawing() -> str:
        await asyncio.sleep(0.005)
        return f"<svg>{boundary(failing(ValueError('x')))}</svg>"

    _, found = streamed(page(lambda page, write: write(boundary(drawing))), fragment=True)
    assert found[1] == '<template for="s1"><p role="alert">Internal Server Error</p></template>\n'


def titled(title: str, seconds: float) -> Work:
    async def work() -> str:
        await asyncio.sleep(seconds)
        head(f"<title>{title}</title>")
        return title

    return work


def test_late_titles_win_as_in_a_whole_page() -> None:
    """The page's own against its layout's, whichever comes first; an old one may come back."""

    def layout(page: Any, write: Any) -> None:
        late = boundary(titled("layout", 0.02))
        write(f"<html><head><title>x</title></head><body>{late}{page.slots['default']}</body></html>")

    def markup(page: Any, write: Any) -> None:
        write(boundary(titled("a", 0.01)) + boundary(titled("b", 0.03)) + boundary(titled("a", 0.05)))

    _, found = streamed(page(markup), around=Surroundings(layouts=[page(layout)]))
    text = "".join(found)
    assert text.count("<title>") == 4 and "<title>layout</title>" not in text
    assert "<title>a</title>" in applied(text)


def test_a_late_title_where_there_was_none() -> None:
    module = page(lambda page, write: write(boundary(titled("late", 0.01))))
    _, found = streamed(module)
    assert '<?start name="t1"><?end>' in found[0]
    assert '<template for="t1"><?start name="t2"><title>late</title><?end></template>' in found[1]


def test_the_page_ends_in_order_whatever_happens(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from veloxc.runtime.late_head import LateHead

    def broken(self: LateHead) -> str:
        raise ValueError("a bug of ours")

    monkeypatch.setattr(LateHead, "changes", broken)
    _, found = streamed(page(lambda page, write: write(boundary(later("late")))))
    assert found[1:] == ["</body></html>"] and "a bug of ours" in caplog.text


def test_half_a_surrogate_pair_is_sent_as_a_replacement_character() -> None:
    from veloxc.runtime.streaming import EncodedStream

    module = page(
        lambda page, write: write("<p>\ud800 \U0001f600</p>" + boundary(later("\udc00\ud83d\ude00")))
    )

    async def main() -> bytes:
        stream = EncodedStream(await render_stream(module, fragment=True))
        return b"".join([piece async for piece in stream])

    sent = asyncio.run(main()).decode()
    assert sent.startswith("<p>\ufffd \U0001f600</p>") and ">\ufffd\U0001f600</template>" in sent
    assert (
        asyncio.run(render(module, fragment=True)).encoded().decode()
        == "<p>\ufffd \U0001f600</p>\ufffd\U0001f600"
    )
