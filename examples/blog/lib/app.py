"""Run with the application: the database is opened before the first request and closed after the last."""

from .db import db, engine, session


async def startup() -> None:
    await (await session()).close()


async def shutdown() -> None:
    await engine.dispose()


async def data_version() -> str:
    """Changes when anything that a static page shows does: `veloxc build` renders such a page again only then."""
    return await db.version()
