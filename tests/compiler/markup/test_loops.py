"""Loops of markup in their short forms: members read by columns, texts written by one call. What they show is what
the long form shows, for every kind of item."""

from __future__ import annotations

from collections import UserList
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Any

import pytest

from tests.compiler.markup.compiled import python_of, rendered
from veloxc.js.errors import TypeError_
from veloxc.runtime.html import Html

ROW = "{props.rows.map(r => <li class={r.kind}><a href={`/${r.slug}`}>{r.title}</a>{r.note ? r.note : '-'}</li>)}"


class Color(StrEnum):
    RED = "red & more"


class Numbered(UserList[Any]):
    """A sequence that is no list."""


@dataclass
class Plain:
    kind: Any
    slug: Any
    title: Any
    note: Any = None


class Described:
    """Names that are no attributes of the instance."""

    def __init__(self, title: str) -> None:
        self._title = title
        self.kind = "k"
        self.reads = 0

    @property
    def title(self) -> str:
        self.reads += 1
        return self._title

    @cached_property
    def slug(self) -> str:
        return self._title.lower()


def shown(rows: Any, page: str = ROW) -> str:
    return rendered(page, props={"rows": rows})


def test_the_members_are_read_by_columns() -> None:
    python = python_of(ROW)
    assert "r_fields = fields(kind=as_is, slug=quoted, title=text, note=as_is)" in python
    assert "for r_kind, r_slug, r_title, r_note in r_fields(" in python


def test_a_loop_in_another_reads_in_place() -> None:
    python = python_of(f"{{props.groups.map(rows => {ROW.replace('props.rows', 'rows')})}}")
    assert "fields(" not in python


def test_the_item_itself_and_its_index() -> None:
    page = "{props.rows.map((r, i) => <li title={r.a} lang={r.b}>{i}{r.c}{r.d.e}</li>)}"
    rows = [{"a": "x", "b": "y", "c": "<z>", "d": {"e": "E"}}, {"a": 1, "b": 2, "c": 3, "d": {"e": 4}}]
    assert "for i, (r, r_a, r_b, r_c) in enumerate(" in python_of(page)
    assert shown(rows, page) == ('<li title="x" lang="y">0&lt;z&gt;E</li>' '<li title="1" lang="2">134</li>')


@pytest.mark.parametrize(
    ("title", "html"),
    [
        ("a\0<b>", "a\0&lt;b&gt;"),  # what the strings of a column are joined by
        ("", ""),
        (Html("<b>x</b>"), "<b>x</b>"),
        (Color.RED, "red &amp; more"),
        (["a", "<"], "a&lt;"),
        (1e21, "1e+21"),
        (False, ""),
        (Decimal("1.50"), "1.5"),
        (date(2026, 1, 2), "2026-01-02"),
    ],
)
def test_values_of_a_column_show_as_alone(title: Any, html: str) -> None:
    rows = [{"kind": "k", "slug": "s", "title": each} for each in ("<&>", title, "last")]
    one = '<li class="k"><a href="/s">{}</a>-</li>'
    assert shown(rows) == one.format("&lt;&amp;&gt;") + one.format(html) + one.format("last")
    slugs = [{"kind": "k", "slug": each, "title": "t"} for each in ('"&<>', title)]
    alone = "{props.rows.map(r => <a href={`/${r.slug}`}></a>)}"
    three = alone.replace("></a>", "><i>{r.a}{r.b}</i></a>")
    assert "fields(" in python_of(three)
    assert shown(slugs, three).replace("<i></i>", "") == shown(slugs, alone)


def test_a_promise_in_a_column_is_waited_for() -> None:
    async def later() -> str:
        return "<late>"

    rows = [{"kind": "k", "slug": "s", "title": title} for title in ("soon", later())]
    assert "soon" in shown(rows) and "&lt;late&gt;" in shown([{**rows[0], "title": later()}])


@pytest.mark.parametrize("kind", [list, tuple, iter, lambda rows: (row for row in rows), Numbered])
def test_what_is_iterated_makes_no_difference(kind: Any) -> None:
    rows = [{"kind": "k", "slug": n, "title": n} for n in range(3)]
    assert shown(kind(rows)) == shown(rows)
    assert shown(kind([])) == ""


def test_items_of_every_kind_show_the_same() -> None:
    html = '<li class="k"><a href="/&quot;s">&lt;b&gt;&amp;</a>-</li>'
    values = {"kind": "k", "slug": '"s', "title": "<b>&"}
    assert shown([values, Plain(**values), {**values, "note": None}, Plain(**values)]) == html * 4


def test_a_member_that_is_not_there_is_undefined() -> None:
    assert shown([{"title": "t"}]) == '<li><a href="/undefined">t</a>-</li>'
    assert shown([{"kind": 1, "slug": 2.5, "title": True, "note": [1, "<"]}]) == (
        '<li class="1"><a href="/2.5"></a>1&lt;</li>'
    )


def test_properties_of_a_class_are_read_once_in_a_turn() -> None:
    item = Described("T")
    assert shown([item, item], ROW.replace("r.note ? r.note : '-'", "1")) == 2 * (
        '<li class="k"><a href="/t">T</a>1</li>'
    )
    assert item.reads == 2


def test_null_as_item_tells_the_first_member() -> None:
    with pytest.raises(TypeError_, match=r"Cannot read properties of null \(reading 'kind'\)"):
        shown([None])


def test_a_value_without_text_is_named_as_in_the_source() -> None:
    with pytest.raises(TypeError_, match=r"`\{r\.title\}` is an object with the keys id"):
        shown([{"kind": "k", "slug": "s", "title": {"id": 1}}])
    with pytest.raises(TypeError_, match=r"`\{rows\[\.\.\.\]\}` is an object with the keys id"):
        shown([{"id": 1}], "---\nconst { rows } = props;\n---\n{rows.map(r => <li>{r}</li>)}")


@pytest.mark.parametrize(
    "page",
    [
        "{props.rows.map(r => <li title={r.a} lang={r.open ? r.c : ''}></li>)}",  # `c` not in every turn
        "{props.rows.map(r => <li title={r.a} lang={r.b}>{props.f(r)}{r.c}</li>)}",  # `f` may change it
        "---\nconst C = ({v}) => <b>{v}</b>;\n---\n{props.rows.map(r => <C v={[r.a, r.b, r.c]}/>)}",
        "{props.rows.map(r => { r.a = 1; return <li title={r.a} lang={r.b}>{r.c}</li>; })}",
        "{props.rows.map(r => <li title={r.a} lang={r.b}>{r.c()}</li>)}",
        "{props.rows.map(r => <li title={r?.a} lang={r?.b}>{r?.c}</li>)}",
    ],
)
def test_what_could_be_noticed_is_read_in_its_place(page: str) -> None:
    assert "fields(" not in python_of(page)


def test_getters_run_in_every_turn_alone() -> None:
    page = (
        "---\nconst log = [];\nconst row = (n, open) => ({ n, open, get a() { log.push('a' + n); return 1; },"
        " get b() { log.push('b' + n); return 2; }, get c() { log.push('c' + n); return 3; } });\n"
        "const rows = [row(1, true), row(2, false)];\n---\n"
        "{rows.map(r => <li title={r.a} lang={r.b} id={r.n}>{r.open && r.c}</li>)}<p>{log.join()}</p>"
    )
    assert rendered(page) == (
        '<li title="1" lang="2" id="1">3</li><li title="1" lang="2" id="2"></li><p>a1,b1,c1,a2,b2</p>'
    )


def test_the_text_of_each_item_is_written_by_one_call() -> None:
    page = "{props.rows.map(r => <li>{r}</li>)}"
    assert 'write(each_text("<li>", get(page.props, "rows"), "</li>"))' in python_of(page)
    assert shown(["<&>", 1, 2.5, None, True, ["a", "b"]], page) == (
        "<li>&lt;&amp;&gt;</li><li>1</li><li>2.5</li><li></li><li></li><li>ab</li>"
    )
    assert shown([], page) == ""
    assert shown((n for n in (1, 2)), page) == "<li>1</li><li>2</li>"
