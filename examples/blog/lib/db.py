"""The blog's database: SQLite through SQLAlchemy's async engine, filled with a few posts when it is first opened.

Pages use `db` as they would any object: `db.posts.findBySlug(slug)` calls `find_by_slug`, an object literal as last
argument arrives as keyword arguments, and rows are read by attribute: `post.publishedAt` is `published_at`.
"""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Column, ForeignKey, Table, delete, event, extract, func, or_, select
from sqlalchemy.ext.asyncio import AsyncAttrs, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, joinedload, mapped_column, relationship, selectinload

from .seed import AUTHORS, CATEGORIES, COMMENTS, POSTS, PRODUCTS, TAGS

PATH = Path(os.environ.get("VELOX_ROOT", "."), os.environ.get("BLOG_DB", "blog.db"))
"""Beside the project, wherever the compiled site lies; an absolute BLOG_DB is taken as it is."""


class Base(AsyncAttrs, DeclarativeBase):
    pass


class Author(Base):
    __tablename__ = "authors"
    id: Mapped[int] = mapped_column(primary_key=True)
    handle: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    bio: Mapped[str]


class Category(Base):
    __tablename__ = "categories"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]


class Tag(Base):
    __tablename__ = "tags"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


tagged = Table(
    "tagged",
    Base.metadata,
    Column("post_id", ForeignKey("posts.id"), primary_key=True),
    Column("tag_id", ForeignKey("tags.id"), primary_key=True),
)


class Post(Base):
    __tablename__ = "posts"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    excerpt: Mapped[str]
    html_content: Mapped[str]
    published_at: Mapped[datetime]
    minutes: Mapped[int]
    author_id: Mapped[int] = mapped_column(ForeignKey("authors.id"))
    category_id: Mapped[int] = mapped_column(ForeignKey("categories.id"))
    author: Mapped[Author] = relationship(lazy="joined")
    category: Mapped[Category] = relationship(lazy="joined")
    tags: Mapped[list[Tag]] = relationship(secondary=tagged, order_by=Tag.name, lazy="selectin")
    comments: Mapped[list[Comment]] = relationship(order_by="Comment.created_at", lazy="raise")


class Comment(Base):
    __tablename__ = "comments"
    id: Mapped[int] = mapped_column(primary_key=True)
    post_id: Mapped[int] = mapped_column(ForeignKey("posts.id"))
    name: Mapped[str]
    text: Mapped[str]
    created_at: Mapped[datetime]
    post: Mapped[Post] = relationship(lazy="raise", viewonly=True)


class Product(Base):
    __tablename__ = "products"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    blurb: Mapped[str]
    price_cents: Mapped[int]
    stock: Mapped[int]
    created_at: Mapped[datetime]


@dataclass(frozen=True)
class TagCount:
    name: str
    posts: int


engine = create_async_engine(f"sqlite+aiosqlite:///{PATH}")
session_factory = async_sessionmaker(engine, expire_on_commit=False)


@event.listens_for(engine.sync_engine, "connect")
def _set_pragmas(connection: Any, _: object) -> None:
    """Several processes read and write one file: readers never wait, writers wait for each other."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA busy_timeout=5000")
    cursor.close()


_ready: set[str] = set()
_opening = asyncio.Lock()


async def session() -> AsyncSession:
    """A session on the database, which is made and filled when there is none."""
    if "opened" not in _ready:
        async with _opening:
            if "opened" not in _ready:
                await _create()
                _ready.add("opened")
    return session_factory()


async def _create() -> None:
    async with engine.begin() as connection:
        await connection.run_sync(Base.metadata.create_all)
    async with session_factory.begin() as opened:
        if await opened.scalar(select(func.count()).select_from(Author)):
            return
        opened.add_all(Author(**row) for row in AUTHORS)
        opened.add_all(Category(**row) for row in CATEGORIES)
        await opened.flush()
        names = sorted({name for row in TAGS.values() for name in row})
        tags = {name: Tag(name=name) for name in names}
        opened.add_all(Post(**row, tags=[tags[name] for name in TAGS[row["slug"]]]) for row in POSTS)
        opened.add_all(Product(**row) for row in PRODUCTS)
        await opened.flush()
        opened.add_all(Comment(**row) for row in COMMENTS)


class Posts:
    page_size = 5

    async def find_by_slug(self, slug: str) -> Post | None:
        async with await session() as opened:
            query = select(Post).where(Post.slug == slug).options(selectinload(Post.comments))
            return (await opened.scalars(query)).one_or_none()

    async def find_many_slugs(self) -> list[str]:
        async with await session() as opened:
            return list(await opened.scalars(select(Post.slug).order_by(Post.slug)))

    async def find_many(self, include: dict[str, bool] | None = None, limit: int | None = None) -> list[Post]:
        """Newest first. `include: { comments: true }` loads the comments too, which takes its time on purpose."""
        async with await session() as opened:
            query = select(Post).order_by(Post.published_at.desc())
            if include and include.get("comments"):
                await asyncio.sleep(float(os.environ.get("BLOG_SLOW", "0.8")))
                query = query.options(selectinload(Post.comments))
            return list(await opened.scalars(query.limit(limit) if limit is not None else query))

    async def page(self, number: int) -> list[Post]:
        async with await session() as opened:
            query = select(Post).order_by(Post.published_at.desc())
            return list(
                await opened.scalars(query.limit(self.page_size).offset((number - 1) * self.page_size))
            )

    async def count(self) -> int:
        async with await session() as opened:
            return await opened.scalar(select(func.count()).select_from(Post)) or 0

    async def find_by_user(self, user_id: int) -> list[Post]:
        return await self._where(Post.author_id == user_id)

    async def find_by_category(self, name: str) -> list[Post]:
        return await self._where(Post.category.has(Category.name == name))

    async def find_by_tag(self, name: str) -> list[Post]:
        return await self._where(Post.tags.any(Tag.name == name))

    async def find_by_month(self, year: int | None = None, month: int | None = None) -> list[Post]:
        """The posts of a month, of a year, or all."""
        wanted = {"year": year, "month": month}
        return await self._where(
            *[
                extract(part, Post.published_at) == number
                for part, number in wanted.items()
                if number is not None
            ]
        )

    async def search(self, words: str) -> list[Post]:
        """Posts that hold all words in title, excerpt or text."""
        conditions = [
            or_(Post.title.icontains(word), Post.excerpt.icontains(word), Post.html_content.icontains(word))
            for word in words.split()
        ]
        return await self._where(*conditions) if conditions else []

    async def _where(self, *conditions: Any) -> list[Post]:
        async with await session() as opened:
            query = select(Post).where(*conditions).order_by(Post.published_at.desc())
            return list(await opened.scalars(query))


class Comments:
    async def add(self, post_id: int, name: str, text: str) -> Comment:
        async with await session() as opened, opened.begin():
            comment = Comment(
                post_id=post_id, name=name, text=text, created_at=datetime.now(UTC).replace(tzinfo=None)
            )
            opened.add(comment)
        return comment

    async def count(self) -> int:
        async with await session() as opened:
            return await opened.scalar(select(func.count()).select_from(Comment)) or 0

    async def find_latest(self, limit: int = 5) -> list[Comment]:
        """Newest first, each with its post."""
        async with await session() as opened:
            query = select(Comment).order_by(Comment.created_at.desc()).limit(limit)
            return list(await opened.scalars(query.options(joinedload(Comment.post))))

    async def remove(self, comment_id: int) -> bool:
        """False where there is no such comment."""
        async with await session() as opened, opened.begin():
            gone = await opened.scalar(delete(Comment).where(Comment.id == comment_id).returning(Comment.id))
        return gone is not None


class Users:
    async def find_by_id(self, user_id: int) -> Author | None:
        async with await session() as opened:
            return await opened.get(Author, user_id)

    async def find_by_handle(self, handle: str) -> Author | None:
        async with await session() as opened:
            return (await opened.scalars(select(Author).where(Author.handle == handle))).one_or_none()

    async def find_all(self) -> list[Author]:
        async with await session() as opened:
            return list(await opened.scalars(select(Author).order_by(Author.name)))


class Categories:
    async def find_all(self) -> list[Category]:
        async with await session() as opened:
            return list(await opened.scalars(select(Category).order_by(Category.title)))

    async def find_by_name(self, name: str) -> Category | None:
        async with await session() as opened:
            return (await opened.scalars(select(Category).where(Category.name == name))).one_or_none()


class Tags:
    async def find_all(self) -> list[TagCount]:
        """All tags with the number of their posts, the most used first."""
        async with await session() as opened:
            query = (
                select(Tag.name, func.count().label("posts"))
                .join(tagged)
                .group_by(Tag.name)
                .order_by(func.count().desc(), Tag.name)
            )
            return [TagCount(name, posts) for name, posts in await opened.execute(query)]

    async def find_by_name(self, name: str) -> Tag | None:
        async with await session() as opened:
            return (await opened.scalars(select(Tag).where(Tag.name == name))).one_or_none()


class Products:
    async def find_many(self, order_by: str = "name") -> list[Product]:
        column = {
            "name": Product.name,
            "created_at": Product.created_at.desc(),
            "price": Product.price_cents,
        }[order_by]
        async with await session() as opened:
            return list(await opened.scalars(select(Product).order_by(column)))


class PageConfig:
    async def find(self) -> dict[str, str]:
        return {
            "title": "What readers say",
            "intro": "The frame of this page is sent at once; the comments follow.",
        }


class Database:
    posts = Posts()
    comments = Comments()
    users = Users()
    categories = Categories()
    tags = Tags()
    products = Products()
    page_config = PageConfig()

    async def version(self) -> str:
        """A text that is another one when posts, authors or topics are."""
        async with await session() as opened:
            rows = [
                row
                for table in (Post.__table__, Author.__table__, Category.__table__)
                for row in await opened.execute(select(table))
            ]
        return sha256(repr(rows).encode()).hexdigest()


db = Database()
