"""The shop's orders, in SQLite: made and filled with half a year of them when it is first opened.

Pages use `db` as it stands here: `db.orders.findMany({ status: 'open' })` calls `find_many(status="open")`, and
`order.placedAt` reads `placed_at`. For a database over the network use `async def` and an asynchronous driver.
"""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .seed import orders_until

FILE = os.environ.get("DATABASE", "orders.db")
PATH = FILE if FILE == ":memory:" else str(Path(os.environ.get("VELOX_ROOT", "."), FILE))
TABLE = """
CREATE TABLE IF NOT EXISTS orders (
    id INTEGER PRIMARY KEY, customer TEXT NOT NULL, product TEXT NOT NULL, cents INTEGER NOT NULL,
    status TEXT NOT NULL, placed_on TEXT NOT NULL
);
"""
STATUSES = ("open", "sent", "returned")
SORTED_BY = {"date": "placed_on DESC, id DESC", "total": "cents DESC", "customer": "customer COLLATE NOCASE"}
"""What a page may sort by, and the SQL for it: nothing of a visitor's goes into a query as text."""


@dataclass(frozen=True)
class Order:
    id: int
    customer: str
    product: str
    cents: int
    status: str
    placed_on: str


@dataclass(frozen=True)
class Month:
    month: str
    orders: int
    cents: int


@dataclass(frozen=True)
class Product:
    name: str
    orders: int
    cents: int


class Orders:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find_many(
        self, search: str = "", status: str = "", sort: str = "date", limit: int = 50
    ) -> list[Order]:
        pattern = "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        query = (
            "SELECT * FROM orders WHERE customer || ' ' || product LIKE ? ESCAPE '\\' AND (? = '' OR status = ?)"
            f" ORDER BY {SORTED_BY.get(sort, SORTED_BY['date'])} LIMIT ?"
        )
        return [Order(*row) for row in self._connection.execute(query, [pattern, status, status, limit])]

    def find(self, id: int) -> Order | None:
        row = self._connection.execute("SELECT * FROM orders WHERE id = ?", [id]).fetchone()
        return Order(*row) if row else None

    def set_status(self, id: int, status: str) -> None:
        """Raises ValueError for a status that does not exist."""
        if status not in STATUSES:
            raise ValueError(f"there is no status {status!r}")
        with self._connection:
            self._connection.execute("UPDATE orders SET status = ? WHERE id = ?", [status, id])

    def count(self, status: str = "") -> int:
        query = "SELECT COUNT(*) FROM orders WHERE ? = '' OR status = ?"
        count: int = self._connection.execute(query, [status, status]).fetchone()[0]
        return count

    def by_month(self, months: int = 6) -> list[Month]:
        """The last months, the oldest first."""
        query = (
            "SELECT substr(placed_on, 1, 7), COUNT(*), SUM(cents) FROM orders WHERE status != 'returned'"
            " GROUP BY 1 ORDER BY 1 DESC LIMIT ?"
        )
        return [Month(*row) for row in self._connection.execute(query, [months])][::-1]

    def by_product(self) -> list[Product]:
        query = "SELECT product, COUNT(*), SUM(cents) FROM orders WHERE status != 'returned' GROUP BY 1 ORDER BY 3 DESC"
        return [Product(*row) for row in self._connection.execute(query)]


class Database:
    def __init__(self, path: str) -> None:
        connection = sqlite3.connect(path, check_same_thread=False)
        connection.executescript("PRAGMA journal_mode=WAL; PRAGMA busy_timeout=5000;" + TABLE)
        with connection:
            if not connection.execute("SELECT 1 FROM orders").fetchone():
                columns = "(customer, product, cents, status, placed_on)"
                connection.executemany(
                    f"INSERT INTO orders {columns} VALUES (?, ?, ?, ?, ?)", orders_until(date.today())
                )
        self.orders = Orders(connection)


db = Database(PATH)
