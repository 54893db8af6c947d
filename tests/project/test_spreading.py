"""Many pages over workers: bounded work in flight, the same bytes wherever they are rendered, workers that fail."""

import json
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from dataclasses import replace
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from tests.project.projects import FORMAT, LAYOUT, build, pages, rendered, served, write
from veloxc.project.build import PROBLEMS, Options
from veloxc.project.spreading import AHEAD, CHUNK, WorkerFailed

MANY = """---
import { title } from '$lib/format';
export async function* paths() {
  for (let n = 0; n < COUNT; n += 1) {
    yield { params: { n }, props: { words: Array.from({ length: 40 }, (_, k) => `word${(n * k) % 97}`) } };
  }
}
const { words } = props;
export const meta = { title: `Page ${params.n}` };
---
<h1>{title(`Page ${params.n}`)}</h1>
<ul>{words.map(word => <li>{word}</li>)}</ul>
"""


def site(root: Path, count: int, **more: str) -> Path:
    files = {"routes/p/[n].velox": MANY.replace("COUNT", str(count)), "lib/format.ts": FORMAT}
    return write(root, {**files, "layouts/default.velox": LAYOUT, **more})


@pytest.fixture(scope="module")
def pool() -> Any:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as made:
        yield made


class Counting(Executor):
    """Runs work in another executor, and knows how much of it was waiting at a time."""

    def __init__(self, inner: Executor, change: Callable[..., tuple[Any, ...]] | None = None) -> None:
        self.inner = inner
        self.change = change
        self.waiting = self.most = self.submitted = 0
        self.lock = threading.Lock()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        with self.lock:
            self.submitted += 1
            self.waiting += 1
            self.most = max(self.most, self.waiting)
        future = self.inner.submit(fn, *(self.change(*args) if self.change else args), **kwargs)
        future.add_done_callback(self._done)
        return future

    def _done(self, _: object) -> None:
        with self.lock:
            self.waiting -= 1


def test_the_same_pages_in_process_and_over_workers(tmp_path: Path, pool: Executor) -> None:
    here = site(tmp_path / "here", 30)
    build(here)
    there = site(tmp_path / "there", 30)
    build(there, Options(pool, 2))
    assert len(pages(here)) == 30 and pages(there) == pages(here)
    assert rendered(build(there)) == 0


def test_work_in_flight_is_bounded(tmp_path: Path, pool: Executor) -> None:
    counting = Counting(pool)
    build(site(tmp_path, 300), Options(counting, 1))
    assert len(pages(tmp_path)) == 300
    assert counting.submitted >= 300 // CHUNK and counting.most <= AHEAD


def test_processes_of_this_machine(tmp_path: Path) -> None:
    """Through the command, which may start processes; the order of the index is that of `paths()`."""
    site(
        tmp_path,
        300,
        **{
            "routes/s/[n].velox": MANY.replace("COUNT", "60").replace(
                "---\nimport", "---\nresponse.status = 203;\nexport const config = { render: 'ssg' };\nimport"
            )
        },
    )
    ran = subprocess.run(
        [sys.executable, "-m", "veloxc", "build", str(tmp_path)], capture_output=True, text=True, timeout=120
    )
    assert ran.returncode == 0, ran.stderr
    assert len(pages(tmp_path)) == 360
    index = json.loads((served(tmp_path) / "prerendered/index.json").read_text())
    assert list(index) == [f"/s/{n}" for n in range(60)]
    again = subprocess.run(
        [sys.executable, "-m", "veloxc", "build", str(tmp_path)], capture_output=True, text=True, timeout=120
    )
    assert "0 pages rendered, 360 unchanged" in again.stderr


def test_workers_elsewhere_get_the_site_and_send_the_pages(tmp_path: Path, pool: Executor) -> None:
    """A worker that does not see our disk, nor our `.env`."""
    variables = {"PUBLIC_SITE": "orchard"}
    page = MANY.replace("<ul>", "<p>{process.env.PUBLIC_SITE}</p><ul>")

    def elsewhere(task: Any, *rest: Any) -> tuple[Any, ...]:
        return replace(task, output=str(tmp_path / "not there")), *rest

    root = site(tmp_path / "far", 60, **{"routes/p/[n].velox": page.replace("COUNT", "60")})
    far = Counting(pool, elsewhere)
    build(root, Options(far, 2, variables=variables))
    assert len(pages(root)) == 60
    assert all("<p>orchard</p>" in text for text in pages(root).values())
    assert far.submitted > 60 / CHUNK, "the site was sent when a worker asked for it"


def test_another_version_of_veloxc_is_refused(tmp_path: Path, pool: Executor) -> None:
    def older(task: Any, *rest: Any) -> tuple[Any, ...]:
        return replace(task, veloxc="0.0.1"), *rest

    with pytest.raises(WorkerFailed, match=r"a worker has veloxc .*, this is 0.0.1: install the same"):
        build(site(tmp_path, 60), Options(Counting(pool, older), 2))


def test_a_worker_that_dies(tmp_path: Path) -> None:
    """As the kernel does it when memory is short: the old site stays."""
    root = site(tmp_path, 60)
    build(root)
    old = served(root)
    deadly = MANY.replace("COUNT", "60").replace(
        "const { words }", "import { end } from '$lib/end';\nif (params.n === '30') end();\nconst { words }"
    )
    write(
        root,
        {
            "routes/p/[n].velox": deadly,
            "lib/end.py": "import os, signal\ndef end(): os.kill(os.getpid(), signal.SIGKILL)\n",
        },
    )
    with (
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as doomed,
        pytest.raises(
            WorkerFailed, match="ended suddenly while it rendered the pages from `/p/25` to `/p/49`"
        ),
    ):
        build(root, Options(doomed, 1))
    assert served(root) == old and len(pages(root)) == 60
    assert [folder.resolve() for folder in (root / ".velox/builds").iterdir()] == [old]


def test_pages_that_fail_are_all_named_up_to_a_number(tmp_path: Path, pool: Executor) -> None:
    page = MANY.replace(
        "const { words }", "if (Number(params.n) % 2) throw new Error(`no ${params.n}`);\nconst { words }"
    )
    root = site(tmp_path, 300, **{"routes/p/[n].velox": page.replace("COUNT", "300")})
    result = build(root, Options(pool, 2))
    assert len(result.problems) == PROBLEMS
    assert "Error: no 1" in str(result.problems[0].problem)
    assert "routes/p/[n].velox:" in str(result.problems[0].problem)
    assert not (root / ".velox/output").exists() and not list((root / ".velox/builds").iterdir())


# ---- Dask


DASK = """
import sys
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=2, threads_per_worker=2, processes=True, dashboard_address=None) as cluster:
        print(cluster.scheduler_address, flush=True)
        sys.stdin.read()
"""


def test_a_dask_cluster_gives_the_same_bytes(tmp_path: Path) -> None:
    pytest.importorskip("distributed", reason="needs the package distributed")
    here, there = site(tmp_path / "here", 120), site(tmp_path / "there", 120)
    build(here)
    script = tmp_path / "cluster.py"
    script.write_text(DASK)
    cluster = subprocess.Popen(
        [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert cluster.stdout is not None
        address = cluster.stdout.readline().strip().replace("tcp://", "dask://")
        for _ in range(2):
            ran = subprocess.run(
                [sys.executable, "-m", "veloxc", "build", str(there), "--no-cache", "--executor", address],
                capture_output=True, text=True, timeout=120,
            )  # fmt: skip
            assert ran.returncode == 0, ran.stderr
            assert "120 pages rendered" in ran.stderr
        assert len(pages(there)) == 120 and pages(there) == pages(here)
    finally:
        cluster.send_signal(signal.SIGTERM)
        cluster.communicate(timeout=30)


def test_ray_gives_the_same_bytes(tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="needs the package ray")
    here, there = site(tmp_path / "here", 60), site(tmp_path / "there", 60)
    build(here)
    ran = subprocess.run(
        [sys.executable, "-m", "veloxc", "build", str(there), "--executor", "ray://local"],
        capture_output=True, text=True, timeout=180,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert len(pages(there)) == 60 and pages(there) == pages(here)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("nonsense", "it must be one of dask://HOST:PORT, ray://HOST:PORT"),
        ("dask://127.0.0.1:1", "there is no Dask scheduler at 127.0.0.1:1"),
        ("ray://127.0.0.1:1", "pip install ray"),
    ],
)
def test_an_executor_that_is_not_there(url: str, message: str, tmp_path: Path) -> None:
    library = {"dask": "distributed"}.get(url.partition(":")[0])
    if library:
        pytest.importorskip(library)
    if url.startswith("ray") and find_spec("ray"):
        pytest.skip("ray is installed")
    ran = subprocess.run(
        [sys.executable, "-m", "veloxc", "build", str(site(tmp_path, 1)), "--executor", url],
        capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert ran.returncode == 2 and message in ran.stderr and "Traceback" not in ran.stderr


@pytest.mark.slow
def test_twenty_thousand_pages_in_flat_memory(tmp_path: Path) -> None:
    """Ten times the pages in hardly more memory; the second build renders none, one changed post one."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from benchmarks.build import measured, project

    peaks = []
    for count in (2_000, 20_000):
        project(tmp_path / str(count))
        first = measured(tmp_path / str(count), count)
        assert first["rendered"] == first["pages"] == count
        peaks.append(first["peak"])
    assert peaks[1] < peaks[0] + 25, f"{peaks} MB"
    again = measured(tmp_path / "20000", 20_000)
    assert again["rendered"] == 0 and again["pages"] == 20_000
    assert measured(tmp_path / "20000", 20_000, changed="7")["rendered"] == 1
