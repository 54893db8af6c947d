// Object literals.
declare const a: any, b: any, key: string;
const object = {
  a, b, c: 1, 'd': 2, "e": 3, 4: 4, 0x5: 5, 6n: 6, [key]: 7, [`k${1}`]: 8, [a ? 'x' : 'y']: 9,
  method() { return super.toString(); }, async asyncMethod() {}, *generator() {}, async *asyncGenerator() {},
  get getter() { return 1; }, set setter(value) {}, get 'quoted getter'() { return 1; }, set [key](v) {},
  'quoted'() {}, 10() {}, [key + 1]() {}, async [key + 2]() {}, *[key + 3]() {},
  get: 1, set: 2, async: 3, static: 4, await: 5, of: 6, new: 7, class: 8, function: 9, if: 10, null: 11, true: 12, typeof: 13,
  ...a, ...{ b: 1 }, ...(a ? b : {}),
  arrow: () => ({}), fn: function () {}, cls: class {}, nested: { deep: { deeper: [{}] } },
  generic<T>(x: T): T { return x; }, typed(x: number): void {}, trailing: 1,
};
const more = { get() {}, set() {}, async() {}, await() {}, new() {}, delete() {}, get get() { return 1; }, set set(v) {}, async async() {}, async get() {}, async *set() {} };
const shorthand = { async, get, set, of, type, from, as };
declare const async: any, get: any, set: any, of: any, type: any, from: any, as: any;
const proto = { __proto__: null, ['__proto__']: 1, __proto__() {} };
const typed = { a: 1 as const, b: <any>2, c: a!, d: [] satisfies any[] } as const;
const empty = {}, emptyArray = [];
({}).toString();
({ a } = a);
[{}, { }, {a: {}}];
a({ b }, [b], () => ({ b }));
a.class.new.delete.if.typeof, a.get, a.static, object?.class, a.private;
export { object, more, shorthand, proto, typed, empty, emptyArray };
