"""Elements that a hub never holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.unit.features.importers.old_site import Bring

BodyOf = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a<!-- more -->b", "ab"),
        ("a <!-- secret plan --> b", "a  b"),
        ("<!DOCTYPE html>\na", "a"),
        ("a<style>b{}</style>c", "ac"),
        ('<script type="application/ld+json">{}</script>\na', "a"),
        ("a<noscript> </noscript>", "a"),
        ("a <o:p></o:p>b", "a b"),
        ("a<svg aria-hidden='true'><path/></svg>b", "ab"),
        ("a<source src=x>b", "ab"),
    ],
)
def test_gone(body_of: BodyOf, text: str, expected: str) -> None:
    """What readers never saw goes without a note."""
    assert expected == body_of(text)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ('<iframe src="https://www.youtube.com/embed/4owNY1r7SWM"></iframe>',
         "[Video on YouTube](https://www.youtube.com/watch?v=4owNY1r7SWM)"),
        ('<iframe src="//player.vimeo.com/video/12" title="Film"></iframe>',
         "[Film](https://vimeo.com/12)"),
        ('<iframe src="https://www.youtube.com/embed/videoseries?list=PL1"></iframe>',
         "[Videos on YouTube](https://www.youtube.com/playlist?list=PL1)"),
        ('<iframe src="https://www.google.com/maps/embed?pb=(1)"></iframe>',
         "[Map on google.com](https://www.google.com/maps/embed?pb=%281%29)"),
        ('<iframe src="https://a.org/x"></iframe>', "[Content on a.org](https://a.org/x)"),
        ('<embed src="https://a.org/x">', "[Content on a.org](https://a.org/x)"),
        ('<script src="//speakerdeck.com/assets/embed.js" data-id="ab12"></script>',
         "[Slides on Speaker Deck](https://speakerdeck.com/player/ab12)"),
        ('<script src="https://a.org/w.js"></script>', "[Content on a.org](https://a.org/w.js)"),
        ('<video><source src="https://a.org/x.mp4"></video>', "[Video](https://a.org/x.mp4)"),
        ('<audio src="https://a.org/x.mp3" title="Talk"></audio>', "[Talk](https://a.org/x.mp3)"),
    ],
)  # fmt: skip
def test_a_link_and_a_note(body_of: BodyOf, text: str, link: str) -> None:
    """What was loaded from elsewhere becomes a link, with the original in a note."""
    made = body_of(f"a\n\n{text}\n\nb")
    assert f"a\n\n{link}\n\n" in made
    assert f"<!-- It was:\n{text}\n-->" in made


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<script>x()</script>", "ran a script here; a hub runs none"),
        ("<iframe></iframe>", "showed something in a frame here"),
        ("<form><input></form>", "had a form here"),
        ("<noscript>x</noscript>", "text for readers without scripts"),
        ("<object>x</object>", "an embedded object"),
        ('<svg aria-label="Heart"><text>x</text></svg>', "a drawing in its text here, “Heart”"),
        ("<svg><title>Heart</title></svg>", "“Heart”"),
        ("<svg><text>x</text></svg>", "a drawing in its text here. Save"),
        ("<video></video>", "played a video here"),
    ],
)
def test_only_a_note(body_of: BodyOf, text: str, words: str) -> None:
    """What leads nowhere is noted."""
    made = body_of(f"a\n\n{text}\n")
    assert made.startswith("a\n\n::: import-note\n")
    assert words in made


@pytest.mark.parametrize("name", ["script", "svg", "form", "video"])
def test_an_element_that_never_ends(body_of: BodyOf, name: str) -> None:
    """It does not take the rest of the text with it."""
    assert body_of(f"a <{name} x> b\n\nc").startswith(("a b\n\nc", "a  b\n\nc"))


def test_within_a_sentence(body_of: BodyOf) -> None:
    """The link stays in the sentence, the note goes to the end."""
    made = body_of('See <iframe src="https://a.org/x"></iframe> here.')
    assert made.startswith("See [Content on a.org](https://a.org/x) here.\n\n::: import-note")


def test_a_comment_is_told(bring: Bring) -> None:
    """Its first words are in the report."""
    made = bring({"a.md": "---\ntitle: A\n---\nx <!-- buy\nmilk --> y"})
    expected = ["A comment that readers did not see was left out: buy milk"]
    assert expected == [m for m in made.said("a.md", "HC714") if "comment" in m]
