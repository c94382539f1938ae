"""The front matter of an infographic: that of a post; the body is the text of the picture."""

from __future__ import annotations

from hcsite.content.schema.fields import maybe
from hcsite.content.schema.parts import Picture
from hcsite.content.schema.post import PostFields


class InfographicFields(PostFields):
    """The front matter of an infographic. The body says all that the picture shows."""

    image: Picture = maybe("The infographic itself, with a short alt text; the body says it all.")
