"""The composer: what every set of teasers must be, for good pieces and poor ones."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from hcsite.engine.codec import decode, encode
from hcsite.features.teasers.compose import compose
from hcsite.features.teasers.phrases import Phrases
from hcsite.features.teasers.view import Author, PieceView
from hcsite.model.platforms import known_platforms
from hcsite.model.promotion import Local, Quote, Stat, Voice
from hcsite.prose.counting import measure
from hcsite.prose.likeness import FAIL_ABOVE, containment
from tests.unit.features.teasers.pieces import (
    FIRST_PERSON,
    NOROVIRUS,
    all_text,
    composed,
    every_platform,
    html,
    of_day,
    phrases,
    piece,
    promoted,
)

HELP = "Call Samaritans free on 116 123, at any hour."


def test_a_view_survives_the_way_to_a_worker() -> None:
    """A view is a value: what comes back from its bytes composes the same."""
    view = promoted(must_keep=("for adults only",), stat=Stat("A.", "B", "2024"))
    again = decode(encode(view), PieceView)
    assert composed(view) == composed(again)


def test_all_variants_are_there_for_a_rich_piece() -> None:
    """There are texts for the day, for later, and for members of staff."""
    variants = {teaser.variant for teaser in composed(piece(staff=2)).teasers}
    assert {"day-0", "week-1", "month-1", "staff-1", "staff-2"} <= variants


MAIN = "x bluesky mastodon threads facebook linkedin instagram pinterest newsletter sms".split()


def test_a_thin_piece_has_a_first_text_for_every_main_platform() -> None:
    """What differs from no other text on the day itself is told a day or more later, once."""
    points = (
        "Most people with norovirus feel better in two to three days.",
        "Soap takes norovirus off your hands, and hand gel does not.",
        "Norovirus spreads until two days after it stops, so stay at home.",
    )
    view = replace(promoted(key_points=points), body="", key_message="", actions=(), reviewers=())
    result = composed(view)
    first = [t for t in result.teasers if t.variant.startswith("day-")]
    assert set(MAIN) <= {teaser.platform for teaser in first}
    assert len(first) == len({teaser.platform for teaser in first})
    assert {"day-0", "day-1", "day-2"} <= {teaser.variant for teaser in first}


def test_no_two_texts_that_meet_are_alike() -> None:
    """Texts of one day, and texts of one platform, share less than the gate allows."""
    teasers = composed(piece()).teasers
    for number, one in enumerate(teasers):
        for other in teasers[:number]:
            day = one.variant == other.variant or "staff" in one.variant == "staff" in other.variant
            if day or one.platform == other.platform:
                assert containment(one.text, other.text) <= FAIL_ABOVE, (one, other)


def test_no_two_texts_of_a_day_begin_alike() -> None:
    """The first 60 characters differ between platforms."""
    openings = [teaser.text[:60] for teaser in of_day(composed(piece())).values()]
    assert len(openings) == len(set(openings))


def test_each_text_fits_its_platform() -> None:
    """Length and limit are those that the platform's own rule gives."""
    platforms = {platform.id: platform for platform in every_platform()}
    for teaser in composed(piece()).teasers:
        result = measure(teaser.text, platforms[teaser.platform].text)
        assert (result.fits, result.length) == (True, teaser.length)


def test_words_that_must_be_kept_are_in_every_teaser() -> None:
    """A qualifier is in each text, on slides too."""
    result = composed(promoted(must_keep=("only for adults in England",)))
    assert len(result.teasers) > 10
    assert all("only for adults in england" in t.text.casefold() for t in result.teasers)


def test_a_call_to_an_emergency_number_is_kept_word_by_word() -> None:
    """What the key message says of an emergency stands in every text as it was written."""
    line = "If your baby is under 3 months and has 38°C or more, call 111 now."
    result = composed(piece(key_message=f"Look at your child. {line}"))
    texts = {t.platform: t.text for t in result.teasers}
    assert all(line in text for name, text in texts.items() if name != "sms")
    assert line.replace("°", "") in texts["sms"]


def test_a_sensitive_piece_has_its_helpline_everywhere_and_skips_platforms() -> None:
    """The helpline is in each text; three platforms get none; Mastodon has a warning."""
    result = composed(promoted(tone="sensitive", helpline=HELP))
    assert all(HELP in teaser.text for teaser in result.teasers)
    platforms = {teaser.platform for teaser in result.teasers}
    assert not {"gbp", "nextdoor", "sms"} & platforms
    parts = [part.name for part in of_day(result)["mastodon"].parts]
    assert ["warning"] == parts


def test_the_subject_of_a_sensitive_letter_says_nothing() -> None:
    """Others may see an inbox."""
    letter = of_day(composed(promoted(tone="sensitive", helpline=HELP)))["newsletter"]
    subject = next(part.text for part in letter.parts if part.name == "subject")
    assert "orovirus" not in subject


@pytest.mark.parametrize("title", ["Suicide: how to ask", "Living with an eating disorder"])
def test_without_a_helpline_a_sensitive_piece_has_no_teasers(title: str) -> None:
    """It is known by its title too, and the writer is told what to add."""
    result = composed(piece(title=title))
    assert ((), ["HC820"]) == (result.teasers, [d.code for d in result.diagnostics])


def test_a_sensitive_part_of_another_piece_stays_on_its_page() -> None:
    """Without a helpline, no text of it speaks of abuse: not in a sentence, a list or a heading."""
    body = "Norovirus is short.\n\n## Is it domestic violence?\n\nYou can tell us about abuse.\n\n"
    body += "Signs of abuse are:\n\n- fear at home\n- no money"
    texts = [all_text(teaser) for teaser in composed(piece(body)).teasers]
    assert texts
    assert not any("abuse" in text or "violence" in text for text in texts)


def test_an_emergency_without_a_number_has_no_teasers() -> None:
    """Where minutes count, a text without a number is not offered."""
    result = composed(promoted(tone="emergency"))
    assert ((), ["HC821"]) == (result.teasers, [d.code for d in result.diagnostics])


def test_what_is_dated_and_what_is_printed_is_not_told_again() -> None:
    """After a week nobody is invited to last Saturday, and a letter is sent once."""
    body = f"{NOROVIRUS}\n\n## Talk\n\nOur norovirus talk is on Saturday at noon."
    later = [t for t in composed(piece(body)).teasers if t.variant in ("week-1", "month-1")]
    assert later
    assert not any("Saturday" in t.text for t in later)
    assert not {"newsletter", "sms", "print_qr"} & {t.platform for t in later}


def test_a_piece_that_is_not_promoted_has_none() -> None:
    """`promote: no` is obeyed; nothing said means yes."""
    assert composed(promoted(promote=False)).teasers == ()
    assert composed(promoted(promote=None)).teasers


def test_steps_are_used_all_or_not_at_all() -> None:
    """A text that has the first step has the last one."""
    for teaser in composed(piece()).teasers:
        assert ("Rest at home." in teaser.text) == ("Eat when you feel like it." in teaser.text)


def test_a_sentence_is_not_parted_from_what_takes_it_back() -> None:
    """“Works on many germs” never stands without “does not kill norovirus”."""
    for teaser in composed(piece()).teasers:
        for text in (teaser.text, *(part.text for part in teaser.parts)):
            assert ("on many germs." in text) <= ("does not kill norovirus" in text)


def test_a_study_is_not_parted_from_what_it_found() -> None:
    """Who was looked at never stands without the finding, nor the other way round."""
    for teaser in composed(piece()).teasers:
        for text in (teaser.text, *(part.text for part in teaser.parts)):
            assert ("1,200 people" in text) == ("1 in 10 needed" in text)


def test_advice_for_a_case_is_not_said_without_the_case() -> None:
    """What stands under “If you have a baby” has this heading above it, small behind a colon."""
    found = [t for t in composed(piece()).teasers if "Keep up breast" in t.text]
    assert found
    assert all("if you have a baby" in teaser.text.casefold() for teaser in found)


def test_a_myth_never_stands_without_its_fact() -> None:
    """What is wrong is followed by what is right."""
    found = [t for t in composed(piece()).teasers if "Hand gel will protect me" in t.text]
    assert found
    assert all("Fact: Soap and water do the job." in teaser.text for teaser in found)


def test_an_author_speaks_as_i_only_where_the_profile_says_so() -> None:
    """LinkedIn has “I wrote” for a voice that says “I”; else the organisation speaks first."""
    mine = of_day(composed(piece(authors=(FIRST_PERSON,))))["linkedin"]
    ours = of_day(composed(piece()))["linkedin_page"]
    assert ("sam", "org") == (mine.speaker, ours.speaker)
    assert re.search(r"\bI wrote|that I wrote", mine.text)
    assert not re.search(r"\bI\b", ours.text)


def test_the_account_of_a_person_says_our_for_nobody() -> None:
    """Where no author says “I”, what LinkedIn members post says neither “my” nor “our”."""
    texts = [t.text for t in composed(piece()).teasers if t.platform == "linkedin"]
    assert texts
    assert not any(re.search(r"\b(?:[Oo]ur|[Mm]y) guide", text) for text in texts)


def test_one_of_several_authors_does_not_claim_the_whole() -> None:
    """Somebody who wrote it with others says so."""
    view = piece(authors=(FIRST_PERSON, Author("ann", "Ann")))
    text = of_day(composed(view))["linkedin"].text
    assert "with others" in text or "helped to write" in text


def test_words_of_the_writer_as_i_are_not_said_by_the_organisation() -> None:
    """“I tested it” is the author's sentence, and no text of the clinic has it."""
    body = html("I tested norovirus kits on my own kitchen table for weeks.\n\nNorovirus is a bug.")
    assert not any("I tested" in all_text(t) for t in composed(piece(body=body)).teasers)


def test_words_to_avoid_are_avoided() -> None:
    """A hub that never says “share” has no phrase with it."""
    result = composed(piece(voice=Voice(person="we", avoid=("share", "sharing"))))
    assert not any("shar" in t.text for t in result.teasers)


def test_a_quote_names_its_speaker() -> None:
    """Words of somebody are marked as such."""
    view = promoted(quote=Quote("Soap saved our week.", "Ana, a nurse"))
    found = [t.text for t in composed(view).teasers if "Soap saved our week" in t.text]
    assert found
    assert all("“Soap saved our week.”" in text for text in found)
    assert all("– Ana, a nurse" in text for text in found)


def test_a_figure_of_the_front_matter_has_its_source() -> None:
    """The source and the year stand in the sentence."""
    view = promoted(stat=Stat("Norovirus makes 3 million people ill.", "UKHSA", "2024"))
    assert "3 million people ill (UKHSA, 2024)." in of_day(composed(view))["x"].text


def test_something_local_leads_where_neighbours_read() -> None:
    """What, where, when and for whom stand on Nextdoor or on Google."""
    local = Local("Walk-in flu clinic", "12 Mill Lane", "Saturday, 9am to noon", "open to all")
    texts = [t.text for t in of_day(composed(promoted(local=local))).values() if t.angle == "local"]
    assert any("Saturday, 9am to noon, 12 Mill Lane. Open to all." in text for text in texts)


def test_google_gets_no_telephone_number() -> None:
    """A sentence with a number is not for Google."""
    body = html("Norovirus spreads fast. Call us about norovirus on 01632 960123 at any time.")
    teasers = composed(piece(body=body)).teasers
    assert any("960123" in t.text for t in teasers)
    assert not any("960123" in t.text for t in teasers if t.platform == "gbp")


def test_an_sms_needs_no_wide_alphabet() -> None:
    """Typography is folded, so that one message holds 160 signs."""
    text = of_day(composed(piece(title="Norovirus – the “winter bug” at 38°C")))["sms"].text
    assert text.isascii()
    assert text.startswith("Willowbrook Health:")
    assert "STOP" in text


def test_links_carry_the_campaign_and_the_short_one_is_printed() -> None:
    """Each link says where it stood; paper and SMS have the short address."""
    spreads = "Norovirus spreads on hands, on taps and in the air."
    body = f"{NOROVIRUS}\n\n## How it spreads\n\n{spreads}"
    day = of_day(composed(piece(body)))
    assert "utm_source=x&utm_medium=social&utm_campaign=promotion-2026" in day["x"].text
    assert "utm_content=norovirus-day-0" in day["x"].url
    assert "wbrk.org/s/k7m2q9" in day["print_qr"].text
    assert "https://wbrk.org/s/k7m2q9t" in day["sms"].text
    assert "http" not in day["bluesky"].text


def test_a_table_and_footnotes_are_never_said() -> None:
    """A figure of a table means nothing alone."""
    assert not any("30 %" in all_text(teaser) for teaser in composed(piece()).teasers)


def test_another_language_without_phrases_gets_no_english() -> None:
    """A Polish piece has its own words alone, and the writer is told."""
    body = html("Norowirus to choroba jelit.\n\nPij małymi łykami wodę.")
    view = piece(
        body=body,
        lang="pl",
        title="Norowirus w domu",
        summary="Choroba jest krótka.",
        key_message="",
        actions=(),
    )
    result = compose(view, every_platform(), phrases())
    assert "HC823" in [d.code for d in result.diagnostics]
    assert result.teasers
    assert not any("Read" in t.text or "guide" in t.text for t in result.teasers)


def test_without_any_phrases_there_are_still_texts() -> None:
    """A theme may bring none at all."""
    assert compose(piece(), every_platform(), Phrases()).teasers


def test_a_platform_of_the_hub_itself_gets_a_plain_text() -> None:
    """A platform that we do not know has the plain recipe."""
    own = replace(known_platforms()["x"], id="staff_wall", name="Staff wall")
    teaser = compose(piece(), (own,), phrases()).teasers[0]
    assert ("staff_wall", "day-0") == (teaser.platform, teaser.variant)


def test_a_poor_piece_says_so() -> None:
    """A title alone is a text for few platforms; the others are named, with what to add."""
    view = piece(body="", summary="", key_message="", actions=(), tags=())
    result = composed(view)
    assert {"facebook", "sms", "print_qr"} <= set(of_day(result))
    assert "newsletter" not in of_day(result)
    found = next(d for d in result.diagnostics if d.code == "HC825")
    assert "content/posts/norovirus.md" == found.path
    assert "key_points" in found.hint


HOSTILE = [
    "x" * 300,
    "A very long title " * 17,
    "Norovirus 🤢🤮 in a family 👨‍👩‍👧‍👦",
    "نوروفيروس في المنزل",
    "病毒在家里怎么办",
    "<script>alert(1)</script>",
    '=HYPERLINK("http://x.test")',
    "5 things to know about norovirus",
    "Wash your hands.",
    "What is norovirus?",
    "{short} {title} & {noun}",
    "*bold* _it_ #tag @name",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_give_texts_that_fit(title: str) -> None:
    """Whatever the title is, nothing is over a limit and nothing is torn."""
    view = piece(title=title, summary="", key_message="")
    result = composed(view)
    platforms = {platform.id: platform for platform in every_platform()}
    assert result.teasers
    for teaser in result.teasers:
        assert measure(teaser.text, platforms[teaser.platform].text).fits
        assert all(part.limit == 0 or part.length <= part.limit for part in teaser.parts)
    assert not any("{noun}" in t.text and "{" not in title for t in result.teasers)


def test_a_title_that_is_too_long_for_a_headline_is_named() -> None:
    """The field to shorten is told with its line."""
    result = composed(piece(title="A very long title " * 17, summary="", key_message=""))
    found = [d for d in result.diagnostics if d.code == "HC824"]
    assert found
    assert all((2, True) == (d.line, "“title” is too long" in d.message) for d in found)


def test_what_holds_in_a_case_is_not_said_without_its_question() -> None:
    """“Let us know” stands behind “What if I move?”, and what comes later there is not said."""
    body = (
        "## What if I move while I have norovirus?\n\nLet us know about norovirus right away.\n\n"
    )
    body += "Norovirus care in your new town is free for you.\n\n## Rest\n\nNorovirus is short."
    texts = [
        all_text(teaser).replace("what if", "What if") for teaser in composed(piece(body)).teasers
    ]
    assert any("What if I move" in text and "right away" in text for text in texts)
    assert not any("right away" in text and "What if I move" not in text for text in texts)
    assert not any("new town" in text for text in texts)


NEVER_ALONE = {
    "a menu": "## Norovirus on this hub\n\n- [Norovirus care](/a/)\n- [Norovirus news](/b/)",
    "a half list": "Norovirus care:\n\n- If you are ill with norovirus, do these:\n- Rest well.",
    "of what was said": "The answers are expected at some time in the year about norovirus.",
    "how it was made": "We wanted to plot a map of norovirus and of all its many cases.",
    "where it stands": "More about how norovirus spreads is available at the page of the NHS.",
    "an inner link": "All along, though, we have heard from many of you about norovirus.",
    "a promise": "Learn what the clinic is doing to help people who have norovirus.",
}
"""Bodies of which nobody would post anything, with what they are."""


@pytest.mark.parametrize("body", NEVER_ALONE.values(), ids=NEVER_ALONE)
def test_what_nobody_would_post_is_not_said(body: str) -> None:
    """Menus, promises and what leans on other sentences stay on the page."""
    last = body.rpartition("\n")[2].strip("- ").partition("](")[0].strip("[")
    view = piece(f"Norovirus is short. Rest helps.\n\n{body}")
    assert not any(last in all_text(teaser) for teaser in composed(view).teasers)


def test_an_answer_that_is_not_known_is_told_in_full() -> None:
    """“We do not know” never stands without what is known."""
    body = "## Can norovirus harm a baby before birth?\n\nWe do not know, as few have asked. "
    body += "A few women with norovirus were followed. No baby of theirs was ill."
    texts = [all_text(teaser) for teaser in composed(piece(body)).teasers]
    assert any("We do not know" in text for text in texts)
    assert all(("We do not know" in text) <= ("No baby of theirs" in text) for text in texts)


def test_of_a_list_of_conditions_none_is_left_out() -> None:
    """Steps may be told as far as there is room; who can have a check is told as a whole."""
    rules = ["live in England", "are over 40", "take no statin", "have no diabetes", "are well"]
    body = "You can have a norovirus check if you:\n\n" + "\n".join(f"- {r}" for r in rules)
    texts = [t.text for t in composed(piece(body)).teasers if "live in England" in t.text]
    assert texts
    assert all(rule in text for text in texts for rule in rules)


def test_the_beginning_of_a_long_list_can_be_a_post() -> None:
    """The rest is a reason to read on; not of steps, of what is risky, or of “five ways”."""
    verbs = ["Wet", "Lather", "Scrub", "Rinse", "Dry"]
    alone = (known_platforms()["youtube_post"],)

    def begins(heading: str, mark: str, risk: str = "") -> bool:
        items = "\n".join(f"{mark} {verb} your hands well, with care." for verb in verbs)
        view = piece(f"## {heading}\n\n{items}", risk=risk)
        return "start" in {t.angle for t in compose(view, alone, phrases()).teasers}

    assert begins("How to wash", "-")
    assert not begins("How to wash", "1.")
    assert not begins("How to wash", "-", "high")
    assert not begins("Five ways to wash", "-")


def test_an_overview_names_parts_behind_a_sentence_of_the_piece() -> None:
    """Headings are said word by word, and never alone."""
    headings = ("Why wash", "Who is ill", "Where to ask")
    body = "\n\n".join(f"## {heading}\n\nNorovirus passes." for heading in headings)
    found = [t.text for t in composed(piece(body)).teasers if t.angle == "overview"]
    assert found
    assert all(sum(heading in text for heading in headings) > 1 for text in found)


def test_neighbours_choose_first_where_something_is_on() -> None:
    """What is on near them is on Google, even where there is little else to say."""
    local = Local("Walk-in flu clinic", "12 Mill Lane", "Saturday, 9am to noon")
    view = replace(promoted(local=local), kind="event", body="", key_message="", actions=())
    assert "local" == of_day(composed(view))["gbp"].angle
