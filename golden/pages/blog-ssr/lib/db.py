"""The data of the case."""

from dataclasses import dataclass
from datetime import datetime, timezone


@dataclass
class Post:
    slug: str
    title: str
    excerpt: str
    author: str
    html_content: str
    published_at: datetime


class Posts:
    rows = [
        Post("hello", "Hello <you>", "An excerpt", "Ada", "<p>Hi</p>", datetime(2026, 3, 1, 12, tzinfo=timezone.utc)),
        Post("bye", "Bye", "Another", "Bob", "<p>Bye</p>", datetime(2026, 3, 2, 12, tzinfo=timezone.utc)),
    ]

    async def find_by_slug(self, slug):
        return next((row for row in self.rows if row.slug == slug), None)

    async def find_many_slugs(self):
        return [row.slug for row in self.rows]

    async def find_many(self, order_by="slug", limit=None):
        return sorted(self.rows, key=lambda row: getattr(row, order_by))[:limit]


class Database:
    posts = Posts()


db = Database()
