"""Rules on what stands around a text: each finds what it is for, and passes what only looks so."""

from __future__ import annotations

import pytest

from tests.unit.features.trust.pieces import asking, told

SPANISH = (
    "La sal es una de las causas más frecuentes de la presión alta. Para la mayoría de las"
    " personas es bueno comer menos sal, pero no hay que dejar de comerla del todo. Hable con su"
    " médico cuando tome medicinas para el corazón, y lea las etiquetas de los alimentos que"
    " compra en el supermercado con su familia."
)
ENGLISH = (
    "Salt is one of the commonest causes of high blood pressure. Most people do well to eat less"
    " of it, and you do not have to give it up. Talk with your doctor if you take medicine for"
    " the heart, and read the labels of the food that you buy in the shop with your family."
)
ARABIC = "الملح من أكثر أسباب ارتفاع ضغط الدم شيوعا ومن الأفضل لمعظم الناس أن يأكلوا منه أقل " * 2
SHOP = "https://www.amazon.co.uk/dp/B00"
PAID = f"{SHOP}?tag=clinic-21"
LEAVE = "case_story: {authorisation: f-1}"
PRAISE = "## What our patients say\n\n> The massage was kind.\n\nResults vary."
SPONSOR = "funding: {statement: Paid., sponsor: Example Foods}"


@pytest.mark.parametrize(
    ("rule", "body", "front", "levels"),
    [
        ("DCL-05", f"Buy [one]({PAID}).", "", ["warning"]),
        ("DCL-05", f"Buy [one]({SHOP}).", "", ["info"]),
        (
            "DCL-05",
            "See [a](https://awin1.com/x) and <https://x.example/?aff=3>.",
            "",
            ["warning"] * 2,
        ),
        ("DCL-05", f'Buy <a href="{PAID}" rel="sponsored">one</a>.', "", []),
        ("DCL-05", f'<b rel="sponsored">A</b> <a href="{PAID}">one</a>', "", ["warning"]),
        (
            "DCL-05",
            "See [a](https://nhs.uk/?tag=heart-health), https://[bad and amazon.com.",
            "",
            [],
        ),
        ("DCL-06", PRAISE, LEAVE, []),
        ("DCL-06", PRAISE, "", ["error"]),
        ("DCL-06", PRAISE.replace("Results vary.", "Yes."), LEAVE, ["error"]),
        ("DCL-06", PRAISE.replace("was kind", "cured me"), LEAVE, ["error"]),
        ("DCL-06", "## What patients ask\n\n> Will I be cured?", "", []),
        ("EVI-12", "## Salt\n\nText.", "", ["info"]),
        ("EVI-12", "## More help\n\nText.", "", []),
        ("EVI-12", "## Where to find support\n\nText.", "", []),
        ("EVI-12", "::: cta Book a check\nText.\n:::", "", []),
        ("EVI-12", "## Sal", "lang: es", []),
        ("ACC-06", "Read [the leaflet](salt.pdf).", "", ["warning"]),
        ("ACC-06", f"{ENGLISH * 3} [Print it](salt.pdf).", "", []),
        ("ACC-06", "Read [on](salt.md).", "", []),
        ("ACC-08", SPANISH, "", ["warning"]),
        ("ACC-08", SPANISH, "lang: es", []),
        ("ACC-08", ARABIC, "", ["warning"]),
        ("ACC-08", ARABIC, "lang: ur", []),
        ("ACC-08", ENGLISH, "", []),
        ("ACC-08", f"{ENGLISH}\n\n> {SPANISH[:120]}", "", []),
        ("ACC-08", "La sal es mala.", "", []),
        ("ACC-08", ENGLISH, "lang: cy", []),
        ("SDA-05", "Text.", "teasers: {x: MRN 48215937}", ["error"]),
        ("SDA-05", "Text.", "quote: {text: Good., speaker: patient John Smith}", ["warning"]),
        ("SDA-05", "Text.", "teasers: {x: Call 01632 960123.}", []),
        ("SDA-05", "Text.", SPONSOR, ["warning"]),
        ("SDA-05", "Text.", f"{SPONSOR}\nmust_keep: [Paid for by Example Foods.]", []),
        ("SDA-05", "Text.", f"{SPONSOR}\npromote: false", []),
    ],
)
def test_findings(rule: str, body: str, front: str, levels: list[str]) -> None:
    """What is wrong is found at its level; what is allowed, or cannot be told, is not."""
    weights = {"EVI-12": "info", "ACC-06": "warning", "DCL-06": "error"}
    site = asking() if rule not in weights else asking(rule)
    found = told(rule, body, front, site=site)
    assert levels == [level for level, _, _ in found]


def test_places() -> None:
    """A link and a leaflet are told at their line, a teaser at its field."""
    (shop,) = told("DCL-05", f"One.\n\nTwo [a]({PAID}).")
    assert shop[1:2] == (7,)
    (leaflet,) = told("ACC-06", "One.\n\n[a](b.pdf)", site=asking("ACC-06"))
    assert leaflet[1:2] == (7,)
    (teaser,) = told("SDA-05", "Text.", "lang: en\nteasers: {x: MRN 48215937}")
    assert teaser[1:2] == (4,)
