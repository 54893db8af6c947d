"""Stored answers: ISR pages and the data cache of `fetch` (velox-language.md §3, §4).

    entry       what is stored, and its bytes with a checksum
    stamps      which paths, patterns and tags were invalidated, and in which order
    store       the interface of stores; `memory`, `files`, `redis_store` implement it, `opening` makes one of a URL
    regeneration   who renders, who waits, who gets the old page
    pages       ISR pages: from a visitor's request to a reply
    data        cached fetches and values
    invalidation   `revalidatePath`, `revalidateTag`
    metrics, tracing   what can be watched

Nothing here is imported before a site is served.
"""
