export type Events = Record<string, readonly unknown[]>;
type Listener<A extends readonly unknown[]> = (this: Emitter<any>, ...args: A) => void | Promise<void>;
export class Emitter<E extends Events = Record<PropertyKey & string, unknown[]>> implements Disposable {
  private readonly listeners = new Map<keyof E, Set<Listener<any>>>();
  static readonly #all: Emitter<any>[] = [];
  static { Emitter.#all.length = 0; }
  declare readonly brand: 'emitter';
  constructor() { Emitter.#all.push(this); }
  on<K extends keyof E>(name: K, listener: Listener<E[K]>, options?: { once?: boolean }): () => void;
  on<K extends keyof E>(name: readonly K[], listener: Listener<E[K]>): () => void;
  on(name: keyof E | readonly (keyof E)[], listener: Listener<any>, { once = false } = {} as { once?: boolean }): () => void {
    const names = Array.isArray(name) ? name : [name];
    for (const each of names as (keyof E)[]) {
      let set = this.listeners.get(each); if (!set) this.listeners.set(each, set = new Set);
      set.add(listener);
    }
    if (once) { const off = this.on(name as keyof E, function (...args) { off(), listener.apply(this, args); }); return off; }
    return () => names.forEach((each: keyof E) => { this.listeners.get(each)?.delete(listener) });
  }
  emit<const K extends keyof E>(name: K, ...args: E[K]): boolean {
    const set = this.listeners.get(name);
    if (!set?.size) return false;
    for (const listener of [...set]) try { void listener.call(this, ...args) } catch (error: any) { queueMicrotask(() => { throw error; }); }
    return true;
  }
  get size() { let total = 0; for (const { size } of this.listeners.values()) total += size; return total; }
  protected override: boolean | undefined = undefined;
  [Symbol.dispose]() { this.listeners.clear(); delete (this as any).brand; }
}
{
  using emitter = new Emitter<{ open: [url: string]; close: [code?: number, ...reasons: string[]] }>();
  emitter.on('open', (url) => console.log(url?.length)), emitter.on(['open', 'close'], async function () { await this.emit('close', 1); });
  emitter.emit('close', 1000, 'done', 'really') || emitter.emit('open', `https://${'example'}.org`);
}
