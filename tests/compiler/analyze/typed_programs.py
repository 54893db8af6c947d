"""Random programs over arrays, objects, aliases, callbacks, numbers and strings: what static types may get wrong."""

from __future__ import annotations

import random
from collections.abc import Callable

HEAD = """
const keep = [];
function spoil(x) {  // what code out of sight may do
  if (Array.isArray(x)) { x.push('spoilt'); x.forEach(spoil); }
  else if (x && typeof x === 'object' && !(x instanceof Date)) { for (const k of Object.keys(x)) { spoil(x[k]); x[k] = 'spoilt'; } }
  return x;
}
const id = x => x;
"""
STRING_PARTS = ["length", "toUpperCase()", "split('')", "at(0)", "slice(1)", "charCodeAt(9)", "indexOf('a')"]


class TypedProgram:
    """One program from a seed: declarations of all kinds of values, and statements that use, alias and change them."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.names = ["v0", "w0"]
        self.constants = {"w0"}
        self.functions: list[str] = []
        self.count = 0
        self.depth = 0

    def text(self) -> str:
        body = "\n".join(self.statement() for _ in range(self.random.randint(6, 16)))
        uses = "".join(f"try {{ keep.push({name}, typeof {name}); }} catch {{}}\n" for name in self.names)
        return f"{{\nlet v0 = [1, 2]; const w0 = {{ a: [1], b: 'x' }};\n{body}\n{uses}}}\n"

    def fresh(self, letter: str = "v") -> str:
        self.count += 1
        return f"{letter}{self.count}"

    def pick(self, options: list[str]) -> str:
        return self.random.choice(options)

    def name(self) -> str:
        return self.pick(self.names)

    # ---- expressions

    def primitive(self) -> str:
        return self.pick(
            [
                str(self.random.randint(-2, 9)), "0", "1", "-0", "0.5", "2147483647", "9007199254740991", "1e308",
                "''", "'a'", "'é'", "'😀b'", "true", "false", "null", "undefined", "3n", "`x${1}`", "NaN",
            ]
        )  # fmt: skip

    def expression(self) -> str:
        self.depth += 1
        simple = self.depth > 3 or self.random.random() < 0.25
        made = self.pick([self.primitive(), self.name(), self.name()]) if simple else self.composite()
        self.depth -= 1
        return made

    def composite(self) -> str:
        e: Callable[[], str] = self.expression
        operator = self.pick(
            ["+", "+", "-", "*", "/", "%", "**", "|", "&", "<<", ">>>", "<", "===", "&&", "||", "??"]
        )
        left, right = e(), e()
        call = f"{self.pick(self.functions)}({e()}, {e()})" if self.functions else e()
        param = self.fresh("p")
        return self.pick(
            [
                f"[{e()}, {e()}]",
                f"[...id([{e()}]), {e()}]",
                f"({{ a: {e()}, b: {e()} }})",
                f"({{ ...{self.name()}, c: {e()} }})",
                f"(() => {{ try {{ return ({left}) {operator} ({right}); }} catch {{ return 0; }} }})()",
                f"(() => {{ try {{ return `${{{left}}}${{{right}}}`; }} catch {{ return ''; }} }})()",
                f"(typeof {left})",
                f"(!{left})",
                f"({e()} ? {e()} : {e()})",
                f"arr({e()}).map({param} => {self.pick([param, f'[{param}]', f'String({param})', e()])})",
                f"[1, 2].map(({param}, i) => i)",
                f"[{e()}, {e()}].filter({param} => {param})",
                f"[{e()}].concat({e()})",
                f"['b', 'a'].join({self.pick(['', 'undefined'])})",
                f"[1, 2, 3].find({param} => {param} === {e()})",
                f"[1, {self.random.randint(1, 9)}].reduce((s, {param}) => s + {param}, 0)",
                f"String({e()})",
                f"Math.{self.pick(['floor', 'round', 'abs', 'max', 'min', 'trunc'])}(Number(str({e()})))",
                f"Math.abs({self.random.randint(-9, 9)})",
                f"-({self.random.randint(-1, 1)})",
                f"({self.random.randint(-3, 3)}) * ({self.random.randint(-3, 3)})",
                f"({self.random.randint(-9, 9)}) % ({self.random.randint(1, 5)})",
                f"str({e()}).{self.pick(STRING_PARTS)}",
                "Object.keys({ a: 1 })",
                f"(x => x)({e()})",
                f"(() => {{ if ({e()}) return {e()}; }})()",
                f"{self.name()}?.a",
                call,
            ]
        )

    # ---- statements

    def statement(self) -> str:
        makers = [
            self.declare, self.declare, self.declare, self.assign, self.change, self.change, self.function,
            self.loop, self.each, self.destructure, self.leak, self.branch,
        ]  # fmt: skip
        return self.random.choice(makers)()

    def declare(self) -> str:
        value, name = self.expression(), self.fresh()
        constant = self.random.random() < 0.5
        self.names.append(name)
        if constant:
            self.constants.add(name)
        return f"{'const' if constant else 'let'} {name} = {value};"

    def variable(self) -> str | None:
        variables = [name for name in self.names if name not in self.constants]
        return self.pick(variables) if variables else None

    def assign(self) -> str:
        name = self.variable()
        if name is None:
            return self.declare()
        form = self.pick(
            [
                "{n} = {e};",
                "try {{ {n} += {e}; }} catch {{}}",
                "try {{ {n}++; }} catch {{}}",
                "{n} ??= {e};",
                "{n} = {n};",
            ]
        )
        return form.format(n=name, e=self.expression())

    def change(self) -> str:
        name, value = self.name(), self.expression()
        return self.pick(
            [
                f"try {{ {name}.push({value}); }} catch {{}}",
                f"try {{ {name}[0] = {value}; }} catch {{}}",
                f"try {{ {name}.a = {value}; }} catch {{}}",
                f"try {{ {name}.a.b = {value}; }} catch {{}}",
                f"try {{ {name}.map(e => {{ e.a = {value}; }}); }} catch {{}}",
                f"try {{ for (const e of {name}) e.push({value}); }} catch {{}}",
                f"try {{ {name}.find(e => e).a = {value}; }} catch {{}}",
                f"try {{ delete {name}.a; }} catch {{}}",
                f"try {{ {name}.sort(); }} catch {{}}",
                f"try {{ {name}.length = 0; }} catch {{}}",
                f"try {{ [{name}.a] = [{value}]; }} catch {{}}",
                f"try {{ Object.assign({name}, {{ a: {value} }}); }} catch {{}}",
            ]
        )

    def leak(self) -> str:
        return self.pick(
            [
                f"keep.push({self.name()});",
                f"spoil({self.name()});",
                f"spoil([{self.name()}]);",
                f"spoil({{ a: {self.name()} }});",
                f"keep.push(() => {self.name()});",
                f"try {{ spoil({self.name()}.a); }} catch {{}}",
                f"try {{ spoil({self.name()}[0]); }} catch {{}}",
                f"try {{ {self.name()}.map(spoil); }} catch {{}}",
                f"try {{ {self.name()}.forEach(x => spoil(x)); }} catch {{}}",
            ]
        )

    def function(self) -> str:
        name, before = self.fresh("f"), list(self.names)
        self.names += ["a", "b"]
        body = self.expression()
        effect = self.pick(["", "try { a.push(b); } catch {}", "a = b;", "if (b) return a;"])
        self.names = before
        self.functions.append(name)
        default = self.pick(["", " = 1", " = 'd'"])
        return f"function {name}(a, b{default}) {{ {effect} return {body}; }}"

    def loop(self) -> str:
        counter = self.fresh("i")
        self.names.append(counter)
        self.constants.add(counter)
        body = self.assign()
        self.names.remove(counter)
        limit = self.pick(["3", "'abc'.length", "[1, 2].length"])
        step = self.pick([f"{counter}++", f"{counter} += 2"])
        return f"for (let {counter} = {self.pick(['0', '1', '-1'])}; {counter} < {limit}; {step}) {{ keep.push({counter} + 1, {counter} * 2); {body if 'let' not in body and 'const' not in body else ''} }}"

    def each(self) -> str:
        item = self.fresh("e")
        self.names.append(item)
        self.constants.add(item)
        inner = self.change()
        self.names.remove(item)
        return f"for (const {item} of arr({self.name()})) {{ keep.push({item}); {inner} }}"

    def destructure(self) -> str:
        one, two = self.fresh(), self.fresh()
        source = self.pick([f"[{self.expression()}, {self.expression()}]", f"arr({self.name()})"])
        self.names += [one, two]
        form = self.pick(
            [
                "[{a}, {b}] = {s}",
                "[{a}, ...{b}] = {s}",
                "[{a} = 1, {b} = 'x'] = {s}",
                "{{ a: {a}, ...{b} }} = Object({s})",
            ]
        )
        return f"let {form.format(a=one, b=two, s=source)};"

    def branch(self) -> str:
        return f"if ({self.expression()}) {{ {self.change()} }} else {{ {self.leak()} }}"


TAIL_HELPERS = """
function arr(x) { return Array.isArray(x) ? x : [x]; }
function str(x) { try { return String(x); } catch { return ''; } }
"""


def batch(first: int, last: int) -> str:
    """One module with the programs of these seeds, each in a block of its own that swallows what it throws."""
    programs = []
    for seed in range(first, last):
        programs.append(f"try {TypedProgram(seed).text()} catch {{}}\n")
    return HEAD + TAIL_HELPERS + "".join(programs)
