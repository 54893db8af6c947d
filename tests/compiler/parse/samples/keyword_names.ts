// Contextual keywords as names of imports, types, members and parameters.
import type, { of } from 'x';
import { type as as1, type type2, type as as as3 } from 'y';
import async, * as get from 'z';
import defer from 'defer';
import source from 'source';
type of1 = typeof of; type type1 = type.of; type async1<declare> = declare; type is = string; type keyof1 = keyof is;
interface declare { type: 1; readonly: 2; readonly readonly: 3; get: 4; set: 5; get get(): 6; set set(v: 1); async(): 7; static: 8; public: 9; abstract?: 10; new?: 11; out: 12; in: 13 }
enum abstract { get, set, async, type, of, declare, class, if, in, new }
namespace module { export const namespace = 1; }
function satisfies(this: any, as: number, is: string, of: any, type = as, ...set: any[]): asserts as is string { return "x" as any; }
function out<T, U>(infer: U, override: T): infer is any { return true; }
type infer = any;
class accessor { accessor = 1; static = 2; readonly = 3; declare = 4; override = 5; public = 6; get = 7; async = 8; type = 9; constructor(readonly readonly: string, public open: string, override: string) {} static static() {} get get() { return 1 } set set(v) {} async async() {} *generator() {} readonly readonly1 = 1; declare declare1: any; abstract() {} private private1; in() {} out() {} is; of; as; }
const { get: get2, set, as, of: of2 = as, type: { type: type3 } = {} as any } = get as any;
label: for (const of of of2) { continue label; }
for (const async of []) ;
for (let of = 0; of < 1; of++) ;
for (var of3 of of2) ;
async: for (;;) break async;
type3.new.class.type<async1<is>>(as).satisfies!.as satisfies any as any;
const keyof = 1, unique = 2, asserts = (x: any): asserts x => {}, readonly = [] as readonly any[], global = 3, require = 4, undefined1 = undefined;
keyof + unique + global + require;
asserts(readonly);
export { type of1 as type, type as as, get2, set, of3 as of, undefined1 as default, as1, async, source, defer };
export type { is, keyof1 };
