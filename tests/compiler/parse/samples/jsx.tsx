// JSX in TypeScript modules.
import * as React from 'react';
declare const props: any, a: any, Comp: any, ns: any, items: any[], cond: boolean;
const self = <div />, empty = <div></div>, text = <p>Hello, world!</p>, fragment = <></>, fragment2 = <>text</>;
const attrs = <a href="x" title='single' disabled data-x={1} aria-label={`t`} {...props} on:click={() => {}} xlink:href="#" class-name="c" key={a} ref={a as any}>link</a>;
const entities = <p title="a &amp; b &lt; &#65; &#x42; &copy; &unknown;">a &amp; b &nbsp;&lt;&#65;&#x1F600;&eacute; &bogus; & alone</p>;
const children = <ul>{items.map((item) => <li key={item}>{item}</li>)}</ul>;
const nested = <div><span><b>deep</b> text <i /></span>{cond ? <a /> : <b />}{cond && <c />}{' '}</div>;
const comments = <div>{/* comment */}{/* a */ a /* b */}{
  // line
}</div>;
const components = <Comp />, members = <ns.Comp.Deep x={1}></ns.Comp.Deep>, thisMember = <this.Comp />, custom = <my-element some-attr="x"></my-element>;
const generics = <Comp<string> value="x" />, generics2 = <Comp<{ a: 1 }, T[]> {...props}></Comp>, namespaced = <svg:rect x="1" />;
const elementAttr = <Comp icon=<b>x</b> frag=<>y</> />;
const spreadChild = <div>{...items}</div>;
const lines = <div>
  one
  two   three

  {a}
  four
</div>;
const strings = <p a="line
break" b='quote " inside' c="it's \n raw">it's "quoted" {'{'} </p>;
const conditional = cond ? <a>1</a> : <b>2</b>;
const logical = cond && <a>1</a> || <b />;
const arrow = () => <div>{() => <span>{a}</span>}</div>;
const generic = <T,>(x: T) => <div>{x as any}</div>, generic2 = <T extends object>(x: T) => <a>{String(x)}</a>, generic3 = async <T,>(x: T) => <b />;
const less = a < 1, compare = (a) < (1), chain = <a>{a < 1 ? <b /> : a > 2}</a>;
const binary = <a /> as any, bang = (<a />)!, member = (<a />).props, call = f(<a />, <b>x</b>);
const templ = <a b={`x${<c />}`}>{`y${1}`}</a>;
const object = <a style={{ color: 'red', nested: { x: <b /> } }} />;
const regex = <a b={/x>/} />, str = <a b={"}"} c={'>'} />;
const emptyExpr = <a>{}</a>, emptyComment = <a>{/**/}</a>;
const unicode = <p>日本語 😀 {a} 𝒳</p>;
const keywords = <a class="x" for="y" if={1} default />;
const spaced = < div  a = "x"  b = { 1 } > text </ div >;
function f(...x: any[]) { return <div {...x[0]} {...{ a: 1 }}>{...x}</div>; }
function Component({ title, children = <p>none</p> }: { title: string; children?: any }) {
  if (!title) return null;
  return (
    <section>
      <h1>{title}</h1>
      {children}
      {items.length > 0 ? (
        <ul>
          {items.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      ) : (
        <p>Nothing.</p>
      )}
    </section>
  );
}
type T = any;
export default Component;
