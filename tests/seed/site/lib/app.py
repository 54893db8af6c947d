"""Opened and closed with the application."""

from .db import engine


async def shutdown() -> None:
    await engine.dispose()
