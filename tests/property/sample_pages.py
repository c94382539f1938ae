"""A rich page of each kind: no field of it is empty, so that no change of one is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hcsite.model.document import Heading
from hcsite.model.site import Organisation, PostalAddress
from hcsite.model.trust import (
    AiUse,
    Correction,
    Credential,
    Emergency,
    Funding,
    Interests,
    Retirement,
    Review,
    Source,
    Subject,
)
from hcsite.theme.views import (
    AssetsView,
    BodyView,
    CaptionsView,
    Card,
    ChapterView,
    DrawnView,
    FilmView,
    FilterView,
    HoleView,
    ImageView,
    LinkView,
    ListView,
    LogEntry,
    NumbersView,
    PageView,
    PersonCard,
    PersonView,
    PostView,
    ReviewView,
    ScaledView,
    SeriesView,
    ShownView,
    SignerView,
    SiteView,
    SourceCount,
    TopicCard,
    TopicView,
    TranslationView,
    TrustView,
    VideoView,
)
from tests.property.sample_blobs import BODIES

ORIGIN = "https://health.example.org"
DAY, LATER = date(2026, 3, 1), datetime(2026, 4, 2, 12, 30, tzinfo=UTC)
PUBLISHED = datetime(2026, 3, 2, 9, tzinfo=UTC)


SCALED = ScaledView("/hub/media/p.9f", (160, 360), ("avif", "webp"), "/hub/media/p.jpg")
"""A picture in other widths and formats."""


def image(name: str) -> ImageView:
    """A picture with all its rights told."""
    return ImageView(
        url=f"/hub/media/{name}.1a2b3c4d5e.jpg",
        width=1200,
        height=630,
        type="image/jpeg",
        alt=f"What {name} shows",
        caption=f"Below {name}",
        credit=f"Thanks for {name}",
        creator="Pat Painter",
        license="CC-BY-4.0",
        source_type="DigitalCapture",
        scaled=SCALED,
        tone="pool",
    )


DRAWN = ShownView(
    "Swaps", "/hub/swaps-card.webp", "/hub/swaps.png", BODIES[1], label="As text", credit="By us"
)
MADE = ShownView(
    "The plate", "/hub/p.jpg", "/hub/p.png", "", "Four parts", "cy", "As text", "By them"
)
WATCHED = VideoView(
    url="/hub/media/talk.1a2b.mp4",
    type="video/mp4",
    width=1280,
    height=720,
    size=812_345,
    duration=125,
    time="2:05",
    captions=(CaptionsView("/hub/media/talk.1a2b.vtt", "en", "English"),),
    chapters=(ChapterView("Rest", 40, "0:40", "/hub/media/talk.1a2b.mp4#t=40"),),
    transcript=("Sit down.",),
    host="YouTube",
    watch="https://www.youtube.com/watch?v=abcdefghijk",
    watch_domain="www.youtube.com",
    frame="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0",
    frame_domain="www.youtube-nocookie.com",
    csp="default-src 'none'; frame-src https://www.youtube-nocookie.com",
)
"""A video with all that can be told of one."""
SHORT = replace(WATCHED, chapters=(), transcript=())
BODY = BodyView(
    html=BODIES[0],
    holes=(
        HoleView("/hub/posts/salt/"),
        HoleView("/hub/media/p.jpg", 40, 30, image=True, scaled=SCALED, tone="sky"),
        HoleView("/hub/swaps/", 40, 50, shown=DRAWN),
        HoleView("/hub/plate/", 40, 30, scaled=SCALED, tone="sky", shown=MADE),
        HoleView(
            "/hub/talk/",
            film=FilmView(
                "A talk", "On salt.", PUBLISHED, "cy", "To its page", image("talk"), SHORT
            ),
        ),
        HoleView("/hub/tube/", film=FilmView(video=replace(SHORT, url=""), image=image("tube"))),
    ),
    headings=tuple(Heading(2, f"Part {n}", f"part-{n}") for n in range(1, 6)),
    words=390,
    marks=(("cite1", "cite1-2"), ("cite2",)),
    lead="A first sentence. A second one.",
    terms=(("stent", "A small tube."),),
)
ANA = PersonCard(
    id="ana",
    url="/hub/people/ana/",
    name="Ana Flores",
    honorific_prefix="Dr",
    honorific_suffix="MD",
    role="Physician",
    health_professional=True,
    photo=image("ana"),
    mastodon="@ana@social.example",
    x="@ana",
)
BEN = PersonCard("ben", "/hub/people/ben/", "Ben Okoro", role="Nurse", photo=None)
CARD = Card(
    url="/hub/posts/plate/",
    kind="post",
    title="A full plate",
    summary="Half of it is green.",
    published=PUBLISHED,
    image=image("plate"),
    authors=("Ana Flores",),
    topic="Food",
    last_reviewed=DAY,
    review_state="current",
)
FRESH_CARD = Card("/hub/videos/new/", "video", "Just out", published=PUBLISHED, time="2:05")
HEART = LinkView("/hub/topics/heart/", "Heart")
YEARS = (LinkView("/hub/posts/2026/", "2026"), LinkView("/hub/posts/2025/", "2025"))
SUBJECT = Subject(
    "High blood pressure",
    alt=("Hypertension",),
    codes=(("icd10", "I10"),),
    same_as=("https://medlineplus.gov/highbloodpressure.html",),
)
TOPIC_CARD = TopicCard("/hub/topics/heart/", "Heart", "Keep it well.", 3, image("heart"))
POST = PostView(
    url="/hub/posts/salt/",
    canonical=f"{ORIGIN}/hub/posts/salt/",
    kind="post",
    drawn=DrawnView(
        "/hub/infographics/salt/salt.svg", "/hub/infographics/salt/salt.png", image("drawn")
    ),
    video=WATCHED,
    title="Eat less salt",
    body=BODY,
    summary="Small changes help.",
    lang="en",
    direction="ltr",
    published=PUBLISHED,
    updated=LATER,
    last_reviewed=DAY,
    review_due=date(2027, 3, 1),
    review_state="current",
    key_message="One teaspoon a day.",
    actions=("Taste first.", "Read labels."),
    authors=(ANA,),
    by_organisation=True,
    reviewers=(ReviewView(BEN, Review("ben", "clinical", DAY)), ReviewView(ANA, Review("ana"))),
    editor=BEN,
    topics=(HEART,),
    tags=("salt",),
    image=image("salt"),
    series=SeriesView("Your heart", 1, (LinkView("/hub/posts/salt/", "Eat less salt"), HEART)),
    sources=(
        Source(
            title="Sodium",
            id="who",
            authors="Huang L",
            publisher="WHO",
            year="2025",
            url="https://who.int/salt",
            doi="10.1136/bmj.m315",
            pmid="123",
            isbn="9780000000002",
            kind="guideline",
            updated=DAY,
            accessed=DAY,
        ),
        Source(title="A paper", pmid="456"),
    ),
    funding=Funding("Paid by the clinic.", "Salt Fund"),
    ai=AiUse("assisted", ("Speller",), "ana"),
    license="CC-BY-4.0",
    corrections=(Correction(DAY, "correction", "Too high.", "two", "one"),),
    clinical=True,
    audience="patient",
    about=(SUBJECT,),
    specialties=("Cardiovascular",),
    related=(CARD,),
    glance=FRESH_CARD,
    retired=Retirement(DAY, "There is a newer guide.", "/hub/posts/new/"),
    benefits="Lower pressure.",
    risks="None that we know.",
    unknowns="How much each person gains.",
    emergency=(Emergency(("chest pain", "trouble speaking")), Emergency(("headache",), "urgent")),
    translation_of=TranslationView("/hub/posts/sal/", "Menos sal", "es", BEN),
    translations=(TranslationView("/hub/posts/sel/", "Moins de sel", "fr", ANA),),
    story_note="Names were changed.",
    extra={"bus": "7"},
)
PERSON = PersonView(
    url="/hub/people/ana/",
    canonical=f"{ORIGIN}/hub/people/ana/",
    person=ANA,
    body=BODY,
    summary="Physician since 2011.",
    own_affiliation=False,
    affiliation=LinkView("https://uni.example/", "Uni"),
    specialties=("Cardiovascular",),
    credentials=(
        Credential("MD", "degree", "Uni", "2008", "A-1", "https://verify.example/1", DAY),
    ),
    ids=(("orcid", "0000-0002-1825-0097"),),
    same_as=("https://video.example/ana",),
    languages=("en",),
    interests=Interests("I own no shares.", none=False, date=DAY),
    interests_old=True,
    written=(CARD,),
    reviewed=(FRESH_CARD,),
    years=YEARS,
    feeds=(LinkView(f"{ORIGIN}/hub/people/ana/feed.xml", "RSS"),),
    extra={"desk": "3"},
)
SIGNED = replace(
    POST,
    kind="infographic",
    authors=(),
    image=replace(image("pyramid"), creator="riverside"),
    share_image=image("card"),
)
"""An infographic that the organisation drew."""

FILM = replace(POST, kind="video", drawn=None)
"""A video of our own, with a transcript."""

TUBE = replace(
    FILM,
    body=BodyView(),
    image=None,
    video=replace(FILM.video, url="", type="") if FILM.video else None,
)
"""A video elsewhere, with captions and no text."""

NOBODY = replace(PERSON, interests=Interests(none=True))
"""A person who declares that there is nothing to declare."""

TOPIC = TopicView(
    url="/hub/topics/heart/",
    canonical=f"{ORIGIN}/hub/topics/heart/",
    title="Heart",
    body=BODY,
    summary="Keep it well.",
    synonyms=("circulation",),
    about=(SUBJECT,),
    image=image("heart"),
    cards=(CARD, FRESH_CARD),
    years=YEARS,
    feeds=(LinkView(f"{ORIGIN}/hub/topics/heart/feed.xml", "RSS"),),
    extra={"colour": "red"},
)
PAGE = PageView(
    url="/hub/about/",
    canonical=f"{ORIGIN}/hub/about/",
    title="About us",
    body=BODY,
    summary="Who we are.",
    updated=LATER,
    extra={"map": "yes"},
)
BARE = replace(PAGE, summary="")
"""A page whose first words stand as its description."""

YEAR = ListView(
    url="/hub/posts/2026/",
    canonical=f"{ORIGIN}/hub/posts/2026/",
    name="year",
    year=2026,
    kind="post",
    subject=HEART,
    cards=(CARD,),
    years=YEARS,
    filters=(
        FilterView("/hub/infographics/topic/heart/", "Heart", 3, current=True),
        FilterView("/hub/infographics/language/cy/", "Cymraeg", 2, "cy"),
    ),
)
TRUST = TrustView(
    url="/hub/trust/",
    canonical=f"{ORIGIN}/hub/trust/",
    pieces=9,
    clinical=7,
    in_time=5,
    signers=(
        SignerView(
            ANA,
            (Credential("MD", "degree", "Uni", "2008", "A-1", "https://verify.example/1", DAY),),
            Interests("I own no shares.", none=False, date=DAY),
            interests_old=True,
            written=2,
            reviewed=4,
        ),
    ),
    sources=(SourceCount("guideline", 3), SourceCount("trial", 2)),
    corrections=(
        LogEntry(HEART, Correction(DAY, "correction", "Too high.", "two", "one")),
        LogEntry(HEART, Correction(DAY, "retraction", "Wrong.", "yes", "no")),
    ),
    corrections_year=2,
    feeds=(LinkView(f"{ORIGIN}/hub/trust/atom.xml", "Atom"),),
)
SITE = SiteView(
    name="Riverside Health",
    base="/hub/",
    origin=ORIGIN,
    home="/hub/",
    lang="en",
    direction="ltr",
    locale="en",
    time_zone="America/Chicago",
    tagline="Plain facts",
    description="Plain facts from your clinic.",
    notice="A test.",
    disclaimer="Ask your clinician.",
    sizes=dict.fromkeys(
        ("text", "main", "infographic", "lead", "card", "drawn", "tile", "portrait", "face"),
        "100vw",
    ),
    profile="clinic",
    org=Organisation(
        name="Riverside Clinic",
        id="riverside",
        type="MedicalClinic",
        legal_name="Riverside LLC",
        email="desk@health.example.org",
        phone="+1 217 555 0100",
        specialty=("PrimaryCare",),
        address=PostalAddress("1 River Rd", "Springfield", "IL", "62701", "US"),
        ids=(("npi", "1234567893"),),
        same_as=("https://video.example/riverside",),
    ),
    org_people=True,
    logo=image("logo"),
    share_image=image("share"),
    accent="#0b5c63",
    accent_dark="#7fd1d6",
    nav=(LinkView("/hub/posts/", "Posts"),),
    policies=(LinkView("/hub/editorial/", "Our rules"),),
    policy_urls={"editorial": "/hub/editorial/", "feedback": "/hub/feedback/"},
    feeds=(LinkView(f"{ORIGIN}/hub/feed.xml", "RSS"),),
    numbers=NumbersView(
        (LinkView("tel:911", "911"),),
        (LinkView("tel:811", "811"),),
        (LinkView("tel:988", "988"),),
        (LinkView("tel:18002221222", "1-800-222-1222"),),
    ),
    share=("x", "email"),
    mastodon="@riverside@social.example",
    x="@riverside",
    bluesky="riverside.example",
    rel_me=("https://social.example/@riverside",),
    accounts=(LinkView("https://social.example/@riverside", "Mastodon"),),
    assets=AssetsView(
        css="/hub/assets/a.css",
        js="/hub/assets/a.js",
        icon_svg="/hub/assets/i.svg",
        icon_touch="/hub/assets/i.png",
        manifest="/hub/site.webmanifest",
        files={"a.css": "/hub/assets/a.css"},
    ),
    csp="default-src 'self'",
    extra={"county": "Sangamon"},
)
