"""`_headers`: the HTTP headers of all files, as Netlify and Cloudflare Pages read it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

YEAR = 31_536_000
"""Seconds for which a file with its hash in its name may be kept."""

PERMISSIONS = (
    "accelerometer=(), autoplay=(), camera=(), clipboard-write=(self), display-capture=(), "
    "geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), "
    "web-share=(self)"
)
"""What pages may ask of a browser: to copy and to share, nothing else."""


@dataclass(frozen=True, slots=True)
class HeadersView:
    """What the headers depend on: the base path, and whether a page searches with WebAssembly.

    `origins` are those that pages may ask, `forms` the addresses that forms may be sent to,
    `frames` the origins of players that some page shows when a reader clicks.
    """

    base: str
    wasm: bool = False
    origins: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()


def csp(
    *,
    meta: bool = False,
    wasm: bool = False,
    origins: tuple[str, ...] = (),
    forms: tuple[str, ...] = (),
    frames: tuple[str, ...] = (),
) -> str:
    """The Content-Security-Policy: nothing but our own files, no inline script, no inline style.

    What the hub allows is allowed here too, or browsers would block it: other `origins`, and the
    addresses in `forms`. `frames` are the origins of players that a page may show in a frame.
    With `meta` it is for a `<meta http-equiv>`, where browsers complain about `frame-ancestors`.
    With `wasm` WebAssembly may run. A browser enforces header and `<meta>` both, so where one
    page needs it the header has it for all, and the `<meta>` of all other pages takes it away.
    """
    script = "'self' 'wasm-unsafe-eval'" if wasm else "'self'"
    framed = "".join(f" {origin}" for origin in dict.fromkeys((*origins, *frames)))
    more = "".join(f" {origin}" for origin in origins)
    rules = [
        "default-src 'none'",
        f"img-src 'self' data:{more}",
        f"media-src 'self'{more}",
        f"style-src 'self'{more}",
        f"script-src {script}{more}",
        f"font-src 'self'{more}",
        f"connect-src 'self'{more}",
        *([f"frame-src{framed}"] if framed else []),
        "manifest-src 'self'",
        *(["worker-src 'self'"] if wasm else []),
        f"form-action 'self'{''.join(f' {_origin(url)}' for url in forms)}",
        "base-uri 'none'",
        *([] if meta else ["frame-ancestors 'none'"]),
    ]
    return "; ".join(rules)


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def render(view: HeadersView) -> bytes:
    """The text. Hosts join the headers of all rules that match, so no header is set twice."""
    policy = csp(wasm=view.wasm, origins=view.origins, forms=view.forms, frames=view.frames)
    forever = f"Cache-Control: public, max-age={YEAR}, immutable"
    rules = {
        "*": (
            f"Content-Security-Policy: {policy}",
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: strict-origin-when-cross-origin",
            f"Permissions-Policy: {PERMISSIONS}",
        ),
        "assets/*": (forever,),
        "media/*": (forever,),
    }
    lines = []
    for path, headers in rules.items():
        lines += [f"{view.base}{path}", *(f"  {header}" for header in headers), ""]
    return "\n".join(lines).encode()
