"""Random programs over effects, assignments, short circuits, closures and jumps: compiled and run, they must print
what Node prints.

    python -m tests.fuzz.programs FIRST LAST [--show N]     compares the programs of these seeds with Node

Every program logs what it does in order, so that a wrong order of evaluation shows. Differences that were found
became programs in tests/compiler/lower/programs.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

HEAD = """
const show = v => Array.isArray(v) ? "[" + v.map(show).join() + "]" : typeof v === "function" ? "f" : String(v);
const take3 = f => { const r = []; for (const q of f) { r.push(q); if (r.length > 2) break; } return r; };
"""
BATCH = 25


class Program:
    """Makes one program from a seed. Expressions and statements are made as text."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.random = random.Random(seed)
        self.names = ["x", "y", "z"]
        self.labels: list[tuple[str | None, str]] = []
        self.counters: list[str] = []
        self.count = 0
        self.in_generator = False

    # ---- expressions

    def leaf(self) -> str:
        pick = self.random.choice
        return pick(
            [
                str(self.random.randint(0, 3)),
                pick(self.names),
                pick(self.names),
                f't("{pick("abcd")}", {self.random.randint(0, 2)})',
                "bump()",
                pick(['"s"', "null", "undefined", "true", "false", "-1", "1.5"]),
            ]
        )

    def expression(self, depth: int = 3) -> str:
        if depth <= 0:
            return self.leaf()
        make = self.random.choice(self.kinds)
        return make(self, depth - 1)

    def target(self) -> str:
        return self.random.choice(self.names)

    def member(self) -> str:
        pick = self.random.choice
        key = f't("{pick("kl")}", {self.random.randint(0, 1)})'
        return pick([f"{pick('op')}[{key}]", f"q.{pick('mn')}", f"q[{key}]", f't("o", q).{pick("mn")}'])

    def traced(self, depth: int) -> str:
        return f't("{self.random.choice("abcd")}", {self.expression(depth)})'

    def binary(self, depth: int) -> str:
        operator = self.random.choice(
            ["+", "+", "-", "*", "%", "/", "<", ">=", "===", "!==", "==", "|", "&", ">>>", "<<"]
        )
        return f"({self.expression(depth)} {operator} {self.expression(depth)})"

    def logical(self, depth: int) -> str:
        operator = self.random.choice(["&&", "||", "??"])
        left = self.expression(depth)
        return f"(({left}) {operator} ({self.expression(depth)}))"

    def conditional(self, depth: int) -> str:
        return f"({self.expression(depth)} ? {self.expression(depth)} : {self.expression(depth)})"

    def assign(self, depth: int) -> str:
        place = self.random.choice([self.target, self.target, self.member])()
        operator = self.random.choice(["=", "=", "+=", "-=", "&&=", "||=", "??=", "*="])
        return f"({place} {operator} {self.expression(depth)})"

    def update(self, depth: int) -> str:
        place = self.random.choice([self.target, self.member])()
        return self.random.choice([f"({place}++)", f"(++{place})", f"({place}--)", f"(--{place})"])

    def unary(self, depth: int) -> str:
        operator = self.random.choice(["!", "-", "+", "~", "typeof ", "void "])
        return f"({operator} {self.expression(depth)})"

    def call(self, depth: int) -> str:
        arguments = ", ".join(self.expression(depth) for _ in range(self.random.randint(1, 3)))
        return self.random.choice(
            [f"f({arguments})", f"sum([{arguments}])", f"q.f({arguments})", f"g({arguments})"]
        )

    def sequence(self, depth: int) -> str:
        return f"({self.expression(depth)}, {self.expression(depth)})"

    def pattern(self, depth: int) -> str:
        one, other = self.random.sample(self.names, 2)
        left = self.random.choice(
            [f"[{one}, {other}]", f"[{one} = {self.leaf()}, {other}]", f"[{one}, ...{other}]"]
        )
        if self.random.random() < 0.3:
            return f"sum([{{ m: {one}, n: {other} = {self.leaf()} }} = q].slice(0, 0))"
        return f"sum({left} = [{self.expression(depth)}, {self.expression(depth)}])"

    def immediate(self, depth: int) -> str:
        labels, self.labels = self.labels, []
        try:
            inner = self.expression(depth)
            if self.random.random() < 0.4:
                return f"(() => {inner})()"
            return f'(() => {{ t("i"); const r = {inner}; return r; }})()'
        finally:
            self.labels = labels

    def optional(self, depth: int) -> str:
        start = self.random.choice(["o", "p", "q", "null", f"({self.expression(depth)} ? o : null)"])
        return f'({start}?.[t("k", {self.random.randint(0, 1)})])'

    def method(self, depth: int) -> str:
        return self.random.choice(
            [
                f"o.concat({self.expression(depth)}).length",
                f"[{self.expression(depth)}, {self.expression(depth)}].map(v => t('m', v)).length",
                f"`${{{self.expression(depth)}}}-${{{self.expression(depth)}}}`.length",
                f"q.f?.({self.expression(depth)})",
                f"f(...[{self.expression(depth)}, {self.expression(depth)}])",
                f"sum([...o, {self.expression(depth)}])",
                f"sum(Object.keys({{ ...q, a: {self.expression(depth)} }}).map(k => k.length))",
            ]
        )

    kinds: list[Callable[[Program, int], str]]

    # ---- statements

    def block(self, depth: int, most: int = 3) -> str:
        return "{ " + " ".join(self.statement(depth) for _ in range(self.random.randint(1, most))) + " }"

    def statement(self, depth: int) -> str:
        self.count += 1
        if depth <= 0:
            return self.simple()
        kinds = [
            "log",
            "if",
            "for",
            "for",
            "while",
            "do",
            "of",
            "block",
            "try",
            "try",
            "switch",
            "let",
            "leaf",
            "leaf",
            "closure",
        ]
        kind = self.random.choice(kinds)
        return str(getattr(self, f"{kind}_statement")(depth))

    def simple(self) -> str:
        kind = self.random.choice(["log", "effect", "jump", "jump", "leave"])
        if kind == "log":
            return f"L.push({self.expression(2)});"
        if kind == "jump" and self.labels:
            return self.jump()
        if kind == "leave" and self.random.random() < 0.3:
            what = self.random.choice(["return", "throw"])
            return f"if ({self.expression(1)}) {{ {what} {self.expression(1)}; }}"
        return f"{self.expression(2)};"

    def jump(self) -> str:
        label, kind = self.random.choice(self.labels)
        loops = any(each == "loop" for _, each in self.labels)
        words = [f"break {label};"] if label else []
        if label and kind == "loop":
            words.append(f"continue {label};")
        if loops:
            words.append("continue;")
        if loops or any(each == "switch" for _, each in self.labels):
            words.append("break;")
        if not words:
            return f"{self.expression(1)};"
        return f"if ({self.expression(1)}) {{ {self.random.choice(words)} }}"

    def leaf_statement(self, depth: int) -> str:
        return self.simple()

    def log_statement(self, depth: int) -> str:
        return f"L.push({self.expression(2)});"

    def if_statement(self, depth: int) -> str:
        orelse = f" else {self.block(depth - 1)}" if self.random.random() < 0.4 else ""
        return f"if ({self.expression(1)}) {self.block(depth - 1)}{orelse}"

    def label(self) -> tuple[str | None, str]:
        name = f"L{self.count}" if self.random.random() < 0.6 else None
        return name, f"{name}: " if name else ""

    def counter(self) -> str:
        self.counters.append(f"i{self.count}")
        return self.counters[-1]

    def for_statement(self, depth: int) -> str:
        label, prefix = self.label()
        index = f"i{self.count}"
        scoped = self.random.random() < 0.5
        if not scoped:
            self.counters.append(index)
        more = f" && ({self.expression(1)} || 1)" if self.random.random() < 0.4 else ""
        update = f"{index}++" if self.random.random() < 0.7 else f"{index}++, {self.expression(1)}"
        names = self.names
        self.names = [*names, index] if scoped and self.random.random() < 0.0 else names
        body = self.inside(label, "loop", depth)
        self.names = names
        return f"{prefix}for ({'let ' if scoped else ''}{index} = 0; {index} < 3{more}; {update}) {body}"

    def inside(self, label: str | None, kind: str, depth: int) -> str:
        self.labels.append((label, kind))
        try:
            return self.block(depth - 1)
        finally:
            self.labels.pop()

    def while_statement(self, depth: int) -> str:
        label, prefix = self.label()
        index = self.counter()
        more = f" && ({self.expression(1)} || 1)" if self.random.random() < 0.4 else ""
        return f"{index} = 0; {prefix}while ({index}++ < 3{more}) {self.inside(label, 'loop', depth)}"

    def do_statement(self, depth: int) -> str:
        label, prefix = self.label()
        index = self.counter()
        more = f" && ({self.expression(1)} || 1)" if self.random.random() < 0.4 else ""
        return f"{index} = 0; {prefix}do {self.inside(label, 'loop', depth)} while ({index}++ < 3{more});"

    def of_statement(self, depth: int) -> str:
        label, prefix = self.label()
        name = f"v{self.count}"
        source = self.random.choice(
            ["[1, 2, 3]", "o", f"[{self.expression(1)}, {self.expression(1)}]", "gen(3)", '"ab"']
        )
        body = self.inside(label, "loop", depth)
        keep = f" K.push(() => {name});" if self.random.random() < 0.4 else ""
        keys = self.random.random() < 0.15
        head = f"const {name} in q" if keys else f"const {name} of {source}"
        return f"{prefix}for ({head}) {{ L.push({name});{keep} {body} }}"

    def let_statement(self, depth: int) -> str:
        name = self.random.choice(self.names)
        return f"{{ let {name} = {self.expression(1) if name not in 'xyz' else self.leaf_without(name)}; {self.statement(depth - 1)} K.push(() => {name}); }}"

    def leaf_without(self, name: str) -> str:
        return str(self.random.randint(0, 9))

    def closure_statement(self, depth: int) -> str:
        name = f"c{self.count}"
        kind = self.random.choice(["arrow", "function", "default"])
        labels, self.labels = self.labels, []
        body = f"{{ {self.statement(depth - 2)} return {self.expression(1)}; }}"
        self.labels = labels
        if kind == "function":
            return f"{{ L.push({name}(1)); function {name}(a) {body} }}"
        default = f" = {self.expression(1)}" if kind == "default" else ""
        return (
            f"{{ const {name} = (a{default}) => {body}; L.push({name}({self.random.choice(['', '1'])})); }}"
        )

    def block_statement(self, depth: int) -> str:
        label, prefix = self.label()
        return prefix + (self.inside(label, "block", depth) if label else self.block(depth - 1))

    def try_statement(self, depth: int) -> str:
        catch = f" catch (e) {{ L.push('c' + e); {self.statement(depth - 1)} }}"
        last = f" finally {self.block(depth - 1)}"
        return f"try {self.block(depth - 1)}" + self.random.choice([catch, last, catch + last])

    def switch_statement(self, depth: int) -> str:
        label, prefix = self.label()
        self.labels.append((label, "switch"))
        cases = []
        for number in range(self.random.randint(1, 3)):
            test = self.expression(1) if self.random.random() < 0.6 else str(number)
            cases.append(f"case {test}: {self.case_body(depth)}")
        if self.random.random() < 0.7:
            cases.insert(self.random.randint(0, len(cases)), f"default: {self.case_body(depth)}")
        self.labels.pop()
        return f"{prefix}switch ({self.expression(1)}) {{ {' '.join(cases)} }}"

    def case_body(self, depth: int) -> str:
        return f"{self.block(depth - 1, 2)} {'break;' if self.random.random() < 0.5 else ''}"

    # ---- the whole

    def text(self) -> str:
        body = "\n    ".join(self.statement(3) for _ in range(self.random.randint(2, 4)))
        counters = "".join(f", {name} = 0" for name in self.counters)
        return f"""function main{self.seed}() {{
  const L = [], K = []; let x = 1, y = 2, z = 0{counters};
  const o = [1, 2], p = [0, null], q = {{ m: 1, n: null, f(...a) {{ L.push("m" + a.length + show(this.m)); return a[0]; }} }};
  const t = (s, v) => (L.length > 300 ? (() => {{ throw "long"; }})() : L.push(s), v), bump = () => (z = z + 1, z);
  const f = (...a) => (L.push("f" + a.length), a[0]), g = (a, b = t("b", 1)) => show(a) + show(b);
  const sum = a => {{ let r = 0; for (const v of a) r = r + v; return typeof r === "string" ? r.slice(0, 30) : r; }};
  function* gen(n) {{ try {{ for (let j = 0; j < n; j++) yield t("y", j); }} finally {{ L.push("fin"); }} }}
  let ret, err; try {{ ret = (() => {{
    {body}
  }})(); }} catch (e) {{ err = "X" + (e instanceof Error ? e.name : show(e)); }}
  return [L, ret, err, x, y, z, o, p, Object.keys(q).map(k => show(q[k])), K.map(k => {{ try {{ return k(); }} catch (e) {{ return "E"; }} }})].map(show).join("|").slice(0, 4000);
}}
"""


Program.kinds = [
    Program.traced, Program.binary, Program.binary, Program.logical, Program.logical, Program.conditional, Program.assign,
    Program.assign, Program.update, Program.unary, Program.call, Program.sequence, Program.pattern, Program.immediate,
    Program.optional, Program.method,
]  # fmt: skip


def batch_text(seeds: list[int], kind: type[Program] = Program) -> str:
    """One module with these programs, each printing its seed and result on a line."""
    programs = "".join(kind(seed).text() for seed in seeds)
    await_ = "" if kind is Program else "await "
    return HEAD + programs + "".join(f"console.log('{seed} ' + {await_}main{seed}());\n" for seed in seeds)


def node_output(text: str) -> dict[int, str]:
    """What Node prints, by seed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "programs.mjs"
        file.write_text(text, encoding="utf-8")
        done = subprocess.run(["node", str(file)], capture_output=True, text=True, timeout=120, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[:2000])
    return by_seed(done.stdout)


def by_seed(output: str) -> dict[int, str]:
    lines = (line.split(" ", 1) for line in output.splitlines())
    return {int(seed): text for seed, text in lines if seed.isdigit()}


def compiled_output(seeds: list[int], kind: type[Program] = Program) -> dict[int, str]:
    """What the compiled programs print; where a batch fails as a whole, its programs one by one."""
    from tests.compiler.lower.running import run

    try:
        return by_seed(run(batch_text(seeds, kind)))
    except Exception as error:
        if len(seeds) == 1:
            return {seeds[0]: f"{type(error).__name__}: {error}"}
        return {seed: text for each in seeds for seed, text in compiled_output([each], kind).items()}


def differences(first: int, last: int, kind: type[Program] = Program) -> list[tuple[int, str, str]]:
    """(seed, what Node prints, what the compiled program prints) for each seed where they differ."""
    found = []
    for start in range(first, last, BATCH):
        seeds = list(range(start, min(start + BATCH, last)))
        expected, got = node_output(batch_text(seeds, kind)), compiled_output(seeds, kind)
        found.extend(
            (seed, expected[seed], got.get(seed, "")) for seed in seeds if expected[seed] != got.get(seed)
        )
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int)
    parser.add_argument("--show", type=int, default=3)
    parser.add_argument("--wide", action="store_true", help="with more of the language: wide_programs")
    options = parser.parse_args()
    kind = Program
    if options.wide:
        from tests.fuzz.wide_programs import WideProgram

        kind = WideProgram
    found = differences(options.first, options.last, kind)
    found.sort(key=lambda each: len(kind(each[0]).text()))
    for seed, expected, got in found[: options.show]:
        print(f"==== {seed}\n{kind(seed).text()}\nnode     {expected}\ncompiled {got}\n")
    print(
        options.last - options.first, "programs,", len(found), "differ:", [seed for seed, _, _ in found][:40]
    )


if __name__ == "__main__":
    main()
