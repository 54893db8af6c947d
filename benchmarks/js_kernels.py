"""The kernels of benchmarks/js.py: TypeScript and the same by hand in Python, 1,000 steps each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Any


@dataclass(frozen=True)
class Kernel:
    name: str
    source: str
    by_hand: Callable[[], Any]


def numbers() -> int:
    total = 0
    for i in range(1000):
        if i % 3 == 0:
            total += i * 2
        else:
            total -= 1
    return total


NUMBERS = """
export function kernel(): number {
  let total = 0;
  for (let i = 0; i < 1000; i++) {
    if (i % 3 === 0) total += i * 2;
    else total -= 1;
  }
  return total;
}
"""


def texts() -> str:
    parts = []
    for i in range(1000):
        name = f"Item {i}"
        if "9" in name:
            parts.append(f'<li class="odd">{name.upper()}</li>')
    return str(len("".join(parts)))


TEXTS = """
export function kernel(): string {
  const parts: string[] = [];
  for (let i = 0; i < 1000; i++) {
    const name = `Item ${i}`;
    if (name.includes("9")) parts.push(`<li class="odd">${name.toUpperCase()}</li>`);
  }
  return String(parts.join("").length);
}
"""

ROWS = [{"id": i, "price": i * 0.5, "active": i % 2 == 0} for i in range(1000)]


def rows() -> str:
    active = [row for row in ROWS if row["active"]]
    return f"{reduce(lambda total, row: total + row['price'] * 2, active, 0.0):.2f}"


ROWS_SOURCE = """
interface Row { id: number; price: number; active: boolean }
const rows: Row[] = [];
for (let i = 0; i < 1000; i++) rows.push({ id: i, price: i * 0.5, active: i % 2 === 0 });
export function kernel(): string {
  return rows.filter((row: Row) => row.active).map((row: Row) => row.price * 2).reduce((a: number, b: number) => a + b, 0).toFixed(2);
}
"""


def counting() -> int:
    counts: dict[str, int] = {}
    for i in range(1000):
        key = f"k{i % 7}"
        counts[key] = counts.get(key, 0) + 1
    return counts["k3"]


COUNTING = """
export function kernel(): number {
  const counts: Map<string, number> = new Map<string, number>();
  for (let i = 0; i < 1000; i++) {
    const key = `k${i % 7}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts.get("k3") ?? 0;
}
"""


class Stack:
    def __init__(self) -> None:
        self.items: list[int] = []

    def push(self, item: int) -> int:
        self.items.append(item)
        return len(self.items)

    def pop(self) -> int:
        return self.items.pop()

    @property
    def size(self) -> int:
        return len(self.items)


def classes() -> int:
    stack = Stack()
    for i in range(1000):
        stack.push(i)
        if stack.size > 10:
            stack.pop()
    return stack.size


CLASSES = """
class Stack {
  items: number[] = [];
  push(item: number): number { this.items.push(item); return this.items.length; }
  pop(): number { return this.items.pop() as number; }
  get size(): number { return this.items.length; }
}
export function kernel(): number {
  const stack = new Stack();
  for (let i = 0; i < 1000; i++) {
    stack.push(i);
    if (stack.size > 10) stack.pop();
  }
  return stack.size;
}
"""


def sorting() -> str:
    values = [(i * 7919) % 1000 for i in range(1000)]
    values.sort(key=lambda value: -value)
    return "|".join(str(value) for value in values[:5])


SORTING = """
export function kernel(): string {
  const values: number[] = [];
  for (let i = 0; i < 1000; i++) values.push((i * 7919) % 1000);
  values.sort((a: number, b: number) => b - a);
  return values.slice(0, 5).join("|");
}
"""

KERNELS = [
    Kernel("number loop", NUMBERS, numbers),
    Kernel("texts", TEXTS, texts),
    Kernel("filter map reduce", ROWS_SOURCE, rows),
    Kernel("count in a Map", COUNTING, counting),
    Kernel("class and getter", CLASSES, classes),
    Kernel("sort", SORTING, sorting),
]
