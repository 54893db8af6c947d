"""Which names exist without a declaration, and which module offers which name (velox-language.md §2, §8–§12). Tables."""

from __future__ import annotations

from veloxc.compiler.analyze.result import Role


def words(text: str) -> frozenset[str]:
    """The words of a text: a long list of names, written without quotes and commas."""
    return frozenset(text.split())


TYPED_ARRAYS = words(
    "Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array"
    " BigInt64Array BigUint64Array"
)
ERRORS = words("Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError")
GLOBALS = (
    words(
        "undefined NaN Infinity globalThis Object Array String Number Boolean Function Math JSON Date RegExp Map Set"
        " WeakMap WeakSet WeakRef FinalizationRegistry Symbol Promise BigInt Intl Reflect URL URLSearchParams"
        " Headers Request Response FormData Blob File AbortController AbortSignal TextEncoder TextDecoder ReadableStream WritableStream TransformStream"
        " TextDecoderStream TextEncoderStream ArrayBuffer DataView DOMException EventTarget Event CustomEvent"
        " structuredClone queueMicrotask setTimeout setInterval clearTimeout clearInterval crypto btoa"
        " atob encodeURIComponent decodeURIComponent encodeURI decodeURI parseInt parseFloat isNaN isFinite console"
        " process performance fetch escape unescape"
    )
    | TYPED_ARRAYS
    | ERRORS
)
"""§11, and the language's own values."""

BROWSER_GLOBALS = words(
    "window document navigator location history localStorage sessionStorage self alert confirm prompt screen"
    " requestAnimationFrame cancelAnimationFrame requestIdleCallback cancelIdleCallback matchMedia getComputedStyle"
    " addEventListener removeEventListener dispatchEvent scrollTo scrollBy innerWidth innerHeight customElements"
    " HTMLElement HTMLInputElement HTMLFormElement HTMLButtonElement HTMLCanvasElement HTMLTextAreaElement"
    " HTMLSelectElement HTMLImageElement HTMLVideoElement HTMLAudioElement HTMLDialogElement Element Node NodeList"
    " SVGElement MouseEvent KeyboardEvent PointerEvent TouchEvent InputEvent SubmitEvent StorageEvent"
    " MessageEvent PopStateEvent IntersectionObserver MutationObserver ResizeObserver PerformanceObserver WebSocket"
    " EventSource XMLHttpRequest Worker SharedWorker MessageChannel BroadcastChannel Image Audio FileReader FileList"
    " DOMParser XMLSerializer indexedDB caches open close print parent top frames devicePixelRatio visualViewport"
    " Notification ServiceWorker postMessage onmessage Path2D ImageData CanvasRenderingContext2D createImageBitmap"
    " OffscreenCanvas DOMRect DOMPoint Document DocumentFragment ShadowRoot StyleSheet CSS Range Selection DataTransfer"
    " ClipboardItem"
)
"""Names of browsers that code of an island may use; the server has none of them."""

_PAGE_NAMES = words("params request response meta props url")
PAGE_NAMES: dict[Role, frozenset[str]] = {
    "page": _PAGE_NAMES,
    "layout": _PAGE_NAMES,
    "loading": _PAGE_NAMES,
    "component": _PAGE_NAMES,
    "error": _PAGE_NAMES | {"error", "status"},
}
"""In scope without an import in `.velox` files of each role."""

VELOX_MODULES: dict[str, frozenset[str]] = {
    "velox": words("Fragment Suspense Head Redirect Image Island defineConfig"),
    "velox/server": words(
        "defineHandler NotFound notFound redirect fetch json text html unauthorized forbidden badRequest stream"
        " revalidatePath revalidateTag defineMiddleware composeMiddleware errorHandler useRequest useSession useCookies"
        " useEnv useHeaders useLocale useCache useTranslations setCookie deleteCookie createServer"
    ),
    "velox/client": words(
        "signal computed effect batch untrack asyncSignal persistedSignal onMount onUpdate onCleanup onDestroy"
        " createContext useContext ref lazy memo Suspense defineComponent useRouter useParams useSearchParams"
        " usePathname useNavigate Link"
    ),
    "@velox/query": words("useQuery createQuery createMutation QueryClient useQueryClient"),
    "velox/config": frozenset(["defineConfig"]),
}
"""Module → what it exports."""

FUTURE: dict[str, str] = {
    "QueryClient": "use `createQuery` and `createMutation`",
    "Image": "write `<img>` with `width`, `height` and `loading`",
    "Island": "use the component with `client:load`",
    "createServer": "use `veloxc.testing.TestClient` in Python",
    "useLocale": "read `request.headers.get('Accept-Language')`",
    "useQueryClient": "use `createMutation` with `invalidate`",
    "useSession": "keep a signed value in a cookie: `setCookie`, `request.cookies`",
    "useTranslations": "keep the texts in a module under `lib/`",
}
"""Names of VELOX_MODULES that the runtime has not yet → what to use meanwhile."""

SERVER_HELPERS = VELOX_MODULES["velox/server"] - {"fetch"}
"""In scope without an import in `.velox`, `+server` and middleware files; `fetch` is a global everywhere."""

OF_PYTHON = {"None": "null", "True": "true", "False": "false", "str": "String"}
"""Names of Python, and what is meant."""

VISITOR_HOOKS = words("useRequest useCookies useHeaders useSession useLocale")
"""`velox/server` functions that read the visitor's request."""

UNSUPPORTED_GLOBALS: dict[str, str] = {
    "eval": "the page is compiled before it runs; write the code out, or parse data with `JSON.parse`",
    "require": "use `import`",
    "module": "use `export`",
    "exports": "use `export`",
    "__dirname": "read files from a Python module under `lib/`",
    "__filename": "read files from a Python module under `lib/`",
    "Proxy": "use getters and setters, or a class",
    "SharedArrayBuffer": "pages run on one thread; share data through a store or a Python module",
    "Atomics": "pages run on one thread; share data through a store or a Python module",
    "WeakRef": "hold the object itself, or use a `WeakMap`",
    "FinalizationRegistry": "release resources in `finally`",
    "Buffer": "use `Uint8Array`, `TextEncoder`, `btoa` and `atob`",
    "setImmediate": "use `queueMicrotask` or `setTimeout(f, 0)`",
    "ShadowRealm": "use a function or a module",
}
"""Names that JavaScript or Node has and Velox has not → what to do instead (§5)."""


def implicit_module(name: str, role: Role, velox: bool) -> str | None:
    """Where a name comes from that is in scope without an import: `"page"`, a module, or None."""
    if velox and name in PAGE_NAMES.get(role, ()):
        return "page"
    helpers = velox or role in ("handler", "middleware")
    if helpers and name in SERVER_HELPERS:
        return "velox/server"
    return None


def offering_modules(name: str) -> tuple[str, ...]:
    """The modules of Velox that export a name, in the order of VELOX_MODULES."""
    return tuple(module for module, names in VELOX_MODULES.items() if name in names)
