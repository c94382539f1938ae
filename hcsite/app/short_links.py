"""Short addresses for print and SMS, as moves: each leads to its piece, and says how one came."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from hcsite.app.promoting import piece_view
from hcsite.features.pages.redirects import Move
from hcsite.features.teasers.links import tracking_of
from hcsite.model.hub import Hub, Post
from hcsite.model.platforms import known_platforms
from hcsite.model.short_link import BY_SMS, short_address

_CHANNELS = (("", "print_qr"), (BY_SMS, "sms"))


def short_moves(hub: Hub) -> tuple[Move, ...]:
    """A move for each short address, sorted."""
    return tuple(sorted(move for post in hub.shown_posts for move in _moves(hub, post)))


def _moves(hub: Hub, post: Post) -> list[Move]:
    view, short = piece_view(hub, post, ""), short_address(post.identity)
    moves = []
    for suffix, name in _CHANNELS:
        tracking = tracking_of(view, known_platforms()[name], "")
        query = urlencode(tracking.query(), quote_via=quote) if tracking else ""
        target = f"{post.address}?{query}" if query else post.address
        moves.append((short + suffix, target, post.matter.title, post.document.path))
    return moves
