"""Mistakes in `velox.config.ts`."""

from __future__ import annotations

from typing import ClassVar

from veloxc.compiler.diagnostics.diagnostic import Edit, Fix, Mistake, Severity


class UnknownSetting(Mistake):
    """`velox.config.ts` has a key that means nothing to Velox.

    A misspelt one would silently do nothing.

    Wrong:

        // velox.config.ts
        import { defineConfig } from 'velox';

        export default defineConfig({ server: { prot: 8080 } });

    Instead:

        // velox.config.ts
        import { defineConfig } from 'velox';

        export default defineConfig({ server: { port: 8080 } });
    """

    code = "VX0320"
    slug = "unknown-setting"

    name: str
    meant: str | None
    known: tuple[str, ...]

    def title(self) -> str:
        return f"there is no setting `{self.name}`"

    def label(self) -> str:
        return "not known"

    def help(self) -> str | None:
        if self.meant:
            return f"did you mean `{self.meant}`?"
        return "there are " + ", ".join(f"`{name}`" for name in self.known)

    def fixes(self) -> tuple[Fix, ...]:
        if self.meant is None:
            return ()
        return (Fix(f"write `{self.meant}`", (Edit(self.span, self.meant),), "unsafe"),)


class WrongSetting(Mistake):
    """A setting in `velox.config.ts` has a value of the wrong kind.

    Wrong:

        // velox.config.ts
        import { defineConfig } from 'velox';

        export default defineConfig({ app: { baseUrl: 'example.org' } });

    Instead:

        // velox.config.ts
        import { defineConfig } from 'velox';

        export default defineConfig({ app: { baseUrl: 'https://example.org' } });
    """

    code = "VX0321"
    slug = "wrong-setting"

    name: str
    expected: str

    def title(self) -> str:
        return f"`{self.name}` must be {self.expected}"

    def label(self) -> str:
        return "is something else"


class SettingToCome(Mistake):
    """A setting belongs to a part of Velox that this version does not have yet, so it has no effect.

    The site is built without it.

    Wrong:

        // velox.config.ts
        import { defineConfig } from 'velox';

        export default defineConfig({ i18n: { locales: ['en', 'de'] } });

    Instead:

        // velox.config.ts
        import { defineConfig } from 'velox';

        export default defineConfig({});
    """

    code = "VX0322"
    slug = "setting-to-come"
    severity: ClassVar[Severity] = "info"

    name: str

    def title(self) -> str:
        return f"`{self.name}` has no effect yet"

    def label(self) -> str:
        return "this version leaves it aside"


class SettingNotStatic(Mistake):
    """A setting in `velox.config.ts` can only be known by running code.

    The file is read without running it. It may hold literals, constants of literals, arithmetic on them, and variables
    of the environment: `process.env.NAME ?? 'default'`, `Number(process.env.PORT)`.

    Wrong:

        // velox.config.ts
        import { defineConfig } from 'velox';

        export default defineConfig({ server: { port: Math.max(3000, 3700) } });

    Instead:

        // velox.config.ts
        import { defineConfig } from 'velox';

        export default defineConfig({ server: { port: Number(process.env.PORT ?? 3700) } });
    """

    code = "VX0323"
    slug = "setting-not-static"

    def title(self) -> str:
        return "this setting would have to be run to be known"

    def label(self) -> str:
        return "is no literal, constant or variable of the environment"

    def help(self) -> str | None:
        return "write the value itself, or read it as `process.env.NAME ?? 'default'`"


class NoConfiguration(Mistake):
    """`velox.config.ts` does not export the settings of the site.

    Wrong:

        // velox.config.ts
        export const config = { server: { port: 8080 } };

    Instead:

        // velox.config.ts
        import { defineConfig } from 'velox';

        export default defineConfig({ server: { port: 8080 } });
    """

    code = "VX0324"
    slug = "no-configuration"

    def title(self) -> str:
        return "`velox.config.ts` exports no settings"

    def help(self) -> str | None:
        return "write `export default defineConfig({ … });`"
