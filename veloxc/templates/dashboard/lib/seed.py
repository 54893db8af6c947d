"""Orders to begin with: made up, but the same every time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

CUSTOMERS = (
    "Harbour Books", "Café Linden", "Studio North", "Green Corner", "The Paper Shop", "Atelier Vogel", "Old Mill Press",
    "Kite & Co", "Blue Door Gallery", "Saturday Market",
)  # fmt: skip
PRODUCTS = {"Notebook": 1450, "Fountain pen": 5800, "Ink, 50 ml": 990, "Desk lamp": 8900, "Letter set": 2350}


def orders_until(today: date, days: int = 180) -> Iterator[tuple[str, str, int, str, str]]:
    """(customer, product, cents, status, day): a few more each month, the last days still open."""
    random = Random(2026)
    for back in range(days, -1, -1):
        day = today - timedelta(days=back)
        for _ in range(random.choice((0, 1, 1, 2)) + (back < days // 3)):
            product = random.choice(list(PRODUCTS))
            status = "open" if back < 5 else "returned" if random.random() < 0.06 else "sent"
            cents = PRODUCTS[product] * random.randint(1, 6)
            yield random.choice(CUSTOMERS), product, cents, status, day.isoformat()
