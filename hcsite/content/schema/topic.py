"""The front matter of a topic."""

from __future__ import annotations

from hcsite.content.scalars import Flag, Identity, Slug, Text, Title, Words
from hcsite.content.schema.fields import Fields, maybe, needed
from hcsite.content.schema.parts import Extra, Picture, Subjects
from hcsite.content.schema.post import Aliases


class TopicFields(Fields):
    """The front matter of a topic, to which posts belong by its name or one of its synonyms."""

    title: Title = needed("The name of the topic, as readers see it.")
    summary: Text = maybe("One or two sentences that say what the topic is about.")
    slug: Slug = maybe("The last part of the address; the name of the file where none is given.")
    id: Identity = maybe(
        "A lasting id that never changes; the path of the file where none is given."
    )
    aliases: Aliases = maybe("Former addresses that lead here, each beginning with /.")
    draft: Flag = maybe("Yes while nobody but the staff should see it.")
    synonyms: Words = maybe("Other words by which writers may name the topic.")
    about: Subjects = maybe("The conditions, medicines or tests that it is about, with codes.")
    image: Picture = maybe("A picture for the topic, with its alt text.")
    extra: Extra = maybe("Fields of your own, which the theme gets as they are.")
