"""Putting documents together: who, about what, in which state, and what does not fit."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from hcsite.core.diagnostics import Level, error, warning
from hcsite.model.assembly import Documents, graded, is_public
from hcsite.model.changes import last_change, next_change
from hcsite.model.document import Body, Document
from hcsite.model.kinds import Kind
from hcsite.model.lifecycle import ReviewState, State
from hcsite.model.matter import Series
from hcsite.model.site import ContentPolicy, ReviewPolicy, Waiver
from hcsite.model.trust import (
    AiUse,
    Approval,
    Assurance,
    CaseStory,
    Consent,
    Correction,
    Credential,
    Image,
    Interests,
    Retirement,
    Review,
    Translation,
)
from tests.unit.model.documents import (
    FUTURE,
    NOW,
    PAST,
    hub_of,
    page,
    person,
    post,
    site_with,
    told,
    topic,
)


def test_everything_gets_its_place() -> None:
    """Addresses, identities and references of a small hub that fits."""
    hub, found = hub_of(
        post("salt", authors=("ana", "org"), topics=("Heart",), id="s1"),
        post("pressure", slug="bp"),
        page("about"),
        person("ana"),
        topic("heart", synonyms=("circulation",)),
    )
    assert [] == found
    salt = next(p for p in hub.posts if p.matter.title == "Salt")
    assert ("/posts/salt/", "s1", State.LIVE) == (salt.address, salt.identity, salt.state)
    assert (("ana",), True, ("heart",)) == (salt.authors, salt.by_organisation, salt.topics)
    other = next(p for p in hub.posts if p is not salt)
    assert ("/posts/bp/", "content/posts/pressure.md") == (other.address, other.identity)
    assert "/about/" == hub.pages[0].address
    assert ["/people/ana/"] == [p.address for p in hub.people.values()]
    assert ["/topics/heart/"] == [t.address for t in hub.topics.values()]


def test_newest_come_first() -> None:
    """Pieces of one instant stand by address; what has no date stands last."""
    hub, _ = hub_of(
        post("draft", published=None),
        post("b"),
        post("a"),
        post("newest", published=datetime(2026, 5, 1, tzinfo=UTC)),
    )
    assert ["Newest", "A", "B", "Draft"] == [p.matter.title for p in hub.posts]


@pytest.mark.parametrize(
    ("authors", "expected", "signed"),
    [
        ((), (), True),
        (("org",), (), True),
        (("ana", "ana", "org"), ("ana",), True),
        (("ana",), ("ana",), False),
    ],
)
def test_who_signs(authors: tuple[str, ...], expected: tuple[str, ...], *, signed: bool) -> None:
    """Nobody named means the organisation; nobody signs twice."""
    hub, found = hub_of(post("salt", authors=authors), person("ana"))
    assert [] == found
    assert (expected, signed) == (hub.posts[0].authors, hub.posts[0].by_organisation)


def test_some_hubs_want_a_person_s_name() -> None:
    """Where the organisation may not sign, each piece needs a person."""
    site = site_with(content=ContentPolicy(org_author=False))
    _, found = hub_of(post("salt"), person("ana"), site=site)
    message = "Nobody signs this, and this hub wants a person's name on each piece."
    assert [("error", "AUT-01", message)] == told(found)
    assert ("content/posts/salt.md", 3) == (found[0].path, found[0].line)


def test_unknown_people_are_told_with_the_nearest_name() -> None:
    """Authors, reviewers and the editor must be people of the hub, and no drafts."""
    hub, found = hub_of(
        post("salt", authors=("anna",), reviewers=(Review("ben"),), editor="Zoë"),
        person("ana"),
        person("ben", draft=True),
    )
    assert [
        ("error", "HC402", "“anna” is not in content/people/."),
        ("error", "HC402", "“ben” is still a draft."),
        ("error", "HC402", "“Zoë” is not in content/people/."),
    ] == told(found)
    assert [
        "Did you mean “ana”?",
        "Take “draft: true” out of content/people/ben.md when it is ready.",
        "Choose from: ana.",
    ] == [item.hint for item in found]
    assert [3, 6, 1] == [item.line for item in found]
    assert () == hub.posts[0].authors


def test_unknown_people_who_sign_are_told() -> None:
    """So must be who approved, answers for software, or checked something; each is told once."""
    assurance = Assurance(
        approvals=(Approval("left"), Approval("left", "editor"), Approval("ana", "editor")),
        case_story=CaseStory(checked_by="checker"),
        translation_of=Translation("salt", reviewer="reader"),
    )
    piece = post("salt", assurance=assurance, ai=AiUse("assisted", responsible="answers"))
    _, found = hub_of(piece, person("ana"))
    names = ["answers", "left", "checker", "reader"]
    assert [("error", "HC402", f"“{n}” is not in content/people/.") for n in names] == told(found)
    _, found = hub_of(piece, *map(person, ("ana", *names)))
    assert [] == found


def test_first_person_of_a_hub_is_to_be_made() -> None:
    """Where nobody is known, the hint names the file to write."""
    _, found = hub_of(post("salt", authors=("Ana Flores",)))
    assert ["Make content/people/ana-flores.md."] == [item.hint for item in found]


def test_topics_are_known_by_id_title_and_synonym() -> None:
    """In any case, and each only once."""
    hub, found = hub_of(
        post("salt", topics=("HEART", "Heart & vessels", "circulation")),
        topic("heart", title="Heart & vessels", synonyms=("Circulation",)),
    )
    assert [] == found
    assert ("heart",) == hub.posts[0].topics


def test_unknown_topics_are_told() -> None:
    """A topic must be declared and ready."""
    _, found = hub_of(
        post("salt", topics=("hart", "food", "???")), topic("heart"), topic("food", draft=True)
    )
    assert [
        ("error", "HC403", "There is no topic “hart”."),
        ("error", "HC403", "“food” is still a draft."),
        ("error", "HC403", "There is no topic “???”."),
    ] == told(found)
    assert ["Did you mean “heart”?", "Did you mean “food”?", "Choose from: food, heart."] == [
        item.hint for item in found
    ]


def test_first_topic_of_a_hub_is_to_be_made() -> None:
    """Where there is none, the hint names the file, or tags for free words."""
    _, found = hub_of(post("salt", topics=("Heart",)))
    expected = "Make content/topics/heart.md, or use “tags:” for free words."
    assert [expected] == [item.hint for item in found]


def test_what_cannot_be_read_is_not_missed() -> None:
    """The file itself is told; that its person or topic is unknown would only confuse."""
    lost = ("content/people/ana.md", "content/topics/heart/index.md")
    _, found = hub_of(post("salt", authors=("ana",), topics=("Heart",)), unreadable=lost)
    assert [] == found
    assert frozenset({"ana", "heart"}) == Documents(unreadable=lost).lost


def test_ids_and_words_mean_one_thing() -> None:
    """Two people of one id, somebody called `org`, one word for two topics."""
    twin, second = person("ana"), person("ana")
    _, found = hub_of(
        twin,
        second,
        person("org"),
        topic("heart", synonyms=("vessels",)),
        topic("veins", synonyms=("Vessels",)),
        topic("veins"),
    )
    assert [
        ("error", "HC406", "The id “ana” is already taken."),
        ("error", "HC406", "The id “org” is already taken."),
        ("error", "HC406", "There are two topics called “veins”."),
        ("error", "HC407", "“Vessels” means two topics: heart and veins."),
    ] == told(found)


def test_lasting_ids_are_not_shared() -> None:
    """Feeds would take two pieces of one id for one; between drafts it is only told."""
    _, found = hub_of(post("a", id="x"), post("b", id="x"), post("c", id="y"))
    assert [("error", "HC409")] == [item[:2] for item in told(found)]
    for drafts in ((True, False), (False, True)):
        twins = (post(name, id="x", draft=draft) for name, draft in zip("ab", drafts, strict=True))
        assert [("info", "HC409")] == [item[:2] for item in told(hub_of(*twins)[1])]


def test_drafts_take_nothing_away() -> None:
    """A draft that clashes with something that readers see is only told."""
    hub, found = hub_of(
        post("salt", topics=("vessels",)),
        person("ana"),
        person("ana", draft=True),
        topic("aorta", synonyms=("vessels",), draft=True),
        topic("heart", synonyms=("vessels",)),
        topic("heart", draft=True),
    )
    assert {("info", "HC406"), ("info", "HC407")} == {item[:2] for item in told(found)}
    assert ("heart",) == hub.posts[0].topics


def test_infographic_needs_its_full_text() -> None:
    """Who cannot see the picture reads what it says; one that is drawn consists of its words."""
    _, found = hub_of(
        post("fast", kind=Kind.INFOGRAPHIC, body=Body(words=4), image=Image("fast.png")),
        post("drawn", kind=Kind.INFOGRAPHIC, body=Body(words=4)),
        post("wash", kind=Kind.INFOGRAPHIC, body=Body(words=5)),
    )
    assert [("error", "ACC-02", "This infographic has no full text.")] == told(found)
    assert ["content/infographics/fast.md"] == [item.path for item in found]


def test_piece_without_a_date_is_a_draft_and_told() -> None:
    """Nobody wonders why it does not appear; a draft that says so is no surprise."""
    hub, found = hub_of(post("salt", published=None), post("sugar", published=None, draft=True))
    assert [State.DRAFT, State.DRAFT] == [p.state for p in hub.posts]
    message = "This has no date of publication, so it is a draft."
    assert [("info", "HC411", message)] == told(found)


def test_part_of_a_series_is_told_once() -> None:
    """Two live posts may not both be part 2; without a number, dates tell."""
    one, two = Series("Your heart", 2), Series("your HEART", 2)
    _, found = hub_of(
        post("a", series=one),
        post("b", series=two),
        post("c", series=Series("Your heart")),
        post("d", series=Series("Your heart")),
        post("e", series=one, draft=True),
    )
    assert [
        ("warning", "HC408", "Part 2 of “your HEART” is also content/posts/a.md."),
    ] == told(found)


def test_part_of_what_was_taken_back_is_free() -> None:
    """A new piece may take the number of one that was withdrawn."""
    series = Series("Your heart", 2)
    back = post("a", series=series, corrections=(Correction(date(2026, 2, 1), "retraction"),))
    _, found = hub_of(back, post("b", series=series))
    assert [] == told(found)


def test_part_of_a_post_to_come_is_only_noted() -> None:
    """What is still to come never stops a strict build of what is live."""
    series = Series("Your heart", 2)
    _, found = hub_of(post("a", series=series), post("b", series=series, published=FUTURE))
    assert ["info"] == [item.level for item in found]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (State.LIVE, [Level.ERROR, Level.WARNING]),
        (State.EXPIRED, [Level.ERROR, Level.WARNING]),
        (State.DRAFT, [Level.INFO, Level.INFO]),
        (State.SCHEDULED, [Level.INFO, Level.INFO]),
    ],
)
def test_findings_in_what_nobody_sees_are_notes(state: State, expected: list[Level]) -> None:
    """A draft never stops a build."""
    found = graded([error("HC1", "e"), warning("HC2", "w")], state)
    assert expected == [item.level for item in found]
    assert is_public(state) is (expected[0] is Level.ERROR)


def test_review_is_counted_in_days_of_the_hub() -> None:
    """At noon in London it is still the day before midnight in Chicago plus some hours."""
    due = post("salt", review_due=date(2026, 5, 31))
    before = datetime(2026, 6, 1, 4, 59, tzinfo=UTC)
    states = [
        hub_of(due, as_of=at)[0].posts[0].review for at in (before, before + timedelta(0, 60))
    ]
    assert [ReviewState.CURRENT, ReviewState.DUE] == states


def test_moments_of_change_are_known() -> None:
    """A build holds from the last change of a state to the next."""
    site = site_with(time_zone="America/Chicago", review=ReviewPolicy(grace_days=10))
    documents = [
        post("live", published=PAST, expires=FUTURE, review_due=date(2026, 6, 30)),
        post("coming", published=datetime(2026, 8, 1, 9, tzinfo=ZoneInfo("Asia/Tokyo"))),
        post("draft", published=datetime(2026, 6, 2, tzinfo=UTC), draft=True),
        post("undated", published=None),
    ]
    seen: list[datetime] = []
    moment = datetime(2025, 1, 1, tzinfo=UTC)
    while True:
        hub, _ = hub_of(*documents, site=site, as_of=moment)
        following = next_change(hub)
        if following is None:
            break
        assert last_change(hub) == (seen[-1] if seen else None)
        seen.append(following)
        moment = following
    assert [
        PAST,
        datetime(2026, 7, 1, 5, tzinfo=UTC),
        datetime(2026, 7, 11, 5, tzinfo=UTC),
        datetime(2026, 8, 1, 0, tzinfo=UTC),
        FUTURE,
    ] == seen


def test_days_of_other_things_are_known() -> None:
    """Consents, licences, interests and waivers end; what is dated in the future comes true."""
    days = [date(2026, 6, number) for number in range(2, 10)]
    consent, portrait, licence, waived, legacy, reviewed, corrected, retired = days
    picture = Image("a.png", consent=Consent("1", expires=consent))
    documents: list[Document[Any]] = [
        post(
            "salt",
            image=picture,
            last_reviewed=reviewed,
            corrections=(Correction(corrected),),
            assurance=Assurance(retired=Retirement(retired)),
        ),
        person(
            "ana",
            credentials=(Credential("RN", expires=licence),),
            interests=Interests("None.", date=date(2025, 6, 10)),
            photo=Image("b.png", consent=Consent("2", expires=portrait)),
        ),
    ]
    site = site_with(
        time_zone="UTC",
        waivers=(Waiver("EVI-01", "content/", "Old.", waived),),
        content=ContentPolicy(legacy_until=legacy.isoformat()),
    )
    seen: list[int] = []
    hub, _ = hub_of(*documents, site=site, as_of=datetime(2026, 6, 1, tzinfo=UTC))
    while following := next_change(hub):
        seen.append(following.day)
        hub, _ = hub_of(*documents, site=site, as_of=following)
        assert last_change(hub) == following
    last_ones, begun = (consent, portrait, licence, waived), (legacy, reviewed, corrected, retired)
    expected = {*(day.day + 1 for day in last_ones), *(day.day for day in begun), 11}
    a_year_later = corrected.day + 1
    assert [*sorted(expected), a_year_later] == seen


def test_states_change_at_those_moments_and_at_no_others() -> None:
    """One second before, everything is as it was at the moment before; so a build may be kept."""
    site = site_with(review=ReviewPolicy(grace_days=10))
    documents = [post("a", review_due=date(2026, 3, 7)), post("b", published=FUTURE, expires=NOW)]

    def states(moment: datetime) -> list[tuple[State, ReviewState]]:
        hub, _ = hub_of(*documents, site=site, as_of=moment)
        return [(p.state, p.review) for p in hub.posts]

    hub, _ = hub_of(*documents, site=site, as_of=PAST)
    following = next_change(hub)
    while following is not None:
        assert states(hub.as_of) == states(following - timedelta(seconds=1))
        hub, _ = hub_of(*documents, site=site, as_of=following)
        following = next_change(hub)
