"""A second build: what has not changed is not rendered again, and nothing stale is ever shown."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.projects import FORMAT, LAYOUT, build, pages, rendered, served, write
from veloxc.cli.main import main
from veloxc.js import BigInt, Date, Map, undefined
from veloxc.project.build import Options
from veloxc.project.enumeration import BadPaths, StaticPage
from veloxc.project.inputs import Unhashable, digest_of

DATA = (
    "export const posts = [{ slug: 'a', text: 'A' }, { slug: 'b', text: 'B' }, { slug: 'c', text: 'C' }];\n"
)
POST = """---
import { posts } from '$lib/posts';
import { title } from '$lib/format';
export async function paths() {
  return posts.map(post => ({ params: { slug: post.slug }, props: { post } }));
}
const { post } = props;
---
<h1>{title(post.text)}</h1>
"""
PY_PATHS = """---
import { all } from '$lib/db';
import { title } from '$lib/format';
export async function paths() { return await all(); }
const { text } = props;
---
<p>{title(text)}</p>
"""
"""`paths()` asks Python for data; the page itself is made of its props alone."""
PY_LAYOUT = """---
import { site_name } from '$lib/db';
---
<p>{site_name()}</p><slot />
"""


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        {
            "routes/index.velox": "<p>home</p>\n",
            "routes/posts/[slug].velox": POST,
            "layouts/default.velox": LAYOUT,
            "lib/posts.ts": DATA,
            "lib/format.ts": FORMAT,
        },
    )


def test_an_unchanged_project_renders_nothing(blog: Path) -> None:
    assert rendered(build(blog)) == 4
    first, folder = pages(blog), served(blog)
    assert rendered(build(blog)) == 0
    assert pages(blog) == first and served(blog) != folder
    assert os.stat(served(blog) / "prerendered/index.html").st_nlink == 2


def test_reused_pages_survive_the_builds_they_come_from(blog: Path) -> None:
    for _ in range(4):
        build(blog)
    assert len(list((blog / ".velox/builds").iterdir())) == 2
    assert pages(blog)["posts/b.html"].count("<h1>B!</h1>") == 1


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("routes/index.velox", "<p>house</p>\n", 1),
        ("lib/format.ts", FORMAT.replace("!", "?"), 3),
        ("layouts/default.velox", LAYOUT.replace("nav>nav", "nav>menu"), 4),
        ("lib/posts.ts", DATA.replace("'B'", "'new'"), 1),
        ("lib/posts.ts", DATA.replace("{ slug: 'a'", "{ slug: 'z', text: 'Z' }, { slug: 'a'"), 1),
        ("lib/unused.ts", "export const x = 1;\n", 0),
        ("routes/new.velox", "<p>new</p>\n", 1),
        ("routes/posts/_layout.velox", "<main><slot /></main>\n", 3),
        ("routes/posts/_error.velox", "<p>{status}</p>\n", 3),
        ("public/a.txt", "a", 0),
        ("styles/global.css", "p {}", 4),
    ],
)
def test_what_a_change_renders_again(blog: Path, path: str, text: str, expected: int) -> None:
    build(blog)
    write(blog, {path: text})
    assert rendered(build(blog)) == expected
    after = pages(blog)
    build(blog, Options(anew=True))
    assert pages(blog) == after


DB = """import json, os
from pathlib import Path

def read():
    return json.loads(Path(os.environ["POSTS_FILE"]).read_text())

async def all():
    return [dict(params=dict(slug=slug), props=dict(text=text)) for slug, text in read()]

async def versioned():
    return [dict(params=dict(slug=slug), props=dict(text=text), version=text) for slug, text in read()]

def site_name():
    return "name"
"""


@pytest.mark.parametrize("layout", ["<p>plain</p><slot />", PY_LAYOUT])
def test_one_changed_post_renders_its_page_alone(
    layout: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`paths()` asks a database. Where the page shows its props alone, nothing must be declared; where a layout asks
    it as well, the version does."""
    page = PY_PATHS if layout != PY_LAYOUT else PY_PATHS.replace("all", "versioned")
    write(tmp_path, {"routes/[slug].velox": page, "lib/format.ts": FORMAT, "lib/db.py": DB})
    write(tmp_path, {"layouts/default.velox": f"{layout}\n"})
    data = tmp_path / "posts.json"
    monkeypatch.setenv("POSTS_FILE", str(data))
    posts = [[f"p{number}", f"text {number}"] for number in range(20)]
    data.write_text(json.dumps(posts))
    assert rendered(build(tmp_path)) == 20
    assert rendered(build(tmp_path)) == 0
    posts[7][1] = "new"
    data.write_text(json.dumps(posts))
    assert rendered(build(tmp_path)) == 1
    assert "<p>new!</p>" in pages(tmp_path)["p7.html"] and "<p>text 8!</p>" in pages(tmp_path)["p8.html"]


def test_without_a_version_a_layout_that_asks_python_is_always_rendered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, {"routes/[slug].velox": PY_PATHS, "lib/format.ts": FORMAT, "lib/db.py": DB})
    write(tmp_path, {"layouts/default.velox": PY_LAYOUT, "posts.json": '[["a", "A"]]'})
    monkeypatch.setenv("POSTS_FILE", str(tmp_path / "posts.json"))
    build(tmp_path)
    assert list(build(tmp_path).routes[0].reasons) == ["Python: `lib/db.py`"]


def test_a_page_that_is_gone_is_gone(blog: Path) -> None:
    build(blog)
    write(blog, {"lib/posts.ts": DATA.replace("{ slug: 'b', text: 'B' }, ", "")})
    build(blog)
    assert sorted(pages(blog)) == ["index.html", "posts/a.html", "posts/c.html"]


def test_a_file_that_was_touched_is_made_again(blog: Path) -> None:
    build(blog)
    (served(blog) / "prerendered/posts/a.html").write_text("broken")
    (served(blog) / "prerendered/posts/b.html").unlink()
    assert rendered(build(blog)) == 2
    assert "A!" in pages(blog)["posts/a.html"] and "B!" in pages(blog)["posts/b.html"]


def test_a_broken_ledger_is_no_ledger(blog: Path) -> None:
    build(blog)
    (served(blog) / "pages.jsonl").write_text('["/", "zz"')
    assert rendered(build(blog)) == 4


def test_status_and_headers_are_kept(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "routes/gone.velox": "---\nexport const config = { render: 'ssg' };\nresponse.status = 410;\n---\n<p>gone</p>\n"
        },
    )
    build(tmp_path)
    index = (served(tmp_path) / "prerendered/index.json").read_text()
    assert json.loads(index)["/gone"]["status"] == 410
    assert rendered(build(tmp_path)) == 0
    assert (served(tmp_path) / "prerendered/index.json").read_text() == index


# ---- what cannot be known is rendered

UNKNOWN = {
    "time": ("<p>{new Date().getTime()}</p>", "the time"),
    "chance": ("<p>{Math.random()}</p>", "random values"),
    "id": ("<p>{crypto.randomUUID()}</p>", "random values"),
    "format": ("<p>{new Intl.DateTimeFormat('en').format(undefined)}</p>", "the time"),
    "python": ("---\nimport { now } from '$lib/py';\n---\n<p>{now()}</p>", "Python: `lib/py.py`"),
    "library": ("---\nimport { time } from 'py:time';\n---\n<p>{time()}</p>", "Python: `py:time`"),
    "module": ("---\nimport { started } from '$lib/started';\n---\n<p>{started}</p>", "the time"),
    "counter": (
        "---\nimport { next } from '$lib/counter';\n---\n<p>{next()}</p>",
        "variables that modules share between pages",
    ),
    "process": (
        "---\nexport const config = { render: 'ssg' };\nconst p = process.pid;\n---\n<p>{p}</p>",
        "the process",
    ),
}


@pytest.mark.parametrize("name", UNKNOWN)
def test_what_cannot_be_known_is_always_rendered(name: str, tmp_path: Path) -> None:
    text, reason = UNKNOWN[name]
    write(
        tmp_path,
        {
            "routes/index.velox": text + "\n",
            "routes/other.velox": "<p>other</p>\n",
            "lib/py.py": "def now(): return 1\n",
            "lib/started.ts": "import { when } from './when';\nexport const started = when;\n",
            "lib/when.ts": "export const when = Date.now();\n",
            "lib/counter.ts": "let n = 0;\nexport function next() { n += 1; return n; }\n",
        },
    )
    build(tmp_path)
    again = build(tmp_path)
    assert rendered(again) == 1
    assert list(again.routes[0].reasons) == [reason]


def test_the_environment_is_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(
        tmp_path,
        {
            "routes/index.velox": "<p>{process.env.PUBLIC_NAME}</p>\n",
            "routes/module.velox": "---\nimport { name } from '$lib/name';\n---\n<p>{name}</p>\n",
            "routes/hook.velox": "---\nimport { useEnv } from 'velox/server';\nexport const config = { render: 'ssg' };\n"
            "const name = useEnv('PUBLIC_NAME', 'none');\n---\n<p>{name}</p>\n",
            "routes/plain.velox": "<p>plain</p>\n",
            "lib/name.ts": "export const name = process.env.PUBLIC_NAME;\n",
        },
    )
    monkeypatch.setenv("PUBLIC_NAME", "Ann")
    build(tmp_path)
    monkeypatch.setenv("OTHER", "x")
    assert rendered(build(tmp_path)) == 0
    monkeypatch.setenv("PUBLIC_NAME", "Bo")
    assert rendered(build(tmp_path)) == 3
    assert all("Bo" in text for path, text in pages(tmp_path).items() if path != "plain.html")
    monkeypatch.delenv("PUBLIC_NAME")
    assert rendered(build(tmp_path)) == 3
    assert "none" in pages(tmp_path)["hook.html"]
    assert "Bo" not in (served(tmp_path) / "pages.jsonl").read_text()


def test_python_is_kept_where_the_author_says_when_data_changes(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "routes/index.velox": "---\nimport { count } from '$lib/db';\nexport const config = { render: 'ssg' };\n"
            "const n = count();\n---\n<p>{n} notes</p>\n",
            "lib/db.py": "from pathlib import Path\nFILE = Path(__file__).parents[4] / 'data.txt'\n"
            "def count(): return int(FILE.read_text())\n",
            "lib/app.py": "from .db import FILE\nasync def data_version(): return FILE.stat().st_mtime_ns\n",
            "data.txt": "3",
        },
    )
    assert rendered(build(tmp_path)) == 1
    assert rendered(build(tmp_path)) == 0
    write(tmp_path, {"data.txt": "4"})
    assert rendered(build(tmp_path)) == 1
    assert "<p>4 notes</p>" in pages(tmp_path)["index.html"]
    write(tmp_path, {"lib/db.py": (tmp_path / "lib/db.py").read_text() + "X = 1\n"})
    assert rendered(build(tmp_path)) == 1


def test_python_that_uses_typescript(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "routes/index.velox": "---\nimport { shown } from '$lib/shown';\n---\n<p>{shown()}</p>\n",
            "lib/shown.py": "from .words import word\ndef shown(): return word()\n",
            "lib/words.ts": "export function word() { return 'apple'; }\n",
            "lib/app.py": "def data_version(): return 1\n",
        },
    )
    assert [rendered(build(tmp_path)) for _ in range(2)] == [1, 0]
    write(tmp_path, {"lib/words.ts": "export function word() { return 'pear'; }\n"})
    assert rendered(build(tmp_path)) == 1
    assert "<p>pear</p>" in pages(tmp_path)["index.html"]


def test_a_package_that_is_developed_beside_the_site(tmp_path: Path) -> None:
    """It has no version that would change; its code is looked at. In processes, as Python loads a module once."""
    write(
        tmp_path,
        {
            "beside/orchard_names.py": "def name(): return 'apple'\n",
            "site/routes/index.velox": "---\nimport { name } from 'py:orchard_names';\n---\n<p>{name()}</p>\n",
            "site/lib/app.py": "def data_version(): return 1\n",
        },
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "beside")}
    environment.pop("VELOX_ROOT", None)

    def made() -> tuple[int, str]:
        command = [sys.executable, "-m", "veloxc", "build", str(tmp_path / "site"), "--json"]
        ran = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=60)
        assert ran.returncode == 0, ran.stderr
        return json.loads(ran.stdout)["rendered"], pages(tmp_path / "site")["index.html"]

    assert made()[0] == 1
    assert made()[0] == 0
    write(tmp_path, {"beside/orchard_names.py": "def name(): return 'pear, not apple'\n"})
    count, page = made()
    assert count == 1 and "<p>pear, not apple</p>" in page


def test_files_that_the_config_names(tmp_path: Path) -> None:
    """`build.inputs`: the data of all pages is in these files."""
    write(
        tmp_path,
        {
            "velox.config.ts": "export default { build: { inputs: ['data/**/*.txt', 'blog.db'] } };\n",
            "routes/index.velox": "---\nimport { count } from '$lib/db';\nexport const config = { render: 'ssg' };\n"
            "const n = count();\n---\n<p>{n} notes</p>\n",
            "lib/db.py": "from pathlib import Path\nFILE = Path(__file__).parents[4] / 'data' / 'a' / 'count.txt'\n"
            "def count(): return int(FILE.read_text())\n",
            "data/a/count.txt": "3",
        },
    )
    assert [rendered(build(tmp_path)) for _ in range(2)] == [1, 0]
    write(tmp_path, {"other.txt": "x"})
    assert rendered(build(tmp_path)) == 0
    write(tmp_path, {"data/a/count.txt": "4"})
    assert [rendered(build(tmp_path)) for _ in range(2)] == [1, 0]
    assert "<p>4 notes</p>" in pages(tmp_path)["index.html"]
    write(tmp_path, {"data/b.txt": ""})
    assert rendered(build(tmp_path)) == 1


def test_the_command_says_why_pages_are_always_rendered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VELOX_ROOT", "")
    write(
        tmp_path,
        {
            "routes/index.velox": "---\nimport { now } from '$lib/py';\n---\n<p>{now()} {Math.random()}</p>\n",
            "routes/plain.velox": "<p>plain</p>\n",
            "lib/py.py": "def now(): return 1\n",
        },
    )
    assert main(["build", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert "note: some pages are rendered by every build" in told.err
    assert "  Python: `lib/py.py` (1 page)" in told.err and "  random values (1 page)" in told.err
    assert "`data_version()` in lib/app" in told.err
    assert main(["build", str(tmp_path), "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert (facts["ok"], facts["pages"], facts["rendered"]) == (True, 2, 1)
    assert facts["routes"][0]["alwaysRenderedBecauseOf"] == ["Python: `lib/py.py`", "random values"]
    assert facts["routes"][1] | {"bytes": 0} == {
        "pattern": "/plain", "kind": "page", "mode": "ssg", "source": "routes/plain.velox",
        "pages": 1, "rendered": 0, "bytes": 0, "alwaysRenderedBecauseOf": [],
    }  # fmt: skip


def test_props_that_are_no_plain_data(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "routes/[slug].velox": PY_PATHS.replace(
                "const { text } = props;", "const text = props.row.text;"
            ),
            "lib/format.ts": FORMAT,
            "lib/db.py": "class Row:\n    text = 'x'\nasync def all(): return [dict(params=dict(slug='a'), props=dict(row=Row()))]\n",
        },
    )
    build(tmp_path)
    assert set(build(tmp_path).routes[0].reasons) == {"props that are no plain data"}


def test_a_version_that_is_none(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "routes/[slug].velox": PY_PATHS,
            "lib/format.ts": FORMAT,
            "lib/db.py": "async def all(): return [dict(params=dict(slug='a'), props=dict(text='x'), version=object())]\n",
        },
    )
    with pytest.raises(BadPaths, match="`version` of `/a` is a value of type object"):
        build(tmp_path)


# ---- hashes of values


def test_different_values_have_different_hashes() -> None:
    values = [
        None, undefined, True, False, 0, 1, 1.0, "1", "", [], {}, [1], [[1]], [1, 1], ["1"], "ab", ["a", "b"], {"a": 1},
        {"b": 1}, {"a": {"b": 1}}, {"a": [1]}, BigInt(1), Date(1), Map([["a", 1]]), b"1", float("nan"), -0.0,
        {"a": 1, "b": 2}, {"b": 2, "a": 1},
    ]  # fmt: skip
    assert len({digest_of(value) for value in values}) == len(values)
    assert digest_of({"a": [Date(5), {"b": BigInt(2)}]}) == digest_of({"a": [Date(5), {"b": BigInt(2)}]})


def test_what_has_no_hash() -> None:
    own: list[object] = []
    own.append(own)
    for value in (object(), lambda: 1, own, {"a": StaticPage("", "", {}, {})}, type("S", (str,), {})("x")):
        with pytest.raises(Unhashable):
            digest_of(value)
