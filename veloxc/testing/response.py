"""What a page or handler answered."""

from __future__ import annotations

from typing import Any

import httpx2


class Response:
    """`status`, `headers` (names in any case), `content` (bytes), `text`, `json()`; `url` after redirects."""

    def __init__(self, answer: httpx2.Response) -> None:
        self.status: int = answer.status_code
        self.headers: httpx2.Headers = answer.headers
        self.content: bytes = answer.content
        self.text: str = answer.text
        self.url = str(answer.url)
        self.redirects = [Response(step) for step in answer.history]
        self._answer = answer

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300

    def json(self) -> Any:
        """The body as JSON. Raises ValueError where it is none."""
        return self._answer.json()

    def __repr__(self) -> str:
        return f"<Response {self.status} {self.url}>"
