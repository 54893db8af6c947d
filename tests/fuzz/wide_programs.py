"""The random programs of `programs`, with more of the language in them: classes with accessors and private members,
generators, `await`, patterns with defaults, template tags, optional chains, BigInt, closures of every turn.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from tests.fuzz.programs import Program


class WideProgram(Program):
    """Half of these are async functions, whose expressions await."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.is_async = self.random.random() < 0.5
        self.may_await = self.is_async
        self.may_yield = False

    @contextmanager
    def function(self, *, yields: bool = False, awaits: bool = False) -> Iterator[None]:
        """Inside of a function of its own no jump, `await` or `yield` of the one around it is possible."""
        before = self.labels, self.may_await, self.may_yield
        self.labels, self.may_await, self.may_yield = [], awaits, yields
        try:
            yield
        finally:
            self.labels, self.may_await, self.may_yield = before

    # ---- expressions

    def immediate(self, depth: int) -> str:
        with self.function():
            return super().immediate(depth)

    def method(self, depth: int) -> str:
        with self.function():
            return super().method(depth)

    def awaited(self, depth: int) -> str:
        inner = self.expression(depth)
        if not self.may_await:
            return f"show({inner}).length"
        return self.random.choice(
            [f"(await {self.traced(depth)})", f"(await later({inner}))", f"(await Promise.resolve({inner}))"]
        )

    def yielded(self, depth: int) -> str:
        inner = self.expression(depth)
        return f"(yield {inner})" if self.may_yield else f"[...gen(2), {inner}].length"

    def tagged(self, depth: int) -> str:
        return f"tag`a${{{self.expression(depth)}}}b${{{self.expression(depth)}}}\\n`"

    def chain(self, depth: int) -> str:
        one, other = self.expression(depth), self.expression(depth)
        return self.random.choice(
            [
                f"(q?.f?.({one}))",
                f"(q.none?.({one}, {other}))",
                f"(o?.[{one}]?.toString().length)",
                f"((({one}) ? acc : null)?.v)",
                f"(acc?.deep?.[{one}] ?? {other})",
                f"(delete q?.[{self.random.choice(['0', 'z9'])!r}])".replace("'", '"'),
            ]
        )

    def big(self, depth: int) -> str:
        number = f"BigInt({self.expression(depth)} | 0)"
        other = f"BigInt({self.random.randint(-3, 9)})"
        operator = self.random.choice(["+", "-", "*", "/", "%", "&", "|", "^", "<<"])
        return self.random.choice(
            [f"Number({number} {operator} {other})", f"String(-{number})", f"({number} > {self.leaf()})"]
        )

    def accessor(self, depth: int) -> str:
        inner = self.expression(depth)
        return self.random.choice(
            [
                f"(acc.v = {inner})",
                f"(acc.v {self.random.choice(['+=', '??=', '||=', '&&=', '-='])} {inner})",
                "(acc.v++)",
                f"Object.keys({{ ...acc, k: {inner} }}).length",
                f"(({{ v: {self.target()} = {self.leaf()}, ...{self.target()} }} = acc), 1)",
                f"(new Kind({inner}).p)",
                f"(Kind.made = {inner})",
                f"new Kind({inner}).m({self.expression(depth)})",
                f"(new Sub({inner}, {self.leaf()}).m(1))",
                f"Kind.has({self.random.choice(['acc', 'new Sub(1)', 'new Kind(2)'])})",
            ]
        )

    def pattern_default(self, depth: int) -> str:
        one, other = self.random.sample(self.names, 2)
        with self.function():
            inner, more = self.expression(depth), self.expression(depth)
        return self.random.choice(
            [
                f"(([a1 = {inner}, {{ k: b1 = a1 }} = {{}}]) => show([a1, b1]))([{more}])",
                f"sum([[{one} = {inner}], {{ z9: {other} = {more} }}] = [[], {{}}])",
                f"(({{ m: c1 = {inner}, ...rest }}, ...xs) => [c1, Object.keys(rest).length, xs.length].length)(q, {more})",
                f"(({{ [{self.traced(0)}]: {one} = {inner} }} = q), 1)",
            ]
        )

    # ---- statements

    def statement(self, depth: int) -> str:
        if depth > 0 and self.random.random() < 0.3:
            self.count += 1
            kinds = [self.class_, self.generator, self.turns, self.pattern_loop, self.async_loop]
            return self.random.choice(kinds)(depth)
        return super().statement(depth)

    def closure_statement(self, depth: int) -> str:
        with self.function():
            return super().closure_statement(depth)

    def class_(self, depth: int) -> str:
        name = f"C{self.count}"
        parent = self.random.choice(["", "", " extends Kind", " extends Sub"])
        first = self.expression(1)
        with self.function():
            field, static, getter, method = (self.expression(1) for _ in range(4))
            body = self.block(1, 2)
        constructor = f"constructor(...a) {{ {'super(...a);' if parent else ''} this.#n = t('#', 1); }}"
        uses = f"L.push(new {name}({first}).go({self.leaf()}), {name}.s, Object.keys(new {name}(1)).length);"
        return (
            f"{{ class {name}{parent} {{ #n = 2; f = {field}; static s = {static}; {constructor}"
            f" get g() {{ return {getter}; }} set g(v) {{ this.#n = v; }}"
            f" #hid(v) {{ return show(v) + show(this.#n); }} go(v) {{ {body} this.g = {method}; this.#n++;"
            f" return this.#hid(v) + show(this.g); }} }} {uses} }}"
        )

    def generator(self, depth: int) -> str:
        name = f"g{self.count}"
        with self.function(yields=True):
            body = self.block(depth - 1)
            last = self.expression(1)
        use = self.random.choice(
            [
                f"L.push(take3({name}()).length);",
                f"for (const v{self.count} of {name}()) {{ L.push(v{self.count}); {self.loop_body()} }}",
                f"{{ const it = {name}(); L.push(show(it.next().value), show(it.next({self.leaf()}).done),"
                f" show(it.return({self.leaf()}).value), show(it.next().done)); }}",
                f"{{ const it = {name}(); it.next(); try {{ L.push(show(it.throw('T').value)); }} catch (e) {{ L.push('g' + e); }} }}",
            ]
        )
        wrapped = f"try {body} finally {{ L.push('f{self.count}'); }}" if self.random.random() < 0.5 else body
        return f"{{ function* {name}() {{ yield 0; {wrapped} return {last}; }} {use} }}"

    def loop_body(self) -> str:
        return self.random.choice(
            ["", "break;", f"if ({self.expression(1)}) break;", f"{self.expression(1)};"]
        )

    def turns(self, depth: int) -> str:
        index = f"i{self.count}"
        update = self.random.choice([f"{index}++", f"K.push(() => {index}), {index}++"])
        test = self.random.choice([f"{index} < 3", f"K.push(() => -{index}), {index} < 2"])
        change = f"if ({self.expression(1)}) {index}++;" if self.random.random() < 0.4 else ""
        label, prefix = self.label()
        body = self.inside(label, "loop", depth)
        return f"{prefix}for (let {index} = 0; {test}; {update}) {{ K.push(() => {index}); {change} {body} }}"

    def pattern_loop(self, depth: int) -> str:
        name = f"v{self.count}"
        label, prefix = self.label()
        body = self.inside(label, "loop", depth)
        source = self.random.choice(["[[1, 2], [3]]", "[[], o]", "Object.entries(q)", "new Map([[1, p]])"])
        return f"{prefix}for (const [{name}, w{self.count} = {self.expression(1)}] of {source}) {{ K.push(() => w{self.count}); L.push({name}); {body} }}"

    def async_loop(self, depth: int) -> str:
        if not self.may_await:
            return self.of_statement(depth)
        name = f"v{self.count}"
        label, prefix = self.label()
        body = self.inside(label, "loop", depth)
        source = self.random.choice(["agen(3)", f"[later(1), {self.leaf()}]", "gen(2)", "wrap(2)"])
        return (
            f"{prefix}for await (const {name} of {source}) {{ K.push(() => {name}); L.push({name}); {body} }}"
        )

    def text(self) -> str:
        """Beside what all programs have: an object with an accessor, classes, an async generator, a tag."""
        text = super().text()
        extra = """
  const later = v => (L.push("l"), new Promise(r => r(v))), tag = (s, ...v) => (L.push(s.raw[2]), s.length + v.map(show).join("").length);
  const acc = { get v() { L.push("gv"); return y; }, set v(n) { L.push("sv"); y = n; }, deep: [1] };
  class Kind { #h = t("h", 1); static #all = 0; f = t("kf", this.#h); constructor(n) { this.n = n; Kind.#all++; } get p() { return this.#h + 1; } set p(v) { this.#h = v; } static set made(v) { t("made", v); } static has(o) { return #h in o; } m(a) { this.p = a; return show(this.#h) + Kind.#all; } }
  class Sub extends Kind { s = t("sf", 2); constructor(a, b = t("sb", 3)) { super(b); this.a = a; } m(a) { return "s" + super.m(a) + super.p; } get p() { return 5; } set p(v) { super.p = v; } }
  async function* agen(n) { try { for (let j = 0; j < n; j++) { const r = yield t("ay", j); if (r) return r; } } finally { L.push("afin"); } }
  async function* wrap(n) { for (const k of [1, 2]) { K.push(() => k); yield* agen(n); } }
  let ret, err;"""
        text = text.replace("\n  let ret, err;", extra, 1)
        if self.is_async:
            text = text.replace(f"function main{self.seed}()", f"async function main{self.seed}()", 1)
            text = text.replace("ret = (() => {", "ret = await (async () => {", 1)
        return text


WideProgram.kinds = [getattr(WideProgram, kind.__name__) for kind in Program.kinds] + [
    WideProgram.awaited, WideProgram.awaited, WideProgram.yielded, WideProgram.yielded, WideProgram.tagged,
    WideProgram.chain, WideProgram.chain, WideProgram.big, WideProgram.accessor, WideProgram.accessor,
    WideProgram.pattern_default,
]  # fmt: skip
