"""Items of several kinds: of a class, dicts, dicts that lack a key."""

from dataclasses import dataclass


@dataclass
class Fruit:
    name: str
    slug: str
    price: float
    in_season: bool


FRUIT = [Fruit("Apple & pear", "apple", 2.5, True), Fruit("Quince <hard>", 'the "quince"', 4.0, False)]
OFFERS = [{"name": "Cider", "slug": "cider", "price": 3}, {"name": "Juice", "slug": "juice", "label": "new"}]
EVERYTHING = [*FRUIT, *OFFERS]
