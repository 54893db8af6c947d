"""The database of the seed page's examples: SQLite through SQLAlchemy's async engine, in the file `SEED_DB`."""

from __future__ import annotations

import asyncio
import os
from datetime import datetime

from sqlalchemy import ForeignKey, select
from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, joinedload, mapped_column, relationship, selectinload

engine = create_async_engine(f"sqlite+aiosqlite:///{os.environ['SEED_DB']}")
session = async_sessionmaker(engine, expire_on_commit=False)


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class Post(Base):
    __tablename__ = "posts"
    slug: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    excerpt: Mapped[str]
    html_content: Mapped[str]
    published_at: Mapped[datetime]
    user_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    user: Mapped[User] = relationship(lazy="joined")
    comments: Mapped[list[Comment]] = relationship(order_by="Comment.id", lazy="raise")

    @property
    def author(self) -> str:
        return self.user.name


class Comment(Base):
    __tablename__ = "comments"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(ForeignKey("posts.slug"))
    text: Mapped[str]


class Product(Base):
    __tablename__ = "products"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    created_at: Mapped[datetime]


class Category(Base):
    __tablename__ = "categories"
    name: Mapped[str] = mapped_column(primary_key=True)


class PageConfig(Base):
    __tablename__ = "page_config"
    title: Mapped[str] = mapped_column(primary_key=True)


class Posts:
    async def find_by_slug(self, slug: str) -> Post | None:
        async with session() as opened:
            return await opened.get(Post, slug)

    async def find_many_slugs(self) -> list[str]:
        async with session() as opened:
            return list(await opened.scalars(select(Post.slug).order_by(Post.slug)))

    async def find_by_user(self, user_id: int) -> list[Post]:
        async with session() as opened:
            found = await opened.scalars(
                select(Post).where(Post.user_id == user_id).options(joinedload(Post.user)).order_by(Post.slug)
            )
            return list(found)

    async def find_many(self, include: dict[str, bool]) -> list[Post]:
        """Slow: it takes as long as SEED_SLOW says."""
        async with session() as opened:
            query = select(Post).order_by(Post.slug)
            if include["comments"]:
                query = query.options(selectinload(Post.comments))
                await asyncio.sleep(float(os.environ.get("SEED_SLOW", "0")))
            return list(await opened.scalars(query))


class Products:
    async def find_many(self, *, order_by: str) -> list[Product]:
        async with session() as opened:
            return list(await opened.scalars(select(Product).order_by(getattr(Product, order_by))))


class Users:
    async def find_by_id(self, user_id: int) -> User | None:
        async with session() as opened:
            return await opened.get(User, user_id)


class Categories:
    async def find_all(self) -> list[Category]:
        async with session() as opened:
            return list(await opened.scalars(select(Category).order_by(Category.name)))


class PageConfigs:
    async def find(self) -> PageConfig:
        async with session() as opened:
            return (await opened.scalars(select(PageConfig))).one()


class Database:
    posts = Posts()
    products = Products()
    users = Users()
    categories = Categories()
    page_config = PageConfigs()


db = Database()
