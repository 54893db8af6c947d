// Decorators in every place they can stand.
declare const dec: any, ns: any;
@dec class A {}
@dec() class B {}
@ns.dec.deep(1, 2) class C {}
@(dec || ns) class D {}
@dec @ns.other() class E {
  @dec field = 1;
  @dec() static other: string;
  @dec method(@dec param: string, @ns.param() x?: number) {}
  @dec() get value() { return 1; }
  @dec set value(v) {}
  @dec accessor z = 1;
  @dec static async *all() {}
  @dec @ns.two() both = 1;
  @dec
  newline() {}
  @dec ['computed']() {}
  @dec #private = 1;
  constructor(@dec public name: string, @dec() readonly age = 1) {}
}
@dec
export class F {}
export @dec class G {}
export default @dec class H {}
const expression = @dec class {};
const expression2 = @dec @ns.x() class Named {};
@dec abstract class I { @dec abstract x: number; abstract m(): void; }
@dec declare class J {}
@ns.generic<string>() class K {}
@dec!.x class L {}
