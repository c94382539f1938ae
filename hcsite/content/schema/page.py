"""The front matter of a page."""

from __future__ import annotations

from hcsite.content.scalars import Flag, Identity, Instant, LanguageTag, Slug, Text, Title
from hcsite.content.schema.fields import Fields, maybe, needed
from hcsite.content.schema.parts import Extra
from hcsite.content.schema.post import Aliases


class PageFields(Fields):
    """The front matter of a page: about, privacy, editorial policy and the like."""

    title: Title = needed("The title, as readers see it.")
    summary: Text = maybe("One or two sentences for search results and shared links.")
    slug: Slug = maybe("The last part of the address; the name of the file where none is given.")
    id: Identity = maybe(
        "A lasting id that never changes; the path of the file where none is given."
    )
    lang: LanguageTag = maybe(
        "The language of the page, such as en-GB; that of the hub by default."
    )
    aliases: Aliases = maybe("Former addresses that lead here, each beginning with /.")
    draft: Flag = maybe("Yes while nobody but the staff should see it.")
    updated: Instant = maybe("When what it says last changed.")
    extra: Extra = maybe("Fields of your own, which the theme gets as they are.")
