"""What visitors' values must not become in a page: markup, scripts, keyword arguments, insides of Python objects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser

import httpx2
import pytest

from tests.runtime.serving import served

FILES = {
    "lib/db.py": """
import asyncio
from dataclasses import dataclass

PASSWORD = "pear-7319"

@dataclass
class User:
    name: str
    password_hash: str = "pear-7319"

    def delete_everything(self):
        return "deleted pear-7319"

    @property
    def display_name(self):
        return self.name.title()

class Users:
    _secret = "pear-7319"

    async def find(self, where=None, *, admin=False):
        return {"where": where, "admin": admin}

    def one(self):
        return User("ann")

    def raw(self, **options):
        return options

    def module(self):
        return asyncio

    async def later(self):
        await asyncio.sleep(0)

    def generator(self):
        yield 1

    def broken(self):
        raise ValueError("no")

users = Users()
""",
    "routes/text.velox": """
---
const q = request.query.get('q') ?? '';
export const meta = { title: q, description: q };
---
<p>{q}</p><p title={q} data-q={q} class={q} style={{ color: q }}>x</p><textarea>{q}</textarea>
<a href={q}>link</a><img src={q} alt={q} /><form action={q}><button formaction={q}>b</button></form>
<svg><a xlink:href={q}>x</a></svg><object data={q} />
<div {...JSON.parse(request.query.get('spread') ?? '{}')}>spread</div>
<script>{`window.q = ${JSON.stringify(q)};`}</script>
<script type="application/json" id="data">{JSON.stringify({ q })}</script>
<style>{`p::after { content: "${q.replace(/[^a-z]/g, '')}" }`}</style>
""",
    "routes/computed.velox": """
---
import { users } from '$lib/db';
const key = request.query.get('key');
const user = users.one();
let told;
try { told = typeof user[key] === 'function' ? 'a function' : String(user[key]); } catch (e) { told = e.name; }
let set;
try { user[key] = 'changed'; set = 'set'; } catch (e) { set = e.name; }
let called;
try { called = String(user[key]()); } catch (e) { called = e.name; }
---
<p>{told}|{set}|{called}|{user.name} {user.displayName}</p>
""",
    "routes/static-names.velox": """
---
import { users } from '$lib/db';
const later = users.later();
const user: any = users.one();
const all: any = users;
let caught: any;
try { users.broken(); } catch (e) { caught = e; }
const found = [
  user.__class__, user.__dict__, user.__init__, all._secret, all.find.__globals__, all.find.__func__, all.find.__self__,
  all.generator().gi_frame, all.generator().gi_code, caught.__traceback__, caught.__context__, caught.tb_frame,
  all.module()?.events, all.module()?.subprocess, all.module()?.sys, ''.__class__, [].__class__, ({}).__class__, (5 as any).__class__, (() => 1).__globals__, (() => 1).__code__, user.mro,
];
await later;
---
<p>{found.map(value => typeof value).join()}</p>
""",
    "routes/api/find+server.ts": """
import { users } from '$lib/db';
export const POST = async (req) => {
  const body = await req.json();
  const copy = body;
  return json([await users.find(body), await users.find(copy), await users.find({ ...body })]);
};
""",
    "routes/api/raw+server.ts": """
import { users } from '$lib/db';
export const POST = async (req) => {
  const body = await req.json();
  const told = [];
  for (const attempt of [() => users.raw(body), () => users.raw({ ...body })]) {
    try { told.push(await attempt()); } catch (e) { told.push(e.name); }
  }
  return json(told);
};
""",
}  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx2.Client]:
    with served(tmp_path_factory.mktemp("pages"), FILES) as client:
        yield client


class Tags(HTMLParser):
    """The tags of a document as a browser's tokenizer sees them, and the text of its scripts."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self._in = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self._in = tag

    def handle_data(self, data: str) -> None:
        if self._in == "script":
            self.scripts.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in = ""

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


ATTACKS = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)", "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>", "</script><script>alert(1)</script>", "<!--<script>", "]]><script>", "--><b>", "{{7*7}}",
    "&lt;script&gt;", "\u2028alert(1)", "\x00<b>", "</style><b>", "`${alert(1)}`", "<svg/onload=alert(1)>", "a\" autofocus onfocus=\"x",
]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_and_attributes(client: httpx2.Client, attack: str) -> None:
    answer = client.get("/text", params={"q": attack})
    assert answer.status_code == 200
    tags = Tags(answer.text)
    extra = [name for name, _ in tags.found if name not in ("body", "head", "html")]
    clean = Tags(client.get("/text", params={"q": "x"}).text)
    assert extra == [name for name, _ in clean.found if name not in ("body", "head", "html")]
    assert not [
        name
        for _, attributes in tags.found
        for name in attributes
        if name.startswith("on") or name == "autofocus"
    ]
    paragraph = tags.of("p")[1]
    assert (paragraph["title"] or "").replace("\ufffd", "\0") == attack
    data = json.loads(tags.scripts[-1])
    assert data == {"q": attack}
    assert "</script" not in "".join(tags.scripts) and "<!--" not in "".join(tags.scripts)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\tjava\nscript:alert(1)", "\x01javascript:alert(1)", "java\tscript:x",
        "vbscript:x", "data:text/html,<script>alert(1)</script>", "DATA:text/html;base64,x", "javascript&colon;alert(1)", "\u00a0javascript:x",
        "javascript\n:alert(1)", "jav&#x09;ascript:alert(1)",
    ],
)  # fmt: skip
def test_urls_that_are_scripts(client: httpx2.Client, url: str) -> None:
    tags = Tags(client.get("/text", params={"q": url}).text)
    places = [
        (tags.of("a")[0], "href"),
        (tags.of("img")[0], "src"),
        (tags.of("form")[0], "action"),
        (tags.of("button")[0], "formaction"),
        (tags.of("a")[1], "xlink:href"),
        (tags.of("object")[0], "data"),
    ]
    for attributes, name in places:
        seen = "".join(char for char in (attributes[name] or "").lower() if char > " " and char != "\u00a0")
        assert not seen.startswith(("javascript:", "vbscript:", "data:text/html")), (name, attributes[name])


@pytest.mark.parametrize(
    "url",
    ["/a?b=c&d=1", "https://a.b/javascript:x", "#javascript:x", "mailto:a@b.c", "data:image/png;base64,x"],
)
def test_urls_that_are_none(client: httpx2.Client, url: str) -> None:
    tags = Tags(client.get("/text", params={"q": url}).text)
    assert tags.of("a")[0]["href"] == url


@pytest.mark.parametrize(
    "spread",
    [
        {"onclick": "alert(1)"}, {"OnClick": "alert(1)"}, {"innerHTML": "<b>x</b>"}, {"x onload=alert(1) y": "1"}, {"a>": "1"}, {"": "1"},
        {"srcdoc": "<script>"}, {"dangerouslySetInnerHTML": {"__html": "<b>"}}, {"href": "javascript:alert(1)"}, {"children": "<b>x</b>"},
        {"style": {"color": "red;}</style><b>"}}, {"onClick": "alert(1)", "ONCLICK": "alert(1)"}, {"xlink:href": "javascript:alert(1)"},
    ],
)  # fmt: skip
def test_spreads_bring_no_code(client: httpx2.Client, spread: dict[str, object]) -> None:
    answer = client.get("/text", params={"q": "x", "spread": json.dumps(spread)})
    if answer.status_code == 500:
        return
    tags = Tags(answer.text)
    (div,) = tags.of("div")
    assert not [name for name in div if name.lower().startswith("on")], div
    assert "innerhtml" not in div and not tags.of("b")
    assert all(not (value or "").lower().startswith("javascript:") for value in div.values())
    assert "srcdoc" not in div


# ---- insides of Python


@pytest.mark.parametrize(
    "key",
    [
        "__class__", "__dict__", "__init__", "__reduce__", "__module__", "_secret", "delete_everything", "deleteEverything", "mro", "__subclasshook__",
        "__dataclass_fields__", "constructor", "__proto__", "toString", "hasOwnProperty", "cr_frame", "gi_frame", "f_globals", "tb_frame", "f_back",
    ],
)  # fmt: skip
def test_computed_names_reach_no_methods(client: httpx2.Client, key: str) -> None:
    answer = client.get("/computed", params={"key": key})
    assert answer.status_code == 200
    told = answer.text.partition("<p>")[2].partition("</p>")[0]
    value, changed, called, rest = told.split("|")
    assert value in ("undefined", "TypeError", "a function"), value
    assert "pear" not in told and "deleted" not in told and "&lt;" not in called
    assert changed == "TypeError"
    assert rest == "ann Ann"
    if key not in ("constructor", "toString", "hasOwnProperty"):
        assert (value, called) == ("undefined", "TypeError"), told


def test_computed_names_reach_fields(client: httpx2.Client) -> None:
    told = client.get("/computed", params={"key": "name"}).text.partition("<p>")[2].partition("</p>")[0]
    assert told == "ann|TypeError|TypeError|ann Ann"


def test_static_names_reach_no_insides(client: httpx2.Client) -> None:
    told = client.get("/static-names").text.partition("<p>")[2].partition("</p>")[0]
    assert set(told.split(",")) == {"undefined"}, told


# ---- keyword arguments


@pytest.mark.parametrize(
    "body", [{"admin": True}, {"where": 1, "admin": True}, {"_secret": 1}, {"self": 1}, {}]
)
def test_a_visitors_object_is_never_keywords(client: httpx2.Client, body: dict[str, object]) -> None:
    assert client.post("/api/find", json=body).json() == [{"where": body, "admin": False}] * 3


def test_a_visitors_object_is_no_keywords_of_a_function_that_takes_any(client: httpx2.Client) -> None:
    assert client.post("/api/raw", json={"shell": True}).json() == ["TypeError", "TypeError"]
