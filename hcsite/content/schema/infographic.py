"""The front matter of an infographic: that of a post; the body is the text of the picture."""

from __future__ import annotations

from hcsite.content.scalars import Text
from hcsite.content.schema.fields import maybe
from hcsite.content.schema.parts import Picture
from hcsite.content.schema.post import PostFields


class InfographicFields(PostFields):
    """The front matter of an infographic. The body says all that the picture shows."""

    image: Picture = maybe(
        "A picture made elsewhere, with a short alt text; without one it is drawn from the body."
    )
    style: Text = maybe("How it is drawn: a style of the theme, such as calm, light or night.")
