"""Patterns, precedence and the paths that are refused."""

import itertools

import pytest
from hypothesis import given, strategies

from veloxc.runtime.routing import (
    DuplicateRoute,
    Router,
    canonical_path,
    canonical_segments,
    parse_pattern,
    respelt,
    shape,
)


def router(*patterns: str) -> Router[str]:
    routes: Router[str] = Router()
    for pattern in patterns:
        routes.add(pattern, pattern)
    return routes


ALL = (
    "/",
    "/blog",
    "/blog/new",
    "/blog/[slug]",
    "/blog/[[page]]/x",
    "/docs/[...path]",
    "/docs/[...path]/edit",
    "/[[...rest]]",
    "/[user]/settings",
)


@pytest.mark.parametrize("patterns", [ALL, tuple(reversed(ALL))])
@pytest.mark.parametrize(
    ("path", "pattern", "params"),
    [
        ("/", "/", {}),
        ("/blog", "/blog", {}),
        ("/blog/", "/blog", {}),
        ("//blog//new", "/blog/new", {}),
        ("/blog/new", "/blog/new", {}),
        ("/blog/other", "/blog/[slug]", {"slug": "other"}),
        ("/blog/x", "/blog/[slug]", {"slug": "x"}),
        ("/blog/3/x", "/blog/[[page]]/x", {"page": "3"}),
        ("/docs", "/docs/[...path]", {"path": []}),
        ("/docs/a/b", "/docs/[...path]", {"path": ["a", "b"]}),
        ("/docs/a/b/edit", "/docs/[...path]/edit", {"path": ["a", "b"]}),
        ("/ann/settings", "/[user]/settings", {"user": "ann"}),
        ("/ann/other", "/[[...rest]]", {"rest": ["ann", "other"]}),
        ("/blog/caf%C3%A9%2Fx", "/blog/[slug]", {"slug": "café/x"}),
    ],
)
def test_precedence(patterns: tuple[str, ...], path: str, pattern: str, params: dict[str, object]) -> None:
    assert router(*patterns).match(path) == (pattern, params)


def test_an_absent_optional_parameter_has_no_entry() -> None:
    assert router("/list/[[page]]").match("/list") == ("/list/[[page]]", {})


def test_no_match() -> None:
    assert router("/a/[b]").match("/a") is None
    assert router("/a/[b]").match("/a/b/c") is None


@pytest.mark.parametrize(
    "path", ["/a/..", "/a/%2e%2e/b", "/a/%2E/b", "/a/%00", "/a/%0d%0a", "/a/%5c..", "/a/%ff"]
)
def test_paths_that_could_escape_are_no_paths(path: str) -> None:
    assert canonical_segments(path) is None
    assert router("/[[...all]]").match(path) is None


def test_encoded_slash_does_not_make_a_segment() -> None:
    assert canonical_segments("/a%2Fb/c") == ("a/b", "c")


def test_same_shape_is_refused_whatever_the_names() -> None:
    routes = router("/blog/[slug]")
    with pytest.raises(DuplicateRoute) as refused:
        routes.add("/blog/[id]", "other")
    assert refused.value.value == "/blog/[slug]"
    assert shape("/blog/[id]") == shape("/blog/[slug]")


@pytest.mark.parametrize("pattern", ["/[a", "/a]", "/[a]b", "/[[a]", "/[...]", "/[a b]"])
def test_malformed_segments(pattern: str) -> None:
    with pytest.raises(ValueError, match="route segment"):
        parse_pattern(pattern)


def test_order_of_adding_never_matters() -> None:
    patterns = ("/[a]", "/[[b]]/c", "/x", "/[...r]", "/x/[a]")
    paths = ("/x", "/x/c", "/c", "/y", "/y/z/w", "/")
    answers = {tuple(router(*order).match(path) and router(*order).match(path)[0] for path in paths) for order in itertools.permutations(patterns)}  # type: ignore[index]
    assert len(answers) == 1


@given(strategies.text(alphabet='/aZ0._~-%2fé +"', max_size=12).map(lambda text: f"/{text}"))
def test_a_path_in_its_one_spelling_is_left_alone(path: str) -> None:
    segments = canonical_segments(path)
    if segments is not None:
        spelling = respelt(path, segments)
        assert spelling == canonical_path(segments)
        assert canonical_segments(spelling) == segments
        assert respelt(spelling, segments) == spelling
