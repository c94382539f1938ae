"""The digest of what a teaser is made from: a text that was checked by hand goes with it."""

from __future__ import annotations

from hcsite.core.digest import digest_parts
from hcsite.features.teasers.markup import read_blocks
from hcsite.features.teasers.view import PieceView

LENGTH = 12
"""Digits that are written into front matter: enough to see that something has changed."""


def digest_of(view: PieceView) -> str:
    """The digest of all that a piece says; looks, links and hand-written teasers play no part."""
    promotion = view.promotion
    stat, quote, local = promotion.stat, promotion.quote, promotion.local
    parts = [
        view.title,
        view.summary,
        view.key_message,
        promotion.question,
        promotion.myth,
        promotion.fact,
        promotion.tone,
        promotion.helpline,
        *((stat.text, stat.source, stat.year) if stat else ()),
        *((quote.text, quote.speaker, quote.role) if quote else ()),
        *((local.what, local.where, local.when, local.who) if local else ()),
        read_blocks(view.body)[1],
    ]
    lists = (view.actions, promotion.key_points, promotion.must_keep)
    return digest_parts(*parts, *(digest_parts(*texts) for texts in lists))[:LENGTH]
