"""Which piece is a translation of which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from hcsite.features.pages.cards import Cards
from hcsite.features.pages.context import Context
from hcsite.model.hub import Post
from hcsite.theme.views import TranslationView


@dataclass(frozen=True, slots=True)
class Translations:
    """The original of each piece, and the translations of each, by the path of the document."""

    originals: Mapping[str, TranslationView]
    others: Mapping[str, tuple[TranslationView, ...]]


def translations_of(context: Context, cards: Cards) -> Translations:
    """All of a hub, among what readers see; what was taken back is not offered."""
    shown = [post for post in context.hub.shown_posts if not post.is_retracted]
    known = {post.identity: post for post in shown} | {p.document.path: p for p in shown}
    originals: dict[str, TranslationView] = {}
    others: dict[str, list[TranslationView]] = defaultdict(list)
    for post in shown:
        made = post.matter.assurance.translation_of
        original = known.get(made.id) if made else None
        if made is None or original is None or original is post:
            continue
        view = _view(original, context)
        reader = cards.people.get(made.reviewer)
        originals[post.document.path] = TranslationView(view.url, view.title, view.lang, reader)
        others[original.document.path].append(_view(post, context))
    return Translations(originals, {path: tuple(views) for path, views in others.items()})


def _view(post: Post, context: Context) -> TranslationView:
    lang = post.matter.lang or context.hub.site.default_lang
    return TranslationView(context.url(post.address), post.matter.title, lang)
