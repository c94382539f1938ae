"""Big values that samples of views name by digest."""

from __future__ import annotations

from collections.abc import Mapping

from hcsite.core.digest import digest_bytes
from hcsite.model.holes import hole
from tests.property.pictures import picture

BODIES = tuple(
    f'<p>See <a href="{hole(0)}">salt</a>. {words}</p><p><img src="{hole(1)}" alt="A plate"></p>'
    '<h2 id="h1">One</h2>'.encode()
    for words in ("Eat less salt.", "Eat more greens.")
)
STYLE = b"p { color: __ACCENT__ } @media (x) { p { color: __ACCENT_DARK__ } }"
FILES = (picture((4, 3)), picture((4, 3), (1, 2, 3)), STYLE, b"b {}")
BLOBS: Mapping[str, bytes] = {digest_bytes(data): data for data in (*BODIES, *FILES)}
"""Every big value that a sample, or a change of one, names."""

BODY_DIGESTS = tuple(digest_bytes(data) for data in BODIES)
FILE_DIGESTS = tuple(digest_bytes(data) for data in FILES)
