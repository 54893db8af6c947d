"""Rows as a database library gives them: plain objects, with snake_case names."""

from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from decimal import Decimal
from enum import Enum
from uuid import UUID


class State(Enum):
    DRAFT = "draft"
    PUBLISHED = "published"


@dataclass
class Author:
    name: str
    e_mail: str = "ada@example.org"


@dataclass
class Post:
    id: int
    title: str
    author: Author
    published_at: datetime
    price: Decimal = Decimal("12.50")
    rating: float = 4.0
    state: State = State.PUBLISHED
    tags: list[str] = field(default_factory=list)
    html_content: str = "<p>Hello</p>"
    count: int = 7
    password_hash_: str = "secret"
    _hidden: str = "hidden"

    def short_title(self, length=5, *, suffix="…"):
        return self.title if len(self.title) <= length else self.title[:length] + suffix

    def read_count(self):
        return self.count


POSTS = [
    Post(1, "First post", Author("Ada"), datetime(2024, 5, 1, 12, 30, tzinfo=timezone.utc), tags=["a", "b"]),
    Post(2, "Second <post>", Author("Bob"), datetime(2024, 6, 2, tzinfo=timezone.utc), rating=3.5, state=State.DRAFT),
]


class Posts:
    async def find_many(self, order_by="id", limit=None, where=None):
        found = sorted(POSTS, key=lambda post: getattr(post, order_by))
        if where:
            found = [post for post in found if all(getattr(post, k) == v for k, v in where.items())]
        return found[:limit]

    async def find_by_id(self, id):
        return next((post for post in POSTS if post.id == id), None)

    def all(self):
        return iter(POSTS)


class Database:
    def __init__(self):
        self.posts = Posts()


db = Database()
today = date(2024, 5, 9)
token = UUID(int=1)
settings = {"siteName": "Velox", "per_page": 10, "nested": {"snake_case": True}}
