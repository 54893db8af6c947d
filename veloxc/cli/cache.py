"""`veloxc cache`: what is stored of a built site's pages; expire it, remove it."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from veloxc.cli.terminal import Misuse, prepare_output

if TYPE_CHECKING:
    from veloxc.runtime.cache.site_cache import SiteCache
    from veloxc.runtime.cache.store import Listed

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    help="The project, or an output folder.  [default: the current folder]",
)
store_option = click.option(
    "--store",
    metavar="WHERE",
    help="A folder, or redis://HOST:PORT/N.  [default: as the site says, VELOXC_CACHE]",
)


@click.group()
def command() -> None:
    """Look at the stored pages of a built site, expire or remove them. Servers that run see it at once."""


@command.command("list")
@root_option
@store_option
@click.option("--tag", help="Only entries with this tag.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
def list_(root: Path, store: str | None, tag: str | None, as_json: bool) -> int:
    """List the stored pages and fetches."""

    async def work(cache: SiteCache) -> int:
        found = [item async for item in cache.store.entries() if tag is None or tag in item.entry.tags]
        found.sort(key=lambda item: (item.entry.path, item.entry.key))
        now = time.time()
        if as_json:
            print(json.dumps([_facts(item, now) for item in found], indent=2, ensure_ascii=False))
        else:
            _print_table(found, now)
        return 0

    return _run(root, store, work)


@command.command()
@click.argument("path")
@root_option
@store_option
@click.option("--body", is_flag=True, help="Print the stored body too.")
def show(path: str, root: Path, store: str | None, body: bool) -> int:
    """Show what is stored for the page at PATH."""

    async def work(cache: SiteCache) -> int:
        key = _key(cache, path)
        look = await cache.store.look(key)
        if look.entry is None:
            raise Misuse(f"nothing is stored for `{path}`")
        from veloxc.runtime.cache.store import Listed

        for name, value in _facts(Listed.of(look), time.time()).items():
            print(f"{name + ':':12} {', '.join(value) if isinstance(value, list) else value}")
        for name, value in look.entry.headers:
            print(f"{name + ':':12} {value}")
        if body:
            print(f"\n{look.entry.body.decode(errors='replace')}")
        return 0

    return _run(root, store, work)


@command.command()
@click.argument("paths", nargs=-1, metavar="[PATH|PATTERN]...")
@root_option
@store_option
@click.option("--tag", "tags", multiple=True, help="Expire what bears this tag; may be given several times.")
@click.option("--stale", is_flag=True, help="Show the old page while the new one is made.")
def revalidate(
    paths: tuple[str, ...], root: Path, store: str | None, tags: tuple[str, ...], stale: bool
) -> int:
    """Expire stored pages, as `revalidatePath` and `revalidateTag` do: the next visitor gets a fresh one."""
    if not paths and not tags:
        raise Misuse("say what to expire: a path (`/blog/x`), a pattern (`/blog/[slug]`) or `--tag posts`")

    async def work(cache: SiteCache) -> int:
        from veloxc.runtime.cache.invalidation import NoPath

        try:
            for path in paths:
                await cache.invalidate_path(path, stale)
        except NoPath as error:
            raise Misuse(str(error)) from None
        for tag in tags:
            await cache.invalidate_tag(tag, stale)
        done = [f"`{path}`" for path in paths] + [f"tag `{tag}`" for tag in tags]
        print(f"{'stale' if stale else 'expired'}: {', '.join(done)}")
        return 0

    return _run(root, store, work)


@command.command()
@root_option
@store_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def clear(root: Path, store: str | None, yes: bool) -> int:
    """Remove all that is stored, cached fetches included."""
    if not yes and not click.confirm("Remove all stored pages and cached fetches?"):
        return 1

    async def work(cache: SiteCache) -> int:
        number = await cache.store.clear()
        print(f"removed {number} {'entry' if number == 1 else 'entries'}")
        return 0

    return _run(root, store, work)


# ---- the site and its store


def _run(root: Path, store: str | None, work: Callable[[SiteCache], Awaitable[int]]) -> int:
    from veloxc.runtime.cache.store import StoreDown

    prepare_output()

    async def main() -> int:
        async with _opened(root, store) as cache:
            return await work(cache)

    try:
        return asyncio.run(main())
    except StoreDown as error:
        raise click.ClickException(f"the store does not answer: {error}") from None


@asynccontextmanager
async def _opened(root: Path, store: str | None) -> AsyncIterator[SiteCache]:
    from veloxc.project.environment import load_environment
    from veloxc.runtime.cache.site_cache import site_cache
    from veloxc.runtime.site import NoSite, Site

    output = root / ".velox" / "output" if (root / ".velox" / "output").is_dir() else root
    load_environment(root, "production")
    try:
        site = Site(output)
    except NoSite as error:
        raise Misuse(str(error)) from None
    cache = site_cache(site, store)
    try:
        yield cache
    finally:
        await cache.close()


def _key(cache: SiteCache, path: str) -> str:
    from veloxc.runtime.routing import canonical_path, canonical_segments

    segments = canonical_segments(path.partition("?")[0])
    found = cache.site.router.match_segments(segments) if segments is not None else None
    if segments is None or found is None:
        raise Misuse(f"no route of the site serves `{path}`")
    if found[0].mode != "isr":
        raise Misuse(f"`{path}` is not stored: `{found[0].source}` is rendered in mode `{found[0].mode}`")
    return cache.pages.key(found[0], canonical_path(segments))


# ---- output


def _facts(item: Listed, now: float) -> dict[str, Any]:
    entry = item.entry
    return {
        "path": entry.path,
        "state": item.look.verdict(now).value,
        "status": entry.status,
        "age": round(now - entry.started, 1),
        "fresh_for": round(entry.fresh_until - now, 1),
        "bytes": item.bytes,
        "tags": entry.tags,
        "key": entry.key,
    }


def _print_table(found: list[Listed], now: float) -> None:
    if not found:
        print("nothing is stored")
        return
    rows = [("PATH", "STATE", "STATUS", "AGE", "BYTES", "TAGS")]
    for item in found:
        facts = _facts(item, now)
        rows.append(
            (
                facts["path"],
                facts["state"],
                str(facts["status"]),
                _duration(facts["age"]),
                str(facts["bytes"]),
                " ".join(facts["tags"]),
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    size = sum(item.bytes for item in found)
    print(f"{len(found)} {'entry' if len(found) == 1 else 'entries'}, {size} bytes")


def _duration(seconds: float) -> str:
    for unit, length in (("d", 86400), ("h", 3600), ("m", 60)):
        if seconds >= 2 * length:
            return f"{int(seconds // length)}{unit}"
    return f"{int(seconds)}s"
