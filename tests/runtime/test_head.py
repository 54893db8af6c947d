"""`<Head>`, `meta` and the document around a page."""

from __future__ import annotations

from veloxc.runtime.document import document
from veloxc.runtime.head_elements import Head, elements, merged, meta_elements


def test_elements_and_their_keys() -> None:
    html = '<title>a</title> <meta name="x" content="1"><script>"</script>" // </script><link rel="canonical" href="/">'
    assert [element.key.split("<")[0] for element in elements(html)][:2] == ["title", "meta name x "]
    assert [element.html for element in elements("<script>a < b</script><base href='/x>y'>")] == [
        "<script>a < b</script>",
        "<base href='/x>y'>",
    ]


def test_the_later_one_wins() -> None:
    outer = '<title>Site</title><meta name="description" content="old"><link rel="stylesheet" href="/a.css">'
    inner = [
        '<title>Page</title><meta content="new" name="description">',
        '<link rel="stylesheet" href="/a.css">',
    ]
    html = merged(outer, inner)
    assert html.count("<title>") == html.count("description") == html.count("a.css") == 1
    assert "Page" in html and "new" in html and "Site" not in html


def test_filling_never_replaces() -> None:
    assert merged("<title>Own</title>", [], ["<title>Meta</title><meta name='robots'>"]) == (
        "<title>Own</title><meta name='robots'>"
    )


def test_meta() -> None:
    meta = {
        "title": "A<b",
        "description": 'd"',
        "openGraph": {"siteName": "S", "images": [{"url": "/i.png", "width": 3}], "x": None},
        "robots": {"index": False, "follow": True},
        "canonical": "/c",
        "free": 1,
    }
    assert meta_elements(meta) == (
        '<title>A&lt;b</title><meta name="description" content="d&quot;">'
        '<meta property="og:site_name" content="S"><meta property="og:image" content="/i.png">'
        '<meta property="og:image:width" content="3"><meta name="robots" content="noindex, follow">'
        '<link rel="canonical" href="/c">'
    )


def test_shell_only_without_html() -> None:
    head = Head()
    head.add("<title>H</title>")
    assert document("<p>x", head, {"title": "M"}).startswith(
        '<!DOCTYPE html><html><head><meta charset="utf-8">'
    )
    assert document("<p>x", head, {}).count("<title>H</title>") == 1
    assert document("<p>x", Head(), {}, shell=False) == "<p>x"
    assert document("<html><body>x</body></html>", head, {}) == (
        "<html><head><title>H</title></head><body>x</body></html>"
    )


def test_head_ends_where_it_ends() -> None:
    html = "<html><head><script>'</head>'</script></head><body></body></html>"
    assert document(html, Head(), {"title": "T"}) == (
        "<html><head><script>'</head>'</script><title>T</title></head><body></body></html>"
    )


def test_stylesheets_once() -> None:
    html = '<html><head><link rel="stylesheet" href="/styles/global.css"></head></html>'
    assert document(html, Head(), {}, links=["/styles/global.css"]) == html


def test_order_of_depths() -> None:
    head = Head()
    head.add("page", 1)
    head.add("component", 1, True)
    head.add("layout", 0)
    assert head.in_order() == ["layout", "page", "component"]
