"""The rendering modes: each decides when a page's render is called and where its output goes. Modules know no mode."""

from __future__ import annotations

from collections.abc import Mapping

from veloxc.runtime.modes.csr import CSR
from veloxc.runtime.modes.isr import ISR
from veloxc.runtime.modes.mode import Mode
from veloxc.runtime.modes.ssg import SSG
from veloxc.runtime.modes.ssr import SSR

MODES: Mapping[str, Mode] = {mode.name: mode for mode in (SSR, SSG, ISR, CSR)}
