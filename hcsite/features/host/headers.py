"""`_headers`: the HTTP headers of all files, as Netlify and Cloudflare Pages read it."""

from __future__ import annotations

from dataclasses import dataclass

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
    """What the headers depend on: the base path, and whether a page searches with WebAssembly."""

    base: str
    wasm: bool = False


def csp(*, meta: bool = False, wasm: bool = False) -> str:
    """The Content-Security-Policy: nothing but our own files, no inline script, no inline style.

    With `meta` it is for a `<meta http-equiv>`, where browsers complain about `frame-ancestors`.
    With `wasm` WebAssembly may run. A browser enforces header and `<meta>` both, so where one
    page needs it the header has it for all, and the `<meta>` of all other pages takes it away.
    """
    script = "'self' 'wasm-unsafe-eval'" if wasm else "'self'"
    rules = [
        "default-src 'none'",
        "img-src 'self' data:",
        "media-src 'self'",
        "style-src 'self'",
        f"script-src {script}",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        *(["worker-src 'self'"] if wasm else []),
        "form-action 'self'",
        "base-uri 'none'",
        *([] if meta else ["frame-ancestors 'none'"]),
    ]
    return "; ".join(rules)


def render(view: HeadersView) -> bytes:
    """The text. Hosts join the headers of all rules that match, so no header is set twice."""
    forever = f"Cache-Control: public, max-age={YEAR}, immutable"
    rules = {
        "*": (
            f"Content-Security-Policy: {csp(wasm=view.wasm)}",
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
