"""The global `crypto`: randomUUID, getRandomValues, subtle.digest. Source: Web Cryptography API §10, §14."""

from __future__ import annotations

import hashlib
import secrets
import uuid
from typing import Any

from veloxc.js.binary import buffer_of, bytes_of
from veloxc.js.binary.typed_array import TypedArray
from veloxc.js.coercion import is_object, string
from veloxc.js.dom_exception import DOMException
from veloxc.js.members import get
from veloxc.js.namespaces import add, member_of, namespace
from veloxc.js.node_errors import invalid_argument
from veloxc.js.observed import CHANCE, observe
from veloxc.js.promise import fulfilled, rejected
from veloxc.js.undefined import undefined

crypto = namespace("Crypto")
subtle = namespace("SubtleCrypto")
add(crypto, "subtle", subtle)

_MOST_RANDOM = 65536
_HASHES = {
    "SHA-1": hashlib.sha1,
    "SHA-256": hashlib.sha256,
    "SHA-384": hashlib.sha384,
    "SHA-512": hashlib.sha512,
}


@member_of(crypto, "randomUUID", 0)
def random_uuid(*_: Any) -> str:
    """crypto.randomUUID()."""
    observe(CHANCE)
    return str(uuid.uuid4())


@member_of(crypto, "getRandomValues", 1)
def get_random_values(array: Any = undefined, *_: Any) -> Any:
    """crypto.getRandomValues(array): fills an array of integers and gives it."""
    if not isinstance(array, TypedArray) or not array._element.bits:
        raise DOMException("The data argument must be an integer-type TypedArray", "TypeMismatchError")
    size = array._length * array._element.size
    if size > _MOST_RANDOM:
        message = f"The requested length exceeds {_MOST_RANDOM:,} bytes"
        raise DOMException(message, "QuotaExceededError")
    observe(CHANCE)
    array._buffer._data[array._offset : array._offset + size] = secrets.token_bytes(size)
    return array


@member_of(subtle, "digest", 2)
def digest(algorithm: Any = undefined, data: Any = undefined, *_: Any) -> Any:
    """crypto.subtle.digest(algorithm, data): a promise of an ArrayBuffer."""
    name = string(get(algorithm, "name") if is_object(algorithm) else algorithm).upper()
    if name not in _HASHES:
        return rejected(DOMException("Unrecognized algorithm name", "NotSupportedError"))
    content = None if isinstance(data, str) else bytes_of(data)
    if content is None:
        return rejected(
            invalid_argument("data", "an instance of ArrayBuffer, Buffer, TypedArray, or DataView", data)
        )
    return fulfilled(buffer_of(_HASHES[name](content).digest()))
