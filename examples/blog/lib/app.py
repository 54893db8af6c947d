"""Run with the application: the database is opened before the first request and closed after the last."""

from .db import engine, session


async def startup() -> None:
    await (await session()).close()


async def shutdown() -> None:
    await engine.dispose()
