"""Big values that samples of views name."""

from __future__ import annotations

from collections.abc import Mapping

from hcsite.core.digest import digest_bytes
from hcsite.engine.codec import encode
from hcsite.model.document import Heading
from hcsite.model.holes import hole
from hcsite.model.infographic import Block, Infographic
from hcsite.model.particulars import Text
from hcsite.model.shown import mark
from tests.property.pictures import picture
from tests.unit.pixels.pictures import moving_gif, painting, saved

HTML = tuple(
    f'<p>See <a href="{hole(0)}">salt</a>. {words}</p><p><img src="{hole(1)}" alt="A plate"></p>'
    '<h2 id="h1">One</h2>'
    f"{mark('', hole(2), 'It hides')}</figure>{mark('', hole(3), '')}</figure>"
    f"{mark('', hole(4), 'How it is done')}</figure>{mark('', hole(5), '')}</figure>"
    for words in ("Eat less salt.", "Eat more greens.")
)
STYLE = b"p { color: __ACCENT__ } @media (x) { p { color: __ACCENT_DARK__ } }"
TURNED = saved(painting().rotate(180).convert("P"), "GIF")
FILES = (picture((4, 3)), picture((4, 3), (1, 2, 3)), STYLE, b"b {}", moving_gif(), TURNED)
BLOBS: Mapping[str, bytes] = {digest_bytes(data): data for data in FILES}
"""Every big value that a sample, or a change of one, names by digest."""

BODIES = ("content/posts/salt.md", "content/posts/greens.md")
HEADINGS = tuple(Heading(2, f"Part {number}", f"part-{number}") for number in range(5))
DRAWN = Infographic((Block("steps", "Small swaps"),))
TEXTS: Mapping[str, bytes] = {
    name: encode(Text(html, HEADINGS, 900, "Salt hides in bread.", infographic=drawn))
    for name, html, drawn in zip(BODIES, HTML, (None, DRAWN), strict=True)
}
"""The texts that they name."""

FILE_DIGESTS = tuple(digest_bytes(data) for data in FILES)
