"""A site of `isr` pages whose data counts visits, and may fail or take long when a test says so."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Any

import httpx2

from tests.runtime.cache.clock import Clock
from veloxc.runtime.app import App

DATA = '''
import asyncio

count = {}
mode = {}


async def visit(name):
    """How often the page was rendered; may fail or take long when a test says so."""
    await asyncio.sleep(mode.get("slow", 0))
    count[name] = count.get(name, 0) + 1
    if mode.get("broken"):
        raise RuntimeError("no database today")
    return count[name]


def say(name, value):
    mode[name] = value
    return value


def counted(name):
    return count.get(name, 0)
'''
BLOG = """---
import { visit, counted } from '$lib/data';
import { NotFound } from 'velox/server';
const { slug } = params;
if (slug.startsWith('none')) { await visit(slug); throw new NotFound(`no ${slug}`); }
const n = await visit(slug);
export const config = { render: 'isr', revalidate: 60, tags: ['posts'] };
export const meta = { title: `Post ${slug}` };
---
<p>{slug} {n}</p>
"""
HOME = """---
import { visit } from '$lib/data';
const n = await visit('home');
export const config = { render: 'isr', revalidate: false };
---
<p>home {n}</p>
"""
DATED = """---
import { visit } from '$lib/data';
export const paths = () => [{ day: 'monday' }, { params: { day: 'friday' }, props: { party: true } }];
const n = await visit(params.day);
export const config = { render: 'isr', revalidate: 60 };
---
<p>{params.day} {n} {props.party ? 'party' : 'work'}</p>
"""
MOVED = """---
import { redirect } from 'velox/server';
import { visit } from '$lib/data';
await visit('moved');
export const config = { render: 'isr' };
throw redirect('/blog/new', 301);
---
<p />
"""
SELFISH = """---
export const config = { render: 'isr', revalidate: 60, tags: ['mine'] };
const answer = await fetch('/api/hook', { method: 'POST', body: JSON.stringify({ tag: 'mine' }) });
---
<p>{params.x} {answer.status}</p>
"""
HOOK = """
import { revalidatePath, revalidateTag } from 'velox/server';
import { say } from '$lib/data';
export const POST = defineHandler(async (req) => {
  const { path, tag, stale, set } = await req.json();
  const options = stale ? { stale: true } : undefined;
  if (path !== undefined) await revalidatePath(path, options);
  if (tag !== undefined) await revalidateTag(tag, options);
  if (set) say(set[0], set[1]);
  return Response.json({ done: true });
});
"""
ERRORS = """
told = []


def error_handler(error, request):
    told.append((str(error), request))
"""
FILES = {
    "lib/app.py": ERRORS,
    "lib/data.py": DATA,
    "routes/index.velox": HOME,
    "routes/blog/[slug].velox": BLOG,
    "routes/days/[day].velox": DATED,
    "routes/moved.velox": MOVED,
    "routes/selfish/[x].velox": SELFISH,
    "routes/still.velox": "<p>still</p>",
    "routes/api/hook+server.ts": HOOK,
    "layouts/default.velox": "<html><head></head><body><slot /></body></html>",
}


class Site:
    """A served site, its clock, and what its pages say."""

    def __init__(self, app: App, client: httpx2.Client, clock: Clock) -> None:
        self.app = app
        self.client = client
        self.clock = clock
        self.failures: list[tuple[str, str, bool]] = []

    def get(self, path: str, **options: Any) -> tuple[str, str]:
        """State and text of a page."""
        answer = self.client.get(path, **options)
        return answer.headers.get("x-velox-cache", ""), said(answer.text)

    def hook(self, **body: Any) -> httpx2.Response:
        return self.client.post("/api/hook", json=body)

    def settled(self, path: str, text: str) -> None:
        """Wait until the background has made what is expected."""
        wait_for(lambda: self.get(path) == ("HIT", text))


def said(html: str) -> str:
    found = re.search(r"<(?:p|h1)>(.*?)</(?:p|h1)>", html)
    return found[1] if found else html


def wait_for(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.01)
