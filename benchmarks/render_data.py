"""The data of the four pages: the same in every run, so that every engine must give the same bytes."""

from __future__ import annotations

import random
from dataclasses import asdict, dataclass
from typing import Any

WORDS = [
    "orchard",
    "ladder",
    "winter",
    "graft",
    "press",
    "cider",
    "frost",
    "hedge",
    "blossom",
    "apple",
    "sharp",
    "&",
    "<old>",
    "slow",
    "copper",
]


@dataclass
class Post:
    slug: str
    title: str
    author: str
    published: str
    excerpt: str
    tags: list[str]
    featured: bool


def words(source: random.Random, count: int) -> str:
    return " ".join(source.choice(WORDS) for _ in range(count))


def posts() -> list[Post]:
    source = random.Random(7)
    return [
        Post(
            slug=f"post-{number}",
            title=words(source, 6),
            author=words(source, 2),
            published=f"2026-{number % 12 + 1:02}-{number % 28 + 1:02}",
            excerpt=words(source, 25),
            tags=[words(source, 1) for _ in range(3)],
            featured=number % 5 == 0,
        )
        for number in range(100)
    ]


def pages() -> dict[str, dict[str, Any]]:
    """Page name → the props it is rendered with."""
    source = random.Random(3)
    objects = posts()
    return {
        "table": {"rows": [[source.randrange(100_000) for _ in range(10)] for _ in range(1000)]},
        "blog": {"posts": [asdict(post) for post in objects]},
        "blog-objects": {"posts": objects},
        "cards": {"titles": [words(source, 3) for _ in range(40)], "depth": 5},
    }
