"""What runs around a site while it is written: replaced modules, reloads in the browser, the overlay, warnings.

`application.Development` is the ASGI application; nothing here is loaded by a site in production.
"""
