"""What the blog holds when it is new."""

POSTS = [
    (
        "a-page-is-a-file",
        "A page is a file",
        "Where the addresses of this blog come from, and what stands in a .velox file.",
        "Every file under routes/ is an address. This text is shown by routes/posts/[slug].velox: the brackets make"
        " a parameter of that part of the address.\n\n"
        "Above the second line of dashes stands TypeScript that runs on the server, once for each visit. Below it stands"
        " markup, with every name of the block in scope.\n\n"
        "There is no step between: save the file while veloxc dev runs, and the browser shows it.",
        "2026-03-02T08:30:00+00:00",
    ),
    (
        "data-comes-from-python",
        "Data comes from Python",
        "The import that crosses from TypeScript to Python, and what it does to names.",
        "The pages import db from $lib/db, and that is lib/db.py: a class over SQLite, without a framework.\n\n"
        "Names follow each language's own habit. The page asks for findBySlug and publishedAt, Python has find_by_slug"
        " and published_at.\n\n"
        "Swap the class for SQLAlchemy, an API client or whatever holds your data; the pages stay as they are.",
        "2026-03-09T07:15:00+00:00",
    ),
    (
        "forms-without-scripts",
        "Forms without scripts",
        "The comments below are a form that posts to its own page.",
        "A page that is rendered on request answers POST too. It reads the form, says what is wrong with it, or stores it"
        " and sends the visitor back.\n\n"
        "The browser needs no script for any of that, and nothing is lost when a connection is slow.\n\n"
        "Try it: leave a comment, then look for it in blog.db.",
        "2026-03-16T17:45:00+00:00",
    ),
]
COMMENTS = [
    (3, "Ines", "It even keeps what I wrote when I forget my name. Thank you!", "2026-03-17T09:05:00+00:00"),
]
