"""Stored answers: ISR pages, and the data cache of `fetch` and `useCache` (velox-language.md §3, §4).

    entry, limits    what is stored, its bytes with a checksum, how much of it
    store            the interface of stores: `memory`, `files` (with `entry_files`, `file_index`, `changes`) and
                     `redis_store` (with `redis_scripts`, `redis_checks`) implement it; `near`: a process's own copies
    stamps           which paths, patterns and tags were invalidated, and in which order
    regeneration     who renders, who waits, who gets the old page; `regeneration_log`: one line for each render
    collecting       what a render for the store tells of itself
    pages, headers   ISR pages: from a visitor's request to a reply; `build_pages`: those that the build rendered
    data             cached fetches and values; `fetch_policy`: what a call of `fetch` says about that
    invalidation     from a path or tag to labels; `server_functions`: as TypeScript calls it
    site_cache       all of it for one site: `app.cache`; `options`: what can be set
    metrics, tracing what can be watched

How exactly one process renders, and why nothing old comes back: a lease has a token higher than any before, and is
given only to who has seen the newest entry; an entry is stored only under the latest lease. Invalidations are numbered,
and an entry remembers the number at which its lease was given: a label with a higher one makes it expired. No clocks
are compared.
"""
