"""A site whose slow data comes when a test says so: `wait(name)` ends when somebody asks for `/open/name`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

import httpx2

GATES = """
import asyncio

gates = {}
waiting = set()
cancelled = []

def gate(name):
    return gates.setdefault(name, asyncio.Event())

async def wait(name):
    waiting.add(name)
    try:
        await gate(name).wait()
    except asyncio.CancelledError:
        cancelled.append(name)
        raise
    finally:
        waiting.discard(name)
    return name.partition("-")[2]

def open_gate(name):
    gate(name).set()
    return "open"

def state():
    from veloxc.js.async_functions import Activity
    import gc
    gc.collect()
    activities = [each for each in gc.get_objects() if isinstance(each, Activity) and not each.done()]
    return {
        "waiting": sorted(waiting),
        "cancelled": len(cancelled),
        "tasks": len(asyncio.all_tasks()),
        "activities": len(activities),
    }
"""

BEGIN = """---
import { Head, Redirect, Suspense } from 'velox';
import { wait } from '$lib/gates';
const run = url.searchParams.get('run');
const [a, b] = [wait(`${run}-a`), wait(`${run}-b`)];
async function Show({ of, of2 }) { return <b>{await of}{await of2}</b>; }
"""

FILES = {
    "lib/gates.py": GATES,
    "routes/open/[name]+server.ts": """
        import { open_gate } from '$lib/gates';
        export const GET = (req) => Response.json(open_gate(req.params.name));
    """,
    "routes/state+server.ts": """
        import { state } from '$lib/gates';
        export const GET = () => Response.json(state());
    """,
    "routes/_error.velox": "<p class='error'>{status} {error.message}</p>",
    "layouts/default.velox": "<html lang='en'><head><title>Site</title></head><body><main><slot /></main></body></html>",
    "routes/two.velox": BEGIN
    + """---
<h1>two</h1>
<Suspense fallback="a…"><Show of={a} /></Suspense>
<Suspense fallback={<i>b…</i>}><Show of={b} /></Suspense>
""",
    "routes/whole.velox": BEGIN
    + """export const config = { stream: false };
---
<Suspense fallback="a…"><Show of={a} /></Suspense>
""",
    "routes/shell.velox": BEGIN
    + """---
<h1>{b}</h1>
<Suspense fallback="a…"><Show of={a} /></Suspense>
""",
    "routes/ready.velox": BEGIN
    + """const there = Promise.resolve('there');
---
<Suspense fallback="a…"><Show of={there} /></Suspense>
""",
    "routes/nested.velox": BEGIN
    + """async function Outer() {
  return <section>{await a}<Suspense fallback="b…"><Show of={b} /></Suspense></section>;
}
---
<Suspense fallback="a…"><Outer /></Suspense>
""",
    "routes/fails/[how].velox": BEGIN
    + """async function Fails() {
  await a;
  if (params.how === 'missing') throw notFound('not here');
  if (params.how === 'moved') throw redirect('/two?x="1"&y=<2>');
  if (params.how === 'forbidden') throw forbidden('not you');
  if (params.how === 'cookie') setCookie('late', '1');
  throw new Error('secret 42');
}
---
<table><tbody><Suspense fallback="a…"><Fails /></Suspense></tbody></table>
<Suspense fallback="b…"><Show of={b} /></Suspense>
""",
    "routes/early/[how].velox": BEGIN
    + """async function Fails() {
  if (params.how === 'missing') throw notFound('not here');
  if (params.how === 'moved') throw redirect('/two');
  throw new Error('secret 42');
}
---
<Suspense fallback="a…"><Show of={a} /></Suspense>
<Suspense fallback="b…"><Fails /></Suspense>
""",
    "routes/head.velox": BEGIN
    + """export const meta = { title: 'At first' };
async function Named({ of }) {
  const name = await of;
  return <><Head><title>{name}</title><link rel="prefetch" href={`/${name}`} /></Head>{name}</>;
}
---
<Suspense fallback="a…"><Named of={a} /></Suspense>
<Suspense fallback="b…"><Named of={b} /></Suspense>
""",
    "routes/large.velox": BEGIN
    + """async function Large() { await a; return <p>{'x'.repeat(20_000_000)}</p>; }
---
<Suspense fallback="a…"><Large /></Suspense>
<Suspense fallback="b…"><Show of={b} /></Suspense>
""",
    "routes/form.velox": BEGIN
    + """async function Name() { return <b>{await a} {(await request.formData()).get('name')}</b>; }
---
<Suspense fallback="a…"><Name /></Suspense>
""",
    "routes/own.velox": BEGIN
    + """const answer = await fetch(`/two?run=${run}`);
---
<p>{await answer.text()}</p>
""",
    "middleware.ts": """
        export default async (request, next) => {
          const response = await next();
          response.headers.set('x-middleware', 'seen');
          return response;
        };
    """,
}

_runs = count()


class Visit:
    """One request for a page that is read piece by piece."""

    def __init__(self, client: httpx2.Client, response: httpx2.Response, run: str) -> None:
        self.client, self.response, self.run = client, response, run
        self.pieces = response.iter_bytes()
        self.text = ""

    def until(self, text: str) -> str:
        """Read on until `text` has come; what was read for it."""
        start = len(self.text)
        while text not in self.text[start:]:
            self.text += next(self.pieces).decode()
        return self.text[start:]

    def rest(self) -> str:
        start = len(self.text)
        self.text += b"".join(self.pieces).decode()
        return self.text[start:]

    def open(self, name: str) -> None:
        assert self.client.get(f"/open/{self.run}-{name}").status_code == 200


@contextmanager
def visit(client: httpx2.Client, path: str, method: str = "GET", **options: object) -> Iterator[Visit]:
    """Ask for a page with gates of its own."""
    run = f"r{next(_runs)}"
    with client.stream(method, path, params={"run": run}, **options) as response:  # type: ignore[arg-type]
        yield Visit(client, response, run)
