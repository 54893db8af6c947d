"""Mistakes with routes and `paths`: what a build needs to know before there is a visitor."""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Label, Mistake, Severity
from veloxc.compiler.source import Span


class MissingPaths(Mistake):
    """A page with parameters in its route is to be built beforehand, but does not say for which parameters.

    `render: 'ssg'` writes one file for each address at build time. `routes/blog/[slug].velox` stands for any number of
    addresses: `paths` names them. A page with `render: 'isr'` needs no `paths`: addresses are filled on demand.

    Wrong:

        ---
        // routes/blog/[slug].velox
        export const config = { render: 'ssg' };
        ---
        <p>{params.slug}</p>

    Instead:

        ---
        // routes/blog/[slug].velox
        export const config = { render: 'ssg' };
        export const paths = () => [{ slug: 'hello' }, { slug: 'world' }];
        ---
        <p>{params.slug}</p>
    """

    code = "VX0401"
    slug = "missing-paths"

    parameters: tuple[str, ...]

    def title(self) -> str:
        names = ", ".join(f"`{name}`" for name in self.parameters)
        return f"this page is built beforehand, but nothing says which {names} there are"

    def label(self) -> str:
        return "renders the page at build time"

    def help(self) -> str | None:
        fields = ", ".join(f"{name}: …" for name in self.parameters)
        return f"export `paths`, which returns an array of `{{ {fields} }}`; or use `render: 'isr'`"


class PathsUsesRequest(Mistake):
    """`paths` depends on the request, on `params`, or on something made of them.

    `paths` is called once, when the site is built: there is no visitor and no request. It may use imports, and those
    declarations of the block that depend on none of `params`, `request`, `response`, `url`, `props`, `meta`.

    Wrong:

        ---
        import { getPosts } from '$lib/posts';
        const locale = request.headers.get('accept-language');
        export async function paths() {
          const posts = await getPosts(locale);
          return posts.map(post => ({ slug: post.slug }));
        }
        ---
        <p>{params.slug} {locale}</p>

    Instead:

        ---
        import { getPosts } from '$lib/posts';
        export async function paths() {
          const posts = await getPosts();
          return posts.map(post => ({ slug: post.slug }));
        }
        ---
        <p>{params.slug}</p>
    """

    code = "VX0402"
    slug = "paths-uses-request"

    used: str
    """The name used in `paths`."""
    origin: str
    """`params`, `request`, …"""
    paths: Span
    chain: tuple[tuple[Span, str], ...]
    """(place, name) of the declarations between `paths` and the request, as they are met."""

    def title(self) -> str:
        return f"`paths` uses `{self.used}`, but there is no request at build time"

    def label(self) -> str:
        return "used here, while building"

    def secondary(self) -> tuple[Label, ...]:
        labels = [Label(self.paths, "`paths` runs once, before any visitor exists")]
        following = [name for _, name in self.chain[1:]]
        for (span, _), source in zip(self.chain, [*following, ""], strict=False):
            text = (
                f"this value depends on `{source}`"
                if source
                else f"this value comes from {_ORIGINS[self.origin]}"
            )
            labels.append(Label(span, text))
        return tuple(labels)

    def notes(self) -> tuple[str, ...]:
        names = ["paths", *(name for _, name in self.chain), self.origin]
        if len(names) < 4:
            return ()
        return (" → ".join(f"`{name}`" for name in names),)

    def help(self) -> str | None:
        if self.origin == "params":
            return "return all parameters from `paths`; the block then runs once for each of them"
        if "locale" in self.used.lower() or "lang" in self.used.lower():
            return "move the locale into the route (`[locale]/[slug].velox`) and return it from `paths`"
        return f"leave `{self.used}` out of `paths`, or render the page on request with `render: 'ssr'`"


_ORIGINS = {
    "params": "the address that the visitor asked for",
    "request": "the visitor's request",
    "response": "the response to the visitor",
    "url": "the address that the visitor asked for",
    "props": "whoever renders the page",
    "meta": "the rendering of the page",
}


class PathsUsesVariable(Mistake):
    """`paths` depends on a variable of the block that is assigned to again.

    `paths` runs without the block: only declarations are repeated for it. What a variable holds at some point of the
    block cannot be known there.

    Wrong:

        ---
        let slugs = ['a'];
        if (process.env.DRAFTS) slugs = ['a', 'b'];
        export const paths = () => slugs.map(slug => ({ slug }));
        ---
        <p>{params.slug}</p>

    Instead:

        ---
        const slugs = process.env.DRAFTS ? ['a', 'b'] : ['a'];
        export const paths = () => slugs.map(slug => ({ slug }));
        ---
        <p>{params.slug}</p>
    """

    code = "VX0403"
    slug = "paths-uses-variable"

    name: str
    declared: Span
    assigned: Span
    paths: Span

    def title(self) -> str:
        return f"`paths` uses `{self.name}`, which the block assigns to"

    def label(self) -> str:
        return "used here, without the block"

    def secondary(self) -> tuple[Label, ...]:
        return (
            Label(self.paths, "`paths` runs without the rest of the block"),
            Label(self.declared, "declared here"),
            Label(self.assigned, "assigned to here"),
        )

    def help(self) -> str | None:
        return f"make `{self.name}` a `const`, or compute it inside `paths`"


class PathsIsNoFunction(Mistake):
    """`paths` is something other than a function.

    Velox calls `paths` when the site is built. It is a function of the page's block, `async` or not, that returns an
    array of parameters, or of `{ params, props }`.

    Wrong:

        ---
        export const paths = [{ slug: 'hello' }];
        ---
        <p>{params.slug}</p>

    Instead:

        ---
        export const paths = () => [{ slug: 'hello' }];
        ---
        <p>{params.slug}</p>
    """

    code = "VX0404"
    slug = "paths-is-no-function"

    def title(self) -> str:
        return "`paths` must be a function of this block"

    def label(self) -> str:
        return "not a function that can be seen here"

    def help(self) -> str | None:
        return "write `export async function paths() { … }`"


class PathsWithoutParameters(Mistake):
    """A page exports `paths`, but its route has no parameters.

    `routes/about.velox` is one address; there is nothing for `paths` to name, and it is never called.

    Wrong:

        ---
        // routes/about.velox
        export const paths = () => [{ slug: 'hello' }];
        ---
        <p>About</p>

    Instead:

        ---
        // routes/about.velox
        ---
        <p>About</p>
    """

    code = "VX0405"
    slug = "paths-without-parameters"
    severity: ClassVar[Severity] = "warning"

    path: str

    def title(self) -> str:
        return f"`paths` is never called: `{self.path}` has no parameters"

    def label(self) -> str:
        return "has no effect"

    def help(self) -> str | None:
        return "put a parameter into the file's name, as in `[slug].velox`, or leave `paths` out"
