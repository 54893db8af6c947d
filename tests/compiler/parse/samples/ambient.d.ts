export declare const version: string;
export const name = "x";
export function f(a: string): void;
export function f(a: number): void;
export default class Widget<T = any> extends Base implements Iterable<T> {
  private constructor();
  static create<T>(options?: Options<T>): Widget<T>;
  readonly size: number;
  get value(): T;
  set value(v: T | undefined);
  protected _x?: number;
  [Symbol.iterator](): Iterator<T>;
  on(event: 'change', listener: (value: T) => void): this;
  on(event: string, listener: (...args: any[]) => void): this;
}
declare class Base { #brand; }
export interface Options<T> { initial?: T; readonly deep?: boolean }
export namespace util { function noop(): void; let debug: boolean; }
declare global { interface Array<T> { last(): T | undefined } }
export type { Options as WidgetOptions };
export as namespace WidgetLib;
