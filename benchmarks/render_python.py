"""The pages in Python's template engines and by hand. Each engine: page name → a function from props to HTML."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

Render = Callable[[dict[str, Any]], str]
Engine = dict[str, Render]

JINJA_TABLE = "<table><tbody>{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}</tbody></table>"
JINJA_BLOG = (
    '<section class="posts">{% for post in posts %}'
    '<article class="{{ "post featured" if post[\'featured\'] else "post" }}">'
    "<h2><a href=\"/blog/{{ post['slug'] }}\">{{ post['title'] }}</a></h2>"
    "<p class=\"byline\">By {{ post['author'] }} on {{ post['published'] }}</p>"
    "<p>{{ post['excerpt'] }}</p>"
    "<ul class=\"tags\">{% for tag in post['tags'] %}<li>{{ tag }}</li>{% endfor %}</ul>"
    "</article>{% endfor %}</section>"
)
JINJA_CARDS = (
    '{% macro card(title) %}<div class="card"><h3>{{ title }}</h3><div class="card-body">{{ caller() }}</div></div>{% endmacro %}'
    "{% macro nest(title, depth) %}{% call card(title) %}{% if depth > 1 %}{{ nest(title, depth - 1) }}{% else %}<p>leaf</p>{% endif %}"
    "{% endcall %}{% endmacro %}"
    "<main>{% for title in titles %}{{ nest(title, depth) }}{% endfor %}</main>"
)


def attributes(template: str) -> str:
    """`post['title']` as `post.title`, for the page whose posts are objects."""
    import re

    return re.sub(r"post\['(\w+)'\]", r"post.\1", template)


def jinja2() -> Engine:
    from jinja2 import Environment

    environment = Environment(autoescape=True)
    sources = {
        "table": JINJA_TABLE,
        "blog": JINJA_BLOG,
        "blog-objects": attributes(JINJA_BLOG),
        "cards": JINJA_CARDS,
    }
    compiled = {name: environment.from_string(source) for name, source in sources.items()}
    return {
        name: lambda props, template=template: template.render(**props) for name, template in compiled.items()
    }


def minijinja() -> Engine:
    from minijinja import Environment

    sources = {
        "table": JINJA_TABLE,
        "blog": JINJA_BLOG,
        "blog-objects": attributes(JINJA_BLOG),
        "cards": JINJA_CARDS,
    }
    environment = Environment(templates={f"{name}.html": source for name, source in sources.items()})
    return {
        name: lambda props, name=name: environment.render_template(f"{name}.html", **props)
        for name in sources
    }


def mako() -> Engine:
    from mako.template import Template

    table = "<table><tbody>\\\n% for row in rows:\n<tr>\\\n% for cell in row:\n<td>${cell}</td>\\\n% endfor\n</tr>\\\n% endfor\n</tbody></table>"
    blog = (
        '<section class="posts">\\\n% for post in posts:\n'
        '<article class="${"post featured" if post[\'featured\'] else "post"}">'
        "<h2><a href=\"/blog/${post['slug']}\">${post['title']}</a></h2>"
        "<p class=\"byline\">By ${post['author']} on ${post['published']}</p>"
        "<p>${post['excerpt']}</p>"
        "<ul class=\"tags\">\\\n% for tag in post['tags']:\n<li>${tag}</li>\\\n% endfor\n</ul>"
        "</article>\\\n% endfor\n</section>"
    )
    cards = (
        '<%def name="card(title)"><div class="card"><h3>${title}</h3><div class="card-body">${caller.body()}</div></div></%def>\\\n'
        '<%def name="nest(title, depth)"><%self:card title="${title}">\\\n% if depth > 1:\n${nest(title, depth - 1)}\\\n% else:\n<p>leaf</p>\\\n% endif\n'
        "</%self:card></%def>\\\n"
        "<main>\\\n% for title in titles:\n${nest(title, depth)}\\\n% endfor\n</main>"
    )
    sources = {"table": table, "blog": blog, "blog-objects": attributes(blog)}
    compiled = {name: Template(source, default_filters=["h"]) for name, source in sources.items()}
    compiled["cards"] = Template(cards.replace("${title}</h3>", "${title | h}</h3>"), default_filters=["str"])
    return {
        name: lambda props, template=template: template.render(**props) for name, template in compiled.items()
    }


def chameleon() -> Engine:
    from chameleon import PageTemplate

    table = (
        '<table><tbody><tr tal:repeat="row rows"><td tal:repeat="cell row">${cell}</td></tr></tbody></table>'
    )
    blog = (
        "<section class=\"posts\"><article tal:repeat=\"post posts\" class=\"${'post featured' if post['featured'] else 'post'}\">"
        "<h2><a href=\"/blog/${post['slug']}\">${post['title']}</a></h2>"
        "<p class=\"byline\">By ${post['author']} on ${post['published']}</p><p>${post['excerpt']}</p>"
        '<ul class="tags"><li tal:repeat="tag post[\'tags\']">${tag}</li></ul></article></section>'
    )
    compiled = {
        name: PageTemplate(source)
        for name, source in {"table": table, "blog": blog, "blog-objects": attributes(blog)}.items()
    }
    return {
        name: lambda props, template=template: template.render(**props) for name, template in compiled.items()
    }


def htpy() -> Engine:
    import htpy as h

    def post_of(get: Callable[[Any, str], Any]) -> Render:
        def render(props: dict[str, Any]) -> str:
            return str(
                h.section(class_="posts")[
                    (
                        h.article(class_="post featured" if get(post, "featured") else "post")[
                            h.h2[h.a(href=f"/blog/{get(post, 'slug')}")[get(post, "title")]],
                            h.p(class_="byline")["By ", get(post, "author"), " on ", get(post, "published")],
                            h.p[get(post, "excerpt")],
                            h.ul(class_="tags")[(h.li[tag] for tag in get(post, "tags"))],
                        ]
                        for post in props["posts"]
                    )
                ]
            )

        return render

    def nest(title: str, depth: int) -> Any:
        inner = nest(title, depth - 1) if depth > 1 else h.p["leaf"]
        return h.div(class_="card")[h.h3[title], h.div(class_="card-body")[inner]]

    return {
        "table": lambda props: str(
            h.table[h.tbody[(h.tr[(h.td[cell] for cell in row)] for row in props["rows"])]]
        ),
        "blog": post_of(lambda post, name: post[name]),
        "blog-objects": post_of(getattr),
        "cards": lambda props: str(h.main[(nest(title, props["depth"]) for title in props["titles"])]),
    }


def escape(text: str) -> str:
    if "&" in text or "<" in text or ">" in text:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text


def by_hand() -> Engine:
    """What a careful person would write: a list of pieces, f-strings, escapes where they are needed."""

    def table(props: dict[str, Any]) -> str:
        out = ["<table><tbody>"]
        for row in props["rows"]:
            out.append("<tr>")
            for cell in row:
                out.append(f"<td>{cell}</td>")
            out.append("</tr>")
        out.append("</tbody></table>")
        return "".join(out)

    def blog(props: dict[str, Any]) -> str:
        out = ['<section class="posts">']
        for post in props["posts"]:
            kind = "post featured" if post["featured"] else "post"
            out.append(
                f'<article class="{kind}"><h2><a href="/blog/{escape(post["slug"])}">{escape(post["title"])}</a></h2>'
                f'<p class="byline">By {escape(post["author"])} on {escape(post["published"])}</p>'
                f'<p>{escape(post["excerpt"])}</p><ul class="tags">'
            )
            for tag in post["tags"]:
                out.append(f"<li>{escape(tag)}</li>")
            out.append("</ul></article>")
        out.append("</section>")
        return "".join(out)

    def blog_objects(props: dict[str, Any]) -> str:
        out = ['<section class="posts">']
        for post in props["posts"]:
            kind = "post featured" if post.featured else "post"
            out.append(
                f'<article class="{kind}"><h2><a href="/blog/{escape(post.slug)}">{escape(post.title)}</a></h2>'
                f'<p class="byline">By {escape(post.author)} on {escape(post.published)}</p>'
                f'<p>{escape(post.excerpt)}</p><ul class="tags">'
            )
            for tag in post.tags:
                out.append(f"<li>{escape(tag)}</li>")
            out.append("</ul></article>")
        out.append("</section>")
        return "".join(out)

    def card(title: str, content: str) -> str:
        return f'<div class="card"><h3>{escape(title)}</h3><div class="card-body">{content}</div></div>'

    def nest(title: str, depth: int) -> str:
        return card(title, nest(title, depth - 1) if depth > 1 else "<p>leaf</p>")

    def cards(props: dict[str, Any]) -> str:
        pieces = [nest(title, props["depth"]) for title in props["titles"]]
        return f"<main>{''.join(pieces)}</main>"

    return {"table": table, "blog": blog, "blog-objects": blog_objects, "cards": cards}


def veloxc() -> Engine:
    """The emitted modules, rendered as a server does: within its event loop (these pages never wait)."""
    from pathlib import Path
    from types import ModuleType

    from veloxc import compile
    from veloxc.runtime.loader import load_memory
    from veloxc.runtime.rendering import render

    def rendered(module: ModuleType, props: dict[str, Any]) -> str:
        try:
            render(module, mode="ssr", props=props, fragment=True).send(None)
        except StopIteration as done:
            body: str = done.value.body
            return body
        raise RuntimeError("the page waits")

    engine: Engine = {}
    for name in ("table", "blog", "cards"):
        result = compile((Path(__file__).parent / "pages" / f"{name}.velox").read_text(), f"{name}.velox")
        module = load_memory({name: result.python}).module(name)
        engine[name] = partial(rendered, module)
    engine["blog-objects"] = engine["blog"]
    return engine


ENGINES: dict[str, Callable[[], Engine]] = {
    "veloxc": veloxc,
    "by hand": by_hand,
    "Jinja2": jinja2,
    "Mako": mako,
    "Chameleon": chameleon,
    "minijinja": minijinja,
    "htpy": htpy,
}
