"""The grammar is one that Lark itself parses: a plain `Lark` with our lexer gives the same tree as our own driver."""

from __future__ import annotations

from functools import cache, partial
from typing import Any

import pytest
from lark import Lark, Token, Tree

from veloxc.compiler.diagnostics.diagnostic import Report
from veloxc.compiler.parse import parse
from veloxc.compiler.parse.adapter import lark_lexer
from veloxc.compiler.parse.builders import BUILDERS, IN_CONTEXT, SHIFTS, Context, shifts_of
from veloxc.compiler.parse.lark_table import lark_parser
from veloxc.compiler.source import Source

SCRIPT = """\
import a, { b as c, type D } from './d' with { type: 'json' };
export default async function* f<T extends U>(this: V, { x = 1, ...y }: W, ...z: [a: string, b?: number]): AsyncGenerator<T> {
  for await (const [k, , v = 2] of y) yield* k?.[v]?.(x!) ?? `a${b}c${`d${c}`}`
  return
}
@dec() export abstract class A<in out T> extends B<C> implements I, J.K {
  static #p = 1; declare readonly q?: string; accessor r = 2
  constructor(private s: number) { super() }
  get t() { return this.#p } static { this.#p++ }
  abstract u(): asserts this is A<T>; [key: string]: any
}
type M = { readonly [K in keyof T as `x${K}`]-?: T[K] extends infer U extends string ? U : never } | typeof import('x');
enum E { a, b = 1 << 2, 'c' }
namespace N.O { export const p = <T,>(x: T) => x, q = async (y) => y ** 2 * 3 + 4 as const satisfies any }
label: do { if (a) continue label; else break } while (a, b)
({ a, b: [c.d] = [], ...e } = f), g = h ? (i) : (j), new K.L<M>(...n), /re[/]/v.test(o) ? p : q
export const el = <ns:tag.x a="b" c={d} {...e} f=<g/>>text {h} <></> {/* c */}</ns:tag.x>;
"""
MARKUP = (
    "<!doctype html><!-- c --><p class=`a${b}`>x &amp; {y}<br><img src='z'></p>{...a}<style>b { }</style>\n"
)


@cache
def plain(tsx: bool, page: bool) -> Lark:
    return lark_parser(lark_lexer(tsx=tsx, page=page))


def built(tree: Any, page: bool) -> Any:
    """A tree of Lark's, made into nodes by our builders: without recursion, children before parents."""
    context = Context()
    values: dict[int, Any] = {}
    for each in tree.iter_subtrees():
        arguments = [_value(child, values, page) for child in each.children]
        build = BUILDERS[each.data]
        if each.data in IN_CONTEXT:
            build = partial(build, context)
        start = 0 if each.meta.empty else each.meta.start_pos
        end = 0 if each.meta.empty else each.meta.end_pos
        values[id(each)] = build(start, end, *arguments)
    return values[id(tree)]


def _value(child: Any, values: dict[int, Any], page: bool) -> Any:
    if isinstance(child, Tree):
        return values[id(child)]
    if isinstance(child, Token) and child.type in SHIFTS:
        return shifts_of(page=page)[child.type](child.start_pos, child.end_pos, str(child))
    return None if child is None else str(child)


@pytest.mark.parametrize(
    ("text", "start", "path"),
    [(SCRIPT, "program", "a.tsx"), (MARKUP, "markup", "a.velox")],
    ids=["script", "markup"],
)
def test_plain_lark_gives_the_same_tree(text: str, start: str, path: str) -> None:
    source = Source(text, path)
    report = Report(source)
    document = parse(source, report)
    assert not report.mistakes
    tree = plain(True, path.endswith("velox")).parse(text, start=start)
    theirs = built(tree, path.endswith("velox"))
    ours = document.markup if start == "markup" else document.program.body
    assert repr(ours) == repr(theirs if start == "markup" else theirs.body)
