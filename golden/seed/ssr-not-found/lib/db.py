"""A small stand-in for a database."""

from dataclasses import dataclass


@dataclass
class Post:
    slug: str
    title: str
    excerpt: str
    author: str
    published_at: str
    html_content: str


@dataclass
class Product:
    id: int
    name: str
    price: float
    created_at: int


POSTS = [
    Post("hello", "Hello & welcome", "First words", "Ada", "2024-05-01", "<p>Hi <b>all</b></p>"),
    Post("again", "Again", "Second words", "Bob", "2024-06-01", "<p>Back</p>"),
]
PRODUCTS = [Product(2, "Cup", 12.5, 3), Product(1, "Tea <green>", 4.0, 1)]


class Posts:
    async def find_by_slug(self, slug):
        return next((post for post in POSTS if post.slug == slug), None)

    async def find_many_slugs(self):
        return [post.slug for post in POSTS]

    async def find_by_user(self, user):
        return POSTS[:user]

    async def find_many(self, include=None):
        return POSTS if include and include["comments"] else []


class Products:
    async def find_many(self, order_by="id"):
        return sorted(PRODUCTS, key=lambda product: getattr(product, order_by))


class Single:
    def __init__(self, value):
        self.value = value

    async def find(self):
        return self.value

    async def find_by_id(self, id):
        return {"id": id, "name": "Ada"}

    async def find_all(self):
        return ["news", "notes"]


class Database:
    posts = Posts()
    products = Products()
    users = Single(None)
    categories = Single(None)
    page_config = Single({"title": "Front page"})


db = Database()
