"""Promise and what works on promises. Source: ECMA-262 §27.2."""

from veloxc.js.promise.prototype import promise_catch, promise_finally, promise_then
from veloxc.js.promise.record import (
    FULFILLED,
    PENDING,
    REJECTED,
    Promise,
    as_promise,
    fulfill_promise,
    fulfilled,
    is_settled,
    outcome,
    pending,
    promise_resolve,
    react,
    reject_promise,
    rejected,
    resolve_promise,
)

__all__ = [
    "FULFILLED",
    "PENDING",
    "REJECTED",
    "Promise",
    "as_promise",
    "fulfill_promise",
    "fulfilled",
    "is_settled",
    "outcome",
    "pending",
    "promise_catch",
    "promise_finally",
    "promise_resolve",
    "promise_then",
    "react",
    "reject_promise",
    "rejected",
    "resolve_promise",
]
