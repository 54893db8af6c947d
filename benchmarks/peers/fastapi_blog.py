"""The blog of benchmarks/serve.py with FastAPI, Jinja2 and Starlette's StaticFiles, as their documentation has it."""

import json
import os
from datetime import datetime
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.staticfiles import StaticFiles
from fastapi.templating import Jinja2Templates

HERE = Path(__file__).parent
posts = json.loads(Path(os.environ["BLOG_DATA"], "posts.json").read_text())
templates = Jinja2Templates(HERE / "jinja")


def long_date(text: str) -> str:
    date = datetime.fromisoformat(text)
    return f"{date.day} {date:%B %Y}"


templates.env.filters["long_date"] = long_date
app = FastAPI()


@app.get("/", response_class=HTMLResponse)
async def index(request: Request) -> HTMLResponse:
    return templates.TemplateResponse(request, "index.html", {"posts": posts})


app.mount("/", StaticFiles(directory=Path(os.environ["BLOG_DATA"], "public")))
