import { NotFound, redirect, type RequestContext } from 'velox/server';
import { db } from '$lib/db';
import { z } from 'py:schemas';

type Handler<P extends Record<string, string> = Record<string, string>> = (context: RequestContext<P>) => Promise<Response> | Response;

export const config = { render: 'isr', revalidate: 60 * 5, tags: ['posts', `post`] } as const;

export class Repository<Row extends { id: number }> {
  static #instances = new Map<string, Repository<any>>();
  readonly #cache = new WeakMap<object, Row>();
  private constructor(protected readonly table: string) {}

  static of<Row extends { id: number }>(table: string): Repository<Row> {
    let found = this.#instances.get(table);
    if (!found) this.#instances.set(table, (found = new Repository(table)));
    return found;
  }

  async *all(where: Partial<Row> = {}, { limit = 100, offset = 0 }: { limit?: number; offset?: number } = {}): AsyncGenerator<Row, void, undefined> {
    for (const key in where) if (where[key] === undefined) delete where[key];
    let rest = limit;
    page: while (rest > 0) {
      const rows: Row[] = await db.select(this.table, { where, limit: Math.min(rest, 50), offset: offset + limit - rest });
      if (rows.length === 0) break page;
      for (const row of rows) {
        if (!--rest) return;
        yield row;
      }
    }
  }

  async find(id: Row['id']): Promise<Row> {
    const row = await db.first(this.table, { id });
    if (row == null) throw new NotFound(`${this.table} ${id}`);
    return row satisfies Row;
  }
}

export const GET: Handler<{ slug: string }> = async ({ params: { slug }, url, headers }) => {
  const accept = headers.get('accept') ?? '*/*';
  switch (true) {
    case /\bjson\b/i.test(accept):
      return Response.json(await Repository.of('posts').find(Number(slug)), { headers: { vary: 'accept' } });
    case url.searchParams.has('old'):
      throw redirect(`/posts/${slug}`, 301);
    default:
      return new Response(null, { status: 406 });
  }
};

export async function paths() {
  const slugs: string[] = [];
  for await (const { slug } of Repository.of<{ id: number; slug: string }>('posts').all()) slugs.push(slug);
  return slugs.map((slug) => ({ slug }));
}

const schema = z.object({ title: z.string().min(1).max(80), body: z.string().optional(), tags: z.array(z.string()).default([]) });

export async function POST(req: Request): Promise<Response> {
  const parsed = schema.safeParse(await req.json().catch(() => null));
  if (!parsed.success) return Response.json({ errors: parsed.error.issues.map(({ path, message }: any) => ({ path: path.join('.'), message })) }, { status: 422 });
  const { title, body = '', tags } = parsed.data;
  const [post] = await Promise.all([db.insert('posts', { title, body }), ...tags.map((tag: string) => db.upsert('tags', { tag }))]);
  return Response.json(post, { status: 201 });
}
