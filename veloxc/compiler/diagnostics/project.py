"""Mistakes that only the whole project shows: routes that collide, imports that lead nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from veloxc.compiler.diagnostics.diagnostic import Mistake


@dataclass(frozen=True, kw_only=True)
class DuplicateRoute(Mistake):
    """Two files serve the same URL pattern, so one of them could never be reached.

    Parameter names do not tell routes apart: `blog/[slug].velox` and `blog/[id].velox` are both `/blog/:x`. A group
    folder `(name)` never shows in the URL, so the same file name in two groups collides as well, and so do a page and
    an API route of one pattern.

    Wrong:

        routes/blog/[slug].velox
        routes/blog/[id].velox

    Instead:

        # keep one of them, or give one a static segment
        routes/blog/[slug].velox
        routes/blog/by-id/[id].velox
    """

    code = "VX0410"
    slug = "duplicate-route"

    pattern: str
    other: str

    def title(self) -> str:
        return f"two files serve `{self.pattern}`"

    def label(self) -> str:
        return f"`{self.other}` serves the same URLs"

    def help(self) -> str:
        return "remove one of the two, or give one of them a static segment of its own"


@dataclass(frozen=True, kw_only=True)
class MalformedRouteName(Mistake):
    """A file or folder name under `routes/` has brackets that make no route parameter.

    Wrong:

        routes/blog/[slug.velox
        routes/blog/post-[id].velox

    Instead:

        # a parameter is a whole segment
        routes/blog/[slug].velox
        routes/docs/[...path].velox
        routes/list/[[page]].velox
    """

    code = "VX0411"
    slug = "malformed-route-name"

    name: str

    def title(self) -> str:
        return f"`{self.name}` is not a route name"

    def label(self) -> str:
        return "a parameter is a whole segment: `[name]`, `[[name]]`, `[...name]` or `[[...name]]`"


@dataclass(frozen=True, kw_only=True)
class ModuleNotFound(Mistake):
    """An import names a file that is not there.

    `$lib/x` looks for `lib/x.ts`, `lib/x.tsx`, `lib/x/index.ts` and `lib/x.py`; `$components/x` does the same under
    `components/`; `./x` and `../x` start at the importing file. `.velox` components are named with their suffix or
    without.

    Wrong:

        import { db } from '$lib/database';   // there is lib/db.py

    Instead:

        import { db } from '$lib/db';
    """

    code = "VX0412"
    slug = "module-not-found"

    specifier: str
    tried: tuple[str, ...]
    suggestion: str | None = None

    def title(self) -> str:
        return f"there is no module `{self.specifier}`"

    def label(self) -> str:
        return f"did you mean `{self.suggestion}`?" if self.suggestion else "nothing found for this"

    def notes(self) -> tuple[str, ...]:
        return ("looked for " + ", ".join(self.tried),)


@dataclass(frozen=True, kw_only=True)
class AmbiguousModule(Mistake):
    """An import names a module that exists twice: once in TypeScript and once in Python.

    Which of the two was meant cannot be known, so neither is taken.

    Wrong:

        lib/db.ts
        lib/db.py
        import { db } from '$lib/db';

    Instead:

        lib/db.ts
        lib/database.py
    """

    code = "VX0413"
    slug = "ambiguous-module"

    specifier: str
    candidates: tuple[str, ...]

    def title(self) -> str:
        return f"`{self.specifier}` could be {' or '.join(f'`{path}`' for path in self.candidates)}"

    def label(self) -> str:
        return "two files answer to this name"

    def help(self) -> str:
        return "rename one of the two files"


@dataclass(frozen=True, kw_only=True)
class ModuleNameTaken(Mistake):
    """Two files of the project become the same Python module.

    Every file becomes a Python module whose name is made from its path: characters that no Python name may hold
    become `_`, and the suffix is dropped.

    Wrong:

        components/nav-bar.tsx
        components/nav_bar.tsx

    Instead:

        components/nav-bar.tsx
        components/nav-list.tsx
    """

    code = "VX0414"
    slug = "module-name-taken"

    module: str
    other: str

    def title(self) -> str:
        return f"this file and `{self.other}` both become the Python module `{self.module}`"

    def label(self) -> str:
        return "rename this file or the other"


@dataclass(frozen=True, kw_only=True)
class LayoutNotFound(Mistake):
    """`export const layout` names a layout that is not there.

    The value is the name of a file in `layouts/`, without its suffix; `false` means no layout.

    Wrong:

        export const layout = 'minimal';   // there is no layouts/minimal.velox

    Instead:

        export const layout = 'default';
    """

    code = "VX0415"
    slug = "layout-not-found"

    name: str
    known: tuple[str, ...]

    def title(self) -> str:
        return f"there is no layout `{self.name}`"

    def label(self) -> str:
        return f"`layouts/{self.name}.velox` does not exist"

    def help(self) -> str | None:
        return (
            f"there are: {', '.join(self.known)}"
            if self.known
            else "`layout = false` renders without a layout"
        )
