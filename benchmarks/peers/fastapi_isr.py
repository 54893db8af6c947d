"""The blog of benchmarks/isr.py with FastAPI: rendered pages are kept in Redis with an expiry, as is usual."""

import asyncio
import json
import os
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

import redis.asyncio
from fastapi import FastAPI
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, select_autoescape

HERE = Path(__file__).parent
posts = json.loads(Path(os.environ["BLOG_DATA"], "posts.json").read_text())
templates = Environment(loader=FileSystemLoader(HERE / "jinja"), autoescape=select_autoescape())


def long_date(text: str) -> str:
    date = datetime.fromisoformat(text)
    return f"{date.day} {date:%B %Y}"


templates.filters["long_date"] = long_date
store = redis.asyncio.Redis.from_url(os.environ["REDIS_URL"])
app = FastAPI()


async def cached(key: str, seconds: int, render: Callable[[], Awaitable[str]]) -> HTMLResponse:
    found = await store.get(key)
    if found is None:
        found = (await render()).encode()
        await store.set(key, found, ex=seconds)
    return HTMLResponse(found)


async def render() -> str:
    return templates.get_template("index.html").render(posts=posts)


async def render_slowly() -> str:
    await asyncio.sleep(0.2)
    with open(os.environ["RENDERS"], "a") as log:
        log.write("x")
    return await render()


@app.get("/")
@app.get("/isr")
async def isr() -> HTMLResponse:
    return await cached("isr", 60, render)


@app.get("/stale")
async def stale() -> HTMLResponse:
    return await cached("stale", 1, render_slowly)
