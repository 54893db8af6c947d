// Imports and exports.
import './side-effect';
import def from 'mod';
import * as ns from 'mod';
import { a } from 'mod';
import { b as b2, default as d2, 'a string' as s2, type T1, type T2 as T3, type as t4, type as as t5 } from "mod";
import def2, { c } from 'mod';
import def3, * as ns2 from 'mod';
import {} from 'mod';
import { e, } from 'mod';
import type T from 'types';
import type { U, V as W } from 'types';
import type * as types from 'types';
import type from 'mod2';
import type6, { g } from 'mod3';
import json from './data.json' with { type: 'json' };
import json2 from './data.json' with { 'type': "json", other: 'x', };
import text from './text.txt' with {};
import 'x' with { type: 'css' };
import { from } from 'from';
import { as } from 'as';
import { if as ifs, default as as2 } from 'keywords';
import eq = require('old');
import alias = ns.inner.deep;
import type typeEq = require('old-types');
export import exported = ns.other;
export { a };
export { b2 as b, def as dflt2 };
export { c as 'string name', e as if };
export {};
export * from 'mod';
export * as all from 'mod';
export * as 'all strings' from 'mod';
export { x, y as z, default as dflt, default, 'str' as str } from 'mod';
export { q } from 'mod' with { type: 'json' };
export * from 'mod' with { type: 'json' };
export type { T, U as U2 };
export type { V } from 'mod';
export type * from 'mod';
export type * as everything from 'mod';
export { type W, type T3 as T4 };
export const k = 1, [l, { m }] = [2, { m: 3 }] as any;
export let n: number;
export var o2;
export function fn() {}
export async function afn() {}
export function* gfn() {}
export class Cls {}
export abstract class Abs {}
export interface I {}
export type Al = string;
export enum En { A }
export const enum CEn { A }
export namespace NS { export const x = 1; }
export declare const dc: string;
export declare function df(): void;
const dynamic = import('mod');
const dynamic2 = import('mod', { with: { type: 'json' } });
const loaded = await import(`./${k}`);
import.meta.url;
import.meta.env?.MODE;
import('x').then((m) => m.default);
void [dynamic, dynamic2, loaded, def2, def3, ns2, s2, t4, t5, type, g, json, json2, text, from, as, ifs, as2, eq, alias];
