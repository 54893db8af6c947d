"""Sessions with clients that know nothing of this server: Neovim, and the protocol library of VS Code."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
PAGE = """---
// velox-ignore VX0701: nothing here needs it
const title = '😀';
---
<h1>{title}</h1>
"""
MENDED = PAGE.replace("// velox-ignore VX0701: nothing here needs it\n", "")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    page = tmp_path / "[slug].velox"
    page.write_text(PAGE, encoding="utf-8")
    return page


@pytest.mark.skipif(not shutil.which("nvim"), reason="Neovim is not installed")
def test_neovim(page: Path, tmp_path: Path) -> None:
    out = tmp_path / "result.json"
    environment = {
        **os.environ,
        "VELOX_PYTHON": sys.executable,
        "VELOX_PAGE": str(page),
        "VELOX_OUT": str(out),
        "HOME": str(tmp_path),
    }
    command = ["nvim", "--headless", "--clean", "-S", str(HERE / "neovim.lua")]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=90)
    assert out.exists(), ran.stderr
    result: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    assert "failed" not in result and "missed" not in result, result
    assert [(each["code"], each["line"]) for each in result["opened"]] == [("VX0901", 1)]
    assert result["action"] == "Remove the comment"
    assert result["text"] + "\n" == MENDED
    assert [each["line"] for each in result["typed"]] == [5]
    assert result["exit"] == 0


@pytest.mark.skipif(
    not shutil.which("node") or not (HERE / "node/node_modules").is_dir(),
    reason="needs Node, and `npm ci` in tests/lsp/node",
)
@pytest.mark.parametrize("mode", ["push", "pull"])
def test_vscode_protocol(page: Path, mode: str) -> None:
    command = ["node", str(HERE / "node/session.mjs"), mode, str(page.parent), str(page), sys.executable]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    result: dict[str, Any] = json.loads(ran.stdout)
    assert [each["code"] for each in result["opened"]] == ["VX0901"]
    assert result["actions"][0]["title"] == "Remove the comment"
    assert result["mended"] == []
    assert result["exit"] == 0
    # Opened, changed, closed; and nothing to a client that asks for itself.
    assert result["published"] == (3 if mode == "push" else 0)
    assert result["capabilities"]["diagnosticProvider"]["identifier"] == "veloxc"
