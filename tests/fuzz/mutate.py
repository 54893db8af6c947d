"""Broken programs: pieces of our samples and goldens cut, doubled, swapped and mixed, by a seed.

Whatever comes out, `parse` must give a Document, twice the same, and never raise.

    python -m tests.fuzz.mutate [COUNT] [SEED] [--compile]     default 100000 1; prints what fails, and the time
"""

from __future__ import annotations

import random
import re
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.oracles import front_end
from veloxc.compiler import compile
from veloxc.compiler.syntax.dump import outline

ROOT = Path(__file__).parent.parent.parent
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_STRAYS = (
    "( ) [ ] { } < > / = => ? : ; , . ... ?. `  ' \" ${ } --- </ /> <!-- --> @ # \\ & | + - * ** ! ~ ^ % 0 1n a if else for"
    " while do function class return await async yield const let var import export default from as type interface enum"
    " namespace declare abstract static get set new this super typeof in of instanceof extends implements infer keyof"
    " satisfies using switch case break continue throw try catch finally /* */ // \n \r\n \u2028 \ufeff \x00 😀 \ud800"
)
_STRAY = _STRAYS.split(" ")


@dataclass(frozen=True)
class Mutation:
    """A broken program; `number` and the seed make it again."""

    number: int
    path: str
    text: str


def seeds() -> list[Path]:
    """The programs that are broken: all samples, and the pages of all goldens."""
    samples = ROOT / "tests" / "compiler" / "parse" / "samples"
    found = [path for path in samples.iterdir() if path.suffix in (".ts", ".tsx")]
    found += [path for path in (ROOT / "golden").rglob("*") if path.suffix in (".velox", ".ts", ".tsx")]
    found += (ROOT / "tests" / "compiler" / "parse").rglob("*.velox")
    return sorted(found)


def mutations(count: int, seed: int) -> Iterator[Mutation]:
    """`count` broken programs, always the same ones for a seed."""
    originals = [(path.suffix, _TOKEN.findall(path.read_text("utf-8"))) for path in seeds()]
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        suffix, tokens = chance.choice(originals)
        tokens = _window(chance, tokens)
        for _ in range(chance.choice((1, 1, 1, 2, 3, 5))):
            tokens = _change(chance, tokens, chance.choice(originals)[1])
        yield Mutation(number, f"page{suffix}", "".join(tokens))


def _window(chance: random.Random, tokens: list[str]) -> list[str]:
    """At most 1,500 tokens, mostly: small programs break in more ways."""
    if len(tokens) < 400 or chance.random() < 0.1:
        return list(tokens)
    start = chance.choice((0, chance.randrange(len(tokens) - 300)))
    return tokens[start : start + chance.randrange(40, 1500)]


def _change(chance: random.Random, tokens: list[str], others: list[str]) -> list[str]:
    if len(tokens) < 4:
        return [*tokens, chance.choice(_STRAY)]
    start, end = _span(chance, tokens)
    piece = tokens[start:end]
    kind = chance.randrange(8)
    if kind == 0:
        return tokens[:start] + tokens[end:]
    if kind == 1:
        return tokens[:end] + piece + tokens[end:]
    if kind == 2:
        at = chance.randrange(len(tokens) - len(piece) + 1)
        rest = tokens[:start] + tokens[end:]
        return rest[:at] + piece + rest[at:]
    if kind == 3:
        return tokens[: max(start, 40)] if chance.random() < 0.5 else tokens[min(end, len(tokens) // 2) :]
    if kind == 4:
        first, last = _span(chance, others)
        return tokens[:start] + others[first:last] + tokens[end:]
    if kind == 5:
        return tokens[:start] + tokens[start + 1 :]
    if kind == 6:
        return tokens[:start] + piece[::-1] + tokens[end:]
    return [*tokens[:start], chance.choice(_STRAY), *tokens[start:]]


def _span(chance: random.Random, tokens: list[str]) -> tuple[int, int]:
    start = chance.randrange(len(tokens))
    return start, min(len(tokens), start + chance.choice((1, 2, 3, 8, 20, 60)))


def failure(mutation: Mutation, *, whole: bool = False) -> str | None:
    """What is wrong with how we take a mutation; None where all is well. `whole`: compile it as well."""
    try:
        first, again = _taken(mutation), _taken(mutation)
        if whole:
            compile(mutation.text, mutation.path)
    except Exception:
        return traceback.format_exc()
    return None if first == again else "a second parse gives something else"


def _taken(mutation: Mutation) -> tuple[str, list[object]]:
    document, report = front_end.read(mutation.text, mutation.path)
    told = [(d.code, d.title, d.primary, d.secondary, d.notes, d.help, d.fixes) for d in report]
    return outline(document), list(told)


def main(arguments: list[str]) -> int:
    numbers = [int(word) for word in arguments if word.isdecimal()]
    count, seed = (*numbers, *(100_000, 1)[len(numbers) :])[:2]
    begun, failed, characters, slowest = time.perf_counter(), 0, 0, (0.0, -1)
    for mutation in mutations(count, seed):
        started = time.perf_counter()
        wrong = failure(mutation, whole="--compile" in arguments)
        slowest = max(slowest, (time.perf_counter() - started, mutation.number))
        characters += len(mutation.text)
        if wrong is not None:
            failed += 1
            print(f"--- {mutation.number} ({mutation.path}):\n{mutation.text!r}\n{wrong}", flush=True)
    spent = time.perf_counter() - begun
    print(f"{count} mutations (seed {seed}, {characters / 1e6:.1f} MB): {failed} failed, {spent:.0f} s;")
    print(f"the slowest, {slowest[1]}, took {slowest[0] * 1e3:.0f} ms")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
