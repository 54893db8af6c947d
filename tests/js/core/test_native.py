"""Python objects in JavaScript code, by the table of velox-language §4."""

from __future__ import annotations

import asyncio
import enum
import math
import sqlite3
import types
import uuid
from collections import OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

import pytest

from veloxc.js import (
    JSON,
    Array,
    Date,
    Error,
    Object,
    TypeError_,
    add,
    array_from,
    async_iterate,
    call,
    call_index,
    call_with,
    caught,
    get,
    has,
    index,
    instance_of,
    invoke_with,
    iterate,
    keys,
    lt,
    multiply,
    new,
    put,
    put_index,
    same,
    spread,
    spread_object,
    string,
    truthy,
    typeof,
    undefined,
)

attr = pytest.importorskip("attr")


@dataclass
class Post:
    slug: str
    published_at: int = 5
    count: int = 3
    _secret: str = "hash"
    tags: list[str] = field(default_factory=lambda: ["a", "b"])

    @property
    def full_title(self) -> str:
        return f"<{self.slug}>"

    def by_slug(self, slug: str, order_by: str | None = None) -> str:
        return f"{slug}:{order_by}"

    def _hidden(self) -> str:
        return "hidden"

    @classmethod
    def make(cls, slug: str) -> Post:
        return cls(slug)

    @staticmethod
    def twice(n: int) -> int:
        return 2 * n

    async def load_all(self, limit: int = 10) -> list[int]:
        await asyncio.sleep(0)
        return list(range(limit))


@attr.s(auto_attribs=True)
class Author:
    first_name: str
    born: int = 1815


Point = namedtuple("Point", "x y count")


class Typed(NamedTuple):
    first_name: str
    index: int


class Color(enum.Enum):
    RED = "red"
    BLUE = 2


class Slotted:
    __slots__ = ("_private", "created_at", "name")

    def __init__(self) -> None:
        self.name = "slot"
        self.created_at = 7
        self._private = 1


# ---- names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("slug", "a"),
        ("publishedAt", 5),
        ("published_at", 5),
        ("fullTitle", "<a>"),
        ("count", 3),
        ("missing", undefined),
        ("missingName", undefined),
        ("_secret", undefined),
        ("__class__", undefined),
        ("__dict__", undefined),
        ("mro", undefined),
        ("Slug", "a"),
    ],
)
def test_fields_of_a_dataclass(name: str, expected: Any) -> None:
    for _ in range(3):  # the second time by plan
        assert get(Post("a"), name) is expected or get(Post("a"), name) == expected


def test_a_field_that_only_some_instances_have() -> None:
    first, second = Post("a"), Post("b")
    second.extraField = 1  # type: ignore[attr-defined]
    assert get(first, "extraField") is undefined
    assert get(second, "extraField") == 1
    assert get(first, "extraField") is undefined
    first.extra_field = 2  # type: ignore[attr-defined]
    assert get(first, "extraField") == 2
    assert get(second, "extraField") == 1


def test_methods_by_both_names() -> None:
    post = Post("a")
    assert call(post, "bySlug", "x") == "x:None"
    assert call(post, "by_slug", "x", "y") == "x:y"
    assert call(post, "bySlug", "x", undefined) == "x:None"
    assert call(post, "make", "z").slug == "z"
    assert call(post, "twice", 4) == 8
    assert typeof(get(post, "bySlug")) == "function"
    assert get(post, "bySlug")("x", 1, 2, 3) == "x:1"  # as a value it takes any number of arguments
    assert same(get(post, "bySlug"), get(post, "bySlug"))


def test_hidden_methods_are_no_functions() -> None:
    for name in ("_hidden", "__init__", "__reduce__", "nothing"):
        with pytest.raises(TypeError_, match="is not a function"):
            call(Post("a"), name)


def test_slots_and_attrs() -> None:
    slotted = Slotted()
    assert [get(slotted, name) for name in ("name", "createdAt", "_private")] == ["slot", 7, undefined]
    author = Author("Ada")
    assert get(author, "firstName") == "Ada"
    assert keys(author) == ["first_name", "born"]


def test_insides_are_unreachable() -> None:
    def generator() -> Iterator[int]:
        yield 1

    running = generator()
    for name in ("gi_frame", "gi_code", "giFrame"):
        assert get(running, name) is undefined
    frame = running.gi_frame
    for name in ("f_globals", "f_builtins", "fGlobals", "f_back"):
        assert get(frame, name) is undefined
        assert index(frame, name) is undefined
    assert get(frame.f_code, "co_consts") is undefined
    assert get(Post.by_slug, "__globals__") is undefined


def test_a_declared_field_may_be_called_like_an_inside() -> None:
    @dataclass
    class Paper:
        co_author: str = "Ada"
        f_number: float = 1.4

    assert get(Paper(), "coAuthor") == "Ada"
    assert get(Paper(), "f_number") == 1.4


# ---- computed access ---------------------------------------------------------------------------------------------


def test_computed_access_reads_fields_only() -> None:
    post = Post("a")
    assert index(post, "slug") == "a"
    assert index(post, "full_title") == "<a>"
    for name in ("bySlug", "by_slug", "make", "_secret", "_hidden", "__class__", "__init__", "mro"):
        assert index(post, name) is undefined
    with pytest.raises(TypeError_, match="is not a function"):
        call_index(post, "by_slug", "x")


def test_computed_access_has_no_snake_case() -> None:
    assert index(Post("a"), "publishedAt") is undefined


def test_computed_assignment_is_refused() -> None:
    with pytest.raises(TypeError_):
        put_index(Post("a"), "slug", "b")
    with pytest.raises(TypeError_):
        put_index(UserDict(), "slug", "b")
    assert put_index({}, "slug", "b") == "b"


def test_static_assignment() -> None:
    post = Post("a")
    put(post, "slug", "b")
    put(post, "publishedAt", 9)
    put(post, "newField", 1)
    assert (post.slug, post.published_at, post.newField) == ("b", 9, 1)  # type: ignore[attr-defined]
    for name in ("_secret", "__class__"):
        with pytest.raises(TypeError_):
            put(post, name, 1)
    with pytest.raises(TypeError_):
        put(Point(1, 2, 3), "x", 5)


# ---- rows and mappings -------------------------------------------------------------------------------------------


def test_columns_come_before_methods() -> None:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    row = connection.execute("select 7 as count, 'k' as keys, 1 as published_at, null as empty").fetchone()
    assert get(row, "count") == 7
    assert get(row, "keys") == "k"
    assert get(row, "publishedAt") == 1
    assert get(row, "empty") is None
    assert get(row, "missing") is undefined
    assert index(row, "count") == 7
    assert keys(row) == ["count", "keys", "published_at", "empty"]
    assert spread_object(row) == {"count": 7, "keys": "k", "published_at": 1, "empty": None}
    assert JSON.stringify(row) == '{"count":7,"keys":"k","published_at":1,"empty":null}'


def test_named_tuples() -> None:
    point = Point(1, 2, 3)
    assert [get(point, name) for name in ("x", "count", "length")] == [1, 3, 3]
    assert call(point, "map", lambda v, *_: v * 2) == [2, 4, 6]
    assert index(point, 1) == 2
    assert spread(point) == [1, 2, 3]
    assert get(Typed("Ada", 4), "firstName") == "Ada"
    assert get(Typed("Ada", 4), "index") == 4


def test_mappings() -> None:
    for mapping in (UserDict({"a": 1, "items": 2}), types.MappingProxyType({"a": 1, "items": 2})):
        assert get(mapping, "a") == 1
        assert get(mapping, "items") == 2
        assert index(mapping, "items") == 2
        assert get(mapping, "b") is undefined
        assert index(mapping, "keys") is undefined
        assert keys(mapping) == ["a", "items"]
    assert get(OrderedDict(published_at=1), "publishedAt") == 1
    counts: defaultdict[str, int] = defaultdict(int)
    assert get(counts, "a") is undefined
    assert len(counts) == 0


def test_an_exact_dict_has_javascript_members_only() -> None:
    row = {"published_at": 1, "_id": 2, 3: "three"}
    assert get(row, "publishedAt") is undefined
    assert get(row, "_id") == 2
    assert get(row, "items") is undefined
    assert index(row, 3) == "three"
    assert index(row, "3") == "three"


def test_numeric_keys_of_mappings() -> None:
    assert index(UserDict({1: "one"}), 1) == "one"
    assert index(UserDict({1: "one"}), "1") == "one"


# ---- sequences and iterables -------------------------------------------------------------------------------------


@pytest.mark.parametrize("sequence", [(1, 2, 3), deque([1, 2, 3]), UserList([1, 2, 3]), range(1, 4)])
def test_sequences_have_the_methods_of_arrays(sequence: Any) -> None:
    assert get(sequence, "length") == 3
    assert call(sequence, "map", lambda v, i, *_: v * i) == [0, 2, 6]
    assert call(sequence, "filter", lambda v, *_: v > 1) == [2, 3]
    assert call(sequence, "slice", 1) == [2, 3]
    assert call(sequence, "join", "-") == "1-2-3"
    assert call(sequence, "includes", 2) is True
    assert index(sequence, 0) == 1
    assert index(sequence, 9) is undefined
    assert spread(sequence) == [1, 2, 3]
    assert array_from(sequence) == [1, 2, 3]
    assert string(sequence) == "1,2,3"
    assert truthy(sequence)
    assert JSON.stringify(sequence) == "[1,2,3]"


def test_any_iterable_can_be_spread() -> None:
    assert sorted(spread({1, 2})) == [1, 2]
    assert spread(x for x in (1, 2)) == [1, 2]
    assert array_from({"a": 1}.items()) == [("a", 1)]

    class Rows:
        def __iter__(self) -> Iterator[int]:
            return iter([1, 2])

    assert list(iterate(Rows())) == [1, 2]
    with pytest.raises(TypeError_, match="not iterable"):
        iterate(Post("a"))


def test_async_iterables() -> None:
    class Rows:
        async def __aiter__(self) -> AsyncIterator[int]:
            yield 1
            yield 2

    async def run() -> list[Any]:
        return [value async for value in async_iterate(Rows())] + [v async for v in async_iterate((3, 4))]

    assert asyncio.run(run()) == [1, 2, 3, 4]


# ---- values ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1.50"), "1.5"),
        (Decimal("10"), "10"),
        (Decimal("1E+25"), "1e+25"),
        (Decimal("NaN"), "NaN"),
        (datetime(2024, 5, 1, 12, 30), "2024-05-01T12:30:00"),
        (datetime(2024, 5, 1, 12, 30, tzinfo=UTC), "2024-05-01T12:30:00+00:00"),
        (date(2024, 5, 1), "2024-05-01"),
        (uuid.UUID(int=5), "00000000-0000-0000-0000-000000000005"),
        (Color.RED, "red"),
        (Color.BLUE, "2"),
        (Post("a"), "[object Object]"),
        (Slotted(), "[object Object]"),
        (ValueError("no"), "ValueError: no"),
    ],
)
def test_text_of_a_value(value: Any, text: str) -> None:
    assert string(value) == text


def test_decimals_count_as_numbers() -> None:
    price = Decimal("19.90")
    assert multiply(price, 2) == 39.8
    assert add(price, 1) == 20.9
    assert add("€", price) == "€19.9"
    assert lt(price, 20)
    assert call(price, "toFixed", 2) == "19.90"
    assert typeof(price) == "number"
    assert same(Decimal("5"), Decimal("5"))
    assert same(Decimal("5"), 5)
    assert same(5, Decimal("5"))
    assert not truthy(Decimal("0"))
    assert JSON.stringify({"price": price}) == '{"price":19.9}'


def test_enums() -> None:
    assert get(Color.RED, "value") == "red"
    assert get(Color.RED, "name") == "RED"
    assert get(Color, "RED") is Color.RED
    assert [get(color, "name") for color in iterate(Color)] == ["RED", "BLUE"]


def test_datetimes_are_dates() -> None:
    moment = datetime(2024, 5, 1, 12, 30, 15, 250000)
    assert call(moment, "getTime") == 1714566615250
    assert call(moment, "getUTCFullYear") == 2024
    assert call(moment, "toISOString") == "2024-05-01T12:30:15.250Z"
    assert get(moment, "year") == 2024
    assert call(moment, "isoformat") == "2024-05-01T12:30:15.250000"
    assert instance_of(moment, Date)
    assert instance_of(moment, Object)
    assert lt(moment, datetime(2025, 1, 1))
    assert JSON.stringify([moment]) == '["2024-05-01T12:30:15.250Z"]'
    assert call(new(Date, moment), "getTime") == 1714566615250


# ---- calls -------------------------------------------------------------------------------------------------------


def find_many(
    table: str, *, order_by: str | None = None, limit: int = 10, where: dict[str, Any] | None = None
) -> list[Any]:
    return [table, order_by, limit, where]


def options_only(options: Any = None) -> Any:
    return options


def any_keyword(first: Any = None, **rest: Any) -> Any:
    return [first, rest]


class Database:
    def find_many(self, table: str, *, order_by: str | None = None, limit: int = 10) -> list[Any]:
        return [table, order_by, limit]

    def positional(self, table: str, order_by: str = "x", /, limit: int = 1) -> list[Any]:
        return [table, order_by, limit]

    def any_keyword(self, **options: Any) -> dict[str, Any]:
        return options

    def plain(self, options: dict[str, Any]) -> Any:
        return options

    async def slow(self, *, order_by: str) -> str:
        await asyncio.sleep(0)
        return order_by


def test_an_object_literal_becomes_keyword_arguments() -> None:
    db = Database()
    assert call_with(db, "findMany", "posts", {"orderBy": "created_at"}) == ["posts", "created_at", 10]
    assert call_with(db, "find_many", "posts", {"orderBy": "id", "limit": 5}) == ["posts", "id", 5]
    assert call_with(db, "findMany", {"table": "posts", "orderBy": "id"}) == ["posts", "id", 10]
    assert call_with(db, "anyKeyword", {"orderBy": 1, "other": 2}) == {"order_by": 1, "other": 2}
    assert call_with(db, "findMany", "posts", {"limit": undefined}) == ["posts", None, 10]


def test_else_it_is_passed_as_a_dict() -> None:
    db = Database()
    assert call_with(db, "plain", {"orderBy": 1}) == {"orderBy": 1}
    assert call_with(db, "positional", "t", {"orderBy": 1}) == ["t", {"orderBy": 1}, 1]  # positional only
    assert call_with(db, "positional", "t", "o", {"limit": 3}) == ["t", "o", 3]
    with pytest.raises(TypeError):
        call_with(db, "findMany", "posts", {"unknown": 1})  # two positional arguments
    with pytest.raises(TypeError):
        call_with(db, "findMany", "posts", {"table": "other"})  # the name is taken


def test_nested_keys_stay_as_they_are() -> None:
    wrapped = get(types.SimpleNamespace(find_many=find_many), "findMany")
    assert invoke_with(wrapped, "t", {"where": {"authorId": 1}}) == ["t", None, 10, {"authorId": 1}]


def test_private_keywords_are_refused() -> None:
    with pytest.raises(TypeError_, match="_secret"):
        call_with(Database(), "anyKeyword", {"_secret": 1})


def test_functions_of_javascript_get_the_object() -> None:
    seen: list[Any] = []
    o = {"run": lambda *a: seen.append(a)}
    literal = {"orderBy": 1}
    call_with(o, "run", 1, literal)
    assert seen == [(1, literal)]
    invoke_with(o["run"], literal)
    assert seen[1][0] is literal


def test_functions_of_modules() -> None:
    assert call(math, "sqrt", 9) == 3
    assert get(math, "pi") == math.pi
    assert call([1, 4, 9], "map", get(math, "sqrt")) == [1, 2, 3]  # trimmed to one argument
    assert get(asyncio, "events") is undefined  # a module reached through a module
    assert get(asyncio, "_get_running_loop") is undefined
    assert same(get(math, "sqrt"), get(math, "sqrt"))
    assert get(get(math, "sqrt"), "name") == "sqrt"


def test_arguments_cross_over() -> None:
    got: list[Any] = []
    recorder = types.SimpleNamespace(record=lambda *a: got.append(a))
    call(recorder, "record", 2.0, 2.5, undefined, None, "x", undefined, undefined)
    assert got == [(2, 2.5, None, None, "x")]
    assert isinstance(got[0][0], int)


def test_coroutines_are_started_at_once() -> None:
    started: list[str] = []

    class Service:
        async def work(self, name: str) -> str:
            started.append(name)
            await asyncio.sleep(0)
            return name

    async def run() -> Any:
        promise = call(Service(), "work", "a")
        assert started == ["a"]
        assert callable(get(promise, "then"))
        assert await call_with(Database(), "slow", {"orderBy": "id"}) == "id"
        return await promise, await call(Post("p"), "loadAll", 3)

    assert asyncio.run(run()) == ("a", [0, 1, 2])


def test_threaded_functions_do_not_block() -> None:
    import threading

    names: list[str] = []

    def work(x: int) -> int:
        names.append(threading.current_thread().name)
        return x + 1

    work.__velox_threaded__ = True  # type: ignore[attr-defined]

    async def run() -> Any:
        return await call(types.SimpleNamespace(work=work), "work", 1)

    assert asyncio.run(run()) == 2
    assert names[0] != threading.main_thread().name


def test_classes() -> None:
    post = new(Post, "a")
    assert post.slug == "a"
    assert instance_of(post, Post)
    assert not instance_of(post, Array)
    assert call(Post, "make", "b").slug == "b"
    assert call(Post, "twice", 3) == 6
    assert get(Post, "_secret") is undefined
    assert get(Post, "mro") is undefined
    assert typeof(Post) == "function"
    assert invoke_with(Post, {"slug": "k", "publishedAt": 9}).published_at == 9


def test_callbacks_of_javascript_can_be_called_by_python() -> None:
    holder = types.SimpleNamespace(apply=lambda f: f(1, 2))
    assert call(holder, "apply", lambda a=undefined, *_: add(a, 1)) == 2


# ---- exceptions --------------------------------------------------------------------------------------------------


def test_exceptions() -> None:
    class NotThere(LookupError):
        def __init__(self, key: str) -> None:
            super().__init__(f"no {key}")
            self.error_code = 404

    class Service:
        def find(self) -> None:
            raise NotThere("post") from ValueError("inner")

    with pytest.raises(NotThere) as raised:
        call(Service(), "find")
    error = caught(raised.value)
    assert error is raised.value
    assert get(error, "message") == "no post"
    assert get(error, "name") == "NotThere"
    assert get(error, "errorCode") == 404
    assert get(get(error, "cause"), "message") == "inner"
    assert instance_of(error, Error)
    assert string(error) == "NotThere: no post"
    assert get(error, "args") != undefined
    assert get(error, "__traceback__") is undefined


def test_in_and_keys() -> None:
    post = Post("a")
    assert has("slug", post)
    assert not has("_secret", post)
    assert not has("nothing", post)
    assert keys(post) == ["slug", "published_at", "count", "tags"]
    assert JSON.stringify(post) == '{"slug":"a","published_at":5,"count":3,"tags":["a","b"]}'
    assert Object.entries(Author("Ada")) == [["first_name", "Ada"], ["born", 1815]]
    assert "_secret" not in spread_object(post)


def test_sqlalchemy_rows_and_models() -> None:
    sqlalchemy = pytest.importorskip("sqlalchemy")
    orm = pytest.importorskip("sqlalchemy.orm")

    class Base(orm.DeclarativeBase):  # type: ignore[name-defined,misc]
        pass

    class Article(Base):
        __tablename__ = "articles"
        id = orm.mapped_column(sqlalchemy.Integer, primary_key=True)
        published_at = orm.mapped_column(sqlalchemy.String)
        count = orm.mapped_column(sqlalchemy.Integer)

    engine = sqlalchemy.create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with orm.Session(engine) as session:
        session.add(Article(id=1, published_at="today", count=7))
        session.commit()
        article = session.scalars(sqlalchemy.select(Article)).one()
        assert get(article, "publishedAt") == "today"
        assert get(article, "count") == 7
        assert get(article, "_sa_instance_state") is undefined
        assert keys(article) == ["id", "published_at", "count"]
        row = session.execute(sqlalchemy.select(Article.id, Article.count, Article.published_at)).one()
        assert get(row, "count") == 7
        assert get(row, "publishedAt") == "today"
        assert index(row, "count") == 7
        assert keys(row) == ["id", "count", "published_at"]
        rows = session.execute(sqlalchemy.select(Article.id)).all()
        assert call(rows, "map", lambda r, *_: get(r, "id")) == [1]


def test_pydantic_models() -> None:
    pydantic = pytest.importorskip("pydantic")

    class User(pydantic.BaseModel):  # type: ignore[name-defined,misc]
        first_name: str
        age: int = 3

    user = User(first_name="Ada")
    assert get(user, "firstName") == "Ada"
    assert get(user, "first_name") == "Ada"
    assert keys(user) == ["first_name", "age"]
    assert index(user, "model_dump") is undefined
    assert call(user, "modelDump") == {"first_name": "Ada", "age": 3}
    assert get(user, "_private") is undefined
