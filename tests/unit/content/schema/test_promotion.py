"""The fields by which a piece is passed on, and voices: right, wrong, hostile."""

from __future__ import annotations

import json
from datetime import date

import pytest

from hcsite.content.config import read_config
from hcsite.content.frontmatter import Split
from hcsite.content.schema import known_keys, read_front_matter
from hcsite.content.schema.promotion import PromotionFields
from hcsite.core.diagnostics import Diagnostic
from hcsite.model.kinds import Kind
from hcsite.model.matter import Matter, PersonMatter, PostMatter
from hcsite.model.promotion import PROMOTION, Local, Override, Promotion, Quote, Stat, Voice

HOSTILE = (
    "<script>alert(1)</script>",
    '=HYPERLINK("https://evil.example.org")',
    "He said “no” & 'yes' \"twice\" {text} %s",
    "🧂👩‍⚕️🇬🇧 " * 20,
    "T" * 300,
    "https://health.example.org/" + "a" * 2000,
    "כמה מלח זה יותר מדי?",
    "盐吃多少才算太多",
    "a: b # c - [d] {e}",
)

EVERY = """\
title: Salt
stat: {text: "One in three adults has it.", source: Health survey, year: 2024}
quote: {text: "I taste first.", speaker: ana-flores, role: practice nurse}
question: How much salt is too much?
myth: Sea salt is better for you.
fact: Sea salt has as much sodium.
key_points: [Taste first., Read the label.]
must_keep: for adults only
tone: sensitive
helpline: Call 116 123 at any hour.
local: {what: Walk-in clinic, where: Mill Lane, when: Saturday at nine, who: everybody}
campaign: heart-week
promote: no
promote_until: 2026-12-01
teasers:
  x: Salt hides in bread.
  reddit: {title: Where salt hides, text: In bread., checked: abc}
"""


def read(text: str, kind: Kind = Kind.POST) -> tuple[Matter | None, tuple[Diagnostic, ...]]:
    """The noun of a front matter, and what is said about it."""
    parts = Split(text, "", 2, 9)
    result = read_front_matter(parts, kind=kind, path="x.md", time_zone="Europe/London")
    return result.matter, result.diagnostics


def promotion(text: str) -> Promotion:
    """The promotion of a post with some fields, which must be right."""
    matter, found = read(f"title: T\n{text}")
    assert () == found
    assert isinstance(matter, PostMatter)
    return matter.promotion


def said(text: str, kind: Kind = Kind.POST) -> list[tuple[str, str]]:
    """What is wrong with a piece: sentences and hints."""
    head = "name: T\n" if kind is Kind.PERSON else "title: T\n"
    matter, found = read(head + text, kind)
    assert matter is None
    return [(item.message, item.hint) for item in found]


# --- right ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [Kind.POST, Kind.INFOGRAPHIC])
def test_every_field(kind: Kind) -> None:
    """All fields reach the promotion of a piece."""
    text = EVERY + ("image: {src: a.png, alt: A}\n" if kind is Kind.INFOGRAPHIC else "")
    matter, found = read(text, kind)
    assert () == found
    assert isinstance(matter, PostMatter)
    expected = Promotion(
        stat=Stat("One in three adults has it.", "Health survey", "2024"),
        quote=Quote("I taste first.", "ana-flores", "practice nurse"),
        question="How much salt is too much?",
        myth="Sea salt is better for you.",
        fact="Sea salt has as much sodium.",
        key_points=("Taste first.", "Read the label."),
        must_keep=("for adults only",),
        tone="sensitive",
        helpline="Call 116 123 at any hour.",
        local=Local("Walk-in clinic", "Mill Lane", "Saturday at nine", "everybody"),
        campaign="heart-week",
        promote=False,
        promote_until=date(2026, 12, 1),
        teasers=(
            Override("reddit", "In bread.", "Where salt hides", "abc"),
            Override("x", "Salt hides in bread."),
        ),
    )
    assert expected == matter.promotion


def test_the_fields_are_those_of_the_noun() -> None:
    """What the schema reads is what a promotion has; pages and people have none of it."""
    assert PROMOTION == set(PromotionFields.model_fields)
    assert set(known_keys(Kind.POST)) >= PROMOTION
    for kind in (Kind.PAGE, Kind.PERSON, Kind.TOPIC):
        assert PROMOTION.isdisjoint(known_keys(kind))


def test_nothing_is_needed() -> None:
    """Without any field, or with empty ones, a piece is passed on as usual."""
    assert Promotion() == promotion("")
    assert Promotion() == promotion("".join(f"{name}:\n" for name in sorted(PROMOTION)))
    assert Promotion().promote is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stat: One in three.", Promotion(stat=Stat("One in three."))),
        ("quote: I taste first.", Promotion(quote=Quote("I taste first."))),
        ("local: {what: Clinic}", Promotion(local=Local("Clinic"))),
        ("key_points: Taste first.", Promotion(key_points=("Taste first.",))),
        ("teasers: {x: Text.}", Promotion(teasers=(Override("x", "Text."),))),
        ("teasers: {x: }", Promotion()),
        ("teasers:\n  x: >\n    A\n    line.", Promotion(teasers=(Override("x", "A line."),))),
        (
            "teasers:\n  x: |\n    A \n    line.\n\n\n    Another.",
            Promotion(teasers=(Override("x", "A\nline.\n\nAnother."),)),
        ),
        ("teasers: {our_2: {title: A}}", Promotion(teasers=(Override("our_2", "", "A"),))),
    ],
)
def test_short_forms(text: str, expected: Promotion) -> None:
    """A single text stands for a block or a list."""
    assert expected == promotion(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("voice: i", Voice("i")),
        ("voice: {emoji: 2}", Voice(emoji=2)),
        (
            (
                "voice: {person: we, emoji: 0, contractions: no, greeting: Hello, "
                "sign_off: Yours, avoid: [hack, journey]}"
            ),
            Voice("we", 0, False, "Hello", "Yours", ("hack", "journey")),  # noqa: FBT003
        ),
    ],
)
def test_voices(text: str, expected: Voice) -> None:
    """A person has a voice, by one word or by a block."""
    matter, found = read(f"name: Ana\n{text}", Kind.PERSON)
    assert () == found
    assert isinstance(matter, PersonMatter)
    assert expected == matter.voice


def test_the_voice_of_a_hub() -> None:
    """`voice` in site.toml is one word above the tables, or a table."""
    head = '[site]\nbase_url = "https://a.example.org"\nname = "A"\ntime_zone = "UTC"\n'
    for text in (f'voice = "i"\n{head}', f'{head}[voice]\nperson = "i"\n'):
        site, found = read_config(text.encode())
        assert () == found
        assert site is not None
        assert Voice("i") == site.voice
    site, _ = read_config(head.encode())
    assert site is not None
    assert Voice() == site.voice


# --- wrong ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("stat: [a]", "“stat” takes a text or several fields, not a list.", "Write the sentence"),
        ("stat: {source: A}", "“text” is missing.", "Give “text” a value. The sentence with"),
        ('stat: ""', "“stat” is empty.", "Give"),
        ("stat: {text: A, year: 20x4}", "“year” ", ""),
        ("quote: {text: A, by: B}", "“by” is not known here.", "Choose from: role, speaker, text."),
        ("local: A clinic", "“local” takes several fields, not “A clinic”.", "Write what: "),
        ("local: {where: A}", "“what” is missing.", "Give “what” a value."),
        ("tone: sensitiv", "“tone” cannot have the value “sensitiv”.", "Did you mean “sensitive”?"),
        (
            "campaign: Heart Week",
            "“campaign” takes the name of a campaign, not “Heart Week”.",
            "Write small letters, digits and hyphens, such as heart-week.",
        ),
        ("promote: maybe", "“promote” takes yes or no, not “maybe”.", "Write true or false."),
        ("promote_until: soon", "“promote_until” ", ""),
        ("question: [a, b]", "“question” takes one text, not a list.", "Put the text in quotes."),
        ("key_points: {a: b}", "“key_points” takes a list, not several fields.", "Put a hyphen"),
        (
            "teasers: Text.",
            "“teasers” takes a text for each platform, not “Text.”.",
            'Write, below it, x: "The text for X" and the like.',
        ),
        (
            "teasers: {LinkedIn Page: A}",
            "“teasers” does not know the platform “LinkedIn Page”.",
            "Write the id of a platform, such as x or linkedin_page.",
        ),
        (
            "teasers: {x: [a]}",
            "“teasers” takes a text for x, not a list.",
            'Write it as a text, or as title: "…" and text: "…".',
        ),
        (
            "teasers: {x: {txt: a}}",
            "“teasers” does not know “txt” for x.",
            "A teaser has text, title, checked.",
        ),
        (
            "teasers: {x: {text: [a]}}",
            "“teasers” takes a text for x, not several fields.",
            'Write it as a text, or as title: "…" and text: "…".',
        ),
    ],
)
def test_what_is_wrong(text: str, message: str, hint: str) -> None:
    """One sentence that names the field, and a hint on what to write."""
    ((sentence, advice),) = said(text)
    assert sentence.startswith(message)
    assert sentence.endswith(".")
    assert advice.startswith(hint)
    assert advice


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("voice: they", "“person” cannot have the value “they”."),
        ("voice: [i]", "“voice” takes a text or several fields, not a list."),
        ("voice: {emoji: -1}", "“emoji” cannot be less than 0, and is -1."),
        ("voice: {emoij: 1}", "“emoij” is not known here."),
    ],
)
def test_voices_that_are_wrong(text: str, message: str) -> None:
    """The same for the voice of a person."""
    ((sentence, hint),) = said(text, Kind.PERSON)
    assert message.partition(" ")[2] == sentence.partition(" ")[2]
    assert hint


def test_pages_have_no_promotion() -> None:
    """The hint says whose field it is."""
    matter, (item,) = read("title: T\nstat: A\n", Kind.PAGE)
    assert matter is None
    assert "“stat” is not known here." == item.message
    assert "It is a field of posts, infographics and videos; a page has none." == item.hint


def test_all_faults_at_once() -> None:
    """Each wrong field is told, in the order of the file."""
    found = said("tone: loud\npromote: maybe\ncampaign: A B\nteasers: 5\n")
    assert ["“tone”", "“promote”", "“campaign”", "“teasers”"] == [
        sentence.partition(" ")[0] for sentence, _ in found
    ]


# --- hostile -------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_texts_are_kept_as_they_are(text: str) -> None:
    """A text is a text, whatever stands in it: it is for those who write it out to be careful."""
    value = json.dumps(text, ensure_ascii=False)
    got = promotion(
        f"stat: {value}\nquestion: {value}\nkey_points: [{value}]\n"
        f"teasers: {{x: {{title: {value}, text: {value}}}}}\n"
    )
    plain = text.strip()
    assert (
        Promotion(
            stat=Stat(plain),
            question=plain,
            key_points=(plain,),
            teasers=(Override("x", plain, plain),),
        )
        == got
    )


@pytest.mark.parametrize("name", ["<script>", "../x", "x" * 300 + "!", "ä", "قناة", "x\\ny"])
def test_hostile_platforms(name: str) -> None:
    """A name that no platform can have is refused, cut where it is long."""
    ((sentence, _),) = said(f'teasers: {{"{name}": A}}')
    assert sentence.startswith("“teasers” does not know the platform “")
    assert len(sentence) < 120


def test_invisible_characters() -> None:
    """They are refused in hand-written texts too."""
    ((sentence, _),) = said('teasers: {x: "a\\u0007b"}')
    assert "“teasers” holds an invisible control character." == sentence
