"""Cards to be drawn in tests, with the designs of the default theme."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

from hcsite.core.digest import digest_bytes
from hcsite.engine.job import Inputs, Rendered
from hcsite.features.cards.designs import CardDesign, read_designs
from hcsite.features.cards.plan import design_for
from hcsite.features.cards.render import CARD
from hcsite.features.cards.view import CardView, Look, Words
from hcsite.theme.folder import built_in

WORDS = Words(
    title="Salt: how much is too much?",
    topic="Heart health",
    figure="6 g",
    statement="Adults should eat no more than 6 g of salt a day: about one level teaspoon.",
    source="National dietary survey, 2024",
    quote="Small changes, kept up for months, do more than a week without salt.",
    speaker="Dr Anna Reid",
    speaker_role="GP at Willowbrook",
    myth_label="Myth",
    myth="Sea salt is healthier than table salt.",
    fact_label="Fact",
    fact="All salt is mostly sodium chloride, and it raises blood pressure all the same.",
    step_label="Step 2 of 6",
    number="2",
    step="Taste your food before you add salt.",
    author="Dr Anna Reid",
    role="GP",
    site="Willowbrook Health",
    reviewed="Reviewed 3 May 2026",
    call="Read more at willowbrook.example",
)
LOOK = Look(accent="#0b5c63", initial="W")


def picture(width: int = 300, height: int = 400, colour: str = "#c08060") -> bytes:
    """A PNG of one colour."""
    out = BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


def designs() -> tuple[CardDesign, ...]:
    """The designs of the default theme."""
    folder = built_in() / "cards"
    return read_designs({path.name: path.read_bytes() for path in sorted(folder.glob("*.toml"))})


def design(layout: str, size: tuple[int, int]) -> CardDesign:
    """The design that has a layout in a size."""
    found = design_for(designs(), layout, size)
    assert found is not None
    return found


def view(layout: str = "title", size: tuple[int, int] = (1200, 630), **changes: Any) -> CardView:
    """A card with all its words; `words` and `look` may be given as changes to the usual ones."""
    words = replace(WORDS, **changes.pop("words", {}))
    look = replace(LOOK, **changes.pop("look", {}))
    digest = design(layout, size).digest
    steps = {"step": 2, "steps": 6} if layout == "steps" else {}
    given: dict[str, Any] = {"initials": "AR", "path": "content/posts/salt.md", **steps, **changes}
    return CardView(*size, layout, words, look, digest, **given)


def rendered(card: CardView, **blobs: bytes) -> Rendered:
    """The card drawn; further big values are given by digest."""
    design_bytes = {item.digest: item.data for item in designs()}
    return CARD.render(card, Inputs({**design_bytes, **blobs}, {}))


def decoded(made: Rendered) -> Image.Image:
    """The picture that was drawn, as pixels."""
    image = Image.open(BytesIO(made.data))
    image.load()
    return image


def blob(data: bytes) -> tuple[str, dict[str, bytes]]:
    """The digest of some bytes, and the big value that they are."""
    return digest_bytes(data), {digest_bytes(data): data}
