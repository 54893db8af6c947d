"""How fast a site of many pages is built, and in how much memory: `python benchmarks/build.py [PAGES …]`.

For each number of pages: a first build, a second one of the unchanged project, and one with a single post changed, each
by `veloxc build` in a process of its own. Peak memory is that of the command and of its largest worker (`ru_maxrss`).
Flat memory means: about the same for 2,000 and 20,000 pages.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUTE = """---
import { all } from '$lib/posts';
import Card from '$components/Card';
export async function* paths() {
  for (const post of all()) {
    yield { params: { slug: post.slug }, props: { post } };
  }
}
const { post } = props;
export const meta = { title: post.title };
---
<article>
  <h1>{post.title}</h1>
  {post.paragraphs.map(text => <p>{text}</p>)}
  <aside>{post.related.map(item => <Card title={item.title} slug={item.slug} />)}</aside>
</article>
"""
CARD = """export default function Card({ title, slug }: { title: string; slug: string }) {
  return <section class="card"><h2><a href={`/posts/${slug}`}>{title}</a></h2></section>;
}
"""
LAYOUT = """<html lang="en"><head><link rel="stylesheet" href="/styles/site.css" /></head>
<body><nav><a href="/">Home</a> <a href="/about">About</a></nav><main><slot /></main><footer>The end</footer></body></html>
"""
POSTS = """import os

WORDS = "the orchard in winter needs a sharp saw and a quiet day with no frost on the old trees".split()
COUNT, CHANGED = int(os.environ["POSTS"]), os.environ.get("CHANGED")

def all():
    for n in range(COUNT):
        words = [WORDS[(n * k) % len(WORDS)] for k in range(1, 61)]
        if str(n) == CHANGED:
            words.append("changed")
        yield {
            "slug": f"post-{n}",
            "title": f"Post {n}",
            "paragraphs": [" ".join(words)] * 6,
            "related": [{"slug": f"post-{n - k}", "title": f"Post {n - k}"} for k in range(1, 6)],
        }
"""


def project(root: Path) -> None:
    files = {"routes/posts/[slug].velox": ROUTE, "components/Card.tsx": CARD, "layouts/default.velox": LAYOUT}
    for path, text in {**files, "lib/posts.py": POSTS}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def _measured(root: Path, posts: int, changed: str | None, results: multiprocessing.Queue) -> None:  # type: ignore[type-arg]
    """In a process of its own: what its children used is known when they have ended."""
    import os

    environment = {**os.environ, "POSTS": str(posts), **({"CHANGED": changed} if changed else {})}
    started = time.perf_counter()
    ran = subprocess.run(
        [sys.executable, "-m", "veloxc", "build", str(root), "--json"],
        env=environment,
        capture_output=True,
        text=True,
    )
    seconds = time.perf_counter() - started
    if ran.returncode:
        raise SystemExit(ran.stderr)
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    results.put({**json.loads(ran.stdout), "wall": seconds, "peak": usage.ru_maxrss / 1024})


def measured(root: Path, posts: int, changed: str | None = None) -> dict[str, float]:
    """The build's own figures, with seconds of the whole command and the peak memory of its largest process in MB."""
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    process = context.Process(target=_measured, args=(root, posts, changed, results))
    process.start()
    found: dict[str, float] = results.get(timeout=600)
    process.join()
    return found


def main(counts: list[int]) -> None:
    print(f"{'pages':>7}  {'build':9} {'rendered':>8} {'seconds':>8} {'pages/s':>8} {'peak MB':>8}")
    for count in counts:
        with tempfile.TemporaryDirectory() as folder:
            project(Path(folder))
            for name, changed in (("first", None), ("again", None), ("one post", "7")):
                found = measured(Path(folder), count, changed)
                speed = count / found["wall"]
                print(
                    f"{count:>7}  {name:9} {found['rendered']:>8} {found['wall']:>8.2f} {speed:>8.0f} {found['peak']:>8.0f}",
                    flush=True,
                )


if __name__ == "__main__":
    main([int(item) for item in sys.argv[1:]] or [2_000, 20_000])
