"""Random pages for the comparison with Node and Preact, and how the recorded ones are made.

    python -m tests.compiler.markup.random_pages --count 500 --seed 3      compare new ones now
    python -m tests.compiler.markup.random_pages --record                  write `recorded/pages.jsonl`

The block declares data, a counter with effects, helpers and components of all shapes; the markup uses them at random.
Components have no effects of their own: Preact renders them after their parent's expressions, we where they stand.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
RECORDED = HERE / "recorded" / "pages.jsonl"
ORACLE = HERE.parents[1] / "oracles" / "preact"

BLOCK = """
const none = null, missing = undefined, yes = true, no = false, zero = 0, empty = '', word = 'a < b', three = 3;
const rows = [{ id: 1, name: 'one', tags: ['x', 'y'] }, { id: 2, name: 't"wo', tags: [] }, { id: 3, name: '', tags: ['<z>'] }];
const nothing = [], pairs = [['k', 1], ['l', 0]], extra = { title: 'ex', 'data-n': 4 };
let count = 0;
const next = () => ++count;
const twice = (x) => `${x}${x}`;
function item(x) { return <li>{x}</li>; }
const Plain = ({ a, b = 'dflt' }) => <i title={a}>{b}</i>;
function Box({ head, children }) { return <div class="box"><b>{head}</b>{children}</div>; }
function Twice({ children }) { return <>{children}<hr/>{children}</>; }
function Maybe({ on, children }) { if (!on) return null; return <p>{children}</p>; }
function Kind({ n }) { if (n > 2) return 'many'; for (const m of [1, 2]) { if (m === n) return <u>{m}</u>; } return [<s/>, n]; }
function Rest({ a, ...rest }) { return <em {...rest}>{a}</em>; }
const All = (props) => <q lang={props.lang}>{props.children}</q>;
function List({ of, children, each = children }) { return <ol>{of.map((x, i) => <li value={i}>{each ? each(x, i) : x}</li>)}</ol>; }
function Wrap({ as: Tag = 'span', ...rest }) { return <Tag {...rest}/>; }
const framed = (Inner) => (props) => <section><Inner {...props}/></section>;
const Framed = framed(Plain);
const note = <em>{word}</em>;
"""

SCALARS = [
    "none",
    "missing",
    "yes",
    "no",
    "zero",
    "empty",
    "word",
    "three",
    "1.5",
    "'lit'",
    "-1",
    "NaN",
    "twice(three)",
    "rows.length",
]


class Writer:
    """`names`: the variables in scope that hold an object of `rows`."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.fresh = 0

    def name(self, base: str) -> str:
        self.fresh += 1
        return self.rng.choice((base, f"{base}{self.fresh}"))

    def scalar(self, names: list[str]) -> str:
        rng = self.rng
        if names and rng.random() < 0.5:
            row = rng.choice(names)
            return rng.choice(
                (f"{row}.id", f"{row}.name", f"{row}.tags.length", f"{row}.gone", f"{row}?.name")
            )
        if rng.random() < 0.12:
            return "next()"
        return rng.choice(SCALARS)

    def expression(self, names: list[str], depth: int) -> str:
        """An expression for child position."""
        rng = self.rng
        kind = rng.randint(0, 13) if depth > 0 else 0
        a, b = self.scalar(names), self.scalar(names)
        if kind <= 2:
            return a
        if kind == 3:
            return f"{a} && {self.value(names, depth - 1)}"
        if kind == 4:
            return f"{a} || {self.value(names, depth - 1)}"
        if kind == 5:
            return f"{a} ?? {self.value(names, depth - 1)}"
        if kind == 6:
            return f"{a} ? {self.value(names, depth - 1)} : {self.value(names, depth - 1)}"
        if kind == 7:
            return f"`{rng.choice(('', 'x '))}${{{a}}}<${{{b}}}`"
        if kind == 8:
            return f"[{a}, {self.value(names, depth - 1)}, {b}]"
        if kind == 9:
            return rng.choice((f"item({a})", "note", "rows.map(r => item(r.name))", "nothing.map(item)"))
        if kind == 10:
            return f"{a} === {b} ? {b} : {a} > 1 && {self.value(names, depth - 1)}"
        return self.mapped(names, depth - 1)

    def value(self, names: list[str], depth: int) -> str:
        rng = self.rng
        if depth <= 0 or rng.random() < 0.3:
            return rng.choice((self.scalar(names), f"<b>{{{self.scalar(names)}}}</b>"))
        if rng.random() < 0.25:
            return f"({self.expression(names, depth - 1)})"
        if rng.random() < 0.3:
            return f"<>{self.children(names, depth - 1)}</>"
        return self.element(names, depth - 1)

    def mapped(self, names: list[str], depth: int) -> str:
        rng = self.rng
        kind = rng.randint(0, 6)
        if kind == 0:
            k, v = self.name("k"), self.name("v")
            return f"pairs.map(([{k}, {v}]) => <><dt>{{{k}}}</dt><dd>{{{v} && {v}}}</dd></>)"
        if kind == 1:
            return f"rows?.map(({{ id, name: label = 'no', tags: [first = {self.scalar(names)}] }}) => <p id={{id}}>{{label}}{{first}}</p>)"
        row = self.name("r")
        inner = [*names, row]
        index = self.name("i")
        head = f"{row}, {index}" if rng.random() < 0.4 else row
        source = rng.choice(("rows", "rows", "nothing", "rows.filter(r => r.id > 1)", "missing?.rows"))
        method = "?.map" if "?." in source else ".map"
        if kind == 2:
            tag = self.name("t")
            return f"rows.map({row} => {row}.tags.map({tag} => <li key={{{tag}}}>{{{tag}}}{{{row}.id}}</li>))"
        if kind == 3:
            body = (
                f"{{ if ({row}.id === 2) return {self.value(inner, depth - 1)}; const twiceId = {row}.id * 2; "
                f"return <p title={{twiceId}}>{self.children(inner, depth - 1)}</p>; }}"
            )
            return f"{source}{method}(({head}) => {body})"
        if kind == 4:
            return f"{source}{method}({row} => {{ const f = () => {row}.name; return <p>{{f()}}{self.children(inner, depth - 1)}</p>; }})"
        return f"{source}{method}(({head}) => {self.value(inner, depth - 1)})"

    def attributes(self, names: list[str]) -> str:
        rng = self.rng
        parts = []
        for name in rng.sample(
            ["title", "lang", "class", "style", "data-x", "aria-label", "hidden", "spread"], rng.randint(0, 3)
        ):
            a = self.scalar(names)
            if name == "spread":
                parts.append(rng.choice(("{...extra}", "{...none}", f"{{...{{ title: {a}, 'data-y': 1 }}}}")))
            elif name == "class":
                parts.append(
                    rng.choice(
                        (
                            'class="s"',
                            f"class={{[{a}, 'k', {{ on: {a} }}]}}",
                            f"class={{`c ${{{a}}}`}}",
                            f"class={{{a} ? 'p' : 'q'}}",
                        )
                    )
                )
            elif name == "style":
                parts.append(
                    rng.choice(
                        (
                            f"style={{{{ color: 'red', width: {a} ? 2 : null }}}}",
                            "style={{ fontSize: 3 }}",
                            'style="a:b"',
                        )
                    )
                )
            else:
                parts.append(
                    rng.choice((f"{name}={{{a}}}", f'{name}="st&amp;"', name, f"{name}={{`${{{a}}}-`}}"))
                )
        return "".join(" " + part for part in parts)

    def element(self, names: list[str], depth: int) -> str:
        rng = self.rng
        kind = rng.randint(0, 16)
        a = self.scalar(names)
        inside = self.children(names, depth - 1) if depth > 0 else ""
        if kind <= 5:
            tag = rng.choice(("div", "section", "article", "x-el"))
            return f"<{tag}{self.attributes(names)}>{inside}</{tag}>"
        if kind == 6:
            return rng.choice(("<br/>", "<hr/>", f"<img alt={{{a}}}/>", f"<input value={{{a}}}/>"))
        if kind == 7:
            return rng.choice(
                (
                    f"<Plain a={{{a}}}/>",
                    f"<Plain a={{{a}}} b={{{self.scalar(names)}}}/>",
                    "<Plain {...extra}/>",
                    f"<Framed b={{{a}}}/>",
                )
            )
        if kind == 8:
            return f"<Box head={{{a}}}>{inside}</Box>"
        if kind == 9:
            return f"<Twice>{inside}</Twice>"
        if kind == 10:
            return f"<Maybe on={{{a}}}>{inside}</Maybe>"
        if kind == 11:
            return f"<Kind n={{{rng.choice(('1', '2', '3', 'zero', a))}}}/>"
        if kind == 12:
            return f'<Rest a={{{a}}} title={{{self.scalar(names)}}} class="r" data-q/>'
        if kind == 13:
            return f"<All lang={{{a}}}>{inside}</All>"
        if kind == 14:
            row = self.name("e")
            return rng.choice(
                (
                    f"<List of={{rows}}>{{({row}) => <b>{{{row}.name}}</b>}}</List>",
                    "<List of={['a', 'b']}/>",
                    "<List of={nothing} each={x => x}/>",
                )
            )
        if kind == 15:
            return rng.choice(
                (
                    f"<Wrap title={{{a}}}>{inside}</Wrap>",
                    f'<Wrap as="div">{inside}</Wrap>',
                    f"<Wrap as={{Plain}} b={{{a}}}/>",
                )
            )
        return f"<div>{{{self.expression(names, depth)}}}</div>"

    def children(self, names: list[str], depth: int) -> str:
        rng = self.rng
        parts = []
        for _ in range(rng.choice((0, 1, 1, 2, 3))):
            kind = rng.random()
            if kind < 0.25:
                parts.append(
                    rng.choice(
                        (
                            "text",
                            " two words ",
                            "a &lt; b",
                            "\n  line\n  more\n",
                            "&nbsp;",
                            "{' '}",
                            "{/* c */}",
                        )
                    )
                )
            elif kind < 0.6 or depth <= 0:
                parts.append("{" + self.expression(names, max(depth, 0)) + "}")
            else:
                parts.append(self.element(names, depth))
        return "".join(parts)

    def page(self) -> str:
        roots = [self.element([], self.rng.choice((3, 4, 6))) for _ in range(self.rng.randint(1, 3))]
        return "\n".join(roots) + "\n{count}"


def pages(count: int, seed: int) -> Iterator[str]:
    for number in range(count):
        yield Writer(random.Random(f"{seed} {number}")).page()


def answers(markups: list[str]) -> list[dict[str, Any]]:
    """What Node and Preact make of the pages."""
    lines = "\n".join(json.dumps({"block": BLOCK, "markup": markup}) for markup in markups)
    run = subprocess.run(
        ["node", "pages.mjs"], cwd=ORACLE, input=lines, capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in run.stdout.splitlines()]


def source(markup: str) -> str:
    return f"---\n{BLOCK}---\n{markup}\n"


def compare(count: int, seed: int) -> None:
    from tests.compiler.markup.compiled import rendered
    from tests.runtime.html_tree import tree

    markups = list(pages(count, seed))
    wrong = skipped = 0
    for number, (markup, answer) in enumerate(zip(markups, answers(markups), strict=True)):
        if "error" in answer:
            skipped += 1
            continue
        try:
            ours = rendered(source(markup))
        except AssertionError as refused:
            if "cannot stand inside" in str(refused):
                skipped += 1
                continue
            ours = f"refused: {refused}"
        except Exception as error:
            ours = f"{type(error).__name__}: {error}"
        if tree(ours) != tree(answer["html"]):
            wrong += 1
            print(f"---- {seed} {number}\n{markup}\nPreact: {answer['html']}\nours:   {ours}")
    print(f"{count} pages, {skipped} not compared, {wrong} differ")


def record(count: int = 150, seed: int = 1) -> None:
    markups = list(pages(count, seed))
    RECORDED.parent.mkdir(exist_ok=True)
    kept = [
        json.dumps([markup, answer["html"]])
        for markup, answer in zip(markups, answers(markups), strict=True)
        if "html" in answer
    ]
    RECORDED.write_text("".join(f"{line}\n" for line in kept), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--record", action="store_true")
    given = parser.parse_args()
    record() if given.record else compare(given.count, given.seed)
