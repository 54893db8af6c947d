"""process.env: what programs see of the environment."""

from __future__ import annotations

import pytest

from tests.compiler.lower.running import run


def test_process_env(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_NAME", "Corner")
    monkeypatch.delenv("NOT_SET", raising=False)
    monkeypatch.setenv("WRITTEN", "")
    printed = run("""
        console.log(process.env.SHOP_NAME, process.env.NOT_SET, process.env.NOT_SET ?? "default", typeof process.env);
        console.log("SHOP_NAME" in process.env, "NOT_SET" in process.env, Object.keys(process.env).includes("SHOP_NAME"));
        const { SHOP_NAME = "x", NOT_SET = "y" } = process.env;
        console.log(SHOP_NAME, NOT_SET);
        process.env.WRITTEN = 5;
        console.log(process.env.WRITTEN === "5", { ...process.env }.WRITTEN);
    """)
    assert printed.splitlines() == [
        "Corner undefined default object",
        "true false true",
        "Corner y",
        "true 5",
    ]
