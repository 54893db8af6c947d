"""The server knows the project: imports of files, and of the other open documents' unsaved text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.lsp.client import Client
from tests.lsp.test_diagnostics import PULLS

PAGE = "---\nimport { shout } from '$lib/text';\n---\n<p>{shout()}</p>\n"
TEXT = "export const shout = () => 'a';\n"
QUIET = "export const whisper = () => 'a';\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, text in {"routes/index.velox": PAGE, "lib/text.ts": TEXT}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_dependants_follow_unsaved_changes(client: Client, site: Path) -> None:
    page, text = (site / "routes/index.velox").as_uri(), (site / "lib/text.ts").as_uri()
    client.initialize()
    client.open(page, PAGE)
    assert client.published(page, 1) == []
    client.open(text, TEXT)
    client.change(text, 2, {"text": QUIET})
    assert [each["code"] for each in client.published(page, 1)] == ["VX0398"]
    client.change(text, 3, {"text": TEXT})
    assert client.published(page, 1) == []
    client.change(text, 4, {"text": QUIET})
    assert client.published(page, 1)
    client.notify("textDocument/didClose", {"textDocument": {"uri": text}})
    assert client.published(page, 1) == [], "closed unsaved: the file counts again"
    assert client.stop() == 0


def test_pulled_anew_when_an_import_changes(client: Client, site: Path) -> None:
    page, text = (site / "routes/index.velox").as_uri(), (site / "lib/text.ts").as_uri()
    client.initialize(PULLS)
    client.open(page, PAGE)
    asked = {"textDocument": {"uri": page}}
    first = client.request("textDocument/diagnostic", asked)["result"]
    assert first["items"] == []
    asked["previousResultId"] = first["resultId"]
    client.open(text, QUIET)
    second = client.request("textDocument/diagnostic", asked)["result"]
    assert [each["code"] for each in second["items"]] == ["VX0398"]
    (site / "lib/text.ts").write_text(TEXT)
    client.notify("textDocument/didClose", {"textDocument": {"uri": text}})
    assert client.request("textDocument/diagnostic", asked)["result"]["kind"] == "unchanged"
    assert client.stop() == 0


def test_a_new_page_is_known_before_it_is_saved(client: Client, site: Path) -> None:
    component = (site / "components/New.tsx").as_uri()
    page = (site / "routes/new.velox").as_uri()
    client.initialize()
    client.open(component, "export default function New({ a }: { a: string }) { return <b>{a}</b>; }\n")
    assert client.published(component, 1) == []
    client.open(page, "---\nimport New from '$components/New';\n---\n<New b={1} />\n")
    assert {each["code"] for each in client.published(page, 1)} == {"VX0501", "VX0502"}
    assert client.stop() == 0
