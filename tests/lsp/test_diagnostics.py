"""Diagnostics in the editor: exactly those of `veloxc check`, pushed once a document has settled, or pulled."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Client, edit, span

BROKEN = """---
const title = 'Blog';
const 1x = 2;
---
<main>
  <h1>{title}</h2>
  <a href="/" href="/about">😀</a>
  <br>text</br>
</main>
"""
PULLS = {"textDocument": {"diagnostic": {"dynamicRegistration": False}}}
RELATED = {"textDocument": {"publishDiagnostics": {"relatedInformation": True}}}
LEVELS = {1: "error", 2: "warning", 3: "info"}


def checked(text: str, name: str) -> list[dict[str, Any]]:
    """What the command says."""
    command = [sys.executable, "-m", "veloxc", "check", "--format", "json", "-", "--path", name]
    ran = subprocess.run(command, input=text.encode(), capture_output=True, timeout=60)
    found: list[dict[str, Any]] = json.loads(ran.stdout)
    return found


def alike(found: list[dict[str, Any]], text: str, name: str) -> None:
    """The editor's diagnostics are the command's: same codes, severities, places and words."""
    expected = checked(text, name)
    assert [each["code"] for each in found] == [each["code"] for each in expected]
    for ours, theirs in zip(found, expected, strict=True):
        assert LEVELS[ours["severity"]] == theirs["severity"]
        assert ours["source"] == "veloxc"
        assert ours["message"].startswith(theirs["title"])
        assert all(note in ours["message"] for note in [theirs["label"], *theirs["notes"]])
        for end in ("start", "end"):
            line = text.split("\n")[theirs[end]["line"] - 1]
            column = len(line[: theirs[end]["column"] - 1].encode("utf-16-le")) // 2
            assert ours["range"][end] == {"line": theirs[end]["line"] - 1, "character": column}


def test_pushed_after_opening(client: Client) -> None:
    client.initialize(RELATED)
    client.open("file:///site/routes/page.velox", BROKEN)
    found = client.published("file:///site/routes/page.velox", 1)
    assert len(found) >= 3
    alike(found, BROKEN, "/site/routes/page.velox")
    assert any("relatedInformation" in each for each in found)
    assert client.stop() == 0


def test_pulled(client: Client) -> None:
    client.initialize(PULLS)
    uri = "file:///site/page.velox"
    client.open(uri, BROKEN)
    report = client.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})["result"]
    assert report["kind"] == "full"
    alike(report["items"], BROKEN, "/site/page.velox")
    again = {"textDocument": {"uri": uri}, "previousResultId": report["resultId"]}
    assert client.request("textDocument/diagnostic", again)["result"]["kind"] == "unchanged"
    client.change(uri, 2, {"text": "<p>fine</p>"})
    changed = client.request("textDocument/diagnostic", again)["result"]
    assert changed["kind"] == "full" and changed["items"] == []
    assert client.stop() == 0
    assert not any(
        "publishDiagnostics" in message.get("method", "") for message in client.seen
    ), "pulled, not pushed"


def test_pulled_from_disk(client: Client, tmp_path: Path) -> None:
    page = tmp_path / "[slug].velox"
    page.write_text(BROKEN)
    client.initialize(PULLS)
    report = client.request("textDocument/diagnostic", {"textDocument": {"uri": page.as_uri()}})["result"]
    alike(report["items"], BROKEN, "page.velox")
    (tmp_path / "latin.velox").write_bytes(b"<p>\xe9</p>")
    other = {"textDocument": {"uri": (tmp_path / "latin.velox").as_uri()}}
    assert client.request("textDocument/diagnostic", other)["result"]["items"] == []
    assert client.stop() == 0


def test_only_the_settled_version_is_published(client: Client) -> None:
    client.initialize()
    uri = "file:///page.velox"
    client.open(uri, "<p></p>")
    assert client.published(uri, 1) == []
    for version in range(2, 30):
        client.change(uri, version, edit((0, 3), (0, 3), "x"))
    assert client.published(uri, 29) == []
    versions = [
        message["params"]["version"]
        for message in client.seen
        if "publishDiagnostics" in message.get("method", "")
    ]
    assert versions[-1] == 29 and len(versions) <= 4, "typed in one go: checked once, or nearly"
    assert client.stop() == 0


def test_closing_clears(client: Client) -> None:
    client.initialize()
    uri = "file:///page.velox"
    client.open(uri, BROKEN)
    assert client.published(uri, 1)
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert client.published(uri) == []
    client.open(uri, "<p>again</p>", version=1)
    assert client.published(uri, 1) == []
    assert client.stop() == 0


@pytest.mark.parametrize("versioned", [False, True])
def test_quick_fixes_mend(client: Client, versioned: bool) -> None:
    text = "// velox-ignore VX0904\nconst a = 1;\n"
    capabilities = {"workspace": {"workspaceEdit": {"documentChanges": True}}} if versioned else {}
    client.initialize(capabilities)
    uri = "file:///lib/a.ts"
    client.open(uri, text)
    (found,) = client.published(uri, 1)
    params = {
        "textDocument": {"uri": uri},
        "range": found["range"],
        "context": {"diagnostics": [found]},
    }
    actions = client.request("textDocument/codeAction", params)["result"]
    assert [action["kind"] for action in actions] == ["quickfix", "source.fixAll.veloxc"]
    assert actions[0]["isPreferred"] and actions[0]["diagnostics"][0]["code"] == found["code"]
    edits = {action["kind"]: edits_of(action["edit"], uri, versioned) for action in actions}
    assert edits["quickfix"] == [{"range": span((0, 0), (1, 0)), "newText": ""}]
    assert edits["source.fixAll.veloxc"][0]["newText"] == "const a = 1;\n"
    params["context"]["only"] = ["source"]
    only = client.request("textDocument/codeAction", params)["result"]
    assert [action["kind"] for action in only] == ["source.fixAll.veloxc"]
    assert client.stop() == 0


def edits_of(edit_: dict[str, Any], uri: str, versioned: bool) -> list[dict[str, Any]]:
    if not versioned:
        return list(edit_["changes"][uri])
    (change,) = edit_["documentChanges"]
    assert change["textDocument"] == {"uri": uri, "version": 1}
    return list(change["edits"])
