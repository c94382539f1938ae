"""The door of the preview: who may ask for what. Drafts are nobody else's business."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hcsite.features.preview.state import PLACE

_HEADERS = (
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"SAMEORIGIN"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


class Guard:
    """Answers reading requests for known names of this computer, and no page of another site.

    A page elsewhere must not be able to read drafts through a name that it lets lead here (DNS
    rebinding). With `any_address` each address in numbers is known too: such a name cannot be bent.
    """

    def __init__(self, app: ASGIApp, *, hosts: tuple[str, ...], any_address: bool = False) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)
        self._any_address = any_address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lets a request through, or says why not."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_HEADERS]
            elif scope["method"] == "HEAD":
                message["body"] = b""
            await send(message)

        refusal = self._refusal(scope)
        await (refusal or self._app)(scope, receive, sealed)

    def _refusal(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if not self._knows(headers.get("host", "")):
            return PlainTextResponse("The preview does not answer to this name.", 400)
        if scope["method"] not in ("GET", "HEAD"):
            told = "Only reading is possible here."
            return PlainTextResponse(told, 405, {"allow": "GET, HEAD"})
        if scope["path"].startswith(PLACE) and _is_foreign(headers):
            return PlainTextResponse("This is not for pages of other sites.", 403)
        return None

    def _knows(self, host: str) -> bool:
        name = _name_of(host)
        if name is None:
            return False
        if "*" in self._hosts or name in self._hosts:
            return True
        return self._any_address and _is_address(name.strip("[]"))


def _name_of(host: str) -> str | None:
    """The name in a Host header, without its port; None where it is none."""
    name, colon, port = host.lower().rpartition(":")
    if not colon or host.endswith("]"):
        name, port = host.lower(), "0"
    if not name or not port.isdigit() or "@" in name or (":" in name and name[0] != "["):
        return None
    return name


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_foreign(headers: Headers) -> bool:
    """Whether a page of another site asks; somebody who follows a link to here may."""
    site = headers.get("sec-fetch-site", "none")
    if headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document":
        return False
    if site not in ("same-origin", "none"):
        return True
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc.lower() != headers["host"].lower()
