type Task<T> = { readonly id: string; run(signal: AbortSignal): Promise<T>; retries?: number };
type Outcome<T> = { ok: true; value: T } | { ok: false; error: unknown };

export class Queue<T> implements AsyncIterable<Outcome<T>> {
  #waiting: Array<[Task<T>, (outcome: Outcome<T>) => void]> = [];
  #running = 0;
  readonly #controller = new AbortController();

  constructor(private readonly limit: number = 4, { onIdle }: { onIdle?: () => void } = {}) {
    this.onIdle = onIdle ?? (() => {});
  }

  private onIdle: () => void;

  add(...tasks: [Task<T>, ...Task<T>[]]): Promise<Outcome<T>>[] {
    return tasks.map((task) => new Promise((resolve) => (this.#waiting.push([task, resolve]), this.#next())));
  }

  #next(): void {
    while (this.#running < this.limit && this.#waiting.length) {
      const [task, resolve] = this.#waiting.shift()!;
      this.#running += 1;
      void this.#attempt(task)
        .then(resolve)
        .finally(() => {
          if (--this.#running === 0 && !this.#waiting.length) this.onIdle();
          else this.#next();
        });
    }
  }

  async #attempt({ id, run, retries = 0 }: Task<T>): Promise<Outcome<T>> {
    for (let attempt = 0; ; attempt++) {
      try {
        return { ok: true, value: await run(this.#controller.signal) };
      } catch (error) {
        if (attempt >= retries) return { ok: false, error: error instanceof Error ? error : new Error(`${id}: ${String(error)}`, { cause: error }) };
        await new Promise<void>((done) => setTimeout(done, 2 ** attempt * 100));
      }
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Outcome<T>, void, undefined> {
    for await (const outcome of this.add(...(this.#waiting.map(([task]) => task) as [Task<T>]))) yield await outcome;
  }
}

export async function* batches<T>(source: AsyncIterable<T> | Iterable<T>, size: number): AsyncGenerator<T[], number> {
  let batch: T[] = [], total = 0;
  for await (const item of source) {
    total = batch.push(item) && total + 1;
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length) yield batch;
  return total;
}

export const debounce = <A extends unknown[], R>(fn: (...args: A) => R, wait = 50) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return Object.assign((...args: A): void => { clearTimeout(timer); timer = setTimeout(() => void fn(...args), wait); }, { cancel: () => clearTimeout(timer) });
};

const [first, second] = await Promise.allSettled([import('./asi'), (async () => { throw null; })()]);
if (first?.status === 'fulfilled' && second!.status !== 'rejected') console.log((first as PromiseFulfilledResult<any>).value?.default ?? 'none');
