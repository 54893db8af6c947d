"""`velox.config.ts` and the `.env` files: what they say, what is wrong with them, and what the site makes of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.serving import built, served
from veloxc.compiler import check
from veloxc.compiler.source import Source
from veloxc.project.config import FILE, read_settings, stylesheets
from veloxc.project.environment import load_environment
from veloxc.runtime.app import App
from veloxc.runtime.site import read_manifest


def settings(text: str, **environment: str) -> tuple[dict[str, Any], list[tuple[str, str, str]]]:
    """The settings, and for each diagnostic its severity, title and the text it marks."""
    found, problems = read_settings(Source(text, FILE), environment)
    return found, [
        (each.severity, each.title, each.source.text[each.primary.span.start : each.primary.span.end])
        for each in problems
    ]


def config(body: str, **environment: str) -> tuple[dict[str, Any], list[tuple[str, str, str]]]:
    return settings(
        f"import {{ defineConfig }} from 'velox';\nexport default defineConfig({body});\n", **environment
    )


def test_all_settings() -> None:
    found, problems = config("""{
          app: { name: 'Site', baseUrl: 'https://Example.org/', basePath: '/a/b/' },
          server: { port: 8080, host: '0.0.0.0', workers: 2, bodyLimit: '1.5mb', renderTimeout: 2.5 },
          security: { foreignForms: ['https://pay.example'] },
          build: { inputs: ['content/**/*.md'] },
          python: { sync: 'thread' },
          cache: { store: 'redis://cache', maxBytes: '1gb', staleFor: 60 },
          streaming: false,
          styles: ['styles/a.css', 'styles/b/c.css'],
        }""")
    assert problems == []
    assert found == {
        "app": {"name": "Site", "baseUrl": "https://example.org", "basePath": "/a/b"},
        "server": {
            "port": 8080,
            "host": "0.0.0.0",
            "workers": 2,
            "bodyLimit": 1_572_864,
            "renderTimeout": 2.5,
        },
        "security": {"foreignForms": ["https://pay.example"]},
        "build": {"inputs": ["content/**/*.md"]},
        "python": {"sync": "thread"},
        "cache": {"store": "redis://cache", "maxBytes": 1024**3, "staleFor": 60},
        "streaming": False,
        "styles": ["styles/a.css", "styles/b/c.css"],
    }


def test_forms_of_the_file() -> None:
    wanted = {"server": {"port": 1}}
    assert settings("export default { server: { port: 1 } };") == (wanted, [])
    assert settings("const port = 0 + 1;\nconst config = { server: { port } };\nexport default config;") == (
        wanted,
        [],
    )
    assert settings(
        "import { defineConfig } from 'velox/config';\nconst s = { port: 1 };\nexport default defineConfig({ server: { ...s } });"
    ) == (wanted, [])
    assert settings("const all = { server: { port: 1 } } as const;\nexport default { ...all };") == (
        wanted,
        [],
    )
    assert config("{ server: { port: undefined } }") == ({"server": {}}, [])


def test_variables_of_the_environment() -> None:
    body = "{ app: { baseUrl: process.env.BASE ?? 'http://a.b' }, server: { port: Number(process.env.PORT || 1), host: process.env.HOST } }"
    assert config(body) == ({"app": {"baseUrl": "http://a.b"}, "server": {"port": 1}}, [])
    found, problems = config(body, BASE="https://c.d", PORT="80", HOST="::")
    assert (found, problems) == (
        {"app": {"baseUrl": "https://c.d"}, "server": {"port": 80, "host": "::"}},
        [],
    )
    _, problems = config(body, BASE="c.d")
    assert problems == [
        (
            "error",
            "`app.baseUrl` must be an origin like `'https://example.org'`, without a path",
            "process.env.BASE ?? 'http://a.b'",
        )
    ]


WRONG: list[tuple[str, tuple[str, str, str]]] = [
    ("{ server: { prot: 1 } }", ("error", "there is no setting `server.prot`", "prot")),
    ("{ servr: {} }", ("error", "there is no setting `servr`", "servr")),
    ("{ server: { port: 70000 } }", ("error", "`server.port` must be a port: a number from 0 to 65535", "70000")),
    ("{ server: 5 }", ("error", "`server` must be an object", "5")),
    ("{ app: { baseUrl: 'https://a.b/c' } }", ("error", "`app.baseUrl` must be an origin like `'https://example.org'`, without a path", "'https://a.b/c'")),
    ("{ styles: '../x.css' }", ("error", "`styles` must be files below `styles/`, like `['styles/global.css']`", "'../x.css'")),
    ("{ i18n: { locales: ['en'] } }", ("info", "`i18n` has no effect yet", "i18n")),
    ("{ server: { https: true } }", ("info", "`server.https` has no effect yet", "https")),
    ("{ server: { port: Math.max(1, 2) } }", ("error", "this setting would have to be run to be known", "Math.max(1, 2)")),
    ("{ [process.env.X]: 1 }", ("error", "this setting would have to be run to be known", "[process.env.X]: 1")),
    ("{ streaming: 'no' }", ("error", "`streaming` must be `true` or `false`", "'no'")),
    ("{ server: { renderTimeout: 0 } }", ("error", "`server.renderTimeout` must be a number of seconds above 0", "0")),
    ("{ server: { bodyLimit: 'large' } }", ("error", "`server.bodyLimit` must be a number of bytes, or a size like `'10mb'`", "'large'")),
]  # fmt: skip


@pytest.mark.parametrize(("body", "problem"), WRONG)
def test_what_is_wrong(body: str, problem: tuple[str, str, str]) -> None:
    _, problems = config(body)
    assert problems == [problem]


def test_suggestions_and_places() -> None:
    _, problems = read_settings(Source("export default { server: {\n  prot: 1 } };", FILE), {})
    assert problems[0].code == "VX0320" and problems[0].help == "did you mean `port`?"
    (edit,) = problems[0].fixes[0].edits
    assert edit.text == "port"


@pytest.mark.parametrize(
    "text", ["", "export const config = {};", "export default 5;", "export default defineConfig(f());"]
)
def test_no_settings(text: str) -> None:
    _, problems = settings(text)
    assert [problem[1] for problem in problems] == ["`velox.config.ts` exports no settings"]


def test_a_file_that_cannot_be_read() -> None:
    found, problems = settings("export default {{;")
    assert found == {} and problems[0][0] == "error"


def test_the_check_of_one_file_knows_settings() -> None:
    found = check(Source("export default { server: { prot: 1, port: Number(process.env.PORT) } };", FILE))
    assert [each.code for each in found] == ["VX0320"]


# ---- what the site makes of it


def test_the_site_obeys(tmp_path: Path) -> None:
    files = {
        "velox.config.ts": """
            import { defineConfig } from 'velox';
            export default defineConfig({
              app: { baseUrl: 'https://example.org' },
              server: { bodyLimit: '1kb' },
              security: { foreignForms: ['https://pay.example'] },
              styles: ['styles/b.css', 'styles/a.css'],
            });""",
        "styles/a.css": "a{}",
        "styles/b.css": "b{}",
        "routes/index.velox": "<p>{url.origin}</p>",
        "routes/form.velox": "---\nconst data = request.method === 'POST' ? await request.text() : '';\n---\n<p>{data} {url.origin}</p>",
    }
    with served(tmp_path, files) as client:
        page = client.get("/")
        assert page.text.index('href="/styles/b.css"') < page.text.index('href="/styles/a.css"')
        form = {"content-type": "text/plain"}
        assert "<p>x https://example.org</p>" in client.post("/form", content="x", headers=form).text
        assert client.post("/form", content="x" * 1025, headers=form).status_code == 413
        for origin, status in (
            ("https://pay.example", 200),
            ("https://evil.example", 403),
            ("https://example.org", 200),
        ):
            assert client.post("/form", content="x", headers={**form, "origin": origin}).status_code == status


def test_arguments_come_before_settings(tmp_path: Path) -> None:
    output = built(
        tmp_path,
        {
            "velox.config.ts": "export default { app: { baseUrl: 'https://a.b' }, server: { bodyLimit: 5 } };",
            "routes/index.velox": "<p>hi</p>",
        },
    )
    assert read_manifest(output)["settings"]["server"] == {"bodyLimit": 5}
    assert App(output).current.origin == "https://a.b"
    app = App(output, base_url="https://c.d/", body_limit=7, foreign_forms=True)
    assert (app.current.origin, app.body_limit, app.dispatcher.foreign_forms) == ("https://c.d", 7, True)


def test_the_stylesheet_that_is_there(tmp_path: Path) -> None:
    assert stylesheets(tmp_path, {}) == []
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "global.css").write_text("")
    assert stylesheets(tmp_path, {}) == ["/styles/global.css"]
    assert stylesheets(tmp_path, {"styles": []}) == []


# ---- .env


@pytest.mark.parametrize(("stage", "expected"), [("development", "dev"), ("production", "prod")])
def test_env_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: Any, expected: str) -> None:
    for name, text in {
        ".env": "VXT_A=base\nVXT_B=base\nVXT_C=base\nVXT_REAL=base\nVXT_D='${VXT_A} x'",
        ".env.local": "VXT_B=local\nVXT_C=local",
        ".env.development": "VXT_C=dev",
        ".env.production": "VXT_C=prod",
    }.items():
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(os, "environ", os.environ.copy())
    monkeypatch.setenv("VXT_REAL", "real")
    load_environment(tmp_path, stage)
    assert [os.environ[f"VXT_{name}"] for name in ("A", "B", "C", "REAL")] == [
        "base",
        "local",
        expected,
        "real",
    ]
    assert os.environ["VELOX_ROOT"] == str(tmp_path)
