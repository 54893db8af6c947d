"""What markup means, case by case: names, closures, components in all shapes. Each page with its HTML."""

from __future__ import annotations

import pytest

from tests.compiler.markup.compiled import rendered

PARAMS = {"a": "A", "b": "B", "y": 1}

CASES = {
    "names": (
        "---\n"
        "const write = params.a, page = 2, text = params.a, get = 4, Html = 5, markup = 6, server = 7, pieces = 8, push = 9, attr = params.a, items = [1], undefined_ = 1;\n"
        "function meta_() { return server; }\n"
        "---\n"
        "<p title={text}>{write}{page}{text}{get}{Html}{markup}{server}{pieces}{push}{attr}{items.map(write_children => <b>{write_children}{write}</b>)}{undefined_}{meta_()}</p>{items.map(markup => <i>{markup}</i>)}",
        '<p title="A">A2A456789A<b>1A</b>17</p><i>1</i>',
    ),
    "hoisted names": (
        "---\n"
        'function server() { return "s"; }\n'
        'function markup() { return "m"; }\n'
        'const paths = "p"; const slots = "x"; const layout_ = 1;\n'
        "---\n"
        "{server()}{markup()}{paths}{slots}",
        "smpx",
    ),
    "comp named write": (
        "---\n"
        'function C({ write, page, text = "t", children }) { return <p title={write}>{page}{text}{children}</p>; }\n'
        "---\n"
        '<C write="w" page={1}>x<b/></C>',
        '<p title="w">1tx<b></b></p>',
    ),
    "keyword props": (
        "---\n"
        'function C({ from, async: a, None: n, self, lambda: l, "é": e, $x, print, list, class: c }) { return <p>{from}{a}{n}{self}{l}{e}{$x}{print}{list}{c}</p>; }\n'
        "---\n"
        '<C from={1} async={2} None={3} self={4} lambda={5} é={6} $x={7} print={8} list={9} class="k"/>',
        "<p>123456789k</p>",
    ),
    "props named like Python's functions": (
        "---\n"
        "const Bars = ({ list, max, any, len, range, type, next, enumerate }: any) => {\n"
        "  const xs = [3, 1]; let sum = 0;\n"
        "  for (let i = 0; i < xs.length; i++) sum += i;\n"
        "  return <p>{list}{max}{any}{len}{range}{type}{next}{enumerate} {String(xs.some(x => x > 2))} {sum} {xs.find(x => x < 2)}{xs.map((x, i) => <i>{i}{x}</i>)}</p>;\n"
        "};\n"
        "---\n"
        '<Bars list="L" max={5} any="A" len={1} range={3} type="t" next={4} enumerate={6}/><Bars {...{ any: 1, len: 2 }}/>',
        "<p>L5A13t46 true 1 1<i>03</i><i>11</i></p><p>12 true 1 1<i>03</i><i>11</i></p>",
    ),
    "props renamed away from what the body calls": (
        "---\n"
        "const other = (x: number) => x * 2;\n"
        "const Item = ({ text: label, get: { a } = { a: 0 }, truthy: t = 1, other: o, undefined: u, ...rest }: any) =>\n"
        "  <p title={label}>{label}{a}{t && <b>{other(2)}</b>}{o}{u}{JSON.stringify(rest)}</p>;\n"
        "---\n"
        '<Item text="T" get={{ a: 1 }} other="x" more={1}/><Item truthy=""/>',
        '<p title="T">T1<b>4</b>x{"more":1}</p><p>0{}</p>',
    ),
    "a prop named write among others": (
        "---\n"
        "const Named = ({ page, write, ...rest }: any) => <p>{page}{write}{JSON.stringify(rest)}</p>;\n"
        "const Whole = (props: any) => <i>{props.write}{props.z}</i>;\n"
        "---\n"
        '<Named write="w" page={1} x="y"/><Named {...{ write: 2 }}/><Whole write="v" z="u"/>',
        '<p>1w{"x":"y"}</p><p>2{}</p><i>vu</i>',
    ),
    "props in their order": (
        "---\n"
        "const log: string[] = [];\n"
        "const say = (x: string) => { log.push(x); return x; };\n"
        "const C = (props: any) => <i>{Object.keys(props).join()}</i>;\n"
        "const B = ({ title, ...rest }: any) => <b {...rest}>{title}</b>;\n"
        "---\n"
        '<C data-x={say("1")} id={say("2")} class={say("3")} write={say("4")} title={say("5")}>x</C>{log.join()}'
        '<B data-x="1" id="i" class="c" title="t" lang="de"/>',
        '<i>data-x,id,class,write,title,children</i>1,2,3,4,5<b data-x="1" id="i" class="c" lang="de">t</b>',
    ),
    "shadow in map": (
        "---\n"
        "const a = 1; const xs = [5];\n"
        "---\n"
        "{xs.map(a => { let b = a; b++; return <i>{b}</i>; })}{a}{xs.map((x, a) => a)}{a}",
        "<i>6</i>101",
    ),
    "assign in map": (
        "---\n"
        "let total = 0; const xs = [1,2,3];\n"
        "---\n"
        "{xs.map(x => { total += x; return <i>{total}</i>; })}<b>{total}</b>",
        "<i>1</i><i>3</i><i>6</i><b>6</b>",
    ),
    "assign outer in comp": (
        "---\n" "let n = 0;\n" "function C() { n++; return <i>{n}</i>; }\n" "---\n" "<C/><C/>{n}",
        "<i>1</i><i>2</i>2",
    ),
    "spread child": ('<p>{...[1, <b/>, "x"]}</p>', "<p>1<b></b>x</p>"),
    "nested cond value": (
        "---\n"
        "const f = (x) => x ? <b>{x}</b> : x === 0 ? <i>zero</i> : null;\n"
        "---\n"
        "{f(1)}{f(0)}{f(null)}",
        "<b>1</b><i>zero</i>",
    ),
    "switch in comp": (
        "---\n"
        'function C({ k }) { switch (k) { case "a": return <b/>; case "c": { const z = 1; return <i>{z}</i>; } default: return <u/>; } }\n'
        "---\n"
        '{["a","b","c"].map(k => <C k={k}/>)}',
        "<b></b><u></u><i>1</i>",
    ),
    "try in comp": (
        "---\n"
        "function C({ f }) { try { return <b>{f()}</b>; } catch (e) { return <i>{e.message}</i>; } finally { } }\n"
        "---\n"
        '<C f={() => 1}/><C f={() => { throw new Error("bad"); }}/>',
        "<b>1</b><i>bad</i>",
    ),
    "closure comp": (
        "---\n"
        "const base = params.b;\n"
        "function C({ n }) { return <b>{base}{n}</b>; }\n"
        "const D = ({ n }) => <C n={n + 1}/>;\n"
        "---\n"
        "<C n={1}/><D n={2}/>",
        "<b>B1</b><b>B3</b>",
    ),
    "comp in const array": (
        "---\n"
        "function A() { return <a/>; }\n"
        "function B() { return <b/>; }\n"
        "const all = [A, B];\n"
        "---\n"
        "{all.map(X => <X/>)}{all.map((X, i) => { const Y = all[1 - i]; return <Y/>; })}",
        "<a></a><b></b><b></b><a></a>",
    ),
    "comp prop": (
        "---\n"
        "function Icon() { return <i/>; }\n"
        "function Btn({ icon: I, label }) { return <button><I/>{label}</button>; }\n"
        "---\n"
        '<Btn icon={Icon} label="x"/>',
        "<button><i></i>x</button>",
    ),
    "generator": (
        "---\n" 'function* g() { yield <b>1</b>; yield "x"; }\n' "---\n" "{g()}{[...g()]}",
        "<b>1</b>x<b>1</b>x",
    ),
    "set/map": (
        "---\n"
        'const s = new Set([1,2]); const m = new Map([["a", 1]]);\n'
        "---\n"
        "{[...s].map(x => <b>{x}</b>)}{[...m].map(([k, v]) => <i>{k}{v}</i>)}{Array.from(s, x => <u>{x}</u>)}",
        "<b>1</b><b>2</b><i>a1</i><u>1</u><u>2</u>",
    ),
    "default children": (
        "---\n"
        "function C({ children = <i>default</i> }) { return <p>{children}</p>; }\n"
        "---\n"
        "<C/><C>given</C><C><b/></C>",
        "<p><i>default</i></p><p>given</p><p><b></b></p>",
    ),
    "children prop attr": (
        "---\n"
        "function C({ children }) { return <p>{children}</p>; }\n"
        "---\n"
        '<C children="attr"/><C children={<b/>}/>',
        "<p>attr</p><p><b></b></p>",
    ),
    "ternary comps": (
        "---\n"
        "function A() { return <a/>; }\n"
        "function B({ children }) { return <b>{children}</b>; }\n"
        "const y = params.y;\n"
        "---\n"
        "{y ? <A/> : <B>x</B>}{!y ? <A/> : <B>x{y}</B>}{y && <B><A/></B>}{y || <A/>}",
        "<a></a><b>x1</b><b><a></a></b>1",
    ),
    "return logical": (
        "---\n"
        "function C({ x }) { return x && <b>{x}</b>; }\n"
        "function D({ xs }) { return xs.map(x => <i>{x}</i>); }\n"
        "---\n"
        '<C x={0}/><C x="a"/><D xs={[1,2]}/>',
        "0<b>a</b><i>1</i><i>2</i>",
    ),
    "let comp": ("---\n" "let C = () => <b/>;\n" "if (params.y) C = () => <i/>;\n" "---\n" "<C/>", "<i></i>"),
    "iife": ("{(() => { const x = 1; return <b>{x}</b>; })()}", "<b>1</b>"),
    "template in attr": (
        "---\n"
        "const a = null, b = undefined, c = [1,2];\n"
        "---\n"
        '<p class={`${a} ${b} ${c} ${1.5} ${true}`} id={"a" + c} title={`"${"<"}`}/>',
        '<p class="null undefined 1,2 1.5 true" id="a1,2" title="&quot;&lt;"></p>',
    ),
    "meta mutate": (
        "---\n" 'export const meta = { title: "a" };\n' "---\n" "<p>{meta.title}</p>",
        "<p>a</p>",
    ),
    "suspense await": (
        "---\n"
        'import { Suspense } from "velox";\n'
        "const f = async (x) => x;\n"
        "---\n"
        '<Suspense fallback="w"><b>{await f(1)}</b>{[1].map(x => <i>{x}</i>)}</Suspense>',
        "<b>1</b><i>1</i>",
    ),
    "try with a loop": (
        "---\n"
        "function C({ f }) { try { return <ul>{[1,2].map(x => <li>{x}</li>)}{f()}</ul>; } catch { return <i>caught</i>; } }\n"
        "---\n"
        "<C f={() => 3}/><C f={() => { throw 1; }}/>",
        "<ul><li>1</li><li>2</li>3</ul><i>caught</i>",
    ),
    "effects in order": (
        "---\n"
        "const log = [];\n"
        "const f = (x) => { log.push(x); return x; };\n"
        "---\n"
        '<p title={f("a")} class={f("b")}>{f("c")}{[f("d")].map(x => <b>{f(x + "!")}</b>)}{f("e")}</p>{log.join()}',
        '<p title="a" class="b">c<b>d!</b>e</p>a,b,c,d,d!,e',
    ),
}
"""Name → source and HTML."""


@pytest.mark.parametrize(("source", "html"), CASES.values(), ids=CASES)
def test_renders(source: str, html: str) -> None:
    assert rendered(source, params=PARAMS) == html
