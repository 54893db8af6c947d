// Classes: fields, methods, accessors, private names, static blocks, inheritance.
class Empty {}
class Base<T> {
  plain;
  typed: number = 1;
  optional?: string;
  definite!: string;
  readonly fixed = 2;
  static count = 0;
  static readonly LIMIT: number = 10;
  #secret = 'x';
  static #hidden = 1;
  'quoted' = 1;
  42 = 2;
  [`computed${1}`] = 3;
  static async = 1;
  get = 1;
  set = 2;
  static static = 3;
  declare ambient: string;
  static { this.count = 1; { let inner = 2; this.count += inner; } }
  static {}
  constructor(public name: string, private age?: number, protected readonly data: T[] = [], plain?: any, ...rest: any[]) { this.plain = plain; }
  method(a: number): number { return a + (this.age ?? 0); }
  optionalMethod?(): void;
  async asyncMethod() { await 1; }
  *generatorMethod() { yield 1; }
  async *asyncGeneratorMethod() { yield 1; }
  get accessor() { return this.#secret; }
  set accessor(value: string) { this.#secret = value; }
  static staticMethod() { return Base.#hidden; }
  static async *all() {}
  #privateMethod() { return #secret in this; }
  get #privateGetter() { return 1; }
  static get [Symbol.species]() { return Base; }
  'quoted method'() {}
  123() {}
  [Symbol.iterator]() { return this.#privateMethod() || this.#privateGetter; }
  get() {}
  set() {}
  static() {}
  async() {}
  overload(a: string): void;
  overload(a: number): void;
  overload(a: any) {}
  private static async generic<U extends T>(this: Base<any>, a: U) { return a; }
  arrow = (a: number) => this.method(a);
  [key: string]: any;
  static [index: number]: string;
  ;
}
abstract class Shape<T = {}> extends Base<T> implements Iterable<T>, Disposable {
  abstract area(): number;
  abstract name2: string;
  protected abstract readonly sides: number;
  abstract get perimeter(): number;
  abstract set perimeter(value: number);
  override method(a: number) { return super.method(a) + super['method'](a); }
  public override readonly fixed = 2;
  constructor() { super('shape'); super.method(1); new.target; }
  declare readonly tag: 'shape';
  [Symbol.dispose]() {}
}
const Anonymous = class {};
const Named = class Inner extends (Base as any)<string> { self = Inner; };
class Mixed extends mixin(Empty) {}
class Deep extends class { x = 1; } {}
class Null extends null {}
function mixin<C extends new (...args: any[]) => {}>(C: C) { return class extends C { mixed = true; }; }
class Accessors { accessor x = 1; static accessor y; accessor; accessor #z = 3; declare; readonly; override; abstract; }
class Chain { self?: Chain; value?: number; go() { return this?.self?.self!.value; } static make = () => new this(); }
class Generic<in T, out U, in out V, const W> { a!: T; b!: U; c!: V; d!: W; }
export { Anonymous, Named, Mixed, Deep, Null, Accessors, Chain, Generic, Shape };
export default class extends Base<string> {}
