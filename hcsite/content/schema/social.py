"""The table of `site.toml` about the hub's own accounts."""

from __future__ import annotations

from typing import Annotated

from hcsite.content.scalars import WebAddress
from hcsite.content.schema.accounts import Bluesky, Mastodon, X
from hcsite.content.schema.fields import Fields, entries, maybe


class SocialTable(Fields):
    """Accounts of the hub itself."""

    mastodon: Mastodon = maybe("The Mastodon account, as @name@instance.")
    x: X = maybe("The account at X, as @name.")
    bluesky: Bluesky = maybe("The Bluesky account, as name.bsky.social.")
    rel_me: Annotated[tuple[WebAddress, ...], entries(WebAddress | list[WebAddress])] = maybe(
        "Addresses of profiles that link back to the hub."
    )
