"""The preview's script in a page, and the policy that must let it in."""

from __future__ import annotations

import pytest

from hcsite.features.host.headers import csp
from hcsite.features.preview.inject import allowing, with_client, with_host

TAG = b'<script src="/_hcsite/preview.js" defer data-page="a&quot;b"></script>\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"<head></head><body>x", b"<head>%s</head><body>x"),
        (b"<HEAD></HEAD >x", b"<HEAD>%s</HEAD >x"),
        (b"<title>x</title><body>x", b"<title>x</title>%s<body>x"),
        (b"bare", b"bare%s"),
        (b"", b"%s"),
    ],
)
def test_the_place_of_the_script(before: bytes, after: bytes) -> None:
    """It stands in the head, or where a page without one has room."""
    assert after % TAG == with_client(before, {"page": 'a"b'})


@pytest.mark.parametrize(
    ("policy", "amended"),
    [
        ("default-src 'self'", "default-src 'self'"),
        (
            "default-src 'none'",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
        ),
        ("script-src 'none'", "script-src 'self'"),
        ("style-src https://x.example", "style-src https://x.example 'self'"),
        ("connect-src *", "connect-src *"),
        ("img-src 'self'", "img-src 'self'"),
    ],
)
def test_policies(policy: str, amended: str) -> None:
    """What a policy forbids the preview is allowed; nothing else changes."""
    assert amended == allowing(policy)
    page = f'<meta http-equiv="Content-Security-Policy" content="{policy}"></head>'
    assert amended.encode() in with_client(page.encode(), {})


def test_our_own_policy() -> None:
    """The policy of the usual theme needs no change."""
    assert csp(meta=True) == allowing(csp(meta=True))


@pytest.mark.parametrize("host", ["localhost:8000", "192.168.1.7", "[::1]:80"])
def test_hosts(host: str) -> None:
    """The host of the browser stands in full addresses."""
    assert f"http://{host}/a".encode() == with_host(b"http://preview.invalid/a", host)


@pytest.mark.parametrize("host", ['"><script>', "a b", "", "x/y"])
def test_hosts_that_are_none(host: str) -> None:
    """What is no plain host never stands in a page."""
    assert b"preview.invalid" == with_host(b"preview.invalid", host)
